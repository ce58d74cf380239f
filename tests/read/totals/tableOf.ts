import { parse } from "csv-parse/sync";
import { columnType } from "../../../src/read/tables/columnType";
import { headerUnit } from "../../../src/read/cells/headerUnit";
import type { SourceCell, Table, TableRow } from "../../../src/read/source";
import { findTotals } from "../../../src/read/totals/findTotals";

/** A table whose header and rows are known already, so that only its totals are to be found. */
export interface KnownTable {
  readonly headings: readonly string[];
  /** A row for each line under the header: its row in the sheet from 0, what it is, and its cells as printed. */
  readonly rows: readonly { readonly row: number; readonly section: boolean; readonly cells: readonly string[] }[];
  readonly notes?: readonly string[];
}

/** The table with its totals. */
export function tableOf({ headings, rows: lines, notes = [] }: KnownTable): Table {
  const at = { file: "", sheet: "", row: 0 };
  const rows = lines.map(({ row, section, cells }): TableRow => ({
    row,
    kind: section ? "section" : "data",
    cells: headings.map((_, column) => textCell(cells[column] ?? "")),
    hidden: false,
  }));
  const data = rows.filter(({ kind }) => kind === "data");
  const table = {
    file: "",
    sheet: "",
    range: { top: 0, left: 0, bottom: lines.at(-1)?.row ?? 0, right: headings.length - 1 },
    titles: [],
    headerReason: { by: "person" } as const,
    unitRow: null,
    skipped: [],
    headerRows: 1,
    columns: headings.map((header, column) => ({
      header,
      at: { ...at, column },
      type: columnType(data.map(({ cells }) => cells[column] ?? null)),
      unit: headerUnit(header),
    })),
    rows,
    notes: notes.map((text) => ({ text, at: { ...at, column: 0 } })),
  };
  const { places, totals } = findTotals(table);
  return { ...table, rows: rows.map((row, place) => (places.has(place) ? { ...row, kind: "total" } : row)), totals };
}

/**
 * The table of a text: the first line is its header, a line of one cell is a heading over rows, a blank line a gap, and
 * a line that begins with `Note` is a note. Rows are counted from 1 for the header, as in a sheet.
 */
export function tableOfText(text: string): Table {
  const [header = [], ...lines] = parse(text, {
    relax_column_count: true,
    skip_empty_lines: false,
    trim: true,
  });
  const isNote = (cells: readonly string[]): boolean => cells[0]?.startsWith("Note") === true;
  return tableOf({
    headings: header,
    rows: lines.flatMap((cells, index) => {
      const filled = cells.filter((cell) => cell !== "").length;
      return filled === 0 || isNote(cells) ? [] : [{ row: index + 1, section: filled === 1 && cells[0] !== "", cells }];
    }),
    notes: lines.filter(isNote).flatMap((cells) => cells[0] ?? []),
  });
}

/**
 * What each total adds, a line for each: `5 = 2-4` for all columns that have a figure in row 5, `5 = 2-4 in B, C` for
 * some; then `off C` for a column that is wrong; `6` alone for a total of nobody knows what. Rounding and gaps are
 * named where they are.
 */
export function totalLines(table: Table): string[] {
  const rowNumber = (place: number): number => (table.rows[place]?.row ?? 0) + 1;
  return table.rows.flatMap(({ kind }, place): string[] => {
    if (kind !== "total") return [];
    const total = table.totals.find((one) => one.place === place);
    if (total === undefined) return [`${rowNumber(place)}`];
    const rows = total.parts.map(({ first, last }) =>
      first === last ? `${rowNumber(first)}` : `${rowNumber(first)}-${rowNumber(last)}`,
    );
    const lettersOf = (columns: readonly number[]): string =>
      columns.map((column) => String.fromCharCode(65 + column)).join(", ");
    const agreeing = (agrees: string): string => {
      const columns = total.columns.filter((column) => column.agrees === agrees).map(({ column }) => column);
      return columns.length === 0 ? "" : ` ${agrees} ${lettersOf(columns)}`;
    };
    return [`${rowNumber(place)} = ${rows.join(", ")}${["exact", "rounded", "gaps", "off"].map(agreeing).join("")}`];
  });
}

function textCell(text: string): SourceCell | null {
  return text.trim() === "" ? null : { kind: "text", text, number: null, numberFormat: null, formula: false };
}
