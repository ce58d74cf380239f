import type { AssessedExtract } from "../assess/assessedExtract";
import type { ReadSubject } from "../narrative/readSubjects";
import type { MeasureSeries } from "./series/measureSeries";

/** What was made of an earlier extract by the same plan, to compare with. */
export type Previous = Pick<AssessedExtract, "extract" | "measures">;

/** What every check is given: the plan, the extract as read, and what was made of them. */
export interface CheckContext extends AssessedExtract {
  readonly series: MeasureSeries;
  /** Every row with figures, and what its commentary says. */
  readonly subjects: readonly ReadSubject[];
  /** The extract imported before this one; null where none was given. */
  readonly previous: Previous | null;
}
