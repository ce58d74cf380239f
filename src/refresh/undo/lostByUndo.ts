import { cellName } from "../../domain/cell";
import { countedShape } from "../counting/countedShape";
import { isFormula, sameEntry, type Entry } from "../entry";
import type { FoundReport } from "../found/foundReport";
import { pointedRows, type Pointed } from "../found/pointedRows";
import type { Undo } from "./undo";

/** A row as it is found; null for one that an earlier step of the undo puts in. */
type Row = { readonly sheet: string; readonly row: number } | null;

/**
 * What of a person's would go if a refresh was undone, in words: what they typed, commented or pointed at in rows,
 * columns and sheets that the refresh put there. Null for nothing.
 */
export function lostByUndo({ edits, expected }: Undo, found: FoundReport): string | null {
  const sheets = new Map(found.sheets.map((sheet) => [sheet.name, sheet]));
  const ours = new Set(expected.cells.map(({ sheet, row, column }) => `${row} ${column} ${sheet}`));
  const isAdded = (sheet: string, row: number): boolean =>
    expected.added.some((one) => one.sheet === sheet && row >= one.top && row < one.top + one.rows);
  const isOurs = (sheet: string, row: number, column: number): boolean =>
    ours.has(`${row} ${column} ${sheet}`) || isAdded(sheet, row);
  let pointed: Pointed | null = null;
  const layout = new Map(
    found.sheets.map(({ name, rows }) => [name, rows.map((_, row): Row => ({ sheet: name, row }))]),
  );
  const cellLost = (at: Row, column: number): string | null => {
    const rows = at === null ? [] : (sheets.get(at.sheet)?.rows ?? []);
    const entry = at === null ? null : (rows[at.row]?.[column] ?? null);
    if (at === null || sameEntry(entry, null) || isOurs(at.sheet, at.row, column)) return null;
    return isFilled(rows, at.row, column) ? null : cellName({ ...at, column });
  };
  const rowLost = (at: Row): string | null => {
    if (at === null) return null;
    const { sheet, row } = at;
    const there = sheets.get(sheet);
    if (there?.heldRows.includes(row) === true) return `row ${row + 1} of ${sheet}`;
    pointed ??= pointedRows(found, isOurs);
    if (pointed.row(sheet, row) || pointed.column(sheet, row))
      return `the formulas that refer to row ${row + 1} of ${sheet}`;
    const columns = there?.rows[row]?.length ?? 0;
    return firstOf(Array.from({ length: columns }, (_, column) => () => cellLost(at, column)));
  };
  /** A formula of ours that the refresh left as it was is set again: its ranges may not come back by themselves. */
  const overwritten = (at: Row, column: number, entry: Entry): string | null => {
    const there = at === null ? null : (sheets.get(at.sheet)?.rows[at.row]?.[column] ?? null);
    return isAlike(there, entry) ? null : cellLost(at, column);
  };
  for (const edit of edits) {
    const rows = layout.get(edit.sheet) ?? [];
    let lost: string | null = null;
    if (edit.kind === "insertRows") rows.splice(edit.before, 0, ...Array.from({ length: edit.count }, (): Row => null));
    else if (edit.kind === "moveRow") {
      const to = layout.get(edit.to.sheet) ?? [];
      while (to.length <= edit.to.row) to.push(null);
      to[edit.to.row] = rows[edit.row] ?? null;
      rows[edit.row] = null;
    } else if (edit.kind === "deleteRow") lost = rowLost(rows.splice(edit.row, 1)[0] ?? null);
    else if (edit.kind === "deleteSheet") lost = firstOf(rows.map((at) => () => rowLost(at)));
    else if (edit.kind === "deleteColumn") {
      const inTable = rows.slice(edit.range.top + 1, edit.range.bottom + 1);
      lost = firstOf(inTable.map((at) => () => cellLost(at, edit.column)));
    } else if (edit.kind === "setCell") lost = overwritten(rows[edit.row] ?? null, edit.column, edit.entry);
    if (lost !== null) return lost;
  }
  return null;
}

function firstOf(looks: readonly (() => string | null)[]): string | null {
  for (const look of looks) {
    const lost = look();
    if (lost !== null) return lost;
  }
  return null;
}

/** Whether two cells hold the same, but for the rows that formulas refer to: those move. */
function isAlike(one: Entry, other: Entry): boolean {
  if (!isFormula(one) || !isFormula(other)) return sameEntry(one, other);
  const shape = (formula: string): string => countedShape(formula).replace(/['\s]/g, "").toLowerCase();
  return shape(one.formula) === shape(other.formula);
}

/** Whether a formula is that of the row above or below: Excel fills a new row of a person’s column with it. */
function isFilled(rows: readonly (readonly Entry[])[], row: number, column: number): boolean {
  const relative = (at: number): string | null => {
    const entry = rows[at]?.[column] ?? null;
    return isFormula(entry) ? entry.formula.replace(new RegExp(`([A-Z])${at + 1}(?!\\d)`, "g"), "$1#") : null;
  };
  const own = relative(row);
  return own !== null && (own === relative(row - 1) || own === relative(row + 1));
}
