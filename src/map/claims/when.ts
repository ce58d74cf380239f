import type { PartOfYear } from "../../domain/time/partOfYear";
import type { Period } from "../../domain/time/period";
import type { Span } from "../../domain/span";

/** A stretch of time named by where it stands from the report's own: `this quarter`, `same quarter last year`. */
export interface Relative {
  /** What is counted: the report's own period, or the month, quarter or year that it ends in. */
  readonly of: "period" | "month" | "quarter" | "year";
  /** The one of the report, the one before it, or the same one a year earlier. */
  readonly which: "own" | "before" | "yearBefore";
}

/** When a figure is for, as far as its own words say; `unsaid` where they say nothing. */
export type When =
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "part"; readonly part: PartOfYear; readonly yearsBefore: number }
  | { readonly kind: "relative"; readonly relative: Relative }
  | { readonly kind: "unsaid" };

export const UNSAID: When = { kind: "unsaid" };

/** What words say of time: when a figure is for, and over what span; null where the span is not said. */
export interface TimeClaim {
  readonly when: When;
  readonly span: Span | null;
}

/**
 * The same words as a key: two columns with one key and one role are rivals. `This year` is what a plain heading means
 * too.
 */
export function timeKey({ when, span }: TimeClaim): string {
  return `${whenKey(when)} ${span ?? ""}`;
}

/** When a figure is for, as a key. */
export function whenKey(when: When): string {
  switch (when.kind) {
    case "period":
      return `${when.period.start} ${when.period.end}`;
    case "part":
      return `${when.part.first}-${when.part.last}-${when.yearsBefore}`;
    case "relative":
      return when.relative.which === "own" ? "" : `${when.relative.which} ${when.relative.of}`;
    case "unsaid":
      return "";
  }
}
