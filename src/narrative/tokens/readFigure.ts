import type { FigureKind } from "../figureKinds";
import { figureInWords, GLUED, SCALES } from "./numberWords";
import { unitNamed } from "../units";
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

const MONTHS = new Set(
  (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october " +
    "nov november dec december"
  ).split(" "),
);
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
 *
 * @param isLabel Whether a word, by its number, makes the number after it a name: `section`, `grade`.
 */
export function readFigure(tokens: Tokens, at: number, isLabel: IsLabel): ReadFigure | null {
  if (tokens.isWord(at)) return figureInWords(tokens, at, unitAt);
  return tokens.isNumber(at) || tokens.plain(at) === "£" || isSign(tokens, at) ? inDigits(tokens, at, isLabel) : null;
}

type IsLabel = (word: number) => boolean;

function isSign(tokens: Tokens, at: number): boolean {
  if (!tokens.isMark(at)) return false;
  const plain = tokens.plain(at);
  return plain === "+" || plain === "-" || plain === "\u2212" || plain === "\u2013";
}

/** Whether a sign is one of a figure: a dash between words or after a figure is a dash, not a minus. */
function signs(tokens: Tokens, at: number): boolean {
  if (at === 0) return true;
  const isMark = tokens.isMark(at - 1);
  if (isMark && tokens.plain(at - 1) !== "%" && tokens.plain(at - 1) !== ")") return true;
  return tokens.isSpaced(at) && tokens.isWord(at - 1) && at + 1 < tokens.count && !tokens.isSpaced(at + 1);
}

function inDigits(tokens: Tokens, from: number, isLabel: IsLabel): ReadFigure | null {
  let at = from;
  let sign: "+" | "-" | null = null;
  if (isSign(tokens, at)) {
    if (!signs(tokens, at)) return null;
    sign = tokens.plain(at) === "+" ? "+" : "-";
    at += 1;
  }
  const money = tokens.plain(at) === "£";
  if (money) at += 1;
  if (!tokens.isNumber(at)) return null;
  const number = tokens.plain(at);
  at += 1;
  const orMore = tokens.plain(at) === "+" && !tokens.isSpaced(at);
  if (orMore) at += 1;
  const scale = SCALES.get(tokens.plain(at));
  // "5 m" is five metres as often as five million.
  const scaled = scale !== undefined && (!tokens.isSpaced(at) || tokens.plain(at).length > 1);
  if (scaled) at += 1;
  const unit = unitAt(tokens, at);
  const plain = !money && unit === null && !scaled;
  if (plain && (isNamed(tokens, from, isLabel) || isNameAfter(tokens, at))) return null;
  if (plain && isYear(tokens, from, at, number)) return null;
  if (number.length > 1 && number.startsWith("0") && number.charAt(1) !== ".") return null;
  if (tokens.isWord(from - 1) && !tokens.isSpaced(from) && !tokens.isJoined(from)) return null;
  const kind: FigureKind = unit?.kind ?? (money ? "money" : "count");
  const digits = digitsOf(number);
  const point = digits.indexOf(".");
  const places = point < 0 ? 0 : digits.length - point - 1;
  const shift = kind === "percent" || kind === "points" ? -2 : scaled ? scale : 0;
  const exact = kind === "count" && places === 0 && shift === 0;
  const half = exact
    ? roundedHalf(digits)
    : Math.max(0.5 * 10 ** (shift - places), kind === "money" && shift === 0 ? roundedHalf(digits) : 0);
  const to = unit?.to ?? at;
  const timed = exact ? restOfTime(tokens, to) : null;
  return {
    kind,
    size: timed === null ? shifted(digits, places, shift) : Number(digits) + timed.size,
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

/** A number without its commas, and without a point at its end. */
function digitsOf(written: string): string {
  const digits = written.includes(",") ? written.replaceAll(",", "") : written;
  return digits.endsWith(".") ? digits.slice(0, -1) : digits;
}

/** A number with its point moved: the one nearest to what is written, as whole numbers and powers of ten are exact. */
function shifted(digits: string, places: number, shift: number): number {
  if (digits.length > 15) return Number(`${digits}e${String(shift)}`);
  const whole = places === 0 ? Number(digits) : Number(digits.replace(".", ""));
  const by = shift - places;
  return by < 0 ? whole / 10 ** -by : whole * 10 ** by;
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

/** A long number that ends in noughts is a round one: 5,300 may mean 5,312. Shorter ones stand for themselves. */
function roundedHalf(digits: string): number {
  let zeros = 0;
  while (digits.charAt(digits.length - 1 - zeros) === "0") zeros += 1;
  return digits.length >= 4 && zeros >= 2 ? Math.min(0.5 * 10 ** zeros, 0.025 * Number(digits)) : 0;
}

function isPoint(word: string | undefined): boolean {
  return word === "point" || word === "points";
}

function unitAt(tokens: Tokens, at: number): { readonly kind: "percent" | "points"; readonly to: number } | null {
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
  return isPoint(first) && tokens.plain(at + 1) !== "plan" ? { kind: "points", to: at + 1 } : null;
}

/** `Q3`, `grade 2`, `12/13`, `0116 222`: a number that what stands before it makes a name. */
function isNamed(tokens: Tokens, from: number, isLabel: IsLabel): boolean {
  const before = from - 1;
  if (before < 0) return false;
  if (tokens.isNumber(before)) return true;
  const plain = tokens.plain(before);
  const isSpaced = tokens.isSpaced(from);
  if (tokens.isWord(before))
    return (!isSpaced && !tokens.isJoined(from)) || plain === "per" || isLabel(tokens.word(before));
  if (plain === "#") return true;
  if ((plain === "." || plain === ":") && isSpaced && tokens.isWord(from - 2) && isLabel(tokens.word(from - 2)))
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
    if (!tokens.isSpaced(at) || tokens.isJoined(at)) return !GLUED.has(after);
    if (MONTHS.has(after)) return after !== "may" || tokens.isCapital(at);
    if (after === "of" && MONTHS.has(tokens.plain(at + 1))) return true;
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

function isYear(tokens: Tokens, from: number, to: number, digits: string): boolean {
  if (digits.length !== 4 || digits.includes(".") || !(digits.startsWith("19") || digits.startsWith("20")))
    return false;
  const before = tokens.plain(from - 1);
  // "From 3523 to 2095" is a pair of counts; "from 1998 to 2004" is not.
  if (before === "to") {
    const earlier = [from - 2, from - 3].find((place) => tokens.isNumber(place));
    if (earlier !== undefined && !/^(?:19|20).{2}$/.test(tokens.plain(earlier))) return false;
  }
  if (BEFORE_YEAR.has(before)) return true;
  return !(tokens.isWord(to) && tokens.isSpaced(to) && tokens.isAsWritten(to) && tokens.plain(to).endsWith("s"));
}
