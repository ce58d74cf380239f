import { decimalsNeeded } from "../domain/decimalText";
import { isProportion, type Unit } from "../domain/units/unit";
import { MISSING_MARKS, MISSING_REASONS, missing, number, type Value } from "../domain/value";
import type { Status } from "./status";

/** The figures of a measure that a person can give by hand. */
export const GIVEN_FIGURES = ["target", "actual", "lastYear"] as const;
export type GivenFigureName = (typeof GIVEN_FIGURES)[number];

/** A figure that a person typed over one of a report. */
export interface GivenFigure {
  /** In the measure's unit; missing where what was typed is no figure. */
  readonly value: Value;
  /** As it was typed. */
  readonly text: string;
  readonly decimals: number;
  /** Whether it counts as none here, and not for a formula: nobody knows its result, or it is impossible. */
  readonly unknown: boolean;
  /** The limit that its unit has and that it passes; left out where it passes none. */
  readonly limit?: string;
  /** What the report says in its place, and the heading that it stands under. */
  readonly instead: string;
  readonly heading: string;
}

export type GivenFigures = Readonly<Partial<Record<GivenFigureName, GivenFigure>>>;

/** A status that a person gave by hand in a report. */
export interface GivenStatus {
  /** As it was typed, and the status that it counts as: Not rated where it is no status of ours. */
  readonly text: string;
  /** What its cell holds, and the same in our spelling where it is a status of ours. */
  readonly held: string;
  readonly shown: string;
  readonly counts: Status;
  readonly heading: string;
}

/** Most decimals that a typed figure is shown with. */
const DECIMALS_KEPT = 4;

/** Decimals that a typed figure is shown with. */
export function decimalsTyped(figure: number, unit: Unit): number {
  return decimalsNeeded(figure, DECIMALS_KEPT, isProportion(unit) ? 2 : 0);
}

/**
 * What a typed cell means as a figure: only a number is one, as for the formulas beside it; `[x]` and the like say why
 * there is none. Null stands for a formula whose result is not known.
 *
 * @example
 * valueTyped(350) //=> { kind: "number", number: 350 }
 * valueTyped("[c]") //=> { kind: "missing", reason: "suppressed" }
 * valueTyped("about 350") //=> { kind: "missing", reason: "notAvailable" }
 */
export function valueTyped(entry: string | number | boolean | null): Value {
  if (typeof entry === "number") return number(entry);
  const text = String(entry ?? "").trim();
  return missing(MISSING_REASONS.find((reason) => MISSING_MARKS[reason] === text) ?? "notAvailable");
}

/**
 * What a person typed that is no figure, as it stands in their cell; null for a figure that counts, a mark for a
 * missing one, and a formula of which nobody knows the result.
 *
 * @example
 * shownAsTyped(undefined) //=> null
 */
export function shownAsTyped(given: GivenFigure | undefined): string | null {
  if (given === undefined || given.value.kind === "number") return null;
  const isMark = MISSING_MARKS[given.value.reason] === given.text.trim();
  return isMark || (given.unknown && given.limit === undefined) ? null : given.text;
}
