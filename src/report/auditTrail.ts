import { cellName } from "../domain/cell";
import { FIGURES } from "../map/mappedRows";
import type { CellEdit, ConfirmedRepair } from "../repair/repair";
import type { CheckedExtract } from "./checkedExtract";

/** A cell that was put right, with who confirmed it and why. */
export interface AuditedCell {
  readonly repair: ConfirmedRepair;
  readonly edit: CellEdit;
}

/** Every cell that was put right, repair by repair. */
export function auditTrail(checkedExtract: CheckedExtract): AuditedCell[] {
  return shownRepairs(checkedExtract).flatMap((repair) => repair.edits.map((edit) => ({ repair, edit })));
}

/** The repairs that were made, without the counts that are too small to be shown: `3*` and 3 are `[c]*` and `[c]`. */
export function shownRepairs({ extract, repairs }: CheckedExtract): readonly ConfirmedRepair[] {
  if (repairs.length === 0) return repairs;
  const suppressed = new Set(
    extract.measures.flatMap(({ figures }) =>
      FIGURES.flatMap((name) => {
        const figure = figures[name];
        return figure?.value.kind === "missing" && figure.value.reason === "suppressed" ? [cellName(figure.at)] : [];
      }),
    ),
  );
  if (suppressed.size === 0) return repairs;
  return repairs.map((repair) => ({
    ...repair,
    edits: repair.edits.map((edit) => (suppressed.has(cellName(edit.at)) ? hidden(edit) : edit)),
  }));
}

function hidden(edit: CellEdit): CellEdit {
  return { ...edit, before: edit.before.replace(edit.after, "[c]"), after: "[c]" };
}
