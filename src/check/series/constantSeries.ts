import { same } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { steadySeries } from "./steadySeries";

/** Periods with one and the same figure that are long: a year of months, or three of quarters. */
const LONG = 12;

interface Evidence {
  readonly name: string;
  readonly periods: string;
}

/** A figure that has not changed for 12 periods or more. Nought and 100% may rightly stay as they are. */
export const constantSeries = check({
  code: "constantSeries",
  severity: "note",
  title: "Figure that never changes",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} has been ${f.found} for ${f.evidence.periods} periods. Check that ` +
    "it is still measured.",
  examples: [{ item: "M2", found: "355", expected: null, evidence: { periods: "12", name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  limit: {
    default: LONG,
    least: 3,
    most: 120,
    whole: true,
    means: "A figure never changes where it has been the same for this many periods or more.",
  },
  run,
});

function run(context: CheckContext, longest: number): Found<Evidence>[] {
  return steadySeries(context).flatMap(({ measure, latest, values }): Found<Evidence>[] => {
    const changed = values.findLastIndex((value) => value === null || !same(value, latest.number));
    const periods = values.length - 1 - changed;
    if (periods < longest || latest.number === 0 || (measure.unit.kind === "percent" && same(latest.number, 1)))
      return [];
    const evidence = { name: measure.name, periods: String(periods) };
    return [
      {
        item: measure.id,
        at: latest.figure.at,
        found: latest.figure.text,
        expected: null,
        evidence,
      },
    ];
  });
}
