import type { Found } from "../../domain/finding";
import { cellWords, readingsOr } from "../../domain/findingWords";
import { limitPassed, mayBeNegative } from "../../domain/limitPassed";
import { choiceWords } from "../../map/figures/reading";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly readings?: string;
  readonly used?: "no";
}

const NOT_USED = "It was not used.";
const LET_STAND = `${NOT_USED} Let it stand as a repair, or correct the figure or the unit.`;

/**
 * An actual, target or last year's figure that its unit cannot have: a share over 100%, a count below 0. It is not used
 * until somebody says how it is to be read; one that they let stand is still reported here, to be accepted.
 */
export const impossibleValue = check({
  code: "impossibleValue",
  severity: "error",
  title: "Impossible figure",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} holds ${f.found}, which cannot be: it must be ${f.expected}. ` +
    readingsOr(f.evidence.readings, f.evidence.used === "no" ? LET_STAND : "Check the figure and the unit.", NOT_USED),
  examples: [
    {
      item: "M1",
      found: "6820.0%",
      expected: "no more than 100%",
      evidence: { readings: "68.2% as typed, or 6,820% as held" },
    },
    { item: "M1", found: "6820%", expected: "no more than 100%", evidence: {} },
    { item: "M4", found: "-120%", expected: "no less than -100%", evidence: { used: "no" } },
  ],
  looksAt: "measures",
  passed: "No figure is impossible for its unit.",
  run,
});

function run({ extract }: CheckContext): Found<Evidence>[] {
  return extract.measures.flatMap((row) =>
    (["actual", "target", "lastYear"] as const).flatMap((name): Found<Evidence>[] => {
      const figure = row.figures[name];
      if (row.measure === null || figure === undefined) return [];
      const about = { item: row.measure.id, at: figure.at, found: figure.text } as const;
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
      const limit =
        figure.value.kind === "number"
          ? limitPassed(figure.value.number, row.measure.unit, mayBeNegative(row.measure))
          : null;
      return limit === null ? [] : [{ ...about, expected: limit, evidence: {} }];
    }),
  );
}
