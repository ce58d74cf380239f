import { same, sumError } from "../../domain/compare";
import {
  FIGURE_SPANS,
  RULES,
  type FigureSpan,
  type QuarterShares,
  type Rebase,
  type RuleName,
  type Tolerance,
} from "../../domain/plan";
import { readPeriod } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { isProportion, type Unit } from "../../domain/units/unit";
import { readValue } from "../../read/cells/readValue";
import { withoutOwnScale } from "../figures/ownScale";
import { plainLabel } from "../match/plainLabel";

/** Words that plans use for each rule; the first is the standard one. */
const RULE_WORDS: Readonly<Record<RuleName, readonly string[]>> = {
  targetThenLastYear: ["target then last year", "targetthenlastyear", "target last year", "rag"],
  tolerance: ["tolerance", "tolerance band", "band"],
  range: ["range"],
  thresholds: ["thresholds", "threshold"],
  achieved: ["achieved", "y or n", "yes or no"],
  milestone: ["milestone"],
  comparison: ["comparison", "comparison only", "compared only", "no status"],
};

/** Every rule's standard word, for whoever wrote another. */
export const RULE_NAMES = RULES.map((rule) => RULE_WORDS[rule][0]).join("; ");

/** The rule that words name; null where they name none. */
export function readRule(words: string): RuleName | null {
  const plain = plainLabel(words);
  return RULES.find((rule) => RULE_WORDS[rule].includes(plain)) ?? null;
}

/** How the span of figures is written, for whoever wrote it another way. */
export const FIGURES_WORDS = "in period, to date";

const FIGURE_SPAN_WORDS: Readonly<Record<FigureSpan, readonly string[]>> = {
  inPeriod: [
    "in period",
    "in the period",
    "inperiod",
    "in quarter",
    "in the quarter",
    "in month",
    "in the month",
    "period",
    "quarterly",
    "monthly",
    "discrete",
    "not cumulative",
    "each period",
  ],
  toDate: ["to date", "todate", "year to date", "ytd", "cumulative", "cumulative to date"],
};

/** What words say that figures are for; null where they name neither. */
export function readFigureSpan(words: string): FigureSpan | null {
  const plain = plainLabel(words);
  return FIGURE_SPANS.find((span) => FIGURE_SPAN_WORDS[span].includes(plain)) ?? null;
}

/** One of a few words, whatever its case; null where it is none of them. */
export function readWord<Word extends string>(words: string, known: readonly Word[]): Word | null {
  const plain = plainLabel(words);
  return known.find((word) => word.toLowerCase() === plain) ?? null;
}

/** How a tolerance and a profile are written, for whoever wrote them another way. */
export const TOLERANCE_WORDS = "5% (of the target), 2 points";
export const PROFILE_WORDS = "straight line, or four shares that add to 100%, such as 30%, 25%, 20%, 25%";

/** A tolerance or a profile is written in fewer characters. */
const SETTING_CHARS = 200;

/**
 * `5%` of the target, `2 points` or `5pp`, or a bare number in the measure's own unit. Null for a bare number in a
 * percentage measure, which could be either, and for anything else. `±` and `+/-` are passed over.
 */
export function readTolerance(words: string, unit: Unit): Tolerance | null {
  if (words.length > SETTING_CHARS) return null;
  const plain = words.replace(/^\s*(?:±|\+\s?\/\s?-)\s*/, "");
  const read = readValue(plain.replace(IN_POINTS, ""));
  if (read.kind !== "number") return null;
  if (IN_POINTS.test(plain))
    return { amount: isProportion(unit) && !read.percent ? read.number / 100 : read.number, as: "points" };
  if (read.percent) return { amount: read.number, as: "relative" };
  if (isProportion(unit) && read.number !== 0) return null;
  return { amount: withoutOwnScale(read.number, plain, unit), as: "points" };
}

const IN_POINTS = /\s*(?:(?:percentage )?points?|pp|ppts?)\s*$/i;

/** `straight line`, or four shares that add to 100%, such as `30%, 25%, 20%, 25%`; null for anything else. */
export function readQuarterShares(words: string): QuarterShares | null {
  if (words.length > SETTING_CHARS) return null;
  if (plainLabel(words) === "straight line") return { shares: [0.25, 0.25, 0.25, 0.25], straightLine: true };
  const [first, second, third, fourth, ...more] = words.split(/[,;]/).map((part) => readValue(part.trim()));
  if (first?.kind !== "number" || second?.kind !== "number" || third?.kind !== "number" || fourth?.kind !== "number")
    return null;
  const shares = [first.number, second.number, third.number, fourth.number] as const;
  return more.length === 0 &&
    same(
      shares.reduce((sum, share) => sum + share, 0),
      1,
      sumError(shares),
    )
    ? { shares, straightLine: false }
    : null;
}

/** Words in one cell separated by semicolons, bars or new lines. */
export function wordList(words: string): string[] {
  return words
    .split(/[;|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** How a rebase is written, for whoever wrote it another way. */
export const REBASE_WORDS = "a month or quarter with its reason, such as April 2024: new recording rules";

/**
 * When a measure's figures became another series, and why, from words such as `April 2024: new recording rules`;
 * several are separated by semicolons or lines. Null where a part names no period, or gives no reason.
 *
 * @example
 * readRebases("April 2024: new recording rules; Q1 2025/26: new system")
 *   //=> [{"from":"2024-04","reason":"new recording rules"},{"from":"2025-04","reason":"new system"}]
 * readRebases("") //=> []
 * readRebases("last spring") //=> null
 */
export function readRebases(words: string, year?: YearStart): readonly Rebase[] | null {
  const parts = words
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const rebases: Rebase[] = [];
  for (const part of parts) {
    const [, when = "", reason = ""] = /^([^:]+):\s*(\S.*)$/.exec(part) ?? [];
    const period = readPeriod(when, year);
    if (period === null || reason === "") return null;
    rebases.push({ from: period.start, reason });
  }
  return rebases;
}
