import type { PackPart } from "../packModel";
import type { PackCharts } from "../packCharts";
import type { MeasureFacts, PackFacts } from "../facts/packFacts";
import { charts as chartsBlock, counted, paragraph, part } from "../blocks";
import { exceptionsOf } from "./exceptionOrder";
import { byObjective, type ObjectiveGroup } from "./scorecard";

/**
 * Each objective with what became of it, its small charts, and the commentary of its measures that stands nowhere else:
 * that of exceptions is with them.
 */
export function objectives(facts: PackFacts, charts: PackCharts): readonly PackPart[] {
  const told = new Set(exceptionsOf(facts.measures).map(({ id }) => id));
  return byObjective(facts).flatMap((group) => {
    const ids = group.measures.map(({ id }) => id);
    const small = [...charts.objective(ids.filter((id) => !told.has(id))), ...charts.parts(ids)];
    const words = group.measures.filter(({ id, commentary }) => commentary !== null && !told.has(id));
    if (small.length === 0 && words.length === 0) return [];
    return part(group.objective === "" ? "All measures" : group.objective, [
      paragraph(null, standing(group)),
      ...chartsBlock(`Measures of ${group.objective || "the plan"}`, small),
      ...words.map(({ name, commentary }) => paragraph(name, commentary ?? "")),
    ]);
  });
}

const WORDS = ["Green", "Amber", "Red", "Not rated"] as const;

function standing({ measures }: ObjectiveGroup): string {
  const count = (status: MeasureFacts["status"]): number => measures.filter((one) => one.status === status).length;
  const parts = WORDS.flatMap((word) => (count(word) > 0 ? [`${count(word)} ${word}`] : []));
  return `${counted(measures.length, "measure")}${parts.length === 0 ? "." : `: ${parts.join(", ")}.`}`;
}
