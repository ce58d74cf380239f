import { addMonths, type Period, samePeriod, startOfYear } from "./month";
import { allMatches } from "./allMatches";
import { inYear, NUMBERED_PART, partOf, readPartOfYear, samePart } from "./partOfYear";
import { COMPARED, evenOut, MONTH, standsAlone } from "./periodVocabulary";
import { SHORT_PAIR, YEAR_FORM } from "./readYear";
import { APRIL_YEAR, type YearStart } from "./year";
import { type Place, anywhere, wordingsFor, FULL_YEAR } from "./periodPatterns";
import type { PeriodWords } from "./wordedPeriod";

/** A period as written somewhere inside a text. */
export interface FoundPeriod extends PeriodWords {
  /** The words as written. */
  readonly text: string;
  /** Where they start, counted from 0 in UTF-16 units. */
  readonly index: number;
}

/** What stands at a place in a text; null for words that hide a period which they do not mean. */
interface Candidate {
  readonly meaning: PeriodWords | null;
  readonly text: string;
  readonly index: number;
}

/** `[note 1]`, `[p]`, `*` after a column heading. */
const FOOTNOTE_MARK = /\s?(?:\[([^\]]*)\]|[*†‡])\s?$/;

/** Longer texts are no period; shorter ones are read in no time. */
const LONGEST = 200;
/** How far before a year the words stand that compare it: `Change on the same quarter of`. */
const COMPARED_WITHIN = 80;

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
  const evened = evenOut(text).replace(/\s+/g, " ").trim();
  return evened.length > LONGEST ? null : wholeText(withoutMarks(evened, year), year);
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
 * findPeriods("Delivery Plan 2017-18 Q3 Update")
 *   //=> [{"period":{"start":"2017-10","end":"2017-12"},"text":"2017-18 Q3","index":14}]
 * findPeriods("No date here") //=> []
 */
export function findPeriods(text: string, year: YearStart = APRIL_YEAR): FoundPeriod[] {
  return periodsIn(text, "sentence", year);
}

/**
 * As `findPeriods`, in a heading or title: a year alone, `2015 to 2016` and `April and May 2025` are read there too.
 *
 * @example
 * findPeriodsInHeading("2019 outturn") //=> [{"period":{"start":"2019-01","end":"2019-12"},"text":"2019","index":0}]
 * findPeriodsInHeading("2015 to 2016 - outcome")
 *   //=> [{"period":{"start":"2015-04","end":"2016-03"},"text":"2015 to 2016","index":0}]
 */
export function findPeriodsInHeading(text: string, year: YearStart = APRIL_YEAR): FoundPeriod[] {
  return periodsIn(text, "heading", year);
}

function periodsIn(text: string, place: Place, year: YearStart): FoundPeriod[] {
  const { evened, at } = collapsed(evenOut(text));
  const periods: FoundPeriod[] = [];
  let free = 0;
  for (const candidate of [...candidates(evened, place, year), ...bracketed(evened, place, year)].sort(inOrder)) {
    if (candidate.index < free) continue;
    free = candidate.index + candidate.text.length;
    const [from, to] = [at(candidate.index), at(free - 1) + 1];
    if (candidate.meaning !== null) periods.push({ ...candidate.meaning, text: text.slice(from, to), index: from });
  }
  return periods;
}

/** The text with each run of spaces as one, so that it is read in no time, and where each unit of it came from. */
function collapsed(text: string): { readonly evened: string; readonly at: (index: number) => number } {
  if (!/\s{2}/.test(text)) return { evened: text, at: (index) => index };
  const places: number[] = [];
  const evened = text.replace(/\s+|\S+/g, (run, index: number) => {
    const piece = /\s/.test(run) ? " " : run;
    for (let unit = 0; unit < piece.length; unit += 1) places.push(index + unit);
    return piece;
  });
  return { evened, at: (index) => places[index] ?? 0 };
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
  if (!YEAR_IN_FIGURES.test(text)) return null;
  const whole = candidates(text, "whole", year).find((candidate) => candidate.text === text && candidate.index === 0);
  if (whole !== undefined) return whole.meaning;
  const parts = /^([^()[\]]+?)[\s,:-]{0,3}[([]([^()[\]]+)[)\]](?:[\s,:-]{0,3}([^()[\]]+))?$/.exec(text);
  if (parts !== null) {
    const [, before = "", inside = "", after] = parts;
    return after === undefined ? agreed(before, inside, year) : agreed(`${before} ${after}`, inside, year);
  }
  const halves = /^(.+?)(?::\s?|\s?,\s|\s-\s)(.+)$/.exec(text);
  return halves === null ? null : agreed(halves[1] ?? "", halves[2] ?? "", year);
}

/** The period of two wordings of which one says more than the other; null where they contradict each other. */
export function agreed(first: string, second: string, year: YearStart): PeriodWords | null {
  const [firstReading, secondReading] = [wholeText(first.trim(), year), wholeText(second.trim(), year)];
  if (firstReading !== null && secondReading !== null) {
    if (
      samePeriod(firstReading.period, secondReading.period) ||
      within(secondReading.period, firstReading.period, year)
    )
      return secondReading;
    return within(firstReading.period, secondReading.period, year) ? firstReading : null;
  }
  const dated = firstReading ?? secondReading;
  const part = readPartOfYear(firstReading === null ? first : second, year);
  if (dated === null || part === null) return null;
  const { period } = dated;
  if (samePart(part, partOf(period, year) ?? { first: 0, last: 0 })) return dated;
  const toDate = part.toDate === true ? ({ toDate: true } as const) : {};
  return isYear(period, year) ? { period: inYear(part, period), ...toDate } : null;
}

function within(period: Period, whole: Period, year: YearStart): boolean {
  return isYear(whole, year) && period.start >= whole.start && period.end <= whole.end;
}

function isYear({ start, end }: Period, year: YearStart): boolean {
  return start === startOfYear(start, year) && end === addMonths(start, 11);
}

/** Every wording of a period has a year in it, of two figures at least: most labels have none, and are passed over. */
const YEAR_IN_FIGURES = /\d\d/;

/** Every reading of every wording, first by place, then longest first, then those that say something. */
function candidates(text: string, place: Place, year: YearStart): Candidate[] {
  if (!YEAR_IN_FIGURES.test(text)) return [];
  const all: Candidate[] = [];
  for (const { only, pattern, read, blocks } of wordingsFor(text)) {
    if (only !== undefined && !only.includes(place)) continue;
    for (const match of allMatches(pattern, text)) {
      if (!standsAlone(text, match.index, match.index + match[0].length)) continue;
      const answer = trusted(text, match, place) ? read(match.groups ?? {}, year, agreed) : null;
      if (answer === null && blocks !== true) continue;
      const meaning = answer === null || "period" in answer ? answer : { period: answer };
      all.push({ meaning, text: match[0], index: match.index });
    }
  }
  return all.sort(inOrder);
}

/** A year alone is a number like any other, unless it is a heading's; and `from 2024 to 2025` compares two. */
function trusted(text: string, match: RegExpExecArray, place: Place): boolean {
  const bare = /^(?:(?:the )?year\s?)?(?:19|20)\d{2}$/i.test(match[0]);
  const following = match.groups?.["second"] !== undefined;
  if (!bare && !following) return true;
  if (place === "whole") return true;
  const end = match.index + match[0].length;
  return (
    place === "heading" &&
    !COMPARED.test(text.slice(Math.max(0, match.index - COMPARED_WITHIN), match.index)) &&
    !/^\s?%/.test(text.slice(end, end + 2))
  );
}

/** `Q2 (Jul-Sep) 2025/26` and the like inside a longer text; contradictions hide what is in them. */
function bracketed(text: string, place: Place, year: YearStart): Candidate[] {
  if (!YEAR_IN_FIGURES.test(text) || !/[([]/.test(text)) return [];
  const all: Candidate[] = [];
  for (const match of allMatches(BRACKETED, text)) {
    if (!standsAlone(text, match.index, match.index + match[0].length)) continue;
    const [whole, before = "", inside = "", after = ""] = match;
    const [short, long] = [whole.slice(0, whole.length - after.length), whole];
    for (const tried of after === "" ? [short] : [long, short]) {
      const meaning = wholeText(tried.trim(), year);
      const dated = [before, inside].map((piece) => wholeText(piece.trim(), year) !== null);
      const bothRead = [before, inside].every(
        (piece, at) => dated[at] === true || readPartOfYear(piece, year) !== null,
      );
      if (meaning !== null || (tried === short && bothRead && dated.includes(true))) {
        all.push({ meaning, text: tried.trimEnd(), index: match.index });
        break;
      }
    }
  }
  return place === "sentence" ? all.filter(({ meaning }) => meaning !== null) : all;
}

const BRACKETED = anywhere(
  `((?:${NUMBERED_PART})|(?:${YEAR_FORM})|` +
    `(?:${MONTH})\\.?\\s${FULL_YEAR}|(?:${MONTH})\\.?\\s?(?:to|-)\\s?(?:${MONTH})\\.?\\s${FULL_YEAR})` +
    `\\s?[([]([^()[\\]]{2,50})[)\\]](\\s?(?:${YEAR_FORM}|${SHORT_PAIR}))?`,
);

function inOrder(a: Candidate, b: Candidate): number {
  return a.index - b.index || b.text.length - a.text.length || Number(a.meaning === null) - Number(b.meaning === null);
}
