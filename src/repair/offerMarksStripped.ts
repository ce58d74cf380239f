import { cellName } from "../domain/cell";
import { FIGURES, type MappedRows } from "../map/mappedRows";
import type { CellEdit, Repair } from "./repair";
import { withoutMark } from "./withoutMark";

/** Takes marks off figures that are numbers without them; one repair a mark, because each may mean something else. */
export function offerMarksStripped({ measures }: MappedRows): Repair[] {
  // By their cells: two rows of a long table may share last year's figure.
  const byMark = new Map<string, Map<string, CellEdit>>();
  for (const { label, measure, figures } of measures) {
    for (const name of FIGURES) {
      const figure = figures[name];
      if (measure === null || figure?.fault?.kind !== "notNumeric") continue;
      const after = withoutMark(figure.text);
      if (after === null) continue;
      const mark = figure.text.slice(after.length).trim();
      const edits = byMark.get(mark) ?? new Map<string, CellEdit>();
      byMark.set(
        mark,
        edits.set(cellName(figure.at), { at: figure.at, before: figure.text, after, beside: label.text }),
      );
    }
  }
  return [...byMark.values()].map((edits) => ({ kind: "stripMark", edits: [...edits.values()] }));
}
