import type { FindingOf } from "../../domain/finding";
import { FIGURES } from "../../map/mappedRows";
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
