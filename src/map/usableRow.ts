import type { Period } from "../domain/period";
import type { Measure } from "../domain/plan";
import { missing } from "../domain/value";
import type { Fault, Figure, FigureName, MeasureRow } from "./extract";
import { limitPassed } from "./limitPassed";
import { isOfAnotherPeriod, type PeriodConflict } from "./periodConflict";
import { differ } from "./repeatedRows";

/** What the report's period is, and what of the whole extract contradicts it. */
export interface ReportTime {
  readonly period: Period | null;
  readonly conflict: PeriodConflict | null;
}

/** Figures that a status is worked out from. */
const USED: readonly FigureName[] = ["actual", "lastYear"];

/**
 * A measure's row without the figures that are themselves in error: impossible in their unit, of another period than the
 * report's, or given again with another value. Such a figure keeps its cell and its words and is missing, with the fault
 * that says why, so that neither a status nor a sheet can take it for right.
 *
 * @param rows All rows of the extract.
 */
export function usableRow(measure: Measure, row: MeasureRow | null, rows: readonly MeasureRow[], time: ReportTime): MeasureRow | null {
  if (row === null) return null;
  const figures: Partial<Record<FigureName, Figure>> = { ...row.figures };
  for (const name of USED) {
    const figure = figures[name];
    if (figure?.value.kind !== "number") continue;
    const fault = faultOf(name, figure, measure, row, rows, time);
    if (fault !== null) figures[name] = { ...figure, value: missing("notAvailable"), fault };
  }
  return { ...row, figures };
}

function faultOf(name: FigureName, figure: Figure, measure: Measure, row: MeasureRow, rows: readonly MeasureRow[], { period, conflict }: ReportTime): Fault | null {
  if (figure.value.kind !== "number") return null;
  const limit = limitPassed(figure.value.number, measure.unit);
  if (limit !== null) return { kind: "impossible", limit };
  const again = rows.find((other) => isGivenAgain(name, figure, measure, row, other))?.figures[name];
  if (again !== undefined) return { kind: "givenTwice", other: again.text, at: again.at };
  // Figures that are only compared stand beside their own periods, and nothing is judged by them.
  if (name !== "actual" || measure.rule === "comparison") return null;
  if (conflict !== null) return { kind: "anotherPeriod", period: conflict.text };
  return isOfAnotherPeriod(row, period) ? { kind: "anotherPeriod", period: row.period?.text ?? "" } : null;
}

/** Whether another row of the measure, for the same period as far as the two say, gives another value than rounding allows. */
function isGivenAgain(name: FigureName, figure: Figure, measure: Measure, row: MeasureRow, other: MeasureRow): boolean {
  const again = other.figures[name];
  if (other.measure?.id !== measure.id || other.shifted || again?.value.kind !== "number" || again.at === figure.at) return false;
  if (row.period !== null && other.period !== null && row.period.text !== other.period.text) return false;
  return differ(figure, again, measure.unit);
}
