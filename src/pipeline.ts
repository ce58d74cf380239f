import { noneMatched } from "./check/unmatched/noneMatched";
import type { Plan } from "./domain/plan";
import { ok, refused, type Fault, type Result } from "./domain/result";
import type { MappedExtract } from "./map/mappedExtract";
import { findTablesAsSaved } from "./map/saved/givenHeaders";
import type { SavedMapping } from "./map/saved/savedMapping";
import { proposeMapping, type WhenChanged } from "./map/proposeMapping";
import { readPlan, type ReadPlan } from "./map/plan/readPlan";
import { shapeTables } from "./map/shape/shapeTables";
import { TABLE_KINDS } from "./map/columns/tableKinds";
import { findTables } from "./read/tables/findTables";
import type { Source } from "./read/source";
import type { CheckedExtract } from "./report/checkedExtract";

export type { MappedExtract } from "./map/mappedExtract";
export { assessExtract, type AssessOptions } from "./assessExtract";

/*
 *  bytes ──read──▶ Source ──find tables──▶ Table[] ──shape──▶ Table[] ──propose──▶ Mapping     planFrom, mapExtract
 *
 *  Table[] ──offer and make repairs──▶ Table[] ──map──▶ MappedRows                assessExtract
 *          ──assess──▶ AssessedExtract ──check──▶ CheckedExtract
 *
 *  CheckedExtract ──report──▶ ReportModel ──render──▶ workbook, Excel, HTML       src/report, src/render
 *
 *  Repairs that somebody has confirmed are laid over the tables before they are mapped. The file itself stays as it is.
 */

/** A plan from its file, or that it has no measures and no actions to report on. */
export function planFrom(source: Source): ReadPlan {
  const { tables } = findTables(source);
  return readPlan(tables, source.file, source.sheets);
}

/** Finds an extract's tables and proposes what their columns hold. */
export function mapExtract(
  source: Source,
  plan: Plan,
  saved: SavedMapping | null = null,
  whenChanged: WhenChanged = "ask",
): MappedExtract {
  const { tables, findings, saved: savedAnew } = findTablesAsSaved(source, saved, plan.year);
  const shaped = shapeTables(tables, plan, savedAnew);
  const mapping = proposeMapping(shaped.tables, plan, savedAnew, whenChanged);
  return {
    file: source.file,
    tables: shaped.tables,
    mapping,
    findings: [...source.findings, ...findings, ...shaped.findings],
  };
}

/** The plan, unless there is nothing in it to report on. */
export function usablePlan(read: ReadPlan): Result<ReadPlan> {
  if (TABLE_KINDS.some((kind) => kind.items(read.plan).length > 0)) return ok(read);
  if (read.findings.some(({ code }) => code === "exampleRow"))
    return refused(
      `The plan ${read.plan.file} has nothing but the rows that show in the template how it is filled in. Write your ` +
        "own measures over them.",
    );
  return refused(
    `The plan ${read.plan.file} has no measures. Give it a table with at least the columns Measure and Target.`,
  );
}

/** Why none of an extract's rows is in its plan, and whether a mapping file can put it right. */
export interface Unreportable extends Fault {
  readonly inMapping: boolean;
}

/** The checked extract, unless none of its rows is in its plan, so that they make no report together. */
export function reportable(checked: CheckedExtract, mapped: MappedExtract): Result<CheckedExtract, Unreportable> {
  const { measures, actions, judgements, assertions } = checked.extract;
  const matched =
    measures.some(({ measure }) => measure !== null) ||
    actions.some(({ action }) => action !== null) ||
    judgements.some(({ judgement }) => judgement !== null) ||
    assertions.some(({ assertion }) => assertion !== null);
  return matched ? ok(checked) : { ok: false, fault: noneMatched(checked, mapped) };
}
