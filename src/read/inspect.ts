import { rangeAddress } from "../domain/cell";
import { findTables } from "./findTables";
import type { Column, Format, Source } from "./source";

/** What `outturn inspect --json` prints. */
export interface Inspection {
  readonly file: string;
  readonly format: Format;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly tables: readonly InspectedTable[];
}

export interface InspectedTable {
  readonly sheet: string;
  /** Header and rows: `A5:H48`. */
  readonly address: string;
  readonly headerRows: number;
  readonly columns: readonly { readonly header: string; readonly type: Column["type"]; readonly unit: string | null }[];
  /** Rows of data: sections and totals are not counted. */
  readonly rows: number;
  readonly notes: readonly string[];
}

/** The tables of a file in short, as plain JSON: where each is, its columns, how many rows of data, its notes. */
export function inspect(source: Source): Inspection {
  const { tables } = findTables(source);
  return {
    file: source.file,
    format: source.format,
    encoding: source.encoding,
    delimiter: source.delimiter,
    tables: tables.map((table) => ({
      sheet: table.sheet,
      address: rangeAddress(table.range),
      headerRows: table.headerRows,
      columns: table.columns.map(({ header, type, unit }) => ({ header, type, unit })),
      rows: table.rows.filter((row) => row.kind === "data").length,
      notes: table.notes.map((note) => note.text),
    })),
  };
}
