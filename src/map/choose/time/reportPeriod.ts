import { rangeAddress } from "../../../domain/cell";
import { addMonths } from "../../../domain/time/month";
import { inYear } from "../../../domain/time/partOfYear";
import { monthCount, periodName, yearAround, type Period } from "../../../domain/time/period";
import type { Plan } from "../../../domain/plan";
import type { YearStart } from "../../../domain/time/year";
import type { Table } from "../../../read/source";
import { readHeading } from "../../claims/readHeading";
import {
  combine,
  fileStatements,
  narrower,
  tableStatements,
  type Combined,
  type TimeStatement,
} from "../../claims/tableTime";
import { readPlanPeriod } from "../../claims/planPeriod";
import { UNSAID, type When } from "../../claims/when";
import { narrowed, partAsBefore, partOnly, partSaid } from "../rows/partOfPlan";
import { isFromStart } from "./resolveTime";
import { periodHeading, type ClaimedTable } from "../../claims/claimedTable";
import { rowTime } from "../../claims/rowTime";
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

/** A question about the report's period, and the table that it is about. */
export interface PeriodDoubt {
  readonly table: number;
  readonly question: string;
}

export interface SettledPeriod {
  readonly report: ReportPeriod;
  readonly doubts: readonly PeriodDoubt[];
}

/** A year that nothing is ever for: what is not understood is put there. */
export function nobodysPeriod(year: YearStart): Period {
  return yearAround("0100-12", year);
}

/** Fewer of the rows than this have a figure for the latest period: the one before could be meant as well. */
const HALF = 0.5;

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
    const asked = planned === null ? doubts : narrow === null ? [] : partOnly(words, narrow, tables, year);
    return { report: { period: narrow ?? period, yearKnown, from, words }, doubts: asked };
  }
  const latest = latestOf(dated);
  if (latest === null) {
    return {
      report: { period: yearSaid ?? yearAround(NOBODYS_YEAR, year), yearKnown, from: "none", words: "" },
      doubts,
    };
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

/** Whether words can be the report's period: `Last year` is counted from it. */
function namesPeriod({ kind }: When): boolean {
  return kind === "period" || kind === "part";
}

/** What titles, sheet names and the file's name agree on; a question where they do not. */
function agreedPeriod(
  tables: readonly ClaimedTable[],
  combinedByTable: readonly Combined[],
  file: string,
  year: YearStart,
): { readonly named: Extract<Combined, { kind: "said" }> | null; readonly doubts: readonly PeriodDoubt[] } {
  const doubts: PeriodDoubt[] = [];
  let named: Extract<Combined, { kind: "said" }> | null = null;
  let apart = false;
  for (const [index, combined] of combinedByTable.entries()) {
    if (combined.kind === "conflict")
      doubts.push({ table: tables[index]?.index ?? 0, question: twoPeriods(combined.one, combined.other) });
    if (combined.kind !== "said" || !namesPeriod(combined.claim.when)) continue;
    const both: When | null =
      named === null ? combined.claim.when : narrower(named.claim.when, combined.claim.when, year);
    // Sheets for different quarters are not two accounts of the report's period.
    if (both === null) apart = true;
    else named = { ...combined, claim: { ...combined.claim, when: both } };
  }
  const inFile = combine(fileStatements(file, year), year);
  const inName = inFile.kind === "said" && namesPeriod(inFile.claim.when) ? inFile : null;
  if (apart || doubts.length > 0) return { named: doubts.length === 0 ? inName : null, doubts };
  if (inName === null || named === null) return { named: named ?? inName, doubts };
  const both = narrower(named.claim.when, inName.claim.when, year);
  if (both === null) doubts.push({ table: tables[0]?.index ?? 0, question: twoPeriods(named.from, inName.from) });
  return { named: both === null ? named : { ...named, claim: { ...named.claim, when: both } }, doubts };
}

const FROM_WORDS: Readonly<Record<TimeStatement["from"], string>> = {
  title: "words above the table",
  sheet: "sheet’s name",
  file: "file’s name",
};

function twoPeriods(one: TimeStatement, other: TimeStatement): string {
  const where =
    one.from === other.from
      ? `The ${FROM_WORDS[one.from]} say both “${one.text}” and “${other.text}”.`
      : `The ${FROM_WORDS[one.from]} says “${one.text}” and the ${FROM_WORDS[other.from]} “${other.text}”.`;
  return (
    `${where.replace("The words above the table says", "The words above the table say")} Which ` +
    "period is the report for?"
  );
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

/** Where the figures alone give the period, what else it could be. */
function couldBeTwo(
  dated: readonly Dated[],
  latest: Dated,
  tables: readonly ClaimedTable[],
  year: YearStart,
  yearKnown: boolean,
): PeriodDoubt[] {
  const rival = dated.find(
    ({ period }) =>
      period.end === latest.period.end &&
      period.start !== latest.period.start &&
      !(
        monthCount(period) > monthCount(latest.period) &&
        isFromStart(period, year) &&
        !isFromStart(latest.period, year) &&
        monthCount(period) < 12
      ),
  );
  if (rival !== undefined) {
    const [first, second] = dated.indexOf(rival) < dated.indexOf(latest) ? [rival, latest] : [latest, rival];
    return [
      {
        table: latest.table,
        question: `Both “${first.words}” and “${second.words}” could be the actual. Which is it?`,
      },
    ];
  }
  const before = latestOf(
    dated.filter(({ table, period }) => table === latest.table && period.end < latest.period.end),
  );
  const inRows = (tables.find(({ index }) => index === latest.table)?.claims ?? []).some(
    ({ role }) => role === "period",
  );
  if (inRows || before === null || latest.rows >= HALF * before.rows) return [];
  const nameOf = (period: Period, words: string): string => (yearKnown ? periodName(period, year) : words);
  return [
    {
      table: latest.table,
      question:
        `Is the report for ${nameOf(latest.period, latest.words)} or for ` +
        `${nameOf(before.period, before.words)}? Only ${latest.rows} of the figures that ` +
        `“${before.words}” has stand under “${latest.words}”.`,
    },
  ];
}

/** Where a question about a table's period is asked. */
export function placeOf({ sheet, range }: Table): { readonly sheet: string; readonly address: string } {
  return { sheet, address: rangeAddress(range) };
}
