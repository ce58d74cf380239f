import type { JudgementFacts } from "../facts/packFacts";

/** Judgements in the order of their grades; those without one first, for they are asked about. */
export function worstFirst(judgements: readonly JudgementFacts[]): readonly JudgementFacts[] {
  return judgements.toSorted((one, other) => (one.place ?? -1) - (other.place ?? -1));
}
