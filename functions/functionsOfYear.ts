/*
 * Functions of the financial year: forecasts, run rates, years and quarters, rolling years. The docstrings are their
 * help text in Excel. Each is a thin wrapper over one pure function in `src/`, where the rule and its source are.
 */
import { financialQuarter, financialYear, forecastOutturn, neededPerMonth, rolling12, yearFrom } from "../src/index";
import { figure, firstMonthOf, monthsGone, needed } from "./argument";
import { excelError, FunctionFault } from "./fault";
import { oneOf } from "./periodArgument";
import { inOrder, likeIts, list, spill, whole } from "./spill";

/**
 * Year-end figure of a measure that adds up over the year, from its year to date. For sums only: not for percentages or
 * snapshots.
 * @customfunction FORECASTOUTTURN
 * @param {any[][]} yearToDate The figure from April to now, or a range of them.
 * @param {any[][]} monthsElapsed Whole months of the financial year gone, 0 to 12.
 * @param {any[][]} [profile] Last year's twelve monthly figures, April first, to follow their shape. Without it, a
 *   straight line.
 * @returns {any[][]} The forecast for the whole year; #N/A where a figure is missing or no month has gone.
 * @example
 * =FORECASTOUTTURN(900, 9) //=> 1200
 * 900 in nine months is 100 a month, 1,200 a year.
 */
export function forecast(yearToDate: any[][], monthsElapsed: any[][], profile?: any[][]): any[][] {
  return whole(() => {
    const shape =
      list(profile).length === 0 ? undefined : inOrder(profile, "profile").map((month) => figure(month, "profile"));
    if (shape !== undefined && shape.length !== 12) {
      throw new FunctionFault("#VALUE!", `A profile has 12 months; this one has ${shape.length}.`);
    }
    return spill([yearToDate, monthsElapsed], (actual, months) => {
      const outturn = forecastOutturn(needed(actual, "year to date"), monthsGone(months), shape);
      if (outturn === null) throw new FunctionFault("#N/A", whyNoForecast(monthsGone(months), shape));
      return outturn;
    });
  });
}

function whyNoForecast(months: number, shape: readonly (number | null)[] | undefined): string {
  if (months === 0) return "No month has gone: there is nothing to forecast from.";
  if (shape?.includes(null) === true) return "A month of the profile is missing.";
  return "The profile comes to 0 for the months so far: there is nothing to forecast from.";
}

/**
 * What is still needed a month to end the year at the target, or what is still allowed where lower is better. For sums
 * only.
 * @customfunction RUNRATE
 * @param {any[][]} target The target for the whole year, or a range of them.
 * @param {any[][]} yearToDate The figure from April to now.
 * @param {any[][]} monthsElapsed Whole months of the financial year gone, 0 to 12.
 * @returns {any[][]} The figure needed in each month left, below 0 where the target is already passed; #N/A after
 *   the last month.
 * @example
 * =RUNRATE(1200, 900, 9) //=> 100
 * 300 are still needed, in three months.
 */
export function neededPerMonthOf(target: any[][], yearToDate: any[][], monthsElapsed: any[][]): any[][] {
  return spill([target, yearToDate, monthsElapsed], (t, actual, months) => {
    const answer = neededPerMonth(needed(t, "target"), needed(actual, "year to date"), monthsGone(months));
    if (answer === null) throw new FunctionFault("#N/A", "The year is over: there is no month left.");
    return answer;
  });
}

/**
 * The financial year that a date or period is in: "2009/10", from April where nothing else is said.
 * @customfunction FINYEAR
 * @param {any[][]} date A date, or words such as "Q3 2017-18", "Dec-17" or "31/03/2010"; or a range of them.
 * @param {any[][]} [firstMonth] The month that the year starts in, 1 to 12; 4, April, without it. For 1 the year is
 *   called "2010".
 * @returns {any[][]} The financial year; #VALUE! for a period that is in two; #N/A where there is no date.
 * @example
 * =FINYEAR("31/03/2010") //=> "2009/10"
 * The year ends on 31 March.
 */
export function yearOf(date: any[][], firstMonth?: any[][]): any[][] {
  return spill([date, firstMonth], (cell, month) => {
    const year = yearFrom(firstMonthOf(month));
    return oneOf(cell, "financial year", year, financialYear);
  });
}

/**
 * The quarter of the financial year that a date or period is in: 1 for April to June, 4 for January to March.
 * @customfunction FINQUARTER
 * @param {any[][]} date A date, or words such as "Q3 2017-18", "Dec-17" or "31/03/2010"; or a range of them.
 * @param {any[][]} [firstMonth] The month that the year starts in, 1 to 12; 4, April, without it.
 * @returns {any[][]} The quarter, 1 to 4; #VALUE! for a period that is in more than one; #N/A where there is no date.
 * @example
 * =FINQUARTER("Dec-17") //=> 3
 * October to December is the third quarter.
 */
export function quarterOf(date: any[][], firstMonth?: any[][]): any[][] {
  return spill([date, firstMonth], (cell, month) => {
    const year = yearFrom(firstMonthOf(month));
    return oneOf(cell, "quarter", year, financialQuarter);
  });
}

/**
 * Rolling twelve-month sums: for each month, the sum of it and the eleven before.
 * @customfunction ROLLING12
 * @param {any[][]} values Monthly figures in order, in one row or one column.
 * @returns {any[][]} As many sums as there are figures; #N/A for the first eleven and where a month is missing.
 * @example
 * =ROLLING12({1,1,1,1,1,1,1,1,1,1,1,1,5})
 * //=> [["#N/A", "#N/A", "#N/A", "#N/A", "#N/A", "#N/A", "#N/A", "#N/A", "#N/A", "#N/A", "#N/A", 12, 16]]
 * The first sum of twelve months is at the twelfth.
 */
export function rollingYear(values: any[][]): any[][] {
  return whole(() => {
    const figures = inOrder(values, "figures").map((value) => figure(value, "monthly figure"));
    const sums = rolling12(figures).map((sum, at) => sum ?? excelError(new FunctionFault("#N/A", whyNoYear(at))));
    return likeIts(values, sums);
  });
}

function whyNoYear(at: number): string {
  return at < 11 ? "There are not twelve months yet." : "One of the twelve months is missing.";
}
