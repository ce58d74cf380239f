import { largest } from "../../domain/extremes";
import { atLeast, same, sumError } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatFigure } from "../../domain/formatFigure";
import { financialMonth, startOfYear } from "../../domain/time/month";
import { monthCount } from "../../domain/time/period";
import type { Measure } from "../../domain/plan";
import { isProportion } from "../../domain/units/unit";
import type { YearStart } from "../../domain/time/year";
import type { Figure, MeasureRow, PeriodFigure, TotalOff } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import type { Point } from "../series/measureSeries";

/** Half of the last printed place: as far as rounding can move a figure. */
const HALF = 0.5;

interface Evidence {
  readonly name: string;
  /** What the total is for and what its parts are called; left out for a year and its quarters. */
  readonly of?: { readonly period: string; readonly parts: string };
}

/**
 * A measure that adds up over the year (`sum`), whose four quarters are given and are not the figure given for the
 * year, or whose months or quarters are not the figure given for the part of the year that they make up.
 */
export const quartersDoNotSum = check({
  code: "quartersDoNotSum",
  severity: "error",
  title: "Parts of the year do not sum",
  sentence: (f: Found<Evidence>) =>
    f.evidence.of === undefined
      ? `${cellWords(f)}: the year’s figure for ${f.item} is ${f.found}, but its four quarters sum to ` +
        `${f.expected}. Correct whichever is wrong.`
      : `${cellWords(f)}: the figure of ${f.item} for ${f.evidence.of.period} is ${f.found}, but ` +
        `${f.evidence.of.parts} sum to ${f.expected}. Correct whichever is wrong.`,
  examples: [
    { item: "M2", found: "400", expected: "410", evidence: { name: "Burglary" } },
    {
      item: "M2",
      found: "91",
      expected: "93",
      evidence: { name: "Burglary", of: { period: "April to December 2025", parts: "Q1, Q2 and Q3" } },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ measures, series, plan }: CheckContext): Found<Evidence>[] {
  return measures.flatMap(({ measure, row }): Found<Evidence>[] => {
    if (measure.aggregation !== "sum" || isProportion(measure.unit)) return [];
    const inColumns = row === null ? [] : yearsOfRow(row, plan.year);
    const inRows = yearsOfSeries(series.get(measure.id) ?? [], plan.year);
    const [first] = [...inColumns, ...inRows].flatMap((year) => differs(measure, year));
    const off = row?.chosen?.totalOff ?? null;
    return first === undefined ? (off === null ? [] : [partsDiffer(measure, off)]) : [first];
  });
}

function partsDiffer({ id, name }: Measure, { figure, period, parts, sum }: TotalOff): Found<Evidence> {
  const named = `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
  const evidence = { name, of: { period, parts: named } };
  return { item: id, at: figure.at, found: figure.text, expected: sum, evidence };
}

interface Year {
  readonly quarters: readonly Figure[];
  readonly whole: Figure;
}

/**
 * The quarters' columns of a row, those of each year together, and its column for the year: one whose heading is the
 * year, else the actual where that is this year's.
 */
function yearsOfRow({ byPeriod, figures, chosen }: MeasureRow, year: YearStart): Year[] {
  const actual = figures.actual;
  const isQuarter = byPeriod.some(({ quarter, figure }) => quarter !== null && figure.at.column === actual?.at.column);
  const actualYear = chosen?.actual == null ? null : startOfYear(chosen.actual.end, year);
  const yearOf = ({ period }: PeriodFigure): string | null => (period === null ? null : startOfYear(period.end, year));
  return [...new Set(byPeriod.map(yearOf))].flatMap((ofYear): Year[] => {
    // A quarter without a year is of this one unless another says so.
    const columns = [
      ...byPeriod.filter(({ period }) => period === null),
      ...byPeriod.filter((column) => column.period !== null && yearOf(column) === ofYear),
    ];
    const quarters = ([1, 2, 3, 4] as const).flatMap((quarter) =>
      columns.filter((column) => column.quarter === quarter).slice(-1),
    );
    const isOwnYear = ofYear === null || actualYear === null || actualYear === ofYear;
    const whole =
      byPeriod.findLast(
        ({ wholeYear, period }) => wholeYear && (period === null ? isOwnYear : isYearOf(quarters, period)),
      )?.figure ?? (isOwnYear && !isQuarter ? actual : undefined);
    if (quarters.length < 4 || whole === undefined) return [];
    return [{ quarters: quarters.map(({ figure }) => figure), whole }];
  });
}

function isYearOf(quarters: MeasureRow["byPeriod"], period: Point["period"]): boolean {
  return quarters.every(
    (quarter) => quarter.period === null || (period.start <= quarter.period.start && quarter.period.end <= period.end),
  );
}

/** Quarters and years that stand in rows of their own. */
function yearsOfSeries(points: readonly Point[], year: YearStart): Year[] {
  return points
    .filter(({ period }) => monthCount(period) === 12 && financialMonth(period.start, year) === 1)
    .flatMap(({ period: all, figure: whole }): Year[] => {
      const quarters = points.filter(
        ({ period }) =>
          monthCount(period) === 3 &&
          financialMonth(period.start, year) % 3 === 1 &&
          startOfYear(period.start, year) === all.start,
      );
      return quarters.length < 4 ? [] : [{ quarters: quarters.map(({ figure }) => figure), whole }];
    });
}

function differs({ id, name, unit }: Measure, { quarters, whole }: Year): Found<Evidence>[] {
  const values = quarters.flatMap(({ value }) => (value.kind === "number" ? [value.number] : []));
  const last = values.at(-1);
  if (values.length < 4 || last === undefined || whole.value.kind === "missing") return [];
  const year = whole.value.number;
  // Quarters that run from the start of the year, each with those before it, end at the year's figure.
  if (same(last, year)) return [];
  const sum = values.reduce((all, value) => all + value, 0);
  const slack = [...quarters, whole].reduce(
    (all, { decimals }) => all + (decimals === 0 ? 0 : HALF / 10 ** decimals),
    0,
  );
  if (atLeast(slack, Math.abs(sum - year), sumError(values))) return [];
  const decimals = largest(
    quarters.map((quarter) => quarter.decimals),
    whole.decimals,
  );
  return [
    {
      item: id,
      at: whole.at,
      found: whole.text,
      expected: formatFigure(sum, unit, decimals),
      evidence: { name },
    },
  ];
}
