import type { Acceptance } from "../check/acceptance";
import type { Plan } from "../domain/plan";
import { samePeriod } from "../domain/time/period";
import { readMonths, type HistoryRow } from "../history/historyRow";
import type { ClosingWords } from "../history/readHistory";
import { withRows } from "../history/withRows";
import type { ByHand } from "../check/past/givenByHand";
import { buildReport, type ReportOptions } from "../report/buildReport";
import type { CheckedExtract, ListedRow } from "../report/checkedExtract";
import { isListing } from "../report/byHand/givenOf";
import type { ReportModel } from "../report/reportModel";
import { rowsReported } from "../report/past/restatedRows";
import { withByHand } from "../report/byHand/withByHand";
import { cleanText } from "../domain/cleanText";
import type { PlanItem, PlanItems } from "./follow/followItems";
import type { FoundReport } from "./found/foundReport";
import type { Refresh } from "./refresh";
import { ownCells, type OwnCells } from "./byHand/ownCells";
import { refreshReport, type RefreshOptions } from "./refreshReport";
import { typedListings } from "./byHand/typedListings";
import type { WrittenReport } from "./writtenReport";

/** A report that is to go into the workbook of an earlier one. */
export interface NextReport {
  /** With what people gave by hand in the workbook, as findings. */
  readonly checkedExtract: CheckedExtract;
  readonly model: ReportModel;
  readonly refresh: Refresh;
}

export interface NextReportOptions extends Omit<RefreshOptions, "items" | "own" | "given" | "closing"> {
  /** How the report looks, and when its files were read. */
  readonly report: Omit<ReportOptions, "past">;
  /** Who made it; null where nobody said. */
  readonly by: string | null;
  /** Findings that somebody has accepted before. */
  readonly accepted: readonly Acceptance[];
}

/**
 * Makes the next report for a workbook with an earlier one, and what is done to put it there. What stays there by hand
 * is known only once the two are put together: the report is then made again with it, first with the figures, since
 * statuses are worked out from them, then with the statuses that people gave.
 *
 * @param checked Its `past` are the past figures that the workbook holds.
 */
export function nextReport(
  base: WrittenReport,
  workbook: FoundReport,
  checked: CheckedExtract,
  { report, by, accepted, ...options }: NextReportOptions,
): NextReport {
  const { year } = checked.plan;
  const earlier = checked.past?.rows ?? [];
  const items = planItems(checked.plan, earlier);
  const closing = closingOf(checked, base);
  const make = (
    checkedExtract: CheckedExtract,
    own: OwnCells = new Map(),
    given: readonly ByHand[] = [],
  ): NextReport => {
    const read = { readAt: report.readAt, by };
    const rows = withRows(earlier, rowsReported(checkedExtract, read), year);
    // The workbook has its past figures already, and takes those that are new.
    const model = buildReport(checkedExtract, { ...report, past: rows.filter(({ at }) => at === null) });
    return {
      checkedExtract,
      model,
      refresh: refreshReport(base, workbook, model, { ...options, items, own, given, closing }),
    };
  };
  const typed = typedListings(base, workbook);
  const first = make({ ...checked, listed: typed });
  const { left, written } = first.refresh;
  const { doubts } = written;
  const protectedSheets = left.flatMap((one) => (one.kind === "sheetProtected" ? [one.sheet] : []));
  const withHand = ({ byHand, agreed }: GivenByPeople, rows: readonly ListedRow[]): CheckedExtract => ({
    ...withByHand(checked, { byHand, agreed, protectedSheets, doubts }, accepted),
    listed: rows,
  });
  const figures = first.refresh.byHand.filter(isFigure);
  const agreedFigures = first.refresh.agreed.filter(isFigure);
  const ofFigures = ownCells(first.model, figures);
  const second =
    figures.length === 0
      ? first
      : make(withHand({ byHand: figures, agreed: agreedFigures }, typed), ofFigures, figures);
  // A figure that a person gave in two places is compared, in one of them, with what they gave in the other.
  const { byHand, agreed } = second.refresh;
  if ([byHand, protectedSheets, typed, doubts].every(({ length }) => length === 0)) return second;
  const statuses = byHand.filter((one) => !isFigure(one));
  const own = new Map([...ownCells(second.model, statuses), ...ofFigures]);
  const third = make(withHand({ byHand, agreed }, listedIn(byHand)), own, byHand);
  // What was as the report works it out may not be as what a person gave in another place.
  const others = third.refresh.byHand.filter((one) => !byHand.some((known) => isSameCell(known, one)));
  if (others.length === 0) return third;
  const all = [...byHand, ...others];
  return make(withHand({ byHand: all, agreed }, listedIn(all)), own, all);
}

/**
 * Words with which the last report ended, once another follows it that is not of the same period: while that lasts they
 * may still change. Those of reports before it could not be put down then, and are final.
 */
function closingOf({ past, period, plan }: CheckedExtract, base: WrittenReport): readonly ClosingWords[] {
  const isFinal = (one: ClosingWords): boolean => base.closing.some((other) => isOfRow(other, one));
  return (past?.closing ?? []).filter((one) => {
    if (period === null || isFinal(one)) return true;
    const own = readMonths(one.months, plan.year);
    return own !== null && !samePeriod(own, period);
  });
}

function isOfRow(one: ClosingWords, other: ClosingWords): boolean {
  return one.id === other.id && one.period === other.period && one.readAt === other.readAt;
}

/** Rows of tables that only list items in which somebody gave something. */
function listedIn(byHand: readonly ByHand[]): readonly ListedRow[] {
  return byHand.flatMap(({ table, item }) => (item !== null && isListing(table) ? [{ table, item }] : []));
}

function isSameCell(one: ByHand, other: ByHand): boolean {
  return one.table === other.table && one.row === other.row && one.heading === other.heading;
}

type GivenByPeople = Pick<Refresh, "byHand" | "agreed">;

function isFigure({ about, isStatus }: ByHand): boolean {
  return about !== null && !isStatus;
}

/** What rows are known by is how cells show it. */
function planItems({ measures, actions }: Plan, past: readonly HistoryRow[]): PlanItems {
  const known = (id: string, name: string, aliases: readonly string[]): PlanItem => ({
    id: cleanText(id).trim(),
    name: cleanText(name).trim(),
    aliases,
  });
  return {
    measures: measures.map(({ id, name, aliases }) => known(id, name, aliases)),
    actions: actions.map(({ id, action }) => known(id, action, [])),
    past: new Map(past.map(({ id, measure }) => [id, measure])),
  };
}
