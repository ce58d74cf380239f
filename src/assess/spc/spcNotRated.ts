/**
 * Fewest points that limits are worked out from.
 * Source: NHSRplotthedots, vignette "Number of points required": limits from fewer than 12 are trial limits only.
 */
export const FEWEST_POINTS = 12;

/** Why a series has no limits, or no judgement. */
export type SpcReason = "tooFewPoints" | "noConsecutivePoints" | "targetMissing" | "noJudgement";

/** It cannot be told, and why. */
export interface SpcNotRated {
  readonly kind: "notRated";
  readonly reason: SpcReason;
  /** How many points of the series have a figure. */
  readonly points: number;
}

/**
 * The reason in words, for the message beside `#N/A` or a chart that is not drawn.
 *
 * @example
 * spcReason({ kind: "notRated", reason: "tooFewPoints", points: 9 })
 *   //=> "Control limits need at least 12 points; there are 9."
 */
export function spcReason(notRated: SpcNotRated): string {
  switch (notRated.reason) {
    case "tooFewPoints":
      return (
        `Control limits need at least ${FEWEST_POINTS} points; there ` +
        `${notRated.points === 1 ? "is" : "are"} ${notRated.points}.`
      );
    case "noConsecutivePoints":
      return "Control limits need points that follow each other; every point here stands next to a missing one.";
    case "targetMissing":
      return "There is no target to judge the limits against.";
    case "noJudgement":
      return "Neither a high nor a low figure is judged better, so the target cannot be hit or missed.";
  }
}
