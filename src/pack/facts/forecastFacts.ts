import type { MeasureAssessment } from "../../assess/assessment";
import { achieved } from "../../assess/rules/achieved";
import { forecastOutturn } from "../../assess/year/forecastOutturn";
import { addsUp } from "../../domain/addsUp";
import { formatFigure } from "../../domain/formatFigure";
import { number } from "../../domain/value";
import { monthCount, startOfYear, type Period } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { trueMinus } from "../blocks";
import type { ForecastFacts } from "./packFacts";

const MONTHS_OF_YEAR = 12;

/**
 * A measure's figure at the year's end: the extract's own forecast, else, of a measure that adds up, its year to date
 * on a straight line. Null where neither can be told, and at the year's end itself.
 */
export function forecastFacts(
  { measure, row, actual, decimals }: MeasureAssessment,
  year: YearStart,
): ForecastFacts | null {
  const given = row?.figures.forecast;
  const months = monthsToDate(row?.chosen?.actual ?? null, year);
  const projected =
    addsUp(measure) && actual.kind === "number" && months !== null && months < MONTHS_OF_YEAR
      ? forecastOutturn(actual.number, months)
      : null;
  const figure = given?.value.kind === "number" ? given.value.number : projected;
  if (figure === null) return null;
  const reaches = achieved(number(figure), measure.target, measure.polarity);
  return {
    text: trueMinus(formatFigure(figure, measure.unit, decimals)),
    from: given?.value.kind === "number" ? "the extract’s own" : `the ${months ?? 0} months so far on a straight line`,
    reaches: reaches === "Not rated" ? null : reaches === "Y",
    target: trueMinus(formatFigure(measure.target, measure.unit, measure.targetDecimals)),
  };
}

/** Months of the year so far that a figure covers; null where it does not begin with the year. */
function monthsToDate(period: Period | null, year: YearStart): number | null {
  return period === null || period.start !== startOfYear(period.end, year) ? null : monthCount(period);
}
