import type { FindingOf } from "../../domain/finding";
import { FIGURES } from "../../map/mappedRows";
import { boundOf } from "../../map/figures/boundedTarget";
import { isTargetInWords } from "../../map/plan/targetFromWords";
import { choiceWords } from "../../map/figures/reading";
import { valueNotNumeric as kind } from "../../read/findingKinds";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";

type Finding = FindingOf<typeof kind>;

/** A figure cell that holds words: neither a number nor a known mark for a missing value. */
export const valueNotNumeric = checkOf([kind], {
  looksAt: "measures",
  passed: "Every figure is a number or a known mark.",
  run,
});

function run({ extract }: CheckContext): Finding[] {
  return extract.measures.flatMap((row) =>
    FIGURES.flatMap((name): Finding[] => {
      const figure = row.figures[name];
      if (row.measure === null || figure?.fault?.kind !== "notNumeric") return [];
      // The plan's target counts, and words beside it are no misprint.
      if (name === "target" && figure.fault.readings === undefined && isTargetInWords(figure.text)) return [];
      // `below 3%` is a target for the plan, which has none yet: that is said, and nothing is rated by it.
      const { target, aggregation } = row.measure;
      const isOpen = name === "target" && target.kind !== "number" && aggregation !== "sum";
      if (isOpen && boundOf(figure.text)?.isBeyond === true) return [];
      const { readings } = figure.fault;
      const evidence: Record<string, string> = readings === undefined ? {} : { readings: choiceWords(readings) };
      return [
        {
          code: "valueNotNumeric",
          item: row.measure.id,
          at: figure.at,
          found: figure.text,
          expected: "a number",
          evidence,
        },
      ];
    }),
  );
}
