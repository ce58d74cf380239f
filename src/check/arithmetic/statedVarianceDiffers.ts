import type { MeasureAssessment } from "../../assess/assessment";
import { varianceFromFlooredLevel } from "../../assess/rules/printedMilestone";
import { atLeast, difference, roundingError } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatDifference, formatFigure } from "../../domain/formatFigure";
import type { Plan } from "../../domain/plan";
import { isProportion } from "../../domain/unit";
import type { Figure } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Half of the last printed place: as far as rounding can move a figure. */
const HALF = 0.5;

/**
 * Which way round a report states its variances: actual less target, target less actual, without a sign, or better as
 * plus.
 */
const CONVENTIONS = ["actual less target", "target less actual", "unsigned", "better is plus"] as const;
type Convention = (typeof CONVENTIONS)[number];

/** A stated variance with what the figures could give it as, all actual less target. */
interface Stated {
  readonly assessment: MeasureAssessment;
  readonly figure: Figure;
  readonly number: number;
  readonly given: readonly [number, ...number[]];
}

interface Evidence {
  readonly name: string;
}

/**
 * A variance stated in the extract that actual and target do not give, at the decimals it is stated with. Reports
 * differ
 * in its sign: the way round that most rows of the column agree with is taken as meant. From a milestone it may be
 * counted from the level as it is or rounded down.
 */
export const statedVarianceDiffers = check({
  code: "statedVarianceDiffers",
  severity: "error",
  title: "Stated variance differs from the figures",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} gives the variance of ${f.item} as ${f.found}, but its actual and target give ` +
    `${f.expected}. Correct whichever is wrong.`,
  examples: [{ item: "M2", found: "+5", expected: "-5", evidence: { name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ plan, measures }: CheckContext): Found<Evidence>[] {
  const stated = measures.flatMap((assessment): Stated[] => {
    const figure = assessment.row?.figures.statedVariance;
    const given = possibleVariances(assessment, plan);
    return figure?.value.kind !== "number" || given === null
      ? []
      : [{ assessment, figure, number: figure.value.number, given }];
  });
  const tables = [...new Set(stated.map(({ assessment }) => assessment.row?.table))];
  return tables.flatMap((table) => {
    const column = stated.filter(({ assessment }) => assessment.row?.table === table);
    const agreeing = conventionsOf(plan).map((convention) => ({
      convention,
      rows: column.filter((one) => agrees(one, convention)),
    }));
    const meant = agreeing.reduce((best, one) => (one.rows.length > best.rows.length ? one : best));
    return column.filter((one) => !meant.rows.includes(one)).map((one) => finding(one, meant.convention));
  });
}

/** Of two ways round that as many rows agree with, the usual one; a report of milestones prints no sign. */
function conventionsOf(plan: Plan): readonly Convention[] {
  return printsLikeMilestones(plan) ? ["unsigned", ...CONVENTIONS.filter((one) => one !== "unsigned")] : CONVENTIONS;
}

function printsLikeMilestones({ template, percentRounding }: Plan): boolean {
  return template === "milestones" || percentRounding === "up";
}

/**
 * The variance from the target that is used, from the year's whole target, of the forecast, and from a milestone's
 * level rounded down; null for none.
 */
function possibleVariances(
  { measure, row, actual, lastYear, variance }: MeasureAssessment,
  plan: Plan,
): Stated["given"] | null {
  if (variance === null || actual.kind === "missing") return null;
  if (measure.rule !== "milestone") {
    const forecast = row?.figures.forecast?.value;
    const wholeYear =
      measure.target.kind === "number"
        ? measure.target
        : row?.chosen?.target === "year"
          ? row.figures.target?.value
          : undefined;
    // A budget report states how far the year is forecast to end from its budget.
    const atYearEnd =
      forecast?.kind === "number" && wholeYear?.kind === "number"
        ? [difference(forecast.number, wholeYear.number)]
        : [];
    if (measure.target.kind === "missing") return [variance, ...atYearEnd];
    const fromYears = difference(actual.number, measure.target.number);
    // Of a percentage some reports give the variance as a share of the target.
    const share =
      isProportion(measure.unit) && measure.target.number !== 0 ? [fromYears / Math.abs(measure.target.number)] : [];
    return [variance, fromYears, ...share, ...atYearEnd];
  }
  if (!printsLikeMilestones(plan) || lastYear.kind === "missing" || measure.milestone.kind === "missing")
    return [variance];
  // The side is told by the variance itself: printed, it has no sign.
  const { size } = varianceFromFlooredLevel(
    actual.number,
    lastYear.number,
    measure.milestone.number,
    measure.polarity === "higher" ? "higher" : "lower",
  );
  return [variance < 0 ? -size : size, variance];
}

function agrees({ assessment, figure, number, given }: Stated, convention: Convention): boolean {
  const proportion = isProportion(assessment.measure.unit);
  const places = figure.decimals + (proportion ? 2 : 0);
  const own = assessment.row?.figures.actual?.decimals ?? 0;
  // What is printed of the actual may be rounded itself; a whole number is not.
  const rounding = HALF / 10 ** places + (own === 0 && !proportion ? 0 : HALF / 10 ** (own + (proportion ? 2 : 0)));
  return given.some((one) => {
    const variance = signed(one, convention, assessment);
    return atLeast(rounding, Math.abs(difference(variance, number)), roundingError(variance, number));
  });
}

function signed(variance: number, convention: Convention, { measure }: MeasureAssessment): number {
  switch (convention) {
    case "actual less target":
      return variance;
    case "target less actual":
      return -variance;
    case "better is plus":
      return measure.polarity === "lower" ? -variance : variance;
    case "unsigned":
      return Math.abs(variance);
  }
}

function finding({ assessment, figure, given }: Stated, convention: Convention): Found<Evidence> {
  const { measure } = assessment;
  const variance = signed(given[0], convention, assessment);
  const expected =
    convention === "unsigned"
      ? formatFigure(variance, measure.unit, figure.decimals)
      : formatDifference(variance, measure.unit, figure.decimals);
  return {
    item: measure.id,
    at: figure.at,
    found: figure.text,
    expected,
    evidence: { name: measure.name },
  };
}
