import type { FormulaMode } from "../formula/formulaMode";
import type { CheckedExtract } from "../checkedExtract";
import type { Profile } from "../reportModel";
import type { Template } from "../templateFile";

/** What every sheet is built from. */
export interface SheetContext {
  readonly checkedExtract: CheckedExtract;
  readonly template: Template;
  readonly profile: Profile;
  readonly mode: FormulaMode;
  readonly title: string;
  /** Protective marking and provisional status for every page; null for none. */
  readonly marking: string | null;
  readonly period: string;
  readonly readAt: string;
}
