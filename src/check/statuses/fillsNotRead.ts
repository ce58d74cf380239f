import { rangeAddress, type CellRange } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import type { ColumnRole } from "../../map/headings/columnRole";
import type { ColumnChoice } from "../../map/mapping";
import { type FillDoubt, FilledStatuses } from "../../map/rows/filledStatuses";
import { statusFill } from "../../read/cells/statusFill";
import { cellIn, type ConditionalFill, type Table, type TableRow } from "../../read/source";
import { CoveredPlaces } from "../../read/tables/coveredPlaces";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Why the colours are not read: a conditional format sets them, or something speaks against their being statuses. */
type Why = "conditional" | "noHeading" | FillDoubt;

interface Evidence {
  readonly why: Why;
}

/**
 * Cells that are filled in the colours of statuses, where no words say the status and the fills are not read: blank
 * cells of a column of statuses, or without such a column the actuals, where they have two of these colours at least.
 */
export const fillsNotRead = check({
  code: "fillsNotRead",
  severity: "note",
  title: "Colours not read as statuses",
  sentence: (f: Found<Evidence>) =>
    `The colours of ${f.found} are not read as statuses: ${WHY[f.evidence.why]}. ` +
    "Type the statuses in words if they are to be compared.",
  examples: [
    { item: null, found: "Data!D5:D20", expected: null, evidence: { why: "conditional" } },
    { item: null, found: "Data!B2:B9", expected: null, evidence: { why: "some" } },
  ],
  looksAt: "tables",
  passed: null,
  isReading: true,
  run,
});

const WHY: Readonly<Record<Why, string>> = {
  conditional: "they come from conditional formats",
  noHeading: "their column has no heading",
  some: "some of the figures have none",
  shades: "one of them has several shades",
  otherSense: "the words about the table say something else of them",
  oneColour: "there is one colour alone, which may mark the cells for any reason",
  unlikeWords: "the cells with words have none, or others",
};

const STATUSES: readonly (ColumnRole | null)[] = ["statedStatus", "actionStatus"];

function run({ tables, mapping }: CheckContext): Found<Evidence>[] {
  return tables.flatMap((table, index): Found<Evidence>[] => {
    const tableMapping = mapping.tables[index];
    // The headings of a turned table are not where its figures stand.
    if (tableMapping === undefined || tableMapping.holds === "nothing" || table.turned !== undefined) return [];
    const byWhy = new Map<Why, CellRange[]>();
    for (const { why, area } of notRead(table, tableMapping.columns)) byWhy.set(why, [...(byWhy.get(why) ?? []), area]);
    return [...byWhy].flatMap(([why, areas]): Found<Evidence>[] => {
      const [first] = areas;
      if (first === undefined) return [];
      const { file, sheet } = table;
      const found = areas.map((area) => (sheet === "" ? "" : `${sheet}!`) + rangeAddress(area)).join(", ");
      const at = { file, sheet, row: first.top, column: first.left };
      return [{ item: null, at, found, expected: null, evidence: { why } }];
    });
  });
}

interface NotRead {
  readonly why: Why;
  readonly area: CellRange;
}

/** In each column the rows from the first to the last whose colour would be read if nothing spoke against it. */
function notRead(table: Table, columns: readonly ColumnChoice[]): NotRead[] {
  const { fills } = table;
  if (fills === undefined) return [];
  const inColours = fills.conditional.filter(({ colour }) => colour === null || statusFill(colour) !== null);
  const covered = new CoveredPlaces(inColours.map(({ range }) => range));
  const filled = new FilledStatuses(table);
  const hasStatuses = columns.some(({ role }) => STATUSES.includes(role));
  const read = columns.flatMap(({ role }, place): NotRead[] => {
    if (hasStatuses ? !STATUSES.includes(role) : role !== "actual") return [];
    const column = table.range.left + place;
    const across = inColours.filter(({ range }) => range.left <= column && column <= range.right);
    const found: NotRead[] = [];
    const add = (why: Why, isMeant: (row: TableRow) => boolean): void => {
      const rows = table.rows.filter(
        (row) => row.kind === "data" && hasStatuses === isBlank(row, place) && isMeant(row),
      );
      for (const area of filledArea(rows, column)) found.push({ why, area });
    };
    if (hasStatuses || maySeveral(across)) add("conditional", ({ row }) => covered.has(row, column));
    const doubt = hasStatuses ? filled.statusDoubt(column) : filled.figureDoubt(column);
    if (doubt !== null && (hasStatuses || filled.hasSeveral(column)))
      add(doubt, ({ row }) => statusFill(fills.at(row, column) ?? "") !== null);
    return found;
  });
  return hasStatuses ? read : [...read, ...withoutHeading(table, filled)];
}

/** Blank columns without a heading, in a table or right beside it, that are filled in two or three of the colours. */
function withoutHeading({ columns, range, rows, fills }: Table, filled: FilledStatuses): NotRead[] {
  const blank = columns.flatMap(({ header, type }, place) => (header === "" && type === "blank" ? [place] : []));
  return [...blank, columns.length].flatMap((place): NotRead[] => {
    const column = range.left + place;
    const rowsFilled = filled.hasSeveral(column)
      ? rows.filter(({ kind, row }) => kind === "data" && statusFill(fills?.at(row, column) ?? "") !== null)
      : [];
    return filledArea(rowsFilled, column).map((area) => ({ why: "noHeading", area }));
  });
}

/** Whether conditional formats can give two colours of statuses. */
function maySeveral(fills: readonly ConditionalFill[]): boolean {
  const colours = new Set(fills.map(({ colour }) => (colour === null ? null : statusFill(colour))));
  return colours.size > 1 || colours.has(null);
}

/** From the first of some rows to the last; none of none. */
function filledArea(rows: readonly TableRow[], column: number): CellRange[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ top: first.row, left: column, bottom: last.row, right: column }];
}

function isBlank(row: TableRow, column: number): boolean {
  return (cellIn(row, column)?.text.trim() ?? "") === "";
}
