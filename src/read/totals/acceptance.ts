import { CELL, type FigureColumn } from "./figureColumns";
import { counted, type Reading } from "./reading";
import type { Siblings } from "./siblings";
import type { TotalLabel } from "./totalLabel";

/** Bits by which columns that agree must tell more than chance, where the label is only like a total's. */
const BITS_OF_LIKELY = 6;
/** Bits, besides those of the number of rows, for a row whose words say nothing and whose parts end at an edge. */
const BITS_OF_PLAIN = 6;
/** The same where its parts end nowhere in particular, so that many more runs could have been them. */
const BITS_OF_ANY_RUN = 10;
/** Bits of the columns that agree, for one that does not to be wrong. */
const BITS_BESIDE_OFF = 6;

/** Whether a row with words like a total's is the exact sum of a natural run. */
export function isExactSum(label: TotalLabel, reading: Reading): boolean {
  const exact = counted(reading, "exact");
  if (exact === 0 || counted(reading, "near", "rounded", "gaps") > 0) return false;
  if (label === "total") return true;
  return reading.bits > 0 && (reading.bits >= BITS_OF_LIKELY + 2 || exact >= counted(reading, "apart"));
}

/** Whether it is the sum of a natural run as far as rounding and parts that are not shown let one tell. */
export function isLooseSum(label: TotalLabel, reading: Reading): boolean {
  if (counted(reading, "near") > 0) return false;
  const agreeing = counted(reading, "exact", "rounded");
  const gaps = counted(reading, "gaps");
  // `County total` over parts that are not all shown, in each of two columns or more.
  if (agreeing === 0) return gaps > 0 && (label === "total" || (label === "ending" && isGappedAll(reading, gaps)));
  return label === "total" || (reading.bits >= BITS_OF_LIKELY && agreeing >= counted(reading, "apart"));
}

function isGappedAll({ agreements }: Reading, gaps: number): boolean {
  return gaps > 1 && gaps === agreements.size;
}

/** Whether it would be the sum of a natural run if one column were not off by little. */
export function isSumWithFault(label: TotalLabel, reading: Reading): boolean {
  const near = counted(reading, "near");
  const agreeing = counted(reading, "exact", "rounded");
  if (near === 0) return false;
  if (agreeing === 0) return near === 1 && reading.agreements.size === 1 && (label === "total" || label === "ending");
  return near === 1 && reading.bits >= BITS_BESIDE_OFF;
}

/**
 * Whether a row whose words say nothing is a sum all the same: exact in two columns that differ, and no column speaks
 * against it that could add up.
 *
 * @param edge Whether the run ends where something ends.
 */
export function isPlainSum(
  reading: Reading,
  siblings: Siblings,
  columns: readonly FigureColumn[],
  edge: boolean,
): boolean {
  const rows = siblings.places.length;
  const bits = edge
    ? BITS_OF_PLAIN + Math.log2(rows)
    : BITS_OF_ANY_RUN + Math.log2(rows) + Math.log2(reading.run.last - reading.run.first + 1);
  if (counted(reading, "near") > 0 || counted(reading, "exact") < 2 || reading.bits < bits) return false;
  const exact = [...reading.agreements].flatMap(([at, agreement]) =>
    agreement === "exact" && columns[at]?.adds === true ? [at] : [],
  );
  return (
    differentColumns(reading, siblings, columns, exact) >= 2 &&
    [...reading.agreements].every(
      ([at, agreement]) =>
        agreement !== "apart" || columns[at]?.adds === false || isWithinParts(reading, siblings, columns[at]),
    )
  );
}

/** Columns of which none repeats another; two that are the same tell no more than one. A sum has two parts at least. */
function differentColumns(
  { index, run }: Reading,
  { places }: Siblings,
  columns: readonly FigureColumn[],
  which: readonly number[],
): number {
  const different = new Set<string>();
  for (const at of which) {
    const column = columns[at];
    if (column === undefined) continue;
    const figures: number[] = [];
    for (let part = run.first; part <= run.last; part += 1) {
      const value = column.values[places[part] ?? 0] ?? 0;
      if (value !== 0) figures.push(value);
    }
    if (figures.length >= 2) different.add([column.values[places[index] ?? 0], ...figures].join(" "));
  }
  return different.size;
}

/** Whether a figure lies among those of its parts, as an average of them does and a sum does not. */
export function isWithinParts(
  { index, run }: Reading,
  { places }: Siblings,
  column: FigureColumn | undefined,
): boolean {
  if (column === undefined) return false;
  const value = column.values[places[index] ?? 0] ?? 0;
  let least = Infinity;
  let most = -Infinity;
  for (let part = run.first; part <= run.last; part += 1) {
    const place = places[part] ?? 0;
    if (column.kinds[place] !== CELL.figure) continue;
    least = Math.min(least, column.values[place] ?? 0);
    most = Math.max(most, column.values[place] ?? 0);
  }
  return value >= least && value <= most;
}
