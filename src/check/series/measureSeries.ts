import { readPeriod, type Period } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { isDated } from "../../map/choose/observation";
import type { MappedRows, Figure, MeasureRow } from "../../map/mappedRows";

/** One figure of a measure and the period that it is for. */
export interface Point {
  readonly period: Period;
  readonly figure: Figure;
  readonly number: number;
}

/** Each measure's figures in time order, by its id. */
export type MeasureSeries = ReadonlyMap<string, readonly Point[]>;

/**
 * Every measure's figures in time order by its id: from rows for one period each, and from columns whose headings are
 * periods. Of two figures for one period the first in the extract stands; a missing one is no point.
 */
export function measureSeries(extract: MappedRows, year: YearStart): MeasureSeries {
  const periods = new Map<string, Period | null>();
  const periodOf = ({ period }: MeasureRow): Period | null => {
    const text = period?.text ?? "";
    const read = periods.has(text) ? periods.get(text) : readPeriod(text, year);
    periods.set(text, read ?? null);
    return read ?? null;
  };
  const byMeasure = new Map<string, Map<string, Point>>();
  const add = (id: string, period: Period | null, figure: Figure | undefined): void => {
    if (period === null || figure?.value.kind !== "number") return;
    const points = byMeasure.get(id) ?? new Map<string, Point>();
    byMeasure.set(id, points);
    const key = periodKey(period);
    if (!points.has(key)) points.set(key, { period, figure, number: figure.value.number });
  };
  const addRow = (row: MeasureRow): void => {
    if (row.measure === null) return;
    add(row.measure.id, periodOf(row), ownActual(row));
    for (const { period, figure } of row.byPeriod) add(row.measure.id, period, figure);
  };
  for (const { measure, period, dated, read } of extract.earlier) {
    // Of many rows for one period, one organisation each, the first that has a figure is enough.
    if (dated || byMeasure.get(measure.id)?.has(periodKey(period)) !== true) addRow(read());
  }
  for (const row of extract.measures) addRow(row);
  return new Map(
    [...byMeasure].map(
      ([id, points]) => [id, [...points.values()].sort((a, b) => inTime(a.period, b.period))] as const,
    ),
  );
}

/**
 * The figure that a row itself gives for its period: the one that the report is about may be added up, or from another
 * row.
 */
function ownActual({ chosen, figures, observations }: MeasureRow): Figure | undefined {
  return chosen === null
    ? figures.actual
    : observations.find(({ role, claim }) => role === "actual" && !isDated(claim))?.figure;
}

/** A period as the key of a map. */
export function periodKey({ start, end }: Period): string {
  return `${start} ${end}`;
}

/** Earlier ends first; of two that end together the shorter first. */
export function inTime(a: Period, b: Period): number {
  return a.end === b.end ? b.start.localeCompare(a.start) : a.end.localeCompare(b.end);
}
