import type { ActionColumn } from "./actionColumns";
import type { MeasureColumn } from "./measureColumns";
import type { TemplateColumn } from "./templateColumn";
import annualDeliveryPlan from "./templates/annual-delivery-plan.json";
import baselineAssessment from "./templates/baseline-assessment.json";
import deliveryPlanUpdate from "./templates/delivery-plan-update.json";
import milestones from "./templates/milestones.json";
import performanceReport from "./templates/performance-report.json";
import planAssertions from "./templates/plan-assertions.json";

/** Sheets that are the same in every template. */
export const PLAIN_SHEETS = [
  "summary",
  "exceptions",
  "judgements",
  "assertions",
  "themes",
  "dataQuality",
  "sources",
  "notes",
] as const;

/** One sheet of a report, in the order of the template. A sheet with nothing to show is left out. */
export type SheetSpec =
  | { readonly kind: (typeof PLAIN_SHEETS)[number]; readonly name: string }
  | { readonly kind: "measures"; readonly name: string; readonly columns: readonly TemplateColumn<MeasureColumn>[] }
  | { readonly kind: "actions"; readonly name: string; readonly columns: readonly TemplateColumn<ActionColumn>[] };

/** What an organisation's report is made of: which sheets, which columns, in which words. All data, no code. */
export interface Template {
  readonly id: string;
  readonly name: string;
  /** What the Notes sheet says about how this template prints figures. */
  readonly notes: readonly string[];
  readonly sheets: readonly SheetSpec[];
}

/** Every template, the plain one first. */
export const TEMPLATES: readonly Template[] = [
  performanceReport as Template,
  annualDeliveryPlan as Template,
  deliveryPlanUpdate as Template,
  baselineAssessment as Template,
  milestones as Template,
  planAssertions as Template,
];

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
