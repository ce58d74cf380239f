/*
 * Statistical process control (XmR charts). The docstrings are help text in Excel. Each is a thin wrapper over one pure
 * function in `src/assess/spc`, where the rules and their sources are.
 */
import { spcAssurance, spcPoints, spcReason, spcVariation, xmrLimits } from "../src/index";
import { type ExcelCell, figure, polarityOf, yesOrNo } from "./argument";
import { FunctionFault } from "./fault";
import { type ExcelRange, inOrder, likeIts, single, whole } from "./spill";

/** The figures of a series in time order, null where one is missing. */
function series(values: ExcelRange): (number | null)[] {
  return inOrder(values, "figures").map((value: ExcelCell) => figure(value, "series of figures"));
}

/**
 * Control limits of a series (XmR): lower limit, mean and upper limit, in three cells. At least 12 points.
 * @customfunction SPCLIMITS
 * @param {any[][]} values The figures in time order, in one row or one column.
 * @param {any[][]} [screen] TRUE (if left out) leaves outlying moving ranges out of the limits, once; FALSE keeps
 *   them all.
 * @returns {any[][]} Lower limit, mean and upper limit in a row; #N/A for fewer than 12 points.
 * @example
 * =SPCLIMITS({1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1}) //=> [[-0.715555555555556, 1.94444444444444, 4.60444444444444]]
 * The step to 10 and back is left out of the limits, so that 10 lies outside them.
 */
export function limitsOfSeries(values: any[][], screen?: any[][]): any[][] {
  return whole(() => {
    const limits = xmrLimits(series(values), { screen: yesOrNo(single(screen, "screen"), "screen") });
    if (limits.kind === "notRated") throw new FunctionFault("#N/A", spcReason(limits));
    return [[limits.lower, limits.mean, limits.upper]];
  });
}

/**
 * What each point of a series shows: Common cause, or a special cause that is Improvement, Concern or Neither, (high)
 * or (low). At least 12 points.
 * @customfunction SPCPOINTS
 * @param {any[][]} values The figures in time order, in one row or one column.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out), "lower" or "none".
 * @returns {any[][]} A type for each point; Not rated for a missing one, and for fewer than 12.
 * @example
 * =SPCPOINTS({1,3,1,3,1,3,1,3,1,3,1,12}, "lower")
 * //=> [["Common cause", "Common cause", "Common cause", "Common cause", "Common cause", "Common cause", "Common
 * cause", "Common cause", "Common cause", "Common cause", "Common cause", "Concern (high)"]]
 * 12 is above the upper limit, and lower is better.
 */
export function typesOfPoints(values: any[][], polarity?: any[][]): any[][] {
  return whole(() => {
    const figures = series(values);
    const rated = spcPoints(figures, polarityOf(single(polarity, "polarity")));
    const types =
      rated.kind === "notRated"
        ? figures.map(() => "Not rated")
        : rated.points.map((point) => point?.type ?? "Not rated");
    return likeIts(values, types);
  });
}

/**
 * The variation icon of a series in words, from its latest point: Common cause, Improvement, Concern or Neither, (high)
 * or (low). At least 12 points.
 * @customfunction SPCVARIATION
 * @param {any[][]} values The figures in time order, in one row or one column.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out), "lower" or "none".
 * @returns {any[][]} The icon's words; Not rated for fewer than 12 points.
 * @example
 * =SPCVARIATION({1,3,1,3,1,3,1,3,1,3,1,12}, "lower") //=> "Concern (high)"
 * The icon is that of the latest point.
 */
export function variationOfSeries(values: any[][], polarity?: any[][]): any[][] {
  return whole(() => {
    const rated = spcVariation(series(values), polarityOf(single(polarity, "polarity")));
    return [[rated.kind === "notRated" ? "Not rated" : rated.variation]];
  });
}

/**
 * The assurance icon of a series in words: whether the target lies outside its control limits, and on which side. At
 * least 12 points.
 * @customfunction SPCASSURANCE
 * @param {any[][]} values The figures in time order, in one row or one column.
 * @param {any[][]} target The target for them.
 * @param {any[][]} polarity Which way is better: "higher" or "lower"; "none" gives Not rated.
 * @returns {any[][]} Consistently hits, Inconsistent, Consistently misses or Not rated.
 * @example
 * =SPCASSURANCE({1,2,1,2,1,2,1,2,1,2,1,2}, 9, "lower") //=> "Consistently hits"
 * Lower is better, and even the upper limit is below 9.
 */
export function assuranceOfSeries(values: any[][], target: any[][], polarity: any[][]): any[][] {
  return whole(() => {
    const aim = figure(single(target, "target"), "target");
    const rated = spcAssurance(series(values), aim, polarityOf(single(polarity, "polarity")));
    return [[rated.kind === "notRated" ? "Not rated" : rated.assurance]];
  });
}
