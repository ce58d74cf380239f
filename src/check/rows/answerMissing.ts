import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import type { Words } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** An assertion with neither Y nor N beside it. */
export const answerMissing = check({
  code: "answerMissing",
  severity: "warning",
  title: "Neither Y nor N",
  sentence: (f: Found) =>
    `${cellWords(f)}: ${f.item} says neither Y nor N. It is shown as Not stated. Ask its owner for one.`,
  examples: [{ item: "A7", found: null, expected: null, evidence: {} }],
  looksAt: "assertions",
  passed: "Every assertion says Y or N.",
  run,
});

function run({ assertions }: CheckContext): Found[] {
  return assertions.flatMap(({ planned, row, stated }): Found[] => {
    if (row === null || stated !== "Not stated") return [];
    const cell: Words = row.achieved ?? row.label;
    return [
      {
        item: planned.id,
        at: cell.at,
        found: row.achieved?.text ?? "",
        expected: "Y or N",
        evidence: {},
      },
    ];
  });
}
