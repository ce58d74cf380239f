import { addMonths, financialMonth, monthsBetween, type Period } from "./month";
import { allMatches } from "./allMatches";
import { COMPARED, evenOut, MONTH, monthNumber, partNumber, standsAlone } from "./periodVocabulary";
import { isSchoolYear, termMonths, TERMS } from "./schoolTerm";
import { APRIL_YEAR, type YearStart } from "./year";

/** A stretch of a year that does not say which year: months counted from the year's first, 1 to 12, both included. */
export interface PartOfYear {
  readonly first: number;
  readonly last: number;
  /** Present where the words say that the figures run from the start of the year: `YTD`, `Apr-Dec`. */
  readonly toDate?: true;
}

/** A part of a year as written somewhere inside a text. */
export interface FoundPart {
  readonly part: PartOfYear;
  /** The words as written. */
  readonly text: string;
  /** Where they start, counted from 0 in UTF-16 units. */
  readonly index: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface PartWording {
  readonly source: string;
  readonly read: (groups: Groups, year: YearStart) => PartOfYear | null;
  /** Inside other words it may be something else (`P1 calls`, `they may`): only whole, or beside a word for figures. */
  readonly alone?: true;
}

const WORD_NUMBER = "one|two|three|four";
const NTH = "first|second|third|fourth|final|last|1st|2nd|3rd|4th";
const QUARTER = `(?:q|qtr\\.?|quarter)[\\s-]?(?:[1-4]|${WORD_NUMBER})`;
const NTH_QUARTER = `(?:the\\s)?(?:${NTH})[\\s-](?:quarter|qtr)|[1-4]q`;
const HALF =
  "h[\\s-]?[12]|half[\\s-](?:[12]|one|two)|(?:the\\s)?(?:first|second|1st" +
  "|2nd)[\\s-]half|[12]h|half[\\s-]?year(?:ly)?(?:\\s(?:[12]|one|two))?|mid[\\s-]?year";
const NUMBER = "(?:1[0-2]|0?[1-9])";
const TO = "\\s?(?:-|to|through)\\s?";
const TO_DATE = "(?:f?ytd|cytd|(?:fiscal |financial )?year[\\s-]to[\\s-]date|cumulative|cum\\.?)";
const NAMED_MONTH = `(?:${MONTH})\\.?`;
/** The first month of a month range may have its number beside it, and so may a quarter its months. */
const SINGLE = `${QUARTER}|${NTH_QUARTER}|${HALF}`;

/** Numbered parts of a year, for a pattern that has more around them; no groups of its own. */
export const NUMBERED_PART =
  `(?:${TO_DATE}\\s(?:to\\s|at\\s)?(?:${SINGLE}|(?:m|p|month|period)\\s?${NUMBER}(?!\\d))|` +
  `q[1-4]${TO}q?[1-4](?!\\d)|quarters?\\s[1-4]${TO}(?:quarter\\s)?[1-4](?!\\d)|` +
  `(?:months|periods|m|p|month|period)\\s?${NUMBER}${TO}(?:m|p|month\\s|period\\s)?${NUMBER}(?!\\d)|` +
  `(?:${SINGLE}|(?:m|p|month|period)\\s?${NUMBER}(?!\\d))(?:\\s${TO_DATE})?|` +
  "(?:full|whole)[\\s-]year|year[\\s-]end(?=\\W|$))";

const WORDINGS: readonly PartWording[] = [
  { source: `q(?<first>[1-4])${TO}q?(?<second>[1-4])`, read: quarters },
  { source: `quarters?\\s(?<first>[1-4])${TO}(?:quarter\\s)?(?<second>[1-4])`, read: quarters },
  {
    source: `(?:months|periods|month|period)\\s?(?<first>${NUMBER})${TO}(?:month\\s|period\\s)?(?<second>${NUMBER})`,
    read: numberedMonths,
  },
  { source: `[mp]\\s?(?<first>${NUMBER})${TO}[mp]?(?<second>${NUMBER})`, read: numberedMonths, alone: true },
  {
    source: `(?<ytd>${TO_DATE}\\s)?(?:to\\s|at\\s)?(?<quarter>${QUARTER}|${NTH_QUARTER})(?<after>\\s${TO_DATE})?`,
    read: quarter,
  },
  { source: `(?<ytd>${TO_DATE}\\s)?(?:to\\s|at\\s)?(?<half>${HALF})(?<after>\\s${TO_DATE})?`, read: half },
  {
    source: `(?<ytd>${TO_DATE}\\s)?(?:to\\s|at\\s)?(?:month|period)\\s?(?<number>${NUMBER})(?<after>\\s${TO_DATE})?`,
    read: numberedMonth,
  },
  {
    source: `(?<ytd>${TO_DATE}\\s)?(?:to\\s|at\\s)?[mp]0(?<number>[1-9])(?<after>\\s${TO_DATE})?`,
    read: numberedMonth,
  },
  {
    source: `(?<ytd>${TO_DATE}\\s)?(?:to\\s|at\\s)?[mp]\\s?(?<number>${NUMBER})(?<after>\\s${TO_DATE})?`,
    read: numberedMonth,
    alone: true,
  },
  { source: `(?:from\\s)?(?<from>${NAMED_MONTH})${TO}(?<to>${NAMED_MONTH})`, read: namedMonths },
  {
    source: `(?<ytd>${TO_DATE}\\s)?(?:to\\s|at\\s)?(?<month>${NAMED_MONTH})(?<after>\\s${TO_DATE})?`,
    read: namedMonth,
  },
  { source: TERMS, read: termsOf },
  { source: "(?:full|whole)[\\s-]year", read: () => ({ first: 1, last: 12 }) },
  { source: "year[\\s-]end", read: () => ({ first: 1, last: 12 }) },
];

const PATTERNS = WORDINGS.map((wording) => ({
  ...wording,
  whole: new RegExp(`^(?:${wording.source})$`, "i"),
  inside: new RegExp(wording.source, "gi"),
}));

/** Longer texts name no part of a year; shorter ones are read in no time. */
const LONGEST = 200;
const YEAR_BESIDE = /(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)\d{2}\/\d{2}(?!\d)|\bfy/i;
const FIGURE_WORDS = new RegExp(
  String.raw`^(?:actuals?|budget|target|forecast|outturn|plan(?:ned)?|variance|performance|value` +
    String.raw`|figures?|rag|status|position|spend|result|score|rate|total|ytd|to date|[\s():,-])*$`,
  "i",
);

/**
 * The part of a year that a whole text names; null where it names none, or names its year too. `Half year` is the
 * first half; `year end` and `full year` are the whole of it. `Quarter 3 YTD` and `April to December` run from the
 * start of the year and say so.
 *
 * @param year When years start: `December` is month 9 of a year from April.
 * @example
 * readPartOfYear("Q3") //=> {"first":7,"last":9}
 * readPartOfYear("H1") //=> {"first":1,"last":6}
 * readPartOfYear("December") //=> {"first":9,"last":9}
 * readPartOfYear("Apr-Dec") //=> {"first":1,"last":9,"toDate":true}
 * readPartOfYear("YTD December", { firstMonth: 1, named: "start" }) //=> {"first":1,"last":12,"toDate":true}
 * readPartOfYear("Q3 2025/26") //=> null
 */
export function readPartOfYear(text: string, year: YearStart = APRIL_YEAR): PartOfYear | null {
  const evened = evenOut(text).replace(/\s+/g, " ").trim();
  if (evened.length > LONGEST) return null;
  const bracketed = /^([^()[\]]+?)\s?[([]([^()[\]]+)[)\]]$/.exec(evened);
  if (bracketed !== null) {
    // `Q2 (Jul-Sep)` says one thing twice; `Q2 (Oct-Dec)` says two, and means neither.
    const [, outside = "", inside = ""] = bracketed;
    const [part, insidePart] = [readPartOfYear(outside, year), readPartOfYear(inside, year)];
    return part !== null && insidePart !== null && samePart(part, insidePart) ? part : null;
  }
  for (const { whole, read } of PATTERNS) {
    const groups = whole.exec(evened);
    if (groups !== null) return read(groups.groups ?? {}, year);
  }
  return null;
}

/**
 * The one part of a year that a heading names, with its words as written; null where it names none, more than one
 * (`Change Q2 to Q3`), or a year as well: then it is a period, or an ambiguous one.
 *
 * @example
 * findPartOfYear("Actual Q3") //=> {"part":{"first":7,"last":9},"text":"Q3","index":7}
 * findPartOfYear("Actual (Apr-Dec)") //=> {"part":{"first":1,"last":9,"toDate":true},"text":"Apr-Dec","index":8}
 * findPartOfYear("Q2 against Q1") //=> null
 * findPartOfYear("Actual Q3 2025") //=> null
 */
export function findPartOfYear(text: string, year: YearStart = APRIL_YEAR): FoundPart | null {
  if (text.replace(/\s+/g, " ").length > LONGEST || /\s{20}/.test(text) || YEAR_BESIDE.test(text)) return null;
  const evened = evenOut(text).replace(/\s/g, " ");
  const readings: FoundPart[] = [];
  for (const { inside, read, alone } of PATTERNS) {
    for (const match of allMatches(inside, evened)) {
      const phrase = match[0];
      const end = match.index + phrase.length;
      const rest = `${evened.slice(0, match.index)} ${evened.slice(end)}`;
      const unsure = alone === true || /^(?:may|march|mar|m|p)$/.test(phrase.trim());
      if (!standsAlone(evened, match.index, end) || (unsure && !FIGURE_WORDS.test(rest))) continue;
      const part = read(match.groups ?? {}, year);
      if (part !== null) readings.push({ part, text: phrase, index: match.index });
    }
  }
  readings.sort((a, b) => a.index - b.index || b.text.length - a.text.length);
  const separate: FoundPart[] = [];
  for (const reading of readings) {
    const last = separate.at(-1);
    if (last === undefined || reading.index >= last.index + last.text.length) separate.push(reading);
  }
  const [first, ...more] = separate;
  if (first === undefined || COMPARED.test(evened.slice(0, first.index))) return null;
  if (more.some(({ part }) => !samePart(part, first.part))) return null;
  const lead = first.text.length - first.text.trimStart().length;
  const trimmed = first.text.trim();
  return {
    part: first.part,
    text: text.slice(first.index + lead, first.index + lead + trimmed.length),
    index: first.index + lead,
  };
}

/**
 * That part of a year as a period.
 *
 * @param whole Any whole year: the part is counted from its first month.
 * @example
 * inYear({ first: 7, last: 9 }, { start: "2025-04", end: "2026-03" }) //=> {"start":"2025-10","end":"2025-12"}
 */
export function inYear(part: PartOfYear, whole: Period): Period {
  return { start: addMonths(whole.start, part.first - 1), end: addMonths(whole.start, part.last - 1) };
}

/**
 * The part of its year that a period is; null where it runs over the year's end.
 *
 * @example
 * partOf({ start: "2025-10", end: "2025-12" }) //=> {"first":7,"last":9}
 * partOf({ start: "2025-01", end: "2025-12" }) //=> null
 */
export function partOf(period: Period, year: YearStart = APRIL_YEAR): PartOfYear | null {
  const first = financialMonth(period.start, year);
  const last = first + monthsBetween(period.start, period.end);
  return last < first || last > 12 ? null : { first, last };
}

/** Whether two parts are the same months. */
export function samePart(a: PartOfYear, b: PartOfYear): boolean {
  return a.first === b.first && a.last === b.last;
}

function fromStart(part: PartOfYear, groups: Groups): PartOfYear {
  return groups["ytd"] === undefined && groups["after"] === undefined
    ? part
    : { first: 1, last: part.last, toDate: true };
}

function quarter(groups: Groups): PartOfYear {
  const number = partNumber(groups["quarter"] ?? "");
  return fromStart({ first: number * 3 - 2, last: number * 3 }, groups);
}

function half(groups: Groups): PartOfYear {
  const second = partNumber(groups["half"] ?? "") === 2;
  return fromStart(second ? { first: 7, last: 12 } : { first: 1, last: 6 }, groups);
}

function numberedMonth(groups: Groups): PartOfYear {
  const place = Number(groups["number"]);
  return fromStart({ first: place, last: place }, groups);
}

function quarters(groups: Groups): PartOfYear | null {
  return stretch(Number(groups["first"]) * 3 - 2, Number(groups["second"]) * 3);
}

function numberedMonths(groups: Groups): PartOfYear | null {
  return stretch(Number(groups["first"]), Number(groups["second"]));
}

function namedMonths(groups: Groups, year: YearStart): PartOfYear | null {
  return ofMonths(monthNumber(groups["from"]), monthNumber(groups["to"]), year);
}

function namedMonth(groups: Groups, year: YearStart): PartOfYear | null {
  const number = monthNumber(groups["month"]);
  const part = ofMonths(number, number, year);
  return part === null ? null : fromStart(part, groups);
}

function ofMonths(from: number, to: number, year: YearStart): PartOfYear | null {
  const place = (month: number): number => ((month - year.firstMonth + 12) % 12) + 1;
  return stretch(place(from), place(to));
}

/** `Spring term` without its year: which year's, only a plan whose own years are school years tells. */
function termsOf(groups: Groups, year: YearStart): PartOfYear | null {
  const months = termMonths(groups);
  const part = months === null || !isSchoolYear(year) ? null : ofMonths(months.from, months.to, year);
  // A term is its own months, whichever comes first in the year.
  return part === null || groups["firstTerm"] !== undefined ? part : { first: part.first, last: part.last };
}

/** From the first month on past the first quarter is a year to date: nobody else writes `April to December`. */
function stretch(first: number, last: number): PartOfYear | null {
  if (last < first) return null;
  return first === 1 && last > 3 && last < 12 ? { first, last, toDate: true } : { first, last };
}
