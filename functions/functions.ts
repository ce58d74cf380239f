/*
 * The functions that Excel offers. The docstrings are their help text in Excel: keep them short and plain.
 * Each is a thin wrapper over one pure function in `src/`, where the rule and its source are.
 */
import { achieved } from "../src/assess/achieved";
import { describeChange } from "../src/assess/describeChange";
import { directionOfTravel } from "../src/assess/directionOfTravel";
import { gradeShare } from "../src/assess/gradeShare";
import { milestoneLevel, milestoneVariance } from "../src/assess/milestone";
import { peerGap } from "../src/assess/peerGap";
import { peerRank } from "../src/assess/peerRank";
import { ragByRange } from "../src/assess/ragByRange";
import { ragByTarget } from "../src/assess/ragByTarget";
import { ragByTolerance } from "../src/assess/ragByTolerance";
import { changeInNumber, changeInPercent } from "../src/assess/yearOnYear";
import { numberOrNull } from "../src/domain/value";
import { readUnit } from "../src/map/readUnit";
import { changeKindOf, figure, FunctionFault, needed, polarityOf, toleranceKindOf, whenUnchangedOf, words } from "./argument";
import { list, spill, whole } from "./spill";

/** A function answers the words for a status; no target by design is for a plan to say, not a cell. */
function statusWord(status: string): string {
  return status === "Not applicable" ? "Not rated" : status;
}

/**
 * Status against a target, then last year: Green where the target is achieved, Amber where it is missed but better than last year, Red where it is missed and not better. Not rated where it cannot be told.
 * @customfunction RAG
 * @param {any[][]} actual The figure to rate, or a range of them.
 * @param {any[][]} target The target for it.
 * @param {any[][]} [lastYear] The same figure last year. For a change such as -8.5%, give 0.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out), "lower" or "none".
 * @param {any[][]} [whenUnchanged] The answer when the target is missed and the figure equals last year: "red" (if left out) or "amber".
 * @returns {any[][]} Green, Amber, Red or Not rated.
 */
export function rag(actual: any[][], target: any[][], lastYear?: any[][], polarity?: any[][], whenUnchanged?: any[][]): any[][] {
  return spill([actual, target, lastYear, polarity, whenUnchanged], ([a, t, l, p, u]) =>
    statusWord(
      ragByTarget(figure(a, "actual"), figure(t, "target"), figure(l, "last year"), polarityOf(p), whenUnchangedOf(u)).status,
    ),
  );
}

/**
 * Status against a target with a tolerance: Green at the target or better, Amber within the tolerance of it, Red beyond. Not rated where it cannot be told.
 * @customfunction RAGBAND
 * @param {any[][]} actual The figure to rate, or a range of them.
 * @param {any[][]} target The target for it.
 * @param {any[][]} tolerance How far from the target is still Amber: 5% of the target, or points.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out), "lower" or "none".
 * @param {any[][]} [as] What the tolerance is: "relative" to the target (if left out) or "points".
 * @returns {any[][]} Green, Amber, Red or Not rated.
 */
export function ragBand(actual: any[][], target: any[][], tolerance: any[][], polarity?: any[][], as?: any[][]): any[][] {
  return spill([actual, target, tolerance, polarity, as], ([a, t, tol, p, kind]) => {
    const amount = numberOrNull(figure(tol, "tolerance"));
    const band = amount === null ? null : { amount, as: toleranceKindOf(kind) };
    return statusWord(ragByTolerance(figure(a, "actual"), figure(t, "target"), band, polarityOf(p)).status);
  });
}

/**
 * Whether a target was achieved: Y or N. Not rated where either figure is missing.
 * @customfunction ACHIEVED
 * @param {any[][]} actual The figure to judge, or a range of them.
 * @param {any[][]} target The target for it.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out), "lower" or "none".
 * @returns {any[][]} Y, N or Not rated.
 */
export function isAchieved(actual: any[][], target: any[][], polarity?: any[][]): any[][] {
  return spill([actual, target, polarity], ([a, t, p]) => achieved(figure(a, "actual"), figure(t, "target"), polarityOf(p)));
}

/**
 * Status against a range: Green inside it, both ends included, Amber within the tolerance outside it, Red beyond. Not rated where it cannot be told.
 * @customfunction RAGRANGE
 * @param {any[][]} actual The figure to rate, or a range of them.
 * @param {any[][]} low The lower end of the range.
 * @param {any[][]} high The upper end of the range.
 * @param {any[][]} [tolerance] How far outside is still Amber, as a share of the end that was passed: 5%. Without it there is no Amber.
 * @returns {any[][]} Green, Amber, Red or Not rated.
 */
export function ragRange(actual: any[][], low: any[][], high: any[][], tolerance?: any[][]): any[][] {
  return spill([actual, low, high, tolerance], ([a, l, h, tol]) => {
    const amount = numberOrNull(figure(tol, "tolerance"));
    const band = amount === null ? null : ({ amount, as: "relative" } as const);
    return statusWord(ragByRange(figure(a, "actual"), figure(l, "lower end"), figure(h, "upper end"), band).status);
  });
}

/**
 * Change on last year: as a percent of last year (if left out), in percentage points, or in number.
 * @customfunction YOY
 * @param {any[][]} actual The figure this year, or a range of them.
 * @param {any[][]} lastYear The same figure last year.
 * @param {any[][]} [as] How to show it: "percent" (if left out), "points" or "number".
 * @returns {any[][]} The change; #DIV/0! for a percent of 0; #N/A where a figure is missing.
 */
export function yoy(actual: any[][], lastYear: any[][], as?: any[][]): any[][] {
  return spill([actual, lastYear, as], ([a, l, kind]) => {
    const how = changeKindOf(kind);
    const now = needed(a, "actual");
    const before = needed(l, "figure for last year");
    if (how !== "percent") return changeInNumber(now, before);
    const change = changeInPercent(now, before);
    if (change === null) throw new FunctionFault("#DIV/0!", "Last year is 0.");
    return change;
  });
}

/**
 * Direction of travel: Improved, Stable or Worsened against an earlier figure.
 * @customfunction DIRECTION
 * @param {any[][]} current The figure now, or a range of them.
 * @param {any[][]} previous The earlier figure.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out) or "lower"; "none" gives Not rated.
 * @param {any[][]} [tolerance] How far apart still counts as Stable; 0 if left out.
 * @returns {any[][]} Improved, Stable, Worsened or Not rated.
 */
export function direction(current: any[][], previous: any[][], polarity?: any[][], tolerance?: any[][]): any[][] {
  return spill([current, previous, polarity, tolerance], ([c, b, p, tol]) => {
    const [now, before] = [numberOrNull(figure(c, "current figure")), numberOrNull(figure(b, "previous figure"))];
    return directionOfTravel(now, before, polarityOf(p), numberOrNull(figure(tol, "tolerance")) ?? 0) ?? "Not rated";
  });
}

/**
 * The level that a milestone promises: last year changed by the milestone.
 * @customfunction MILESTONELEVEL
 * @param {any[][]} lastYear The figure last year, or a range of them.
 * @param {any[][]} milestone The promised change, such as -5%.
 * @returns {any[][]} The level, unrounded; #N/A where a figure is missing.
 */
export function levelOfMilestone(lastYear: any[][], milestone: any[][]): any[][] {
  return spill([lastYear, milestone], ([l, m]) => milestoneLevel(needed(l, "figure for last year"), needed(m, "milestone")));
}

/**
 * How far the actual is from the level that a milestone promises: actual minus level.
 * @customfunction MILESTONEVARIANCE
 * @param {any[][]} actual The figure this year, or a range of them.
 * @param {any[][]} lastYear The figure last year.
 * @param {any[][]} milestone The promised change, such as -5%.
 * @returns {any[][]} The variance, signed and unrounded; #N/A where a figure is missing.
 */
export function varianceFromMilestone(actual: any[][], lastYear: any[][], milestone: any[][]): any[][] {
  return spill([actual, lastYear, milestone], ([a, l, m]) =>
    milestoneVariance(needed(a, "actual"), needed(l, "figure for last year"), needed(m, "milestone")),
  );
}

/**
 * Reads a number as reports print it: "- 2%", "£3,500,000", "(1,234)", "78.%".
 * @customfunction READVALUE
 * @param {any[][]} text The words to read, or a range of them.
 * @returns {any[][]} The number, a percentage as a proportion; #N/A for a mark such as N/A; #VALUE! for anything else.
 */
export function readFigure(text: any[][]): any[][] {
  return spill([text], ([cell]) => needed(cell, "number"));
}

/**
 * One sentence on a change: what it did, by how much, and where that leaves it against the target.
 * @customfunction DESCRIBE
 * @param {any[][]} measure The name of the measure, as it should stand in the sentence.
 * @param {any[][]} actual The figure this year.
 * @param {any[][]} lastYear The same figure last year.
 * @param {any[][]} [unit] What it is counted in: "number" (if left out), "%", "% change", "£", or words such as "days".
 * @param {any[][]} [target] The target for it.
 * @returns {any[][]} The sentence.
 */
export function describe(measure: any[][], actual: any[][], lastYear: any[][], unit?: any[][], target?: any[][]): any[][] {
  return spill([measure, actual, lastYear, unit, target], ([m, a, l, u, t]) =>
    describeChange({
      measure: words(m),
      actual: numberOrNull(figure(a, "actual")),
      lastYear: numberOrNull(figure(l, "figure for last year")),
      unit: readUnit(words(u)),
      target: numberOrNull(figure(t, "target")),
    }),
  );
}

/**
 * How a grade stands among all that were graded: the shares that are worse, the same and better, in three cells.
 * @customfunction GRADESHARE
 * @param {any[][]} grade The grade, such as Good.
 * @param {any[][]} grades The scale, worst first, such as Poor, Fair, Good, Excellent.
 * @param {any[][]} counts How many hold each grade, in the same order.
 * @returns {any[][]} Three shares in a row: worse, same (this one included), better.
 */
export function shareOfGrade(grade: any[][], grades: any[][], counts: any[][]): any[][] {
  return whole(() => {
    const scale = list(grades).map(words);
    const held = list(counts).map((count) => numberOrNull(figure(count, "number of bodies")));
    if (scale.length !== held.length) {
      throw new FunctionFault("#VALUE!", `There are ${scale.length} grades and ${held.length} counts. Give one count for each grade.`);
    }
    if (held.some((count) => count !== null && count < 0)) throw new FunctionFault("#VALUE!", "A number of bodies cannot be below 0.");
    const shares = gradeShare(words(list(grade)[0]), scale, held);
    if (shares === null) throw new FunctionFault("#N/A", "The grade is not on the scale, or a count is missing.");
    return [[shares.worse, shares.same, shares.better]];
  });
}

/**
 * Rank of a figure among its peers, 1 being the best. Equal figures share a rank.
 * @customfunction PEERRANK
 * @param {any[][]} value The figure to rank.
 * @param {any[][]} peers The peers' figures, with or without its own.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out) or "lower".
 * @returns {any[][]} The rank.
 */
export function rankAmongPeers(value: any[][], peers: any[][], polarity?: any[][]): any[][] {
  const others = list(peers).map((peer) => numberOrNull(figure(peer, "peer’s figure")));
  return spill([value, polarity], ([v, p]) => {
    const rank = peerRank(needed(v, "figure"), others, polarityOf(p));
    if (rank === null) throw new FunctionFault("#N/A", "There is nothing to rank by: no peers, or a polarity that judges neither way.");
    return rank;
  });
}

/**
 * Difference of a figure from its peers' average.
 * @customfunction PEERGAP
 * @param {any[][]} value The figure, or a range of them.
 * @param {any[][]} peers The peers' figures.
 * @returns {any[][]} The figure minus the average of the peers.
 */
export function gapFromPeers(value: any[][], peers: any[][]): any[][] {
  const others = list(peers).map((peer) => numberOrNull(figure(peer, "peer’s figure")));
  return spill([value], ([v]) => {
    const gap = peerGap(needed(v, "figure"), others);
    if (gap === null) throw new FunctionFault("#N/A", "There are no peers’ figures.");
    return gap;
  });
}
