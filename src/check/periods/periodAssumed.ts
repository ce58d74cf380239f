import type { Finding } from "../../domain/finding";
import { periodName } from "../../domain/period";
import type { CheckContext } from "../checkContext";

/** The report's period where nobody says it: taken from the latest figures, and said. */
export function periodAssumed({ extract, plan }: CheckContext): Finding[] {
  const { report } = extract;
  if (report.from !== "latest") return [];
  const expected = report.yearKnown ? periodName(report.period, plan.year) : report.words;
  return [{ code: "periodAssumed", item: null, at: null, found: report.words, expected, evidence: {} }];
}
