import { monthOf, type Period } from "./month";
import { NUMBERED_PART } from "./partOfYear";
import { MONTH, NUMBERS } from "./periodVocabulary";
import { SHORT_PAIR, YEAR_FORM, YEAR_PAIR } from "./readYear";
import { schoolTerms, TERMS } from "./schoolTerm";
import type { YearStart } from "./year";
import {
  type Agreed,
  type Groups,
  type PeriodWords,
  partOfAYear,
  bothSay,
  monthRange,
  twoMonths,
  monthsOfYear,
  monthsTo,
  yearToDate,
  oneMonth,
  wholeYear,
  followingYears,
  monthNotYear,
  monthsEnding,
  monthOfDate,
} from "./wordedPeriod";

/** Where words are read: a whole text; a heading or title; inside a sentence. */
export type Place = "whole" | "heading" | "sentence";

/** A way to write a period, and what it means. */
interface Wording {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, year: YearStart, agreed: Agreed) => Period | PeriodWords | null;
  /** The only places in which it is trusted: `May 09` in a sentence may be a ninth of May. Everywhere where absent. */
  readonly only?: readonly Place[];
  /** Words that a period would be found in and that are none, or ambiguous: nothing is found inside them. */
  readonly blocks?: true;
  /** What a text must have for it to be found there; where absent, a year is enough. */
  readonly needs?: Need;
}

/** What most texts do not have, told far sooner than that a wording is not in them. */
const NEEDS = {
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
  part: new RegExp(
    String.raw`quarter|qtr|half|mid[\s-]?year|(?:full|whole)[\s-]year|year[\s-]end|month|period` +
      String.raw`|[qhmp][\s-]?(?:\d|one|two|three|four)|\dh|\dq`,
    "i",
  ),
  term: /autumn|spring|summer/i,
  week: /week|wk|fortnight|w[/.]/i,
} as const;
type Need = keyof typeof NEEDS;

const ALONE: readonly Place[] = ["whole"];

const LABEL: readonly Place[] = ["whole", "heading"];

const DAY = "(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?)?";

/** A day after its month, as Americans write it: `December 31, 2025`. */
const DAY_AFTER = "(?:\\s\\d{1,2}(?:st|nd|rd|th)?,?(?=\\s(?:19|20)\\d{2}))?";

export const FULL_YEAR = "(?:19|20)\\d{2}";

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
  return (
    `${DAY}(?<m${suffix}>${MONTH})\\.?${DAY_AFTER}` +
    `(?:[\\s,-]{0,3}(?<y${suffix}>${YEAR})|\\s?[-'/]\\s?(?<s${suffix}>${SHORT_YEAR}))`
  );
}

/** The first month of a stretch, its year often left out. */
const FROM =
  `${DAY}(?<m1>${MONTH})\\.?${DAY_AFTER}` + `(?:[\\s,-]{0,3}(?<y1>${YEAR})|\\s?[-'/](?<s1>${SHORT_YEAR})(?!\\d))?`;

/** Words beside which two figures are a year: `Target 25/26`. */
const OF_FIGURES = "(?:targets?|actuals?|outturn|plan|performance|budget|forecast|baseline)";

const US_DAY = "\\s\\d{1,2}(?:st|nd|rd|th)?";

const WORDINGS: readonly Wording[] = [
  {
    pattern: anywhere(`${TERMS}(?:\\sof)?${GAP}(?<year>${YEAR_FORM}|${SHORT_PAIR})`),
    read: schoolTerms,
    blocks: true,
    needs: "term",
  },
  {
    pattern: anywhere(`(?<year>${YEAR_FORM}|${SHORT_PAIR})${GAP}${TERMS}`),
    read: schoolTerms,
    blocks: true,
    needs: "term",
  },
  {
    pattern: anywhere(
      `(?<part>${NUMBERED_PART})${OF}${GAP}(?<year>${YEAR_FORM}|${SHORT_PAIR})(?<ytd>\\s\\(?${YEAR_TO_DATE}\\)?)?`,
    ),
    read: partOfAYear,
    blocks: true,
    needs: "part",
  },
  {
    pattern: anywhere(`(?<year>${YEAR_FORM}|${SHORT_PAIR})${GAP}(?<part>${NUMBERED_PART})`),
    read: partOfAYear,
    blocks: true,
    needs: "part",
  },
  // `Q4 - March 2022`, `Nov / Period 9 2011-12`: two wordings side by side, read where they agree.
  {
    pattern: anywhere(
      `(?<first>${NUMBERED_PART})\\s?[-/:,]\\s?` +
        `(?<second>(?:(?:${MONTH})\\.?\\s?(?:-|to)\\s?)?(?:${MONTH})\\.?(?:\\s|-)(?:${YEAR}|${SHORT_YEAR}))`,
    ),
    read: bothSay,
    only: LABEL,
    blocks: true,
    needs: "part",
  },
  {
    pattern: anywhere(
      `(?<first>${MONTH})\\.?\\s?[-/:,]\\s?(?<second>${NUMBERED_PART}${GAP}(?:${YEAR_PAIR}|${SHORT_PAIR}))`,
    ),
    read: bothSay,
    only: LABEL,
    blocks: true,
    needs: "part",
  },
  {
    pattern: anywhere(`(?:from\\s+)?${FROM}\\s*(?:to|-|until|through)\\s*(?:${END_OF}\\s+)?${monthYear("2")}`),
    read: monthRange,
    needs: "month",
  },
  { pattern: anywhere(`between\\s+${FROM}\\s+and\\s+${monthYear("2")}`), read: monthRange, needs: "month" },
  {
    pattern: anywhere(
      `(?:from\\s+)?(?<m1>${MONTH})\\.?${US_DAY}\\s*(?:to|-|through)\\s*` +
        `(?<m2>${MONTH})\\.?${US_DAY},?\\s(?<y2>${FULL_YEAR})`,
    ),
    read: monthRange,
    needs: "month",
  },
  {
    pattern: anywhere(
      `(?<m1>${MONTH})\\.?(?:\\s?'?(?<s1>${SHORT_YEAR}))?\\s*(?:to|-)\\s*(?<m2>${MONTH})\\.?\\s?(?<s2>${SHORT_YEAR})`,
    ),
    read: monthRange,
    only: ALONE,
    needs: "month",
  },
  {
    pattern: anywhere(`(?<m1>${MONTH})\\.?\\s?(?:/|&|and|\\+)\\s?${monthYear("2")}`),
    read: twoMonths,
    only: LABEL,
    blocks: true,
    needs: "month",
  },
  {
    pattern: anywhere(
      `(?<from>${MONTH})\\.?\\s*(?:to|-)\\s*` +
        `(?<m>${MONTH})\\.?\\s(?<year>fy\\s?'?(?:${FULL_YEAR}|${SHORT_YEAR})(?![-/]?\\d))`,
    ),
    read: monthsOfYear,
    needs: "month",
  },
  {
    pattern: anywhere(`(?<m>${MONTH})\\.?\\s(?<year>fy\\s?'?(?:${FULL_YEAR}|${SHORT_YEAR})(?![-/]?\\d))`),
    read: monthsOfYear,
    needs: "month",
  },
  {
    pattern: anywhere(
      `(?:the\\s+)?(?:rolling\\s+)?${COUNT}[\\s-]?(?:months?|mths?)(?:\\srolling)?\\s+${TO_END}\\s+${monthYear("")}`,
    ),
    read: monthsTo,
    needs: "month",
  },
  {
    pattern: anywhere(
      `(?:the\\s+)?(?:rolling\\s+)?(?<span>half[\\s-]year|year|quarter|qtr|month)\\s+${TO_END}\\s+${monthYear("")}`,
    ),
    read: monthsTo,
    needs: "month",
  },
  { pattern: anywhere(`(?<m>${MONTH})\\.?\\s(?<span>quarter|qtr),?\\s(?<y>${YEAR})`), read: monthsTo, needs: "month" },
  { pattern: anywhere(`(?<m>${MONTH})\\.?\\s(?<y>${YEAR})\\s(?<span>quarter|qtr)`), read: monthsTo, needs: "month" },
  { pattern: anywhere(`(?<span>y/?e|q/e|m/e)\\s+${monthYear("")}`), read: monthsTo, needs: "month" },
  {
    pattern: anywhere(`${YEAR_TO_DATE}(?:\\s*(?:to|at|as at|:|-))?(?:\\s+${END_OF})?\\s+${monthYear("")}`),
    read: yearToDate,
    needs: "month",
  },
  { pattern: anywhere(`${monthYear("")}\\s\\(?(?:${YEAR_TO_DATE})\\)?`), read: yearToDate, needs: "month" },
  {
    pattern: anywhere(
      `(?:week|wk|fortnight|w/[ec]|w\\.[ec]\\.?)(?:\\s(?:ending|ended|commencing|beginning|starting|to|of|from))?` +
        `\\s(?:${monthYear("")}|` +
        `\\d{1,2}[/.-]\\d{1,2}[/.-](?:${FULL_YEAR}|${SHORT_YEAR})|${FULL_YEAR}-\\d{2}-\\d{2})`,
    ),
    read: () => null,
    blocks: true,
    needs: "week",
  },
  {
    pattern: anywhere(`(?:quarter|month|qtr)[\\s-]to[\\s-]date\\s(?:to\\s)?${monthYear("")}`),
    read: () => null,
    blocks: true,
    needs: "month",
  },
  { pattern: anywhere(`(?:msitae-|${AT})?(?:${END_OF}\\s+)?${monthYear("")}`), read: oneMonth, needs: "month" },
  { pattern: anywhere(`(?<m>${MONTH})\\.?\\s?(?<s>${SHORT_YEAR})`), read: oneMonth, only: ALONE, needs: "month" },
  // `2025 Aug`, `2025-Nov`; no range (`2025 Apr-Sep`) and no month that has a year of its own (`2025, Aug 2026`).
  {
    pattern: anywhere(
      `(?<y>${FULL_YEAR})[\\s,:/-]{1,3}(?<m>${MONTH})\\b\\.?` +
        `(?![\\s,'-]{0,3}\\d)(?!\\s?(?:-|to|/|&|and)\\s?(?:${MONTH})\\b)`,
    ),
    read: oneMonth,
    only: LABEL,
    needs: "month",
  },
  { pattern: anywhere(`(?<year>${YEAR_FORM})`), read: wholeYear },
  { pattern: anywhere(`(?<year>\\d{2}/\\d{2})`), read: wholeYear, only: ALONE },
  { pattern: anywhere(`(?<=\\b${OF_FIGURES}\\s\\(?)(?<year>\\d{2}/\\d{2})`), read: wholeYear, only: LABEL },
  { pattern: anywhere(`(?<year>\\d{2}/\\d{2})(?=\\)?\\s${OF_FIGURES}\\b)`), read: wholeYear, only: LABEL },
  {
    pattern: anywhere(`(?<first>${FULL_YEAR})\\sto\\s(?<second>${FULL_YEAR}|${SHORT_YEAR})`),
    read: followingYears,
    only: LABEL,
    blocks: true,
  },
  { pattern: anywhere(`(?<year>${FULL_YEAR})-(?<number>0[1-9]|1[0-2])`), read: monthNotYear, only: ALONE },
  {
    pattern: anywhere(`(?<number>0?[1-9]|1[0-2])/(?<year>${FULL_YEAR})`),
    read: ({ year, number }) => monthsEnding(monthOf(Number(year), Number(number)), 1),
    only: LABEL,
  },
  { pattern: anywhere(`(?<year>${FULL_YEAR})-(?<number>\\d{2})-(?<day>\\d{2})(?:t[\\d:.]+z?)?`), read: monthOfDate },
  {
    pattern: anywhere(`(?:${AT})?(?<day>\\d{1,2})[/.](?<number>\\d{1,2})[/.](?<year>${FULL_YEAR}|${SHORT_YEAR})`),
    read: monthOfDate,
  },
];

/** The wordings that a text may have. */
export function wordingsFor(text: string): readonly Wording[] {
  const found = new Set<Need | undefined>([undefined]);
  for (const need of ALL_NEEDS) if (NEEDS[need].test(text)) found.add(need);
  return WORDINGS.filter(({ needs }) => found.has(needs));
}

const ALL_NEEDS = Object.keys(NEEDS) as Need[];

/** A pattern to be found anywhere in a text, in capitals or not. */
export function anywhere(source: string): RegExp {
  return new RegExp(source, "gi");
}
