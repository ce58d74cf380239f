import { performanceRoundedUp } from "../../assess/rules/printedMilestone";
import { decimalText } from "../../domain/decimalText";
import { formatDifference, formatFigure } from "../../domain/formatFigure";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import type { Plan } from "../../domain/plan";
import { isProportion } from "../../domain/units/unit";
import type { Figure } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** A change on last year stated in the extract that the two figures do not give, at the decimals it is stated with. */
export const statedChangeDiffers = check({
  code: "statedChangeDiffers",
  severity: "error",
  title: "Stated change differs from the figures",
  sentence: (f: Found) =>
    `${cellWords(f)} says ${f.found} for ${f.item}, but the figures give ${f.expected}. Correct whichever is wrong.`,
  examples: [{ item: "M2", found: "-44", expected: "-45", evidence: {} }],
  looksAt: "measures",
  passed: "No stated change differs from its figures.",
  run,
});

function run({ plan, measures }: CheckContext): Found[] {
  return measures.flatMap(({ measure, row, change, changePercent }): Found[] => {
    const inNumber = differs(row?.figures.statedChange, change, isProportion(measure.unit) ? 2 : 0);
    const percent = asRounded(changePercent, row?.figures.statedChangePercent?.decimals ?? 0, plan.percentRounding);
    const inPercent = differs(row?.figures.statedChangePercent, percent, 2);
    return [
      ...(inNumber === null || change === null
        ? []
        : [finding(measure.id, inNumber, formatDifference(change, measure.unit, inNumber.decimals))]),
      ...(inPercent === null || percent === null
        ? []
        : [finding(measure.id, inPercent, formatFigure(percent, { kind: "percentChange" }, inPercent.decimals))]),
    ];
  });
}

/** The change as the plan says that its source rounds. */
function asRounded(change: number | null, decimals: number, rounding: Plan["percentRounding"]): number | null {
  return change === null || rounding === "nearest" ? change : performanceRoundedUp(change, decimals);
}

function finding(item: string, stated: Figure, expected: string): Found {
  return { item, at: stated.at, found: stated.text, expected, evidence: {} };
}

/** The stated figure where it differs from the computed one as printed; null where it agrees or is not stated. */
function differs(stated: Figure | undefined, computed: number | null, shift: number): Figure | null {
  if (stated?.value.kind !== "number" || computed === null) return null;
  const printed = decimalText(stated.value.number, stated.decimals, shift);
  return printed === decimalText(computed, stated.decimals, shift) ? null : stated;
}
