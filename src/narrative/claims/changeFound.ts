import type { Said } from "../readNarrative";
import type { Subject } from "../about/subject";
import { fitOf } from "../about/timing";
import { is, senseOf, type Tag } from "../tokens/tags";
import { ownMonthAt } from "./timeWords";
import type { Side } from "../lexicon/tagNames";
import type { Sense } from "../lexicon/vocabulary";
import type { Way } from "../ways";

/** A word that says a measure changed, and the place of what it says in its sentence. */
export interface FoundChange {
  readonly way: Way;
  readonly start: number;
  readonly end: number;
}

const COMPARED_BY = new Set(["on", "from", "since", "against", "compared", "than", "this"]);
/** "Not as many were made as last year": with these a comparison goes on with "as". */
const AS_WORDS = new Set(["not", "nowhere", "nothing"]);

/** A word of change that is said of the clause's subject as a whole. */
export function changeIn(tags: readonly Tag[], from: number, to: number, subject: Subject): FoundChange | null {
  let first = from;
  while (first < to && (tags[first]?.is === "mark" || is(tags[first], "determiner") || is(tags[first], "adverb")))
    first += 1;
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    const next = at + 1 < to ? tags[at + 1] : undefined;
    if (tag === undefined) break;
    if (isNameOf(tag, subject) || isOfTarget(tags, at, to)) continue;
    for (const sense of tag.senses) {
      const { is: kind, form, inTime } = sense;
      const way = wayOf(sense, subject);
      if (kind !== "change" || way === undefined) continue;
      const compares =
        COMPARED_BY.has(next?.plain ?? "") ||
        is(next, "against") ||
        is(next, "lastYear") ||
        tag.plain.endsWith(" than");
      if (form === "verb" && is(tags[at - 1], "be") && at > from && DONE_TO.has(tag.plain)) continue;
      if (form === "verb" && isSaidVerb(tags, at, from) && isIntransitive(next)) {
        const start = is(tags[at - 1], "have") && at > from ? at - 1 : at;
        return { way, start: tags[start]?.index ?? tag.index, end: tag.end };
      }
      if (form === "noun" && at === first && at > from && compares)
        return { way, start: tag.index, end: next?.end ?? tag.end };
      const isCalled =
        form === "noun" && compares && at > from + 1 && is(tags[at - 1], "determiner") && is(tags[at - 2], "be");
      if (isCalled) return { way, start: tag.index, end: next?.end ?? tag.end };
      if (form !== "than" && form !== "count") continue;
      const isLead = at === first && compares && form === "than";
      const later = tags.slice(at + 1, to).some((one) => one.plain === "than" || is(one, "lastYear"));
      const isSaid = at > from && (compares || later) && isVerbBefore(tags, at, from);
      // "Our buildings got thirstier in 2024/25": nothing but the year before is left to compare with.
      const alone =
        form === "than" &&
        at > from &&
        isVerbBefore(tags, at, from) &&
        (next === undefined ||
          next.is === "period" ||
          next.plain === "." ||
          (next.plain === "in" && tags[at + 2]?.is === "period"));
      const timed = inTime === true && at > from && tags.slice(at, to).some((one) => is(one, "lastYear"));
      if (isLead || (isSaid && form === "than") || alone || timed)
        return { way, start: tag.index, end: next?.end ?? tag.end };
    }
  }
  return null;
}

/** "Slower" is more of a length of time, and worse of anything else. */
export function wayOf({ way, inTime }: Sense, subject: Subject): Way | undefined {
  if (inTime !== true || subject.own.timed) return way;
  return way === "up" ? "worse" : way === "down" ? "better" : way;
}

/** "Fell", "is falling", "keeps falling"; not "falling demand". */
function isSaidVerb(tags: readonly Tag[], at: number, from: number): boolean {
  const [head = ""] = tags[at]?.plain.split(" ") ?? [];
  // "Falls with moderate harm" begins with what is counted.
  if (at === from && head.endsWith("s")) return false;
  if (!head.endsWith("ing") || head.length < 5) return true;
  let before = at - 1;
  while (before > from && is(tags[before], "adverb")) before -= 1;
  return is(tags[before], "be") || KEEPS.has(tags[before]?.plain ?? "");
}

/** What is done to things, where it is said of them that they were: `calls were picked up`. */
const DONE_TO = new Set(["picked up", "turned round", "looked up", "caught up", "cut off", "brought up"]);

const KEEPS = new Set(["kept", "keeps", "keep"]);

/** "Was lower", "remained flat": a verb of being stands straight before. */
export function isVerbBefore(tags: readonly Tag[], at: number, from: number): boolean {
  let before = at - 1;
  while (before > from && is(tags[before], "adverb")) before -= 1;
  return is(tags[before], "be") || is(tags[before], "level") || BECOMES.has(tags[before]?.plain ?? "");
}

const BECOMES = new Set(
  (
    "became become becoming getting got gets grown grew growing turned looks look looked seems feels felt proved " +
    "made"
  ).split(" "),
);

/** "Fell in the year", not "reduced demand". */
function isIntransitive(next: Tag | undefined): boolean {
  return (
    next === undefined ||
    (next.is === "mark" && next.plain !== "-") ||
    next.is === "period" ||
    (is(next, "preposition") && next.plain !== "by") ||
    is(next, "adverb") ||
    is(next, "lastYear") ||
    is(next, "against") ||
    is(next, "thisYear") ||
    is(next, "and") ||
    is(next, "but") ||
    next.plain === "since"
  );
}

/** What may stand between "than" or "since" and the time that a clause compares with. */
const BETWEEN_COMPARED = new Set(
  (
    "in at for the of same corresponding equivalent they it we were was did end level figure one period quarter " +
    "month"
  ).split(" "),
);

/** These say when something happened as often as what it is compared with. */
const INSIDE_YEAR = new Set(
  (
    "in the year, during the year, within the year, in the twelve months, during the twelve months, annual, " +
    "annually, in a year, in one year, p a"
  ).split(", "),
);

/** How many tags may stand between a side and last year: `below where it stood at Q3 last year`. */
const SIDE_REACH = 8;

/** "Above that of the previous year", "behind this time last year": which side of last year's figure it is. */
export function sideOfLastYear(tags: readonly Tag[], from: number, to: number, subject: Subject): FoundChange | null {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    const side = senseOf(tag, "side")?.side;
    if (tag === undefined || side === undefined || at === from) continue;
    const way = SIDE_WAYS[side];
    if (way === null || tag.plain === "over" || tag.plain === "off") continue;
    for (let next = at + 1; next < Math.min(to, at + SIDE_REACH); next += 1) {
      const other = tags[next];
      if (other === undefined || other.figure !== null || other.is === "mark" || is(other, "target")) break;
      if (is(other, "but") || is(other, "change")) break;
      const isThen =
        is(other, "lastYear") ||
        (other.period !== null && fitOf(other.period.period, subject) === "comparator") ||
        ownMonthAt(tags, next, subject.period?.end) === "lastYear";
      if (isThen && !INSIDE_YEAR.has(other.plain)) return { way, start: tag.index, end: other.end };
      if (other.is === "period" || is(other, "otherTime")) break;
    }
  }
  return null;
}

const SIDE_WAYS: Readonly<Record<Side, Way | null>> = {
  above: "up",
  below: "down",
  ahead: "better",
  behind: "worse",
  inside: null,
  outside: null,
};

/** Whether a clause says in so many words that it compares with the row's last year. */
export function isAgainstLastYear({ tags }: Said["read"], { from, to }: Said["clause"], subject: Subject): boolean {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (is(tag, "lastYear") && !INSIDE_YEAR.has(tag?.plain ?? "")) return true;
    if (ownMonthAt(tags, at, subject.period?.end) === "lastYear") return true;
    if (tag?.period == null || fitOf(tag.period.period, subject) !== "comparator") continue;
    let before = at - 1;
    while (before > from && BETWEEN_COMPARED.has(tags[before]?.plain ?? "")) before -= 1;
    const word = tags[before];
    if (
      before >= from &&
      (is(word, "against") ||
        word?.plain === "as" ||
        word?.plain.endsWith(" than") ||
        COMPARED_BY.has(word?.plain ?? ""))
    )
      return true;
  }
  return false;
}

/** "Worse than the target" compares with no time. */
function isOfTarget(tags: readonly Tag[], at: number, to: number): boolean {
  return (
    tags[at]?.plain.endsWith(" than") === true &&
    tags.slice(at + 1, Math.min(to, at + 6)).some((tag) => is(tag, "target"))
  );
}

/** Of "Inpatient falls", falls are what is counted. */
export function isNameOf({ plain }: Tag, { titles }: Subject): boolean {
  return titles.some((title) => ` ${title.toLowerCase()} `.includes(` ${plain} `));
}

/** A word of change anywhere in a clause that says what it compares with. */
export function comparedIn(tags: readonly Tag[], from: number, to: number, subject: Subject): FoundChange | null {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    const sense = senseOf(tag, "change");
    const way = sense === undefined ? undefined : wayOf(sense, subject);
    if (tag === undefined || sense === undefined || way === undefined || isNameOf(tag, subject)) continue;
    const { form } = sense;
    const next = at + 1 < to ? tags[at + 1] : undefined;
    const before = tags[at - 1];
    if (form === "verb" && !isIntransitive(next) && !is(before, "be") && !is(before, "have")) continue;
    if (form === "count" && !reachesThan(tags, at, to)) continue;
    return { way, start: tag.index, end: tag.end };
  }
  return null;
}

/** "More homes were built than": what is counted more is all that stands before "than". */
function reachesThan(tags: readonly Tag[], at: number, to: number): boolean {
  const word = AS_WORDS.has(tags[at]?.plain.split(" ")[0] ?? "") ? "as" : "than";
  return tags[at]?.plain.endsWith(" than") === true || tags.slice(at + 1, to).some(({ plain }) => plain === word);
}
