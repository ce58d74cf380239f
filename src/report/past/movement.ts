import { followMeasures } from "../../history/followMeasures";
import { lastReport } from "../../history/lastReport";
import type { CheckedExtract } from "../checkedExtract";

/** What became of each measure's status since the last report, in words, by its id: `Amber, was Green`. */
export type Movements = ReadonlyMap<string, string>;

/** Where earlier reports are known: each measure's status beside the one that the last report before this gave it. */
export function movements({ past, period, plan, measures }: CheckedExtract): Movements {
  if (past === null || period === null) return new Map();
  const byMeasure = followMeasures(plan.measures, past.rows);
  return new Map(
    measures.flatMap(({ measure, rating, givenStatus }): (readonly [string, string])[] => {
      const status = givenStatus?.shown ?? rating.status;
      const was = lastReport(byMeasure.get(measure.id) ?? [], period, plan.year)?.status ?? "";
      if (was === "") return [];
      return [[measure.id, was === status ? `${status}, as before` : `${status}, was ${was}`]];
    }),
  );
}
