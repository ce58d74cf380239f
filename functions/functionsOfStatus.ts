/*
 * Functions that rate a figure. The docstrings are their help text in Excel: keep them short and plain. Each is a thin
 * wrapper over one pure function in `src/`, where the rule and its source are.
 */
import { achieved, ragByFigures, ragByRange, ragByTolerance, valueOf } from "../src/index";
import { figure, polarityOf, repeated, toleranceKindOf, whenUnchangedOf } from "./argument";
import { spill } from "./spill";

/**
 * Status against a target, then last year: Green where the target is achieved, Amber where it is missed but better than
 * last year, Red where it is missed and not better. Not rated where it cannot be told.
 * @customfunction RAG
 * @param {any[][]} actual The figure to rate, or a range of them.
 * @param {any[][]} target The target for it.
 * @param {any[][]} [lastYear] The same figure last year. For a change such as -8.5%, give 0.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out), "lower" or "none".
 * @param {any[][]} [whenUnchanged] The answer when the target is missed and the figure equals last year: "red" (if
 *   left out) or "amber".
 * @returns {any[][]} Green, Amber, Red or Not rated.
 * @example
 * =RAG(65.4%, 64%, 61.6%) //=> "Green"
 * The target of 64% is achieved.
 */
export function rag(
  actual: any[][],
  target: any[][],
  lastYear?: any[][],
  polarity?: any[][],
  whenUnchanged?: any[][],
): any[][] {
  const [way, unchanged] = [repeated(polarityOf), repeated(whenUnchangedOf)];
  return spill(
    [actual, target, lastYear, polarity, whenUnchanged],
    (a, t, l, p, u) =>
      ragByFigures(figure(a, "actual"), figure(t, "target"), figure(l, "figure for last year"), way(p), unchanged(u))
        .status,
  );
}

/**
 * Status against a target with a tolerance: Green at the target or better, Amber within the tolerance of it, Red
 * beyond. Not rated where it cannot be told.
 * @customfunction RAGBAND
 * @param {any[][]} actual The figure to rate, or a range of them.
 * @param {any[][]} target The target for it.
 * @param {any[][]} tolerance How far from the target is still Amber: 5% of the target, or points.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out), "lower" or "none".
 * @param {any[][]} [as] What the tolerance is: "relative" to the target (if left out) or "points".
 * @returns {any[][]} Green, Amber, Red or Not rated.
 * @example
 * =RAGBAND(95, 100, 5%) //=> "Amber"
 * 95 misses the target of 100 by no more than 5% of it.
 */
export function ragBand(
  actual: any[][],
  target: any[][],
  tolerance: any[][],
  polarity?: any[][],
  as?: any[][],
): any[][] {
  const [way, kindOf] = [repeated(polarityOf), repeated(toleranceKindOf)];
  return spill([actual, target, tolerance, polarity, as], (a, t, room, p, kind) => {
    const amount = figure(room, "tolerance");
    const band = { amount: amount ?? 0, as: kindOf(kind) };
    return ragByTolerance(
      valueOf(figure(a, "actual")),
      valueOf(figure(t, "target")),
      amount === null ? null : band,
      way(p),
    ).status;
  });
}

/**
 * Status against a range: Green inside it, both ends included, Amber within the tolerance outside it, Red beyond. Not
 * rated where it cannot be told.
 * @customfunction RAGRANGE
 * @param {any[][]} actual The figure to rate, or a range of them.
 * @param {any[][]} low The lower end of the range.
 * @param {any[][]} high The upper end of the range.
 * @param {any[][]} [tolerance] How far outside is still Amber, as a share of the end that was passed: 5%. Without it
 *   there is no Amber.
 * @returns {any[][]} Green, Amber, Red or Not rated.
 * @example
 * =RAGRANGE(94, 85, 92, 5%) //=> "Amber"
 * 94 is above 92 by no more than 5% of it.
 */
export function ragRange(actual: any[][], low: any[][], high: any[][], tolerance?: any[][]): any[][] {
  return spill([actual, low, high, tolerance], (a, l, h, room) => {
    const amount = figure(room, "tolerance");
    const band = amount === null ? null : ({ amount, as: "relative" } as const);
    return ragByRange(
      valueOf(figure(a, "actual")),
      valueOf(figure(l, "lower end")),
      valueOf(figure(h, "upper end")),
      band,
    ).status;
  });
}

/**
 * Whether a target was achieved: Y or N. Not rated where either figure is missing.
 * @customfunction ACHIEVED
 * @param {any[][]} actual The figure to judge, or a range of them.
 * @param {any[][]} target The target for it.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out), "lower" or "none".
 * @returns {any[][]} Y, N or Not rated.
 * @example
 * =ACHIEVED(355, 360, "lower") //=> "Y"
 * Lower is better, and 355 is below 360.
 */
export function isAchieved(actual: any[][], target: any[][], polarity?: any[][]): any[][] {
  const way = repeated(polarityOf);
  return spill([actual, target, polarity], (a, t, p) =>
    achieved(valueOf(figure(a, "actual")), valueOf(figure(t, "target")), way(p)),
  );
}
