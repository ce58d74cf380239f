import {
  adoptingOnDemand,
  buildReport,
  firstState,
  followRows,
  historyRows,
  readHistory,
  refreshedState,
  stateXml,
  withRows,
  type FoundReport,
  type Refresh,
  type Remembered,
  type ReportModel,
  type ReportOptions,
  type ReportState,
  type Source,
} from "../../../src/index";
import { confirmedMapping } from "../mapping/confirmedMapping";
import type { Made } from "../jobStages";
import { templateOf, whoAnswered, whoReviews } from "../reportJob";

/** A report that is to go into a workbook with an earlier one. */
export interface RefreshedModel {
  readonly model: ReportModel;
  /** The new ID of a renumbered measure by its old one. */
  readonly follow: ReadonlyMap<string, string>;
}

/** The report with the past figures that the workbook has, and its own after them; with charts if they are given. */
export function refreshedModel(job: Made, past: Source | null, charts?: ReportOptions["charts"]): RefreshedModel {
  const { checkedExtract, choices, readAt } = job;
  const { year, measures } = job.plan.plan;
  const earlier = past === null ? [] : (readHistory(past, year)?.rows ?? []);
  const model = buildReport(checkedExtract, {
    template: templateOf(choices),
    profile: choices.profile,
    mode: choices.formulas,
    readAt,
    ...(charts === undefined ? {} : { charts }),
    past: withRows(earlier, historyRows(checkedExtract, { readAt, by: whoAnswered(job) }), year),
  });
  return { model, follow: followRows(measures, earlier) };
}

/**
 * What a workbook would know that has lost it: what stands there and is not what last period's extract gives is a
 * person's. Null where that extract was not chosen, or gives another report.
 */
export async function adopt(job: Made, found: FoundReport, past: Source | null): Promise<ReportState | null> {
  const { compared, choices, plan } = job;
  if (compared === null) return null;
  const { adoptedState } = await adoptingOnDemand();
  const earlier = past === null ? null : readHistory(past, plan.plan.year);
  return adoptedState(found, compared, earlier, {
    report: { template: templateOf(choices), profile: choices.profile, mode: choices.formulas },
    remembered: remembered(job),
  });
}

/** What a workbook is to know of a report that was written into it, as the text of a part. */
export function firstStateText(job: Made, written: ReportModel): string {
  return stateXml(firstState(written, remembered(job)));
}

/** What it is to know after a refresh. */
export function refreshedStateText(job: Made, before: ReportState, model: ReportModel, refresh: Refresh): string {
  return stateXml(refreshedState(before, model, refresh, remembered(job)));
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
