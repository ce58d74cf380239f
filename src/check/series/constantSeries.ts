import { same } from "../../domain/compare";
import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";
import { steadySeries } from "./steadySeries";

/** Periods with one and the same figure that are long: a year of months, or three of quarters. */
export const LONG = 12;

/** A figure that has not changed for 12 periods or more. None at all, and all of 100%, can well stay as they are. */
export function constantSeries(context: CheckContext): Finding[] {
  return steadySeries(context).flatMap(({ measure, latest, values }): Finding[] => {
    const changed = values.findLastIndex((value) => value === null || !same(value, latest.number));
    const periods = values.length - 1 - changed;
    if (periods < LONG || latest.number === 0 || (measure.unit.kind === "percent" && same(latest.number, 1))) return [];
    const evidence = { name: measure.name, periods: String(periods) };
    return [
      {
        code: "constantSeries",
        item: measure.id,
        at: latest.figure.at,
        found: latest.figure.text,
        expected: null,
        evidence,
      },
    ];
  });
}
