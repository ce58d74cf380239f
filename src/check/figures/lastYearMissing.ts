import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** A measure that missed its target and has no figure for last year, so that Amber or Red cannot be told; not one withheld. */
export function lastYearMissing({ measures }: CheckContext): Finding[] {
  return measures
    .filter(
      ({ rating, lastYear, row }) =>
        row?.chosen?.unlike !== true &&
        rating.grounds === "missedLastYearUnknown" &&
        !(lastYear.kind === "missing" && lastYear.reason === "suppressed"),
    )
    .map(({ measure, row }) => ({
      code: "lastYearMissing",
      item: measure.id,
      at: row?.figures.lastYear?.at ?? row?.label.at ?? measure.at,
      found: row?.figures.lastYear?.text ?? "",
      expected: "last year’s figure",
      evidence: { name: measure.name },
    }));
}
