import { cellName } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { periodName } from "../../domain/time/period";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { pastDifferences, type PastDifference } from "./pastDifferences";

interface Evidence {
  readonly name: string;
  readonly difference: string;
  readonly period: string;
  /** The cell of the past figures, and the workbook that it stands in. */
  readonly past: string;
}

/**
 * A figure for an earlier period that this report shows or adds up, and that an earlier report gave otherwise: one of
 * the two is wrong, unless it is marked as revised.
 */
export const contradictsHistory = check({
  code: "contradictsHistory",
  severity: "error",
  title: "Not what was reported then",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} for ${f.evidence.period} is ${f.found}, and ${f.evidence.past} has ${f.expected} ` +
    `(${f.evidence.difference}). Correct the one that is wrong, or mark the figure [r] where it was revised.`,
  examples: [
    {
      item: "M2",
      found: "410",
      expected: "400",
      evidence: { name: "Burglary", difference: "+10", period: "2008/09", past: "Past figures!H5 of report.xlsx" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run: (context) =>
    pastDifferences(context)
      .filter((one) => isContradiction(one, context))
      .map((one) => evidenceOf(one, context)),
});

/** Whether a difference is one that makes what this report shows doubtful. */
export function isContradiction(
  { period, now, shown }: PastDifference,
  { extract }: Pick<CheckContext, "extract">,
): boolean {
  return shown && now.marker !== "r" && extract.period !== null && period.end < extract.period.end;
}

function evidenceOf(difference: PastDifference, { plan }: CheckContext): Found<Evidence> {
  const { measure, period, now, before, found, expected } = difference;
  return {
    item: measure.id,
    at: now.at,
    found,
    expected,
    evidence: {
      name: measure.name,
      difference: difference.difference,
      period: periodName(period, plan.year),
      past: before.at === null ? "an earlier report" : `${cellName(before.at)} of ${before.at.file}`,
    },
  };
}
