import type { ReportSheet, SheetChart } from "../report/reportModel";
import { isFormula } from "./entry";
import type { OurSheet } from "./ourReport";
import { withoutOwnRows } from "./formulas/countedRows";
import { placedFormula } from "./relativeFormula";
import { placeOf, type SheetWork, type Work } from "./work";

/** Rows with the tables, colours and charts that stand in them. */
export type PlacedBlock = Pick<ReportSheet, "rows" | "tables" | "statusRanges" | "charts">;

/** Rows of the model with formulas where they have come to stand, as if the first of them were row 0. */
export function placedBlock(
  work: Work,
  sheet: SheetWork,
  ours: OurSheet,
  { top, bottom, gap }: { readonly top: number; readonly bottom: number; readonly gap: number },
): PlacedBlock {
  const relative = new Map(ours.blocks.flatMap((block) => block.rows.map((row) => [row.at, { block, row }] as const)));
  const rows = ours.sheet.rows.slice(top, bottom + 1).map((row, index) => {
    const there = relative.get(top + index);
    const place = sheet.ofModel.get(top + index);
    if (there === undefined || place === undefined || there.block.table === "") return row;
    const table = sheet.tables.get(there.block.table) ?? null;
    const cells = row.cells.map((cell, column) => {
      const entry = there.row.cells[column]?.entry ?? null;
      if (!isFormula(entry)) return cell.formula === null ? cell : { ...cell, formula: null };
      return {
        ...cell,
        formula: placedFormula(withoutOwnRows(work, entry.formula), placeOf(work, { sheet, table, row: place })),
      };
    });
    return { ...row, cells };
  });
  const empty = { cells: [], height: null, pageBreakBefore: false };
  const shift = gap - top;
  const charts = (ours.sheet.charts ?? []).flatMap((chart): SheetChart[] => {
    const { room, titleRow } = chart;
    if (titleRow < top || room.bottom > bottom) return [];
    const down = { top: room.top + shift, bottom: room.bottom + shift };
    return [{ ...chart, titleRow: titleRow + shift, room: down }];
  });
  const moved = <Placed extends { readonly range: { readonly top: number; readonly bottom: number } }>(
    placed: readonly Placed[],
  ): Placed[] =>
    placed
      .filter(({ range }) => range.top >= top && range.bottom <= bottom)
      .map((one) => ({
        ...one,
        range: { ...one.range, top: one.range.top + shift, bottom: one.range.bottom + shift },
      }));
  return {
    rows: [...Array.from({ length: gap }, () => empty), ...rows],
    tables: moved(ours.sheet.tables),
    statusRanges: moved(ours.sheet.statusRanges),
    charts,
  };
}
