import type { Clause } from "../claims/clauses";
import { isFigureOf } from "../faults/comparison";
import { is, type Tag, type WordedFigure } from "../tokens/tags";
import type { About } from "./about";
import { narrows } from "./narrowing";
import { POPULATIONS } from "./populations";
import type { Subject } from "./subject";

const PLACES = ["actual", "from", "target"] as const;

/**
 * Whether a clause that nobody can be sure of is most likely the row's: it names the measure, its figures are the
 * row's, and its one strange word marks out no part of it. "Residents recycled more of their waste" is of the waste
 * recycled; in "Primary exclusions" and "staff in waste services" the strange word stands where one that marks out a
 * part does.
 */
export function isLikely(
  tags: readonly Tag[],
  clause: Clause,
  { foreign, mine }: Pick<About, "foreign" | "mine">,
  subject: Subject,
): boolean {
  const [strange, ...more] = foreign;
  if (strange === undefined || more.length > 0 || mine.length === 0 || !isWhole(tags, clause, subject)) return false;
  let isFound = false;
  for (let at = clause.from; at < clause.to; at += 1) {
    if (tags[at]?.is !== "word" || tags[at]?.plain !== strange) continue;
    const next = tags[at + 1]?.plain ?? "";
    // "Residents recycled more": a verb of the measure's, of which the word before it is the subject.
    const isMarked = subject.own.has(next) && !next.endsWith("ed");
    if (isMarked || POPULATIONS.has(next) || followsPreposition(tags, at, clause.from)) return false;
    if (isHead(tags, at, clause, subject) || narrows(tags, at, clause.from, clause.to, subject)) return false;
    isFound = true;
  }
  return isFound;
}

/**
 * Whether a strange word is itself what the clause is about: `Leaks from our operations`, `Gas leaks were on target`.
 * Of "Librarians used more fuel" it is who did something with the measure's own.
 */
function isHead(tags: readonly Tag[], at: number, { from, to }: Clause, { own }: Subject): boolean {
  const [before, next] = [tags[at - 1], tags[at + 1]];
  if (at + 1 < to && is(next, "preposition")) return true;
  const isNamed = at > from && before !== undefined && own.has(before.plain) && !before.plain.endsWith("ed");
  return isNamed && (next === undefined || next.is !== "word" || !own.has(next.plain));
}

/** Whether a clause that names nothing speaks of a target all the same: `We stayed under the maximum of 390`. */
export function isOfSomeTarget(
  tags: readonly Tag[],
  clause: Clause,
  { strange }: Pick<About, "strange">,
  subject: Subject,
): boolean {
  const isTarget = tags.slice(clause.from, clause.to).some((tag) => is(tag, "target"));
  return isTarget && strange.length === 1 && isWhole(tags, clause, subject);
}

/** Whether a clause marks out no part, and has no figure but the row's. */
function isWhole(tags: readonly Tag[], { from, to }: Clause, subject: Subject): boolean {
  return !tags
    .slice(from, to)
    .some((tag) => is(tag, "part") || is(tag, "elsewhere") || (tag.figure !== null && !isRows(tag.figure, subject)));
}

function isRows(figure: WordedFigure, subject: Subject): boolean {
  return PLACES.some((role) => isFigureOf({ figure, role, way: null, start: figure.start }, subject));
}

function followsPreposition(tags: readonly Tag[], at: number, from: number): boolean {
  const before = is(tags[at - 1], "determiner") ? at - 2 : at - 1;
  return before >= from && is(tags[before], "preposition");
}
