import { address, type CellRef } from "./cell";

/** What says where a finding is: its cell, and evidence that tells whether that is in the plan. */
interface Place {
  readonly at: CellRef | null;
  /** `file: "plan"` where the cell is not in the extract. */
  readonly evidence: object;
}

/** Evidence of a finding whose cell is in the plan. */
export interface InPlan {
  readonly file: "plan";
}

/** Evidence of a finding about rows past the first few, each of which is a finding of its own. */
export interface MoreRows {
  readonly rows: string;
  /** The cell of the last. */
  readonly last: string;
}

/**
 * Where a finding is, at the start of a sentence: `Actuals!C7` or `C7`; `C7 of the plan` where it is not in the
 * extract.
 *
 * @example
 * cellWords({ at: { file: "plan.csv", sheet: "", row: 6, column: 2 }, evidence: { file: "plan" } })
 *   //=> "C7 of the plan"
 */
export function cellWords({ at, evidence }: Place): string {
  if (at === null) return "The extract";
  const place = at.sheet === "" ? address(at) : `${at.sheet}!${address(at)}`;
  return "file" in evidence && evidence.file === "plan" ? `${place} of the plan` : place;
}

/** Words of the file in quotation marks. */
export function quoted(text: string | null): string {
  return `“${text ?? ""}”`;
}

/** Rows past the first few that a finding is about: `C202 to C9802: 49 more rows give`. */
export function moreRows(place: Place, { rows, last }: MoreRows, singular: string, plural: string): string {
  if (rows === "1") return `${cellWords(place)}: 1 more row ${singular}`;
  return `${cellWords(place)} to ${last}: ${rows} more rows ${plural}`;
}

/** How a cell can be read, for a person to choose; else what to do where it can be read in no way. */
export function readingsOr(readings: string | undefined, otherwise: string, state: string): string {
  return readings === undefined
    ? otherwise
    : `${state} It can be read as ${readings}. Choose as a repair, or correct the cell.`;
}
