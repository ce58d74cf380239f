import { addMonths } from "../../../domain/time/month";
import { findPartOfYear, inYear } from "../../../domain/time/partOfYear";
import { findPeriodsInHeading, monthCount, periodName, yearAround, type Period } from "../../../domain/time/period";
import type { Plan } from "../../../domain/plan";
import type { YearStart } from "../../../domain/time/year";
import type { Table } from "../../../read/source";
import { periodHeading, type ClaimedTable } from "../../claims/claimedTable";
import { isOfFigures } from "../../claims/noteTime";
import { rowTime } from "../../claims/rowTime";
import { combine, fileStatements, tableStatements, type TimeStatement } from "../../claims/tableTime";
import { UNSAID, type TimeClaim } from "../../claims/when";
import { isOpenEnded, isSoFar, isYearToDate } from "../../claims/yearToDate";
import { hasFigures, type Dated } from "./datedFigures";
import type { PeriodDoubt } from "./periodDoubt";
import type { ReportPeriod } from "./reportPeriod";

/*
 * Figures to date run as far as the report does. Where the report is for the whole year it is not known how far that
 * is, and the year so far is not the year.
 */

const MONTHS = 12;

/** Words beside a year by which it may not be over: `2025/26 latest`, `Current position 2025/26`. */
const NOT_OVER = /\b(?:latest|current|interim|in[\s-]year|part[\s-]year|incomplete|partial)\b/i;
/** How a note says that the figures stop within the year: `2025/26 figures are for April to December only`. */
const STOPS = /\b(?:only|so far|up to|to the end of|not (?:yet )?complete|incomplete|part[\s-]year)\b/i;

/** A note on what a mark says: `* April to December only`. */
const MARKED = /^(?:[*†‡#¹²³⁴]|[([](?:[a-z]|\d)[)\]])/i;

/** What a table says of time that says nothing. */
const UNTIMED: TimeClaim = { when: UNSAID, span: null };

interface SoFar {
  readonly table: number;
  readonly words: string;
}

/**
 * The question how far a year so far goes, where the report is for the whole of it. None where figures for its last
 * months stand beside it.
 */
export function soFarDoubts(
  { period, yearKnown }: Pick<ReportPeriod, "period" | "yearKnown">,
  tables: readonly ClaimedTable[],
  dated: readonly Dated[],
  plan: Plan,
): PeriodDoubt[] {
  const { year } = plan;
  if (!yearKnown || monthCount(period) !== MONTHS || period.start !== yearAround(period.end, year).start) return [];
  const isOver = dated.some((one) => one.period.end === period.end && monthCount(one.period) < MONTHS);
  const soFar = isOver ? undefined : tables.flatMap((table) => soFarIn(table, period, plan))[0];
  if (soFar === undefined) return [];
  const last = periodName({ start: addMonths(period.end, -2), end: period.end }, year);
  const question =
    `The report is for ${periodName(period, year)}, and “${soFar.words}” is the year so far. Which period is the ` +
    `report for? If the year is over, it is ${last}.`;
  return [{ table: soFar.table, question }];
}

/**
 * The year so far that columns or rows of actuals name, where it begins after every figure that says how far it goes:
 * `2025/26 YTD` beside `2024/25 outturn` is the newer. Null where there is none.
 */
export function yearSoFarAfter(
  last: Period,
  tables: readonly ClaimedTable[],
  { year }: Plan,
): { readonly period: Period; readonly words: string } | null {
  const later = tables.flatMap(({ table, claims, periods }) => {
    const inRows = periods.map((words) => ({ claim: rowTime(words, periodHeading(table, claims), year), words }));
    const inColumns = claims.flatMap((claim, column) =>
      periods.length === 0 && claim.role === "actual" && hasFigures(table, column)
        ? [{ claim, words: table.columns[column]?.header ?? "" }]
        : [],
    );
    return [...inRows, ...inColumns].flatMap(({ claim, words }) => {
      if (claim?.when.kind !== "period" || !isYearToDate(claim, UNTIMED)) return [];
      const period = yearAround(claim.when.period.end, year);
      return period.start > last.end ? [{ period, words }] : [];
    });
  });
  return later.sort((a, b) => b.period.end.localeCompare(a.period.end))[0] ?? null;
}

/** The words in a table of measures by which its actuals are those of the report's year so far. */
function soFarIn({ index, table, claims, periods }: ClaimedTable, report: Period, plan: Plan): SoFar[] {
  const { year } = plan;
  const ofFile = fileStatements(table.file, year).filter(({ span }) => span === "toDate");
  const statements = [...tableStatements(table, plan.title, year), ...ofFile];
  const combined = combine(statements, year);
  const overAll = wordsOver(table, statements);
  const ofTable = combined.kind === "said" ? combined.claim : UNTIMED;
  const isOfYear = ({ when }: TimeClaim): boolean =>
    when.kind !== "period" || (when.period.start <= report.end && when.period.end >= report.end);
  const inRows = periods.flatMap((words): SoFar[] => {
    const claim = rowTime(words, periodHeading(table, claims), year);
    return claim !== null && isOfYear(claim) && isSoFar(claim, ofTable) ? [{ table: index, words }] : [];
  });
  const inColumns = claims.flatMap((claim, column): SoFar[] => {
    if (claim.role !== "actual" || !hasFigures(table, column) || !isOfYear(claim)) return [];
    const heading = table.columns[column]?.header ?? "";
    const isOpenYear = claim.when.kind === "period" && isOpenEnded(claim.when) && NOT_OVER.test(heading);
    if (!isOpenYear && !(periods.length === 0 && isSoFar(claim, ofTable))) return [];
    return [{ table: index, words: claim.span === null && !isOpenYear ? (overAll ?? heading) : heading }];
  });
  return [...inRows, ...inColumns, ...inNotes(index, table, report, year)];
}

/** The words over or under a table that say that its figures are to date, whole; null where none do. */
function wordsOver({ titles, notes }: Table, statements: readonly TimeStatement[]): string | null {
  const said = statements.find(({ span }) => span === "toDate");
  if (said === undefined) return null;
  return [...titles, ...notes].find(({ at }) => at === said.at)?.text.trim() ?? said.text;
}

/** A note that the figures stop within the report's year. */
function inNotes(index: number, table: Table, { start, end }: Period, year: YearStart): SoFar[] {
  return table.notes.flatMap(({ text }): SoFar[] => {
    const words = text.trim();
    if (!(isOfFigures(words) || MARKED.test(words)) || !STOPS.test(words)) return [];
    const named = findPeriodsInHeading(words, year);
    const bare = named.reduce((left, one) => left.replace(one.text, " "), words);
    const part = findPartOfYear(bare, year)?.part ?? null;
    const stopsAt = part === null ? named.map(({ period }) => period.end) : [inYear(part, { start, end }).end];
    return stopsAt.length > 0 && stopsAt.every((month) => start <= month && month < end)
      ? [{ table: index, words }]
      : [];
  });
}
