import { smallest } from "../../domain/extremes";
import { atLeast, same, sumError, withoutNoise } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatFigure } from "../../domain/formatFigure";
import type { MeasureAssessment } from "../../assess/assessment";
import { numberOrNull, type Value } from "../../domain/value";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** The whole of parts that are shares of one thing: `Part of` says `100%`. */
const HUNDRED_PERCENT = /^100\s*%$/;
/** Shares printed without decimals may each be half a point out: n parts, n half units in the last place. */
const HALF_UNIT = 0.5;

interface Sum {
  readonly whole: string;
  readonly parts: readonly MeasureAssessment[];
  readonly figure: "actual" | "lastYear";
  readonly sum: number;
  readonly expected: number;
  readonly agrees: boolean;
}

interface Evidence {
  readonly parts: string;
  readonly figure: string;
}

/**
 * Parts of a whole (`Part of` in the plan) that do not add up to it, this year or last; within the rounding as printed.
 */
export const partsDoNotSum = check({
  code: "partsDoNotSum",
  severity: "error",
  title: "Parts do not sum to the whole",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.evidence.parts} sum to ${f.found} ${f.evidence.figure}, but the whole, ` +
    `${f.item}, is ${f.expected}. Check the parts and the whole.`,
  examples: [{ item: "M1", found: "98", expected: "100", evidence: { parts: "M2 and M3", figure: "this year" } }],
  looksAt: "measures",
  passed: null,
  run,
  inOrder: partsThatSum,
});

function run(context: CheckContext): Found<Evidence>[] {
  return sums(context)
    .filter(({ agrees }) => !agrees)
    .flatMap(({ whole, parts, figure, sum, expected }): Found<Evidence>[] => {
      const [first] = parts;
      if (first === undefined) return [];
      const unit = first.measure.unit;
      const at = first.row?.figures[figure]?.at ?? first.row?.label.at ?? first.measure.at;
      const names = parts.map(({ measure }) => measure.id).join(", ");
      return [
        {
          item: whole,
          at,
          found: formatFigure(sum, unit, first.decimals),
          expected: formatFigure(expected, unit, first.decimals),
          evidence: { parts: names, figure: figure === "actual" ? "this year" : "last year" },
        },
      ];
    });
}

/** The wholes whose parts do add up. */
function partsThatSum(context: CheckContext): string[] {
  const agreed = sums(context)
    .filter(({ agrees }) => agrees)
    .map((sum) => ({ sum, agreement: agreementOf(sum, context.measures) }));
  return [...new Set(agreed.map(({ agreement }) => agreement))].map((agreement) => {
    const years = agreed
      .filter((other) => other.agreement === agreement)
      .map(({ sum }) => (sum.figure === "actual" ? "this year" : "last year"));
    return `${agreement}, ${years.join(" and ")}.`;
  });
}

/** What agrees, in words: parts of 100% have no whole of their own and are named by their objective. */
function agreementOf({ whole, parts }: Sum, measures: readonly MeasureAssessment[]): string {
  if (HUNDRED_PERCENT.test(whole)) return `${parts[0]?.measure.objective || "Shares"}: the parts sum to 100%`;
  return `${measures.find(({ measure }) => measure.id === whole)?.measure.name ?? whole}: the parts sum to the whole`;
}

function sums({ measures }: CheckContext): Sum[] {
  const wholes = [...new Set(measures.flatMap(({ measure }) => measure.partOf ?? []))];
  return wholes.flatMap((whole) =>
    groups(whole, measures).flatMap((parts) =>
      (["actual", "lastYear"] as const).flatMap((figure): Sum[] => {
        const total = totalOf(whole, measures, figure);
        const values = parts.map((part) => numberOrNull(part[figure])).filter((value) => value !== null);
        if (total === null || values.length < parts.length) return [];
        const error = sumError(values);
        const sum = withoutNoise(
          values.reduce((all, value) => all + value, 0),
          ...values,
          total,
        );
        const slack = (parts.length * HALF_UNIT) / 10 ** (roundedTo(parts) + 2);
        const agrees =
          same(sum, total, error) || (HUNDRED_PERCENT.test(whole) && atLeast(slack, Math.abs(sum - total), error));
        return [{ whole, parts, figure, sum, expected: total, agrees }];
      }),
    ),
  );
}

/** Parts of 100% belong together by objective; parts of a measure belong to that measure. */
function groups(whole: string, measures: readonly MeasureAssessment[]): MeasureAssessment[][] {
  const parts = measures.filter(({ measure }) => measure.partOf === whole);
  if (!HUNDRED_PERCENT.test(whole)) return [parts];
  const objectives = [...new Set(parts.map(({ measure }) => measure.objective))];
  return objectives.map((objective) => parts.filter(({ measure }) => measure.objective === objective));
}

function totalOf(whole: string, measures: readonly MeasureAssessment[], figure: "actual" | "lastYear"): number | null {
  if (HUNDRED_PERCENT.test(whole)) return 1;
  const value: Value | undefined = measures.find(({ measure }) => measure.id === whole)?.[figure];
  return value?.kind === "number" ? value.number : null;
}

/** The fewest decimals of a percent that a part is printed with. */
function roundedTo(parts: readonly MeasureAssessment[]): number {
  return smallest(parts.map(({ row }) => row?.figures.actual?.decimals ?? 0));
}
