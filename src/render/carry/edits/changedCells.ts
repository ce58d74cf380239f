import type { CellRange } from "../../../domain/cell";
import type { Workbench } from "../workbench";

/** What changed in a sheet: its cells by row, and whether rows or columns of it came or went. */
export interface ChangedCells {
  readonly rows: Map<number, number[]>;
  readonly reshaped: boolean;
}

/** What changed, by the names of the sheets in small letters. */
export type Changed = Map<string, ChangedCells>;

/** The cells that were given what they hold, and the sheets in which some came or went. */
export function changedCells(bench: Workbench): Changed {
  const found: Changed = new Map();
  for (const sheet of bench.allSheets()) {
    const rows = new Map<number, number[]>();
    for (const row of sheet.cells.rows) {
      if (!row.isApart) continue;
      const columns = row.cells.filter(({ element }) => bench.changed.has(element)).map(({ column }) => column);
      if (columns.length > 0) rows.set(row.index, columns);
    }
    const reshaped = bench.reshaped.has(sheet.name);
    if (rows.size > 0 || reshaped) found.set(sheet.name.toLowerCase(), { rows, reshaped });
  }
  return found;
}

/** Counts cells among those that changed. */
export function mark(changed: Changed, sheet: string, { top, left, bottom, right }: CellRange): void {
  const known = changed.get(sheet.toLowerCase()) ?? { rows: new Map<number, number[]>(), reshaped: false };
  changed.set(sheet.toLowerCase(), known);
  for (let row = top; row <= bottom; row += 1) {
    const columns = known.rows.get(row) ?? [];
    known.rows.set(row, columns);
    for (let column = left; column <= right; column += 1) columns.push(column);
  }
}

/** Whether a range takes in what changed. */
export function touches(changed: ChangedCells | undefined, { top, left, bottom, right }: CellRange): boolean {
  if (changed === undefined) return false;
  if (changed.reshaped && bottom > top) return true;
  const within = (columns: readonly number[]): boolean => columns.some((column) => column >= left && column <= right);
  if (bottom - top < changed.rows.size) {
    for (let row = top; row <= bottom; row += 1) if (within(changed.rows.get(row) ?? [])) return true;
    return false;
  }
  for (const [row, columns] of changed.rows) if (row >= top && row <= bottom && within(columns)) return true;
  return false;
}
