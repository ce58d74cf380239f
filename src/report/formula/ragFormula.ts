import type { Direction } from "../../assess/change/better";
import type { Tolerance, WhenUnchanged } from "../../domain/plan";
import { betterFormula, literal, reachesFormula, reachesWorkedOutFormula } from "./comparison";

/** Cell addresses or expressions for the three figures of rule 1. */
export interface RagCells {
  readonly actual: string;
  readonly target: string;
  readonly lastYear: string;
  /** What the target was worked out from, where it is no cell of its own. */
  readonly targetFrom?: readonly string[];
}

/**
 * Plain Excel for rule 1, the same answer as `ragByTarget`. Every input is guarded with ISNUMBER, because in Excel
 * text is greater than any number: `"[x]">=0.64` is TRUE.
 */
export function ragFormula(
  { actual, target, lastYear, targetFrom }: RagCells,
  polarity: Direction,
  whenUnchanged: WhenUnchanged,
): string {
  const met =
    targetFrom === undefined
      ? reachesFormula(actual, target, polarity)
      : reachesWorkedOutFormula(actual, target, polarity, targetFrom);
  const amber =
    whenUnchanged === "amber" ? reachesFormula(actual, lastYear, polarity) : betterFormula(actual, lastYear, polarity);
  return (
    `IF(NOT(AND(ISNUMBER(${actual}),ISNUMBER(${target}))),"Not rated",` +
    `IF(${met},"Green",` +
    `IF(NOT(ISNUMBER(${lastYear})),"Not rated",IF(${amber},"Amber","Red"))))`
  );
}

/** Plain Excel for rule 2, the same answer as `ragByTolerance` with a tolerance given. */
export function ragBandFormula(actual: string, target: string, tolerance: Tolerance, polarity: Direction): string {
  const size = literal(Math.abs(tolerance.amount));
  const room = tolerance.as === "relative" ? `ABS(${size}*${target})` : size;
  const limit = polarity === "higher" ? `(${target}-${room})` : `(${target}+${room})`;
  return (
    `IF(NOT(AND(ISNUMBER(${actual}),ISNUMBER(${target}))),"Not rated",` +
    `IF(${reachesFormula(actual, target, polarity)},"Green",` +
    `IF(${reachesWorkedOutFormula(actual, limit, polarity, [target, room])},"Amber","Red")))`
  );
}

/** A target of `[z]` means none by design; anything else in its place is for the rule to judge. */
export function unlessByDesign(target: string, formula: string): string {
  return `IF(${target}="[z]","Not applicable",${formula})`;
}
