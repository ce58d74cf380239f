import type { Finding } from "../domain/finding";
import { FIGURES } from "../map/extract";
import { choiceWords } from "../map/reading";
import type { CheckContext } from "./checkContext";

/** A number cell that shows another figure than it holds, or none: `£3.2m` over a stored 3.2. It waits for a person to say which. */
export function shownDiffers({ extract }: CheckContext): Finding[] {
  return extract.measures.flatMap((row) =>
    FIGURES.flatMap((name): Finding[] => {
      const figure = row.figures[name];
      if (row.measure === null || figure?.fault?.kind !== "shownDiffers") return [];
      const { held, readings } = figure.fault;
      return [{ code: "shownDiffers", item: row.measure.id, at: figure.at, found: figure.text, expected: choiceWords(readings), evidence: { held } }];
    }),
  );
}
