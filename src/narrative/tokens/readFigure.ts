import type { FigureKind } from "../figureKinds";
import { figureInWords, GLUED, SCALES } from "./numberWords";
import { unitNamed } from "../units";
import type { Token } from "./tokens";

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
 * @param isLabel Whether a word makes the number after it a name: `section`, `grade`.
 */
export function readFigure(tokens: readonly Token[], at: number, isLabel: (word: Token) => boolean): ReadFigure | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "word") return figureInWords(tokens, at, unitAt);
  return token.kind === "number" || token.plain === "£" || isSign(token) ? inDigits(tokens, at, isLabel) : null;
}

function isSign({ plain, kind }: Token): boolean {
  return kind === "mark" && (plain === "+" || plain === "-" || plain === "\u2212" || plain === "\u2013");
}

function inDigits(tokens: readonly Token[], from: number, isLabel: (word: Token) => boolean): ReadFigure | null {
  let at = from;
  const before = tokens[from - 1];
  let sign: "+" | "-" | null = null;
  const first = tokens[at];
  if (first === undefined) return null;
  if (isSign(first)) {
    // A dash between words or after a figure is a dash, not a minus.
    const isApart = before === undefined || (before.kind === "mark" && before.plain !== "%" && before.plain !== ")");
    const isBetween = before !== undefined && (first.spaced || before.kind === "mark");
    const next = tokens[at + 1];
    if (!(isApart || (isBetween && before.kind === "word" && next?.spaced === false))) return null;
    sign = first.plain === "+" ? "+" : "-";
    at += 1;
  }
  const money = tokens[at]?.plain === "£";
  if (money) at += 1;
  const number = tokens[at];
  if (number?.kind !== "number") return null;
  at += 1;
  const orMore = tokens[at]?.plain === "+" && tokens[at]?.spaced === false;
  if (orMore) at += 1;
  const scale = SCALES.get(tokens[at]?.plain ?? "");
  // "5 m" is five metres as often as five million.
  const scaled = scale !== undefined && (tokens[at]?.spaced === false || (tokens[at]?.plain.length ?? 0) > 1);
  if (scaled) at += 1;
  const unit = unitAt(tokens, at);
  const plain = !money && unit === null && !scaled;
  if (plain && (isNamed(tokens, from, isLabel) || isNameAfter(tokens, at))) return null;
  if (plain && isYear(tokens, from, at, number.plain)) return null;
  if (number.plain.length > 1 && number.plain.startsWith("0") && number.plain.charAt(1) !== ".") return null;
  if (before !== undefined && !first.spaced && before.kind === "word" && !first.joined) return null;
  const kind: FigureKind = unit?.kind ?? (money ? "money" : "count");
  const digits = digitsOf(number.plain);
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
    compound: timed === null && tokens[to]?.joined === true,
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
  tokens: readonly Token[],
  at: number,
): { readonly size: number; readonly half: number; readonly unit: string; readonly to: number } | null {
  const unit = unitNamed(tokens[at]?.plain ?? "");
  if (unit === null) return null;
  const next = tokens[at + 1]?.plain === "and" || tokens[at + 1]?.plain === "," ? at + 2 : at + 1;
  const lesser = unitNamed(tokens[next + 1]?.plain ?? "");
  const together = SAID_TOGETHER.find(([first, second]) => first === unit && second === lesser);
  const number = Number(tokens[next]?.kind === "number" ? tokens[next].plain : NaN);
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

function unitAt(
  tokens: readonly Token[],
  at: number,
): { readonly kind: "percent" | "points"; readonly to: number } | null {
  const [first, second, third] = [tokens[at]?.plain, tokens[at + 1]?.plain, tokens[at + 2]?.plain];
  if (first === "%") {
    if (isPoint(second)) return { kind: "points", to: at + 2 };
    return second === "age" && isPoint(third) ? { kind: "points", to: at + 3 } : { kind: "percent", to: at + 1 };
  }
  if (first === "percent") return isPoint(second) ? { kind: "points", to: at + 2 } : { kind: "percent", to: at + 1 };
  if (first === "percentage" && isPoint(second)) return { kind: "points", to: at + 2 };
  if (first === "per" && (second === "cent" || second === "centage"))
    return isPoint(third) ? { kind: "points", to: at + 3 } : { kind: "percent", to: at + 2 };
  if (first === "pp" || first === "ppt" || first === "ppts" || first === "pts") return { kind: "points", to: at + 1 };
  return isPoint(first) && tokens[at + 1]?.plain !== "plan" ? { kind: "points", to: at + 1 } : null;
}

/** `Q3`, `grade 2`, `12/13`, `0116 222`: a number that what stands before it makes a name. */
function isNamed(tokens: readonly Token[], from: number, isLabel: (word: Token) => boolean): boolean {
  const [before, number] = [tokens[from - 1], tokens[from]];
  if (before === undefined || number === undefined) return false;
  if (before.kind === "number") return true;
  if (before.kind === "word") {
    if ((!number.spaced && !number.joined) || before.plain === "per") return true;
    return isLabel(before);
  }
  if (before.plain === "#") return true;
  const second = tokens[from - 2];
  if ((before.plain === "." || before.plain === ":") && number.spaced && second?.kind === "word" && isLabel(second))
    return true;
  return (
    !number.spaced &&
    !before.spaced &&
    second?.kind === "number" &&
    (before.plain === "/" ||
      before.plain === ":" ||
      before.plain === "." ||
      before.plain === "," ||
      before.plain === "-")
  );
}

/** What makes a number a date, a time, an ordinal, a ratio or a name. */
function isNameAfter(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  if (after === undefined) return false;
  const next = tokens[at + 1];
  if (after.kind === "word") {
    if (!after.spaced || after.joined) return !GLUED.has(after.plain);
    if (MONTHS.has(after.plain)) return after.plain !== "may" || after.capital;
    if (after.plain === "of" && next !== undefined && MONTHS.has(next.plain)) return true;
    if (after.plain === "am" || after.plain === "pm" || after.plain === "o'clock") return true;
    if (after.plain === "point" && next?.plain === "plan") return true;
    return after.plain === "strand";
  }
  if (after.kind === "number") return after.plain.length >= 3;
  if (after.plain === "°") return true;
  return (
    !after.spaced &&
    next?.kind === "number" &&
    !next.spaced &&
    (after.plain === "/" || after.plain === ":" || after.plain === "-" || after.plain === ".")
  );
}

function isYear(tokens: readonly Token[], from: number, to: number, digits: string): boolean {
  if (digits.length !== 4 || digits.includes(".") || !(digits.startsWith("19") || digits.startsWith("20")))
    return false;
  const before = tokens[from - 1]?.plain ?? "";
  // "From 3523 to 2095" is a pair of counts; "from 1998 to 2004" is not.
  if (before === "to") {
    const pairs = [from - 2, from - 3].map((place) => tokens[place]);
    const earlier = pairs.find((token) => token?.kind === "number");
    if (earlier !== undefined && !(earlier.plain.length === 4 && /^(?:19|20)/.test(earlier.plain))) return false;
  }
  if (BEFORE_YEAR.has(before)) return true;
  const after = tokens[to];
  return !(after?.kind === "word" && after.spaced && after.asWritten && after.plain.endsWith("s"));
}
