import type { AssessedExtract } from "../assess/assessedExtract";
import type { PastByMeasure } from "../history/followMeasures";
import type { PastFault } from "../history/readHistory";
import type { Mapping } from "../map/mapping";
import type { PlanFinding } from "../map/plan/findingKinds";
import type { FileFinding } from "../read/findingKinds";
import type { Table } from "../read/source";
import type { RepairFinding } from "../repair/findingKinds";
import type { ReadSubject } from "../narrative/readSubjects";
import type { ReadText } from "../narrative/texts/readTexts";
import type { CheckSettings } from "./checkSettings";
import type { MeasureSeries } from "./series/measureSeries";

/** What was made of an earlier extract by the same plan, to compare with. */
export type Previous = Pick<AssessedExtract, "extract" | "measures">;

/** What earlier reports said of the plan's measures, and what of it cannot be read. */
export interface KnownPast {
  readonly byMeasure: PastByMeasure;
  readonly faults: readonly PastFault[];
}

/** What was found before the checks: while the file was read, repaired, and the plan read. */
export interface FoundBefore {
  readonly file: readonly FileFinding[];
  readonly repairs: readonly RepairFinding[];
  readonly plan: readonly PlanFinding[];
}

/** What there is to check: the plan, the extract as read and by its tables, and what was made of them. */
export interface Checkable extends AssessedExtract {
  readonly tables: readonly Table[];
  readonly mapping: Mapping;
  readonly foundBefore: FoundBefore;
  readonly series: MeasureSeries;
  /** Every row with figures, and what its commentary says. */
  readonly subjects: readonly ReadSubject[];
  /** Every commentary and update, read. */
  readonly texts: readonly ReadText[];
  /** The extract imported before this one; null where none was given. */
  readonly previous: Previous | null;
  /** What earlier reports said; null where none was given. */
  readonly past: KnownPast | null;
}

/** What every check is given. */
export interface CheckContext extends Checkable {
  /** What the plan says of the checks. */
  readonly settings: CheckSettings;
}
