import { findPeriods, type FoundPeriod, monthCount, type Period } from "../domain/time/period";
import type { YearStart } from "../domain/time/year";
import type { WordedFigure } from "./figuresInWords";
import type { Subject } from "./subject";

const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/**
 * A month named without its year: `the end of December`. "May" and "March" are also verbs, so they need a word before.
 */
const MONTH_ALONE = new RegExp(
  String.raw`\b(?:January|February|April|June|July|August|September|October|November|December)\b|\b` +
    String.raw`(?:in|of|since|to|until|during|from|last|this|by)\s(?:March|May)\b`,
  "g",
);
/** Comparisons with something that is not the row's last year. */
const OTHER_COMPARISON = new RegExp(
  String.raw`\b(?:averages?|nationally|national|most similar|msf|msg|peers?|region(?:al|ally)?` +
    String.raw`|other forces|similar forces|(?:previous|last|preceding|prior|earlier|first|second|third` +
    String.raw`|fourth|latest|each) (?:quarter|month|week|wave|report)s?|quarter (?:[1-4]|one|two|three` +
    String.raw`|four)|on the (?:quarter|month|week)|(?:half|mid)[- ]?year|(?:first|second|other) half` +
    String.raw`|Q[1-4]|month on month|(?:recent|last|past|first|next|few|several|some|two|three|four` +
    String.raw`|five|six|seven|eight|nine|ten|eleven|(?!12\b)\d+) (?:\w+ )?(?:months|weeks)` +
    String.raw`|recent years|decade|(?:two|three|four|five|six|seven|ten|\d+) years|baseline|since` +
    String.raw`(?!\slast year|\sthe (?:previous year|year before)|\s{4,})|forecast|budget(?:ed)?` +
    String.raw`|projected|expected|predicted|anticipated|planned|would|could|should|might|had|future` +
    String.raw`|next year|following year|early|per month|monthly|weekly|daily|each (?:year|day)|per day` +
    String.raw`|peak|except(?:ion|ions)?|pre-?pandemic|all[- ]time|record)\b`,
  "i",
);

/** How a period in words goes with the row: as its own, as that of its comparison, or as neither. */
export type Fit = "own" | "comparator" | "neither";

/**
 * Which of a row's periods a period in words names. A year, its last quarter and its last month all stand for a figure
 * to the end of that year.
 */
export function fitOf(period: Period, { period: own, comparator }: Pick<Subject, "period" | "comparator">): Fit {
  if (own !== null && own.end === period.end) return "own";
  if (comparator !== null && comparator.end === period.end) return "comparator";
  if (own !== null && comparator !== null) {
    // "An increase from 94 in 2016/17" where the comparison is nine months of it.
    if (overlap(period, comparator) && !overlap(period, own)) return monthCount(period) > 1 ? "comparator" : "neither";
  }
  return "neither";
}

/** Whether two periods share a month. */
export function overlap(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A period given to a figure, with what the figure is to it. */
export interface Attached extends FoundPeriod {
  /** Whether the words make it what the figure is compared with (`on 2008/09`), not when it was. */
  readonly compared: boolean;
}

const COMPARES = new RegExp(
  String.raw`\b(?:compared (?:with|to)|comparison (?:with|to)|than(?: the (?:level|figure|rate` +
    String.raw`|number) (?:achieved|recorded))?(?: in| for)?|against|versus|vs\.?|on|over|from|since)` +
    String.raw`(?: the)?(?: same period)?(?: of| in| last year)?(?: the)?\s*$`,
  "i",
);

/** A period straight after a figure is that figure's, not the next one's. */
const IS_OF_EARLIER = /^\s*(?:(?:was\s)?(?:achieved|recorded)\s)?(?:in|for|at|during|over|as at)?(?:\sthe)?\s*$/i;

/** The period that the words give to a figure; null where they give it none. */
export function attachedPeriod(
  sentence: string,
  figure: WordedFigure,
  figures: readonly WordedFigure[],
  year: YearStart,
): Attached | null {
  const place = figures.indexOf(figure);
  const until = figures[place + 1]?.start ?? sentence.length;
  const since = figures[place - 1]?.end ?? 0;
  const periods = findPeriods(sentence, year);
  const after = periods.find(({ index }) => index >= figure.end && index < until);
  // "(2008/09: 61.2)": the period is that of the figure in the brackets with it.
  const isOfNext = after !== undefined && /^\s*[:=]\s*[£\d]/.test(sentence.slice(after.index + after.text.length));
  if (after !== undefined && !isOfNext) {
    const between = sentence.slice(figure.end, after.index);
    if (between.length <= 110 && !/[;:]|\.\s|\b(?:but|while|whilst|although|target)\b/i.test(between))
      return { ...after, compared: COMPARES.test(between) || /\b(?:compar|than\b)/i.test(between) };
  }
  const before = periods
    .filter(
      ({ index, text }) =>
        index >= since &&
        index + text.length <= figure.start &&
        !(since > 0 && IS_OF_EARLIER.test(sentence.slice(since, index))),
    )
    .at(-1);
  if (before === undefined) return null;
  const between = sentence.slice(before.index + before.text.length, figure.start);
  if (/[;:]|\.\s|\b(?:but|while|whilst|although|target|since|until)\b/i.test(between)) return null;
  const compared = COMPARES.test(sentence.slice(since, before.index));
  if (compared && !/^\s*\(?\s*$/.test(between)) return null;
  return { ...before, compared };
}

/**
 * A text without the words that are in the measure's own name: its "average response" is not compared with an average.
 */
function withoutOwn(text: string, name: string): string {
  const own = name.match(new RegExp(OTHER_COMPARISON.source, "gi")) ?? [];
  return own.reduce((left, words) => left.replace(new RegExp(String.raw`\b${words}\b`, "gi"), " "), text);
}

/**
 * Whether a statement compares with something other than the row's last year, or speaks of another time than the row's.
 */
export function speaksOfAnotherTime(statement: string, subject: Subject): boolean {
  const periods = findPeriods(statement, subject.year);
  if (
    periods.some(
      ({ period }) => fitOf(period, subject) === "neither" && (subject.period !== null || monthCount(period) === 1),
    )
  )
    return true;
  const plain = periods.reduceRight(
    (text, { index, text: found }) =>
      text.slice(0, index) + " ".repeat(found.length) + text.slice(index + found.length),
    statement,
  );
  if (OTHER_COMPARISON.test(withoutOwn(plain, subject.name))) return true;
  const end = subject.period?.end.slice(5);
  return [...plain.matchAll(MONTH_ALONE)].some(([text]) => {
    const month = MONTH_NAMES.findIndex((name) => text.toLowerCase().endsWith(name)) + 1;
    return end === undefined || month !== Number(end);
  });
}
