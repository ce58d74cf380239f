import type { Table } from "../../../src/read/source";
import { printedFigure } from "../shapes/printedFigure";
import type { ShapeSheet, ShapeTable } from "../shapes/shape";
import { tableOf } from "./tableOf";

/** The table as its answer divides it, so that only the totals are to be found. */
export function knownTable(sheet: ShapeSheet, { range, headings, rows, notes }: ShapeTable): Table {
  return tableOf({
    headings: headings.map((heading) => heading ?? ""),
    rows: rows
      .filter(({ kind }) => ["data", "section", "total"].includes(kind))
      .map(({ row, kind }) => ({
        row,
        section: kind === "section",
        cells: (sheet.grid[row] ?? []).slice(range.left, range.right + 1),
      })),
    notes: notes.map((row) => (sheet.grid[row] ?? []).join(" ")),
  });
}

/** The totals of a table as rows of the sheet and columns of the table; no parts where nobody can tell them. */
export function rowsOf(from: Table): { row: number; parts: number[]; columns: number[] }[] {
  return from.rows.flatMap(({ row, kind }, place) => {
    if (kind !== "total") return [];
    const total = from.totals.find((one) => one.place === place);
    const parts = (total?.parts ?? []).flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => from.rows[first + index]?.row ?? -1),
    );
    return [{ row, parts, columns: (total?.columns ?? []).map(({ column }) => column) }];
  });
}

/** The totals that an answer names, in the same form. */
export function answerOf(sheet: ShapeSheet, { range, totals }: ShapeTable): ReturnType<typeof rowsOf> {
  return totals.map(({ row, parts, columns, noSum }) => {
    const width = range.right - range.left + 1;
    const all = Array.from({ length: width }, (_, index) => index).filter(
      (index) => printedFigure(sheet.grid[row]?.[range.left + index] ?? "") !== null,
    );
    if (noSum) return { row, parts: [], columns: [] };
    return { row, parts: [...parts], columns: columns === "all" ? all : columns.map((column) => column - range.left) };
  });
}
