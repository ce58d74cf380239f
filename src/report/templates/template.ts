import { parse } from "valibot";
import { TEMPLATE, type Template } from "./templateFile";
import annualDeliveryPlan from "./annual-delivery-plan.json";
import baselineAssessment from "./baseline-assessment.json";
import deliveryPlanUpdate from "./delivery-plan-update.json";
import milestones from "./milestones.json";
import performanceReport from "./performance-report.json";
import planAssertions from "./plan-assertions.json";

/** Every template, the plain one first. */
export const TEMPLATES: readonly Template[] = [
  performanceReport,
  annualDeliveryPlan,
  deliveryPlanUpdate,
  baselineAssessment,
  milestones,
  planAssertions,
].map((json) => parse(TEMPLATE, json));

/**
 * The template with this id; the plain one where a plan names none. Null where there is no such template.
 *
 * @example
 * templateById(null).id //=> "performance-report"
 * templateById("no-such") //=> null
 */
export function templateById(id: string | null): Template | null {
  if (id === null) return TEMPLATES[0] ?? null;
  return TEMPLATES.find((template) => template.id === id) ?? null;
}
