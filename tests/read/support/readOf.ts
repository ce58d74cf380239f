import { findTables } from "../../../src/read/tables/findTables";
import { readSource } from "../../../src/read/readSource";
import type { ReadFault } from "../../../src/read/guard/unreadable";
import type { Source, SourceSheet, Table } from "../../../src/read/source";

/** The source in these bytes; throws what is wrong where they cannot be read. */
export async function sourceOf(bytes: Uint8Array | string, file = "extract.csv"): Promise<Source> {
  const source = await readSource(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, file);
  if (!source.ok) throw new Error(source.fault.sentence);
  return source.value;
}

/** Why these bytes cannot be read; throws where they can. */
export async function faultOf(bytes: Uint8Array | string, file: string): Promise<ReadFault> {
  const source = await readSource(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, file);
  if (source.ok) throw new Error("It was read.");
  return source.fault;
}

/** The tables in these bytes. */
export async function tablesOf(bytes: Uint8Array | string, file?: string): Promise<Table[]> {
  return findTables(await sourceOf(bytes, file)).tables;
}

/** What a person sees in a sheet, row by row; null where it is blank. */
export function shown(sheet: SourceSheet | undefined): (string | null)[][] {
  if (sheet === undefined) return [];
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(row, column)?.text ?? null),
  );
}

/** A table in few words: its headers, and each row as its kind's first letter and its cells. */
export function outline(table: Table): { headers: string; rows: string[]; titles: string[]; notes: string[] } {
  return {
    headers: table.columns.map((column) => column.header).join(" | "),
    rows: table.rows.map((row) => `${row.kind} ${row.cells.map((cell) => cell?.text ?? "").join(" | ")}`),
    titles: table.titles.map((title) => title.text),
    notes: table.notes.map((note) => note.text),
  };
}

/** The tables of a CSV file, each as `outline`. */
export async function outlines(text: string): Promise<ReturnType<typeof outline>[]> {
  return (await tablesOf(text)).map(outline);
}

/** The codes of what is odd about the tables of a CSV file. */
export async function codes(text: string): Promise<string[]> {
  return findTables(await sourceOf(text)).findings.map((finding) => finding.code);
}
