/**
 * Statuses. `Not rated`: it cannot be told, and the reason says why.
 * `Not applicable`: there is no target, by design.
 */
export const STATUSES = ["Green", "Amber", "Red", "Not rated", "Not applicable"] as const;
export type Status = (typeof STATUSES)[number];

/** Why a status is what it is. The words are made in `statusReason.ts`. */
export type Grounds =
  | "targetMet"
  | "missedBetterThanLastYear"
  | "missedWorseThanLastYear"
  | "missedSameAsLastYear"
  | "missedLastYearUnknown"
  | "targetMissed"
  | "withinTolerance"
  | "beyondTolerance"
  | "insideRange"
  | "outsideRangeWithinTolerance"
  | "outsideRange"
  | "thresholdReached"
  | "noThresholdReached"
  | "milestoneReached"
  | "actualMissing"
  | "figureInError"
  | "targetMissing"
  | "noTargetByDesign"
  | "noTargetToDate"
  | "toleranceMissing"
  | "rangeMissing"
  | "thresholdsMissing"
  | "milestoneMissing"
  | "polarityUnknown"
  | "noJudgement"
  | "comparedOnly";

/** A status with its grounds. */
export interface Rating {
  readonly status: Status;
  readonly grounds: Grounds;
}

/** A judgement, in one line. */
export function rated(status: Status, grounds: Grounds): Rating {
  return { status, grounds };
}
