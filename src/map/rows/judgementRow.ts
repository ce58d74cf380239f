import type { PlannedJudgement } from "../../domain/plan";
import { numberOrNull } from "../../domain/value";
import type { TableRow } from "../../read/source";
import type { JudgementRow } from "../mappedRows";
import { figureInUnit } from "../figures/figureInUnit";
import { itemFinder, type ConfirmedLabels, type ItemFinder } from "../match/itemOf";
import { stated, type TableReader } from "./tableReader";

export type JudgementFinder = ItemFinder<{ readonly planned: PlannedJudgement }>;

/** Finds the judgement of the plan that a row is about. */
export function judgementFinder(planned: readonly PlannedJudgement[], confirmed: ConfirmedLabels): JudgementFinder {
  const items = planned.map((judgement) => ({
    id: judgement.id,
    name: judgement.name,
    aliases: [],
    planned: judgement,
  }));
  return itemFinder(items, confirmed);
}

/** A row of the extract about a judgement; null for a row with nothing in it. */
export function judgementRow(reader: TableReader, row: TableRow, find: JudgementFinder): JudgementRow | null {
  const id = reader.words(row, "judgementId");
  const label = stated(reader.words(row, "judgement")) ?? stated(id) ?? reader.first(row);
  if (label === null) return null;
  const match = find(id?.text ?? "", label.text);
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
      count: numberOrNull(figureInUnit(cell, at, { kind: "count" }, { heading, percentages: "unclear" }).value),
      at,
    })),
    commentary: stated(reader.words(row, "commentary")),
  };
}
