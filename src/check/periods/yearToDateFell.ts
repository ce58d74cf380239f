import type { MeasureAssessment } from "../../assess/assessment";
import { above } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { financialMonth, startOfYear } from "../../domain/time/month";
import { periodName, type Period } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { mayBeNegative } from "../../domain/limitPassed";
import type { Figure } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { pastToDate } from "../past/pastFigure";

/** A figure for the year so far, and what its period is called. */
interface ToDate {
  readonly figure: Figure;
  readonly number: number;
  readonly called: string;
}

interface Evidence {
  readonly name: string;
  readonly now: string;
  readonly before: string;
}

/**
 * A figure for the year to date below an earlier one of the same year, in a measure that adds up (`sum`): rows or
 * columns from the start of the year, columns of quarters that are known to be to date, the previous extract, or the
 * last report. What may be below 0 (`Surplus or (deficit)`) falls as it likes.
 */
export const yearToDateFell = check({
  code: "yearToDateFell",
  severity: "warning",
  title: "Year to date fell",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} stands at ${f.found} for the year so far (${f.evidence.now}), after ` +
    `${f.expected} (${f.evidence.before}). A total for the year cannot fall. Check both, and say so ` +
    "if one was corrected.",
  examples: [
    {
      item: "M2",
      found: "90",
      expected: "100",
      evidence: { now: "April to September 2009", before: "Quarter 1 2009/10", name: "Burglary" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  const { extract, measures, series, previous, plan } = context;
  return measures
    .filter(({ measure }) => measure.aggregation === "sum" && !mayBeNegative(measure))
    .flatMap((assessment): Found<Evidence>[] => {
      const fromStart = (series.get(assessment.measure.id) ?? []).filter(
        ({ period }) => financialMonth(period.start, plan.year) === 1,
      );
      const dated = fromStart.map(({ period, figure, number }) => ({
        figure,
        number,
        called: periodName(period, plan.year),
        year: period.start,
      }));
      const years = [...new Set(dated.map(({ year }) => year))];
      const withinExtract = [
        ...years.flatMap((year) => falls(dated.filter((point) => point.year === year))),
        ...quartersToDate(assessment, plan.year).flatMap(falls),
      ];
      const acrossExtracts =
        previous === null ? null : sincePrevious(assessment, extract.ownPeriod ?? extract.period, previous, plan.year);
      const all = [
        ...withinExtract,
        ...(acrossExtracts === null ? [] : falls(acrossExtracts)),
        ...falls(sinceReport(context, assessment)),
      ];
      const seen = new Set<string>();
      return all.flatMap(({ now, before }): Found<Evidence>[] => {
        const place = `${now.figure.at.row} ${now.figure.at.column}`;
        if (seen.has(place)) return [];
        seen.add(place);
        const evidence = { name: assessment.measure.name, now: now.called, before: before.called };
        return [
          {
            item: assessment.measure.id,
            at: now.figure.at,
            found: now.figure.text,
            expected: before.figure.text,
            evidence,
          },
        ];
      });
    });
}

function falls(inOrder: readonly ToDate[]): { readonly now: ToDate; readonly before: ToDate }[] {
  return inOrder.flatMap((now, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && before.number >= 0 && now.number >= 0 && above(before.number, now.number)
      ? [{ now, before }]
      : [];
  });
}

/** The quarters' columns of a measure, year by year, where its latest is the year so far, so that each of them is. */
function quartersToDate({ row }: MeasureAssessment, year: YearStart): ToDate[][] {
  const actual = row?.figures.actual;
  if (row?.chosen?.toDate !== true || row.chosen.addedUp.length > 0 || actual?.value.kind !== "number") return [];
  if (
    row.byPeriod.some(({ wholeYear }) => wholeYear) ||
    !row.byPeriod.some(({ quarter, figure }) => quarter !== null && figure.at.column === actual.at.column)
  )
    return [];
  const byYear = new Map<string, ToDate[]>();
  // By time, whichever way the columns go: some put the latest quarter first.
  const inOrder = row.byPeriod
    .flatMap((each) => (each.quarter === null ? [] : [{ ...each, quarter: each.quarter }]))
    .sort((a, b) => a.quarter - b.quarter);
  for (const { heading, figure, period } of inOrder) {
    if (figure.value.kind !== "number") continue;
    const start = period === null ? "" : startOfYear(period.end, year);
    byYear.set(start, [...(byYear.get(start) ?? []), { figure, number: figure.value.number, called: heading }]);
  }
  return [...byYear.values()];
}

/** The last report's figure for an earlier part of the same year, and this one's. */
function sinceReport(context: CheckContext, assessment: MeasureAssessment): ToDate[] {
  const before = pastToDate(context, assessment);
  const now = assessment.row?.figures.actual;
  const months = assessment.row?.chosen?.actual ?? null;
  if (before === null || now?.value.kind !== "number" || months === null) return [];
  const called = (period: Period): string => periodName(period, context.plan.year);
  return [
    { figure: { ...now, text: before.text }, number: before.number, called: called(before.period) },
    { figure: now, number: now.value.number, called: called(months) },
  ];
}

/** The previous extract's figure and this one's, where that was for an earlier part of the same financial year. */
function sincePrevious(
  { measure, row, targetFrom }: MeasureAssessment,
  period: Period | null,
  previous: NonNullable<CheckContext["previous"]>,
  year: YearStart,
): ToDate[] | null {
  const previousPeriod = previous.extract.ownPeriod;
  const before = previous.measures.find((earlier) => earlier.measure.id === measure.id)?.row?.figures.actual;
  const now = row?.figures.actual;
  if (
    period === null ||
    previousPeriod === null ||
    previousPeriod.end >= period.end ||
    startOfYear(previousPeriod.end, year) !== startOfYear(period.end, year)
  )
    return null;
  const fromStart = financialMonth(period.start, year) === 1 && period.start === previousPeriod.start;
  if (!fromStart && targetFrom === "none") return null;
  if (!fromStart && measure.target.kind === "missing" && measure.targetsToDate === null) return null;
  if (now?.value.kind !== "number" || before?.value.kind !== "number") return null;
  return [
    { figure: before, number: before.value.number, called: periodName(previousPeriod, year) },
    { figure: now, number: now.value.number, called: periodName(period, year) },
  ];
}
