import type { AssessedExtract } from "../assess/assessedExtract";
import type { AcceptedFinding } from "../check/acceptFindings";
import type { Passed } from "../check/passed";
import type { ByHand } from "../check/past/givenByHand";
import type { Finding } from "../check/registry";
import type { Period } from "../domain/time/period";
import type { PastFigures } from "../history/readHistory";
import type { ConfirmedRepair, Repair } from "../repair/repair";

/** Everything that was made of one extract and its plan: what a report is built from. */
export interface CheckedExtract extends AssessedExtract {
  readonly period: Period | null;
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Those of the findings that somebody has accepted, with who and why. */
  readonly accepted: readonly AcceptedFinding[];
  /** Repairs that somebody has confirmed and that were made before anything was worked out: the audit trail. */
  readonly repairs: readonly ConfirmedRepair[];
  /** Repairs that the extract calls for and that were not made. */
  readonly repairsOffered: readonly Repair[];
  /** What was checked and found in order. */
  readonly passed: readonly Passed[];
  /** What earlier reports said, as an earlier report's workbook holds it; null where none was given. */
  readonly past: PastFigures | null;
  /** What people gave by hand in the report that this one is put in the place of, and what stays. */
  readonly byHand: readonly ByHand[];
  /** Rows of tables that only list items, in which a person typed, and which stay; left out where there are none. */
  readonly listed?: readonly ListedRow[];
}

/** The row of an item in a table that only lists it. */
export interface ListedRow {
  readonly table: string;
  readonly item: string;
}
