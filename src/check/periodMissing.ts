import type { Finding } from "../domain/finding";
import type { CheckContext } from "./checkContext";

/** No period anywhere, where a measure that adds up over the year has targets for its quarters: the year's end is taken. */
export function periodMissing({ plan, extract }: CheckContext): Finding[] {
  if (extract.period !== null || extract.quarter !== null) return [];
  const [first] = plan.measures.filter(({ aggregation, targetsToDate, profile }) => aggregation === "sum" && (targetsToDate !== null || profile !== null));
  if (first === undefined) return [];
  return [{ code: "periodMissing", item: first.id, at: null, found: null, expected: "a period", evidence: { name: first.name } }];
}
