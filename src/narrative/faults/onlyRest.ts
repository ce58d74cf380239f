import { HALF } from "../about/isMeant";
import type { Subject } from "../about/subject";
import type { RoledFigure } from "../claims/placed";
import type { Said } from "../readNarrative";
import { is } from "../tokens/tags";
import { type Mismatch, onlyRest } from "./comparison";

/**
 * "Only 28% of buildings are rated C or better" where 72% are: what the actual leaves over, in words that say nothing
 * of the rest. Every word must be known, for one that is not may deny it.
 */
export function restFor(said: Said, roled: RoledFigure, subject: Subject): Mismatch | null {
  const { read, clause, strange, named } = said;
  if (roled.role !== "actual" || strange.length > 0 || (named ?? 0) < HALF) return null;
  const isOfRest = read.tags
    .slice(clause.begins ?? clause.from)
    .some(
      (tag) =>
        OF_REST.has(tag.plain) ||
        (tag.index > roled.figure.index && BEYOND.some((kind) => is(tag, kind))) ||
        is(tag, "not") ||
        is(tag, "missed") ||
        (is(tag, "part") && !is(tag, "adverb")),
    );
  return isOfRest ? null : onlyRest(roled, subject);
}

const BEYOND = ["side", "change", "hedge"] as const;
const OF_REST = new Set(
  "left leave leaves leaving remain remains remained remaining still rest outstanding balance others".split(" "),
);
