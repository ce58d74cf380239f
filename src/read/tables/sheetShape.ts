import type { CellRange } from "../../domain/cell";
import type { GivenHeader } from "./header/headerReason";
import { MergeIndex } from "./mergeIndex";
import type { SourceCell, SourceSheet } from "../source";

/**
 * Where a sheet's cells stand, which is what tables are found by. A cell merged across columns stands in its first
 * column only, so that a title merged over a whole table still counts as one cell; a cell merged down rows stands in
 * each of them, so that an objective merged beside its measures belongs to every one.
 */
export class SheetShape {
  private readonly merges: MergeIndex;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly counts: Int32Array;

  constructor(
    readonly sheet: SourceSheet,
    private readonly given: readonly GivenHeader[] = [],
  ) {
    this.merges = new MergeIndex(sheet.merges);
    this.first = new Int32Array(sheet.rowCount).fill(-1);
    this.last = new Int32Array(sheet.rowCount).fill(-1);
    this.counts = new Int32Array(sheet.rowCount);
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1) {
        if (!this.stands(row, column)) continue;
        if (this.counts[row] === 0) this.first[row] = column;
        this.last[row] = column;
        this.counts[row] = (this.counts[row] ?? 0) + 1;
      }
    }
  }

  /** Whether a cell stands there. */
  stands(row: number, column: number): boolean {
    const { sheet } = this;
    if (sheet.merges.length > 0) {
      const merge = this.merges.at(row, column);
      if (merge !== null && column !== merge.left) return false;
    }
    return sheet.filled === undefined ? sheet.cell(row, column) !== null : sheet.filled(row, column);
  }

  /** The cell that stands there, else null. */
  standing(row: number, column: number): SourceCell | null {
    return this.stands(row, column) ? this.sheet.cell(row, column) : null;
  }

  /** How many cells stand in a row between two columns. */
  count(row: number, left: number, right: number): number {
    const first = this.first[row] ?? -1;
    const last = this.last[row] ?? -1;
    if (first < 0 || first > right || last < left) return 0;
    if (first >= left && last <= right) return this.counts[row] ?? 0;
    let count = 0;
    for (let column = left; column <= right; column += 1) if (this.stands(row, column)) count += 1;
    return count;
  }

  /** Columns in which cells stand in a row. */
  columns(row: number, left: number, right: number): number[] {
    const columns: number[] = [];
    for (let column = left; column <= right; column += 1) if (this.stands(row, column)) columns.push(column);
    return columns;
  }

  /** The first header that a person has given in a block of cells; null where nobody did. */
  givenHeader({ top, bottom, left, right }: CellRange): GivenHeader | null {
    const stands = (header: GivenHeader): boolean => {
      const { column = left } = header;
      return header.top >= top && header.top <= bottom && column >= left && column <= right;
    };
    return this.given.filter(stands).sort((one, other) => one.top - other.top)[0] ?? null;
  }

  /** Whether its reader can tell how its cells look. */
  get hasStyles(): boolean {
    return this.sheet.isBold !== undefined || this.sheet.fills !== undefined;
  }

  /** Whether all words of a cell are bold; asked about few cells, whatever the length of the sheet. */
  isBold(row: number, column: number): boolean {
    return this.sheet.isBold?.(row, column) ?? false;
  }

  /** The colour of a cell’s fill; null for none and for white. */
  fillAt(row: number, column: number): string | null {
    const fill = this.sheet.fills?.at(row, column) ?? null;
    return fill === "FFFFFF" ? null : fill;
  }

  mergeAt(row: number, column: number): CellRange | null {
    return this.sheet.merges.length > 0 ? this.merges.at(row, column) : null;
  }
}

/** Runs of rows with something in them, between two columns. */
export function rowRuns(shape: SheetShape, region: CellRange): CellRange[] {
  const runs: CellRange[] = [];
  let top = -1;
  for (let row = region.top; row <= region.bottom + 1; row += 1) {
    const blank = row > region.bottom || shape.count(row, region.left, region.right) === 0;
    if (!blank && top < 0) top = row;
    if (blank && top >= 0) {
      runs.push({ ...region, top, bottom: row - 1 });
      top = -1;
    }
  }
  return runs;
}

/** Runs of columns with something in them, between two rows. */
export function columnRuns(shape: SheetShape, region: CellRange): CellRange[] {
  const used = new Uint8Array(region.right - region.left + 1);
  let unused = used.length;
  for (let row = region.top; row <= region.bottom && unused > 0; row += 1) {
    for (let index = 0; index < used.length; index += 1) {
      if (used[index] === 1 || !shape.stands(row, region.left + index)) continue;
      used[index] = 1;
      unused -= 1;
    }
  }
  const runs: CellRange[] = [];
  let left = -1;
  for (let index = 0; index <= used.length; index += 1) {
    if (used[index] === 1 && left < 0) left = index;
    if (used[index] !== 1 && left >= 0) {
      runs.push({ ...region, left: region.left + left, right: region.left + index - 1 });
      left = -1;
    }
  }
  return runs;
}
