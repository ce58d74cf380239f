import { largest } from "../../domain/extremes";
import { above, difference } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { isProportion } from "../../domain/units/unit";
import type { Figure, MeasureRow } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Half of the last printed place: as far as rounding can move a figure. */
const HALF = 0.5;

interface Evidence {
  readonly name: string;
}

/**
 * An actual and last year's figure printed to different places, so close that the rounding of the shorter could be all
 * of the change: 65% against 65.4%. Whole counts are exact, and where other figures of the column have the longer
 * places, the shorter has only lost its noughts.
 */
export const precisionDiffers = check({
  code: "precisionDiffers",
  severity: "note",
  title: "Change hidden by rounding",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} is ${f.found} and was ${f.expected}. Rounding could be all of that ` +
    "change. Give both to the same number of decimals.",
  examples: [{ item: "M1", found: "65%", expected: "65.4%", evidence: { name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ extract, measures }: CheckContext): Found<Evidence>[] {
  return measures.flatMap(({ measure, row }): Found<Evidence>[] => {
    const actual = row?.figures.actual;
    const lastYear = row?.figures.lastYear;
    if (
      row === null ||
      actual?.value.kind !== "number" ||
      lastYear?.value.kind !== "number" ||
      actual.decimals === lastYear.decimals
    )
      return [];
    const shorter = actual.decimals < lastYear.decimals ? "actual" : "lastYear";
    const decimals = Math.min(actual.decimals, lastYear.decimals);
    const lastPlace = 10 ** -(decimals + (isProportion(measure.unit) ? 2 : 0));
    const change = Math.abs(difference(actual.value.number, lastYear.value.number));
    if (
      measure.unit.kind === "count" ||
      measure.unit.kind === "money" ||
      change === 0 ||
      above(change, HALF * lastPlace)
    )
      return [];
    if (longestInColumn(extract.measures, row, shorter, isProportion(measure.unit)) > decimals) return [];
    return [
      {
        item: measure.id,
        at: actual.at,
        found: actual.text,
        expected: lastYear.text,
        evidence: { name: measure.name },
      },
    ];
  });
}

/** The most places that the column's figures of the same kind are printed with. */
function longestInColumn(
  rows: readonly MeasureRow[],
  row: MeasureRow,
  name: "actual" | "lastYear",
  proportion: boolean,
): number {
  const figures = rows.flatMap(({ table, measure, figures: all }): Figure[] => {
    const figure = all[name];
    return table !== row.table || measure === null || figure === undefined || isProportion(measure.unit) !== proportion
      ? []
      : [figure];
  });
  return largest(
    figures.map(({ decimals }) => decimals),
    0,
  );
}
