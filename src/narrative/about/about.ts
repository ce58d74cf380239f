import type { Clause } from "../claims/clauses";
import { durationAt, monthNamed, ownMonthAt } from "../claims/timeWords";
import { agrees, comparable } from "../faults/comparison";
import type { Fact } from "../facts";
import { is, type Tag, type WordedFigure } from "../tokens/tags";
import { goesBack, isComparing, isNamedByVerb, isOfBase, isOfComing, isOfSome } from "../claims/subjectWords";
import { isAgeGroup } from "../claims/ageGroup";
import { isGapToTarget } from "../claims/gapToTarget";
import { verbAt } from "../claims/verbAt";
import type { OwnWords } from "./measureWords";
import { narrows, strangeInShare } from "./narrowing";
import { codeAt, isAnotherLine } from "./numberedNames";
import { isOwnAverage } from "./ownAverage";
import { isCompound, isOfAnyLength, isOwnStretch, isQualifying } from "./lengths";
import { isPopulation, POPULATIONS } from "./populations";
import type { Subject } from "./subject";
import { unitNamed, unitsOf } from "../figures/units";
import { unlikeUnit } from "../claims/unlikeUnit";
import { isNeutral, isSetter, isUnitOf, strangeWords } from "./strangeWords";
import { alike, contentWords, isCounted, sharedWords } from "../words";

/**
 * Whether a clause is about the row's own measure, about something else, or it cannot be told. What is only likely the
 * row's is held against which way it went and whether its target was met, where chance alone is seldom at odds.
 */
export type Ownership = "own" | "likely" | "other" | "unclear";

/** What the words of a clause say of what it is about. */
export interface About {
  readonly owner: Ownership;
  /** Words that are the measure's. */
  readonly mine: readonly string[];
  /** Words that mark out something which the measure is not: `emergency`, `former tenants`, `the north`. */
  readonly foreign: readonly string[];
  /** Words that nothing is known of, wherever they stand: neither the measure's nor any lexicon's. */
  readonly strange: readonly string[];
  /** Whether it is a reason, so that what comes after goes on with what was before. */
  readonly reason: boolean;
}

/** Tells what a clause is about, by its words alone. */
export function about(
  tags: readonly Tag[],
  { from, to, reason, begins = from }: Clause,
  subject: Subject,
  others: readonly Subject[],
  carried: Ownership,
): About {
  const own = subject.own;
  const mine: string[] = [];
  const foreign: string[] = [];
  const counted: string[] = [];
  let part = false;
  let elsewhere = false;
  const verb = verbAt(tags, from, to, own);
  let skipping = false;
  let inPhrase = false;
  let ranked = false;
  const isTargeted = tags.slice(from, to).some(({ figure }) => figure !== null && isTargetOf(figure, subject));
  let targeted = isTargeted;
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (tag === undefined) break;
    const code = codeAt(tags, at);
    if (code !== null && own.codes.has(code)) {
      mine.push(code);
      skipping = false;
      at += 1;
      continue;
    }
    if (is(tag, "target")) targeted = true;
    const isMine = tag.is !== "mark" && tag.figure === null && tag.period === null && own.has(tag.plain);
    // "The workforce as a whole" is more than the measure is of.
    if (tag.plain === "as a whole" && tags[at - 1]?.figure == null && !own.has(tags[at - 1]?.plain ?? "")) part = true;
    if (isMine) mine.push(tag.plain);
    else if (isNamedByVerb(tags, at, from, to)) foreign.push(tag.plain);
    if (tag.plain === "," || is(tag, "pronoun") || isMine) skipping = false;
    if (isMine) continue;
    // "Coming in 1.8 points under", "leaving it lower": what was spoken of does.
    if (at === from && from > begins && tag.is === "word" && /^\p{Ll}{3,}ing$/u.test(tag.plain)) continue;
    if (
      is(tag, "cause") ||
      (tag.plain === "as" && at > from && !isComparing(tags, at)) ||
      (targeted && WHO_SET.has(tag.plain) && tags[at + 1]?.figure == null) ||
      (tag.plain === "that" && is(tags[at - 1], "target")) ||
      // "Went past its target with ease".
      (tag.plain === "with" && is(tags[at - 1], "target") && tags[at + 1]?.figure == null) ||
      (tag.plain === "to" && verb >= 0 && at > verb && tags[at + 1]?.is === "word")
    ) {
      skipping = true;
      continue;
    }
    if (is(tag, "rank")) {
      ranked = true;
      // "The slowest station averaged 17.2": one of many.
      if (is(tags[at - 1], "determiner") && (verb < 0 ? at === from + 1 : at < verb) && isOneOf(tags[at + 1]))
        part = true;
    }
    const duration = durationAt(tags, at);
    // "Over the three months" of a report for a quarter.
    if (duration !== null && isOwnStretch(tags, at, duration.hours, subject)) {
      at = duration.to - 1;
      continue;
    }
    if (duration !== null) {
      if (
        !ranked &&
        !own.timed &&
        (isQualifying(tags, at, from) || (isCompound(tags, at) && own.durations.length > 0)) &&
        !own.durations.some((one) => Math.abs(one - duration.hours) < 0.02 * one)
      )
        foreign.push(`${tag.plain} ${tags[at + 1]?.plain ?? ""}`);
      else if (own.durations.length > 0)
        mine.push(...own.durationWords.filter((word) => alike(word, tags[duration.to - 1]?.plain ?? "")));
      at = duration.to - 1;
      continue;
    }
    if (tag.figure !== null) {
      if (isAgeGroup(tags, at) && !own.has(tag.plain)) foreign.push(tag.plain);
      for (const word of strangeInShare(tag, subject)) (isPopulation(word) ? counted : foreign).push(word);
      if (skipping || isOfOthers(tags, at)) foreign.push(tags[at - 1]?.plain ?? "");
      const { noun } = tag.figure;
      // "One vehicle in three".
      if (tag.figure.kind === "percent" && !tag.figure.digits)
        mine.push(...tag.plain.split(" ").filter((word) => word.length > 2 && own.has(word)));
      if (
        tag.figure.kind === "count" &&
        noun !== null &&
        !tag.figure.compound &&
        isForeignNoun(tags, at, noun, own, subject)
      )
        (POPULATIONS.has(noun) ? counted : foreign).push(noun);
      // "Within two visits" of "the first visit".
      const place = own.places.find(({ word }) => alike(word, tags[at + 1]?.plain ?? ""));
      if (tag.figure.kind === "count" && place !== undefined && place.number !== tag.figure.size)
        foreign.push(tag.plain);
      if (tag.figure.kind === "count" && isAnotherLine(tag, subject)) foreign.push(tag.plain);
      inPhrase = false;
      continue;
    }
    // "Pupils with a plan were": some of them.
    if (
      (tag.plain === "with" || tag.plain === "without") &&
      at < verb &&
      own.has(tags[at - 1]?.plain ?? "") &&
      tags[at + 1]?.figure == null &&
      !own.parted
    )
      part = true;
    if (narrows(tags, at, from, to, subject) && !isPopulation(tag.plain)) {
      foreign.push(tag.plain);
      continue;
    }
    if (skipping) continue;
    if (is(tag, "preposition") || is(tag, "side")) inPhrase = true;
    else if (tag.is === "mark" || is(tag, "pronoun") || is(tag, "be") || is(tag, "have")) inPhrase = false;
    if (is(tag, "elsewhere") && !isOwnAverage(tags, at) && !(isTargeted && isOfTarget(tags, at))) elsewhere = true;
    if (is(tag, "part") && !is(tag, "adverb")) part = true;
    if (tag.is !== "word" || isNeutral(tag, subject) || isUnitOf(tags, at, subject)) continue;
    // "Per 1,000 people".
    if (tags[at - 1]?.plain === "per" && (/^\d/.test(tag.plain) || own.bases.size > 0)) continue;
    // Whether the row is of that month is another question.
    if (monthNamed(tags, at) !== null || ownMonthAt(tags, at, subject.period?.end) !== null) continue;
    // "Below where it stood", "half what it was".
    if ((tag.plain === "where" || tag.plain === "what") && (at === from || tags[at - 1]?.is !== "word")) {
      if (is(tags[at + 1], "pronoun")) continue;
    }
    if (isGapToTarget(tags, at, to) || isSetter(tags, at)) continue;
    if (verb >= 0 && at > verb && !inPhrase && !countsAnother(tags, at, from, verb, mine)) continue;
    if (at === verb) continue;
    (POPULATIONS.has(tag.plain) ? counted : foreign).push(tag.plain);
  }
  // "A larger share of patients waited": whom anything may be of, where the name says of whom it is not.
  if (mine.length === 0 || subject.names.some((name) => POPULATIONS.has(name))) foreign.push(...counted);
  const owner = ownerBy({ mine, foreign, part, elsewhere }, { tags, from, to, begins }, subject, others, carried);
  return {
    owner,
    mine,
    foreign,
    strange: strangeWords(tags, { from, to }, subject),
    reason: reason === true || is(tags[from], "cause"),
  };
}

function ownerBy(
  found: Pick<About, "mine" | "foreign"> & { readonly part: boolean; readonly elsewhere: boolean },
  { tags, from, to, begins }: Clause & { readonly tags: readonly Tag[] },
  subject: Subject,
  others: readonly Subject[],
  carried: Ownership,
): Ownership {
  const { mine, foreign, part, elsewhere } = found;
  if (unlikeUnit(tags.slice(from, to), subject)) return "other";
  if (elsewhere || isOfAnyLength(tags.slice(from, to), subject)) return "other";
  const words = [...new Set([...mine, ...foreign])];
  if (others.some((other) => other.id !== subject.id && namesBetter(other, subject, words, [...new Set(mine)])))
    return "other";
  if (foreign.length > 0 || countsInAnother(tags, from, to, subject)) return mine.length > 0 ? "unclear" : "other";
  const clause = tags.slice(from, to);
  if (part || isOfBase(mine, clause, subject) || isOfSome(clause, subject) || isOfComing(mine, clause, subject))
    return "unclear";
  const isCarried = carried !== "own" && (goesBack(tags, { from, to }, mine) || opensWithFigure(tags, from, begins));
  return mine.length === 0 || isCarried ? carried : "own";
}

/** "Children did better: 91% were seen in time": a further clause without a subject keeps the one before it. */
function opensWithFigure(tags: readonly Tag[], from: number, begins = from): boolean {
  const first = is(tags[from], "hedge") || is(tags[from], "side") ? from + 1 : from;
  return from > begins && tags[first]?.figure != null;
}

/** "The national requirement of 70%", which is the row's own target: who set it. */
function isOfTarget(tags: readonly Tag[], at: number): boolean {
  return is(tags[at + 1], "target");
}

/** "The slowest station averaged", "the longest, round 14, is", "the best brought in": one of many. */
function isOneOf(after: Tag | undefined): boolean {
  return after?.is === "word" || is(after, "neutral") || after?.plain === "," || is(after, "level");
}

/** Whether a clause has a figure in what the row is not in: pounds of a percentage, kilograms of a number of bins. */
function countsInAnother(tags: readonly Tag[], from: number, to: number, { facts }: Subject): boolean {
  const units = unitsOf(facts.unit);
  for (let at = from; at < to; at += 1) {
    const kind = tags[at]?.figure?.kind;
    if (kind === "money" && facts.actual !== null && facts.actual.kind !== "money") return true;
    const unit = kind === "count" ? unitNamed(tags[at + 1]?.plain ?? "") : null;
    if (unit !== null && MEASURED.has(unit) && !units.includes(unit)) return true;
  }
  return false;
}

const MEASURED = new Set(["mile", "km", "metre", "kg", "tonne", "litre", "kwh", "mwh", "gwh", "cubic", "fte"]);

/** "A further 120 homes", "another 14". */
function isOfOthers(tags: readonly Tag[], at: number): boolean {
  const before = tags[at - 1];
  const figure = tags[at]?.figure;
  if (figure?.kind !== "count" || (before?.plain !== "further" && before?.plain !== "another")) return false;
  return !is(tags[at + 1], "change") && !is(tags[at + 2], "change");
}

/** What anything may be counted in. */
const GENERIC = new Set(["offences", "crimes", "incidents", "cases", "occurrences", "people", "working"]);
/** What goes on after a target with who set it, and where: `the 85% set in the strategy`. */
export const WHO_SET = new Set(
  (
    "set agreed approved adopted committed allowed permitted laid wanted asked promised budgeted planned pledged " +
    "ourselves themselves itself programmed targeted intended needed aim"
  ).split(" "),
);

/** Whether a figure is the row's target as it stands, and no other figure of it. */
function isTargetOf(figure: WordedFigure, subject: Subject): boolean {
  const { target, actual, lastYear } = subject.facts;
  const isFact = (fact: Fact | null): boolean =>
    fact !== null && comparable(figure, fact, subject) && agrees({ ...figure, hedge: null }, fact, false);
  return isFact(target) && !isFact(actual) && !isFact(lastYear);
}

/** The noun that a figure counts, where it is plainly not the measure's. */
function isForeignNoun(tags: readonly Tag[], at: number, noun: string, own: OwnWords, subject: Subject): boolean {
  const next = tags.slice(at + 1, at + 3).find(({ plain }) => plain === noun);
  if (unitNamed(noun) !== null) return false;
  return next?.is === "word" && !own.has(noun) && !GENERIC.has(noun) && !subject.neutral.includes(noun);
}

/** "199,363 were attended": a count that opens a clause, of what only its verb says. */
function countsAnother(tags: readonly Tag[], at: number, from: number, verb: number, mine: readonly string[]): boolean {
  let first = from;
  while (first < verb && (is(tags[first], "hedge") || is(tags[first], "side"))) first += 1;
  if (mine.length > 0 || tags[first]?.figure == null || !is(tags[verb], "be")) return false;
  let before = at - 1;
  while (before > verb && is(tags[before], "adverb")) before -= 1;
  return before === verb;
}

/**
 * Whether a statement names another row better than this one. Two rows named side by side in full ("mutilation and
 * forced marriage") are both spoken of; a row whose words hold this one's ("domestic violence") is spoken of instead.
 */
function namesBetter(other: Subject, subject: Subject, words: readonly string[], shared: readonly string[]): boolean {
  const theirs = sharedWords(words, other.names);
  if (theirs.length <= shared.length) return false;
  const marks = contentWords(subject.name).filter((word) => !isCounted(word));
  const inFull = marks.length > 1 && sharedWords(marks, words).length === marks.length;
  return !inFull || shared.every((word) => theirs.includes(word));
}
