import { isOfEach } from "./countsThings";
import type { Said } from "../readNarrative";
import type { Subject } from "./subject";
import { is, type WordedFigure } from "../tokens/tags";

/** "3.9% fell short", "34.6% did not agree": the figure is of those who are not counted. */
export function isDenied(
  { read, clause }: Pick<Said, "read" | "clause">,
  figure: Pick<WordedFigure, "index">,
  subject: Subject,
): boolean {
  const tags = read.tags.slice(clause.from, clause.to);
  // "One call in ten missed the ten-second mark" is of each call, not of the measure's target.
  const hasTarget =
    tags.some((tag) => is(tag, "target") && !subject.names.includes(tag.plain)) &&
    !isOfEach(read.tags, clause, subject);
  const isOnTime = subject.own.durations.length > 0 || ON_TIME.test(subject.name);
  return tags.some(
    (tag, at) =>
      tag.index > figure.index &&
      (is(tag, "not") ||
        (/^(?:un|dis)\p{L}{5,}ed$/u.test(tag.plain) && subject.own.has(tag.plain)) ||
        (is(tag, "missed") && !hasTarget) ||
        (isOnTime && (LATE.test(tag.plain) || (tag.plain === "out of" && tags[at + 1]?.plain === "time")))) &&
      !nameHas(subject, tag.plain),
  );
}

/** Words for what was not as it should be, of things of which a percentage was: `repaired late`, `went uncollected`. */
const LATE = /^(?:late|later|longer than|outside|un(?!der|til|less|ion|it)\p{L}{5,})$/u;

const ON_TIME = /\b(?:time|within|prompt|promptly|deadline|due|collected|late)\b/i;

function nameHas({ name }: Subject, word: string): boolean {
  return name.toLowerCase().includes(word);
}
