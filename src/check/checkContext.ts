import type { AssessedExtract } from "../assess/assessedExtract";

/** What was made of an earlier extract by the same plan, to compare with. */
export type Previous = Pick<AssessedExtract, "extract" | "measures">;

/** What every check is given: the plan, the extract as read, and what was made of them. */
export interface CheckContext extends AssessedExtract {
  /** The extract imported before this one; null where none was given. */
  readonly previous: Previous | null;
}
