import type { PackPart, SectionKind } from "../packModel";
import type { PackCharts, SharedScale } from "../packCharts";
import type { MeasureFacts, PackFacts } from "../facts/packFacts";
import { charts as chartsBlock, counted, named, paragraph, part, trueMinus } from "../blocks";
import { exceptionsOf, toldAsExceptions } from "./exceptionOrder";
import { measureWords } from "./exceptions";
import { byObjective, type ObjectiveGroup } from "./scorecard";

/**
 * Each objective with what became of it, its small charts, and the commentary of its measures that stands nowhere else:
 * that of exceptions and of what is not rated is with them, where the pack has them.
 */
export function objectives(facts: PackFacts, charts: PackCharts, shown: ReadonlySet<SectionKind>): readonly PackPart[] {
  const exceptional = exceptionsOf(facts.measures);
  const told = toldAsExceptions(facts.measures, shown);
  const chartedAbove = new Set(exceptional.map(({ id }) => id));
  return byObjective(facts).flatMap((group) => {
    const ids = group.measures.map(({ id }) => id);
    const own = ids.filter((id) => !chartedAbove.has(id));
    const small = [...charts.objective(own), ...charts.parts(ids)];
    const words = group.measures.filter((measure) => !told.has(measure.id) && hasWords(measure));
    if (small.length === 0 && words.length === 0) return [];
    return part(group.objective === "" ? "All measures" : group.objective, [
      paragraph(null, [standing(group), ...scaleWords(group, charts.scales(own), small.length)].join(" ")),
      ...chartsBlock(`Measures of ${group.objective || "the plan"}`, small),
      ...words.map((measure) => paragraph(measure.name, measureWords(measure))),
    ]);
  });
}

/** Whether somebody has said something of a measure, or does something about it. */
export function hasWords({ commentary, actions }: MeasureFacts): boolean {
  return commentary !== null || actions.length > 0;
}

/**
 * Which of so many charts may be compared by their heights: `On one scale, 0% to 80%: Beds in use and Staff appraised.`
 */
function scaleWords({ measures }: ObjectiveGroup, scales: readonly SharedScale[], all: number): readonly string[] {
  return scales.map(({ ids, axis }) => {
    const names = ids.map((id) => measures.find((one) => one.id === id)?.name ?? id);
    const [from, to] = [axis.ticks[0]?.text ?? "", axis.ticks.at(-1)?.text ?? ""].map(trueMinus);
    const unit = from?.includes("%") === true ? "" : ` (${axis.title.charAt(0).toLowerCase()}${axis.title.slice(1)})`;
    return ids.length === all
      ? `All charts are on one scale, ${from} to ${to}${unit}.`
      : `On one scale, ${from} to ${to}${unit}: ${named(names, names.length)}.`;
  });
}

const WORDS = ["Green", "Amber", "Red", "Not rated"] as const;

function standing({ measures }: ObjectiveGroup): string {
  const count = (status: MeasureFacts["status"]): number => measures.filter((one) => one.status === status).length;
  const parts = WORDS.flatMap((word) => (count(word) > 0 ? [`${count(word)} ${word}`] : []));
  return `${counted(measures.length, "measure")}${parts.length === 0 ? "." : `: ${parts.join(", ")}.`}`;
}
