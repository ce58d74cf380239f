import { RULE_WORDS } from "../../assess/rules/ruleWords";
import { periodName } from "../../domain/time/period";
import { monthsText } from "../../history/historyRow";
import type { CheckedExtract } from "../../report/checkedExtract";
import { markingOf } from "../../report/markingOf";
import { reportedPeriod } from "../../report/reportedPeriod";
import { USUAL_DEFINITION, type PackDefinition } from "../packDefinition";
import { factsContext } from "./factsContext";
import { actionFacts, assertionFacts, judgementFacts } from "./itemFacts";
import { measureFacts } from "./measureFacts";
import type { PackFacts } from "./packFacts";
import { changeFacts, pastCounts } from "./pastFacts";
import { qualityFacts } from "./qualityFacts";

/** What a pack of this extract is built from. */
export function packFactsOf(
  checkedExtract: CheckedExtract,
  { readAt, definition = USUAL_DEFINITION }: { readonly readAt: string; readonly definition?: PackDefinition },
): PackFacts {
  const { plan, extract, measures, actions, judgements, assertions } = checkedExtract;
  const context = factsContext(checkedExtract);
  const rules = [...new Set(measures.map(({ measure }) => measure.rule))];
  return {
    title: plan.title,
    organisation: plan.organisation,
    period: reportedPeriod(checkedExtract) ?? "",
    comparator: comparatorOf(checkedExtract),
    marking: markingOf(plan),
    readAt,
    extractFile: extract.file,
    planFile: plan.file,
    definition,
    measures: measures.map((assessment) => measureFacts(context, assessment)),
    objectives: plan.objectives.map(({ name }) => name),
    past: pastCounts(context),
    changes: changeFacts(context),
    actions: actions.map(actionFacts),
    judgements: judgements.map((judgement) => judgementFacts(judgement, plan)),
    assertions: assertions.map(assertionFacts),
    quality: qualityFacts(checkedExtract),
    rules: rules.map((rule) => ({ term: RULE_WORDS[rule].name, meaning: RULE_WORDS[rule].decides })),
    statusWords: plan.statusWords,
    glossary: [...plan.glossary],
  };
}

/** What the figures are compared with: the months that most of last year's figures are for. */
function comparatorOf({ measures, plan }: CheckedExtract): string {
  const known = measures.filter(({ lastYear }) => lastYear.kind === "number");
  if (known.length === 0) return "No earlier figures are given";
  const counts = new Map<string, { readonly words: string; count: number }>();
  for (const { row } of known) {
    const months = row?.chosen?.lastYear ?? null;
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
