import { is, type Tag } from "../tokens/tags";

/** Whether a word is how far it is from a target: `the gap to the target is six points`, not `has halved`. */
export function isGapToTarget(tags: readonly Tag[], at: number, to: number): boolean {
  if (!GAPS.has(tags[at]?.plain ?? "")) return false;
  const after = tags.slice(at + 1, to);
  return after.slice(0, 5).some((tag) => is(tag, "target")) && !after.some((tag) => is(tag, "change") || isTimes(tag));
}

function isTimes({ figure }: Tag): boolean {
  return figure !== null && figure.times !== null;
}

const GAPS = new Set(["gap", "margin", "distance", "difference"]);
