import type { Plan, PlannedAssertion } from "../../domain/plan";
import type { Unit } from "../../domain/units/unit";
import type { TableRow } from "../../read/source";
import type { ColumnRole } from "../headings/columnRole";
import type { AssertionRow, Figure } from "../mappedRows";
import { figureInUnit } from "../figures/figureInUnit";
import { itemFinder, type ConfirmedLabels, type ItemFinder } from "../match/itemOf";
import { plannedAssertions, type PlannedItem } from "../match/planItems";
import type { RowPlace } from "../match/rowPlace";
import { stated, type TableReader } from "./tableReader";

export type AssertionFinder = ItemFinder<PlannedItem<PlannedAssertion>>;

/** Finds the assertion of the plan that a row is about. */
export function assertionFinder(plan: Plan, confirmed: ConfirmedLabels): AssertionFinder {
  return itemFinder(plannedAssertions(plan), confirmed);
}

/** A row of the extract about an assertion; null for a row with nothing in it. */
export function assertionRow(
  reader: TableReader,
  row: TableRow,
  place: RowPlace,
  find: AssertionFinder,
): AssertionRow | null {
  const id = reader.words(row, "assertionId");
  const label = stated(reader.words(row, "assertion")) ?? stated(id) ?? reader.first(row);
  if (label === null) return null;
  const match = find(id?.text ?? "", label.text, place);
  const unit: Unit = match.item?.planned.unit ?? { kind: "other", label: "" };
  const figure = (role: ColumnRole): Figure | null => {
    const at = reader.cell(row, role);
    // One column holds figures in many units, so only a percent sign says that a number is a percentage.
    const { key } = reader.table;
    return at === null
      ? null
      : figureInUnit(at.cell, at.at, unit, { heading: at.heading, percentages: "unclear", key });
  };
  return {
    label,
    id: stated(id),
    assertion: match.item?.planned ?? null,
    matchedBy: match.by,
    nearest: match.nearest,
    achieved: reader.words(row, "achieved"),
    target: figure("target"),
    actual: figure("actual"),
    commentary: stated(reader.words(row, "commentary")),
  };
}
