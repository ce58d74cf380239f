import { isSpent } from "../claims/targetSaid";
import type { RoledFigure } from "../claims/placed";
import { mismatch } from "../faults/comparison";
import type { Said } from "../readNarrative";
import { is, type Tag } from "../tokens/tags";
import { countsThings, isOfOtherThings } from "./countsThings";
import { isMeant } from "./isMeant";
import type { Subject } from "./subject";
import { attachedPeriod, fitOf, isOwnTime, isWithinOwnPart, spanOf, speaksOfAnotherTime } from "./timing";

/** Whether a figure speaks of the row's measure in the row's time. */
export function comparableIn(said: Said, roled: RoledFigure, subject: Subject): boolean {
  const { owner, read, clause } = said;
  if (owner !== "own" || !isMeant(said, roled, subject)) return false;
  const { figure, role } = roled;
  if (figure.kind === "percent" && isOfOthersInRow(said, roled, subject)) return false;
  const attached = attachedPeriod(read, figure);
  const fit = attached === null ? null : fitOf(attached.period, subject);
  switch (role) {
    case "target":
      return (
        (fit === null || fit === "own") && !speaksOfAnotherTime(read.tags, spanOf(read.tags, clause, subject), subject)
      );
    case "ofLastYear":
      return fit !== "neither" && !speaksOfAnotherTime(read.tags, spanOf(read.tags, clause, subject), subject);
    case "variance":
      // "We were predicting an overspend of £7.2m at this stage of 2024/25".
      if (fit !== null && fit !== "own" && attached?.compared !== true) return false;
      // "Overspent by £3.7m against a budget of £268m" is of another budget than the row's.
      if (said.roled.some((one) => one.role === "target" && mismatch(one, subject) !== null)) return false;
      if (isOfSpending(read.tags, clause) && !isSpent(subject)) return false;
      if (!read.tags.some((tag) => is(tag, "target")) && isWithinOwnPart(read.tags, clause, subject)) return false;
      return !speaksOfAnotherTime(read.tags, spanOf(read.tags, clause, subject), subject);
    case "ofTarget":
      return !speaksOfAnotherTime(read.tags, spanOf(read.tags, clause, subject), subject);
    case "actual":
      return (
        (attached === null || attached.compared || isOwnTime(attached, subject)) &&
        !speaksOfAnotherTime(read.tags, spanOf(read.tags, clause, subject), subject)
      );
    case "from":
      // Its own year stands beside it, whatever else the sentence compares with.
      return (
        fit === "comparator" ||
        (fit !== "neither" && !speaksOfAnotherTime(read.tags, spanOf(read.tags, clause, subject), subject))
      );
    case "change":
      if (isNamedChange(read.tags, roled, subject)) return false;
      return (
        !isWithinOwnPart(read.tags, clause, subject) &&
        !speaksOfAnotherTime(read.tags, spanOf(read.tags, clause, subject), subject)
      );
  }
}

/** "Each recovered £38,700" beside debt recovered: what the measure is of, and no change in it. */
function isNamedChange(tags: readonly Tag[], { start, figure }: RoledFigure, { own }: Subject): boolean {
  const changes = tags.filter((tag) => tag.index >= start && tag.end <= figure.index && is(tag, "change"));
  return changes.length > 0 && changes.every(({ plain }) => own.has(plain) || own.written.has(plain));
}

/** "Underspent by £21m": words for money that is spent, which income is not. */
function isOfSpending(tags: readonly Tag[], { from, to }: Said["clause"]): boolean {
  return tags
    .slice(from, to)
    .some(({ senses, plain }) => plain.includes("spen") && senses.some((one) => one.is === "side"));
}

/** Whether a percentage is of how many there were of what a rate is of, or of what else was true of them. */
function isOfOthersInRow({ read, clause }: Said, { figure, role }: RoledFigure, subject: Subject): boolean {
  if (role === "change" || role === "ofLastYear") return countsThings(read.tags, clause, subject);
  const place = read.tags.findIndex((tag) => tag.figure === figure);
  return role === "actual" && isOfOtherThings(read.tags, place, clause, subject);
}
