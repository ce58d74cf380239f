import type { Measure, Plan } from "../domain/plan";
import type { Unit } from "../domain/unit";
import type { TableRow } from "../read/source";
import { FIGURES, type Figure, type FigureName, type MeasureRow, type Words } from "./extract";
import { figureInUnit } from "./figureInUnit";
import { itemOf, type ConfirmedLabels, type ItemMatch } from "./itemOf";
import type { PercentReading } from "./percentReading";
import { ALWAYS_PERCENT, stated, type TableReader } from "./tableReader";

/** A row's name with the measure that it is about. */
export interface NamedMeasureRow {
  readonly row: TableRow;
  readonly label: Words;
  readonly found: ItemMatch<Measure>;
}

/** The measure that a row is about; null for a row with nothing in it. */
export function nameMeasureRow(reader: TableReader, row: TableRow, plan: Plan, confirmed: ConfirmedLabels): NamedMeasureRow | null {
  const id = reader.words(row, "measureId");
  const label = stated(reader.words(row, "measure")) ?? stated(id) ?? reader.first(row);
  return label === null ? null : { row, label, found: itemOf(id?.text ?? "", label.text, plan.measures, confirmed) };
}

/**
 * A row of the extract about a measure, its figures in the measure's unit. Figures of a row that is about no measure of
 * the plan are read as plain numbers; they are not reported on.
 *
 * @param section The heading that the row stands under; its objective where it has none of its own.
 * @param table The table's place among the extract's.
 */
export function measureRow(
  reader: TableReader,
  { row, label, found }: NamedMeasureRow,
  section: Words | null,
  readings: Readonly<Record<FigureName, PercentReading>>,
  table: number,
): MeasureRow {
  const figures: Partial<Record<FigureName, Figure>> = {};
  for (const name of FIGURES) {
    const placed = reader.cell(row, name);
    if (placed === null) continue;
    const unit = unitOf(name, found.item?.unit ?? { kind: "other", label: "" });
    figures[name] = figureInUnit(placed.cell, placed.at, unit, { heading: placed.heading, percentages: readings[name] });
  }
  return {
    label,
    objective: stated(reader.words(row, "objective")) ?? section,
    measure: found.item,
    matchedBy: found.by,
    nearest: found.nearest,
    figures,
    period: stated(reader.words(row, "period")),
    comparatorPeriod: stated(reader.words(row, "comparatorPeriod")),
    statedStatus: stated(reader.words(row, "statedStatus")),
    commentary: stated(reader.words(row, "commentary")),
    table,
    shifted: false,
  };
}

/** Changes in percent are percentages and ranks are counts, whatever the measure is counted in. */
function unitOf(name: FigureName, unit: Unit): Unit {
  if (ALWAYS_PERCENT.includes(name)) return { kind: "percentChange" };
  return name === "peerRank" || name === "peerGroupSize" ? { kind: "count" } : unit;
}
