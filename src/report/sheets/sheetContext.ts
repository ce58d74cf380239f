import type { FormulaMode } from "../formula/formulaMode";
import type { MeasureCharts } from "../charts/measureCharts";
import type { CheckedExtract } from "../checkedExtract";
import type { Profile } from "../reportModel";

/** What every sheet is built from. */
export interface SheetContext {
  readonly checkedExtract: CheckedExtract;
  /** What the template says of how figures are printed. */
  readonly notes: readonly string[];
  /** The sheets that this report has, in order. */
  readonly sheets: readonly { readonly kind: string; readonly name: string }[];
  /** The charts of its measures; none where they are not drawn. */
  readonly charts: readonly MeasureCharts[];
  readonly profile: Profile;
  readonly mode: FormulaMode;
  readonly title: string;
  /** Protective marking and provisional status for every page; null for none. */
  readonly marking: string | null;
  readonly period: string;
  readonly readAt: string;
}
