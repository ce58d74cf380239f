import { findPeriods } from "../domain/time/period";
import { hedgeAtEnd, type Hedge } from "./hedge";

/** What a figure in words is in: a share, points between shares, pounds, or a plain number (with or without a noun). */
export const FIGURE_KINDS = ["percent", "points", "money", "count"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A figure as written inside a sentence. Percentages and points are proportions: 65.4% is 0.654. */
export interface WordedFigure {
  readonly kind: FigureKind;
  /** Without its sign. */
  readonly size: number;
  readonly sign: "+" | "-" | null;
  /** Half a unit of the last place printed; 0 for a whole count. */
  readonly half: number;
  readonly hedge: Hedge | null;
  /** The word straight after it (`offences`, `days`), in small letters; null where none is. */
  readonly noun: string | null;
  /** Where its loosening words start, or else itself. */
  readonly start: number;
  /** Where the figure itself starts and ends, in UTF-16 units of the sentence. */
  readonly index: number;
  readonly end: number;
}

const SMALL = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const SHARES: Readonly<Record<string, number>> = {
  "a third": 1 / 3,
  "one third": 1 / 3,
  "two thirds": 2 / 3,
  "a quarter": 1 / 4,
  "one quarter": 1 / 4,
  "three quarters": 3 / 4,
  half: 1 / 2,
  "a half": 1 / 2,
  "a fifth": 1 / 5,
  "one fifth": 1 / 5,
  "a tenth": 1 / 10,
};
/** A share in words is a round one: a third may mean 31% to 36%. */
const SHARE_HALF = 0.025;

/** Changes that one word gives, as a share of what was: "doubled" is 100% more, and may mean 88% to 112%. */
const TIMES: Readonly<Record<string, { readonly size: number; readonly half: number }>> = {
  doubled: { size: 1, half: 0.12 },
  halved: { size: 0.5, half: 0.06 },
  trebled: { size: 2, half: 0.2 },
  tripled: { size: 2, half: 0.2 },
  quadrupled: { size: 3, half: 0.3 },
};

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?`;
const SCALE = String.raw`(?:\s?(?<scale>k|m|mn|bn|thousand|million|billion)(?![\p{L}\d]))?`;
const UNIT =
  String.raw`(?:\s?(?<unit>%\s?(?:age\s)?points?|percentage[ -]points?|per\s?cent(?:age)?[ -]points?` +
  String.raw`|pp\b|ppts?\b|points?\b|%|per\s?cent\b|percent\b))?`;
const FIGURE = new RegExp(
  String.raw`(?<sign>[+\-\u2212\u2013]\s?)?(?<pound>£\s?)?(?<digits>${DIGITS})(?<plus>\+)?${SCALE}${UNIT}`,
  "giu",
);
const WORDED = new RegExp(
  String.raw`(?<![\p{L}\d-])(?<word>${SMALL.join("|")})(?<half>\sand\sa\shalf)?(?![\p{L}\d-])${UNIT}`,
  "giu",
);
const SHARE = new RegExp(
  String.raw`(?<![\p{L}\d-])(?<share>${Object.keys(SHARES)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\p{L}\d-]|\s(?:years?|time|terms?|day|hour|a\b))`,
  "giu",
);
const TIMES_WORD = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${Object.keys(TIMES).join("|")})(?![\p{L}\d-]|\s(?:up|back|down)\b)`,
  "giu",
);
const SCALES: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 };

const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?" +
  "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** How far around a figure its words are looked for, in UTF-16 units. */
const AROUND = 60;
/** Words that make the number after them a name: `Q3`, `grade 2`, `SPI 6.3`, `action 1.4`, `tel. 0116`. */
const NAMES_BEFORE = new RegExp(
  String.raw`(?:\b(?:q|qtr|quarter|grade|level|levels|phase|version|section|part|page|para|paragraph` +
    String.raw`|table|figure|chart|appendix|annex|action|actions|objective|priority|item|measure` +
    String.raw`|indicator|spi|kpi|category|band|tier|type|class|stage|step|wave|no|nos|number|ref|tel` +
    String.raw`|telephone|phone|call|ext|fax|room|unit|release|module|note|line|act|article|item|theme` +
    String.raw`|domain)\.?:?\s?|#\s?|[\p{L}]|\d[/:.,-]|\d\s)$`,
  "iu",
);
/** What makes a number a date, a time, an ordinal, a ratio or a name. */
const NAMES_AFTER = new RegExp(
  String.raw`^(?:\s?(?:st|nd|rd|th)\b|\s(?:of\s)?(?:${MONTHS})\b|[/:]\d|\s?(?:am|pm|o'clock)\b` +
    String.raw`|[-\u2013]?[\p{L}\d°]|[-.]\d|\s\d{3,}|[-\s](?:strand|point plan))`,
  "iu",
);

/**
 * The figures written in a sentence, in order: numbers with their unit, and number words. Dates, years, times,
 * ordinals, phone and reference numbers (`Q3`, `SPI 6.3`, `action 1.4`) are not figures.
 *
 * @example
 * figuresInWords("up almost 3.8 points to 65.4% in 2009/10").map(({ kind, hedge }) => [kind, hedge])
 *   //=> [["points","almost"],["percent",null]]
 * figuresInWords("£2.7 million from 178 orders on 31 March 2010").map(({ size, half }) => [size, half])
 *   //=> [[2700000,50000],[178,0]]
 * figuresInWords("It has more than doubled").map(({ size, hedge }) => [size, hedge]) //=> [[1,"over"]]
 * figuresInWords("Ring 0116 222 2222 by the 3rd, see action 1.4") //=> []
 */
export function figuresInWords(sentence: string): WordedFigure[] {
  const taken = findPeriods(sentence).map(({ index, text }) => ({ index, end: index + text.length }));
  const found = [...inDigits(sentence), ...inWords(sentence), ...shares(sentence), ...times(sentence)].sort(
    (a, b) => a.index - b.index,
  );
  return found.filter(({ index, end }, place) => {
    const inPeriod = taken.some((period) => index < period.end && end > period.index);
    const earlier = found[place - 1];
    return !inPeriod && (earlier === undefined || earlier.end <= index);
  });
}

function inDigits(sentence: string): WordedFigure[] {
  return [...sentence.matchAll(FIGURE)].flatMap((match): WordedFigure[] => {
    const { sign, pound, digits = "", plus, scale, unit } = match.groups ?? {};
    const bare = digits.replace(/\.$/, "");
    const lost = digits.length - bare.length;
    const ends =
      match.index + match[0].length - (scale === undefined && unit === undefined && plus === undefined ? lost : 0);
    const before = sentence.slice(Math.max(0, match.index - AROUND), match.index);
    const after = sentence.slice(ends, ends + AROUND);
    const signed = sign !== undefined && !/[\p{L}\d%)]$/u.test(before);
    if (sign !== undefined && !signed && /[\p{L}\d]$/u.test(before)) return [];
    const plain = pound === undefined && unit === undefined && scale === undefined;
    if (plain && (NAMES_BEFORE.test(before) || NAMES_AFTER.test(after) || isYear(bare, before, after))) return [];
    if (/[\p{L}]$/u.test(before) || /^0\d/.test(bare)) return [];
    const kind = kindOf(unit, pound !== undefined);
    const power = scale === undefined ? 0 : (SCALES[scale.toLowerCase()] ?? 0);
    const shift = kind === "percent" || kind === "points" ? -2 : power;
    const number = bare.replace(/,/g, "");
    const places = number.split(".")[1]?.length ?? 0;
    const size = Number(`${number}e${shift}`);
    const offset = match[0].length - match[0].trimStart().length + (signed ? 0 : (sign?.length ?? 0));
    const exact = kind === "count" && places === 0 && shift === 0;
    const half = exact
      ? roundedHalf(number)
      : Math.max(0.5 * 10 ** (shift - places), kind === "money" && shift === 0 ? roundedHalf(number) : 0);
    const figure = finish(sentence, match.index + offset, ends, { kind, size, half });
    return [
      {
        ...figure,
        sign: signed ? (sign.startsWith("+") ? "+" : "-") : null,
        hedge: plus === undefined ? figure.hedge : "over",
      },
    ];
  });
}

/** A long number that ends in noughts is a round one: 5,300 may mean 5,312. Shorter ones stand for themselves. */
function roundedHalf(digits: string): number {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return digits.length >= 4 && zeros >= 2 ? Math.min(0.5 * 10 ** zeros, 0.025 * Number(digits)) : 0;
}

function isYear(bare: string, before: string, after: string): boolean {
  if (!/^(?:19|20)\d{2}$/.test(bare)) return false;
  // "From 3523 to 2095" is a pair of counts; "from 1998 to 2004" is not.
  if (/\bfrom\s(?!(?:19|20)\d{2}\s)[\d,]+\s(?:\p{Ll}+\s)?to\s$/iu.test(before)) return false;
  if (
    new RegExp(
      String.raw`\b(?:in|since|during|by|from|until|till|to|year|of|late|early|mid|before|after|spring` +
        String.raw`|summer|autumn|winter|than|and|for)[\s-]$`,
      "i",
    ).test(before)
  )
    return true;
  return !/^\s\p{Ll}+s\b/u.test(after);
}

function inWords(sentence: string): WordedFigure[] {
  return [...sentence.matchAll(WORDED)].flatMap((match): WordedFigure[] => {
    const { word = "", half, unit } = match.groups ?? {};
    const kind = kindOf(unit, false);
    // "One" is seldom a count: one of the causes, one order.
    if (kind === "count" && word.toLowerCase() === "one") return [];
    const number = SMALL.indexOf(word.toLowerCase()) + 1 + (half === undefined ? 0 : 0.5);
    const percent = kind !== "count";
    const size = percent ? number / 100 : number;
    const exact = kind === "count" && half === undefined;
    const step = exact ? 0 : half === undefined ? 0.5 : 0.25;
    return [
      finish(sentence, match.index, match.index + match[0].length, { kind, size, half: percent ? step / 100 : step }),
    ];
  });
}

function shares(sentence: string): WordedFigure[] {
  return [...sentence.matchAll(SHARE)].map((match) => {
    const size = SHARES[(match.groups?.["share"] ?? "").toLowerCase()] ?? 0;
    return finish(sentence, match.index, match.index + match[0].length, { kind: "percent", size, half: SHARE_HALF });
  });
}

function times(sentence: string): WordedFigure[] {
  return [...sentence.matchAll(TIMES_WORD)].flatMap((match) => {
    const known = TIMES[match[0].toLowerCase()];
    return known === undefined
      ? []
      : [
          {
            ...finish(sentence, match.index, match.index + match[0].length, { kind: "percent", ...known }),
            noun: null,
          },
        ];
  });
}

function kindOf(unit: string | undefined, money: boolean): FigureKind {
  if (unit === undefined) return money ? "money" : "count";
  return /point|pp/i.test(unit) ? "points" : "percent";
}

type Read = Pick<WordedFigure, "kind" | "size" | "half">;

function finish(sentence: string, index: number, end: number, read: Read): WordedFigure {
  const hedged = hedgeAtEnd(sentence.slice(Math.max(0, index - AROUND), index));
  const noun =
    /^\s*(?:(?:more|fewer|extra|additional|further|working|full)\s+)?(\p{Ll}{3,})/u.exec(
      sentence.slice(end, end + AROUND),
    )?.[1] ?? null;
  return { ...read, sign: null, hedge: hedged?.hedge ?? null, noun, start: index - (hedged?.length ?? 0), index, end };
}
