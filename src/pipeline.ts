import { assessActions } from "./assess/assessActions";
import { assessAssertions } from "./assess/assessAssertions";
import { assessJudgements } from "./assess/assessJudgements";
import { assessMeasure } from "./assess/assessMeasure";
import { suppressCounts } from "./assess/suppressCounts";
import { acceptFindings } from "./check/acceptFindings";
import type { Acceptance } from "./check/acceptanceFile";
import type { CheckContext } from "./check/checkContext";
import { checkExtract } from "./check/checkExtract";
import { rollUpDiffers } from "./check/arithmetic/rollUpDiffers";
import { withWordsAround } from "./check/words/wordsAround";
import { tableNotUsed } from "./check/tables/tableNotUsed";
import { headingGuessed } from "./check/tables/headingGuessed";
import type { Finding } from "./domain/finding";
import { monthsBetween } from "./domain/month";
import { yearAround } from "./domain/period";
import type { Plan } from "./domain/plan";
import { ok, refused, type Result } from "./domain/result";
import type { YearStart } from "./domain/year";
import { applyMapping } from "./map/applyMapping";
import type { MappedRows } from "./map/mappedRows";
import type { ReportPeriod } from "./map/choose/reportPeriod";
import type { Mapping } from "./map/mapping";
import type { SavedMapping } from "./map/saved/savedMapping";
import { proposeMapping, type WhenChanged } from "./map/proposeMapping";
import { readPlan, type ReadPlan } from "./map/plan/readPlan";
import { rowOfMeasure } from "./map/rows/repeatedRows";
import { usableRow } from "./map/rows/usableRow";
import { withPolarities } from "./map/columns/withPolarities";
import { TABLE_KINDS } from "./map/columns/tableKinds";
import { findTables } from "./read/tables/findTables";
import type { Source, Table } from "./read/source";
import { makeRepairs } from "./repair/makeRepairs";
import { offerRepairs, type ReadExtract } from "./repair/offerRepairs";
import type { ConfirmedRepair, Repair } from "./repair/repair";
import type { CheckedExtract } from "./report/checkedExtract";

/*
 *  bytes ──read──▶ Source ──find tables──▶ Table[] ──map──▶ Extract ──assess──▶ assessments ──check──▶ findings
 *                                            ▲                ▲                                           │
 *                                  plan ─────┴────────────────┘                 CheckedExtract ◀──────────┘
 *                                                                                        │
 *                                              report: ReportModel ──render──▶ workbook, Excel, HTML
 *
 *  Repairs that somebody has confirmed are laid over the tables before they are mapped. The file itself stays as it is.
 */

/** A plan from its file, or that it has no measures and no actions to report on. */
export function planFrom(source: Source): ReadPlan {
  const { tables } = findTables(source);
  return readPlan(tables, source.file);
}

/** An extract's tables with a mapping proposed for them, and what was odd about the file. */
export interface MappedExtract {
  readonly tables: readonly Table[];
  readonly mapping: Mapping;
  readonly findings: readonly Finding[];
}

/** Finds an extract's tables and proposes what their columns hold. */
export function mapExtract(
  source: Source,
  plan: Plan,
  saved: SavedMapping | null = null,
  whenChanged: WhenChanged = "ask",
): MappedExtract {
  const { tables, findings } = findTables(source);
  const mapping = proposeMapping(tables, plan, saved, whenChanged);
  return { tables, mapping, findings: [...source.findings, ...findings, ...headingGuessed(tables, mapping)] };
}

/** What else there is to an extract besides its plan. */
export interface HeldAgainst {
  /** What was made of an earlier extract by the same plan. */
  readonly previous?: CheckedExtract | null;
  /** Findings that somebody has accepted before. */
  readonly accepted?: readonly Acceptance[];
  /** Repairs that somebody has confirmed. */
  readonly repairs?: readonly ConfirmedRepair[];
}

/** Reads the extract by its confirmed mapping, assesses every measure and action, and checks them. */
export function assessExtract(
  plan: ReadPlan,
  mapped: MappedExtract,
  labels: Readonly<Record<string, string>> = {},
  { previous = null, accepted = [], repairs = [] }: HeldAgainst = {},
): CheckedExtract {
  const { mapping } = mapped;
  const { read, made, findings } = makeRepairs(mapped.tables, repairs, (tables) =>
    offering(tables, mapping, plan.plan, labels),
  );
  const { tables, offered: repairsOffered } = read;
  const extract = withoutSmallCounts(read.extract, plan.plan.suppressBelow);
  const { period } = extract;
  const months = monthsToDate(extract.report, plan.plan.year);
  const known = withPolarities(plan.plan, extract.measures);
  // What is itself in error is set aside before anything is worked out from it.
  const measures = known.measures.map((measure) =>
    assessMeasure(measure, usableRow(measure, rowOfMeasure(extract.measures, measure.id), extract.measures), months),
  );
  const actions = assessActions(known, extract.actions);
  const judgements = assessJudgements(known, extract.judgements);
  const assertions = assessAssertions(known, extract.assertions);
  const context: CheckContext = { plan: known, extract, measures, actions, judgements, assertions, previous };
  const ofTables = [...tableNotUsed(tables, mapping), ...rollUpDiffers(tables, mapping, context)];
  const ofFile = mapped.findings.filter((finding) => finding.code !== "severalTables" || isInDoubt(finding, mapped));
  const checked = checkExtract(withWordsAround(context, tables, mapping), [
    ...ofFile,
    ...findings,
    ...plan.findings,
    ...ofTables,
  ]);
  return {
    plan: known,
    extract,
    period,
    measures,
    actions,
    judgements,
    assertions,
    ...checked,
    accepted: acceptFindings(checked.findings, accepted),
    repairs: made,
    repairsOffered,
  };
}

/** The extract that tables hold by their mapping, and the repairs that it calls for. */
function offering(
  tables: readonly Table[],
  mapping: Mapping,
  plan: Plan,
  labels: Readonly<Record<string, string>>,
): ReadExtract & { readonly offered: readonly Repair[] } {
  const read = { tables, mapping, extract: applyMapping(tables, mapping, plan, labels) };
  return { ...read, offered: offerRepairs(read) };
}

/** Whether a sheet of several tables has one that was left out, so that they may not have been told apart rightly. */
function isInDoubt({ at }: Finding, { tables, mapping }: MappedExtract): boolean {
  return tableNotUsed(tables, mapping).some((finding) => finding.at?.sheet === at?.sheet);
}

/** Months from the start of the year to the end of the report's period; null where nobody says what it is. */
function monthsToDate({ period, from }: ReportPeriod, year: YearStart): number | null {
  return from === "none" ? null : monthsBetween(yearAround(period.end, year).start, period.end) + 1;
}

/** The extract without counts that could tell on a person; what only serves checks, and could give them away, goes too. */
function withoutSmallCounts(extract: MappedRows, below: number | null): MappedRows {
  if (below === null) return extract;
  const measures = suppressCounts(extract.measures, below).map((row) => ({ ...row, byPeriod: [], observations: [] }));
  return { ...extract, measures, earlier: [], moreRows: [], totals: [] };
}

/** The plan, unless there is nothing in it to report on. */
export function usablePlan(read: ReadPlan): Result<ReadPlan> {
  if (TABLE_KINDS.some((kind) => kind.items(read.plan).length > 0)) return ok(read);
  return refused(
    `The plan ${read.plan.file} has no measures. Give it a table with at least the columns Measure and Target.`,
  );
}

/** The checked extract, unless none of its rows is in its plan, so that they make no report together. */
export function reportable(checked: CheckedExtract): Result<CheckedExtract> {
  const { measures, actions, judgements, assertions } = checked.extract;
  const matched =
    measures.some(({ measure }) => measure !== null) ||
    actions.some(({ action }) => action !== null) ||
    judgements.some(({ judgement }) => judgement !== null) ||
    assertions.some(({ assertion }) => assertion !== null);
  if (matched) return ok(checked);
  return refused(
    `No row of ${checked.extract.file} is a measure or action of the plan ${checked.plan.file}. Check that they belong together.`,
  );
}
