import { rangeAddress } from "../domain/cell";
import type { InspectionFinding } from "./findingKinds";
import { findPeriods } from "../domain/time/period";
import type { MissingReason } from "../domain/value";
import { findTables } from "./tables/findTables";
import { headerReasonWords } from "./tables/header/headerReason";
import { readValue } from "./cells/readValue";
import type { Column, Format, Source, Table } from "./source";
import { totalsOff } from "./totals/totalsOff";
import { type UnreadableFigure, unreadableFigures } from "./cells/unreadableFigures";

/** What is found in a file before anyone knows what it means. */
export interface Inspection {
  readonly file: string;
  readonly format: Format;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Periods that the file's name gives, as written. */
  readonly periods: readonly string[];
  readonly tables: readonly InspectedTable[];
  /** What is odd about the file and its tables, and every cell that stands for a figure and cannot be read as one. */
  readonly findings: readonly InspectionFinding[];
}

/** A table in short. */
export interface InspectedTable {
  readonly sheet: string;
  /** Header and rows: `A5:H48`. */
  readonly address: string;
  readonly headerRows: number;
  /** Why these rows are the header: `rows 3 to 5 are the header because it has words over 4 columns of figures`. */
  readonly headerReason: string;
  readonly columns: readonly { readonly header: string; readonly type: Column["type"]; readonly unit: string | null }[];
  /** Rows of data: sections and totals are not counted. */
  readonly rows: number;
  /** Rows that are totals or subtotals of others. */
  readonly totals: number;
  /** Periods that its titles, its headings and its own column of periods name, as written, each once. */
  readonly periods: readonly string[];
  /** Marks that stand for a missing figure, with what each means and how often it stands there. Blank is `""`. */
  readonly missing: readonly { readonly mark: string; readonly meaning: MissingReason; readonly cells: number }[];
  readonly notes: readonly string[];
}

/** Different periods that are listed for a table. */
const PERIODS_MAX = 24;

/** The tables of a file in short, as plain JSON: where each is, its columns, how many rows of data, what is odd. */
export function inspect(source: Source): Inspection {
  const { tables, findings } = findTables(source);
  return {
    file: source.file,
    format: source.format,
    encoding: source.encoding,
    delimiter: source.delimiter,
    periods: findPeriods(source.file.replace(/\.[a-z\d]+$/i, "").replace(/_/g, " ")).map(({ text }) => text.trim()),
    tables: tables.map((table) => ({
      sheet: table.sheet,
      address: rangeAddress(table.range),
      headerRows: table.headerRows,
      headerReason: headerReasonWords(table.headerReason, table.headerRows, table.range.top),
      columns: table.columns.map(({ header, type, unit }) => ({ header, type, unit })),
      rows: table.rows.filter((row) => row.kind === "data").length,
      totals: table.rows.filter((row) => row.kind === "total").length,
      periods: periodsIn(table),
      missing: missingIn(table),
      notes: table.notes.map((note) => note.text),
    })),
    findings: [
      ...source.findings,
      ...findings,
      ...tables.flatMap((table) => [...totalsOff(table), ...unreadableFigures(table).map(asFinding)]),
    ],
  };
}

function asFinding({ at, text, header, isFigure }: UnreadableFigure): InspectionFinding {
  const expected = isFigure ? "a number" : null;
  return { code: "valueNotNumeric", item: null, at, found: text, expected, evidence: { header } };
}

function periodsIn(table: Table): string[] {
  const inRows = table.columns.flatMap(({ header }, column) =>
    /\bperiod\b|\bmonth\b|\bquarter\b|\byear\b/i.test(header) ? [column] : [],
  );
  const texts = new Set([...table.titles.map(({ text }) => text), ...table.columns.map(({ header }) => header)]);
  for (const row of table.rows) {
    if (inRows.length === 0 || row.kind !== "data") continue;
    const { cells } = row;
    for (const column of inRows) texts.add(cells[column]?.text ?? "");
  }
  return [
    ...new Set([...texts].flatMap((text) => findPeriods(text).map(({ text }) => text.trim().replace(/^the /i, "")))),
  ].slice(0, PERIODS_MAX);
}

function missingIn(table: Table): InspectedTable["missing"] {
  const figures = table.columns.flatMap(({ type }, column) =>
    type === "number" || type === "percent" || type === "money" || type === "mixed" ? [column] : [],
  );
  const marks = new Map<string, { mark: string; meaning: MissingReason; cells: number }>();
  for (const row of table.rows) {
    if (figures.length === 0 || row.kind === "section") continue;
    const { cells } = row;
    for (const column of figures) {
      const read = readValue(cells[column] ?? null, table.key);
      // A blank in a column of figures and words may be where a word would stand.
      if (read.kind !== "missing" || (read.mark === "" && table.columns[column]?.type === "mixed")) continue;
      const mark = marks.get(read.mark) ?? { mark: read.mark, meaning: read.reason, cells: 0 };
      mark.cells += 1;
      marks.set(read.mark, mark);
    }
  }
  return [...marks.values()];
}
