import { difference, same } from "../../domain/compare";
import { decimalsNeeded, decimalText } from "../../domain/decimalText";
import { isProportion, type Unit } from "../../domain/units/unit";

/** Places beyond which no two reported figures need to be told apart. */
const MOST_PLACES = 12;

/**
 * Decimal places that a figure is written with in a sentence: what it needs, up to one for a percentage and two
 * otherwise (or `atMost`, if that is more); pounds have pence or none.
 *
 * @throws RangeError when the figure is not finite.
 * @example
 * usualPlaces(0.84, { kind: "percent" }) //=> 0
 * usualPlaces(0.8417, { kind: "percent" }) //=> 1
 * usualPlaces(12.5, { kind: "money" }) //=> 2
 */
export function usualPlaces(figure: number, unit: Unit, atMost = 0): number {
  const shift = isProportion(unit) ? 2 : 0;
  const needed = decimalsNeeded(figure, Math.max(atMost, isProportion(unit) ? 1 : 2), shift);
  return unit.kind === "money" && needed > 0 ? Math.max(needed, 2) : needed;
}

/**
 * Decimal places for an actual and last year's figure in one sentence: as few as show each as it is usually written,
 * but enough that figures which differ look different, and that the actual is seen on its own side of the target.
 *
 * Figures in one unit; last year or target missing (null) is not considered.
 *
 * @throws RangeError when a figure is not finite.
 * @example
 * placesToTellApart(0.843, 0.83, null, { kind: "percent" }) //=> 1
 * placesToTellApart(0.8396, 0.83, 0.84, { kind: "percent" }) //=> 2
 * placesToTellApart(4331, 3555, 4000, { kind: "count" }) //=> 0
 */
export function placesToTellApart(actual: number, lastYear: number | null, target: number | null, unit: Unit): number {
  const shift = isProportion(unit) ? 2 : 0;
  const shown = (figure: number, places: number): number => Number(decimalText(figure, places, shift));
  const apartFromLastYear = (places: number): boolean =>
    lastYear === null ||
    same(actual, lastYear) ||
    (shown(actual, places) !== shown(lastYear, places) && shown(difference(actual, lastYear), places) !== 0);
  const besideTarget = (places: number): boolean =>
    target === null ||
    same(actual, target) ||
    Math.sign(shown(actual, places) - shown(target, usualPlaces(target, unit, places))) === Math.sign(actual - target);
  const fewest = Math.max(usualPlaces(actual, unit), lastYear === null ? 0 : usualPlaces(lastYear, unit));
  for (let places = fewest; places < MOST_PLACES; places += 1) {
    if (apartFromLastYear(places) && besideTarget(places)) return places;
  }
  return MOST_PLACES;
}
