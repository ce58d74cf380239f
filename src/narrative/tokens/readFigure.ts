import type { FigureKind } from "../figureKinds";
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
  /** The first token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Joined to the word after it by a hyphen: `28-day`. */
  readonly compound: boolean;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, number) => [word, number]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, 20 + 10 * at]),
);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["sixth", 6],
  ["eighth", 8],
  ["tenth", 10],
  ["tenths", 10],
]);
/** After a fraction these make it no share: `half year`, `third time`, `quarter of an hour`. */
const NO_SHARE = new Set("year years time times term terms day hour hours a an way".split(" "));
/** A share in words is a round one: a third may mean 31% to 36%. */
const SHARE_HALF = 0.025;
/** Changes that one word gives, as a share of what was: "doubled" is 100% more, and may mean 88% to 112%. */
const TIMES: ReadonlyMap<string, { readonly size: number; readonly half: number; readonly way: "up" | "down" }> =
  new Map([
    ["doubled", { size: 1, half: 0.12, way: "up" }],
    ["halved", { size: 0.5, half: 0.06, way: "down" }],
    ["trebled", { size: 2, half: 0.2, way: "up" }],
    ["tripled", { size: 2, half: 0.2, way: "up" }],
    ["quadrupled", { size: 3, half: 0.3, way: "up" }],
  ]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["thousand", 3],
  ["m", 6],
  ["mn", 6],
  ["million", 6],
  ["bn", 9],
  ["billion", 9],
]);
/** Units that are written straight after a number, or joined to it. */
const GLUED = new Set(
  (
    "kg kgs g t tonne tonnes km kms mile miles metre metres mm cm litre litres kwh mwh gwh h hr hrs hour hours min " +
    "mins minute minutes s sec secs second seconds d day days week weeks month months year years working wte fte p pp " +
    "ppt ppts pts pt point points percent"
  ).split(" "),
);
const MONTHS = new Set(
  (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october " +
    "nov november dec december"
  ).split(" "),
);
/** Words that make a number after them a year, whatever follows it. */
const BEFORE_YEAR = new Set(
  (
    "in since during by from until till to year of late early mid before after spring summer autumn winter than and for"
  ).split(" "),
);

/**
 * The figure that begins at a token; null where none does. Dates, times, ordinals, ratios, phone and reference numbers
 * are none.
 *
 * @param isLabel Whether a word makes the number after it a name: `section`, `grade`.
 */
export function readFigure(tokens: readonly Token[], at: number, isLabel: (word: string) => boolean): ReadFigure | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "word") return inWords(tokens, at);
  return token.kind === "number" || token.text === "£" || isSign(token) ? inDigits(tokens, at, isLabel) : null;
}

function isSign({ text, kind }: Token): boolean {
  return kind === "mark" && (text === "+" || text === "-" || text === "\u2212" || text === "\u2013");
}

function inDigits(tokens: readonly Token[], from: number, isLabel: (word: string) => boolean): ReadFigure | null {
  let at = from;
  const before = tokens[from - 1];
  let sign: "+" | "-" | null = null;
  const first = tokens[at];
  if (first === undefined) return null;
  if (isSign(first)) {
    // A dash between words or after a figure is a dash, not a minus.
    const isApart = before === undefined || (before.kind === "mark" && before.text !== "%" && before.text !== ")");
    const isBetween = before !== undefined && (first.spaced || before.kind === "mark");
    const next = tokens[at + 1];
    if (!(isApart || (isBetween && before.kind === "word" && next?.spaced === false))) return null;
    sign = first.text === "+" ? "+" : "-";
    at += 1;
  }
  const money = tokens[at]?.text === "£";
  if (money) at += 1;
  const number = tokens[at];
  if (number?.kind !== "number") return null;
  at += 1;
  const orMore = tokens[at]?.text === "+" && tokens[at]?.spaced === false;
  if (orMore) at += 1;
  const scale = SCALES.get(tokens[at]?.plain ?? "");
  // "5 m" is five metres as often as five million.
  const scaled = scale !== undefined && (tokens[at]?.spaced === false || (tokens[at]?.plain.length ?? 0) > 1);
  if (scaled) at += 1;
  const unit = unitAt(tokens, at);
  const plain = !money && unit === null && !scaled;
  if (plain && (isNamed(tokens, from, isLabel) || isNameAfter(tokens, at))) return null;
  if (plain && isYear(tokens, from, at, number.text)) return null;
  if (number.text.length > 1 && number.text.startsWith("0") && number.text.charAt(1) !== ".") return null;
  if (before !== undefined && !first.spaced && before.kind === "word" && !first.joined) return null;
  const kind: FigureKind = unit?.kind ?? (money ? "money" : "count");
  const digits = number.text.replaceAll(",", "").replace(/\.$/, "");
  const places = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  const shift = kind === "percent" || kind === "points" ? -2 : scaled ? scale : 0;
  const exact = kind === "count" && places === 0 && shift === 0;
  const half = exact
    ? roundedHalf(digits)
    : Math.max(0.5 * 10 ** (shift - places), kind === "money" && shift === 0 ? roundedHalf(digits) : 0);
  const to = unit?.to ?? at;
  const after = tokens[to];
  return {
    kind,
    size: Number(`${digits}e${String(shift)}`),
    half,
    sign,
    digits: true,
    orMore,
    times: null,
    from,
    to,
    compound: after?.joined === true,
  };
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
function isNamed(tokens: readonly Token[], from: number, isLabel: (word: string) => boolean): boolean {
  const [before, number] = [tokens[from - 1], tokens[from]];
  if (before === undefined || number === undefined) return false;
  if (before.kind === "number") return true;
  if (before.kind === "word") {
    if (!number.spaced && !number.joined) return true;
    return isLabel(before.plain);
  }
  if (before.text === "#") return true;
  const second = tokens[from - 2];
  if ((before.text === "." || before.text === ":") && number.spaced && second?.kind === "word" && isLabel(second.plain))
    return true;
  return (
    !number.spaced &&
    !before.spaced &&
    second?.kind === "number" &&
    (before.text === "/" || before.text === ":" || before.text === "." || before.text === "," || before.text === "-")
  );
}

/** What makes a number a date, a time, an ordinal, a ratio or a name. */
function isNameAfter(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  if (after === undefined) return false;
  const next = tokens[at + 1];
  if (after.kind === "word") {
    if (!after.spaced || after.joined) return !GLUED.has(after.plain);
    if (MONTHS.has(after.plain)) return after.plain !== "may" || after.text === "May";
    if (after.plain === "of" && next !== undefined && MONTHS.has(next.plain)) return true;
    if (after.plain === "am" || after.plain === "pm" || after.plain === "o'clock") return true;
    if (after.plain === "point" && next?.plain === "plan") return true;
    return after.plain === "strand";
  }
  if (after.kind === "number") return after.text.length >= 3;
  if (after.text === "°") return true;
  return (
    !after.spaced &&
    next?.kind === "number" &&
    !next.spaced &&
    (after.text === "/" || after.text === ":" || after.text === "-" || after.text === ".")
  );
}

function isYear(tokens: readonly Token[], from: number, to: number, digits: string): boolean {
  if (digits.length !== 4 || digits.includes(".") || !(digits.startsWith("19") || digits.startsWith("20"))) return false;
  const before = tokens[from - 1]?.plain ?? "";
  // "From 3523 to 2095" is a pair of counts; "from 1998 to 2004" is not.
  if (before === "to") {
    const pairs = [from - 2, from - 3].map((place) => tokens[place]);
    const earlier = pairs.find((token) => token?.kind === "number");
    if (earlier !== undefined && !(earlier.text.length === 4 && /^(?:19|20)/.test(earlier.text))) return false;
  }
  if (BEFORE_YEAR.has(before)) return true;
  const after = tokens[to];
  return !(after?.kind === "word" && after.spaced && after.text === after.plain && after.plain.endsWith("s"));
}

function inWords(tokens: readonly Token[], from: number): ReadFigure | null {
  const first = tokens[from];
  if (first === undefined) return null;
  const times = TIMES.get(first.plain);
  if (times !== undefined) {
    const next = tokens[from + 1]?.plain;
    if (next === "up" || next === "back" || next === "down") return null;
    return made("percent", times.size, times.half, from, from + 1, tokens, times.way);
  }
  if (first.joined) return null;
  const share = shareAt(tokens, from);
  if (share !== null) return share;
  let number = SMALL.get(first.plain) ?? TENS.get(first.plain);
  if (number === undefined) return null;
  let at = from + 1;
  const unitPart = TENS.has(first.plain) ? SMALL.get(tokens[at]?.plain ?? "") : undefined;
  if (unitPart !== undefined && unitPart < 10) {
    number += unitPart;
    at += 1;
  }
  const andHalf =
    tokens[at]?.plain === "and" && tokens[at + 1]?.plain === "a" && tokens[at + 2]?.plain === "half";
  if (andHalf) at += 3;
  if (tokens[at]?.joined === true && !GLUED.has(tokens[at]?.plain ?? "")) return null;
  const scale = (tokens[at]?.plain.length ?? 0) > 2 ? SCALES.get(tokens[at]?.plain ?? "") : undefined;
  if (scale !== undefined) at += 1;
  const unit = unitAt(tokens, at);
  // "One" is seldom a count: one of the causes, one order.
  if (unit === null && scale === undefined && number === 1 && !andHalf) return null;
  const size = (number + (andHalf ? 0.5 : 0)) * 10 ** (scale ?? 0);
  const kind = unit?.kind ?? "count";
  const exact = kind === "count" && !andHalf && scale === undefined;
  const step = exact ? 0 : (andHalf ? 0.25 : 0.5) * 10 ** (scale ?? 0);
  const part = kind === "count" ? 1 : 100;
  return made(kind, size / part, step / part, from, unit?.to ?? at, tokens);
}

/** `a third`, `two thirds`, `six in ten`, `half a point`. */
function shareAt(tokens: readonly Token[], from: number): ReadFigure | null {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((place) => tokens[from + place]?.plain ?? "");
  const count = first === "a" || first === "one" ? 1 : SMALL.get(first ?? "");
  if (first === "half" && !NO_SHARE.has(second ?? "")) return made("percent", 0.5, SHARE_HALF, from, from + 1, tokens);
  if (first === "half" && second === "a") {
    const unit = unitAt(tokens, from + 2);
    if (unit !== null) return made(unit.kind, 0.005, 0.0025, from, unit.to, tokens);
    return null;
  }
  if (count === undefined) return null;
  const inThem = second === "in" ? 2 : second === "out" && third === "of" ? 3 : null;
  if (inThem !== null && first !== "a") {
    const whole = SMALL.get((inThem === 2 ? third : fourth) ?? "");
    if (whole === undefined || whole < 2 || whole > 12 || count >= whole) return null;
    return made("percent", count / whole, SHARE_HALF, from, from + inThem + 1, tokens);
  }
  const parts = FRACTIONS.get(second ?? "");
  if (parts === undefined || count >= parts || NO_SHARE.has(third ?? "") ) return null;
  if (third === "point" || third === "points" || third === "percentage") return null;
  return made("percent", count / parts, SHARE_HALF, from, from + 2, tokens);
}

function made(
  kind: FigureKind,
  size: number,
  half: number,
  from: number,
  to: number,
  tokens: readonly Token[],
  times: "up" | "down" | null = null,
): ReadFigure {
  const compound = tokens[to]?.joined === true;
  return { kind, size, half, sign: null, digits: false, orMore: false, times, from, to, compound };
}
