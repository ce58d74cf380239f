import { rangeAddress } from "../../../domain/cell";
import { addMonths, monthName } from "../../../domain/time/month";
import { inYear } from "../../../domain/time/partOfYear";
import { monthCount, yearAround, type Period } from "../../../domain/time/period";
import type { Plan } from "../../../domain/plan";
import type { YearStart } from "../../../domain/time/year";
import type { Table } from "../../../read/source";
import { readHeading } from "../../claims/readHeading";
import { combine, narrower, tableStatements, type Combined } from "../../claims/tableTime";
import { readPlanPeriod } from "../../claims/planPeriod";
import { UNSAID, type When } from "../../claims/when";
import { narrowed, partAsBefore, partOnly, partSaid } from "../rows/partOfPlan";
import { periodHeading, type ClaimedTable } from "../../claims/claimedTable";
import { rowTime } from "../../claims/rowTime";
import { agreedPeriod, namesPeriod } from "./agreedPeriod";
import type { PeriodDoubt } from "./periodDoubt";
import { isOtherYear } from "../../claims/otherYear";
import { couldBeTwo } from "./rivalPeriods";
import { soFarDoubts, yearSoFarAfter } from "./yearSoFar";
import { datedFigures, NOBODYS_YEAR, latestOf, hasFigures, undatedBeside, type Dated } from "./datedFigures";

/** The report's period, settled before any figure is chosen, and who says so. */
export interface ReportPeriod {
  /** Where only a quarter is known and no year, that quarter of a year that nobody names: see `yearKnown`. */
  readonly period: Period;
  readonly yearKnown: boolean;
  /**
   * `layout`: the latest part of the plan's year that has figures, as a person had it for this layout; `none`: nobody
   * says anything, and figures are taken as they stand.
   */
  readonly from: "plan" | "title" | "sheet" | "file" | "layout" | "latest" | "none";
  /** The words that it was read from; `""` for none. */
  readonly words: string;
}

export interface SettledPeriod {
  readonly report: ReportPeriod;
  readonly doubts: readonly PeriodDoubt[];
}

/** A year that nothing is ever for: what is not understood is put there. */
export function nobodysPeriod(year: YearStart): Period {
  return yearAround("0100-12", year);
}

/**
 * Settles the report's period: as the user or the plan says; else what title, sheet name and file name agree on; else
 * what a cover sheet says; else the latest column or row that holds figures. Where a whole year is said and the figures
 * are for part of it, it is that part.
 */
export function settlePeriod(
  tables: readonly ClaimedTable[],
  plan: Plan,
  file: string,
  covers: readonly Table[] = [],
): SettledPeriod {
  const { year } = plan;
  const planned = plan.period === null ? null : readPlanPeriod(plan.period, year);
  const combined = tables.map(({ table }) => combine(tableStatements(table, plan.title, year), year));
  const agreement = agreedPeriod(tables, combined, file, year);
  // A cover sheet speaks for sheets that say nothing themselves.
  const cover =
    agreement.named === null && agreement.doubts.length === 0
      ? combine(
          covers.flatMap((table) => tableStatements(table, plan.title, year)),
          year,
        )
      : null;
  const { named, doubts } =
    cover?.kind === "said" && namesPeriod(cover.claim.when) ? { named: cover, doubts: agreement.doubts } : agreement;
  const when = joined(planned, named?.claim.when ?? UNSAID, year);
  const yearSaid = yearSaidBy(when, named, tables, year);
  const dated = datedFigures(tables, combined, { when, yearSaid, year });
  const report = periodBy({ planned, when, named, yearSaid, doubts }, tables, dated, plan);
  return report.doubts.length > 0 ? report : { ...report, doubts: soFarDoubts(report.report, tables, dated, plan) };
}

/** Of quarters under a year that is none of the plan's (`2025`) nobody knows which are its. */
function otherYear(when: When, dated: readonly Dated[], year: YearStart): PeriodDoubt[] {
  const [first] = isOtherYear(when, year) ? dated.filter(({ period }) => monthCount(period) < 12) : [];
  if (first === undefined || !isOtherYear(when, year)) return [];
  const { start, end } = when.period;
  const question =
    `${start.slice(0, 4)} may be the year from ${monthName(start)} to ${monthName(end)}, and the plan’s years start ` +
    `in ${monthName(yearAround(end, year).start)}. Which period is the report for?`;
  return [{ table: first.table, question }];
}

interface Said {
  readonly planned: When | null;
  /** What plan and extract say together. */
  readonly when: When;
  /** What the extract says. */
  readonly named: Extract<Combined, { kind: "said" }> | null;
  readonly yearSaid: Period | null;
  readonly doubts: readonly PeriodDoubt[];
}

/** The period by what is said of it, else by the figures. */
function periodBy(
  { planned, when, named, yearSaid, doubts }: Said,
  tables: readonly ClaimedTable[],
  dated: readonly Dated[],
  plan: Plan,
): SettledPeriod {
  const { year } = plan;
  const from: ReportPeriod["from"] = planned !== null ? "plan" : (named?.from.from ?? "latest");
  const words = planned !== null ? (plan.period ?? "") : (named?.from.text ?? "");
  const yearKnown = yearSaid !== null;
  if (when.kind === "period" || when.kind === "part") {
    const period = when.kind === "period" ? when.period : inYear(when.part, yearSaid ?? yearAround(NOBODYS_YEAR, year));
    const narrow = narrowed(period, dated, tables, year);
    if (planned !== null && narrow !== null) {
      const part = partSaid(named, narrow, period) ?? partAsBefore(narrow, tables, year);
      if (part !== null) return { report: { ...part, yearKnown }, doubts: [] };
    }
    const asked =
      planned === null
        ? [...doubts, ...otherYear(when, dated, year)]
        : narrow === null
          ? []
          : partOnly(words, narrow, tables, year);
    return { report: { period: narrow ?? period, yearKnown, from, words }, doubts: asked };
  }
  const latest = latestOf(dated);
  if (latest === null) {
    return {
      report: { period: yearSaid ?? yearAround(NOBODYS_YEAR, year), yearKnown, from: "none", words: "" },
      doubts,
    };
  }
  const later = yearSoFarAfter(latest.period, tables, plan);
  if (later !== null) {
    return { report: { period: later.period, yearKnown, from: "latest", words: later.words }, doubts };
  }
  const undated = undatedBeside(tables, latest, year);
  if (undated !== null) {
    const following = yearAround(addMonths(latest.period.end, 12), year);
    return { report: { period: following, yearKnown, from: "latest", words: undated }, doubts };
  }
  return {
    report: { period: latest.period, yearKnown, from: "latest", words: latest.words },
    doubts: [...doubts, ...couldBeTwo(dated, latest, tables, year, yearKnown)],
  };
}

/** The plan's period, with the year of the extract where it names none. */
function joined(planned: When | null, named: When, year: YearStart): When {
  if (planned === null) return named;
  if (planned.kind !== "part") return planned;
  return narrower(planned, named, year) ?? planned;
}

/** The year that somebody names: in the report's period, else in the headings or rows. */
function yearSaidBy(
  when: When,
  named: Combined | null,
  tables: readonly ClaimedTable[],
  year: YearStart,
): Period | null {
  if (when.kind === "period") return yearAround(when.period.end, year);
  if (named?.kind === "said" && named.claim.when.kind === "period")
    return yearAround(named.claim.when.period.end, year);
  const ends = tables.flatMap(({ table, claims }) =>
    claims.flatMap(({ when: claimed, role }, column) =>
      claimed.kind === "period" &&
      (role === "actual" || role === "target") &&
      (role === "target" || hasFigures(table, column))
        ? [claimed.period.end]
        : [],
    ),
  );
  const rows = tables.flatMap(({ table, claims, periods }) =>
    periods.flatMap((words) =>
      endOf((rowTime(words, periodHeading(table, claims), year) ?? readHeading(words, year)).when),
    ),
  );
  const [latest] = [...ends, ...rows].sort((a, b) => b.localeCompare(a));
  return latest === undefined ? null : yearAround(latest, year);
}

function endOf(when: When): string[] {
  return when.kind === "period" ? [when.period.end] : [];
}

/** Where a question about a table's period is asked. */
export function placeOf({ sheet, range }: Table): { readonly sheet: string; readonly address: string } {
  return { sheet, address: rangeAddress(range) };
}
