import type { Plan } from "../../../domain/plan";
import type { Period } from "../../../domain/time/period";
import type { TableRow } from "../../../read/source";
import { periodHeading } from "../../claims/claimedTable";
import { rowTime } from "../../claims/rowTime";
import { combine, covers, tableStatements } from "../../claims/tableTime";
import type { TableMapping } from "../../mapping";
import { sameOrganisation } from "../../match/organisation";
import { plainLabel } from "../../match/plainLabel";
import type { TableReader } from "../../rows/tableReader";
import { fitOf, tableBase } from "../time/reportFit";
import type { ReportPeriod } from "../time/reportPeriod";
import { resolveTime } from "../time/resolveTime";

/** Whose an action, a grade or an answer is, and for when, as its row and its table say. */
export interface RowSaid {
  /** `""` where no column names anybody. */
  readonly organisation: string;
  /** Null where nobody says. */
  readonly period: Period | null;
}

/** A row about an item of the plan that is no figure. */
export interface WordRow<Row> {
  readonly row: Row;
  /** The item's ID; null for none of the plan's. */
  readonly item: string | null;
  readonly said: RowSaid;
}

/** Tells of each row of a table whose it is and for when. */
export function rowsSay(
  reader: TableReader,
  { columns }: TableMapping,
  report: ReportPeriod,
  plan: Plan,
): (row: TableRow) => RowSaid {
  const { table } = reader;
  const { year } = plan;
  const claims = columns.map(({ claim }) => claim);
  const said = combine(tableStatements(table, plan.title, year), year);
  const base = tableBase(table, report, plan);
  const ofTable = said.kind === "said" && said.claim.when.kind !== "unsaid" ? base.period : null;
  const heading = periodHeading(table, claims);
  return (row) => {
    const words = reader.text(row, "period");
    const claim = words === "" ? null : rowTime(words, heading, year);
    return {
      organisation: reader.text(row, "organisation"),
      period: claim === null ? ofTable : resolveTime(claim, base, report.period, year).period,
    };
  };
}

/**
 * The rows that are the plan's own and the report's: where one item stands for several bodies or periods, those of
 * others and of other periods are left out. Where none does, a column of bodies may be of who leads, and one of periods
 * of when a thing is due.
 */
export function reportedWords<Row>(rows: readonly WordRow<Row>[], report: ReportPeriod, plan: Plan): Row[] {
  const own = ownRows(rows, plan.organisation);
  return ofReport(own, report, plan).map(({ row }) => row);
}

function ownRows<Row>(rows: readonly WordRow<Row>[], organisation: string): readonly WordRow<Row>[] {
  const areSeveral = standsFor(rows, ({ said }) => plainLabel(said.organisation));
  const isOwn = ({ said }: WordRow<Row>): boolean =>
    said.organisation === "" || sameOrganisation(said.organisation, organisation);
  return areSeveral && rows.some((row) => row.said.organisation !== "" && isOwn(row)) ? rows.filter(isOwn) : rows;
}

function ofReport<Row>(rows: readonly WordRow<Row>[], report: ReportPeriod, plan: Plan): readonly WordRow<Row>[] {
  if (!standsFor(rows, ({ said: { period } }) => (period === null ? "" : `${period.start} ${period.end}`))) return rows;
  const ends = rows.flatMap(({ said: { period } }) => period?.end ?? []);
  const last = [...ends].sort((a, b) => b.localeCompare(a))[0] ?? "";
  const fits = ({ said: { period } }: WordRow<Row>): boolean => {
    if (period === null) return true;
    if (report.from === "none") return period.end === last;
    return fitOf({ period, spanKnown: true }, report, plan.year) > 0 || covers(period, report.period);
  };
  return rows.some((row) => row.said.period !== null && fits(row)) ? rows.filter(fits) : rows;
}

/** Whether one item of the plan has rows of which something different is said. */
function standsFor<Row>(rows: readonly WordRow<Row>[], saidOf: (row: WordRow<Row>) => string): boolean {
  const first = new Map<string, string>();
  return rows.some((row) => {
    const said = saidOf(row);
    if (row.item === null || said === "") return false;
    const before = first.get(row.item) ?? said;
    first.set(row.item, before);
    return before !== said;
  });
}
