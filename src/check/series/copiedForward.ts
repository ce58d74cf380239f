import { same } from "../../domain/compare";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { startOfYear } from "../../domain/time/month";
import { periodName } from "../../domain/time/period";
import type { Figure } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { pastToDate } from "../past/pastFigure";
import { constantSeries } from "./constantSeries";
import { steadySeries, type SteadySeries } from "./steadySeries";

/** Figures with fewer digits than this are often the same by chance. */
const DIGITS = 3;

interface Evidence {
  readonly name: string;
  readonly period: string;
}

/**
 * A figure identical to the period before, in a series that never repeated one before; or a total for the year so far
 * that is still what the previous extract gave.
 */
export const copiedForward = check({
  code: "copiedForward",
  severity: "note",
  title: "Same as the period before",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} is ${f.found}, exactly as for ${f.evidence.period}. Check that it ` +
    "was not copied forward.",
  examples: [{ item: "M2", found: "355", expected: "355", evidence: { period: "February 2010", name: "Burglary" } }],
  looksAt: "measures",
  passed: null,
  limit: {
    default: DIGITS,
    least: 1,
    most: 9,
    whole: true,
    means: "A figure with fewer digits than this is often the same by chance and is passed over.",
  },
  run,
});

function run(context: CheckContext, digits: number): Found<Evidence>[] {
  const constant = new Set(constantSeries.run(context).map(({ item }) => item));
  const inSeries = steadySeries(context).flatMap((series): Found<Evidence>[] => {
    const { measure, latest, previous } = series;
    if (
      previous === null ||
      constant.has(measure.id) ||
      !same(latest.number, previous.number) ||
      repeatedBefore(series)
    )
      return [];
    return finding(
      measure.id,
      measure.name,
      latest.figure,
      previous.figure,
      periodName(previous.period, context.plan.year),
      digits,
    );
  });
  return [
    ...inSeries,
    ...[...sincePrevious(context, digits), ...sinceReport(context, digits)].filter(
      ({ item }) => !inSeries.some((repeat) => repeat.item === item),
    ),
  ];
}

function repeatedBefore({ values }: SteadySeries): boolean {
  return values.slice(0, -1).some((value, at, all) => {
    const last = all[at - 1] ?? null;
    return value !== null && last !== null && same(value, last);
  });
}

/** Totals for the year so far that the previous extract, for an earlier part of the same year, gave as well. */
function sincePrevious({ extract, measures, previous, plan }: CheckContext, digits: number): Found<Evidence>[] {
  const period = extract.ownPeriod ?? extract.period;
  const previousPeriod = previous?.extract.ownPeriod ?? null;
  if (
    previous === null ||
    period === null ||
    previousPeriod === null ||
    previousPeriod.end >= period.end ||
    startOfYear(previousPeriod.end, plan.year) !== startOfYear(period.end, plan.year)
  )
    return [];
  return measures.flatMap(({ measure, row }): Found<Evidence>[] => {
    const figure = row?.figures.actual;
    const before = previous.measures.find((earlier) => earlier.measure.id === measure.id)?.row?.figures.actual;
    if (measure.aggregation !== "sum" || figure?.value.kind !== "number" || before?.value.kind !== "number") return [];
    return same(figure.value.number, before.value.number)
      ? finding(measure.id, measure.name, figure, before, periodName(previousPeriod, plan.year), digits)
      : [];
  });
}

/** Totals for the year so far that the last report, for an earlier part of the same year, gave as well. */
function sinceReport(context: CheckContext, digits: number): Found<Evidence>[] {
  return context.measures.flatMap((assessment): Found<Evidence>[] => {
    const { measure, row } = assessment;
    const figure = row?.figures.actual;
    const before = measure.aggregation === "sum" ? pastToDate(context, assessment) : null;
    if (before === null || figure?.value.kind !== "number" || !same(figure.value.number, before.number)) return [];
    return finding(measure.id, measure.name, figure, before, periodName(before.period, context.plan.year), digits);
  });
}

function finding(
  item: string,
  name: string,
  figure: Figure,
  before: { readonly text: string },
  period: string,
  digits: number,
): Found<Evidence>[] {
  if (figure.text.replace(/\D/g, "").replace(/^0+/, "").length < digits) return [];
  return [
    {
      item,
      at: figure.at,
      found: figure.text,
      expected: before.text,
      evidence: { name, period },
    },
  ];
}
