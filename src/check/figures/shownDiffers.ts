import type { FindingOf } from "../../domain/finding";
import { FIGURES, type Figure } from "../../map/mappedRows";
import { choiceWords } from "../../map/figures/reading";
import { shownDiffers as kind } from "../../map/plan/findingKinds";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";

type Finding = FindingOf<typeof kind>;

/**
 * A number cell that shows another figure than it holds, or none: `£3.2m` over a stored 3.2. It waits for a person to
 * say which.
 */
export const shownDiffers = checkOf([kind], { looksAt: "measures", passed: null, run });

function run({ extract }: CheckContext): Finding[] {
  const ofMeasures = extract.measures.flatMap(({ measure, figures }) =>
    measure === null ? [] : FIGURES.flatMap((name) => differs(measure.id, figures[name])),
  );
  const ofAssertions = extract.assertions.flatMap(({ assertion, target, actual }) =>
    assertion === null ? [] : [target, actual].flatMap((figure) => differs(assertion.id, figure)),
  );
  return [...ofMeasures, ...ofAssertions];
}

function differs(item: string, figure: Figure | null | undefined): Finding[] {
  if (figure?.fault?.kind !== "shownDiffers") return [];
  const { held, readings } = figure.fault;
  return [
    {
      code: "shownDiffers",
      item,
      at: figure.at,
      found: figure.text,
      expected: choiceWords(readings),
      evidence: { held },
    },
  ];
}
