import { assessActions } from "./assess/assessActions";
import { assessMeasure } from "./assess/assessMeasure";
import { checkExtract } from "./check/checkExtract";
import type { Finding } from "./domain/finding";
import { financialQuarter, monthCount } from "./domain/period";
import type { Plan } from "./domain/plan";
import { applyMapping } from "./map/applyMapping";
import type { Mapping, SavedMapping } from "./map/mapping";
import { proposeMapping } from "./map/proposeMapping";
import { readPlan, type ReadPlan } from "./map/readPlan";
import { findTables } from "./read/findTables";
import type { Source, Table } from "./read/source";
import type { Outcome } from "./report/outcome";

/*
 *  bytes ──read──▶ Source ──find tables──▶ Table[] ──map──▶ Extract ──assess──▶ assessments ──check──▶ findings
 *                                            ▲                ▲                                           │
 *                                  plan ─────┴────────────────┘                        Outcome ◀──────────┘
 *                                                                                        │
 *                                              report: ReportModel ──render──▶ workbook, Excel, HTML
 */

/** A plan from its file, or that it has no measures and no actions to report on. */
export function planFrom(source: Source): ReadPlan {
  const { tables } = findTables(source);
  return readPlan(tables, source.file);
}

/** An extract's tables with a mapping proposed for them, and what was odd about the file. */
export interface MappedExtract {
  readonly tables: readonly Table[];
  readonly mapping: Mapping;
  readonly findings: readonly Finding[];
}

/** Finds an extract's tables and proposes what their columns hold. */
export function mapExtract(source: Source, plan: Plan, saved: SavedMapping | null = null): MappedExtract {
  const { tables, findings } = findTables(source);
  return { tables, mapping: proposeMapping(tables, plan, saved), findings: [...source.findings, ...findings] };
}

/** Reads the extract by its confirmed mapping, assesses every measure and action, and checks them. */
export function assessExtract(
  plan: ReadPlan,
  mapped: MappedExtract,
  labels: Readonly<Record<string, string>> = {},
): Outcome {
  const extract = applyMapping(mapped.tables, mapped.mapping, plan.plan, labels);
  const { period } = extract;
  // A whole year's figures run to its end; a point in a year runs to the quarter it is in.
  const quarter = period === null || monthCount(period) >= 12 ? null : financialQuarter(period.end);
  const measures = plan.plan.measures.map((measure) =>
    assessMeasure(measure, extract.measures.find((row) => row.measure?.id === measure.id) ?? null, quarter),
  );
  const actions = assessActions(plan.plan, extract.actions);
  const findings = checkExtract({ plan: plan.plan, extract, measures, actions }, [...mapped.findings, ...plan.findings]);
  return { plan: plan.plan, extract, period, measures, actions, findings };
}
