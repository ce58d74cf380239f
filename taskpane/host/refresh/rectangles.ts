import type { CellRange } from "../../../src/index";
import type { At } from "./places";

/** Cells that stand side by side, as one rectangle of a sheet. */
export interface Rectangle<Cell> {
  readonly sheet: string;
  readonly range: CellRange;
  /** Row by row. */
  readonly cells: readonly (readonly Cell[])[];
}

/** Puts cells together into few rectangles; of two that stand at the same place the later one counts. */
export function rectangles<Cell>(cells: readonly { readonly at: At; readonly cell: Cell }[]): Rectangle<Cell>[] {
  const bySheet = new Map<string, Map<number, Map<number, Cell>>>();
  for (const { at, cell } of cells) {
    const rows = bySheet.get(at.sheet) ?? new Map<number, Map<number, Cell>>();
    bySheet.set(at.sheet, rows);
    const row = rows.get(at.row) ?? new Map<number, Cell>();
    rows.set(at.row, row.set(at.column, cell));
  }
  return [...bySheet].flatMap(([sheet, rows]) => ofSheet(sheet, rows));
}

function ofSheet<Cell>(sheet: string, rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Rectangle<Cell>[] {
  const done: Rectangle<Cell>[] = [];
  let open: Rectangle<Cell>[] = [];
  for (const [row, cells] of [...rows].sort(([one], [other]) => one - other)) {
    const next = runs(cells).map(({ left, run }): Rectangle<Cell> => {
      const right = left + run.length - 1;
      const above = open.find(({ range }) => range.bottom === row - 1 && range.left === left && range.right === right);
      if (above === undefined) return { sheet, range: { top: row, left, bottom: row, right }, cells: [run] };
      return { sheet, range: { ...above.range, bottom: row }, cells: [...above.cells, run] };
    });
    done.push(
      ...open.filter(({ range }) => !next.some((one) => one.range.top === range.top && one.range.left === range.left)),
    );
    open = next;
  }
  return [...done, ...open];
}

/** The cells of a row as runs without a gap. */
function runs<Cell>(cells: ReadonlyMap<number, Cell>): { readonly left: number; readonly run: Cell[] }[] {
  const made: { readonly left: number; readonly run: Cell[] }[] = [];
  for (const [column, cell] of [...cells].sort(([one], [other]) => one - other)) {
    const before = made.at(-1);
    if (before !== undefined && before.left + before.run.length === column) before.run.push(cell);
    else made.push({ left: column, run: [cell] });
  }
  return made;
}

/** Whole rows as Excel names them: `7:8`. */
export function rowsAddress(first: number, count: number): string {
  return `${first + 1}:${first + count}`;
}
