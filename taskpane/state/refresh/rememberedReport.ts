import {
  withLogo,
  keepPlan,
  keptSource,
  planFrom,
  usablePlan,
  type KeptPlan,
  type ReadPlan,
  type ReportState,
  type Source,
} from "../../../src/index";
import type { ChosenJob } from "../jobStages";

/** What the open workbook remembers of the report in it, which the next report is made by. */
export interface RememberedReport {
  readonly title: string;
  /** The period of the report, in words. */
  readonly period: string;
  /** When its files were read. */
  readonly readAt: string;
  /** Null where the workbook does not keep it. */
  readonly plan: RememberedPlan | null;
  readonly template: string;
  readonly profile: ReportState["profile"];
  readonly formulas: ReportState["formulas"];
  /** Who reviewed it; null where nobody said. */
  readonly by: string | null;
}

export interface RememberedPlan {
  /** As it is today, without the period that it states, which was for the report that stands there. */
  readonly read: ReadPlan;
  readonly kept: KeptPlan;
  /** As it was at the last report. */
  readonly last: ReadPlan;
  /** Whether it stated the period of the report, so that somebody must for the next. */
  readonly statedPeriod: boolean;
  /** Whether the sheets of this workbook that it was read from have gone. */
  readonly sheetsGone: boolean;
}

/**
 * What a workbook remembers, by its state.
 *
 * @param planSheets Its sheets that the plan was read from, as they are today; null where there are none.
 */
export function rememberedReport(
  { title, period, readAt, plan, template, profile, formulas, by }: ReportState,
  planSheets: Source | null,
): RememberedReport {
  return {
    title,
    period,
    readAt,
    template,
    profile,
    formulas,
    by,
    plan: plan === null ? null : rememberedPlan(plan, planSheets),
  };
}

function rememberedPlan(plan: KeptPlan, planSheets: Source | null): RememberedPlan {
  const last = planFrom(keptSource(plan));
  const today = planSheets === null ? null : planFrom(planSheets);
  const kept =
    planSheets === null || today === null || !usablePlan(today).ok ? null : keepPlan(planSheets, true, planFrom);
  const now = today === null || kept === null ? last : today;
  return {
    read: withLogo(withoutPeriod(now), "notHere"),
    kept: kept ?? plan,
    last,
    statedPeriod: now.plan.period !== null,
    sheetsGone: plan.inWorkbook && kept === null,
  };
}

function withoutPeriod({ plan, findings }: ReadPlan): ReadPlan {
  return {
    plan: { ...plan, period: null },
    findings: findings.filter(({ code }) => code !== "periodNotUnderstood"),
  };
}

/** A job that knows what the workbook remembers: its plan stands unless somebody chose another. */
export function withRemembered(job: ChosenJob, remembered: RememberedReport | null): ChosenJob {
  const before = job.remembered?.plan ?? null;
  const isTheirs = job.plan !== null && (before === null || job.planFile !== before.kept);
  if (isTheirs || remembered === null || remembered.plan === null) return { ...job, remembered };
  const { read, kept } = remembered.plan;
  return { ...job, remembered, plan: read, planFile: kept };
}
