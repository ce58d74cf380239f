import { addMonths, type Month, monthOf, startOfYear } from "./month";
import { inYear, NUMBERED_PART, partOf, readPartOfYear, samePart } from "./partOfYear";
import type { Period } from "./period";
import { COMPARED, evenOut, MONTH, monthNumber, NUMBERS, standsAlone } from "./periodWords";
import { readYear, type ReadYear, SHORT_PAIR, YEAR_FORM, YEAR_PAIR } from "./readYear";
import { APRIL_YEAR, type YearStart } from "./year";

/** What words say of a period. */
export interface PeriodWords {
  readonly period: Period;
  /** Present where the words themselves say that the figures run from the start of the year: `YTD Dec-25`. */
  readonly toDate?: true;
}

/** A period as written somewhere inside a text. */
export interface FoundPeriod extends PeriodWords {
  /** The words as written. */
  readonly text: string;
  /** Where they start, counted from 0 in UTF-16 units. */
  readonly index: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Where words are read: a whole text; a heading or title; inside a sentence. */
type Place = "whole" | "heading" | "sentence";

interface Wording {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, year: YearStart) => Period | PeriodWords | null;
  /** The only places in which it is trusted: `May 09` in a sentence may be a ninth of May. Everywhere where absent. */
  readonly only?: readonly Place[];
  /** Words that a period would be found in and that are none, or ambiguous: nothing is found inside them. */
  readonly blocks?: true;
}

/** What stands at a place in a text; null for words that hide a period which they do not mean. */
interface Candidate {
  readonly words: PeriodWords | null;
  readonly text: string;
  readonly index: number;
}

const ALONE: readonly Place[] = ["whole"];
const LABEL: readonly Place[] = ["whole", "heading"];

const DAY = "(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?)?";
/** A day after its month, as Americans write it: `December 31, 2025`. */
const DAY_AFTER = "(?:\\s\\d{1,2}(?:st|nd|rd|th)?,?(?=\\s(?:19|20)\\d{2}))?";
const FULL_YEAR = "(?:19|20)\\d{2}";
const SHORT_YEAR = "\\d{2}";
/** The year that goes with a month: its own, or the year of the organisation that the month falls in. */
const YEAR = `${YEAR_PAIR}(?![\\d/-])|${FULL_YEAR}`;
const COUNT = `(?<count>${NUMBERS.join("|")}|\\d{1,2})`;
const END_OF = "(?:the\\s+)?end(?:\\s+of)?";
const TO_END = `(?:to|up to|ending|ended|end)(?:\\s+${END_OF})?`;
const AT = "(?:as\\s+at|at|as\\s+of)\\s+";
const OF = "(?:\\s(?:of|for|in)(?:\\sthe)?(?=\\s))?";
const GAP = "[\\s,:/'-]{0,3}";
const YEAR_TO_DATE = "(?:(?:fiscal |financial )?year[\\s-]to[\\s-]date|f?ytd|cytd|cumulative)";

/** `Dec-17`, `Dec '17`, `December 2017`, `31 March 2010`, `March 2009/10`; groups `m`, `y` and `s` with a suffix. */
function monthYear(suffix: string): string {
  return `${DAY}(?<m${suffix}>${MONTH})\\.?${DAY_AFTER}(?:[\\s,-]{0,3}(?<y${suffix}>${YEAR})|\\s?[-'/]\\s?(?<s${suffix}>${SHORT_YEAR}))`;
}

/** The first month of a stretch, its year often left out. */
const FROM = `${DAY}(?<m1>${MONTH})\\.?${DAY_AFTER}(?:[\\s,-]{0,3}(?<y1>${YEAR})|\\s?[-'/](?<s1>${SHORT_YEAR})(?!\\d))?`;
const US_DAY = "\\s\\d{1,2}(?:st|nd|rd|th)?";

const WORDINGS: readonly Wording[] = [
  {
    pattern: words(
      `(?<part>${NUMBERED_PART})${OF}${GAP}(?<year>${YEAR_FORM}|${SHORT_PAIR})(?<ytd>\\s\\(?${YEAR_TO_DATE}\\)?)?`,
    ),
    read: partOfAYear,
    blocks: true,
  },
  {
    pattern: words(`(?<year>${YEAR_FORM}|${SHORT_PAIR})${GAP}(?<part>${NUMBERED_PART})`),
    read: partOfAYear,
    blocks: true,
  },
  // `Q4 - March 2022`, `Nov / Period 9 2011-12`: two wordings side by side, read where they agree.
  {
    pattern: words(
      `(?<one>${NUMBERED_PART})\\s?[-/:,]\\s?(?<two>(?:(?:${MONTH})\\.?\\s?(?:-|to)\\s?)?(?:${MONTH})\\.?(?:\\s|-)(?:${YEAR}|${SHORT_YEAR}))`,
    ),
    read: bothSay,
    only: LABEL,
    blocks: true,
  },
  {
    pattern: words(`(?<one>${MONTH})\\.?\\s?[-/:,]\\s?(?<two>${NUMBERED_PART}${GAP}(?:${YEAR_PAIR}|${SHORT_PAIR}))`),
    read: bothSay,
    only: LABEL,
    blocks: true,
  },
  {
    pattern: words(`(?:from\\s+)?${FROM}\\s*(?:to|-|until|through)\\s*(?:${END_OF}\\s+)?${monthYear("2")}`),
    read: range,
  },
  { pattern: words(`between\\s+${FROM}\\s+and\\s+${monthYear("2")}`), read: range },
  {
    pattern: words(
      `(?:from\\s+)?(?<m1>${MONTH})\\.?${US_DAY}\\s*(?:to|-|through)\\s*(?<m2>${MONTH})\\.?${US_DAY},?\\s(?<y2>${FULL_YEAR})`,
    ),
    read: range,
  },
  {
    pattern: words(
      `(?<m1>${MONTH})\\.?(?:\\s?'?(?<s1>${SHORT_YEAR}))?\\s*(?:to|-)\\s*(?<m2>${MONTH})\\.?\\s?(?<s2>${SHORT_YEAR})`,
    ),
    read: range,
    only: ALONE,
  },
  {
    pattern: words(`(?<m1>${MONTH})\\.?\\s?(?:/|&|and|\\+)\\s?${monthYear("2")}`),
    read: twoMonths,
    only: LABEL,
    blocks: true,
  },
  {
    pattern: words(
      `(?<from>${MONTH})\\.?\\s*(?:to|-)\\s*(?<m>${MONTH})\\.?\\s(?<year>fy\\s?'?(?:${FULL_YEAR}|${SHORT_YEAR})(?![-/]?\\d))`,
    ),
    read: monthsOfYear,
  },
  {
    pattern: words(`(?<m>${MONTH})\\.?\\s(?<year>fy\\s?'?(?:${FULL_YEAR}|${SHORT_YEAR})(?![-/]?\\d))`),
    read: monthsOfYear,
  },
  {
    pattern: words(
      `(?:the\\s+)?(?:rolling\\s+)?${COUNT}[\\s-]?(?:months?|mths?)(?:\\srolling)?\\s+${TO_END}\\s+${monthYear("")}`,
    ),
    read: monthsTo,
  },
  {
    pattern: words(
      `(?:the\\s+)?(?:rolling\\s+)?(?<span>half[\\s-]year|year|quarter|qtr|month)\\s+${TO_END}\\s+${monthYear("")}`,
    ),
    read: monthsTo,
  },
  { pattern: words(`(?<m>${MONTH})\\.?\\s(?<span>quarter|qtr),?\\s(?<y>${YEAR})`), read: monthsTo },
  { pattern: words(`(?<m>${MONTH})\\.?\\s(?<y>${YEAR})\\s(?<span>quarter|qtr)`), read: monthsTo },
  { pattern: words(`(?<span>y/?e|q/e|m/e)\\s+${monthYear("")}`), read: monthsTo },
  {
    pattern: words(`${YEAR_TO_DATE}(?:\\s*(?:to|at|as at|:|-))?(?:\\s+${END_OF})?\\s+${monthYear("")}`),
    read: yearToDate,
  },
  { pattern: words(`${monthYear("")}\\s\\(?(?:${YEAR_TO_DATE})\\)?`), read: yearToDate },
  {
    pattern: words(
      `(?:week|wk|fortnight|w/[ec]|w\\.[ec]\\.?)(?:\\s(?:ending|ended|commencing|beginning|starting|to|of|from))?\\s(?:${monthYear("")}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:${FULL_YEAR}|${SHORT_YEAR})|${FULL_YEAR}-\\d{2}-\\d{2})`,
    ),
    read: () => null,
    blocks: true,
  },
  {
    pattern: words(`(?:quarter|month|qtr)[\\s-]to[\\s-]date\\s(?:to\\s)?${monthYear("")}`),
    read: () => null,
    blocks: true,
  },
  { pattern: words(`(?:msitae-|${AT})?(?:${END_OF}\\s+)?${monthYear("")}`), read: oneMonth },
  { pattern: words(`(?<m>${MONTH})\\.?\\s?(?<s>${SHORT_YEAR})`), read: oneMonth, only: ALONE },
  { pattern: words(`(?<month>autumn term)\\s(?<year>${FULL_YEAR})`), read: (groups) => autumn(groups["year"]) },
  { pattern: words(`(?<year>${YEAR_FORM})`), read: aYear },
  { pattern: words(`(?<year>\\d{2}/\\d{2})`), read: aYear, only: ALONE },
  {
    pattern: words(`(?<one>${FULL_YEAR})\\sto\\s(?<two>${FULL_YEAR}|${SHORT_YEAR})`),
    read: followingYears,
    only: LABEL,
    blocks: true,
  },
  { pattern: words(`(?<year>${FULL_YEAR})-(?<number>0[1-9]|1[0-2])`), read: monthNotYear, only: ALONE },
  {
    pattern: words(`(?<number>0?[1-9]|1[0-2])/(?<year>${FULL_YEAR})`),
    read: ({ year, number }) => ending(monthOf(Number(year), Number(number)), 1),
    only: LABEL,
  },
  { pattern: words(`(?<year>${FULL_YEAR})-(?<number>\\d{2})-(?<day>\\d{2})(?:t[\\d:.]+z?)?`), read: dated },
  {
    pattern: words(`(?:${AT})?(?<day>\\d{1,2})[/.](?<number>\\d{1,2})[/.](?<year>${FULL_YEAR}|${SHORT_YEAR})`),
    read: dated,
  },
];

/** `[note 1]`, `[p]`, `*` after a column heading. */
const FOOTNOTE_MARK = /\s?(?:\[([^\]]*)\]|[*†‡])\s?$/;
/** Longer texts are no period; shorter ones are read in no time. */
const LONGEST = 200;

function words(source: string): RegExp {
  return new RegExp(source, "gi");
}

/**
 * The period that a whole text names; null where it names none, or is more than a period. `2009-10` is the financial
 * year; `2017-12`, which cannot be one, is a month. `FY2025` is the year that ends in 2025. Dates are read day first;
 * two-digit years below 70 are in the 2000s, and other years are 1900 to 2099. Footnote marks at the end are passed
 * over. A year alone (`2017`) is the calendar year, or the organisation's where that is called by one year; a quarter
 * of it (`Q3 2017`) is read only in the second case, as nobody can tell otherwise.
 *
 * Source: the periods printed in the five source reports, NHS England's A&E extracts (`MSitAE-MARCH-2025`) and the
 * ONS's tables (`year ending Mar-19`).
 *
 * @param year When the organisation's years start and what they are called by; April and `2009/10` where nobody says.
 * @example
 * readPeriod("Q4 2009/10") //=> {"start":"2010-01","end":"2010-03"}
 * readPeriod("nine months to end March 2009") //=> {"start":"2008-07","end":"2009-03"}
 * readPeriod("2009-10") //=> {"start":"2009-04","end":"2010-03"}
 * readPeriod("2017-12") //=> {"start":"2017-12","end":"2017-12"}
 * readPeriod("Q2 FY26") //=> {"start":"2025-07","end":"2025-09"}
 * readPeriod("Q3 2017") //=> null
 * readPeriod("Q3 2017", { firstMonth: 10, named: "end" }) //=> {"start":"2017-04","end":"2017-06"}
 */
export function readPeriod(text: string, year: YearStart = APRIL_YEAR): Period | null {
  return readPeriodWords(text, year)?.period ?? null;
}

/**
 * As `readPeriod`, with whether the words themselves say that figures run from the start of the year.
 *
 * @example
 * readPeriodWords("YTD Dec-25") //=> {"period":{"start":"2025-04","end":"2025-12"},"toDate":true}
 * readPeriodWords("Dec-25") //=> {"period":{"start":"2025-12","end":"2025-12"}}
 */
export function readPeriodWords(text: string, year: YearStart = APRIL_YEAR): PeriodWords | null {
  const plain = evenOut(text).replace(/\s+/g, " ").trim();
  return plain.length > LONGEST ? null : wholeText(withoutMarks(plain, year), year);
}

/**
 * Every period written inside a longer text, in the order written; of readings that overlap, the one that starts
 * first, then the longest. Empty where there is none. Forms too short to trust in a sentence (`May 09`, `18/19`,
 * `2017-12`) are not read.
 *
 * Source: as `readPeriod`.
 *
 * @param year As for `readPeriod`.
 * @example
 * findPeriods("Delivery Plan 2017-18 Q3 Update") //=> [{"period":{"start":"2017-10","end":"2017-12"},"text":"2017-18 Q3","index":14}]
 * findPeriods("No date here") //=> []
 */
export function findPeriods(text: string, year: YearStart = APRIL_YEAR): FoundPeriod[] {
  return found(text, "sentence", year);
}

/**
 * As `findPeriods`, in a heading or title: a year alone, `2015 to 2016` and `April and May 2025` are read there too.
 *
 * @example
 * findPeriodsInHeading("2019 outturn") //=> [{"period":{"start":"2019-01","end":"2019-12"},"text":"2019","index":0}]
 * findPeriodsInHeading("2015 to 2016 - outcome") //=> [{"period":{"start":"2015-04","end":"2016-03"},"text":"2015 to 2016","index":0}]
 */
export function findPeriodsInHeading(text: string, year: YearStart = APRIL_YEAR): FoundPeriod[] {
  return found(text, "heading", year);
}

function found(text: string, place: Place, year: YearStart): FoundPeriod[] {
  const { plain, at } = collapsed(evenOut(text));
  const kept: FoundPeriod[] = [];
  let free = 0;
  for (const one of [...candidates(plain, place, year), ...bracketed(plain, place, year)].sort(inOrder)) {
    if (one.index < free) continue;
    free = one.index + one.text.length;
    const [from, to] = [at(one.index), at(free - 1) + 1];
    if (one.words !== null) kept.push({ ...one.words, text: text.slice(from, to), index: from });
  }
  return kept;
}

/** The text with each run of spaces as one, so that it is read in no time, and where each unit of it came from. */
function collapsed(text: string): { readonly plain: string; readonly at: (index: number) => number } {
  if (!/\s{2}/.test(text)) return { plain: text, at: (index) => index };
  const places: number[] = [];
  const plain = text.replace(/\s+|\S+/g, (run, index: number) => {
    const kept = /\s/.test(run) ? " " : run;
    for (let unit = 0; unit < kept.length; unit += 1) places.push(index + unit);
    return kept;
  });
  return { plain, at: (index) => places[index] ?? 0 };
}

function withoutMarks(text: string, year: YearStart): string {
  const mark = FOOTNOTE_MARK.exec(text);
  // `2025/26 [Q3]` is no footnote.
  if (mark === null || (mark[1] !== undefined && readPartOfYear(mark[1], year) !== null && !/^[mp]$/i.test(mark[1])))
    return text.trim();
  return withoutMarks(text.slice(0, mark.index), year);
}

/** A whole text: by one wording, else two readings of the same period (`Q2 (Jul-Sep) 2025/26`, `Q3: Oct-Dec 2025`). */
function wholeText(text: string, year: YearStart): PeriodWords | null {
  const whole = candidates(text, "whole", year).find((one) => one.text === text && one.index === 0);
  if (whole !== undefined) return whole.words;
  const parts = /^([^()[\]]+?)[\s,:-]{0,3}[([]([^()[\]]+)[)\]](?:[\s,:-]{0,3}([^()[\]]+))?$/.exec(text);
  if (parts !== null) {
    const [, before = "", inside = "", after] = parts;
    return after === undefined ? agreed(before, inside, year) : agreed(`${before} ${after}`, inside, year);
  }
  const halves = /^(.+?)(?::\s?|\s?,\s|\s-\s)(.+)$/.exec(text);
  return halves === null ? null : agreed(halves[1] ?? "", halves[2] ?? "", year);
}

/** The period of two wordings of which one says more than the other; null where they contradict each other. */
function agreed(one: string, other: string, year: YearStart): PeriodWords | null {
  const [first, second] = [wholeText(one.trim(), year), wholeText(other.trim(), year)];
  if (first !== null && second !== null) {
    if (samePeriod(first.period, second.period) || within(second.period, first.period, year)) return second;
    return within(first.period, second.period, year) ? first : null;
  }
  const dated = first ?? second;
  const part = readPartOfYear(first === null ? one : other, year);
  if (dated === null || part === null) return null;
  const { period } = dated;
  if (samePart(part, partOf(period, year) ?? { first: 0, last: 0 })) return dated;
  const toDate = part.toDate === true ? ({ toDate: true } as const) : {};
  return isYear(period, year) ? { period: inYear(part, period), ...toDate } : null;
}

function samePeriod(one: Period, other: Period): boolean {
  return one.start === other.start && one.end === other.end;
}

function within(period: Period, whole: Period, year: YearStart): boolean {
  return isYear(whole, year) && period.start >= whole.start && period.end <= whole.end;
}

function isYear({ start, end }: Period, year: YearStart): boolean {
  return start === startOfYear(start, year) && end === addMonths(start, 11);
}

/** Every reading of every wording, first by place, then longest first, then those that say something. */
function candidates(text: string, place: Place, year: YearStart): Candidate[] {
  const all: Candidate[] = [];
  for (const { only, pattern, read, blocks } of WORDINGS) {
    if (only !== undefined && !only.includes(place)) continue;
    for (const match of text.matchAll(pattern)) {
      if (!standsAlone(text, match.index, match.index + match[0].length)) continue;
      const answer = trusted(text, match, place) ? read(match.groups ?? {}, year) : null;
      if (answer === null && blocks !== true) continue;
      const said = answer === null || "period" in answer ? answer : { period: answer };
      all.push({ words: said, text: match[0], index: match.index });
    }
  }
  return all.sort(inOrder);
}

/** A year alone is a number like any other, unless it is a heading's; and `from 2024 to 2025` compares two. */
function trusted(text: string, match: RegExpExecArray, place: Place): boolean {
  const bare = /^(?:(?:the )?year\s?)?(?:19|20)\d{2}$/i.test(match[0]);
  const following = match.groups?.["two"] !== undefined;
  if (!bare && !following) return true;
  if (place === "whole") return true;
  return (
    place === "heading" &&
    !COMPARED.test(text.slice(0, match.index)) &&
    !/^\s?%/.test(text.slice(match.index + match[0].length))
  );
}

/** `Q2 (Jul-Sep) 2025/26` and the like inside a longer text; contradictions hide what is in them. */
function bracketed(text: string, place: Place, year: YearStart): Candidate[] {
  const all: Candidate[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    if (!standsAlone(text, match.index, match.index + match[0].length)) continue;
    const [whole, before = "", inside = "", after = ""] = match;
    const [short, long] = [whole.slice(0, whole.length - after.length), whole];
    for (const tried of after === "" ? [short] : [long, short]) {
      const said = wholeText(tried.trim(), year);
      const dated = [before, inside].map((words) => wholeText(words.trim(), year) !== null);
      const bothRead = [before, inside].every(
        (words, at) => dated[at] === true || readPartOfYear(words, year) !== null,
      );
      if (said !== null || (tried === short && bothRead && dated.includes(true))) {
        all.push({ words: said, text: tried.trimEnd(), index: match.index });
        break;
      }
    }
  }
  return place === "sentence" ? all.filter(({ words }) => words !== null) : all;
}

const BRACKETED = words(
  `((?:${NUMBERED_PART})|(?:${YEAR_FORM})|(?:${MONTH})\\.?\\s${FULL_YEAR}|(?:${MONTH})\\.?\\s?(?:to|-)\\s?(?:${MONTH})\\.?\\s${FULL_YEAR})` +
    `\\s?[([]([^()[\\]]{2,50})[)\\]](\\s?(?:${YEAR_FORM}|${SHORT_PAIR}))?`,
);

function inOrder(a: Candidate, b: Candidate): number {
  return a.index - b.index || b.text.length - a.text.length || Number(a.words === null) - Number(b.words === null);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The month of a name and a year, where the year is a calendar year or the organisation's year it falls in. */
function toMonth(name: string | undefined, digits: string | undefined, year: YearStart): Month | null {
  const number = monthNumber(name);
  if (/^\d+$/.test(digits ?? "")) return monthOf(fullYear(digits ?? ""), number);
  const whole = readYear(digits ?? "", year);
  return whole === null ? null : monthIn(whole, number);
}

function monthIn({ start }: ReadYear, number: number): Month {
  return addMonths(start, (number - Number(start.slice(5)) + 12) % 12);
}

function span(start: Month | null, end: Month | null): Period | null {
  return start === null || end === null || start > end ? null : { start, end };
}

/** So many months up to and including the last. */
function ending(end: Month | null, months: number): Period | null {
  return end === null || months < 1 ? null : { start: addMonths(end, 1 - months), end };
}

function bothSay(groups: Groups, year: YearStart): PeriodWords | null {
  return agreed(groups["one"] ?? "", groups["two"] ?? "", year);
}

/** `Q3 2025/26`; of a year called by one number only where the organisation's years are. */
function partOfAYear(groups: Groups, year: YearStart): PeriodWords | null {
  const whole = readYear(groups["year"] ?? "", year);
  const own = whole === null || whole.own === null ? year : { ...year, firstMonth: whole.own };
  const part = readPartOfYear(groups["part"] ?? "", own);
  if (whole === null || part === null || whole.calendarOnly) return null;
  const toDate = part.toDate === true || groups["ytd"] !== undefined;
  const period = inYear(toDate ? { first: 1, last: part.last } : part, {
    start: whole.start,
    end: addMonths(whole.start, 11),
  });
  return toDate ? { period, toDate: true } : { period };
}

function range(groups: Groups, year: YearStart): Period | null {
  const end = toMonth(groups["m2"], groups["y2"] ?? groups["s2"], year);
  const from = groups["y1"] ?? groups["s1"];
  if (from !== undefined) return span(toMonth(groups["m1"], from, year), end);
  if (end === null) return null;
  const back = (Number(end.slice(5)) - monthNumber(groups["m1"]) + 12) % 12;
  return ending(end, back + 1);
}

/** `April and May 2025`; other two months are no stretch. */
function twoMonths(groups: Groups, year: YearStart): Period | null {
  const both = range(groups, year);
  return both !== null && addMonths(both.start, 1) === both.end ? both : null;
}

/** `Dec FY26`, `Oct-Dec FY26`. */
function monthsOfYear(groups: Groups, year: YearStart): Period | null {
  const whole = readYear(groups["year"] ?? "", year);
  if (whole === null) return null;
  const end = monthIn(whole, monthNumber(groups["m"]));
  return groups["from"] === undefined ? ending(end, 1) : span(monthIn(whole, monthNumber(groups["from"])), end);
}

function monthsTo(groups: Groups, year: YearStart): Period | null {
  const end = toMonth(groups["m"], groups["y"] ?? groups["s"], year);
  const spanned = groups["span"]?.toLowerCase();
  if (spanned !== undefined) return ending(end, spanMonths(spanned));
  const named = NUMBERS.indexOf((groups["count"] ?? "").toLowerCase());
  return ending(end, named < 0 ? Number(groups["count"]) : named + 1);
}

function spanMonths(words: string): number {
  if (words.startsWith("half")) return 6;
  if (words.startsWith("y")) return 12;
  return words.startsWith("m") ? 1 : 3;
}

function yearToDate(groups: Groups, year: YearStart): PeriodWords | null {
  const end = toMonth(groups["m"], groups["y"] ?? groups["s"], year);
  return end === null ? null : { period: { start: startOfYear(end, year), end }, toDate: true };
}

function oneMonth(groups: Groups, year: YearStart): Period | null {
  return ending(toMonth(groups["m"], groups["y"] ?? groups["s"], year), 1);
}

function aYear(groups: Groups, year: YearStart): Period | null {
  const whole = readYear(groups["year"] ?? "", year);
  return whole === null ? null : { start: whole.start, end: addMonths(whole.start, 11) };
}

function autumn(year: string | undefined): Period | null {
  return { start: monthOf(Number(year), 9), end: monthOf(Number(year), 12) };
}

function followingYears(groups: Groups, year: YearStart): Period | null {
  return aYear({ year: `${groups["one"]}-${groups["two"]}` }, year);
}

/** `2017-12` is a month; `2009-10` is not, because it reads as the financial year. */
function monthNotYear(groups: Groups): Period | null {
  const { year, number } = groups;
  const follows = (Number(year) + 1) % 100 === Number(number);
  return follows ? null : ending(monthOf(Number(year), Number(number)), 1);
}

function dated(groups: Groups): Period | null {
  const number = Number(groups["number"]);
  const day = Number(groups["day"]);
  if (number < 1 || number > 12 || day < 1 || day > 31) return null;
  return ending(monthOf(fullYear(groups["year"] ?? ""), number), 1);
}
