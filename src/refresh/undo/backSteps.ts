import { isFormula, type Entry } from "../entry";
import type { DeleteRow, SetCell, SetHeight, SetPage } from "../refreshEdit";
import type { BackStep } from "./undo";
import type { Stood, Work } from "../work";

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
export function backSteps(work: Work, looks: readonly (SetHeight | SetPage)[]): BackStep[] {
  const counting = work.unchanged.filter(({ cell: { entry } }) => isFormula(entry) && /\w\[(?!@)/.test(entry.formula));
  const cells = [...work.cells, ...counting].flatMap(({ stood, format }) =>
    stood === null ? [] : [restored(format ? stood : { ...stood, format: null })],
  );
  const unique = new Map(cells.map((cell) => [`${cell.row} ${cell.column} ${cell.sheet}`, cell]));
  return [
    ...looks.flatMap(lookBack),
    ...[...work.steps].reverse().flatMap(({ back }) => back),
    ...work.taken.map(restored),
    ...unique.values(),
  ];
}

function restored({ sheet, row, column, entry, format }: Stood): SetCell {
  return { kind: "setCell", sheet, row, column, ...plainly(entry), numberFormat: format };
}

/** The height of a row, or the words over its pages, as they were; a new row goes anyway. */
function lookBack(edit: SetHeight | SetPage): BackStep[] {
  if (edit.kind === "setPage") return [{ ...edit, before: edit.words, words: edit.before }];
  return edit.before === null ? [] : [{ ...edit, before: edit.height, height: edit.before }];
}
