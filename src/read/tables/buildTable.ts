import { address, type CellRange, rangeAddress } from "../../domain/cell";
import { readPartOfYear } from "../../domain/time/partOfYear";
import { readPeriod } from "../../domain/time/period";
import { columnType, sample } from "./columnType";
import type { FindingList } from "../findingList";
import { isTextRow } from "./labelRow";
import { numberedName, numberedSections } from "./numberedSections";
import { EAGER_CELLS_MAX } from "../guard/limits";
import { readDate } from "../cells/readDate";
import { readKey, type TableKey } from "../cells/readKey";
import type { SheetShape } from "./sheetShape";
import type { Column, SourceCell, SourceSheet, Table, TableRow } from "../source";
import type { Draft } from "./splitBlock";
import { withForecastMark } from "./header/forecastMarks";
import { type Heading, headings, reportHeadings } from "./tableColumns";
import { findTotals } from "../totals/findTotals";

/** Where the rows of a long table stand. */
interface LongTable {
  readonly sheet: SourceSheet;
  readonly range: CellRange;
  readonly hiddenRows: ReadonlySet<number>;
}

/**
 * A row of a long table: its cells are made each time they are asked for, so that holding the row costs little. What it
 * is, its class says, so that a million rows need not.
 */
class LongTableRow implements TableRow {
  constructor(
    readonly table: LongTable,
    readonly row: number,
  ) {}

  get kind(): TableRow["kind"] {
    return "data";
  }

  get cells(): readonly (SourceCell | null)[] {
    return rowCells(this.table.sheet, this.row, this.table.range);
  }

  get hidden(): boolean {
    return this.table.hiddenRows.has(this.row);
  }

  cell(column: number): SourceCell | null {
    const { sheet, range } = this.table;
    return column < 0 || column > range.right - range.left ? null : sheet.cell(this.row, range.left + column);
  }
}

class LongTotalRow extends LongTableRow {
  override get kind(): TableRow["kind"] {
    return "total";
  }
}

/** Different dates of a column that are remembered. */
const READABLE_DATES_MAX = 10_000;

/**
 * Makes the table that a draft describes, and reports what is odd in its header and its dates.
 *
 * @param shared What other sheets explain of marks; the table’s own words come first.
 */
export function buildTable(
  shape: SheetShape,
  draft: Draft,
  words: Pick<Table, "titles" | "notes" | "skipped">,
  shared: TableKey,
  file: string,
  findings: FindingList,
): Table {
  const { sheet } = shape;
  const top = draft.header.bottom < draft.header.top ? (draft.bodyRows[0] ?? draft.header.top) : draft.header.top;
  const bottom = Math.max(draft.header.bodyFrom - 1, draft.bodyRows.at(-1) ?? 0);
  const range: CellRange = { top, left: draft.left, bottom, right: draft.right };
  const columnsNamed = headings(shape, draft, file).map((column) => {
    const printed = sheet.cell(column.at.row, column.at.column)?.text ?? "";
    return { ...column, header: withForecastMark(column.header, printed, words.notes) };
  });
  const rows = tableRows(shape, draft, range);
  const sampled = sample(rows.filter((row) => row.kind === "data"));
  const columns = columnsNamed.map((column) => typedColumn(shape, column, sampled));
  const own = readKey([...words.titles, ...words.notes].map(({ text }) => text));
  const key = shared.size === 0 ? own : new Map([...shared, ...own]);
  const ownKey = key.size === 0 ? {} : { key };
  const { places, totals } = findTotals({ rows, columns, ...words, ...ownKey });
  const withTotals = rows.map((row, place) => (places.has(place) ? asTotal(row) : row));
  const merged = sheet.merges.filter((merge) => merge.bottom >= draft.header.bodyFrom && merge.top <= bottom);
  const mergedDown = merged.filter((merge) => merge.bottom > merge.top);
  const mergedAcross = merged.filter((merge) => merge.right > merge.left);
  reportUnclear(sheet, draft, range, file, findings);
  reportHeadings(shape, draft, columnsNamed, (index) => firstFilled(shape, draft, index), findings);
  reportDates(sheet, withTotals, columns, findings);
  return {
    file,
    sheet: sheet.name,
    range,
    titles: words.titles,
    headerRows: Math.max(0, draft.header.bottom - draft.header.top + 1),
    headerReason: draft.reason,
    unitRow: draft.header.unitRow,
    columns,
    rows: withTotals,
    totals,
    notes: words.notes,
    skipped: words.skipped,
    ...ownKey,
    ...(sheet.fills === undefined ? {} : { fills: sheet.fills }),
    ...(mergedDown.length === 0 ? {} : { mergedDown }),
    ...(mergedAcross.length === 0 ? {} : { mergedAcross }),
    ...(sheet.isStruck === undefined ? {} : { isStruck: (row, column) => sheet.isStruck?.(row, column) === true }),
  };
}

/** Reports a header that may be another row, or none. */
function reportUnclear(
  { name }: SourceSheet,
  { reason, header }: Draft,
  range: CellRange,
  file: string,
  findings: FindingList,
): void {
  if (reason.by === "person" || reason.or === null) return;
  const { begin, row } = reason.or;
  const evidence =
    begin === "data"
      ? { dataFrom: String(header.bodyFrom + 1), dataMayBeFrom: String(row + 1) }
      : { headingsFrom: String(header.top + 1), headingsMayBeFrom: String(row + 1) };
  const at = { file, sheet: name, row: range.top, column: range.left };
  findings.add("headerUnclear", at, rangeAddress(range), null, evidence);
}

function firstFilled(shape: SheetShape, draft: Draft, index: number): number | null {
  return draft.bodyRows.find((row) => shape.stands(row, draft.left + index)) ?? null;
}

function rowCells(sheet: SourceSheet, row: number, range: CellRange): (SourceCell | null)[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, index) => sheet.cell(row, range.left + index));
}

function tableRows(shape: SheetShape, draft: Draft, range: CellRange): TableRow[] {
  const { sheet } = shape;
  const sections = sectionRows(shape, draft);
  const hidden = new Set(sheet.hiddenRows);
  const long = draft.bodyRows.length * (range.right - range.left + 1) > EAGER_CELLS_MAX;
  const longTable = { sheet, range, hiddenRows: hidden };
  return draft.bodyRows.map((row) => {
    const section = sections.get(row);
    if (section === undefined)
      return long
        ? new LongTableRow(longTable, row)
        : { row, kind: "data", cells: rowCells(sheet, row, range), hidden: hidden.has(row) };
    return { row, kind: "section", cells: sectionCells(shape, row, range, section), hidden: hidden.has(row) };
  });
}

/**
 * Rows that name what the rows below them are about: one label and nothing else, or its number before it, with fuller
 * rows further down. A label at the very end has no rows to name; it is a row of data whose figures are missing.
 *
 * @returns The column of the name of each that has a number before it, else null.
 */
function sectionRows(shape: SheetShape, draft: Draft): Map<number, number | null> {
  const numbered = numberedSections(shape, draft);
  const sections = new Map<number, number | null>();
  let fuller = false;
  for (const row of [...draft.bodyRows].reverse()) {
    const named = numbered.get(row);
    if (named !== undefined && fuller) sections.set(row, named);
    else if (shape.count(row, draft.left, draft.right) > 1) fuller = true;
    else if (fuller && draft.right > draft.left && isTextRow(shape, row, draft)) sections.set(row, null);
  }
  return sections;
}

/** The cells of a section row; a number that stands before its name is put into the name's cell. */
function sectionCells(shape: SheetShape, row: number, range: CellRange, named: number | null): (SourceCell | null)[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, index) => {
    const cell = shape.standing(row, range.left + index);
    if (named === null || cell === null) return cell;
    const number = shape.standing(row, range.left)?.text.trim() ?? "";
    return range.left + index === named ? { ...cell, text: numberedName(number, cell.text.trim()) } : null;
  });
}

function typedColumn(shape: SheetShape, column: Heading, rows: readonly TableRow[]): Column {
  const cells = rows.map((row) => shape.sheet.cell(row.row, column.at.column));
  return { ...column, type: columnType(cells) };
}

function asTotal(row: TableRow): TableRow {
  return row instanceof LongTableRow ? new LongTotalRow(row.table, row.row) : { ...row, kind: "total" };
}

/** Reports cells in columns of dates that are not dates. */
function reportDates(
  sheet: SourceSheet,
  rows: readonly TableRow[],
  columns: readonly Column[],
  findings: FindingList,
): void {
  for (const column of columns) {
    // `Year to date` heads figures.
    const named = /(?<!\bto[- ])\bdates?\b|\bdeadline\b|\bdue\b/i.test(column.header);
    if (column.type !== "date" && !(named && column.type === "mixed")) continue;
    // Dates repeat: a long extract has a few hundred different ones.
    const readable = new Set<string>();
    for (const row of rows) {
      if (row.kind !== "data") continue;
      const cell = sheet.cell(row.row, column.at.column);
      if (cell === null || cell.kind === "date" || readable.has(cell.text)) continue;
      const date = readDate(cell);
      // A quarter among months is a period like these.
      if (date.kind !== "unreadable" || readPartOfYear(date.text) !== null || readPeriod(date.text) !== null) {
        if (readable.size < READABLE_DATES_MAX) readable.add(cell.text);
        continue;
      }
      const at = { ...column.at, row: row.row };
      findings.add("unreadableDate", at, date.text, null, { header: column.header, cell: address(at) });
    }
  }
}
