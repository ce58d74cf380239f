import type { PackBlock, PackPart } from "../packModel";
import type { PackCharts } from "../packCharts";
import type { MeasureFacts, PackFacts } from "../facts/packFacts";
import { plainLabel } from "../../map/match/plainLabel";
import { cell, figureCell, list, message, part, statusCell, table } from "../blocks";
import { ratedLine } from "./answer";
import { withMarker, withoutVariation } from "./pageOne";

/** A group of measures under their objective. */
export interface ObjectiveGroup {
  readonly objective: string;
  readonly measures: readonly MeasureFacts[];
}

/** The measures by objective, in the plan's order; those of none last, under `Other measures`. */
export function byObjective({ measures, objectives }: PackFacts): readonly ObjectiveGroup[] {
  const named = objectives
    .map((objective) => ({
      objective,
      measures: measures.filter((measure) => plainLabel(measure.objective) === plainLabel(objective)),
    }))
    .filter(({ measures: own }) => own.length > 0);
  const placed = new Set(named.flatMap(({ measures: own }) => own));
  const others = measures.filter((measure) => !placed.has(measure));
  if (others.length === 0) return named;
  return [...named, { objective: named.length === 0 ? "" : "Other measures", measures: others }];
}

/** Every measure in one table, its objective as the heading of its rows. */
export function scorecard(facts: PackFacts, charts: PackCharts): readonly PackPart[] {
  const sparks = new Map(facts.measures.map(({ id }) => [id, charts.sparkline(id)] as const));
  const hasSparks = [...sparks.values()].some((chart) => chart !== null);
  const blocks: PackBlock[] = [
    ...table(
      "PackScorecard",
      "Every measure by objective",
      [
        { heading: "Measure", share: 14 },
        { heading: "Target", align: "end", share: 1 },
        { heading: "Actual", align: "end", share: 1 },
        { heading: "Last year", align: "end", share: 1 },
        { heading: "Variance", align: "end", share: 1 },
        { heading: "Direction", share: 1 },
        { heading: "Status", share: 1 },
        ...(hasSparks ? [{ heading: "Trend", share: 2 }] : []),
      ],
      byObjective(facts).map(({ objective, measures }) => ({
        heading: objective === "" ? null : objective,
        rows: measures.map((measure) => [
          cell(nameWithUnit(measure)),
          figureCell(measure.target.text, measure.target.source),
          figureCell(withMarker(measure), measure.actual.source),
          figureCell(
            measure.unlike === null ? measure.lastYear.text : `${measure.lastYear.text} [u]`,
            measure.lastYear.source,
          ),
          figureCell(measure.variance),
          cell(measure.direction),
          statusCell(measure.status),
          ...(hasSparks ? [cell(trendWords(measure, charts), { chart: sparks.get(measure.id) ?? null })] : []),
        ]),
      })),
    ),
    ...list("Notes", notes(facts.measures)),
  ];
  const counts = ratedLine(facts);
  return part(null, counts === null ? blocks : [message(`${counts}.`), ...blocks]);
}

/** What stands where a measure has no small chart; figures to date have one of their own, with their year. */
function trendWords(measure: MeasureFacts, charts: PackCharts): string {
  if (charts.sparkline(measure.id) !== null) return "";
  return measure.status === "Not applicable" ? "[z]" : withoutVariation(measure);
}

/** A figure in another unit than pounds, percent and things counted is told with its name. */
function nameWithUnit({ name, unit }: MeasureFacts): string {
  return ["number", "%", "% change", "£", ""].includes(unit) || plainLabel(name).includes(plainLabel(unit))
    ? name
    : `${name} (${unit})`;
}

function notes(measures: readonly MeasureFacts[]): readonly string[] {
  const unlike = measures.flatMap(({ name, unlike: words }) => (words === null ? [] : [`[u] ${name}: ${words}`]));
  const parts = measures.flatMap(({ name, figureFor }) => (figureFor === null ? [] : [{ name, figureFor }]));
  const periods = [...new Set(parts.map(({ figureFor }) => figureFor))].map((period) => {
    const names = parts.filter(({ figureFor }) => figureFor === period).map(({ name }) => name);
    return names.length === measures.length ? `All figures are for ${period}.` : `For ${period}: ${names.join(", ")}.`;
  });
  const byHand = measures.flatMap(({ byHand: typed }) => typed);
  return [...unlike, ...periods, ...byHand];
}
