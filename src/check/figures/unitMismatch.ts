import type { Finding } from "../../domain/finding";
import { unitName } from "../../domain/unit";
import { FIGURES } from "../../map/mappedRows";
import type { CheckContext } from "../checkContext";

/** A figure in another unit than its measure's: 65.4 where 65.4% is meant. It is not used until it is mended. */
export function unitMismatch({ extract }: CheckContext): Finding[] {
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
