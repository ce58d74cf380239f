import { address } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords, moreRows, quoted, type MoreRows } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { isOfOthers, listsOfOthers } from "./listsOfOthers";
import { renamedPairs } from "./renamedPairs";

interface Evidence {
  readonly more?: MoreRows;
}

/** A row of the extract whose measure is not in the plan: named with the nearest measure, and not reported on. */
export const unknownMeasure = check({
  code: "unknownMeasure",
  severity: "error",
  title: "Measure not in the plan",
  sentence: (f: Found<Evidence>) =>
    f.evidence.more !== undefined
      ? `${moreRows(f, f.evidence.more, "is", "are")} named ${quoted(f.found)}, which is not a measure ` +
        "of the plan. Add it to the plan, or take the rows out."
      : f.expected === null
        ? `${cellWords(f)}: ${quoted(f.found)} is not a measure of the plan. Add it to the plan, or take the row out.`
        : `${cellWords(f)}: ${quoted(f.found)} is not a measure of the plan. The nearest is ` +
          `${quoted(f.expected)}. Add it as an alias, or correct the row.`,
  examples: [
    { item: null, found: "Burglaries", expected: "Burglary", evidence: {} },
    { item: null, found: "Knives seized", expected: null, evidence: {} },
    { item: null, found: "Knives seized", expected: null, evidence: { more: { rows: "49", last: "Actuals!C250" } } },
  ],
  looksAt: "measures",
  passed: "Every measure of the extract is in the plan.",
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  const { extract } = context;
  const lists = listsOfOthers(context);
  // What is asked about together with a measure that is missing is one fault.
  const renamed = new Set(renamedPairs(context).map(({ row }) => row.label));
  return [
    ...extract.measures.flatMap(({ measure, label, nearest, couldBe }): Found<Evidence>[] =>
      measure === null &&
      !renamed.has(label) &&
      couldBe.length === 0 &&
      !isOfOthers({ measure, label, nearest, couldBe }, lists)
        ? [{ item: null, at: label.at, found: label.text, expected: nearest, evidence: {} }]
        : [],
    ),
    ...extract.moreRows.flatMap(({ measure, label, nearest, couldBe, rows, last }): Found<Evidence>[] => {
      if (measure !== null || couldBe.length > 0 || isOfOthers({ measure, label, nearest, couldBe }, lists)) return [];
      const more = { rows: String(rows), last: address(last) };
      return [{ item: null, at: label.at, found: label.text, expected: nearest, evidence: { more } }];
    }),
  ];
}
