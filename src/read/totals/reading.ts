import { CELL, type FigureColumn } from "./figureColumns";
import { type Run, type RunSum, runSum, type Siblings } from "./siblings";

/**
 * How a total's figure agrees with its parts: `exact`; `rounded`, as far as the printed places can move it; `gaps`, it
 * is more than the parts that are shown; `near`, by little not; `apart`, by far not.
 */
export type Agreement = "exact" | "rounded" | "gaps" | "near" | "apart";

/** One way to read a row as a total: of these siblings, agreeing so in each column in which it has a figure. */
export interface Reading {
  readonly index: number;
  readonly run: Run;
  /** By the column's place among the columns of figures. */
  readonly agreements: ReadonlyMap<number, Agreement>;
  /** How much the columns that agree tell, as bits: a total of 1,000 that agrees is no accident, one of 2 may be. */
  readonly bits: number;
}

/** Further from the sum than this share of it, a figure is an average or something else and no total mistyped. */
const NEAR = 0.1;
/** Of a total with parts that are not shown, the others make at least this share, or nobody could tell. */
const SHOWN = 0.3;
/** What adding in binary may be wrong by, as a share of the sizes added. */
const NOISE = 1e-12;
/** A rounded figure may be half of its last place off. */
const HALF = 0.5;

/** How a sibling agrees with a run of others as their total; null where there is no figure to hold against it. */
export function readAsTotal(
  siblings: Siblings,
  columns: readonly FigureColumn[],
  index: number,
  run: Run,
): Reading | null {
  const place = siblings.places[index] ?? 0;
  const agreements = new Map<number, Agreement>();
  const parts = run.last - run.first + 1;
  let bits = 0;
  for (const [at, column] of columns.entries()) {
    if (column.kinds[place] !== CELL.figure) continue;
    const value = column.values[place] ?? 0;
    const agreement = agreementOf(value, runSum(siblings, at, run), column, parts);
    agreements.set(at, agreement);
    if (column.adds) bits += bitsOf(value, column, agreement);
  }
  if (agreements.size === 0) return null;
  return { index, run, agreements: withRounding(siblings, columns, place, run, agreements), bits };
}

function agreementOf(value: number, sum: RunSum, column: FigureColumn, parts: number): Agreement {
  if (sum.other > 0) return "apart";
  const noise = NOISE * (sum.size + Math.abs(value));
  const off = Math.min(Math.abs(value - sum.own), Math.abs(value - sum.leaves));
  if (off <= noise) return "exact";
  if (sum.hidden >= parts) return "apart";
  if (column.step > 0 && off <= HALF * column.step * (parts + 1) + noise) return "rounded";
  const shown = Math.abs(sum.own) >= SHOWN * Math.abs(value);
  if (sum.hidden > 0 && shown && (value > sum.own || sum.size > Math.abs(sum.own))) return "gaps";
  return off <= NEAR * Math.abs(sum.own) ? "near" : "apart";
}

function bitsOf(value: number, { decimals }: FigureColumn, agreement: Agreement): number {
  if (agreement !== "exact" && agreement !== "rounded") return 0;
  const bits = Math.log2(1 + Math.abs(value) * 10 ** decimals);
  return agreement === "exact" ? bits : Math.max(0, bits - 2);
}

/**
 * Whole numbers that are all off by no more than rounding can move them, in two columns or more, were rounded each for
 * itself; off in one column alone, one was mistyped.
 */
function withRounding(
  siblings: Siblings,
  columns: readonly FigureColumn[],
  place: number,
  run: Run,
  agreements: ReadonlyMap<number, Agreement>,
): ReadonlyMap<number, Agreement> {
  const near = [...agreements].filter(([, agreement]) => agreement === "near").map(([at]) => at);
  if (near.length < 2) return agreements;
  const slack = HALF * (run.last - run.first + 2);
  const rounded = near.every((at) => {
    const { own } = runSum(siblings, at, run);
    return columns[at]?.step === 0 && Math.abs((columns[at]?.values[place] ?? 0) - own) <= slack;
  });
  if (!rounded) return agreements;
  return new Map([...agreements].map(([at, agreement]) => [at, agreement === "near" ? "rounded" : agreement]));
}

/** How many columns agree so. */
export function counted({ agreements }: Reading, ...which: readonly Agreement[]): number {
  let count = 0;
  for (const agreement of agreements.values()) if (which.includes(agreement)) count += 1;
  return count;
}
