import { isFormula, type Entry } from "./entry";
import type { DeleteRow, SetCell } from "./refreshEdit";
import type { BackStep } from "./undo";
import type { Stood, Work } from "./work";

/** Takes rows out that were added together. */
export function deletions(sheet: string, row: number, count: number): DeleteRow[] {
  return Array.from({ length: count }, () => ({ kind: "deleteRow", sheet, row }));
}

/** What a cell is to hold, without a number format and with no formula's result known. */
export function plainly(entry: Entry): Pick<SetCell, "entry" | "value" | "numberFormat"> {
  const value = typeof entry === "string" || typeof entry === "number" ? entry : null;
  return { entry, value, numberFormat: null };
}

/**
 * All that takes a refresh back, in the order in which it is to be made: the steps that moved cells, the last first, so
 * that everything is where it was, and then what the cells held there. Our formulas that count in a table are set again
 * too: their ranges do not grow when a row at its end comes back.
 */
export function backSteps(work: Work): readonly BackStep[] {
  const counting = work.unchanged.filter(({ cell: { entry } }) => isFormula(entry) && /\w\[(?!@)/.test(entry.formula));
  const cells = [...work.cells, ...counting].flatMap(({ sheet, stood, format }) =>
    stood === null ? [] : [restored(sheet.name, format ? stood : { ...stood, format: null })],
  );
  const unique = new Map(cells.map((cell) => [`${cell.row} ${cell.column} ${cell.sheet}`, cell]));
  return [
    ...[...work.steps].reverse().flatMap(({ back }) => back),
    ...work.taken.map(({ sheet, stood }) => restored(sheet, stood)),
    ...unique.values(),
  ];
}

function restored(sheet: string, { row, column, entry, format }: Stood): SetCell {
  return { kind: "setCell", sheet, row, column, ...plainly(entry), numberFormat: format };
}
