import { type FoundPeriod, monthCount, type Period } from "../../domain/time/period";
import { isOwnAverage } from "./ownAverage";
import type { Clause } from "../claims/clauses";
import type { ReadSentence } from "../claims/roles";
import { hoursIn, monthNamed, ownMonthAt } from "../claims/timeWords";
import type { Subject } from "./subject";
import { is, type Tag, type WordedFigure } from "../tokens/tags";

/** How a period in words goes with the row: as its own, as that of its comparison, or as neither. */
export type Fit = "own" | "comparator" | "neither";

/**
 * Which of a row's periods a period in words names. A year, its last quarter and its last month all stand for a figure
 * to the end of that year.
 */
export function fitOf(period: Period, { period: own, comparator }: Pick<Subject, "period" | "comparator">): Fit {
  if (own !== null && own.end === period.end) return "own";
  if (comparator !== null && comparator.end === period.end) return "comparator";
  if (own !== null && comparator !== null) {
    // "An increase from 94 in 2016/17" where the comparison is nine months of it.
    if (overlap(period, comparator) && !overlap(period, own)) return monthCount(period) > 1 ? "comparator" : "neither";
  }
  return "neither";
}

/** Whether two periods share a month. */
export function overlap(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A period given to a figure, with what the figure is to it. */
export interface Attached extends FoundPeriod {
  /** Whether the words make it what the figure is compared with (`on 2008/09`), not when it was. */
  readonly compared: boolean;
  /** Whether the figure is said of the time itself ("in March 2010"), not of its end. */
  readonly inside: boolean;
}

/** How many tags may stand between a figure and its period. */
const NEAR = 18;
const COMPARING = new Set(["on", "over", "from", "since", "against", "versus", "vs"]);
const OF_EARLIER = new Set(["was", "in", "for", "at", "during", "over", "as", "the", "achieved", "recorded"]);

/** The period that the words give to a figure; null where they give it none. */
export function attachedPeriod({ tags }: Pick<ReadSentence, "tags">, figure: WordedFigure): Attached | null {
  const place = tags.findIndex((tag) => tag.figure === figure);
  return periodAfter(tags, place) ?? periodBefore(tags, place, figure);
}

function periodAfter(tags: readonly Tag[], place: number): Attached | null {
  for (let at = place + 1; at < tags.length && at - place <= NEAR; at += 1) {
    const tag = tags[at];
    if (tag === undefined || tag.figure !== null || isBreak(tags, at)) return null;
    if (tag.period === null) continue;
    // "(2008/09: 61.2)": the period is that of the figure in the brackets with it.
    if ((tags[at + 1]?.plain === ":" || tags[at + 1]?.plain === "=") && tags[at + 2]?.figure != null) return null;
    const between = tags.slice(place + 1, at);
    const compared =
      between.some((one) => is(one, "against") || one.plain.includes("than")) || comparesAtEnd(tags, place + 1, at);
    return { ...tag.period, compared, inside: isInside(tags, at) };
  }
  return null;
}

function periodBefore(tags: readonly Tag[], place: number, figure: WordedFigure): Attached | null {
  let before = place - 1;
  while (before >= 0 && (tags[before]?.index ?? 0) >= figure.start) before -= 1;
  for (let at = before; at >= 0; at -= 1) {
    const tag = tags[at];
    if (tag === undefined || tag.figure !== null || isBreak(tags, at)) return null;
    if (tag.period === null && (is(tag, "target") || tag.plain === "since" || tag.plain === "until")) return null;
    if (tag.period === null) continue;
    let since = at - 1;
    while (since >= 0 && tags[since]?.figure == null) since -= 1;
    // A period straight after a figure is that figure's, not the next one's.
    if (since >= 0 && tags.slice(since + 1, at).every(({ plain }) => OF_EARLIER.has(plain))) return null;
    const compared = comparesAtEnd(tags, since + 1, at);
    if (compared && !tags.slice(at + 1, before + 1).every(({ plain }) => plain === "(")) return null;
    return { ...tag.period, compared, inside: isInside(tags, at) };
  }
  return null;
}

function isBreak(tags: readonly Tag[], at: number): boolean {
  const tag = tags[at];
  return (
    tag !== undefined &&
    ((tag.is === "mark" && (tag.plain === ";" || tag.plain === ":" || tag.plain === ".")) ||
      (is(tag, "but") && tag.plain !== "which") ||
      is(tag, "target"))
  );
}

/** Whether the words straight before a period make it what something is compared with: `than in`, `on the`. */
function comparesAtEnd(tags: readonly Tag[], from: number, period: number): boolean {
  let at = period - 1;
  while (
    at >= from &&
    /^(?:the|of|in|for|same|period|last year|level|figure|rate|number|achieved|recorded)$/.test(tags[at]?.plain ?? "")
  )
    at -= 1;
  const tag = tags[at];
  return (
    at >= from && tag !== undefined && (COMPARING.has(tag.plain) || is(tag, "against") || tag.plain.endsWith("than"))
  );
}

/** "In March 2010", "during March 2010": one month of a longer time, not its end. */
function isInside(tags: readonly Tag[], at: number): boolean {
  const { period } = tags[at] ?? {};
  const before = tags[at - 1]?.plain;
  return period != null && monthCount(period.period) === 1 && (before === "in" || before === "during");
}

/** Whether a period given to a figure is the row's own time. */
export function isOwnTime(attached: Attached, subject: Subject): boolean {
  if (attached.inside && subject.period !== null && monthCount(subject.period) > 1) return false;
  return fitOf(attached.period, subject) === "own";
}

/**
 * Whether tags compare with something other than the row's last year, speak of another time than the row's, or of what
 * is only hoped, feared or planned. A word that is in the measure's own name does not.
 */
export function speaksOfAnotherTime(tags: readonly Tag[], { from, to }: Clause, subject: Subject): boolean {
  const name = subject.name.toLowerCase();
  let reason = false;
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (tag === undefined) break;
    // "Despite a hard winter we met it": the reason has a time of its own.
    // "The best in two years" is of this year.
    if (is(tag, "cause") || is(tag, "rank")) reason = true;
    else if (tag.plain === "," || is(tag, "pronoun")) reason = false;
    if (reason) continue;
    if (tag.period !== null) {
      if (isForeignPeriod(tag.period, subject)) return true;
      continue;
    }
    if (isOfManyYears(tags, at, subject)) return true;
    // The month before, where the row is held against that, is what it is compared with.
    const month = is(tag, "lastYear") ? null : monthNamed(tags, at);
    if (month !== null) {
      const end = subject.period?.end.slice(5);
      if (end === undefined || month !== Number(end) || isInsideMonth(tags, at, subject)) return true;
    }
    if (!is(tag, "otherTime") && !is(tag, "elsewhere") && !is(tag, "modal")) continue;
    if (isOwnAverage(tags, at)) continue;
    // "It took us over six weeks": how long, where that is what the measure is of.
    if (subject.own.timed && tags[at - 1]?.figure != null && hoursIn(tag.plain) !== null) continue;
    if (tag.plain === "since" && ownMonthAt(tags, at + 2, subject.period?.end) === "lastYear") continue;
    if (tag.plain === "planned" && is(tags[at + 1], "target")) continue;
    // "A year earlier it had been 18.5%": so it was, and no condition.
    if (tag.plain === "had been" && tags.slice(from, to).some((one) => isBefore(one, subject))) continue;
    if (name.includes(tag.plain) || isOwnStretch(tags, at) || isOwnPart(tag.plain, subject)) continue;
    return true;
  }
  return false;
}

function isBefore(tag: Tag, subject: Subject): boolean {
  return is(tag, "lastYear") || comparesWith(tag, subject);
}

/** What may stand before the time that a sentence opens with: `In the spring`, `Last winter`, `The first quarter`. */
const OPENERS = ["determiner", "preposition", "adverb"] as const;

function isTime(tags: readonly Tag[], at: number): boolean {
  const tag = tags[at];
  return is(tag, "otherTime") || is(tag, "lastYear") || tag?.period != null || monthNamed(tags, at) !== null;
}

/**
 * Where a clause's time is told: in it, and in all of its sentence before it, unless it names the measure itself and
 * the sentence opens with no time: `Strikes in the spring meant more cars, and the mileage cap was exceeded`.
 */
export function spanOf(tags: readonly Tag[], { from, to, begins = 0 }: Clause, { own }: Subject): Clause {
  const first = tags[from];
  const goesOn =
    tags[from - 1]?.plain === "which" || is(first, "pronoun") || is(first, "preposition") || first?.is === "figure";
  const isNamed = !goesOn && tags.slice(from, to).some(({ is: kind, plain }) => kind === "word" && own.has(plain));
  let opens = begins;
  while (opens < from && OPENERS.some((kind) => is(tags[opens], kind))) opens += 1;
  // "A cold January".
  const isTimed = isTime(tags, opens) || (tags[opens]?.is === "word" && isTime(tags, opens + 1));
  return { from: from > begins && isNamed && !isTimed ? from : begins, to };
}

/** "The three-year average": a mean over another time than the row's, and of nothing that its name has. */
function isOfManyYears(tags: readonly Tag[], at: number, { own }: Subject): boolean {
  if (tags[at]?.figure?.compound !== true || !is(tags[at + 2], "levelNoun")) return false;
  const hours = hoursIn(tags[at + 1]?.plain ?? "");
  return hours !== null && hours > DAY && own.durations.length === 0;
}

const DAY = 24;

/** "In March" of a report for the year: one month of it, of which the row's figure need not be. */
function isInsideMonth(tags: readonly Tag[], at: number, { period }: Subject): boolean {
  if (period === null || monthCount(period) === 1 || is(tags[at + 1], "lastYear")) return false;
  return ["in", "during"].includes(tags[at - 1]?.plain ?? "");
}

/**
 * Whether a clause gives a change that came about within the row's own quarter or month, and compares with nothing: `It
 * rose by 12 in the quarter` is from the quarter before.
 */
export function isWithinOwnPart(tags: readonly Tag[], { from, to }: Clause, subject: Subject): boolean {
  if (subject.against === "previous") return false;
  if (tags.slice(from, to).some((tag) => is(tag, "lastYear") || comparesWith(tag, subject))) return false;
  return tags.slice(from, to).some((tag) => isOwnPart(tag.plain, subject) || WITHIN_ONE.has(tag.plain));
}

const WITHIN_ONE = new Set(["in a quarter", "in one quarter", "in a month", "in one month", "over the quarter"]);

/** Whether a tag is the time that the row is compared with. */
export function comparesWith(tag: Tag, subject: Subject): boolean {
  return tag.period !== null && fitOf(tag.period.period, subject) === "comparator";
}

/** "In the quarter", "in Q4" of a report for that quarter; "the month" of one for a month. */
function isOwnPart(plain: string, { period, year }: Subject): boolean {
  if (period === null) return false;
  const months = monthCount(period);
  if (months === 1) return plain === "month";
  if (months !== 3) return false;
  if (plain === "the quarter" || plain === "quarter" || plain === "latest quarter") return true;
  const own = Math.ceil((((Number(period.end.slice(5)) - year.firstMonth + 12) % 12) + 1) / 3);
  return namesOfQuarter(own).includes(plain);
}

const QUARTERS = [
  ["one", "first"],
  ["two", "second"],
  ["three", "third"],
  ["four", "fourth"],
] as const;

/** What a quarter of the year is called without its year, as the lexicon has it. */
export function namesOfQuarter(number: number): string[] {
  const [word = "", ordinal = ""] = QUARTERS[number - 1] ?? [];
  return [`q ${String(number)}`, `quarter ${String(number)}`, `quarter ${word}`, `${ordinal} quarter`];
}

function isForeignPeriod({ period }: FoundPeriod, subject: Subject): boolean {
  return fitOf(period, subject) === "neither" && (subject.period !== null || monthCount(period) === 1);
}

/** "Twelve months", "since last year", "since 2008/09". */
function isOwnStretch(tags: readonly Tag[], at: number): boolean {
  const [before, tag, next] = [tags[at - 1], tags[at], tags[at + 1]];
  // "We had 9,780 members" is of now; "the four-week target" is of no time.
  if (tag?.plain === "had")
    return next?.figure != null || is(next, "hedge") || is(next, "determiner") || is(next, "not");
  if (before?.figure?.compound === true) return true;
  if (tag?.plain === "months") return before?.figure?.size === 12 || before?.plain === "same";
  if (tag?.plain === "since")
    return next?.period != null || tags.slice(at + 1, at + 8).some((one) => is(one, "lastYear"));
  // "0.8 of a day".
  if (before?.plain === "of" && tags[at - 2]?.figure != null) return tag?.plain.startsWith("a ") === true;
  return false;
}
