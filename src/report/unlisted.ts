import { address } from "../domain/cell";
import type { ReportSheet, UnlistedRows } from "./reportModel";
import { neverBlank } from "./cells";
import type { TableSpec } from "./tableSpec";

/** The rows that a table would have for items that it does not list, with formulas as they would stand in row 1. */
export function unlistedRows<Item>({ name, columns }: TableSpec<Item>, items: readonly Item[]): UnlistedRows {
  return {
    table: name,
    headings: columns.map(({ heading }) => heading),
    rows: items.map((item) =>
      columns.map(({ cell }) => neverBlank(cell(item, { column: (column) => address({ row: 0, column }) }))),
    ),
  };
}

/** Sheets with what their tables do not list. */
export function withUnlisted(sheets: readonly ReportSheet[], unlisted: readonly UnlistedRows[]): ReportSheet[] {
  return sheets.map((sheet, index) => (index === 0 ? { ...sheet, unlisted } : sheet));
}
