import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { inYear } from "../../domain/time/partOfYear";
import {
  monthCount,
  periodName,
  readPeriod,
  samePeriod,
  samePeriodLastYear,
  yearAround,
  type Period,
} from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { tableStatements } from "../../map/claims/tableTime";
import type { MeasureRow, PeriodStatement, Words } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** More than this share of the rows must be about another period: single measures often run late. */
const MOST_ROWS = 0.5;

interface Conflict {
  readonly text: string;
  readonly at: Found["at"];
  readonly from?: PeriodStatement["from"];
}

interface Evidence {
  /** Which name says it, where no cell does. */
  readonly in?: "sheet" | "file";
}

const WHERE = { sheet: "The sheet’s name", file: "The extract’s file name" } as const;

/**
 * An extract for another period than the plan's: last quarter's file, or a plan that was not moved on. The headings of
 * the actual figures decide, else the rows' own periods, else the words above the tables and the file's name. A period
 * that holds the other, or ends with it, is no conflict. Of quarters and months without a year, a year that is over
 * counts also in the file's name or a note below.
 */
export const periodMismatch = check({
  code: "periodMismatch",
  severity: "error",
  title: "Another period than the plan’s",
  sentence: (f: Found<Evidence>) =>
    `${f.at === null ? WHERE[f.evidence.in ?? "file"] : cellWords(f)} says ${quoted(f.found)}. The plan ` +
    `is for ${f.expected}. Check that this is the right extract, or move the plan’s period on.`,
  examples: [
    { item: null, found: "Q2 2009/10", expected: "Quarter 3 2009/10", evidence: {} },
    { item: null, at: null, found: "Q2", expected: "Quarter 3 2009/10", evidence: { in: "sheet" } },
    { item: null, at: null, found: "Q2", expected: "Quarter 3 2009/10", evidence: { in: "file" } },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  const { plan, extract } = context;
  const { report: settled } = extract;
  if ((settled.from !== "plan" && settled.from !== "layout") || !settled.yearKnown) return [];
  const report = settled.period;
  const rows = periodsOfRows(extract.measures, plan.year);
  const notes = extract.periodStatements.filter(({ from }) => from === "note");
  const around = extract.periodStatements.filter(({ from }) => from !== "heading" && from !== "note");
  // Beside the report's own table a year-old heading is over last year's figures.
  const isLastYears = (statement: PeriodStatement): boolean =>
    around.some((one) => agreesWith(one, report, plan.year)) && saysYearBefore(statement, report);
  const headings = extract.periodStatements.filter((one) => one.from === "heading" && !isLastYears(one));
  const said =
    headings.length > 0
      ? (inHeadings(headings, report, plan.year) ?? inOtherTitles(around, headings, report, plan.year))
      : rows.length > 0
        ? inRows(rows, report)
        : inTitles(around, report, plan.year);
  // Where the plan alone gives the year of what the extract calls quarter 3.
  const isUndated = rows.length === 0 && headings.every(({ when }) => when.kind === "part");
  const conflict = said ?? (isUndated ? yearBefore(around, notes, report) : null);
  if (conflict === null || (conflict.from === "sheet" && hasUndatedSheet(context))) return [];
  return [
    {
      item: null,
      at: conflict.at,
      found: conflict.text,
      expected: periodName(report, plan.year),
      evidence: conflict.at !== null ? {} : { in: conflict.from === "sheet" ? "sheet" : "file" },
    },
  ];
}

/**
 * Whether a table of measures says nothing of time, nor its sheet's name: it is for the report's period, and what the
 * name of a sheet beside it says is of that sheet's figures alone.
 */
function hasUndatedSheet({ tables, mapping, plan }: CheckContext): boolean {
  return tables.some(
    (table, index) =>
      mapping.tables[index]?.holds === "measures" &&
      tableStatements(table, plan.title, plan.year).every(({ when }) => when.kind === "unsaid"),
  );
}

function saysYearBefore({ when }: PeriodStatement, report: Period): boolean {
  return when.kind === "period" && samePeriod(when.period, samePeriodLastYear(report));
}

function inHeadings(headings: readonly PeriodStatement[], report: Period, year: YearStart): Conflict | null {
  const fits = headings.some((heading) => {
    const period = placed(heading, report, year);
    return period === null || agree(period, report);
  });
  return fits ? null : (headings.findLast((heading) => placed(heading, report, year) !== null) ?? null);
}

/** The stretch that a statement names, in the report's year where it names none; null where it names no stretch. */
function placed({ when }: PeriodStatement, report: Period, year: YearStart): Period | null {
  if (when.kind === "period") return when.period;
  return when.kind === "part" ? inYear(when.part, yearAround(report.end, year)) : null;
}

/** A year in the file's name or in a note below that is over before the report's period, and nowhere the report's. */
function yearBefore(
  around: readonly PeriodStatement[],
  notes: readonly PeriodStatement[],
  report: Period,
): Conflict | null {
  const named = [...around, ...notes].flatMap((statement) =>
    statement.when.kind === "period" ? [{ statement, period: statement.when.period }] : [],
  );
  if (named.some(({ period }) => agree(period, report))) return null;
  const before = named.find(
    ({ statement: { from }, period }) => (from === "file" || from === "note") && period.end < report.start,
  );
  return before?.statement ?? null;
}

interface RowPeriod {
  readonly period: Period;
  readonly printed: Words;
}

function periodsOfRows(rows: readonly MeasureRow[], year: YearStart): RowPeriod[] {
  return rows.flatMap(({ measure, period: printed }): RowPeriod[] => {
    const period = measure === null || printed === null ? null : readPeriod(printed.text, year);
    return period === null || printed === null ? [] : [{ period, printed }];
  });
}

function inRows(rows: readonly RowPeriod[], report: Period): Conflict | null {
  const others = rows.filter(({ period }) => !agree(period, report));
  return others.length > MOST_ROWS * rows.length ? (others[0]?.printed ?? null) : null;
}

/** A title for another period of the report's length, over columns that have the report's. */
function inOtherTitles(
  statements: readonly PeriodStatement[],
  headings: readonly PeriodStatement[],
  report: Period,
  year: YearStart,
): Conflict | null {
  const sheets = new Set(
    headings.flatMap((heading) => (agreesWith(heading, report, year) && heading.at !== null ? [heading.at.sheet] : [])),
  );
  return (
    statements.find((statement) => {
      const period =
        statement.from === "title" && statement.at !== null && sheets.has(statement.at.sheet)
          ? placed(statement, report, year)
          : null;
      return period !== null && monthCount(period) === monthCount(report) && !agree(period, report);
    }) ?? null
  );
}

function agreesWith(statement: PeriodStatement, report: Period, year: YearStart): boolean {
  const period = placed(statement, report, year);
  return period !== null && agree(period, report);
}

/** Whether one is a title and the other the name of the sheet that it stands on. */
function isTitleAndTab(first: PeriodStatement, second: PeriodStatement): boolean {
  const [title, tab] = first.from === "title" ? [first, second] : [second, first];
  return title.from === "title" && tab.from === "sheet" && title.at !== null && title.at.sheet.includes(tab.text);
}

function inTitles(statements: readonly PeriodStatement[], report: Period, year: YearStart): Conflict | null {
  const periods = statements.flatMap((statement) => {
    const period = placed(statement, report, year);
    return period === null ? [] : [{ statement, period }];
  });
  // Of a title and a tab that say different quarters one is wrong, whichever the report is for.
  const fitting = periods.filter(({ period }) => agree(period, report) && !isEarlierPart(period, report));
  const contradicting = periods.find(
    ({ period, statement }) =>
      fitting.some((agreeing) => isTitleAndTab(agreeing.statement, statement)) &&
      monthCount(period) === monthCount(report) &&
      !agree(period, report),
  );
  if (contradicting !== undefined) return contradicting.statement;
  return fitting.length > 0 ? null : (periods[0]?.statement ?? null);
}

/**
 * Last quarter's file, where the report is for the year to date; a plan for a whole year is fed by each of its
 * quarters.
 */
function isEarlierPart(period: Period, report: Period): boolean {
  return monthCount(report) > 3 && monthCount(report) < 12 && monthCount(period) >= 3 && period.end < report.end;
}

/** Whether two periods can be of one report: they end together, or one holds the other. */
function agree(a: Period, b: Period): boolean {
  return a.end === b.end || holds(a, b) || holds(b, a);
}

function holds(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
