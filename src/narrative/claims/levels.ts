import { is, type Tag, type WordedFigure } from "../tokens/tags";
import {
  ACTUAL_BEFORE,
  COMES_TO,
  COPULA,
  LEVEL_AFTER,
  LEVEL_NOUN_BEFORE,
  NO_ACTUAL_BEFORE,
  PLACE_AFTER,
  TO_BEFORE,
} from "./figureRoles";
import { Openings } from "./openings";
import { type Match, matchFrom, type Pattern } from "./patterns";
import { type Known, type Placed, wayBeforeTag } from "./placed";

const LEFT = new Openings([TO_BEFORE, COMES_TO, NO_ACTUAL_BEFORE, ACTUAL_BEFORE, LEVEL_NOUN_BEFORE]);

const DETERMINERS = new Set(["the", "this", "its", "our"]);
/** What goes with a verb that no lexicon has: `put out 46kg`. */
const PARTICLES = new Set(["out", "in", "up", "off"]);

/** A figure that says where the measure stands. */
export function levelOf(placed: Placed, floor: number): Known | null {
  const { tags, at, figure, before, earlier } = placed;
  const opens = before > floor ? LEFT.at(tags[before]) : 0;
  const matched = (place: number, pattern: Pattern): Match | null =>
    (opens & (1 << place)) === 0 ? null : matchFrom(tags, before, pattern, -1, floor);
  const to = matched(0, TO_BEFORE);
  if (to !== null) {
    const way = wayBeforeTag(tags, to.first);
    if (way !== null) return { role: "actual", way, start: tags[to.first]?.index ?? figure.start, certain: true };
  }
  // "Climbed above a quarter", "dropped under 2,000": a verb that says on which side it now is.
  if (isMove(tags[before + 1], before + 1 < at))
    return { role: "actual", way: null, start: tags[before + 1]?.index ?? figure.start, certain: true };
  const comes = matched(1, COMES_TO);
  if (to !== null && comes === null) return null;
  if (matched(2, NO_ACTUAL_BEFORE) !== null) return null;
  if (DETERMINERS.has(tags[before]?.plain ?? "") && matchFrom(tags, at + 1, LEVEL_AFTER, 1) !== null)
    return { role: "actual", way: null, start: figure.start };
  const level = comes ?? matched(3, ACTUAL_BEFORE) ?? matched(4, LEVEL_NOUN_BEFORE);
  if (level !== null)
    return {
      role: "actual",
      way: null,
      start: tags[level.first]?.index ?? figure.start,
      ...(isCertain(tags, level.first, before) ? { certain: true } : {}),
    };
  if (is(tags[before], "lastYear") && before > floor && tags[before]?.plain !== "annual")
    return { role: "actual", way: null, start: tags[before]?.index ?? figure.start };
  const weak = weakLevel(tags, before, floor);
  if (weak !== null) return { role: "actual", way: null, start: tags[weak]?.index ?? figure.start, weak: true };
  return earlier === null && isLeading(tags, before) && leadsOn(tags, at, figure)
    ? { role: "actual", way: null, start: figure.start }
    : null;
}

const MOVES = new Set(
  (
    "fell dropped dipped sank slipped slid rose climbed crept stayed remained kept held falls drops rises climbs " +
    "fallen risen stays remains"
  ).split(" "),
);

function isMove(tag: Tag | undefined, loosens: boolean): boolean {
  return loosens && is(tag, "side") && MOVES.has(tag?.plain.split(" ")[0] ?? "");
}

/** Whether a verb says where things stand, so that no other figure of the row fits: "stood at", "is". */
function isCertain(tags: readonly Tag[], from: number, to: number): boolean {
  return tags.slice(from, to + 1).some((tag) => is(tag, "level") || is(tag, "be"));
}

/** Where the unknown verb or the noun that a figure follows begins; null where it follows neither. */
function weakLevel(tags: readonly Tag[], before: number, floor: number): number | null {
  let at = before;
  while (at > floor && (is(tags[at], "determiner") || is(tags[at], "hedge"))) at -= 1;
  if (tags[at]?.plain === "of" && (tags[at - 1]?.is === "word" || is(tags[at - 1], "neutral")))
    return at - 1 > floor ? at - 1 : null;
  if (PARTICLES.has(tags[at]?.plain ?? "")) at -= 1;
  return at > floor + 1 &&
    (tags[at]?.is === "word" || is(tags[at], "neutral")) &&
    !is(tags[at - 1], "preposition") &&
    tags[at - 1]?.is !== "mark"
    ? at
    : null;
}

const LEAD_INS = new Set(["in", "for", "during", "at", "over", "between", "by"]);

/** Whether a figure opens its sentence, but for a time or a place: "In March 2010, 408 ...". */
function isLeading(tags: readonly Tag[], before: number): boolean {
  let from = 0;
  while (from <= before && (tags[from]?.is === "mark" || is(tags[from], "adverb"))) from += 1;
  let to = before;
  while (
    to >= from &&
    (tags[to]?.plain === "a total of" ||
      tags[to]?.plain === "overall" ||
      tags[to]?.plain === "in all" ||
      tags[to]?.plain === ",")
  )
    to -= 1;
  if (to < from) return true;
  return (
    (LEAD_INS.has(tags[from]?.plain ?? "") || is(tags[from], "lastYear")) &&
    tags.slice(from, to + 1).every((tag) => tag.is !== "mark" && !is(tag, "be"))
  );
}

const AFTER_LEAD = new Set([
  "of",
  "was",
  "were",
  "have",
  "has",
  "had",
  "is",
  "are",
  "at",
  "in",
  "for",
  "against",
  "compared",
  "this",
]);

function leadsOn(tags: readonly Tag[], at: number, figure: WordedFigure): boolean {
  const after = tags[at + 1];
  const next = tags[at + 2];
  if (after?.plain === "of" && ["those", "them", "these"].includes(next?.plain ?? "")) return false;
  const goesOn =
    after === undefined ||
    (after.is === "mark"
      ? ".,;)".includes(after.plain)
      : AFTER_LEAD.has(after.plain) || !after.capital || is(after, "lastYear"));
  if (!goesOn) return false;
  // "61 people joined" counts those who joined; "368 people were injured" is where a measure stands.
  return (
    figure.kind !== "count" ||
    matchFrom(tags, at + 1, COPULA, 1) !== null ||
    matchFrom(tags, at + 1, PLACE_AFTER, 1) !== null ||
    endsSoon(tags, at + 1)
  );
}

/** Whether at most two nouns stand between a figure and the end of what is said. */
function endsSoon(tags: readonly Tag[], from: number): boolean {
  let at = from;
  while (at < from + 2 && (tags[at]?.is === "word" || is(tags[at], "neutral"))) at += 1;
  const tag = tags[at];
  return tag === undefined || (tag.is === "mark" && ".,;(".includes(tag.plain));
}
