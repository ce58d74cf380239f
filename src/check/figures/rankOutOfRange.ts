import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** A rank among peers that cannot be: below 1, not whole, or above the size of the group. */
export function rankOutOfRange({ measures }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row }): Finding[] => {
    const rank = row?.figures.peerRank;
    const size = row?.figures.peerGroupSize;
    if (rank?.value.kind !== "number") return [];
    const { number } = rank.value;
    const most = size?.value.kind === "number" ? size.value.number : Infinity;
    if (Number.isInteger(number) && number >= 1 && number <= most) return [];
    const expected = size?.value.kind === "number" ? `a whole number from 1 to ${size.text}` : "a whole number from 1";
    return [
      {
        code: "rankOutOfRange",
        item: measure.id,
        at: rank.at,
        found: rank.text,
        expected,
        evidence: { name: measure.name },
      },
    ];
  });
}
