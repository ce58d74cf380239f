import type { FigureKind } from "../figures/figureKinds";
import type { ReadFigure } from "./readFigure";
import { unitNamed } from "../figures/units";
import { AFTER_ARTICLE, ARTICLE, FRACTIONS, GLUED, ROUND, SCALES } from "./figureWords";
import type { Tokens } from "./tokens";

/** Reads the unit that stands at a token. */
type UnitAt = (tokens: Tokens, at: number) => { readonly kind: "percent" | "points"; readonly to: number } | null;

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen"
  )
    .split(" ")
    .map((word, number) => [word, number]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, 20 + 10 * at]),
);
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
    ["twofold", { size: 1, half: 0.12, way: "up" }],
    ["threefold", { size: 2, half: 0.2, way: "up" }],
    ["fourfold", { size: 3, half: 0.3, way: "up" }],
  ]);
/** How many times something else a figure is: `double the target`, `twice as many as last year`. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["double", 2],
  ["thrice", 3],
  ["treble", 3],
  ["triple", 3],
  ["quadruple", 4],
]);
const BEFORE_WHOLE = new Set(["the", "its", "our", "that", "what", "as", "last", "of"]);
/** How far a multiple may be from what it is of. */
const MULTIPLE_HALF = 0.06;
/** Every word with which a figure in words begins. */
export const COUNTING: readonly string[] = [
  ...SMALL.keys(),
  ...TENS.keys(),
  ...TIMES.keys(),
  ...MULTIPLES.keys(),
  "half",
  "a",
];
/** A figure written in words: `three`, `a third`, `six in ten`, `doubled`; null where none begins. */
export function figureInWords(tokens: Tokens, from: number, unitAt: UnitAt): ReadFigure | null {
  if (tokens.has(from, ARTICLE) && !tokens.has(from + 1, AFTER_ARTICLE)) return null;
  const first = tokens.plain(from);
  const times = TIMES.get(first);
  if (times !== undefined) {
    const next = tokens.plain(from + 1);
    if (next === "up" || next === "back" || next === "down") return null;
    return made("percent", times.size, times.half, from, from + 1, tokens, times.way);
  }
  if (tokens.isJoined(from)) return null;
  const multiple = multipleAt(tokens, from);
  if (multiple !== null) return multiple;
  const share = shareAt(tokens, from, unitAt);
  if (share !== null) return share;
  const round = roundAt(tokens, from);
  if (round !== null) return round;
  let number = SMALL.get(first) ?? TENS.get(first);
  if (number === undefined) return null;
  let at = from + 1;
  // "Two or three points": either.
  const other = tokens.plain(at) === "or" ? SMALL.get(tokens.plain(at + 1)) : undefined;
  if (other === number + 1) {
    const unit = unitAt(tokens, at + 2);
    const part = unit === null ? 1 : 100;
    return made(unit?.kind ?? "count", (number + 0.5) / part, 0.5 / part, from, unit?.to ?? at + 2, tokens);
  }
  const unitPart = TENS.has(first) ? SMALL.get(tokens.plain(at)) : undefined;
  if (unitPart !== undefined && unitPart < 10) {
    number += unitPart;
    at += 1;
  }
  const andHalf = tokens.plain(at) === "and" && tokens.plain(at + 1) === "a" && tokens.plain(at + 2) === "half";
  if (andHalf) at += 3;
  if (tokens.isJoined(at) && !tokens.has(at, GLUED)) return null;
  const scale = tokens.plain(at).length > 2 ? SCALES.get(tokens.plain(at)) : undefined;
  if (scale !== undefined) at += 1;
  // "Four hundred thousand".
  const further = scale === 2 ? SCALES.get(tokens.plain(at)) : undefined;
  const power = further === undefined || further < 3 ? scale : 2 + further;
  if (power !== scale) at += 1;
  // "Two hundred and sixty-one".
  const rest = scale === 2 && power === 2 && tokens.plain(at) === "and" ? belowHundred(tokens, at + 1) : null;
  if (rest !== null) {
    const thousands = SCALES.get(tokens.plain(rest.to)) ?? 0;
    const whole = (number * 100 + rest.size) * 10 ** thousands;
    return made(
      "count",
      whole,
      thousands === 0 ? 0 : 0.5 * 10 ** thousands,
      from,
      thousands === 0 ? rest.to : rest.to + 1,
      tokens,
    );
  }
  if (scale !== undefined && (tokens.plain(at) === "pounds" || tokens.plain(at) === "pound"))
    return made("money", number * 10 ** (power ?? 0), 0.5 * 10 ** (power ?? 0), from, at + 1, tokens);
  const unit = unitAt(tokens, at);
  // "One" is seldom a count: one of the causes, one order.
  if (unit === null && scale === undefined && number === 1 && !andHalf) return null;
  const size = (number + (andHalf ? 0.5 : 0)) * 10 ** (power ?? 0);
  const kind = unit?.kind ?? "count";
  const exact = kind === "count" && !andHalf && scale === undefined;
  const step = exact ? 0 : (andHalf ? 0.25 : 0.5) * 10 ** (power ?? 0);
  const part = kind === "count" ? 1 : 100;
  return made(kind, size / part, step / part, from, unit?.to ?? at, tokens);
}

/** A number in words below a hundred: `one`, `sixty`, `sixty-one`; null where none begins. */
function belowHundred(tokens: Tokens, at: number): { readonly size: number; readonly to: number } | null {
  const small = SMALL.get(tokens.plain(at));
  if (small !== undefined) return { size: small, to: at + 1 };
  const tens = TENS.get(tokens.plain(at));
  if (tens === undefined) return null;
  const one = SMALL.get(tokens.plain(at + 1)) ?? 10;
  return one > 0 && one < 10 ? { size: tens + one, to: at + 2 } : { size: tens, to: at + 1 };
}

/** `twice as many`, `three times the`, `half the number`: null for any other figure. */
function multipleAt(tokens: Tokens, from: number): ReadFigure | null {
  const [first, second, third] = [tokens.plain(from), tokens.plain(from + 1), tokens.plain(from + 2)];
  const single = MULTIPLES.get(first);
  const size = single ?? (second === "times" ? SMALL.get(first) : undefined);
  if (size !== undefined) {
    const to = single === undefined ? from + 2 : from + 1;
    if (size < 2 || !BEFORE_WHOLE.has(tokens.plain(to))) return null;
    return { ...made("percent", size, MULTIPLE_HALF * size, from, to, tokens), multiple: true };
  }
  // "One and a half times last year's".
  const whole = SMALL.get(first);
  if (
    whole !== undefined &&
    second === "and" &&
    tokens.plain(from + 3) === "half" &&
    tokens.plain(from + 4) === "times"
  )
    return { ...made("percent", whole + 0.5, MULTIPLE_HALF * whole, from, from + 5, tokens), multiple: true };
  // "Half as much again", "half as many homes again": half more.
  if (first === "half" && second === "as" && AS.has(third)) {
    const to = [4, 5, 6].find((place) => tokens.plain(from + place - 1) === "again");
    if (to !== undefined) return made("percent", 0.5, 0.06, from, from + to, tokens, "up");
  }
  const isHalf = first === "half" && ((second === "as" && AS.has(third)) || (second === "the" && WHOLES.has(third)));
  return isHalf ? { ...made("percent", 0.5, SHARE_HALF, from, from + 1, tokens), multiple: true } : null;
}

/** How far a round number in words may be from what it stands for. */
const ROUND_HALF = 0.1;

/** `a million`, `half a million`, `a hundred`, `a couple of`: null for any other figure. */
function roundAt(tokens: Tokens, from: number): ReadFigure | null {
  const first = tokens.plain(from);
  const isHalf = first === "half" && tokens.plain(from + 1) === "a";
  if (first !== "a" && !isHalf) return null;
  const at = isHalf ? from + 2 : from + 1;
  const word = tokens.plain(at);
  if (!isHalf && word === "couple" && tokens.plain(at + 1) === "of") return made("count", 2, 0.5, from, at + 2, tokens);
  const round = ROUND.get(word);
  if (round === undefined || tokens.isJoined(at)) return null;
  const next = tokens.plain(at + 1);
  // "A hundred and twelve" is another figure, "a million or more" any.
  if (next === "and" && (SMALL.has(tokens.plain(at + 2)) || TENS.has(tokens.plain(at + 2)))) return null;
  const isMoney = next === "pounds" || next === "pound";
  const size = isHalf ? round / 2 : round;
  return made(isMoney ? "money" : "count", size, ROUND_HALF * size, from, isMoney ? at + 2 : at + 1, tokens);
}

/** One of a unit, after a word that loosens it or "by": `nearly a day`, `by a point`, `a full minute`. */
export function oneUnitAt(tokens: Tokens, from: number, isFull: boolean): ReadFigure | null {
  if (!isFull && tokens.plain(from) !== "a" && tokens.plain(from) !== "an") return null;
  let at = isFull ? from : from + 1;
  if (!isFull && (tokens.plain(at) === "full" || tokens.plain(at) === "whole")) at += 1;
  const word = tokens.plain(at);
  if (tokens.isJoined(at) || tokens.isJoined(at + 1)) return null;
  if (word === "point" || (word === "percentage" && tokens.plain(at + 1) === "point"))
    return made("points", 0.01, 0.005, from, word === "point" ? at + 1 : at + 2, tokens);
  const unit = word.endsWith("s") || word === "second" || word === "year" ? null : unitNamed(word);
  return unit === null || word.length < 3 ? null : { ...made("count", 1, 0.5, from, at + 1, tokens), unit };
}

const AS = new Set("many much long often big large high".split(" "));
const WHOLES = new Set("number level figure rate total target limit ceiling budget amount".split(" "));

/** `a third`, `two thirds`, `six in ten`, `half a point`. */
function shareAt(tokens: Tokens, from: number, unitAt: UnitAt): ReadFigure | null {
  const [first, second, third] = [tokens.plain(from), tokens.plain(from + 1), tokens.plain(from + 2)];
  const count = first === "a" || first === "one" ? 1 : SMALL.get(first);
  // "A shift and a half" is one and a half of what is counted.
  if (isAndAHalf(tokens, from)) return null;
  if (first === "half" && !NO_SHARE.has(second)) return made("percent", 0.5, SHARE_HALF, from, from + 1, tokens);
  if (first === "half" && second === "a") {
    const unit = unitAt(tokens, from + 2);
    if (unit !== null) return made(unit.kind, 0.005, 0.0025, from, unit.to, tokens);
    return null;
  }
  if (count === undefined) return null;
  const whole = first === "a" ? null : wholeAfter(tokens, from + 1);
  if (whole !== null && count < whole.size)
    return made("percent", count / whole.size, Math.min(SHARE_HALF, 0.5 / whole.size), from, whole.to, tokens);
  if (whole?.straight === true) return null;
  const parts = FRACTIONS.get(second);
  if (parts === undefined || count >= parts || NO_SHARE.has(third)) return null;
  if (third === "point" || third === "points" || third === "percentage") return null;
  if (third === "of" && isOfUnit(tokens, from + 3)) return made("count", count / parts, 0.05, from, from + 2, tokens);
  // "Two tenths under the ceiling" is 0.2 of what the measure counts in; "nine tenths of homes" is a share.
  if (second === "tenths" && third !== "of") return made("count", count / parts, 0.05, from, from + 2, tokens);
  return made("percent", count / parts, SHARE_HALF, from, from + 2, tokens);
}

/** Whether a half is what goes on from one of something else: `a shift and a half`, not `and a half of all shifts`. */
function isAndAHalf(tokens: Tokens, from: number): boolean {
  const half = tokens.plain(from) === "a" ? from + 1 : from;
  if (tokens.plain(half) !== "half" || tokens.plain(half - 1) !== "a" || tokens.plain(half - 2) !== "and") return false;
  return tokens.plain(half + 1) !== "of";
}

/** "Seven tenths of a day", "a third of an hour": a length of time, not a share of what is counted. */
function isOfUnit(tokens: Tokens, at: number): boolean {
  const article = tokens.plain(at);
  return (article === "a" || article === "an") && tokens.has(at + 1, GLUED);
}

const WHOLE: ReadonlyMap<string, number> = new Map([
  ["twenty", 20],
  ["fifty", 50],
  ["hundred", 100],
]);
const ENDS_IN_S = new Set(["is", "was", "has", "does", "needs"]);

/** `in ten`, `out of every ten`, `premises in ten`: the whole that a count is a share of; null where there is none. */
function wholeAfter(
  tokens: Tokens,
  from: number,
): { readonly size: number; readonly to: number; readonly straight: boolean } | null {
  let at = from;
  const isWord = (place: number): boolean => tokens.isWord(place) && !isIn(tokens, place);
  while (at < from + 2 && isWord(at)) at += 1;
  const after = isIn(tokens, at);
  if (after === null) return null;
  const every = tokens.plain(at + after) === "every" || tokens.plain(at + after) === "each" ? 1 : 0;
  const word = tokens.plain(at + after + every);
  const size = SMALL.get(word) ?? WHOLE.get(word);
  if (size === undefined || size < 2 || (size > 12 && !WHOLE.has(word))) return null;
  const to = at + after + every + 1;
  const next = tokens.plain(to);
  // "Two stations in five boroughs", "one death in three months".
  if (NO_SHARE.has(next) || tokens.has(to, GLUED) || (at > from && next.endsWith("s") && !ENDS_IN_S.has(next)))
    return null;
  return { size, to, straight: at === from };
}

/** How many tokens `in` or `out of` takes; null where neither stands there. */
function isIn(tokens: Tokens, at: number): 1 | 2 | null {
  const word = tokens.plain(at);
  if (word === "in") return 1;
  return word === "out" && tokens.plain(at + 1) === "of" ? 2 : null;
}

function made(
  kind: FigureKind,
  size: number,
  half: number,
  from: number,
  to: number,
  tokens: Tokens,
  times: "up" | "down" | null = null,
): ReadFigure {
  const compound = tokens.isJoined(to);
  return {
    kind,
    size,
    half,
    sign: null,
    digits: false,
    orMore: false,
    times,
    from,
    to,
    compound,
    unit: null,
    multiple: false,
  };
}
