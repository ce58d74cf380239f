import { CELL, type FigureColumn } from "./figureColumns";
import type { Run, Siblings } from "./siblings";

/** Columns by which runs are looked for; the others are held against what these find. */
const COLUMNS_MAX = 6;

/**
 * The nearest run above and the nearest run below each sibling that add up to its figure in one column, whatever its
 * words: a figure is the sum of a run where two running sums are as far apart as it is large.
 *
 * @param visit Called with each run of two rows or more that is found.
 */
export function runsByArithmetic(
  { places, columns: sums }: Siblings,
  columns: readonly FigureColumn[],
  visit: (index: number, run: Run) => void,
): void {
  for (const [at, column] of columns.slice(0, COLUMNS_MAX).entries()) {
    const own = sums[at]?.own ?? new Float64Array(places.length + 1);
    const scale = 10 ** column.decimals;
    const key = (sum: number): number => Math.round(sum * scale);
    const figureAt = (index: number): number | null => {
      const place = places[index] ?? 0;
      const value = column.values[place] ?? 0;
      return column.kinds[place] === CELL.figure && value !== 0 ? value : null;
    };
    const above = new Map<number, number>();
    for (let index = 2; index < places.length; index += 1) {
      above.set(key(own[index - 2] ?? 0), index - 2);
      const value = figureAt(index);
      const first = value === null ? undefined : above.get(key((own[index] ?? 0) - value));
      if (first !== undefined) visit(index, { first, last: index - 1 });
    }
    const below = new Map<number, number>();
    for (let index = places.length - 3; index >= 0; index -= 1) {
      below.set(key(own[index + 3] ?? 0), index + 2);
      const value = figureAt(index);
      const last = value === null ? undefined : below.get(key((own[index + 1] ?? 0) + value));
      if (last !== undefined) visit(index, { first: index + 1, last });
    }
  }
}
