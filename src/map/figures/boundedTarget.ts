import { readPeriod, type Month } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import type { Polarity } from "../../domain/polarity";
import { readValue } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";

const LEAST_BEFORE = /^(?:≥|>=|=>|at least|(?:a )?minimum(?: of)?|min\.?|no less than)\s*/i;
const LEAST_AFTER = /\s*(?:\+|(?:or|and) (?:more|above|higher|over|better)|\(min(?:imum)?\.?\))$/i;
const MOST_BEFORE = /^(?:≤|<=|=<|at most|up to|(?:a )?maximum(?: of)?|max\.?|no more than|not more than)\s*/i;
const MOST_AFTER = /\s*(?:(?:or|and) (?:less|fewer|below|lower|under)|\(max(?:imum)?\.?\))$/i;
/** Words and signs that leave out the figure after them. */
const BEYOND = /^(?:>(?!=)|(?:more|greater|higher) than|above|over|exceeds?)\s*/i;
const SHORT_OF = /^(?:<(?!=)|(?:less|fewer|lower) than|below|under)\s*/i;

/**
 * A target's cell without the words or signs that only say which way it is to be met: `>=96%`, `96%+`, `no more than
 * 5`. They are left where they speak against the measure's polarity, so that the target is not read: `<5` too, which 5
 * itself does not meet.
 *
 * @param isCompared Whether the target is only compared with the plan's, so that `<5` says the same as 5 there.
 */
export function withoutBound(
  cell: SourceCell | null,
  polarity: Polarity | null,
  isCompared = false,
): SourceCell | null {
  if (cell === null || cell.kind !== "text") return cell;
  const whole = cell.text.trim();
  const senses = [
    ["higher", [LEAST_BEFORE, LEAST_AFTER, ...(isCompared ? [BEYOND] : [])]],
    ["lower", [MOST_BEFORE, MOST_AFTER, ...(isCompared ? [SHORT_OF] : [])]],
  ] as const;
  for (const [sense, patterns] of senses) {
    const text = patterns.reduce((left, pattern) => left.replace(pattern, ""), whole);
    if (text === whole || (polarity !== null && polarity !== sense)) continue;
    if (/^[\d£.]/.test(text) && ["number", "time"].includes(readValue(text).kind)) return { ...cell, text };
  }
  return cell;
}

/** What the words or signs at a target’s figure say of it. */
export interface Bound {
  /** Which way is better by them. */
  readonly polarity: "higher" | "lower";
  /** Whether the figure itself is not enough: `below 3%`. */
  readonly isBeyond: boolean;
}

/**
 * Which way a target says that it is to be met; null where it does not, or is no figure.
 *
 * @example
 * boundOf("below 3%") //=> { polarity: "lower", isBeyond: true }
 * boundOf("80%+") //=> { polarity: "higher", isBeyond: false }
 */
export function boundOf(text: string): Bound | null {
  const cell: SourceCell = { kind: "text", text, number: null, numberFormat: null, formula: false };
  for (const polarity of ["higher", "lower"] as const) {
    if (withoutBound(cell, polarity) !== cell) return { polarity, isBeyond: false };
    if (withoutBound(cell, polarity, true) !== cell) return { polarity, isBeyond: true };
  }
  return null;
}

const DEADLINE = /^(.*?\d.*?),?\s+by\s+(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?(.+)$/i;
const YEARS_END = /^(?:financial |fiscal )?year(?:[\s-]end|’s end|'s end)?$/i;

/**
 * A target's cell without its deadline, where that is the end of the report's year: `46% by March 2026`. A target for
 * another year, or for nobody knows which, is left as it stands and is not read.
 *
 * @param yearEnd The last month of the report's year; null where it is not known.
 */
export function withoutDeadline(cell: SourceCell | null, yearEnd: Month | null, year: YearStart): SourceCell | null {
  if (cell === null || cell.kind !== "text") return cell;
  const [, figure = "", when = ""] = DEADLINE.exec(cell.text.trim()) ?? [];
  if (figure === "") return cell;
  const ends = YEARS_END.test(when) || (yearEnd !== null && readPeriod(when, year)?.end === yearEnd);
  return ends ? { ...cell, text: figure } : cell;
}
