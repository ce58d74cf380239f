import { atLeast, difference, roundingError, same } from "../../domain/compare";
import type { Polarity } from "../../domain/polarity";
import { better } from "./better";

/** Which way a measure is going, by its polarity. "Declined" is not used: it would read as falling crime. */
export const DIRECTIONS = ["Improved", "Stable", "Worsened"] as const;
export type DirectionOfTravel = (typeof DIRECTIONS)[number];

/**
 * Direction of travel: Improved, Stable or Worsened against a stated comparator.
 *
 * Both in one unit. `tolerance` is how far apart, in that unit, still counts as Stable (0 unless given; its
 * size is used). Null where either is missing, and for polarity `none`, `range` and null (nobody says): no judgement.
 *
 * Source: HMIC baseline assessment 2006 (Improved, Stable, Declined), with the last word changed.
 *
 * @example
 * directionOfTravel(4331, 3555, "lower") //=> "Worsened"
 * directionOfTravel(0.843, 0.843, "higher") //=> "Stable"
 * directionOfTravel(101, 100, "higher", 2) //=> "Stable"
 */
export function directionOfTravel(
  current: number | null,
  previous: number | null,
  polarity: Polarity | null,
  tolerance = 0,
): DirectionOfTravel | null {
  if (current === null || previous === null || polarity === null || polarity === "none" || polarity === "range")
    return null;
  const apart = Math.abs(difference(current, previous));
  const inside =
    same(current, previous) ||
    (tolerance !== 0 && atLeast(Math.abs(tolerance), apart, roundingError(current, previous)));
  if (inside) return "Stable";
  return better(current, previous, polarity) ? "Improved" : "Worsened";
}
