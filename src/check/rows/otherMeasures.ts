import { address } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { isOfOthers, listsOfOthers } from "./listsOfOthers";

interface Evidence {
  readonly rows: string;
  /** The cell of the last. */
  readonly last: string;
}

/** A list of measures of which only a few are the plan's: how many rows were not used, once for the whole list. */
export const otherMeasures = check({
  code: "otherMeasures",
  severity: "warning",
  title: "Rows about other measures",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} to ${f.evidence.last}: ${f.evidence.rows} rows are about measures that are not in the plan, the ` +
    `first about ${quoted(f.found)}. They were not used. If one of them should be, add it to the plan.`,
  examples: [{ item: null, found: "Bicycle theft", expected: null, evidence: { rows: "311", last: "B340" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  const { extract } = context;
  return listsOfOthers(context).flatMap((list): Found<Evidence>[] => {
    const others = extract.measures.filter((row) => isOfOthers(row, [list]));
    const more = extract.moreRows.filter((row) => row.measure === null && isOfOthers(row, [list]));
    const rows = others.length + more.reduce((sum, { rows: count }) => sum + count, 0);
    const first = others[0]?.label;
    const last = [...others.map(({ label }) => label.at), ...more.map(({ last: at }) => at)].sort(
      (a, b) => b.row - a.row,
    )[0];
    if (first === undefined || last === undefined) return [];
    return [
      {
        item: null,
        at: first.at,
        found: first.text,
        expected: null,
        evidence: { rows: String(rows), last: address(last) },
      },
    ];
  });
}
