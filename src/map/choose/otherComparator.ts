import { samePeriod, samePeriodLastYear, yearAround, type Period } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import type { TimeClaim } from "../claims/when";
import type { Observation } from "./observation";
import type { ReportPeriod } from "./time/reportPeriod";

/** Headings of figures that are compared with and that nobody says are a year old. */
const OTHERS = new RegExp(
  String.raw`\b(?:baselines?|benchmarks?|comparators?|comparison|compared|peers?|neighbours?|group|average|mean` +
    String.raw`|median|national(?:ly)?|regional|england|wales|scotland|ireland|uk|gb|best|worst|norm)\b`,
  "i",
);

/**
 * Whether a figure is compared with and is not said to be last year's: `Baseline`, `Comparator`, `England`. It may be
 * of any year and of anybody. Its heading or its row's own column may say that it is a year old.
 *
 * @param comparatorPeriod What the row's own column gives as the period of what is compared with; null for nothing.
 */
export function isOtherComparator(
  { role, claim, heading }: Observation,
  comparatorPeriod: Period | null,
  { period, from }: ReportPeriod,
  year: YearStart,
): boolean {
  if (isUndatedBefore(claim, from)) return true;
  if (role !== "lastYear" || claim.when.kind !== "unsaid" || !OTHERS.test(heading)) return false;
  if (comparatorPeriod === null) return true;
  const before = samePeriodLastYear(period);
  return comparatorPeriod.end !== before.end && !samePeriod(comparatorPeriod, yearAround(before.end, year));
}

/** `Previous` and `Last period` where nobody says what the report's own is: it may be a month or a quarter before. */
function isUndatedBefore({ when }: TimeClaim, from: ReportPeriod["from"]): boolean {
  return from === "none" && when.kind === "relative" && when.relative.which === "before";
}
