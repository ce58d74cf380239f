import type { MeasureAssessment } from "../../assess/assessment";
import { same } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatFigure } from "../../domain/formatFigure";
import { isProportion } from "../../domain/units/unit";
import type { Value } from "../../domain/value";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly name: string;
}

/**
 * A target in the extract that is neither the plan's annual target nor its target to date; under a heading that names a
 * quarter, one that is not the plan's for that quarter. The plan's is used.
 */
export const targetDiffers = check({
  code: "targetDiffers",
  severity: "error",
  title: "Target differs from the plan",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} gives the target of ${f.item} as ${f.found}. The plan says ${f.expected}, ` +
    "which is used. Correct whichever is wrong.",
  examples: [{ item: "M2", found: "380", expected: "360", evidence: { name: "Burglary" } }],
  looksAt: "measures",
  passed: "No target differs from the plan’s.",
  run,
});

function run({ measures }: CheckContext): Found<Evidence>[] {
  return measures.flatMap((assessment): Found<Evidence>[] => {
    const { measure, row } = assessment;
    const stated = row?.figures.target;
    if (stated?.value.kind !== "number") return [];
    const { number } = stated.value;
    const planned = plannedFor(assessment).flatMap((value) => (value.kind === "number" ? [value] : []));
    const [first] = planned;
    if (first === undefined || planned.some((target) => same(target.number, number))) return [];
    return [
      {
        item: measure.id,
        at: stated.at,
        found: stated.text,
        // As printed in the plan, or with the places it takes to tell it from the extract's; pounds need none for that.
        expected: formatFigure(
          first,
          measure.unit,
          isProportion(measure.unit) ? Math.max(measure.targetDecimals, stated.decimals) : undefined,
        ),
        evidence: { name: measure.name },
      },
    ];
  });
}

/** The targets of the plan that a stated one may be, the likeliest first: one for the year, one to date, or either. */
function plannedFor({ measure, row, target: used, targetFrom }: MeasureAssessment): Value[] {
  switch (row?.chosen?.target ?? "unsaid") {
    case "toDate":
    case "period":
      // A target of the extract's own, where the plan has none for this part of the year, differs from nothing.
      return targetFrom === "quarter" || targetFrom === "quarterShares"
        ? [used]
        : targetFrom === "annual"
          ? [used, measure.target]
          : [];
    case "year":
      return [measure.target];
    case "unsaid":
      return [measure.target, used];
  }
}
