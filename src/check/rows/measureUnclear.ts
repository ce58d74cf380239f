import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import type { Measure } from "../../domain/plan";
import type { MeasureRow } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  /** The service or section that the row stands under, where the one measure of its name is of another; else `""`. */
  readonly under: string;
  /** The measures that it could be, with their objectives, as they are said. */
  readonly measures: string;
  /** How many more rows are named so. */
  readonly more: string;
}

/**
 * Rows whose name is that of several measures of the plan, and that stand under the objective of none, or of one, and
 * that stand under another service: none of the measures is given their figures.
 */
export const measureUnclear = check({
  code: "measureUnclear",
  severity: "error",
  title: "One name for several measures",
  sentence: (f: Found<Evidence>) =>
    (f.evidence.under === ""
      ? `${cellWords(f)}: ${quoted(f.found)} is the name of ${f.evidence.measures}, and nothing says which is meant ` +
        `${f.evidence.more === "0" ? "here" : `here and in ${rowsMore(f.evidence.more)}`}. `
      : `${cellWords(f)}: ${quoted(f.found)} stands under ${quoted(f.evidence.under)}. In the plan it is ` +
        `${f.evidence.measures}, and the figure was not used. `) +
    "Put the ID, or the objective as the plan has it, in the row.",
  examples: [
    {
      item: null,
      found: "Residents satisfied",
      expected: null,
      evidence: { measures: "H1 under “Housing” and W1 under “Waste”", more: "0", under: "" },
    },
    {
      item: null,
      found: "Residents satisfied",
      expected: null,
      evidence: { measures: "H1 under “Housing” and W1 under “Waste”", more: "3", under: "" },
    },
    {
      item: null,
      found: "Sickness",
      expected: null,
      evidence: { measures: "H1 under “Housing”", more: "0", under: "Leisure" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function rowsMore(more: string): string {
  return more === "1" ? "1 more row" : `${more} more rows`;
}

interface Unclear {
  readonly row: Pick<MeasureRow, "label" | "couldBe">;
  readonly under: string;
  rows: number;
}

function run({ extract }: CheckContext): Found<Evidence>[] {
  const first = new Map<string, Unclear>();
  const rows = [
    ...extract.measures.map(({ label, couldBe, objective }) => {
      const under = couldBe.length === 1 ? (objective?.text ?? "") : "";
      return { label, couldBe, under, rows: 1 };
    }),
    ...extract.moreRows.map(({ label, couldBe, rows: more }) => ({ label, couldBe, under: "", rows: more })),
  ];
  for (const { label, couldBe, under, rows: count } of rows) {
    if (couldBe.length === 0) continue;
    const named = first.get(label.text) ?? { row: { label, couldBe }, under, rows: 0 };
    first.set(label.text, named);
    named.rows += count;
  }
  return [...first.values()].map(({ row: { label, couldBe }, under, rows: count }) => ({
    item: null,
    at: label.at,
    found: label.text,
    expected: null,
    evidence: { measures: listed(couldBe), more: String(count - 1), under },
  }));
}

/** Measures with what the plan tells them apart by: `H1 under “Housing” and W1 under “Waste”`. */
function listed(measures: readonly Measure[]): string {
  const inWords = measures.map(({ id, objective, service }) => {
    const group = [objective, service].filter((one, at, all) => one !== "" && all.indexOf(one) === at);
    return group.length === 0 ? id : `${id} under ${group.map(quoted).join(", ")}`;
  });
  const last = inWords.at(-1) ?? "";
  return inWords.length < 2 ? last : `${inWords.slice(0, -1).join(", ")} and ${last}`;
}
