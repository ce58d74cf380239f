import type { CellRange } from "../../domain/cell";
import { MERGES_MAX } from "../guard/limits";
import { MergeIndex } from "./mergeIndex";
import type { SheetFills, SourceCell, SourceSheet } from "../source";

/** A sheet's cells, however its reader holds them. Merged cells stand in their top left place only. */
export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cell: (row: number, column: number) => SourceCell | null;
  readonly filled: (row: number, column: number) => boolean;
  readonly fills?: SheetFills;
  readonly isBold?: (row: number, column: number) => boolean;
  readonly isStruck?: (row: number, column: number) => boolean;
}

/** What a reader knows of a sheet besides its cells. */
export interface SheetFacts {
  readonly name: string;
  readonly merges?: readonly CellRange[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A sheet of a workbook. What lies past the last cell that holds something is left out, formatted or not. */
export function gridSheet(facts: SheetFacts, grid: Grid): SourceSheet {
  const { rowCount, columnCount } = grid;
  const merges = (facts.merges ?? [])
    .slice(0, MERGES_MAX)
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, rowCount - 1),
      right: Math.min(merge.right, columnCount - 1),
    }))
    .filter((merge) => merge.bottom >= merge.top && merge.right >= merge.left)
    .filter((merge) => merge.bottom > merge.top || merge.right > merge.left);
  const index = new MergeIndex(merges);
  const anchored =
    <T>(answer: (row: number, column: number) => T) =>
    (row: number, column: number): T => {
      const merge = merges.length > 0 ? index.at(row, column) : null;
      return merge === null ? answer(row, column) : answer(merge.top, merge.left);
    };
  return {
    name: facts.name,
    rowCount,
    columnCount,
    merges,
    hidden: facts.hidden ?? false,
    hiddenRows: (facts.hiddenRows ?? []).filter((row) => row < rowCount),
    hiddenColumns: (facts.hiddenColumns ?? []).filter((column) => column < columnCount),
    cell: anchored(grid.cell),
    filled: anchored(grid.filled),
    ...(grid.fills === undefined ? {} : { fills: { ...grid.fills, at: anchored(grid.fills.at) } }),
    ...(grid.isBold === undefined ? {} : { isBold: anchored(grid.isBold) }),
    ...(grid.isStruck === undefined ? {} : { isStruck: anchored(grid.isStruck) }),
  };
}

/** Cells that are already made, in rows from the first; rows and cells may be missing at the end. */
export function gridOfRows(rows: readonly (readonly (SourceCell | null)[] | undefined)[]): Grid {
  const cell = (row: number, column: number): SourceCell | null => rows[row]?.[column] ?? null;
  return {
    ...usedSize(rows, (value) => value !== null),
    cell,
    filled: (row, column) => cell(row, column) !== null,
  };
}

/** Rows and columns up to the last cell that holds something. */
export function usedSize<T>(
  rows: readonly (readonly T[] | undefined)[],
  holds: (value: T, row: number, column: number) => boolean,
): { readonly rowCount: number; readonly columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  rows.forEach((row, index) => {
    if (row === undefined) return;
    const last = row.findLastIndex((value, column) => value !== undefined && holds(value, index, column));
    if (last < 0) return;
    rowCount = index + 1;
    columnCount = Math.max(columnCount, last + 1);
  });
  return { rowCount, columnCount };
}
