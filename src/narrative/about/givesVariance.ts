import type { Said } from "../readNarrative";
import type { SaidOfTarget, TargetSaying } from "../claims/targetSaid";
import type { Side } from "../lexicon/tagNames";
import { is, senseOf, type Tag, type WordedFigure } from "../tokens/tags";
import { agrees, comparable } from "../faults/comparison";
import type { Subject } from "./subject";

/** A figure with so many steps of its last place is nobody else's by chance: 62, 1.8. */
const TELLING_STEPS = 10;

/**
 * Where a clause gives how far the row is from its target, to the digit, with a word for a target or its figure: `£1.8m
 * less than that cap`. Then it is of the row, whatever words nobody knows stand by it. Null where it does not.
 *
 * @param isSure Whether the clause is the row's by its words, so that a small figure will do.
 */
export function varianceAt({ read, clause }: Said, subject: Subject, isSure: boolean): number | null {
  const { variance, target, change } = subject.facts;
  if (variance === null || target === null) return null;
  const tags = read.tags.slice(clause.from, clause.to);
  if (tags.some((tag) => marksOut(tag, subject))) return null;
  const isOf = (figure: WordedFigure | null, fact: typeof variance): boolean =>
    figure !== null && comparable(figure, fact, subject) && agrees({ ...figure, hedge: null }, fact, false);
  if (!tags.some((tag) => is(tag, "target") || isOf(tag.figure, target) || (isSure && is(tag, "missed")))) return null;
  const place = tags.findIndex(
    ({ figure }) =>
      figure !== null &&
      figure.hedge === null &&
      !figure.compound &&
      (isSure || isTelling(figure)) &&
      isOf(figure, variance) &&
      !isOf(figure, target) &&
      (change === null || !isOf(figure, change)),
  );
  return place < 0 ? null : clause.from + place;
}

const SIDES: Readonly<Record<Side, TargetSaying | null>> = {
  above: "above",
  below: "below",
  ahead: "met",
  behind: "missed",
  inside: "met",
  outside: "missed",
};
/** How many tags may stand between how far it is and on which side. */
const REACH = 3;

/** On which side of its target the words put a row, straight after how far it is from it; null where they do not. */
export function sideOfVariance({ read: { tags }, clause }: Said, place: number): SaidOfTarget | null {
  if (tags.slice(clause.from, place).some((tag) => is(tag, "not") || is(tag, "modal") || is(tag, "lastYear")))
    return null;
  for (let at = place + 1; at <= place + REACH && at < clause.to; at += 1) {
    const tag = tags[at];
    if (tag === undefined || tag.figure !== null || tag.is === "mark") return null;
    const saying = sayingOf(tag);
    if (saying !== null) return { saying, first: place, last: at, exceeds: false, limit: false };
  }
  return null;
}

function sayingOf(tag: Tag): TargetSaying | null {
  if (is(tag, "missed")) return "missed";
  const side = senseOf(tag, "side")?.side;
  if (side !== undefined) return SIDES[side];
  const { form, way } = senseOf(tag, "change") ?? {};
  if (form !== "count" && form !== "than") return null;
  return way === "up" ? "above" : way === "down" ? "below" : null;
}

/** Whether a word is known to mark out somebody else, or a part. */
export function marksOut(tag: Tag, { own }: Subject): boolean {
  return (is(tag, "elsewhere") || is(tag, "part")) && !own.has(tag.plain);
}

/** Whether a figure is written in digits, and with enough of them. */
export function isTelling({ digits, size, half }: WordedFigure): boolean {
  return digits && Math.round(size / (half === 0 ? 1 : 2 * half)) >= TELLING_STEPS;
}
