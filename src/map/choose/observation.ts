import { monthCount, type Period } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import type { FigureSpan } from "../../domain/plan";
import type { TimeClaim } from "../claims/when";
import type { Figure } from "../mappedRows";
import { isFromStart, type Stretch } from "./time/resolveTime";

/** Roles of figures that are chosen by their period. */
export const OBSERVED = ["actual", "target", "lastYear", "forecast"] as const;
export type ObservedRole = (typeof OBSERVED)[number];

/** One figure of a measure with what it is and the stretch of months that it is for. */
export interface Observation {
  readonly role: ObservedRole;
  /** What its heading says of time; its row and its table say the rest. */
  readonly claim: TimeClaim;
  readonly stretch: Stretch;
  /** The span that the words of its heading, its row or its table give it; null where none do. */
  readonly saidSpan: FigureSpan | null;
  readonly heading: string;
  readonly figure: Figure;
  /** Whether the row itself says when its figures are for. */
  readonly ofRow: boolean;
  /** The words for a period that could not be understood; null where there are none. */
  readonly called: string | null;
}

/** Whether a figure's heading names the months that it is for: `Q3`, `Oct 2025`, `2024/25`. */
export function isDated({ when }: TimeClaim): boolean {
  return when.kind === "period" || when.kind === "part";
}

/** A period as the key of a map. */
export function stretchKey({ start, end }: Period): string {
  return `${start} ${end}`;
}

/** Whether a stretch is a part of a year that may be all of it or the last of a year to date. */
export function isOpen({ period, spanKnown }: Stretch, year: YearStart): boolean {
  return !spanKnown && monthCount(period) < 12 && !isFromStart(period, year);
}
