/*
 * Functions of change: on last year, against a milestone, in words. The docstrings are their help text in Excel. Each
 * is a thin wrapper over one pure function in `src/`, where the rule and its source are.
 */
import {
  changeInNumber,
  changeInPercent,
  describeChange,
  directionOfTravel,
  milestoneLevel,
  milestoneVariance,
  rate,
  readUnit,
} from "../src/index";
import { changeKindOf, figure, needed, polarityOf, repeated, textOf } from "./argument";
import { FunctionFault } from "./fault";
import { spill } from "./spill";

/**
 * Change on last year: as a percent of last year (if left out), in percentage points, or in number.
 * @customfunction YOY
 * @param {any[][]} actual The figure this year, or a range of them.
 * @param {any[][]} lastYear The same figure last year.
 * @param {any[][]} [as] How to show it: "percent" (if left out), "points" or "number".
 * @returns {any[][]} The change; #DIV/0! for a percent of 0; #N/A where a figure is missing.
 * @example
 * =YOY(4331, 3555) //=> 0.218284106891702
 * 776 more than 3,555 is 21.8%: show the cell as a percentage.
 */
export function yoy(actual: any[][], lastYear: any[][], as?: any[][]): any[][] {
  const kindOf = repeated(changeKindOf);
  return spill([actual, lastYear, as], (a, l, kind) => {
    const how = kindOf(kind);
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
 * @example
 * =DIRECTION(4331, 3555, "lower") //=> "Worsened"
 * Lower is better, and the figure rose.
 */
export function direction(current: any[][], previous: any[][], polarity?: any[][], tolerance?: any[][]): any[][] {
  const way = repeated(polarityOf);
  return spill([current, previous, polarity, tolerance], (c, b, p, room) => {
    const [now, before] = [figure(c, "current figure"), figure(b, "previous figure")];
    return directionOfTravel(now, before, way(p), figure(room, "tolerance") ?? 0) ?? "Not rated";
  });
}

/**
 * The level that a milestone promises: last year changed by the milestone.
 * @customfunction MILESTONELEVEL
 * @param {any[][]} lastYear The figure last year, or a range of them.
 * @param {any[][]} milestone The promised change, such as -5%.
 * @returns {any[][]} The level, unrounded; #N/A where a figure is missing.
 * @example
 * =MILESTONELEVEL(3360, -5%) //=> 3192
 * 3,360 less 5%.
 */
export function levelOfMilestone(lastYear: any[][], milestone: any[][]): any[][] {
  return spill([lastYear, milestone], (l, m) =>
    milestoneLevel(needed(l, "figure for last year"), needed(m, "milestone")),
  );
}

/**
 * How far the actual is from the level that a milestone promises: actual minus level.
 * @customfunction MILESTONEVARIANCE
 * @param {any[][]} actual The figure this year, or a range of them.
 * @param {any[][]} lastYear The figure last year.
 * @param {any[][]} milestone The promised change, such as -5%.
 * @returns {any[][]} The variance, signed and unrounded; #N/A where a figure is missing.
 * @example
 * =MILESTONEVARIANCE(3171, 3360, -5%) //=> -21
 * 3,171 is 21 below the level of 3,192.
 */
export function varianceFromMilestone(actual: any[][], lastYear: any[][], milestone: any[][]): any[][] {
  return spill([actual, lastYear, milestone], (a, l, m) =>
    milestoneVariance(needed(a, "actual"), needed(l, "figure for last year"), needed(m, "milestone")),
  );
}

/**
 * Reads a number as reports print it: "- 2%", "£3,500,000", "(1,234)", "78.%".
 * @customfunction READVALUE
 * @param {any[][]} text The words to read, or a range of them.
 * @returns {any[][]} The number, a percentage as a proportion; #N/A for a mark such as N/A; #VALUE! for anything else.
 * @example
 * =READVALUE("£3,500,000") //=> 3500000
 * The pound sign and the commas are read as such.
 */
export function readFigure(text: any[][]): any[][] {
  return spill([text], (cell) => needed(cell, "number"));
}

/**
 * A rate: so many for every 1,000 people, vehicles or calls.
 * @customfunction PER
 * @param {any[][]} count How many there were, or a range of them.
 * @param {any[][]} population Out of how many.
 * @param {any[][]} [per] For every how many: 1,000 if left out; 1 gives a share.
 * @returns {any[][]} The rate; #N/A where a figure is missing; #DIV/0! for a population of 0.
 * @example
 * =PER(50, 10000) //=> 5
 * 50 in 10,000 is 5 in 1,000.
 */
export function countPer(count: any[][], population: any[][], per?: any[][]): any[][] {
  return spill([count, population, per], (c, p, every) => {
    const of = needed(p, "population");
    const base = figure(every, "number to count for") ?? 1000;
    if (base <= 0) throw new FunctionFault("#VALUE!", `A rate is for every number above 0, not ${base}.`);
    if (of < 0) throw new FunctionFault("#VALUE!", `The population is ${of}, below 0.`);
    const answer = rate(needed(c, "count"), of, base);
    if (answer === null) throw new FunctionFault("#DIV/0!", "The population is 0.");
    return answer;
  });
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
 * @example
 * =DESCRIBE("Residential burglary", 4331, 3555) //=> "Residential burglary rose from 3,555 to 4,331, up 776 (21.8%)."
 * It says what the figures did, and judges nothing.
 */
export function describe(
  measure: any[][],
  actual: any[][],
  lastYear: any[][],
  unit?: any[][],
  target?: any[][],
): any[][] {
  return spill([measure, actual, lastYear, unit, target], (m, a, l, u, t) =>
    describeChange({
      measure: textOf(m, "measure"),
      actual: figure(a, "actual"),
      lastYear: figure(l, "figure for last year"),
      unit: readUnit(textOf(u, "unit")),
      target: figure(t, "target"),
    }),
  );
}
