import type { Plan } from "../../domain/plan";
import type { Unit } from "../../domain/unit";
import type { TableRow } from "../../read/source";
import type { ColumnRole } from "../columns/columnRole";
import type { AssertionRow, Figure } from "../mappedRows";
import { figureInUnit } from "../figures/figureInUnit";
import { itemOf, type ConfirmedLabels } from "../match/itemOf";
import { stated, type TableReader } from "./tableReader";

/** A row of the extract about an assertion; null for a row with nothing in it. */
export function assertionRow(
  reader: TableReader,
  row: TableRow,
  plan: Plan,
  confirmed: ConfirmedLabels,
): AssertionRow | null {
  const id = reader.words(row, "assertionId");
  const label = stated(reader.words(row, "assertion")) ?? stated(id) ?? reader.first(row);
  if (label === null) return null;
  const items = plan.assertions.map((planned) => ({ id: planned.id, name: planned.assertion, aliases: [], planned }));
  const found = itemOf(id?.text ?? "", label.text, items, confirmed);
  const unit: Unit = found.item?.planned.unit ?? { kind: "other", label: "" };
  const figure = (role: ColumnRole): Figure | null => {
    const at = reader.cell(row, role);
    // One column holds figures in many units, so only a percent sign says that a number is a percentage.
    return at === null ? null : figureInUnit(at.cell, at.at, unit, { heading: at.heading, percentages: "unclear" });
  };
  return {
    label,
    id: stated(id),
    assertion: found.item?.planned ?? null,
    matchedBy: found.by,
    nearest: found.nearest,
    achieved: reader.words(row, "achieved"),
    target: figure("target"),
    actual: figure("actual"),
    commentary: stated(reader.words(row, "commentary")),
  };
}
