import type { Found } from "../../domain/finding";
import { unitName } from "../../domain/units/unit";
import { isInUnit } from "../../history/historyRow";
import { check } from "../check";
import { pastReport } from "./pastFigure";

interface Evidence {
  /** The last period that was reported in the other unit. */
  readonly period: string;
}

/**
 * A measure that the last report before this one gave in another unit: 2.4 days and 60 hours are no two figures of one
 * series, and nobody knows whether a day is one of 24 hours or one that was worked.
 */
export const pastUnitDiffers = check({
  code: "pastUnitDiffers",
  severity: "warning",
  title: "In another unit before",
  sentence: ({ item, found, expected, evidence }: Found<Evidence>) =>
    `${item} is in ${found} now, and was in ${expected} in ${evidence.period}. Its past figures in ${expected} ` +
    "are in no chart, trend or comparison. Where only the word is another, give it to their Unit on the sheet " +
    "Past figures.",
  examples: [{ item: "M2", found: "hours", expected: "days", evidence: { period: "Quarter 2 2025/26" } }],
  looksAt: "measures",
  passed: null,
  run: (context) =>
    context.measures.flatMap((assessment) => {
      const { measure } = assessment;
      const row = pastReport(context, assessment)?.row;
      if (row === undefined || isInUnit(row, measure.unit)) return [];
      return [
        {
          item: measure.id,
          at: row.at,
          found: unitName(measure.unit),
          expected: unitName(row.unit),
          evidence: { period: row.period },
        },
      ];
    }),
});
