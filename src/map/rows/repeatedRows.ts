import { atLeast, difference, roundingError, same as equal } from "../../domain/compare";
import type { CellRef } from "../../domain/cell";
import type { Unit } from "../../domain/units/unit";
import { FIGURES, type Figure, type FigureName, type MeasureRow } from "../mappedRows";
import { printedHalf } from "../figures/printedHalf";

/**
 * Whether a later row only says again what an earlier one says: a summary at the front and the measures section by
 * section, or one row printed twice. Every figure that both give is the same, as far as its rounding goes; of one table
 * both give the actual, and to the digit.
 */
export function isRepeat(first: MeasureRow, later: MeasureRow): boolean {
  if (first.measure === null || first.measure.id !== later.measure?.id) return false;
  const isGiven = [first, later].every(({ figures }) => figures.actual?.value.kind === "number");
  // Two figures under one heading are of two times or places that nobody tells apart.
  if (first.table === later.table && (!isGiven || sameCell(first.label.at, later.label.at))) return false;
  const { unit } = first.measure;
  return FIGURES.every((name) => {
    const [one, other] = [first.figures[name], later.figures[name]];
    if (one?.value.kind !== "number" || other?.value.kind !== "number") return true;
    // In one table 0.5 and 1 are two figures, however they are rounded.
    return first.table === later.table ? equal(one.value.number, other.value.number) : same(one, other, unit);
  });
}

function sameCell(one: CellRef, other: CellRef): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Whether two figures are further apart than their rounding can make them. */
export function differ(one: Figure, other: Figure, unit: Unit): boolean {
  return !same(one, other, unit);
}

/** Whether rounding alone can part two figures: one is printed shorter than the other. */
function same(one: Figure, other: Figure, unit: Unit): boolean {
  if (one.value.kind !== "number" || other.value.kind !== "number") return false;
  const halves = [printedHalf(one.value.number, one, unit), printedHalf(other.value.number, other, unit)];
  const slack = halves[0] === halves[1] ? 0 : Math.max(...halves);
  return atLeast(
    slack,
    Math.abs(difference(one.value.number, other.value.number)),
    roundingError(one.value.number, other.value.number),
  );
}

/**
 * The row of a measure: its first, with what that leaves out filled in from rows of other tables that say the same
 * again.
 *
 * @returns Null where no row is about the measure.
 */
export function rowOfMeasure(rows: readonly MeasureRow[], id: string): MeasureRow | null {
  const [first, ...later] = rows.filter(({ measure }) => measure?.id === id);
  if (first === undefined) return null;
  return later.filter((row) => isRepeat(first, row) && !row.shifted && !first.shifted).reduce(filledFrom, first);
}

function filledFrom(row: MeasureRow, laterRow: MeasureRow): MeasureRow {
  const figures: Partial<Record<FigureName, Figure>> = { ...row.figures };
  for (const name of FIGURES) {
    const present = figures[name];
    const figure = laterRow.figures[name];
    if (figure !== undefined && (present === undefined || (present.text === "" && present.fault === null)))
      figures[name] = figure;
  }
  return {
    ...row,
    figures,
    period: row.period ?? laterRow.period,
    comparatorPeriod: row.comparatorPeriod ?? laterRow.comparatorPeriod,
    statedPolarity: row.statedPolarity ?? laterRow.statedPolarity,
    statedStatus: row.statedStatus ?? laterRow.statedStatus,
    commentary: row.commentary ?? laterRow.commentary,
  };
}
