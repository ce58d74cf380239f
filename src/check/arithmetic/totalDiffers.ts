import { largest } from "../../domain/extremes";
import { atLeast, sumError } from "../../domain/compare";
import type { FindingOf } from "../../domain/finding";
import { formatFigure } from "../../domain/formatFigure";
import { numberOrNull } from "../../domain/value";
import type { Figure } from "../../map/mappedRows";
import { totalDiffers as kind } from "../../read/findingKinds";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";

/** Half of the last printed place: as far as rounding can move a figure. */
const HALF = 0.5;
/** What a letter or word after a figure multiplies it by. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/(?:k|thousand)\s*$/i, 1e3],
  [/(?:bn|billion)\s*$/i, 1e9],
  [/(?:m|mn|million)\s*$/i, 1e6],
];

type Finding = FindingOf<typeof kind>;

/**
 * A total row of a table of measures that is not the sum of its parts: neither of the rows since the total or heading
 * before it, nor of all the rows of the table; within the rounding as printed.
 */
export const totalDiffers = checkOf([kind], { looksAt: "measures", passed: null, run });

function run({ extract }: CheckContext): Finding[] {
  return extract.totals.flatMap(({ label, heading, stated, parts }): Finding[] => {
    if (stated.value.kind === "missing") return [];
    const total = stated.value.number;
    const sums = parts.map((figures) => ({
      sum: figures.reduce((all, { value }) => all + (value.kind === "number" ? value.number : 0), 0),
      figures,
    }));
    if (
      sums.some(({ sum, figures }) =>
        atLeast(
          slack([...figures, stated]),
          Math.abs(sum - total),
          sumError(figures.map(({ value }) => numberOrNull(value) ?? 0)),
        ),
      )
    )
      return [];
    const nearest = sums.reduce(
      (best, candidate) => (Math.abs(candidate.sum - total) < Math.abs(best.sum - total) ? candidate : best),
      sums[0] ?? { sum: total, figures: [] },
    );
    const decimals = largest(
      nearest.figures.map((figure) => figure.decimals),
      stated.decimals,
    );
    const expected = formatFigure(
      nearest.sum,
      stated.text.includes("£") ? { kind: "money" } : { kind: "count" },
      decimals,
    );
    return [
      {
        code: "totalDiffers",
        item: null,
        at: stated.at,
        found: stated.text,
        expected,
        evidence: { label, heading, parts: String(nearest.figures.length) },
      },
    ];
  });
}

/** How far rounding can move a total from the sum of its parts; whole numbers are not taken for rounded. */
function slack(figures: readonly Figure[]): number {
  return figures.reduce((all, figure) => all + roundedBy(figure), 0);
}

function roundedBy({ text, decimals }: Figure): number {
  const scale = SCALES.find(([pattern]) => pattern.test(text))?.[1];
  if (scale === undefined) return decimals === 0 ? 0 : HALF / 10 ** decimals;
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return (HALF * scale) / 10 ** places;
}
