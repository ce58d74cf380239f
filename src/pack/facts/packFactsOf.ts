import { RULE_WORDS } from "../../assess/rules/ruleWords";
import { isRecord } from "../../json/readJson";
import { digestOf } from "../../domain/digest";
import type { Plan } from "../../domain/plan";
import { periodName } from "../../domain/time/period";
import { monthsText } from "../../history/historyRow";
import type { ValueAxis } from "../../report/charts/chartModel";
import { measureCharts, type MeasureCharts } from "../../report/charts/measureCharts";
import { sharedScales, type SmallChart } from "../../report/charts/smallMultiples";
import type { CheckedExtract } from "../../report/checkedExtract";
import { markingOf } from "../../report/markingOf";
import type { Template } from "../../report/templates/templateFile";
import { reportedPeriod } from "../../report/past/reportedPeriod";
import { packDefinition } from "../packDefinition";
import { factsContext } from "./factsContext";
import { actionFacts, assertionFacts, judgementFacts } from "./itemFacts";
import { measureFacts } from "./measureFacts";
import { FACTS_VERSION, type InputFile, type PackFacts } from "./packFacts";
import { tableHeadings } from "./tableHeadings";
import { changeFacts, pastCounts } from "./pastFacts";
import { qualityFacts } from "./qualityFacts";

/** What a pack says besides what the extract does. */
export interface FactsOptions {
  /** When the files were read, as a person should see it. */
  readonly readAt: string;
  /** The template of the report whose workbook people type in. */
  readonly template: Template;
  /** The files that were read. */
  readonly inputs?: readonly InputFile[];
  /** What decides its charts; `measureCharts` unless given, by whoever has them already. */
  readonly charts?: typeof measureCharts;
}

/** What a pack of this extract is built from. */
export function packFactsOf(
  checkedExtract: CheckedExtract,
  { readAt, template, inputs = [], charts = measureCharts }: FactsOptions,
): PackFacts {
  const { plan, extract, measures, actions, judgements, assertions } = checkedExtract;
  const context = factsContext(checkedExtract);
  const rules = [...new Set(measures.map(({ measure }) => measure.rule))];
  return {
    version: FACTS_VERSION,
    title: plan.title,
    organisation: plan.organisation,
    period: reportedPeriod(checkedExtract) ?? "",
    comparator: comparatorOf(checkedExtract),
    marking: markingOf(plan),
    readAt,
    extractFile: extract.file,
    planFile: plan.file,
    inputs,
    rulesDigest: rulesDigest(plan),
    definition: packDefinition(plan),
    headings: tableHeadings(template),
    measures: measures.map((assessment) => measureFacts(context, assessment)),
    charts: chartFacts(charts(checkedExtract)),
    objectives: plan.objectives.map(({ name }) => name),
    past: pastCounts(context),
    changes: changeFacts(context),
    actions: actions.map((action) => actionFacts(action, checkedExtract.period)),
    judgements: judgements.map((judgement) => judgementFacts(judgement, plan)),
    assertions: assertions.map(assertionFacts),
    quality: qualityFacts(checkedExtract),
    rules: rules.map((rule) => ({ term: RULE_WORDS[rule].name, meaning: RULE_WORDS[rule].decides })),
    statusWords: plan.statusWords,
    glossary: [...plan.glossary],
  };
}

/** Tells the targets, rules and checks of a plan from others, whatever its titles and glossary say. */
function rulesDigest({ measures, year, statusMeanings, suppressBelow, percentRounding, checks }: Plan): string {
  const rules = JSON.stringify({ measures, year, statusMeanings, suppressBelow, percentRounding, checks });
  return digestOf(new TextEncoder().encode(rules));
}

/** The charts of the measures that are rated or have a target: counts that a percentage is made of need none. */
function chartFacts(charts: readonly MeasureCharts[]): PackFacts["charts"] {
  const scales = objectiveScales(charts);
  return Object.fromEntries(
    charts.flatMap(({ assessment: { measure, rating }, overTime, yearToDate, bullet, parts, peers }) => {
      if (rating.status === "Not applicable") return [];
      const facts = { overTime, yearToDate, bullet: (overTime ?? yearToDate) === null ? bullet : null, parts, peers };
      if (Object.values(facts).every((chart) => chart === null)) return [];
      const scale = scales.get(measure.id);
      return [[measure.id, { ...facts, ...(scale === undefined ? {} : { scale }) }]];
    }),
  );
}

/** The scales of the charts that stand small beside each other: of each objective, without its exceptions. */
function objectiveScales(charts: readonly MeasureCharts[]): ReadonlyMap<string, ValueAxis> {
  const objectives = new Map<string, SmallChart[]>();
  for (const { assessment, overTime } of charts) {
    const { measure, rating, decimals } = assessment;
    if (overTime === null || ["Red", "Amber", "Not applicable"].includes(rating.status)) continue;
    const small = { id: measure.id, unit: measure.unit, decimals, axis: overTime.values };
    objectives.set(measure.objective, [...(objectives.get(measure.objective) ?? []), small]);
  }
  return new Map([...objectives.values()].flatMap((small) => [...sharedScales(small)]));
}

/** What the figures are compared with: the months that most of last year's figures are for. */
function comparatorOf({ measures, plan, period }: CheckedExtract): string {
  const known = measures.filter(({ lastYear }) => lastYear.kind === "number");
  if (known.length === 0) return "No earlier figures are given";
  const counts = new Map<string, { readonly words: string; count: number }>();
  for (const { row } of known) {
    const months = period === null ? null : (row?.chosen?.lastYear ?? null);
    const key = months === null ? "" : monthsText(months);
    const counted = counts.get(key) ?? {
      words: months === null ? "Last year, as the extract gives it" : periodName(months, plan.year),
      count: 0,
    };
    counted.count += 1;
    counts.set(key, counted);
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  const others = counts.size > 1 ? " for most measures" : "";
  return `${most?.words ?? ""}${others}`;
}

/** The facts of a pack as a workbook keeps them; null where it keeps none, or those of another version. */
export function keptFacts(kept: unknown): PackFacts | null {
  // Those of an earlier version of Outturn name no inputs.
  return isFacts(kept) ? { ...kept, inputs: kept.inputs ?? [], rulesDigest: kept.rulesDigest ?? null } : null;
}

type KeptFacts = Omit<PackFacts, "inputs" | "rulesDigest"> & Partial<Pick<PackFacts, "inputs" | "rulesDigest">>;

/** They stand in the workbook as they were written: what is told here is which version wrote them. */
function isFacts(kept: unknown): kept is KeptFacts {
  return isRecord(kept) && kept["version"] === FACTS_VERSION && Array.isArray(kept["measures"]);
}
