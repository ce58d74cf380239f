import type { Finding } from "../../domain/finding";
import { limitPassed } from "../../domain/limitPassed";
import { choiceWords } from "../../map/figures/reading";
import type { CheckContext } from "../checkContext";

/**
 * An actual, target or last year's figure that its unit cannot have: a share over 100%, a count below 0. It is not used
 * until somebody says how it is to be read; one that is let stand is still found here, to be accepted.
 */
export function impossibleValue({ extract }: CheckContext): Finding[] {
  return extract.measures.flatMap((row) =>
    (["actual", "target", "lastYear"] as const).flatMap((name): Finding[] => {
      const figure = row.figures[name];
      if (row.measure === null || figure === undefined) return [];
      const about = { code: "impossibleValue", item: row.measure.id, at: figure.at, found: figure.text } as const;
      if (figure.fault?.kind === "impossible") {
        const { limit, readings } = figure.fault;
        return [
          {
            ...about,
            expected: limit,
            evidence: readings.length > 1 ? { readings: choiceWords(readings) } : { used: "no" },
          },
        ];
      }
      const limit = figure.value.kind === "number" ? limitPassed(figure.value.number, row.measure.unit) : null;
      return limit === null ? [] : [{ ...about, expected: limit, evidence: {} }];
    }),
  );
}
