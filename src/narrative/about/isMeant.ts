import { isAgainstLastYear } from "../claims/changeFound";
import { hoursIn } from "../claims/timeWords";
import { isNear, mismatch } from "../faults/comparison";
import type { Said } from "../readNarrative";
import type { RoledFigure } from "../claims/placed";
import type { Subject } from "./subject";
import { is, type Tag, type WordedFigure } from "../tokens/tags";
import { unitNamed, unitsOf } from "../figures/units";
import { alike, contentWords } from "../words";

/** How far a figure may be from the row's where its unit, or only its place, says that it is meant. */
const UNIT_NEAR = 0.5;
const WEAK_NEAR = 0.34;
/** A statement with this much of the measure's name names it. */
export const HALF = 0.5;

/**
 * Whether a figure can be meant for the row's. A count of where things stand must be near, for much is counted (61
 * joined, 24 left) that is not the measure; and so must one that only its place makes a level.
 */
export function isMeant(said: Said, roled: RoledFigure, subject: Subject): boolean {
  const { named, telling, bare, clause, read } = said;
  const { figure, role } = roled;
  if (roled.weak === true) return named !== null && isNear(roled, subject, WEAK_NEAR);
  // A clause without a subject of its own ("a fall of 7%") is the row's where its sentence begins with it.
  const elided =
    named === null &&
    (role === "target" || role === "variance" || (role === "change" && clause.from === (clause.begins ?? 0)));
  if (named === null && role === "target" && !telling) return isNear(roled, subject, UNIT_NEAR);
  const inFull = telling || elided || (named !== null && named >= HALF);
  if (bare && role === "actual" && roled.certain === true && figure.kind === "percent") return true;
  if (isShareOfOwn(said, roled, subject)) return true;
  if (inFull && (role !== "actual" || figure.kind === "percent")) return true;
  // "It took 83 days" of a measure in days, "there were 54 false alarms": nothing else is counted so.
  if (
    roled.certain === true &&
    (named !== null || isOfLevel(read.tags, roled)) &&
    inItsUnit(read.tags, figure, subject)
  )
    return true;
  if (role === "ofLastYear" || (role === "ofTarget" && figure.multiple)) return true;
  if (named !== null && (role === "variance" || role === "ofTarget")) return true;
  if (role === "change" && roled.certain === true && named !== null && isOfRow(said, subject)) return true;
  const unit = figure.noun === null ? null : unitNamed(figure.noun);
  return isNear(roled, subject, inFull && unit !== null ? UNIT_NEAR : undefined);
}

/**
 * Whether a share is of things of which a word of the measure then says what it is: `One vehicle in three is electric`
 * of electric vehicles. All other words of the clause are the measure's too, or mark nothing out.
 */
export function isShareOfOwn(
  { owner, read, clause }: Said,
  { figure, role }: RoledFigure,
  { own, facts }: Subject,
): boolean {
  if (owner !== "own" || role !== "actual" || figure.kind !== "percent" || figure.digits) return false;
  if (facts.actual?.kind !== "percent") return false;
  const place = read.tags.findIndex((tag) => tag.figure === figure);
  if (read.tags.slice(clause.from, place).some(({ is: kind }) => kind === "figure" || kind === "word")) return false;
  const after = read.tags.slice(place + 1, clause.to);
  const verb = after.findIndex(
    (tag, at) => at > 0 && (is(tag, "be") || is(tag, "have") || is(tag, "level") || own.has(tag.plain)),
  );
  return verb >= 0 && after.slice(verb).some(({ figure: other, plain }) => other === null && own.has(plain));
}

/** Whether a clause compares with last year in so many words, and gives no level that is not the row's. */
function isOfRow({ roled, read, clause }: Said, subject: Subject): boolean {
  return (
    isAgainstLastYear(read, clause, subject) &&
    roled.every((one) => one.role !== "actual" || mismatch(one, subject) === null)
  );
}

/** Whether a figure is written in the measure's own unit: money, days, tonnes. */
function inItsUnit(tags: readonly Tag[], figure: WordedFigure, { facts, name }: Subject): boolean {
  if (figure.kind === "money") return facts.actual?.kind === "money";
  const place = tags.findIndex((tag) => tag.figure === figure);
  const after = tags.slice(place + 1, place + 3);
  const unit = unitNamed(figure.noun ?? "") ?? unitNamed(after[0]?.plain ?? "");
  if (unit !== null)
    return unitsOf(facts.unit).includes(unit) || (facts.actual?.hours !== undefined && hoursIn(unit) !== null);
  const counted = contentWords(name);
  return after.some(({ is: kind, plain }) => kind === "word" && counted.some((word) => alike(word, plain)));
}

/** "The outturn was £18.64m": the figure of what the row is about, by no other name. */
function isOfLevel(tags: readonly Tag[], { start }: RoledFigure): boolean {
  const before = tags.filter(({ end }) => end <= start);
  return before.length > 0 && before.every((tag) => is(tag, "determiner") || is(tag, "levelNoun") || is(tag, "adverb"));
}

/** Whether a clause has one word of a name that lists several things, and little else of it. */
export function isOneOfList(mine: readonly string[], named: number | null, { name }: Subject): boolean {
  if (named === null || named === 0 || named >= HALF || new Set(mine).size > 1) return false;
  const listed = /(\p{L}+), (\p{L}+) and (\p{L}+)/u.exec(name.toLowerCase())?.slice(1) ?? [];
  return listed.some((word) => mine.includes(word));
}
