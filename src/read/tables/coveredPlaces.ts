import type { CellRange } from "../../domain/cell";

/** Rows next to each other, both ends included. */
interface Stretch {
  readonly top: number;
  bottom: number;
}

/** Which cells any of many ranges cover, however they overlap: a column is looked into when it is first asked about. */
export class CoveredPlaces {
  private readonly byColumn = new Map<number, readonly Stretch[]>();

  constructor(private readonly ranges: readonly CellRange[]) {}

  has(row: number, column: number): boolean {
    if (this.ranges.length === 0) return false;
    const stretches = this.byColumn.get(column) ?? this.stretchesOf(column);
    this.byColumn.set(column, stretches);
    let from = 0;
    let to = stretches.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((stretches[middle]?.bottom ?? Infinity) < row) from = middle + 1;
      else to = middle;
    }
    const stretch = stretches[from];
    return stretch !== undefined && stretch.top <= row;
  }

  /** The rows that are covered in a column, from the top, those that touch made one. */
  private stretchesOf(column: number): readonly Stretch[] {
    const stretches: Stretch[] = [];
    const across = this.ranges.filter(({ left, right }) => left <= column && column <= right);
    for (const { top, bottom } of across.sort((one, other) => one.top - other.top)) {
      const last = stretches.at(-1);
      if (last !== undefined && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
      else stretches.push({ top, bottom });
    }
    return stretches;
  }
}
