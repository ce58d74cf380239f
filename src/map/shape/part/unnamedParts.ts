import { cellIn, type Table, type TableRow } from "../../../read/source";
import type { ColumnRole } from "../../headings/columnRole";
import type { LeadKind } from "../../claims/rowLeads";
import { FIGURES } from "../../mappedRows";
import { plainLabel } from "../../match/plainLabel";
import { figureOf } from "../figureWords";

/** Rows looked through. */
const LOOK_ROWS = 300;
/** Columns whose words differ from row to row of one measure for a reason that is known. */
const KNOWN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["measure", "measureId", "period", "unit", "statedStatus"]);
const OF_FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(FIGURES);

/** A measure whose name stands on its first row only, over rows that a column tells apart. */
export interface UnnamedParts {
  /** The row with the name. */
  readonly row: TableRow;
  /** Those below it, which have none. */
  readonly unnamed: readonly TableRow[];
  readonly column: number;
  /** What the column says of each of its rows, the one with the name first. */
  readonly names: readonly string[];
}

/**
 * The measures of a table over rows of figures that have no name, where one column before the figures says something
 * else in each: `Homes built`, `Target`, 110 over a row with a blank name, `Achieved`, 90.
 *
 * @param roles What each column holds; null where nothing is known of it.
 */
export function unnamedParts(table: Table, roles: readonly (ColumnRole | null)[]): UnnamedParts[] {
  const named = [roles.indexOf("measure"), roles.indexOf("measureId")].filter((column) => column >= 0);
  const figures = roles.flatMap((role, column) =>
    role !== null && OF_FIGURES.has(role) && table.columns[column]?.type !== "text" ? [column] : [],
  );
  const first = Math.min(...figures);
  if (named.length === 0 || figures.length === 0) return [];
  const isNamed = (row: TableRow): boolean => named.some((column) => textIn(row, column) !== "");
  const groups: TableRow[][] = [];
  for (const row of table.rows.slice(0, LOOK_ROWS)) {
    if (row.kind === "section" || isNamed(row)) groups.push([row]);
    else if (figures.some((column) => textIn(row, column) !== "")) groups.at(-1)?.push(row);
  }
  const columns = roles.flatMap((role, column) =>
    column < first && !named.includes(column) && (role === null || !KNOWN.has(role)) ? [column] : [],
  );
  return groups.flatMap((all): UnnamedParts[] => {
    // A total below the last measure, whose label stands in a column of codes, is no part of that one.
    const parts = all.filter(({ kind }) => kind !== "total");
    const rows = parts.length === 1 ? parts : all;
    const [row, ...unnamed] = rows;
    if (row === undefined || row.kind === "section" || rows.length < 2) return [];
    const column = columns.find((each) => {
      const words = rows.map((one) => plainLabel(textIn(one, each)));
      return words.every((word) => word !== "") && new Set(words).size === words.length;
    });
    return column === undefined ? [] : [{ row, unnamed, column, names: rows.map((one) => textIn(one, column)) }];
  });
}

/** What the figures of a named row over unnamed ones are, by what its column says: `Target` gives no actual. */
export function kindOfPart({ names: [first = ""] }: UnnamedParts): LeadKind | null {
  const figure = figureOf(first);
  return figure === null || figure === "actual" ? null : figure === "lastYear" ? "other" : figure;
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
