import { isProportion } from "../../domain/units/unit";
import type { Clause } from "../claims/clauses";
import { durationAt } from "../claims/timeWords";
import type { Subject } from "./subject";
import { is, type Tag } from "../tokens/tags";

const OF_EACH = /\b(?:average|mean|median|rate|share|percentage|proportion|time)\b/i;

/** Whether a measure is a rate, an average or a length of time of things that are themselves counted. */
function isOfThings(subject: Subject): boolean {
  if (isProportion(subject.facts.unit) || subject.own.timed || OF_EACH.test(subject.name)) return true;
  return subject.facts.actual?.kind === "money" && /\bper\b/i.test(subject.name);
}

/**
 * Whether a clause speaks of how many there were of what the measure is a rate or time of: `Searches fell by a fifth`
 * of a find rate, `Void numbers rose` of days to re-let. Things are named in the plural; what is measured of them
 * (`attendance`, `the rate`, `repairs completed in time`) is not, or has a word of its own.
 */
export function countsThings(tags: readonly Tag[], { from, to }: Clause, subject: Subject): boolean {
  if (!isOfThings(subject)) return false;
  const own = subject.own;
  let head: string | null = null;
  // "Attendance at incidents rose": what rose stands before the preposition.
  let isSettled = false;
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (tag === undefined) break;
    if (COUNTS.has(tag.plain)) return true;
    if (head === null && THINGS.has(tag.plain) && !own.has(tag.plain)) return true;
    if (is(tag, "levelNoun") || tag.figure?.kind === "points" || TELLING.has(tag.plain)) return false;
    const isOwn = own.has(tag.plain);
    if (isOwn && tag.plain.endsWith("ed")) return false;
    if (!isOwn && head !== null && (is(tag, "change") || is(tag, "be") || is(tag, "have") || tag.figure !== null))
      return /[^s]s$/.test(head) && !MASSES.has(head);
    if (isOwn && !isSettled) head = tag.plain;
    else if (head !== null && is(tag, "preposition")) isSettled = true;
  }
  return false;
}

/** Words for how many, and for what is measured of things. */
const COUNTS = new Set(["numbers", "volume", "volumes", "number", "quantity", "totals"]);
/** "Cases rose by a third": what anything may be counted in, none of it a rate. */
const THINGS = new Set(["cases", "incidents", "offences", "crimes", "occurrences", "instances", "reports"]);
const TELLING = new Set(
  "time times within average typical typically per performance long longer take takes took taken hundred".split(" "),
);
/** Plurals of which nobody counts how many there are. */
const MASSES = new Set(
  "arrears reserves costs savings earnings hours days waits stays emissions miles losses".split(" "),
);

/** How many tags may stand between a limit and the word for it: `ten second mark`. */
const LIMIT_REACH = 3;

/**
 * Whether a clause begins with how many there were that kept or missed a limit which each of them has: `One call in ten
 * missed the ten-second mark`. A limit in time that the measure's name has is not the measure's own target.
 */
export function isOfEach(tags: readonly Tag[], { from, to }: Clause, subject: Subject): boolean {
  const { durations, timed } = subject.own;
  const first = tags.slice(from, to).findIndex(({ figure }) => figure !== null);
  if (first < 0 || durations.length === 0 || timed) return false;
  const verb = tags.slice(from, to).findIndex((tag) => is(tag, "missed") || is(tag, "met") || is(tag, "reach"));
  if (verb < first) return false;
  for (let at = from + verb; at < to; at += 1) {
    const duration = durationAt(tags, at);
    if (duration === null || !durations.some((own) => Math.abs(own - duration.hours) < 0.02 * own)) continue;
    if (tags.slice(at, Math.min(to, at + LIMIT_REACH)).some((tag) => is(tag, "target"))) return true;
  }
  return false;
}

/**
 * Whether a share is of things that did something else than what is measured: `A quarter of calls were about bins`.
 *
 * @param place The tag of the share.
 */
export function isOfOtherThings(tags: readonly Tag[], place: number, { to }: Clause, subject: Subject): boolean {
  const own = subject.own;
  const isOnTime = own.durations.length > 0 || /\b(?:time|prompt|deadline)/i.test(subject.name);
  // "Was not attended to within a day": the limit is the measure's own.
  for (let after = place + 1; after < to; after += 1) {
    const duration = durationAt(tags, after);
    if (duration !== null && own.durations.some((one) => Math.abs(one - duration.hours) < 0.02 * one)) return false;
  }
  // "Was settled outside of terms", "was paid late".
  if (tags.slice(place + 1, to).some(({ plain }, at) => isLate(plain, tags[place + at + 2]?.plain) && isOnTime))
    return false;
  if (tags[place]?.figure?.digits === false && goesElsewhere(tags, place, subject)) return true;
  let at = place + 1;
  while (at < to && !is(tags[at], "be")) at += 1;
  if (at >= to) return false;
  at += 1;
  while (at < to && (is(tags[at], "adverb") || is(tags[at], "determiner") || is(tags[at], "not"))) at += 1;
  const tag = tags[at];
  if (tag === undefined || at >= to || tag.is === "mark") return false;
  if (is(tag, "preposition") || tag.plain === "about") return tags.slice(at, to).some((one) => isOthers(one));
  return isOthers(tag);

  function isOthers(one: Tag): boolean {
    return (
      one.is === "word" &&
      !(one.plain === "late" && isOnTime) &&
      one.plain.length > 2 &&
      !own.has(one.plain) &&
      !subject.neutral.includes(one.plain)
    );
  }
}

/** Whether words say that something was not done in its time. */
function isLate(plain: string, next = ""): boolean {
  if (plain === "late" || plain === "overdue") return true;
  return (plain === "outside" || plain === "out of") && /^(?:of|time|terms|target|the)$/.test(next);
}

/**
 * "More than half of household waste, some 43,000 tonnes, went for energy recovery" beside waste recycled: what became
 * of the share has no word of the measure's, and one that is not.
 */
function goesElsewhere(tags: readonly Tag[], place: number, { own, neutral }: Subject): boolean {
  if (tags[place + 1]?.plain !== "of") return false;
  let at = place + 2;
  while (at < tags.length && !endsNoun(tags[at])) at += 1;
  let foreign = false;
  for (; at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag === undefined || is(tag, "but") || tag.plain === ";" || tag.plain === ".") break;
    if (tag.figure !== null) continue;
    if (own.has(tag.plain) || is(tag, "not")) return false;
    foreign ||= tag.is === "word" && tag.plain.length > 2 && !neutral.includes(tag.plain);
  }
  return foreign;
}

function endsNoun(tag: Tag | undefined): boolean {
  return tag === undefined || tag.is === "mark" || is(tag, "be") || is(tag, "have") || is(tag, "preposition");
}
