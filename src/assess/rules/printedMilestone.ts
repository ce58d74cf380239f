import { difference, rounded } from "../../domain/compare";
import { better, type Direction } from "../change/better";
import { milestoneLevel } from "./milestone";

/** Decimals of a milestone's level and of the variance from it: a whole percent of a whole number needs no more. */
export const LEVEL_DECIMALS = 2;

/**
 * Performance against last year as a report of milestones prints it: rounded up (towards plus infinity) to one decimal
 * of a percent. -9.136% is printed -9.1%, 0.838% is printed 0.9%. Proportions in and out.
 *
 * Source: West Midlands Police and Crime Board, December 2014: of the five printed figures 0.9% for 0.838% agrees with
 * no other rounding. An option of the `milestones` template; figures inside stay unrounded.
 *
 * @param decimals Decimals of a percent.
 * @example
 * performanceRoundedUp(0.00838) //=> 0.009
 * performanceRoundedUp(-0.091361) //=> -0.091
 * performanceRoundedUp(-0.05625) //=> -0.056
 */
export function performanceRoundedUp(change: number, decimals = 1): number {
  const scale = 10 ** (decimals + 2);
  const units = Math.ceil(rounded(change * scale));
  return units === 0 ? 0 : units / scale;
}

/**
 * Variance from a milestone as a report of milestones prints it: without its sign, from a level rounded down to a whole
 * number, with the word for its side beside it ("574 better").
 *
 * Source: West Midlands Police and Crime Board, December 2014: 7,192 against 6,291.85 is printed 901, which only the
 * level 6,291 gives. An option of the `milestones` template.
 *
 * @example
 * varianceFromFlooredLevel(7192, 6623, -0.05, "lower") //=> {"size":901,"word":"worse"}
 * varianceFromFlooredLevel(7310, 8045, -0.02, "lower") //=> {"size":574,"word":"better"}
 */
export function varianceFromFlooredLevel(
  actual: number,
  lastYear: number,
  milestone: number,
  polarity: Direction,
): { readonly size: number; readonly word: "better" | "worse" | "at the milestone" } {
  const exact = milestoneLevel(lastYear, milestone);
  const level = Math.floor(rounded(exact));
  const size = Math.abs(difference(actual, level));
  if (size === 0) return { size, word: "at the milestone" };
  return { size, word: better(actual, level, polarity) ? "better" : "worse" };
}
