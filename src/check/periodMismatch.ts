import type { Finding } from "../domain/finding";
import { periodName } from "../domain/period";
import { periodConflict } from "../map/periodConflict";
import type { CheckContext } from "./checkContext";

/** An extract for another period than the plan's, or single rows that say another than the report's. Their figures are not used. */
export function periodMismatch({ plan, extract, measures }: CheckContext): Finding[] {
  const whole = periodConflict(plan, extract);
  if (whole !== null) return [{ code: "periodMismatch", item: null, at: whole.at, found: whole.text, expected: periodName(whole.report), evidence: {} }];
  const { period: report } = extract;
  if (report === null) return [];
  return measures.flatMap(({ measure, row }): Finding[] => {
    if (row?.period == null || row.figures.actual?.fault?.kind !== "anotherPeriod") return [];
    return [{ code: "periodMismatch", item: measure.id, at: row.period.at, found: row.period.text, expected: periodName(report), evidence: { name: measure.name } }];
  });
}
