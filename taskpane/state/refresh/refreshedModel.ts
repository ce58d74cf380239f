import {
  adoptingOnDemand,
  firstState,
  hasCharts,
  packOnDemand,
  pastInWorkbook,
  readHistory,
  refreshedState,
  stateXml,
  timeToSort,
  type Answer,
  type CheckedExtract,
  type chartsOnDemand,
  type FoundReport,
  type NextReport,
  type PackFacts,
  type refreshingOnDemand,
  type Remembered,
  type ReportModel,
  type ReportState,
  type Source,
} from "../../../src/index";
import { confirmedMapping } from "../mapping/confirmedMapping";
import type { Made } from "../jobStages";
import { inputsOf } from "../readFile";
import { templateOf, whoAnswered, whoReviews } from "../reportJob";

/** What makes a report for a workbook with an earlier one, loaded when it is needed. */
export interface Refreshing {
  readonly nextReport: Awaited<ReturnType<typeof refreshingOnDemand>>["nextReport"];
  readonly measureCharts: Awaited<ReturnType<typeof chartsOnDemand>>["measureCharts"];
}

/** What stands in the open workbook: its report, and the sheet of past figures in it. */
export interface ReportThere {
  readonly state: ReportState;
  readonly found: FoundReport;
  readonly takesRowsOut: boolean;
  readonly past: Source | null;
}

/**
 * The report as it goes into the workbook, with what people gave by hand there as findings. Charts are drawn by the
 * command line; those that stand in a workbook are kept up to date.
 */
export function nextInWorkbook(
  job: Made,
  { state, found, past, takesRowsOut }: ReportThere,
  answers: ReadonlyMap<string, Answer>,
  { nextReport, measureCharts }: Refreshing,
): NextReport {
  const { checkedExtract, choices, readAt, accepted } = job;
  const { year } = job.plan.plan;
  const withHand = past === null ? null : pastInWorkbook(past, state, found, { year, readAt: timeToSort(readAt) });
  const report = { template: templateOf(choices), profile: choices.profile, mode: choices.formulas, readAt };
  return nextReport(
    state.report,
    found,
    { ...checkedExtract, past: withHand },
    {
      report: hasCharts(state.report) ? { ...report, charts: measureCharts } : report,
      by: whoAnswered(job),
      accepted,
      answers,
      takesRowsOut,
    },
  );
}

/**
 * What a workbook would know that has lost it: what stands there and is not what last period's extract gives is a
 * person's. Null where that extract was not chosen, or gives another report.
 */
export async function adopt(
  job: Made,
  { found, past }: Pick<ReportThere, "found" | "past">,
  charts: Refreshing["measureCharts"],
): Promise<ReportState | null> {
  const { compared, choices, plan } = job;
  if (compared === null) return null;
  const { adoptedState } = await adoptingOnDemand();
  const earlier = past === null ? null : readHistory(past, plan.plan.year);
  return adoptedState(found, compared, earlier, {
    report: { template: templateOf(choices), profile: choices.profile, mode: choices.formulas, charts },
    remembered: remembered(job),
  });
}

/** What board packs of a report are made from. */
export async function packFactsIn(job: Made, checkedExtract: CheckedExtract): Promise<PackFacts> {
  const { packFactsOf } = await packOnDemand();
  const { choices, extract, plan, readAt } = job;
  return packFactsOf(checkedExtract, { readAt, template: templateOf(choices), inputs: inputsOf(extract, plan) });
}

/** What a workbook is to know of a report that was written into it, as the text of a part. */
export function firstStateText(job: Made, written: ReportModel, pack: PackFacts): string {
  return stateXml(firstState(written, { ...remembered(job), pack }));
}

/** What it is to know after a refresh. */
export function refreshedStateText(
  job: Made,
  before: ReportState,
  { model, refresh }: Pick<NextReport, "model" | "refresh">,
  pack: PackFacts,
): string {
  return stateXml(refreshedState(before, model, refresh, { ...remembered(job), pack }));
}

function remembered(job: Made): Remembered {
  const { choices, plan, planFile, work, accepted } = job;
  return {
    template: choices.template,
    formulas: choices.formulas,
    mapping: confirmedMapping(plan, work),
    accepted,
    plan: planFile,
    by: whoReviews(job),
  };
}
