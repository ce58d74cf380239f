import type { Plan, PlannedJudgement } from "../../domain/plan";
import { numberOrNull } from "../../domain/value";
import type { TableRow } from "../../read/source";
import type { JudgementRow } from "../mappedRows";
import { figureInUnit } from "../figures/figureInUnit";
import { itemFinder, type ConfirmedLabels, type ItemFinder } from "../match/itemOf";
import { plannedJudgements, type PlannedItem } from "../match/planItems";
import type { RowPlace } from "../match/rowPlace";
import { stated, type TableReader } from "./tableReader";

export type JudgementFinder = ItemFinder<PlannedItem<PlannedJudgement>>;

/** Finds the judgement of the plan that a row is about. */
export function judgementFinder(plan: Plan, confirmed: ConfirmedLabels): JudgementFinder {
  return itemFinder(plannedJudgements(plan), confirmed);
}

/** A row of the extract about a judgement; null for a row with nothing in it. */
export function judgementRow(
  reader: TableReader,
  row: TableRow,
  place: RowPlace,
  find: JudgementFinder,
): JudgementRow | null {
  const id = reader.words(row, "judgementId");
  const label = stated(reader.words(row, "judgement")) ?? stated(id) ?? reader.first(row);
  if (label === null) return null;
  const match = find(id?.text ?? "", label.text, place);
  const { key } = reader.table;
  return {
    label,
    id: stated(id),
    judgement: match.item?.planned ?? null,
    matchedBy: match.by,
    nearest: match.nearest,
    grade: stated(reader.words(row, "grade")),
    direction: stated(reader.words(row, "gradeDirection")),
    gradeCounts: reader.cells(row, "gradeCount").map(({ cell, at, heading }) => ({
      grade: heading?.header ?? "",
      count: numberOrNull(figureInUnit(cell, at, { kind: "count" }, { heading, percentages: "unclear", key }).value),
      at,
    })),
    commentary: stated(reader.words(row, "commentary")),
  };
}
