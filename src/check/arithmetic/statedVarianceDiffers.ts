import type { MeasureAssessment } from "../../assess/assessment";
import { varianceFromFlooredLevel } from "../../assess/rules/printedMilestone";
import { atLeast, difference, roundingError } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatDifference, formatFigure } from "../../domain/formatFigure";
import type { Plan } from "../../domain/plan";
import { isProportion } from "../../domain/units/unit";
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
  readonly possible: readonly [number, ...number[]];
}

interface Evidence {
  readonly name: string;
}

/**
 * A variance stated in the extract that actual and target do not give, at the decimals it is stated with. Reports
 * differ in its sign: the convention that most rows of the column agree with is taken to be the report's. A variance
 * from a milestone may be counted from its level unrounded or rounded down.
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
    const possible = isShare(assessment, figure) ? sharesOfTarget(assessment) : possibleVariances(assessment, plan);
    return figure?.value.kind !== "number" || possible === null
      ? []
      : [{ assessment, figure, number: figure.value.number, possible }];
  });
  const tables = [...new Set(stated.map(({ assessment }) => assessment.row?.table))];
  return tables.flatMap((table) => {
    const column = stated.filter(({ assessment }) => assessment.row?.table === table);
    const agreeing = conventionsOf(plan).map((convention) => ({
      convention,
      rows: column.filter((row) => agrees(row, convention)),
    }));
    const meant = agreeing.reduce((best, candidate) => (candidate.rows.length > best.rows.length ? candidate : best));
    return column.filter((row) => !meant.rows.includes(row)).map((row) => finding(row, meant.convention));
  });
}

/** The usual convention first, for it wins a tie; a report of milestones usually prints no sign. */
function conventionsOf(plan: Plan): readonly Convention[] {
  return printsLikeMilestones(plan)
    ? ["unsigned", ...CONVENTIONS.filter((convention) => convention !== "unsigned")]
    : CONVENTIONS;
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
): Stated["possible"] | null {
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
    // A report with a target for the year and one to date holds the actual against either.
    const fromPrinted = (row?.observations ?? []).flatMap(({ role, figure: { value } }) =>
      role === "target" && value.kind === "number" ? [difference(actual.number, value.number)] : [],
    );
    if (measure.target.kind === "missing") return [variance, ...atYearEnd, ...fromPrinted];
    const fromYearTarget = difference(actual.number, measure.target.number);
    // Of a percentage some reports give the variance as a share of the target.
    const share =
      isProportion(measure.unit) && measure.target.number !== 0
        ? [fromYearTarget / Math.abs(measure.target.number)]
        : [];
    return [variance, fromYearTarget, ...share, ...atYearEnd, ...fromPrinted];
  }
  if (!printsLikeMilestones(plan) || lastYear.kind === "missing" || measure.milestone.kind === "missing")
    return [variance];
  // As printed it has no sign, so the variance worked out here says which side it is on.
  const { size } = varianceFromFlooredLevel(
    actual.number,
    lastYear.number,
    measure.milestone.number,
    measure.polarity === "higher" ? "higher" : "lower",
  );
  return [variance < 0 ? -size : size, variance];
}

/** Whether the variance of a count or an amount is stated as a share: `-5%` of a target of 400. */
function isShare({ measure }: MeasureAssessment, figure: Figure | undefined): boolean {
  return !isProportion(measure.unit) && figure?.text.includes("%") === true;
}

/** The variance as a share of the target that is used, and of the plan's; null for none. */
function sharesOfTarget({ measure, actual, variance }: MeasureAssessment): Stated["possible"] | null {
  if (variance === null || actual.kind === "missing") return null;
  const target = difference(actual.number, variance);
  const planned = measure.target.kind === "number" ? measure.target.number : target;
  if (target === 0 || planned === 0) return null;
  return [variance / Math.abs(target), difference(actual.number, planned) / Math.abs(planned)];
}

function agrees({ assessment, figure, number, possible }: Stated, convention: Convention): boolean {
  const share = isShare(assessment, figure);
  const proportion = share || isProportion(assessment.measure.unit);
  const places = figure.decimals + (proportion ? 2 : 0);
  const actualDecimals = assessment.row?.figures.actual?.decimals ?? 0;
  // The actual as printed may itself be rounded; a whole number is not.
  const rounding =
    HALF / 10 ** places +
    (actualDecimals === 0 && !proportion ? 0 : HALF / 10 ** (actualDecimals + (proportion ? 2 : 0)));
  return possible.some((candidate) => {
    const variance = signed(candidate, convention, assessment);
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

function finding({ assessment, figure, possible }: Stated, convention: Convention): Found<Evidence> {
  const { measure } = assessment;
  const variance = signed(possible[0], convention, assessment);
  const unsigned = convention === "unsigned";
  const expected = isShare(assessment, figure)
    ? formatFigure(variance, unsigned ? { kind: "percent" } : { kind: "percentChange" }, figure.decimals)
    : unsigned
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
