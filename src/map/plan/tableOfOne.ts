import type { Table } from "../../read/source";

/** A table of one column and one row, for a plan that no extract names. */
export function tableOfOne(sheet: string, header: string): Table {
  const cell = { kind: "text", text: "(none)", number: null, numberFormat: null, formula: false } as const;
  return {
    file: "",
    sheet,
    range: { top: 0, left: 0, bottom: 1, right: 0 },
    titles: [],
    headerRows: 1,
    headerReason: { by: "person" },
    unitRow: null,
    columns: [{ header, at: { file: "", sheet, row: 0, column: 0 }, type: "text", unit: null }],
    rows: [{ row: 1, kind: "data", cells: [cell], hidden: false }],
    totals: [],
    notes: [],
    skipped: [],
  };
}
