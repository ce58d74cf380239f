import type { Finding } from "../domain/finding";
import { limitPassed } from "../map/limitPassed";
import type { CheckContext } from "./checkContext";

/** An actual, target or last year's figure that its unit cannot have: a share over 100%, a count below 0. */
export function impossibleValue({ extract }: CheckContext): Finding[] {
  return extract.measures.flatMap((row) =>
    (["actual", "target", "lastYear"] as const).flatMap((name): Finding[] => {
      const figure = row.figures[name];
      if (row.measure === null || figure?.value.kind !== "number") return [];
      const limit = limitPassed(figure.value.number, row.measure.unit);
      if (limit === null) return [];
      return [{ code: "impossibleValue", item: row.measure.id, at: figure.at, found: figure.text, expected: limit, evidence: {} }];
    }),
  );
}
