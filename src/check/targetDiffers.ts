import { same } from "../domain/compare";
import type { Finding } from "../domain/finding";
import { formatFigure } from "../domain/formatFigure";
import { isProportion } from "../domain/unit";
import type { CheckContext } from "./checkContext";

/** A target in the extract that is neither the plan's annual target nor its target to date. The plan's is used. */
export function targetDiffers({ measures }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row, target }): Finding[] => {
    const stated = row?.figures.target;
    if (stated?.value.kind !== "number") return [];
    const { number } = stated.value;
    const planned = [measure.target, target].filter((one) => one.kind === "number");
    if (planned.length === 0 || planned.some((one) => same(one.number, number))) return [];
    return [
      {
        code: "targetDiffers",
        item: measure.id,
        at: stated.at,
        found: stated.text,
        // As printed in the plan, or with the places it takes to tell it from the extract's; pounds need none for that.
        expected: formatFigure(measure.target, measure.unit, isProportion(measure.unit) ? Math.max(measure.targetDecimals, stated.decimals) : undefined),
        evidence: { name: measure.name },
      },
    ];
  });
}
