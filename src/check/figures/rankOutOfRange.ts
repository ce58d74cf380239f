import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly name: string;
}

/** A rank among peers that cannot be: below 1, not whole, or above the size of the group. */
export const rankOutOfRange = check({
  code: "rankOutOfRange",
  severity: "error",
  title: "Impossible rank",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} gives ${f.item} the rank ${f.found}, which cannot be: it must be ` +
    `${f.expected}. Check the rank and the size of the group.`,
  examples: [{ item: "M1", found: "9", expected: "a whole number from 1 to 8", evidence: { name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ measures }: CheckContext): Found<Evidence>[] {
  return measures.flatMap(({ measure, row }): Found<Evidence>[] => {
    const rank = row?.figures.peerRank;
    const size = row?.figures.peerGroupSize;
    if (rank?.value.kind !== "number") return [];
    const { number } = rank.value;
    const most = size?.value.kind === "number" ? size.value.number : Infinity;
    if (Number.isInteger(number) && number >= 1 && number <= most) return [];
    const expected = size?.value.kind === "number" ? `a whole number from 1 to ${size.text}` : "a whole number from 1";
    return [
      {
        item: measure.id,
        at: rank.at,
        found: rank.text,
        expected,
        evidence: { name: measure.name },
      },
    ];
  });
}
