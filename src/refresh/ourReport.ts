import { rangeAddress, type CellRange } from "../domain/cell";
import { cleanText } from "../domain/cleanText";
import { PAST_TABLE } from "../history/historyRow";
import { pageWords, type PageWords } from "../report/page/pageWords";
import type { ReportCell, ReportModel, ReportRow, ReportSheet, ReportTable } from "../report/reportModel";
import type { Entry } from "./entry";
import { NO_MARKS, withMarks } from "./history/pastMarks";
import { relativeFormula, type FormulaPlace, type TableColumnName } from "./relativeFormula";
import type { WrittenBlock, WrittenReport, WrittenRow } from "./writtenReport";

/** A report that is to be written, by what each cell is about. */
export interface OurSheet {
  readonly sheet: ReportSheet;
  readonly blocks: readonly OurBlock[];
}

/** A table, or, with the name "", the lines between two tables. */
export interface OurBlock {
  readonly table: string;
  readonly headings: readonly string[];
  readonly keyedBy: readonly string[];
  readonly lasting: boolean;
  readonly itemsIn: ReportTable["itemsIn"];
  readonly aboutItem: string | null;
  readonly counted: boolean;
  readonly reasonIn: string | null;
  /** Widths of its columns in characters; none where they are not known. */
  readonly widths: readonly number[];
  /** Headings of the columns with a status, and of those with a figure. */
  readonly statuses: readonly string[];
  readonly figures: ReadonlySet<string>;
  readonly keptIn: ReportTable["keptIn"];
  readonly commentaryIn?: string;
  /** See `WrittenBlock`. */
  readonly undrawn?: true;
  readonly rows: readonly OurRow[];
  /** Its rows on the sheet of the model, with a table's headings; null where the model has it no more. */
  readonly range: { readonly top: number; readonly bottom: number } | null;
}

export interface OurRow {
  readonly key: string;
  readonly cells: readonly OurCell[];
  /** Its row on the sheet of the model; null where the model has it no more. */
  readonly at: number | null;
  /** In points; null where the program fits it. */
  readonly height: number | null;
}

export interface OurCell {
  /** Its formula is relative. */
  readonly entry: Entry;
  readonly text: string;
  readonly format: string | null;
  /** The result of a formula; the value of any other cell. */
  readonly value: string | number | null;
  readonly link: { readonly sheet: string; readonly address: string } | null;
  /** See `WrittenCell`. */
  readonly typed?: true;
}

function cellName({ sheet, address }: NonNullable<OurCell["link"]>): string {
  return `${sheet}!${address}`;
}

/** A report by what its cells are about. */
export function ourReport(model: Pick<ReportModel, "sheets">): readonly OurSheet[] {
  return model.sheets.map((sheet) => ({ sheet, blocks: blocksOf(sheet, model) }));
}

/** What the rows of a report's tables are about, by the tables' names. */
export function keysOf(report: readonly OurSheet[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    report.flatMap(({ blocks }) => blocks.map(({ table, rows }) => [table, rows.map(({ key }) => key)] as const)),
  );
}

/** What a workbook is to remember of a report that was just written into it. */
export function writtenReport(model: ReportModel): WrittenReport {
  const sheets = ourReport(model);
  return {
    page: writtenPage(model),
    sheets: sheets.map(({ sheet, blocks }) => ({ name: sheet.name, blocks: blocks.map(written) })),
    retired: [],
    past: withMarks(
      NO_MARKS,
      sheets.flatMap(({ blocks }) => blocks),
    ),
    doubts: [],
    closing: [],
  };
}

/** What a model prints over and below its pages; a publication has none, for screen readers pass over them. */
export function writtenPage(model: ReportModel): PageWords | null {
  return model.profile === "publication" ? null : pageWords(model);
}

/** What is remembered of a block. */
export function written({ table, headings, keyedBy, keptIn, commentaryIn, undrawn, rows }: OurBlock): WrittenBlock {
  return {
    table,
    headings: [...headings],
    keyedBy: [...keyedBy],
    keptIn: [...keptIn],
    ...(commentaryIn === undefined ? {} : { commentaryIn }),
    ...(undrawn === undefined ? {} : { undrawn }),
    // The past figures are what people say they are, and grow for years: of them only marks are remembered.
    rows: table === PAST_TABLE ? [] : rows.map(writtenRow),
  };
}

/** What is remembered of a row. */
export function writtenRow({ key, height, cells }: OurRow): WrittenRow {
  return {
    key,
    height,
    cells: cells.map(({ entry, text, format, link, typed }) => ({
      ...{ entry, text, format, link: link && cellName(link) },
      ...(typed === undefined ? {} : { typed }),
    })),
  };
}

function blocksOf(sheet: ReportSheet, model: Pick<ReportModel, "sheets">): OurBlock[] {
  const tables = [...sheet.tables].sort((one, other) => one.range.top - other.range.top);
  const blocks: OurBlock[] = [];
  const keys = new KeyCounter();
  let row = 0;
  for (const table of tables) {
    blocks.push(...linesOf(sheet, row, table.range.top, keys), tableOf(sheet, table, model));
    row = table.range.bottom + 1;
  }
  return [...blocks, ...linesOf(sheet, row, sheet.rows.length, keys)];
}

/** Counts how often a key was given, so that each row has one of its own. */
class KeyCounter {
  private readonly given = new Map<string, number>();

  unique(key: string): string {
    const count = (this.given.get(key) ?? 0) + 1;
    this.given.set(key, count);
    return count === 1 ? key : `${key} (${count})`;
  }
}

/** Lines between tables, without their rows. */
const NO_TABLE: Omit<OurBlock, "rows" | "range"> = {
  table: "",
  headings: [""],
  keyedBy: [""],
  lasting: false,
  itemsIn: null,
  aboutItem: null,
  counted: false,
  reasonIn: null,
  widths: [],
  statuses: [],
  figures: new Set(),
  keptIn: [],
};

/** How keys of lines begin that are headings. */
export const HEADING = "heading ";

/** The lines of some rows of a sheet: each is known by its heading, or by which line of its look under it it is. */
function linesOf(sheet: ReportSheet, from: number, to: number, keys: KeyCounter): OurBlock[] {
  const rows: OurRow[] = [];
  let section = from === 0 ? "" : `after ${String(sheet.rows[from - 1]?.cells[0]?.text ?? "")}`;
  let first = to;
  sheet.rows.slice(from, to).forEach(({ cells: [cell], height }, index) => {
    if (cell === undefined || cell.text === "") return;
    first = Math.min(first, from + index);
    if (cell.look === "heading") section = cell.text;
    rows.push({
      key: keys.unique(cell.look === "heading" ? `${HEADING}${section}` : `${section}/${cell.look}`),
      cells: [ourCell(cell, null)],
      at: from + index,
      height,
    });
  });
  if (rows.length === 0) return [];
  const range = { top: first, bottom: to - 1 };
  return [{ ...NO_TABLE, rows, range }];
}

function tableOf(sheet: ReportSheet, table: ReportTable, model: Pick<ReportModel, "sheets">): OurBlock {
  const { top, left, right, bottom } = table.range;
  const headings = cellsOf(sheet.rows[top], table.range).map(({ text }) => cleanText(text));
  const keyColumns = table.keyedBy.map((heading) => headings.indexOf(cleanText(heading)));
  const keys = new KeyCounter();
  const rows = sheet.rows.slice(top + 1, bottom + 1).map((row, index): OurRow => {
    const cells = cellsOf(row, table.range);
    const words = keyColumns.map((column) => cells[column]?.text ?? "");
    const place = modelPlace(model, sheet, table, headings, top + 1 + index);
    return {
      key: keys.unique(keyOf(words)),
      cells: cells.map((cell) => ourCell(cell, place)),
      at: top + 1 + index,
      height: row.height,
    };
  });
  const statuses = sheet.statusRanges
    .filter(({ range }) => range.top > top && range.bottom <= bottom && range.left >= left && range.right <= right)
    .map(({ range }) => headings[range.left - left] ?? "");
  return {
    table: table.name,
    headings,
    keyedBy: table.keyedBy.map(cleanText),
    lasting: table.lasting,
    itemsIn:
      table.itemsIn === null
        ? null
        : { ...table.itemsIn, namedIn: table.itemsIn.namedIn === null ? null : cleanText(table.itemsIn.namedIn) },
    aboutItem: table.aboutItem,
    counted: table.counted,
    reasonIn: table.reasonIn,
    widths: sheet.columnWidths.slice(left, right + 1),
    statuses,
    figures: new Set(headings.filter((_, column) => rows.some(({ cells }) => cells[column]?.format != null))),
    keptIn: table.keptIn.map(({ column, heading }) => ({ column, heading: cleanText(heading) })),
    ...(table.commentaryIn === undefined ? {} : { commentaryIn: cleanText(table.commentaryIn) }),
    rows,
    range: { top, bottom },
  };
}

/** What a row is about, from the words in its key columns. */
export function keyOf(words: readonly string[]): string {
  return words.map((word) => cleanText(word).trim()).join(" | ");
}

function cellsOf(row: ReportRow | undefined, { left, right }: CellRange): readonly ReportCell[] {
  return row?.cells.slice(left, right + 1) ?? [];
}

/** A cell of the model, with its formula by what that means there. */
export function ourCell(cell: ReportCell, place: FormulaPlace | null): OurCell {
  const value = typeof cell.value === "string" ? cleanText(cell.value) : cell.value;
  const formula = cell.formula === null || place === null ? null : relativeFormula(cell.formula, place);
  return {
    entry: formula === null ? value : { formula },
    text: cleanText(cell.text),
    format: cell.numberFormat,
    value,
    link: cell.link !== null && "sheet" in cell.link ? cell.link : null,
  };
}

/** What references mean in a row of a table of the model. */
function modelPlace(
  model: Pick<ReportModel, "sheets">,
  sheet: ReportSheet,
  { range: { left } }: ReportTable,
  headings: readonly string[],
  row: number,
): FormulaPlace {
  return {
    row,
    headingOf: (column) => headings[column - left] ?? null,
    columnOf: (heading) => (headings.includes(heading) ? headings.indexOf(heading) + left : null),
    tableColumnOf: (name, range) =>
      columnIn(model.sheets.find((one) => one.name === (name ?? sheet.name)) ?? null, range),
    rangeOf: () => null,
  };
}

function columnIn(sheet: ReportSheet | null, range: CellRange): TableColumnName | null {
  for (const { name, range: whole } of sheet?.tables ?? []) {
    const body = { ...whole, top: whole.top + 1, left: range.left, right: range.left };
    const heading = sheet?.rows[whole.top]?.cells[range.left]?.text;
    if (rangeAddress(body) === rangeAddress(range) && heading !== undefined)
      return { table: name, heading: cleanText(heading) };
  }
  return null;
}
