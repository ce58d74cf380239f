import { decimalText } from "../../domain/decimalText";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatDifference } from "../../domain/formatFigure";
import { periodName, readPeriod, samePeriodLastYear, type Period } from "../../domain/time/period";
import type { Measure } from "../../domain/plan";
import { isProportion } from "../../domain/units/unit";
import type { YearStart } from "../../domain/time/year";
import type { MappedRows, Figure, MeasureRow } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext, Previous } from "../checkContext";
import { isContradiction } from "../past/contradictsHistory";
import { pastDifferences } from "../past/pastDifferences";
import { measureSeries, periodKey, type MeasureSeries } from "./measureSeries";

/** A figure and the period that it is for, by the extract that gives it. */
interface Dated {
  readonly figure: Figure;
  readonly period: Period | null;
}

interface Evidence {
  readonly name: string;
  readonly difference: string;
  readonly period: string;
  /** Where it was otherwise; the previous extract where this is left out. */
  readonly in?: string;
}

/**
 * A figure that the previous extract, or an earlier report, gave differently for the same measure and period: old, new,
 * and by how much. Each figure is placed by its own period; where one of the extracts gives none, the previous is last
 * year's if most of its actuals are this one's figures for last year.
 */
export const restated = check({
  code: "restated",
  severity: "warning",
  title: "Figure restated",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} for ${f.evidence.period} is now ${f.found}, and was ${f.expected} in ` +
    `${f.evidence.in ?? "the previous extract"} (${f.evidence.difference}). Say why beside the figure, or correct it.`,
  examples: [
    { item: "M2", found: "410", expected: "400", evidence: { period: "2008/09", difference: "+10", name: "Burglary" } },
    {
      item: "M2",
      found: "410",
      expected: "400",
      evidence: { period: "2008/09", difference: "+10", name: "Burglary", in: "the past figures" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  return [...sincePrevious(context), ...sinceReports(context)];
}

/** Past figures that are restated now; one that makes this report doubtful is a contradiction and an error. */
function sinceReports(context: CheckContext): Found<Evidence>[] {
  return pastDifferences(context)
    .filter((difference) => !isContradiction(difference, context))
    .map(({ measure, period, now, found, expected, difference }) => ({
      item: measure.id,
      at: now.at,
      found,
      expected,
      evidence: {
        name: measure.name,
        difference,
        period: periodName(period, context.plan.year),
        in: "the past figures",
      },
    }));
}

function sincePrevious({ extract, measures, series, previous, plan }: CheckContext): Found<Evidence>[] {
  if (previous === null) return [];
  const previousPeriod = previous.extract.ownPeriod;
  const reportPeriod = extract.ownPeriod ?? extract.period;
  const pairs =
    previousPeriod === null || reportPeriod === null
      ? lastYearsPairs(measures, previous)
      : samePeriodPairs(
          extract.measures,
          datedFigures(extract, series, reportPeriod, plan.year),
          datedFigures(previous.extract, measureSeries(previous.extract, plan.year), previousPeriod, plan.year),
        );
  return pairs.flatMap(({ measure, before, after, period }): Found<Evidence>[] => {
    if (before.value.kind === "missing" || after.value.kind === "missing") return [];
    const decimals = Math.min(before.decimals, after.decimals);
    const shift = isProportion(measure.unit) ? 2 : 0;
    if (decimalText(before.value.number, decimals, shift) === decimalText(after.value.number, decimals, shift))
      return [];
    const difference = formatDifference(
      after.value.number - before.value.number,
      measure.unit,
      Math.max(before.decimals, after.decimals),
    );
    const evidence = {
      name: measure.name,
      difference,
      period: period === null ? "last year" : periodName(period, plan.year),
    };
    return [{ item: measure.id, at: after.at, found: after.text, expected: before.text, evidence }];
  });
}

interface Pair {
  readonly measure: Measure;
  readonly before: Figure;
  readonly after: Figure;
  readonly period: Period | null;
}

/** Figures by the ids of their measures, then by their periods. */
type DatedFigures = ReadonlyMap<string, ReadonlyMap<string, Dated>>;

function samePeriodPairs(rows: readonly MeasureRow[], now: DatedFigures, then: DatedFigures): Pair[] {
  const measures = new Map(rows.flatMap(({ measure }) => (measure === null ? [] : [[measure.id, measure] as const])));
  return [...now].flatMap(([id, figures]): Pair[] => {
    const measure = measures.get(id);
    if (measure === undefined) return [];
    return [...figures].flatMap(([key, after]) => {
      const before = then.get(id)?.get(key);
      return before === undefined
        ? []
        : [{ measure, before: before.figure, after: after.figure, period: after.period }];
    });
  });
}

/** Every measure's figures by their periods: the actual, last year's, and those of other rows and columns. */
function datedFigures(extract: MappedRows, series: MeasureSeries, ownPeriod: Period, year: YearStart): DatedFigures {
  const byMeasure = new Map<string, Map<string, Dated>>();
  const add = (id: string, period: Period | null, figure: Figure | undefined): void => {
    if (period === null || figure?.value.kind !== "number") return;
    const figures = byMeasure.get(id) ?? new Map<string, Dated>();
    byMeasure.set(id, figures);
    if (!figures.has(periodKey(period))) figures.set(periodKey(period), { figure, period });
  };
  for (const row of extract.measures) {
    if (row.measure === null) continue;
    const period = row.period === null ? ownPeriod : readPeriod(row.period.text, year);
    add(row.measure.id, period, row.figures.actual);
    add(row.measure.id, periodOfLastYear(row, period, year), row.figures.lastYear);
  }
  for (const [id, points] of series) for (const { period, figure } of points) add(id, period, figure);
  return byMeasure;
}

function periodOfLastYear({ comparatorPeriod }: MeasureRow, period: Period | null, year: YearStart): Period | null {
  if (comparatorPeriod !== null) return readPeriod(comparatorPeriod.text, year);
  return period === null ? null : samePeriodLastYear(period);
}

/** Most of the actuals that both have must agree before an extract without a period is taken for last year's. */
const MOST = 0.5;

function lastYearsPairs(measures: CheckContext["measures"], previous: Previous): Pair[] {
  const pairs = measures.flatMap(({ measure, row }): Pair[] => {
    const before = previous.measures.find((earlier) => earlier.measure.id === measure.id)?.row?.figures.actual;
    const after = row?.figures.lastYear;
    return before?.value.kind !== "number" || after?.value.kind !== "number"
      ? []
      : [{ measure, before, after, period: null }];
  });
  const agreeing = pairs.filter(
    ({ before, after }) =>
      before.value.kind === "number" && after.value.kind === "number" && before.value.number === after.value.number,
  );
  return agreeing.length > 0 && agreeing.length >= MOST * pairs.length ? pairs : [];
}
