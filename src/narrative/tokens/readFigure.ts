import type { FigureKind } from "../figures/figureKinds";
import { isLabel, type Vocabulary } from "../lexicon/vocabulary";
import { type Digits, roundedHalf, shifted, tenTo } from "./digits";
import { BEGINS_UNIT, GLUED, MONTH, POUND, SCALE, SCALES, SIGN, UNIT } from "./figureWords";
import { figureInWords } from "./numberWords";
import { unitNamed } from "../figures/units";
import type { Tokens } from "./tokens";

/** A figure read from tokens: what it says, and where it ends. */
export interface ReadFigure {
  readonly kind: FigureKind;
  readonly size: number;
  readonly half: number;
  readonly sign: "+" | "-" | null;
  /** Written with digits. */
  readonly digits: boolean;
  /** Followed by `+`: this or more. */
  readonly orMore: boolean;
  /** `doubled`, `halved`: which way, and that the figure is a change. */
  readonly times: "up" | "down" | null;
  /** `twice`, `three times`: how many times something else. */
  readonly multiple: boolean;
  /** The first token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Joined to the word after it by a hyphen: `28-day`. */
  readonly compound: boolean;
  /** The unit that was read with it (`34 minutes 12 seconds` is in minutes); null where the words after it say it. */
  readonly unit: string | null;
}

/** Words that make a number after them a year, whatever follows it. */
const BEFORE_YEAR = new Set(
  (
    "in since during by from until till to year of late early mid before after spring summer autumn winter than and " +
    "for"
  ).split(" "),
);

/**
 * The figure that begins at a token; null where none does. Dates, times, ordinals, ratios, phone and reference numbers
 * are none.
 */
export function readFigure(tokens: Tokens, at: number, vocabulary: Vocabulary): ReadFigure | null {
  if (tokens.isWord(at)) return figureInWords(tokens, at, unitAt);
  return tokens.isNumber(at) || tokens.has(at, SIGN | POUND) ? inDigits(tokens, at, vocabulary) : null;
}

/** Whether a sign is one of a figure: a dash between words or after a figure is a dash, not a minus. */
function signs(tokens: Tokens, at: number): boolean {
  if (at === 0) return true;
  const isMark = tokens.isMark(at - 1);
  if (isMark && tokens.plain(at - 1) !== "%" && tokens.plain(at - 1) !== ")") return true;
  return tokens.isSpaced(at) && tokens.isWord(at - 1) && at + 1 < tokens.count && !tokens.isSpaced(at + 1);
}

function inDigits(tokens: Tokens, from: number, vocabulary: Vocabulary): ReadFigure | null {
  let at = from;
  let sign: "+" | "-" | null = null;
  if (tokens.has(at, SIGN)) {
    if (!signs(tokens, at)) return null;
    sign = tokens.plain(at) === "+" ? "+" : "-";
    at += 1;
  }
  const money = tokens.has(at, POUND);
  if (money) at += 1;
  if (!tokens.isNumber(at)) return null;
  const number = at;
  at += 1;
  const orMore = tokens.has(at, SIGN) && tokens.plain(at) === "+" && !tokens.isSpaced(at);
  if (orMore) at += 1;
  // "5 m" is five metres as often as five million.
  const scaled = tokens.has(at, SCALE) && (!tokens.isSpaced(at) || tokens.plain(at).length > 1);
  const scale = scaled ? (SCALES.get(tokens.plain(at)) ?? 0) : 0;
  if (scaled) at += 1;
  const unit = unitAt(tokens, at);
  const digits = tokens.digits(number);
  if (!money && unit === null && !scaled) {
    if (isNamed(tokens, from, vocabulary) || isNameAfter(tokens, at) || isYear(tokens, from, at, digits)) return null;
  }
  if (tokens.isPadded(number)) return null;
  if (tokens.isWord(from - 1) && !tokens.isSpaced(from) && !tokens.isJoined(from)) return null;
  const kind: FigureKind = unit?.kind ?? (money ? "money" : "count");
  const shift = kind === "percent" || kind === "points" ? -2 : scale;
  const exact = kind === "count" && digits.places === 0 && shift === 0;
  const half = exact
    ? roundedHalf(digits)
    : Math.max(0.5 * tenTo(shift - digits.places), kind === "money" && shift === 0 ? roundedHalf(digits) : 0);
  const to = unit?.to ?? at;
  const timed = exact && tokens.has(to, UNIT) ? restOfTime(tokens, to) : null;
  return {
    kind,
    size: timed === null ? shifted(digits, shift) : shifted(digits, 0) + timed.size,
    half: timed?.half ?? half,
    sign,
    orMore,
    from,
    to: timed?.to ?? to,
    unit: timed?.unit ?? null,
    digits: true,
    times: null,
    multiple: false,
    compound: timed === null && tokens.isJoined(to),
  };
}

/** Units of time that are said together, the greater first, with how many of the lesser are one of the greater. */
const SAID_TOGETHER: readonly (readonly [greater: string, lesser: string, many: number])[] = [
  ["minute", "second", 60],
  ["hour", "minute", 60],
  ["day", "hour", 24],
  ["week", "day", 7],
];

/** What "12 seconds" adds to the "34" of "34 minutes 12 seconds", in minutes; null where no such time goes on. */
function restOfTime(
  tokens: Tokens,
  at: number,
): { readonly size: number; readonly half: number; readonly unit: string; readonly to: number } | null {
  const unit = unitNamed(tokens.plain(at));
  if (unit === null) return null;
  const next = tokens.plain(at + 1) === "and" || tokens.plain(at + 1) === "," ? at + 2 : at + 1;
  const lesser = unitNamed(tokens.plain(next + 1));
  const together = SAID_TOGETHER.find(([first, second]) => first === unit && second === lesser);
  const number = Number(tokens.isNumber(next) ? tokens.plain(next) : NaN);
  if (together === undefined || !(number < together[2])) return null;
  return { size: number / together[2], half: 0.5 / together[2], unit, to: next + 2 };
}

function isPoint(word: string | undefined): boolean {
  return word === "point" || word === "points";
}

function unitAt(tokens: Tokens, at: number): { readonly kind: "percent" | "points"; readonly to: number } | null {
  if (!tokens.has(at, BEGINS_UNIT)) return null;
  const [first, second, third] = [tokens.plain(at), tokens.plain(at + 1), tokens.plain(at + 2)];
  if (first === "%") {
    if (isPoint(second)) return { kind: "points", to: at + 2 };
    return second === "age" && isPoint(third) ? { kind: "points", to: at + 3 } : { kind: "percent", to: at + 1 };
  }
  if (first === "percent") return isPoint(second) ? { kind: "points", to: at + 2 } : { kind: "percent", to: at + 1 };
  if (first === "percentage" && isPoint(second)) return { kind: "points", to: at + 2 };
  if (first === "per" && (second === "cent" || second === "centage"))
    return isPoint(third) ? { kind: "points", to: at + 3 } : { kind: "percent", to: at + 2 };
  if (first === "pp" || first === "ppt" || first === "ppts" || first === "pts") return { kind: "points", to: at + 1 };
  return isPoint(first) && second !== "plan" ? { kind: "points", to: at + 1 } : null;
}

/** `Q3`, `grade 2`, `12/13`, `0116 222`: a number that what stands before it makes a name. */
function isNamed(tokens: Tokens, from: number, vocabulary: Vocabulary): boolean {
  const before = from - 1;
  if (before < 0) return false;
  if (tokens.isNumber(before)) return true;
  const plain = tokens.plain(before);
  const isSpaced = tokens.isSpaced(from);
  if (tokens.isWord(before))
    return (!isSpaced && !tokens.isJoined(from)) || plain === "per" || isLabel(tokens.word(before), vocabulary);
  if (plain === "#") return true;
  if (
    (plain === "." || plain === ":") &&
    isSpaced &&
    tokens.isWord(from - 2) &&
    isLabel(tokens.word(from - 2), vocabulary)
  )
    return true;
  return (
    !isSpaced &&
    !tokens.isSpaced(before) &&
    tokens.isNumber(from - 2) &&
    (plain === "/" || plain === ":" || plain === "." || plain === "," || plain === "-")
  );
}

/** What makes a number a date, a time, an ordinal, a ratio or a name. */
function isNameAfter(tokens: Tokens, at: number): boolean {
  if (tokens.isNumber(at)) return tokens.end(at) - tokens.index(at) >= 3;
  const after = tokens.plain(at);
  if (tokens.isWord(at)) {
    if (!tokens.isSpaced(at) || tokens.isJoined(at)) return !tokens.has(at, GLUED);
    if (tokens.has(at, MONTH)) return after !== "may" || tokens.isCapital(at);
    if (after === "of" && tokens.has(at + 1, MONTH)) return true;
    if (after === "am" || after === "pm" || after === "o'clock") return true;
    if (after === "point" && tokens.plain(at + 1) === "plan") return true;
    return after === "strand";
  }
  if (after === "°") return true;
  return (
    !tokens.isSpaced(at) &&
    tokens.isNumber(at + 1) &&
    !tokens.isSpaced(at + 1) &&
    (after === "/" || after === ":" || after === "-" || after === ".")
  );
}

function isYear(tokens: Tokens, from: number, to: number, { length, places, whole, commas }: Digits): boolean {
  if (length !== 4 || places !== 0 || whole < 1900 || whole > 2099 || commas > 0) return false;
  const before = tokens.plain(from - 1);
  // "From 3523 to 2095" is a pair of counts; "from 1998 to 2004" is not.
  if (before === "to") {
    const earlier = [from - 2, from - 3].find((place) => tokens.isNumber(place));
    if (earlier !== undefined && !/^(?:19|20).{2}$/.test(tokens.plain(earlier))) return false;
  }
  if (BEFORE_YEAR.has(before)) return true;
  return !(tokens.isWord(to) && tokens.isSpaced(to) && tokens.isAsWritten(to) && tokens.plain(to).endsWith("s"));
}
