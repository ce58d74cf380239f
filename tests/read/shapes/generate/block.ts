import type { Dice } from "../../../truth/dice";
import type { CellRange, Orientation, RowKind, ShapeBody, ShapeRow, ShapeTable, ShapeTotal } from "../shape";
import { adds, type Across } from "./across";
import { cellsOf, type Cells } from "./cells";
import { columnsOf, headerOf, numbering, unitCells, type Column } from "./columns";
import type { Down } from "./down";
import { linesOf, type Line } from "./lines";
import type { Choices } from "./odds";
import { notesOf, titlesOf } from "./wordsAround";

/** A table with the words around it, its rows and columns counted from its own corner. */
export interface Block {
  readonly grid: readonly (readonly string[])[];
  readonly table: ShapeTable;
  readonly merges: readonly CellRange[];
  readonly boldRows: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** What a row of the block is, and the line that it prints. */
interface PrintedRow {
  readonly part: RowKind | "title" | "above" | "heading" | "unit" | "note" | "gap";
  readonly cells: readonly string[];
  readonly line?: number;
}

/** Prints a table. `number` is its place on the sheet, which its title may give. */
export function blockOf(dice: Dice, choices: Choices, down: Down, across: Across, number: number): Block {
  const columns = columnsOf(dice, choices, down, across);
  const lines = linesOf(dice, choices, down, across);
  const cells = cellsOf(dice, choices, columns, lines, across);
  const header = headerOf(dice, choices, columns, across.columns[0]?.path.length ?? 1);
  const { titles, body } = titlesOf(dice, choices, `${across.title}${down.title}`, number, columns.length);
  const above = numbering(choices.aboveHeader, columns);
  const headings = header.rows.map((row): PrintedRow => ({ part: "heading", cells: row }));
  const under = numbering(choices.underHeader, columns);
  const units = unitCells(choices, columns, across);
  const again = againAt(dice, choices, lines);
  const printed: PrintedRow[] = [
    ...titles.map((row): PrintedRow => ({ part: "title", cells: row })),
    ...(titles.length > 0 && choices.underTitles === "blank row" ? [GAP] : []),
    ...(above === null ? [] : [{ part: "above", cells: above } as const]),
    ...headings,
    ...(under === null ? [] : [{ part: "skipped", cells: under } as const]),
    ...(units === null ? [] : [{ part: "unit", cells: units } as const]),
    ...lines.flatMap(({ kind }, line): PrintedRow[] => [
      ...(line === again
        ? [...pageLine(choices, titles), ...header.rows.map((row) => ({ part: "header", cells: row }) as const)]
        : []),
      { part: kind, cells: cells.rows[line] ?? [], line },
    ]),
    ...notesOf(dice, choices).map((words): PrintedRow => (words === "" ? GAP : { part: "note", cells: [words] })),
  ];
  const rowOf = new Map(printed.flatMap(({ line }, row) => (line === undefined ? [] : [[line, row] as const])));
  const at = (line: number): number => rowOf.get(line) ?? NaN;
  const rowsThat = (...parts: readonly PrintedRow["part"][]): number[] =>
    printed.flatMap(({ part }, row) => (parts.includes(part) ? [row] : []));
  const headerRows = rowsThat("heading");
  const inTable = printed.flatMap(({ part }, row): ShapeRow[] =>
    part === "title" || part === "above" || part === "heading" || part === "unit" || part === "note" || part === "gap"
      ? []
      : [{ row, kind: part }],
  );
  const top = headerRows[0] ?? 0;
  const table: ShapeTable = {
    range: { top, left: 0, bottom: inTable.at(-1)?.row ?? top, right: columns.length - 1 },
    headerRows,
    headings: header.headings,
    rows: inTable,
    totals: lines.flatMap((line, place) => totalsOf(line, place, lines, cells, columns, across, choices, at)),
    titles: rowsThat("title"),
    notes: rowsThat("note"),
    skipped: rowsThat("above"),
    unitRow: rowsThat("unit")[0] ?? null,
    shape: orientationOf(choices),
    body: body ?? bodyOf(choices, columns),
    section: null,
    fillDown: columns.flatMap(({ holds }, column) =>
      holds === "group" && choices.groups !== "column" ? [column] : [],
    ),
    statuses: cells.statuses.map(({ line, column, colour }) => ({
      cell: { row: at(line), column },
      reading: { as: "colour", colour },
    })),
    notStatuses: columns.flatMap(({ holds }, column) => (holds === "marks" ? [column] : [])),
    missing: cells.missing.map(({ line, column, reason }) => ({ cell: { row: at(line), column }, reason })),
    nil: [],
    covered: [],
  };
  const firsts = [top, ...rowsThat("header").filter((row) => printed[row - 1]?.part !== "header")];
  return {
    grid: printed.map(({ cells: row }) => row),
    table,
    merges: [
      ...firsts.flatMap((first) => header.merges.map((merge) => movedDown(merge, first))),
      ...(choices.groups === "merged column" ? groupMerges(lines, columns, at) : []),
    ],
    boldRows: choices.emphasis === "none" ? [] : rowsThat("heading", "header", "total"),
    hiddenRows: hiddenRows(dice, choices, rowsThat("data")),
    hiddenColumns: hiddenColumns(dice, choices, columns),
  };
}

const GAP: PrintedRow = { part: "gap", cells: [] };

/** The line before which the headings are printed again: between two rows of data of one group; null for none. */
function againAt(dice: Dice, { headingsAgain }: Choices, lines: readonly Line[]): number | null {
  if (headingsAgain === "no") return null;
  const between = lines.flatMap((line, at) => (line.kind === "data" && lines[at - 1]?.kind === "data" ? [at] : []));
  return dice.pick(between.filter((at) => lines[at]?.entry?.isOfWhich === false));
}

function pageLine({ headingsAgain }: Choices, titles: readonly (readonly string[])[]): PrintedRow[] {
  const title = titles[0]?.find((words) => words !== "");
  const words = title === undefined ? "Page 2 of 2" : `${title} (page 2 of 2)`;
  return headingsAgain === "after a page line" ? [{ part: "skipped", cells: [words] }] : [];
}

function totalsOf(
  line: Line,
  place: number,
  lines: readonly Line[],
  { withoutFigure }: Cells,
  columns: readonly Column[],
  across: Across,
  { rounding }: Choices,
  at: (line: number) => number,
): ShapeTotal[] {
  if (line.kind !== "total") return [];
  const printed = columns.flatMap((column, index) =>
    column.holds === "figures" && line.figures[column.place] != null ? [{ index, place: column.place }] : [],
  );
  const adding = printed.filter((column) => {
    const measure = across.columns[column.place]?.measure;
    return measure != null && adds(measure);
  });
  const row = at(place);
  if (adding.length === 0) return [{ row, parts: [], columns: "all", rounded: false, gaps: false, noSum: true }];
  const gaps = line.parts.some((part) => adding.some((column) => withoutFigure.get(part)?.has(column.place)));
  return [
    {
      row,
      parts: line.parts.filter((part) => lines[part] !== undefined).map(at),
      columns: adding.length === printed.length ? "all" : adding.map(({ index }) => index),
      rounded: rounding !== "exact",
      gaps,
      noSum: false,
    },
  ];
}

function movedDown(range: CellRange, by: number): CellRange {
  return { ...range, top: range.top + by, bottom: range.bottom + by };
}

/** A merge over the rows of each group, in the column of groups. */
function groupMerges(lines: readonly Line[], columns: readonly Column[], at: (line: number) => number): CellRange[] {
  const column = columns.findIndex(({ holds }) => holds === "group");
  const data = lines.flatMap((line, place) => (line.kind === "data" ? [{ group: line.group, row: at(place) }] : []));
  return [...new Set(data.map(({ group }) => group))].map((group) => {
    const rows = data.filter((one) => one.group === group).map(({ row }) => row);
    return { top: Math.min(...rows), left: column, bottom: Math.max(...rows), right: column };
  });
}

function hiddenRows(dice: Dice, choices: Choices, data: readonly number[]): number[] {
  if (choices.hiddenRows === "none") return [];
  return dice
    .shuffle(data)
    .slice(0, dice.whole(1, 2))
    .sort((one, other) => one - other);
}

function hiddenColumns(dice: Dice, { hiddenColumns: hidden }: Choices, columns: readonly Column[]): number[] {
  if (hidden === "none") return [];
  const holds = hidden === "codes" ? "code" : "figures";
  return [dice.pick(columns.flatMap((column, at) => (column.holds === holds ? [at] : [])))];
}

function orientationOf({ subject, headerRows }: Choices): Orientation {
  switch (subject) {
    case "areas by measures":
      return headerRows === "one" ? "areas down, measures across" : "areas down, measures across, periods across";
    case "areas by periods":
      return "areas down, periods across";
    case "areas by classes":
      return "areas down, measures across";
    case "categories by periods":
    case "measures by periods":
      return "measures down, periods across";
    case "categories by classes":
    case "measures by roles":
      return "measures down";
    case "periods by measures":
      return "periods down, measures across";
  }
}

function bodyOf({ subject }: Choices, columns: readonly Column[]): ShapeBody {
  const column = columns.findIndex(({ holds }) => holds === "name");
  const name = columns[column];
  if (!subject.startsWith("areas") || name?.holds !== "name") return { at: "none" };
  return { at: "column", column, heading: name.heading === "" ? null : name.heading };
}
