import type { SourceCell, Table } from "../../read/source";

/** A table of one column, for a plan of nothing but names. */
export function tableOfNames(sheet: string, header: string, names: readonly string[]): Table {
  const cellOf = (text: string): SourceCell => ({
    kind: "text",
    text,
    number: null,
    numberFormat: null,
    formula: false,
  });
  return {
    file: "",
    sheet,
    range: { top: 0, left: 0, bottom: names.length, right: 0 },
    titles: [],
    headerRows: 1,
    headerReason: { by: "person" },
    unitRow: null,
    columns: [{ header, at: { file: "", sheet, row: 0, column: 0 }, type: "text", unit: null }],
    rows: names.map((name, index) => ({ row: index + 1, kind: "data", cells: [cellOf(name)], hidden: false })),
    totals: [],
    notes: [],
    skipped: [],
  };
}
