/*
 * Statistical process control (XmR charts). The docstrings are help text in Excel. Each is a thin wrapper over one pure
 * function in `src/assess/spc`, where the rules and their sources are.
 */
import { spcAssurance, spcPoints, spcReason, spcSections, spcVariation } from "../src/index";
import { type ExcelCell, figure, polarityOf, whenAnew, yesOrNo } from "./argument";
import { excelError, FunctionFault } from "./fault";
import { type Answer, type ExcelRange, inOrder, likeIts, list, single, whole } from "./spill";

/** The figures of a series in time order, null where one is missing. */
function series(values: ExcelRange): (number | null)[] {
  return inOrder(values, "figures").map((value: ExcelCell) => figure(value, "series of figures"));
}

/** How limits are worked out: screened or not, and from which points on anew. */
function howOf(figures: readonly unknown[], screen: ExcelRange, rebase: ExcelRange) {
  return {
    screen: yesOrNo(single(screen, "screen"), "screen"),
    rebase: list(rebase).map((cell) => whenAnew(cell, figures.length)),
  };
}

/** The target for each figure, or one for them all. */
function targetsOf(target: ExcelRange, figures: readonly unknown[]): number | null | (number | null)[] {
  const targets = inOrder(target, "targets").map((cell) => figure(cell, "target"));
  if (targets.length <= 1) return targets[0] ?? null;
  if (targets.length === figures.length) return targets;
  throw new FunctionFault(
    "#VALUE!",
    `The targets are ${targets.length} and the figures ${figures.length}. Give one target, or one for each figure.`,
  );
}

/**
 * Control limits of a series (XmR): lower limit, mean and upper limit, in three cells. At least 12 points.
 * @customfunction SPCLIMITS
 * @param {any[][]} values The figures in time order, in one row or one column.
 * @param {any[][]} [screen] TRUE (if left out) leaves outlying moving ranges out of the limits, once; FALSE keeps
 *   them all.
 * @param {any[][]} [rebase] Number of the point from which limits begin anew, such as 13, or a range of them.
 * @returns {any[][]} Lower limit, mean and upper limit in a row, and a row more for each time that they begin anew;
 *   #N/A for fewer than 12 points.
 * @example
 * =SPCLIMITS({1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1}) //=> [[-0.715555555555556, 1.94444444444444, 4.60444444444444]]
 * The step to 10 and back is left out of the limits, so that 10 lies outside them.
 */
export function limitsOfSeries(values: any[][], screen?: any[][], rebase?: any[][]): any[][] {
  return whole(() => {
    const figures = series(values);
    const sections = spcSections(figures, howOf(figures, screen, rebase));
    return sections.map(({ limits }): Answer[] => {
      if (limits.kind === "limits") return [limits.lower, limits.mean, limits.upper];
      const fault = new FunctionFault("#N/A", spcReason(limits));
      if (sections.length === 1) throw fault;
      return [excelError(fault), excelError(fault), excelError(fault)];
    });
  });
}

/**
 * What each point of a series shows: Common cause, or a special cause that is Improvement, Concern or Neither, (high)
 * or (low). At least 12 points.
 * @customfunction SPCPOINTS
 * @param {any[][]} values The figures in time order, in one row or one column.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out), "lower" or "none".
 * @param {any[][]} [screen] TRUE (if left out) leaves outlying moving ranges out of the limits, once; FALSE keeps
 *   them all.
 * @param {any[][]} [rebase] Number of the point from which limits begin anew, such as 13, or a range of them.
 * @returns {any[][]} A type for each point; Not rated for a missing one, and for fewer than 12.
 * @example
 * =SPCPOINTS({1,3,1,3,1,3,1,3,1,3,1,12}, "lower")
 * //=> [["Common cause", "Common cause", "Common cause", "Common cause", "Common cause", "Common cause", "Common
 * cause", "Common cause", "Common cause", "Common cause", "Common cause", "Concern (high)"]]
 * 12 is above the upper limit, and lower is better.
 */
export function typesOfPoints(values: any[][], polarity?: any[][], screen?: any[][], rebase?: any[][]): any[][] {
  return whole(() => {
    const figures = series(values);
    const rated = spcPoints(figures, polarityOf(single(polarity, "polarity")), howOf(figures, screen, rebase));
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
 * @param {any[][]} [screen] TRUE (if left out) leaves outlying moving ranges out of the limits, once; FALSE keeps
 *   them all.
 * @param {any[][]} [rebase] Number of the point from which limits begin anew, such as 13, or a range of them.
 * @returns {any[][]} The icon's words; Not rated for fewer than 12 points, or fewer since limits began anew.
 * @example
 * =SPCVARIATION({1,3,1,3,1,3,1,3,1,3,1,12}, "lower") //=> "Concern (high)"
 * The icon is that of the latest point.
 */
export function variationOfSeries(values: any[][], polarity?: any[][], screen?: any[][], rebase?: any[][]): any[][] {
  return whole(() => {
    const figures = series(values);
    const rated = spcVariation(figures, polarityOf(single(polarity, "polarity")), howOf(figures, screen, rebase));
    return [[rated.kind === "notRated" ? "Not rated" : rated.variation]];
  });
}

/**
 * The assurance icon of a series in words: whether the target lies outside its control limits, and on which side. At
 * least 12 points.
 * @customfunction SPCASSURANCE
 * @param {any[][]} values The figures in time order, in one row or one column.
 * @param {any[][]} target The target for them, or one for each where it changes; the latest point's counts.
 * @param {any[][]} polarity Which way is better: "higher" or "lower"; "none" gives Not rated.
 * @param {any[][]} [screen] TRUE (if left out) leaves outlying moving ranges out of the limits, once; FALSE keeps
 *   them all.
 * @param {any[][]} [rebase] Number of the point from which limits begin anew, such as 13, or a range of them.
 * @returns {any[][]} Consistently hits, Inconsistent, Consistently misses or Not rated.
 * @example
 * =SPCASSURANCE({1,2,1,2,1,2,1,2,1,2,1,2}, 9, "lower") //=> "Consistently hits"
 * Lower is better, and even the upper limit is below 9.
 */
export function assuranceOfSeries(
  values: any[][],
  target: any[][],
  polarity: any[][],
  screen?: any[][],
  rebase?: any[][],
): any[][] {
  return whole(() => {
    const figures = series(values);
    const way = polarityOf(single(polarity, "polarity"));
    const rated = spcAssurance(figures, targetsOf(target, figures), way, howOf(figures, screen, rebase));
    return [[rated.kind === "notRated" ? "Not rated" : rated.assurance]];
  });
}
