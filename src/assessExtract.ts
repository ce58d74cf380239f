import { assessRows } from "./assess/assessRows";
import { withoutSmallCounts } from "./assess/suppressCounts";
import { acceptFindings } from "./check/acceptFindings";
import type { Acceptance } from "./check/acceptance";
import { checkExtract } from "./check/checkExtract";
import { measureSeries } from "./check/series/measureSeries";
import { withWordsAround } from "./check/words/wordsAround";
import { followMeasures } from "./history/followMeasures";
import type { PastFigures } from "./history/readHistory";
import type { ConfirmedLabels } from "./map/match/itemOf";
import { readSubjects } from "./narrative/readSubjects";
import { usableRows } from "./map/rows/usableRow";
import { withPolarities } from "./map/columns/polarity/withPolarities";
import { makeRepairs } from "./repair/makeRepairs";
import type { ConfirmedRepair } from "./repair/repair";
import { readTexts } from "./narrative/texts/readTexts";
import type { ReadPlan } from "./map/plan/readPlan";
import type { MappedExtract } from "./map/mappedExtract";
import type { CheckedExtract } from "./report/checkedExtract";

/** What else there is to an extract besides its plan. */
export interface AssessOptions {
  /** What was made of an earlier extract by the same plan. */
  readonly previous?: CheckedExtract | null;
  /** The past figures of an earlier report's workbook. */
  readonly past?: PastFigures | null;
  /** Findings that somebody has accepted before. */
  readonly accepted?: readonly Acceptance[];
  /** Repairs that somebody has confirmed. */
  readonly repairs?: readonly ConfirmedRepair[];
}

/** Reads the extract by its confirmed mapping, assesses every measure and action, and checks them. */
export function assessExtract(
  read: ReadPlan,
  mapped: MappedExtract,
  labels: ConfirmedLabels = {},
  { previous = null, past = null, accepted = [], repairs = [] }: AssessOptions = {},
): CheckedExtract {
  const { mapping } = mapped;
  const { tables, ...repaired } = makeRepairs(mapped.tables, mapping, read.plan, labels, repairs);
  const rows = withoutSmallCounts(repaired.extract, read.plan.suppressBelow);
  const plan = withPolarities(read.plan, rows.measures);
  const assessed = assessRows(plan, rows, usableRows(plan.measures, rows.measures));
  const worded = withWordsAround(assessed, tables, mapping);
  const series = measureSeries(rows, plan.year);
  const texts = readTexts(worded);
  const subjects = readSubjects(worded, texts);
  const foundBefore = { file: mapped.findings, repairs: repaired.findings, plan: read.findings };
  const known = past === null ? null : { ...past, byMeasure: followMeasures(plan.measures, past.rows) };
  const checked = checkExtract({
    ...worded,
    tables,
    mapping,
    foundBefore,
    series,
    texts,
    subjects,
    previous,
    past: known,
  });
  return {
    ...assessed,
    period: rows.period,
    ...checked,
    accepted: acceptFindings(checked.findings, accepted),
    repairs: repaired.made,
    repairsOffered: repaired.offered,
    past,
    byHand: [],
  };
}
