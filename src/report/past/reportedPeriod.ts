import { periodName } from "../../domain/time/period";
import type { CheckedExtract } from "../checkedExtract";

/**
 * The report's period as it is printed: in the plan's own words where they name it whole, else by its name. Null where
 * it is not known; words that were not understood are never printed for it.
 */
export function reportedPeriod({
  plan,
  period,
  extract: { report },
}: Pick<CheckedExtract, "plan" | "period" | "extract">): string | null {
  const inWords = report.from === "plan" && plan.period !== null && (/\d{2}/.test(plan.period) || !report.yearKnown);
  if (inWords) return plan.period;
  return period === null ? null : periodName(period, plan.year);
}
