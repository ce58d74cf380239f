import type { Measure, Plan } from "../../../domain/plan";
import type { MeasureRow } from "../../mappedRows";
import { rowOfMeasure } from "../../rows/repeatedRows";

/**
 * The plan with what the extract says of polarity where the measure's own row of the plan says nothing. The plan's row
 * stands before the extract, and the extract before the measure's name and the plan's setting for all: the nearer word.
 */
export function withPolarities(plan: Plan, rows: readonly MeasureRow[]): Plan {
  if (rows.every(({ statedPolarity }) => statedPolarity === null)) return plan;
  return { ...plan, measures: plan.measures.map((measure) => withPolarity(measure, rows)) };
}

function withPolarity(measure: Measure, rows: readonly MeasureRow[]): Measure {
  if (measure.polarityFrom === "plan") return measure;
  const polarity = rowOfMeasure(rows, measure.id)?.statedPolarity?.polarity ?? null;
  return polarity === null ? measure : { ...measure, polarity, polarityFrom: "extract" };
}
