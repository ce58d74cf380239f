import type { MeasureAssessment } from "../../assess/assessment";
import { achieved } from "../../assess/rules/achieved";
import { forecastOutturn } from "../../assess/year/forecastOutturn";
import { shareByMonth, targetToDate } from "../../assess/year/targetToDate";
import { addsUp } from "../../domain/addsUp";
import { rounded } from "../../domain/compare";
import { formatFigure } from "../../domain/formatFigure";
import type { Measure } from "../../domain/plan";
import { number } from "../../domain/value";
import { monthCount, startOfYear, type Period } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { trueMinus } from "../blocks";
import type { ForecastFacts } from "./packFacts";

const MONTHS_OF_YEAR = 12;

/**
 * A measure's figure at the year's end: the extract's own forecast, else, of a measure that adds up, its year to date
 * by the share of the year's target that the plan has due by then, else on a straight line. Null where none can be
 * told, and at the year's end itself.
 */
export function forecastFacts(
  { measure, row, actual, decimals }: MeasureAssessment,
  year: YearStart,
): ForecastFacts | null {
  const given = row?.figures.forecast;
  const months = monthsToDate(row?.chosen?.actual ?? null, year);
  const known = addsUp(measure) && actual.kind === "number" && months !== null && months < MONTHS_OF_YEAR;
  const projected = known ? projection(actual.number, months, measure) : null;
  const figure = given?.value.kind === "number" ? given.value.number : (projected?.figure ?? null);
  if (figure === null) return null;
  const reaches = achieved(number(figure), measure.target, measure.polarity);
  return {
    text: trueMinus(formatFigure(figure, measure.unit, decimals)),
    from: given?.value.kind === "number" ? "the extract’s own" : (projected?.from ?? ""),
    reaches: reaches === "Not rated" ? null : reaches === "Y",
    target: trueMinus(formatFigure(measure.target, measure.unit, measure.targetDecimals)),
  };
}

/** What a plan says of how a measure's year builds up. */
type YearsPlan = Pick<Measure, "target" | "targetsToDate" | "quarterShares" | "aggregation" | "unit">;

/** The year's end of so much to date; null where the plan says how the year builds up, but not to this month. */
function projection(
  toDate: number,
  months: number,
  measure: YearsPlan,
): { readonly figure: number; readonly from: string } | null {
  const soFar = `the ${months} months so far`;
  const { targetsToDate, quarterShares } = measure;
  if (targetsToDate === null && (quarterShares === null || quarterShares.straightLine)) {
    const figure = forecastOutturn(toDate, months);
    return figure === null ? null : { figure, from: `${soFar} on a straight line` };
  }
  const share = shareDue(measure, months);
  return share === null || share === 0
    ? null
    : { figure: rounded(toDate / share), from: `${soFar} by the plan’s profile` };
}

/** The share of the year that the plan has by the end of a month; null where it does not say. */
function shareDue(measure: YearsPlan, months: number): number | null {
  const { target, targetsToDate, quarterShares } = measure;
  if (targetsToDate === null) return quarterShares === null ? null : shareByMonth(quarterShares, months);
  const due = targetToDate(measure, months).target;
  return target.kind === "number" && due.kind === "number" && target.number !== 0 ? due.number / target.number : null;
}

/** Months of the year so far that a figure covers; null where it does not begin with the year. */
function monthsToDate(period: Period | null, year: YearStart): number | null {
  return period === null || period.start !== startOfYear(period.end, year) ? null : monthCount(period);
}
