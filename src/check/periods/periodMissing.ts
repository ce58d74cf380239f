import type { Finding } from "../../domain/finding";
import { addsUp } from "../../domain/addsUp";
import type { CheckContext } from "../checkContext";

/** No period anywhere, where a measure adds up over the year and has a target: which part of the target is due cannot be told. */
export function periodMissing({ plan, extract }: CheckContext): Finding[] {
  if (extract.report.from !== "none") return [];
  const [first] = plan.measures.filter(
    (measure) => addsUp(measure) && (measure.targetsToDate !== null || measure.target.kind === "number"),
  );
  if (first === undefined) return [];
  return [
    {
      code: "periodMissing",
      item: first.id,
      at: null,
      found: null,
      expected: "a period",
      evidence: { name: first.name },
    },
  ];
}
