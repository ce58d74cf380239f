import type { CellRef } from "../../domain/cell";
import type { FigureSpan } from "../../domain/plan";
import type { Reading } from "./reading";

/** Why a figure could not be used, and where it can be read in more than one way, the readings to choose from. */
export type FigureFault =
  | { readonly kind: "notNumeric"; readonly readings?: readonly Reading[] }
  | { readonly kind: "unitMismatch"; readonly suggestion: string; readonly readings?: readonly Reading[] }
  /** A number cell whose format shows another figure than it holds, or none. */
  | { readonly kind: "shownDiffers"; readonly held: string; readonly readings: readonly Reading[] }
  /** A figure that its unit cannot have, with the limit that it passes. */
  | { readonly kind: "impossible"; readonly limit: string; readonly readings: readonly Reading[] }
  /**
   * Hard to believe beside other figures of its measure: 0 where none is near 0, or a thousandth of the target.
   * `beside` is the figure that it is held against, and `where` its heading; `""` for the target.
   */
  | {
      readonly kind: "unlikely";
      readonly why: "nought" | "scale";
      readonly beside: string;
      readonly where: string;
      readonly readings: readonly Reading[];
    }
  /** Whether it is in the period or to date is not known; `likely` is what the figures look like. */
  | { readonly kind: "spanUnknown"; readonly text: string; readonly likely: FigureSpan | null }
  /**
   * The extract says one span of it and the plan the other, by the measure's name or its `Figures`; `heading` is the
   * extract's where that says it.
   */
  | {
      readonly kind: "spanDiffers";
      readonly text: string;
      readonly said: FigureSpan;
      readonly heading: string | null;
      readonly by: "name" | "figures";
    }
  /** It is a part of the year to date, and these parts are not there. */
  | { readonly kind: "periodsMissing"; readonly text: string; readonly periods: readonly string[] }
  /** The latest figure is for this period, which is not the report's. */
  | { readonly kind: "otherPeriod"; readonly text: string; readonly period: string }
  /** The words for the period of its row cannot be read as one. */
  | { readonly kind: "periodUnread"; readonly text: string; readonly words: string }
  /** The extract gives another figure for the same period. */
  | { readonly kind: "twoFigures"; readonly text: string; readonly other: string; readonly otherAt: CellRef }
  /** Nobody says whether it adds up over the year, and the answer changes what is reported. */
  | { readonly kind: "aggregationUnknown" }
  /** Which rows of its table are the headings is not clear, and nobody has said it. */
  | { readonly kind: "headerUnclear" }
  /** Which of the headings over several columns its own is under is not clear. */
  | { readonly kind: "bandUnclear" }
  /** Its cell is merged over the rows of other measures, or the columns of other figures, too: over `range`. */
  | { readonly kind: "mergedFigure"; readonly text: string; readonly range: string; readonly over: "rows" | "columns" }
  /** Its cell, or the name of its row, is struck through, whole or in part. */
  | { readonly kind: "struckFigure"; readonly text: string }
  /** Its row has the ID of its measure and the very name of another, `name`. */
  | { readonly kind: "otherName"; readonly name: string }
  /** It is the figure of an organisation that is not the plan's. */
  | { readonly kind: "otherOrganisation"; readonly organisation: string }
  /** Another row gives it again with another value: `other` as printed there. */
  | { readonly kind: "givenTwice"; readonly other: string; readonly at: CellRef };
