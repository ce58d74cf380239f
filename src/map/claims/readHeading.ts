import { addMonths, financialMonth } from "../../domain/time/month";
import { findPartOfYear, inYear, readPartOfYear, type PartOfYear } from "../../domain/time/partOfYear";
import { findPeriodsInHeading, monthCount, readPeriodWords, type Period } from "../../domain/time/period";
import type { Span } from "../../domain/span";
import type { YearStart } from "../../domain/time/year";
import { UNSAID, type Relative, type TimeClaim, type When } from "./when";

/** A heading taken apart: what it says of time, and what is left to say what the column holds. */
export interface Heading extends TimeClaim {
  /** The heading without its words of time: `Actual` of `Actual Q3 2025/26`. */
  readonly rest: string;
}

/** Words for a stretch of time by where it stands from the report's own, the more particular first. */
const RELATIVES: readonly (readonly [RegExp, Relative])[] = [
  [
    new RegExp(
      String.raw`\b(?:same|corresponding|equivalent|comparable)\s+(quarter|month|period|time|point)(?:\s+` +
        String.raw`(?:of|in|from))?(?:\s+(?:the|a))?\s+(?:last|previous|prior|preceding)?\s*year(?:\s+` +
        String.raw`(?:earlier|ago|before))?`,
      "i",
    ),
    { of: "period", which: "yearBefore" },
  ],
  [
    new RegExp(
      String.raw`\b(?:last|previous|prior|preceding)\s+year['’]?s?\s+(?:same\s+|equivalent\s+` +
        String.raw`|corresponding\s+)?(quarter|month|period)\b`,
      "i",
    ),
    { of: "period", which: "yearBefore" },
  ],
  [
    /\b(quarter|month|period|qtr)\s+(?:in\s+)?(?:the\s+)?(?:last|previous|prior)\s+year\b/i,
    { of: "period", which: "yearBefore" },
  ],
  [/\b(?:a|one)\s+year\s+(?:ago|earlier|before)\b|\bsply\b/i, { of: "period", which: "yearBefore" }],
  // `Last YTD` and `PYTD` beside `YTD` are the year before’s to date.
  [
    /\b(?:(?:last|previous|prior|preceding|ly|py)(?=\s+f?ytd\b)|[lp]y?(?=f?ytd\b))/i,
    { of: "year", which: "yearBefore" },
  ],
  [
    /\b(?:last|previous|prior|preceding)\s+(?:financial\s+|fiscal\s+)?years?(?:['’]s)?\b|^(?:py|ly)\b|\b(?:py|ly)$/i,
    { of: "year", which: "yearBefore" },
  ],
  [/\b(?:last|previous|prior|preceding)\s+(quarter|month|period|qtr)\b/i, { of: "period", which: "before" }],
  [/\b(?:this|current|latest|reporting|reported)\s+(quarter|month|qtr)\b/i, { of: "period", which: "own" }],
  // `Quarter total` and `QTD` beside the months are the report's own quarter.
  [
    new RegExp(
      String.raw`^(quarter|qtr)(?:[\s-]+to[\s-]+date\b|(?=\.?\s+(?:totals?|sum|average|avg|mean|overall|figure)\b))` +
        String.raw`|(?<=^(?:totals?|sum|average|avg|mean|overall)\s+(?:for\s+|of\s+)?(?:the\s+)?)quarter$`,
      "i",
    ),
    { of: "quarter", which: "own" },
  ],
  [/\bqtd\b|\bquarter[\s-]+to[\s-]+date\b/i, { of: "quarter", which: "own" }],
  [/\b(?:this|current|latest|reporting)\s+(?:financial\s+)?(?:year|period)\b/i, { of: "period", which: "own" }],
  [/^previous$/i, { of: "period", which: "before" }],
];

const TO_DATE = new RegExp(
  String.raw`\(?\b(?:(?:financial |fiscal )?year[\s-]+to[\s-]+date|f?ytd|cytd|cumulative(?:ly)?|cum|` +
    String.raw`(?<!\b(?:up|month|quarter|week|programme|project|life|contract` +
    String.raw`|inception)[\s-])to[\s-]+date|so far|(?:part|partial|incomplete)[\s-]+year(?![\s-]+effect))\b\.?\)?`,
  "i",
);
/** `Month actual`, `Actual (month)`: the month's own beside one to date. */
const FIGURE = "(?:actuals?|figures?|values?|results?|performance|outturn|position|spend|target|plan|budget|forecast)";
const OF_ONE_PERIOD =
  String.raw`(?<=^\(?)(?:month|quarter|qtr)(?=\)?\s+${FIGURE}$)` +
  String.raw`|(?<=^${FIGURE}\s+\(?)(?:month|quarter|qtr)(?=\)?$)`;
const IN_PERIOD = new RegExp(
  String.raw`\(?\b(?:in[\s-](?:the\s+)?(?:quarter|month|period)|(?:for|within|during)\s+(?:the\s+` +
    String.raw`|each\s+)?(?:quarter|month|period)(?:\s+only)?|(?:quarter|month|period)\s+only|discrete` +
    String.raw`|standalone|quarterly|monthly|${OF_ONE_PERIOD})\b\)?`,
  "i",
);
const WHOLE_YEAR = /\(?\b(?:full[\s-]+year|whole[\s-]+year|annual|year[\s-]*end|end[\s-]+of[\s-]+year)\b\)?/i;
const OUTTURN = /\boutturn\b/i;
const AT_DATE = /\b(?:as\s+(?:at|of)|position\s+at|snapshot(?:\s+at)?)\b/i;
/** A mark behind a heading’s period: `Oct 24 to Sep 25 (p)`. */
const MARK_AT_END = /\s*[([](?:p|r|prov|provisional|rev|revised|final)\.?[)\]]$/i;
/** Words before a period that make it an end of another: `since September 2005`. */
const OPEN_ENDED = /\b(?:since|before|by|until|from|after)\s*$/i;
/** Two months named as a stretch: the figure is for those months. */
const MONTH_RANGE = new RegExp(
  String.raw`\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(?:\d{2,4})?\s*(?:-|–|—` +
    String.raw`|to)\s*(?:the\s+end\s+of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)`,
  "i",
);

/**
 * Takes a heading apart. Two periods in one heading (`Change 2008/09 to 2009/10`) are a comparison: nothing is then
 * said of time.
 *
 * @example
 * readHeading("Actual Q3", { firstMonth: 4, named: "both" }).rest //=> "Actual"
 * readHeading("Budget to date", { firstMonth: 4, named: "both" }).span //=> "toDate"
 * readHeading("2024/25 outturn", { firstMonth: 4, named: "both" }).span //=> "wholeYear"
 */
export function readHeading(heading: string, year: YearStart): Heading {
  const timed = whenOf(heading, year);
  let { rest } = timed;
  let span: Span | null = timed.span;
  const take = (pattern: RegExp, meaning: Span): void => {
    const match = pattern.exec(rest);
    if (match === null || span === "wholeYear" || (span !== null && span !== meaning)) return;
    span = meaning;
    rest = without(rest, match[0]);
  };
  take(TO_DATE, "toDate");
  take(IN_PERIOD, "inPeriod");
  take(WHOLE_YEAR, "wholeYear");
  if (span === null && AT_DATE.test(rest)) take(AT_DATE, "atDate");
  // An outturn is the year's: of a year that is named, or as it is forecast.
  if (
    span === null &&
    OUTTURN.test(rest) &&
    (timed.when.kind === "period" ||
      isYearBefore(timed.when) ||
      /forecast|project|predict|estimat|expect|likely/i.test(rest))
  )
    span = "wholeYear";
  const short = span === "toDate" && timed.when.kind === "unsaid" ? shortYear(tidy(rest), year) : null;
  if (short !== null) return { when: { kind: "period", period: short }, span, rest: "" };
  return { when: timed.when, span, rest: tidy(rest) };
}

/** A year of two digits, which beside `YTD` is no date: `25/26`. */
function shortYear(words: string, year: YearStart): Period | null {
  const [, first, last] = /^(\d\d)[/-](\d\d)$/.exec(words) ?? [];
  const isYear = first !== undefined && last !== undefined && (Number(first) + 1) % 100 === Number(last);
  return isYear ? (readPeriodWords(`20${first}/${last}`, year)?.period ?? null) : null;
}

function isYearBefore(when: When): boolean {
  return when.kind === "relative" && when.relative.of === "year" && when.relative.which === "yearBefore";
}

function whenOf(heading: string, year: YearStart): Heading {
  const inRange = MONTH_RANGE.test(heading) ? "inPeriod" : null;
  const bare = heading.replace(MARK_AT_END, "");
  const plain = readPeriodWords(heading, year);
  const whole = plain ?? (bare === heading ? null : readPeriodWords(bare, year));
  if (whole !== null)
    return {
      when: { kind: "period", period: whole.period },
      span: whole.toDate === true ? spanToDate(whole.period) : inRange,
      // What is marked is the figures: the words of time are all before it.
      rest: plain === null ? heading.slice(bare.length).trim() : "",
    };
  const periods = findPeriodsInHeading(heading, year);
  const [first, ...more] = periods;
  if (first !== undefined) {
    if (more.length > 0 || OPEN_ENDED.test(heading.slice(0, first.index)))
      return { when: UNSAID, span: null, rest: heading };
    const span = first.toDate === true ? spanToDate(first.period) : inRange;
    return withPart(first.period, without(heading, first.text), span, year);
  }
  for (const [pattern, relative] of RELATIVES) {
    const match = pattern.exec(heading);
    if (match === null) continue;
    const unit = match[1]?.toLowerCase();
    const of = unit === "quarter" || unit === "qtr" ? "quarter" : unit === "month" ? "month" : relative.of;
    const rest = without(heading, match[0]);
    const foundPart = of === "year" || relative.which !== "before" ? findPartOfYear(rest, year) : null;
    // "Last year Q3" is that quarter of the year before.
    if (foundPart !== null)
      return {
        when: { kind: "part", part: foundPart.part, yearsBefore: relative.which === "yearBefore" ? 1 : 0 },
        span: spanOfPart(foundPart.part, inRange),
        rest: tidy(without(rest, foundPart.text)),
      };
    return { when: { kind: "relative", relative: { ...relative, of } }, span: null, rest: tidy(rest) };
  }
  const part = readPartOfYear(heading, year);
  if (part !== null) return { when: partWhen(part), span: spanOfPart(part, inRange), rest: "" };
  const foundPart = findPartOfYear(heading, year);
  if (foundPart !== null)
    return {
      when: partWhen(foundPart.part),
      span: spanOfPart(foundPart.part, inRange),
      rest: tidy(without(heading, foundPart.text)),
    };
  return { when: UNSAID, span: null, rest: heading };
}

/** A year in one place of a heading and its quarter in another (`2025/26 performance Q1`) are one period. */
function withPart(period: Period, rest: string, span: Span | null, year: YearStart): Heading {
  const foundPart = monthCount(period) === 12 ? findPartOfYear(rest, year) : null;
  if (foundPart === null) return { when: { kind: "period", period }, span, rest: tidy(rest) };
  return {
    when: {
      kind: "period",
      period: NUMBERED.test(foundPart.text) ? inYear(foundPart.part, period) : monthsIn(foundPart.part, period, year),
    },
    span: spanOfPart(foundPart.part, span),
    rest: tidy(without(rest, foundPart.text)),
  };
}

/** A part that is counted rather than named: quarter 3 of a year is its third, whichever year that is. */
const NUMBERED = /\d|quarter|qtr|half|mid|one|two|three|four/i;

/** Named months of a year that need not be the organisation’s: August of 2025 is its eighth month. */
function monthsIn({ first, last }: PartOfYear, { start }: Period, year: YearStart): Period {
  const end = addMonths(start, (last - financialMonth(start, year) + 12) % 12);
  return { start: addMonths(end, first - last), end };
}

function partWhen(part: PartOfYear): When {
  return { kind: "part", part, yearsBefore: 0 };
}

/** A stretch from the year's first month is to date whatever else it is. */
function spanOfPart(part: PartOfYear, inRange: Span | null): Span | null {
  if (part.first === 1 && part.last === 12) return "wholeYear";
  return part.toDate === true ? "toDate" : inRange;
}

/**
 * The span of a period whose words name the month or quarter that it is to date to: `Q4 2024/25 YTD` is all of that
 * year, where `2024/25 YTD` runs only as far as the report does.
 */
function spanToDate(period: Period): Span {
  return monthCount(period) === 12 ? "wholeYear" : "toDate";
}

function without(heading: string, phrase: string): string {
  return heading.replace(phrase, " ");
}

function tidy(rest: string): string {
  return rest
    .replace(/[([]\s*[)\]]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s:;,–—-]+|[\s:;,–—-]+$/g, "");
}
