import type { MeasureAssessment } from "../../assess/assessment";
import { atLeast, difference, roundingError } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatFigure } from "../../domain/formatFigure";
import { numberOrNull } from "../../domain/value";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { measureNamed, sameMonths } from "../../map/match/countsNamed";

/** Half of the last printed place: as far as rounding can move a figure. */
const HALF = 0.5;

interface Evidence {
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
}

/**
 * A percentage that is not its numerator over its denominator, where the plan names both (`Numerator`, `Denominator`)
 * as measures.
 */
export const percentageDiffersFromCounts = check({
  code: "percentageDiffersFromCounts",
  severity: "error",
  title: "Percentage differs from its counts",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} is ${f.found}, but ${f.evidence.numerator} of ` +
    `${f.evidence.denominator} is ${f.expected}. Correct whichever is wrong.`,
  examples: [
    {
      item: "M1",
      found: "10.4%",
      expected: "10.6%",
      evidence: { numerator: "377", denominator: "3,555", name: "Burglary" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ measures }: CheckContext): Found<Evidence>[] {
  return measures.flatMap((assessment): Found<Evidence>[] => {
    const { measure, row } = assessment;
    const numerator = measureNamed(measure.numerator, measures);
    const denominator = measureNamed(measure.denominator, measures);
    if (measure.unit.kind !== "percent" || numerator === null || denominator === null) return [];
    return (["actual", "lastYear"] as const).flatMap((figure): Found<Evidence>[] => {
      // A quarter's percentage is not that of counts to date.
      if (!sameMonths(row, numerator.row, figure) || !sameMonths(row, denominator.row, figure)) return [];
      const stated = row?.figures[figure];
      const [above, below] = [numberOrNull(numerator[figure]), numberOrNull(denominator[figure])];
      if (stated?.value.kind !== "number" || above === null || below === null || below === 0) return [];
      const share = above / below;
      const slack = HALF / 10 ** (stated.decimals + 2);
      if (atLeast(slack, Math.abs(difference(share, stated.value.number)), roundingError(share, stated.value.number)))
        return [];
      const expected = formatFigure(share, measure.unit, Math.max(stated.decimals, 1));
      const evidence = {
        name: measure.name,
        numerator: asPrinted(numerator, figure),
        denominator: asPrinted(denominator, figure),
      };
      return [
        {
          item: measure.id,
          at: stated.at,
          found: stated.text,
          expected,
          evidence,
        },
      ];
    });
  });
}

function asPrinted({ measure, row, ...assessed }: MeasureAssessment, figure: "actual" | "lastYear"): string {
  return row?.figures[figure]?.text ?? formatFigure(assessed[figure], measure.unit);
}
