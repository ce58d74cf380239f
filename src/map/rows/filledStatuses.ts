import type { CellRef } from "../../domain/cell";
import type { StatusColour } from "../../domain/statusColour";
import { statusFill } from "../../read/cells/statusFill";
import type { Table } from "../../read/source";

/** The statuses that cells of a table are filled in; its bands and highlights are none. */
export class FilledStatuses {
  private readonly severalByColumn = new Map<number, boolean>();
  /** The table as it stands in the sheet. */
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table.turned?.from ?? table;
  }

  /**
   * The status that a cell of a column of statuses is filled in; null for another fill, and for the one colour of a
   * column that the row’s first cell has too: that is the row’s band.
   */
  ofStatus(at: CellRef): StatusColour | null {
    const { range, fills } = this.table;
    const fill = fills?.at(at.row, at.column) ?? null;
    const colour = fill === null ? null : statusFill(fill);
    if (colour === null || at.column === range.left || fills?.at(at.row, range.left) !== fill) return colour;
    return this.hasSeveral(at.column) ? colour : null;
  }

  /**
   * The status that a figure of this table is filled in; null for another fill, and where its column has no second one:
   * one colour marks cells for any reason.
   */
  ofFigure(at: CellRef): StatusColour | null {
    const { sheet, range } = this.table;
    const isHere = at.sheet === sheet && at.row >= range.top && at.row <= range.bottom;
    const colour = isHere ? this.colourAt(at.row, at.column) : null;
    return colour !== null && this.hasSeveral(at.column) ? colour : null;
  }

  /** Whether the column’s rows of data are filled in more than one status. */
  private hasSeveral(column: number): boolean {
    const looked = this.severalByColumn.get(column);
    if (looked !== undefined) return looked;
    const colours = new Set<StatusColour>();
    for (const { row, kind } of this.table.rows) {
      const colour = kind === "data" ? this.colourAt(row, column) : null;
      if (colour !== null) colours.add(colour);
      if (colours.size > 1) break;
    }
    this.severalByColumn.set(column, colours.size > 1);
    return colours.size > 1;
  }

  private colourAt(row: number, column: number): StatusColour | null {
    const fill = this.table.fills?.at(row, column) ?? null;
    return fill === null ? null : statusFill(fill);
  }
}
