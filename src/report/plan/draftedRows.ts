import type { DraftRow } from "../../map/plan/draft/draftItems";
import type { DraftPlan } from "../../map/plan/draft/draftPlan";
import { draftSettings, draftTables } from "../../map/plan/planText";

/** What a drafted plan puts into the sheets of the plan's template. */
export interface DraftedRows {
  /** Values of settings, by their names. */
  readonly settings: Readonly<Record<string, string>>;
  /** Rows by the names of their sheets, each by its headings. */
  readonly sheets: ReadonlyMap<string, readonly DraftRow[]>;
  /** Drafted apart: the template has no sheet for them. */
  readonly assertions: readonly DraftRow[];
}

/** A drafted plan as rows for the sheets of the plan's template. What could not be told has no value. */
export function draftedRows(draft: DraftPlan): DraftedRows {
  return {
    settings: draftSettings(draft),
    sheets: new Map(draftTables(draft)),
    assertions: draft.assertions,
  };
}
