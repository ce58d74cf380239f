import {
  buildReport,
  historyRows,
  readHistory,
  stateXml,
  STATE_VERSION,
  withRows,
  type ReportModel,
  type ReportState,
  type Source,
  type WrittenReport,
} from "../../../src/index";
import { confirmedMapping } from "../mapping/confirmedMapping";
import type { Made } from "../jobStages";
import { templateOf, whoAnswered } from "../reportJob";

/** The report with the past figures that the workbook has, and its own after them. */
export function refreshedModel(job: Made, past: Source | null): ReportModel {
  const { checkedExtract, choices, readAt } = job;
  const { year } = job.plan.plan;
  const earlier = past === null ? [] : (readHistory(past, year)?.rows ?? []);
  return buildReport(checkedExtract, {
    template: templateOf(choices),
    profile: choices.profile,
    mode: choices.formulas,
    readAt,
    past: withRows(earlier, historyRows(checkedExtract, { readAt, by: whoAnswered(job) }), year),
  });
}

/**
 * What the workbook is to know of a report in it, as the text of a part.
 *
 * @param before What it knew before a refresh; null where the report is new in it.
 */
export function stateText(job: Made, report: WrittenReport, before: ReportState | null): string {
  const { model, choices, work, accepted, plan } = job;
  return stateXml({
    version: STATE_VERSION,
    title: model.title,
    period: model.period,
    readAt: job.readAt,
    template: choices.template,
    profile: choices.profile,
    formulas: choices.formulas,
    report,
    mapping: confirmedMapping(plan, work),
    accepted: [...accepted],
    past: {},
    undo: before === null ? null : { report: before.report, period: before.period, readAt: before.readAt },
  });
}
