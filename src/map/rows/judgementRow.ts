import type { Plan } from "../../domain/plan";
import { numberOrNull } from "../../domain/value";
import type { TableRow } from "../../read/source";
import type { JudgementRow } from "../mappedRows";
import { figureInUnit } from "../figures/figureInUnit";
import { itemOf, type ConfirmedLabels } from "../match/itemOf";
import { stated, type TableReader } from "./tableReader";

/** A row of the extract about a judgement; null for a row with nothing in it. */
export function judgementRow(
  reader: TableReader,
  row: TableRow,
  plan: Plan,
  confirmed: ConfirmedLabels,
): JudgementRow | null {
  const id = reader.words(row, "judgementId");
  const label = stated(reader.words(row, "judgement")) ?? stated(id) ?? reader.first(row);
  if (label === null) return null;
  const items = plan.judgements.map((planned) => ({ id: planned.id, name: planned.name, aliases: [], planned }));
  const found = itemOf(id?.text ?? "", label.text, items, confirmed);
  return {
    label,
    id: stated(id),
    judgement: found.item?.planned ?? null,
    matchedBy: found.by,
    nearest: found.nearest,
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
