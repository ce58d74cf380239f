import type { Measure } from "../../domain/plan";
import { missing } from "../../domain/value";
import type { Figure, FigureName, MeasureRow } from "../mappedRows";
import { differ, rowOfMeasure } from "./repeatedRows";

/** Figures that a status is worked out from. */
const USED: readonly FigureName[] = ["actual", "lastYear"];

/**
 * A measure's row without the figures that another row gives again with another value. Such a figure keeps its cell and
 * its words and is missing, with the fault that says why, so that neither a status nor a sheet can take it for right.
 * What is wrong with a figure alone was reported where it was read; what is of another period was not chosen.
 *
 * @param rows All rows of the extract.
 */
export function usableRow(measure: Measure, row: MeasureRow | null, rows: readonly MeasureRow[]): MeasureRow | null {
  if (row === null) return null;
  const figures: Partial<Record<FigureName, Figure>> = { ...row.figures };
  for (const name of USED) {
    const figure = figures[name];
    if (figure?.value.kind !== "number") continue;
    const again = rows.find((otherRow) => isGivenAgain(name, figure, measure, otherRow))?.figures[name];
    if (again !== undefined)
      figures[name] = {
        ...figure,
        value: missing("notAvailable"),
        fault: { kind: "givenTwice", other: again.text, at: again.at },
      };
  }
  return { ...row, figures };
}

/** A measure of the plan with its row of the extract; null where it has none. */
export interface RowOfMeasure {
  readonly measure: Measure;
  readonly row: MeasureRow | null;
}

/** Each measure with its row as it can be used: what is itself in error is set aside before anything is made of it. */
export function usableRows(measures: readonly Measure[], rows: readonly MeasureRow[]): RowOfMeasure[] {
  return measures.map((measure) => ({ measure, row: usableRow(measure, rowOfMeasure(rows, measure.id), rows) }));
}

/**
 * Whether another row of the measure, which like this one stands for the report, gives another value than rounding
 * allows.
 */
function isGivenAgain(name: FigureName, figure: Figure, measure: Measure, otherRow: MeasureRow): boolean {
  const again = otherRow.figures[name];
  if (
    otherRow.measure?.id !== measure.id ||
    otherRow.shifted ||
    again?.value.kind !== "number" ||
    again.at === figure.at
  )
    return false;
  return differ(figure, again, measure.unit);
}
