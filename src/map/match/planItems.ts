import type { Measure, Plan, PlannedAction, PlannedAssertion, PlannedJudgement } from "../../domain/plan";
import type { Group } from "./groupNamed";
import type { PlacedItems } from "./itemOf";
import type { Named } from "./matchLabel";
import { plainLabel } from "./plainLabel";

/** The plan's measures, told apart by objective and service. */
export function plannedMeasures(plan: Plan): PlacedItems<Measure> {
  const services = plan.measures.flatMap(({ service }) => (service === "" ? [] : [service]));
  return {
    items: plan.measures,
    groups: groupsOfPlan(plan, services),
    groupsOf: ({ objective, service }) => [objective, service],
  };
}

/** Another item of the plan under its name. */
export type PlannedItem<Planned> = Named & { readonly planned: Planned };

/** The plan's actions, told apart by objective. */
export function plannedActions(plan: Plan): PlacedItems<PlannedItem<PlannedAction>> {
  return {
    items: plan.actions.map((planned) => ({ id: planned.id, name: planned.action, aliases: [], planned })),
    groups: groupsOfPlan(plan, []),
    groupsOf: ({ planned }) => [planned.objective],
  };
}

/** The plan's judgements, told apart by domain. */
export function plannedJudgements(plan: Plan): PlacedItems<PlannedItem<PlannedJudgement>> {
  return {
    items: plan.judgements.map((planned) => ({ id: planned.id, name: planned.name, aliases: [], planned })),
    groups: groupsOfPlan(
      plan,
      plan.judgements.map(({ domain }) => domain),
    ),
    groupsOf: ({ planned }) => [planned.domain],
  };
}

/** The plan's assertions, told apart by section. */
export function plannedAssertions(plan: Plan): PlacedItems<PlannedItem<PlannedAssertion>> {
  return {
    items: plan.assertions.map((planned) => ({ id: planned.id, name: planned.assertion, aliases: [], planned })),
    groups: groupsOfPlan(
      plan,
      plan.assertions.map(({ section }) => section),
    ),
    groupsOf: ({ planned }) => [planned.section],
  };
}

/** The plan's objectives, and other names that its items are grouped by. */
function groupsOfPlan({ objectives }: Plan, others: readonly string[]): Group[] {
  const groups = new Map<string, Group>(objectives.map((objective) => [plainLabel(objective.name), objective]));
  for (const name of others) if (!groups.has(plainLabel(name))) groups.set(plainLabel(name), { id: "", name });
  groups.delete("");
  return [...groups.values()];
}
