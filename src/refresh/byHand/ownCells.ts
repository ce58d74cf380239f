import type { ByHand } from "../../check/past/givenByHand";
import type { ReportModel } from "../../report/reportModel";
import { ourReport, type OurCell, type OurSheet } from "../ourReport";

/**
 * Cells in which a person’s figure or status stands and counts in all of the report, with what the report itself says
 * there: the report shows theirs everywhere else, and what it says itself is what is remembered and told.
 */
export type OwnCells = ReadonlyMap<string, OurCell>;

/** What one cell of a table is found under. */
export function cellKey(table: string, row: string, heading: string): string {
  return JSON.stringify([table, row, heading]);
}

/** What a report says itself in cells in which a person gave something. */
export function ownCells(model: Pick<ReportModel, "sheets">, byHand: readonly ByHand[]): OwnCells {
  if (byHand.length === 0) return new Map();
  const sought = new Set(byHand.map(({ table, row, heading }) => cellKey(table, row, heading)));
  const own = new Map<string, OurCell>();
  for (const { blocks } of ourReport(model))
    for (const { table, headings, rows } of blocks)
      for (const { key, cells } of table === "" ? [] : rows)
        headings.forEach((heading, index) => {
          const cell = cells[index];
          const name = cellKey(table, key, heading);
          if (cell !== undefined && sought.has(name)) own.set(name, cell);
        });
  return own;
}

/** A report with what it says itself in those cells. */
export function withOwnCells(report: readonly OurSheet[], own: OwnCells): readonly OurSheet[] {
  if (own.size === 0) return report;
  return report.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => ({
        ...row,
        cells: row.cells.map(
          (cell, index) => own.get(cellKey(block.table, row.key, block.headings[index] ?? "")) ?? cell,
        ),
      })),
    })),
  }));
}
