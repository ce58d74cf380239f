import type { Column } from "../../read/source";
import type { ColumnRole } from "../headings/columnRole";

/** Something that a column could hold, with how sure that is and why. */
export interface Candidate {
  readonly column: number;
  readonly role: ColumnRole;
  readonly score: number;
  readonly reason: string;
}

/** What a column's own cells say outweighs any heading. */
export const BY_LABELS = 1.1;

/** Whether a column holds mostly figures. */
export function isFigures(column: Column | undefined): boolean {
  return column !== undefined && ["number", "percent", "money", "mixed"].includes(column.type);
}

/** Whether a column could hold figures that are all missing or all misprinted. */
export function couldBeFigures(column: Column | undefined): boolean {
  return isFigures(column) || column?.type === "blank" || column?.type === "text";
}
