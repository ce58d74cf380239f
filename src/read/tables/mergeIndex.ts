import type { CellRange } from "../../domain/cell";

/** Merges of at most this many rows are found by row; the few taller ones are looked through one by one. */
const SHORT_MERGE_ROWS = 64;

/** Answers which merge covers a cell, without spelling out the cells: a merge may claim the whole sheet. */
export class MergeIndex {
  private readonly byRow = new Map<number, CellRange[]>();
  private readonly tall: CellRange[] = [];

  constructor(merges: readonly CellRange[]) {
    for (const merge of merges) {
      if (merge.bottom - merge.top >= SHORT_MERGE_ROWS) {
        this.tall.push(merge);
        continue;
      }
      for (let row = merge.top; row <= merge.bottom; row += 1) {
        const inRow = this.byRow.get(row);
        if (inRow === undefined) this.byRow.set(row, [merge]);
        else inRow.push(merge);
      }
    }
  }

  /** The merge that covers the cell, its top left cell included; null where none does. */
  at(row: number, column: number): CellRange | null {
    const inRow = this.byRow.get(row);
    if (inRow === undefined && this.tall.length === 0) return null;
    const covers = (merge: CellRange): boolean =>
      column >= merge.left && column <= merge.right && row >= merge.top && row <= merge.bottom;
    return inRow?.find(covers) ?? this.tall.find(covers) ?? null;
  }
}
