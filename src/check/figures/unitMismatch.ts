import type { FindingOf } from "../../domain/finding";
import { unitName } from "../../domain/units/unit";
import { FIGURES } from "../../map/mappedRows";
import { unitMismatch as kind } from "../../map/plan/findingKinds";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";

type Finding = FindingOf<typeof kind>;

/** A figure in another unit than its measure's: 65.4 where 65.4% is meant. It is not used until it is put right. */
export const unitMismatch = checkOf([kind], {
  looksAt: "measures",
  passed: "Every figure is in its measure’s unit.",
  run,
});

function run({ extract }: CheckContext): Finding[] {
  return extract.measures.flatMap((row) =>
    FIGURES.flatMap((name): Finding[] => {
      const figure = row.figures[name];
      if (row.measure === null || figure?.fault?.kind !== "unitMismatch") return [];
      return [
        {
          code: "unitMismatch",
          item: row.measure.id,
          at: figure.at,
          found: figure.text,
          expected: figure.fault.suggestion,
          evidence: { unit: unitName(row.measure.unit) },
        },
      ];
    }),
  );
}
