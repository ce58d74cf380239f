import type { CellRef } from "../../domain/cell";
import type { StatusColour } from "../../domain/statusColour";
import { readStatus } from "../../read/cells/readStatus";
import { readValue } from "../../read/cells/readValue";
import { statusFill } from "../../read/cells/statusFill";
import { cellIn, type Table } from "../../read/source";
import { fillWords } from "./fillWords";

/**
 * Why colours of statuses in a column are not read as statuses: `some`, only some of its figures are filled; `shades`,
 * one status would have several shades; `otherSense`, the words about the table say that they are something else;
 * `oneColour`, it has no second colour; `unlikeWords`, its cells with words are not filled, or in other colours.
 */
export type FillDoubt = "some" | "shades" | "otherSense" | "oneColour" | "unlikeWords";

/** White is no fill. */
const WHITE = "FFFFFF";

/** The cells of a column of a table, as they are filled. */
interface FilledColumn {
  /** Each status that its cells are filled in, with its shades. */
  readonly shades: ReadonlyMap<StatusColour, ReadonlySet<string>>;
  /** Rows of data that are filled in one. */
  readonly filled: number;
  /** Whether a figure stands in a cell that is not filled, or only as the row’s first cell is. */
  readonly bareFigures: boolean;
  /** Whether its cells with words are filled in the colours that these say; one in another colour is enough not. */
  readonly words: "none" | "alike" | "unlike";
}

/** The statuses that cells of a table are filled in; its bands, shading and highlights are none. */
export class FilledStatuses {
  private readonly columns = new Map<number, FilledColumn>();
  private said: "statuses" | "other" | null | undefined;
  /** The table as it stands in the sheet. */
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table.turned?.from ?? table;
  }

  /**
   * The status that a blank cell of a column of statuses is filled in; null for another fill, for the one colour of a
   * column that the row’s first cell has too, which is the row’s band, and where something speaks against it.
   */
  ofStatus(at: CellRef): StatusColour | null {
    const { range, fills } = this.table;
    const colour = this.colourAt(at.row, at.column);
    if (colour === null || this.statusDoubt(at.column) !== null) return null;
    if (at.column === range.left || fills?.at(at.row, range.left) !== fills?.at(at.row, at.column)) return colour;
    return this.column(at.column).shades.size > 1 ? colour : null;
  }

  /** The status that a figure is filled in; null for another fill, and where something speaks against it. */
  ofFigure(at: CellRef): StatusColour | null {
    const { sheet, range } = this.table;
    const isHere = at.sheet === sheet && at.row >= range.top && at.row <= range.bottom;
    const colour = isHere ? this.colourAt(at.row, at.column) : null;
    return colour !== null && this.figureDoubt(at.column) === null ? colour : null;
  }

  /** Whether cells of a column of the sheet are filled in two colours of statuses or three. */
  hasSeveral(column: number): boolean {
    return this.column(column).shades.size > 1;
  }

  /** Whether every row of data is filled in a status, two of them at least and each in one shade. */
  isOfStatuses(column: number): boolean {
    const { shades, filled } = this.column(column);
    if (shades.size < 2 || [...shades.values()].some(({ size }) => size > 1)) return false;
    return filled === this.table.rows.filter(({ kind }) => kind === "data").length;
  }

  /** What speaks against reading the fills of a column of statuses, where it is not all in words. */
  statusDoubt(column: number): FillDoubt | null {
    const { shades, words } = this.column(column);
    if (words !== "none") return words === "unlike" ? "unlikeWords" : null;
    // Cells that wait for an entry are amber or yellow too.
    return shades.size === 1 && shades.has("Amber") ? "oneColour" : null;
  }

  /** What speaks against reading the fills of a column of figures. */
  figureDoubt(column: number): FillDoubt | null {
    const { shades, bareFigures } = this.column(column);
    this.said ??= fillWords(this.table);
    if (this.said === "other") return "otherSense";
    if (this.said === "statuses") return null;
    if (shades.size < 2) return "oneColour";
    if (bareFigures) return "some";
    return [...shades.values()].some(({ size }) => size > 1) ? "shades" : null;
  }

  private column(column: number): FilledColumn {
    const known = this.columns.get(column);
    if (known !== undefined) return known;
    const read = this.readColumn(column);
    this.columns.set(column, read);
    return read;
  }

  private readColumn(column: number): FilledColumn {
    const { rows, range, fills, key } = this.table;
    const shades = new Map<StatusColour, Set<string>>();
    let filled = 0;
    let bareFigures = false;
    const worded = { alike: 0, bare: 0, unlike: 0 };
    for (const row of rows) {
      if (row.kind !== "data") continue;
      const fill = fills?.at(row.row, column) ?? WHITE;
      const colour = statusFill(fill);
      const isBare = colour === null && (fill === WHITE || fill === fills?.at(row.row, range.left));
      if (colour !== null) {
        shades.set(colour, (shades.get(colour) ?? new Set()).add(fill));
        filled += 1;
      }
      const cell = cellIn(row, column - range.left);
      if (cell === null || cell.text.trim() === "") continue;
      if (isBare && !bareFigures) bareFigures = readValue(cell, key).kind === "number";
      const read = readStatus(cell.text, key);
      if (read.kind === "blank" || read.kind === "notGiven") continue;
      worded[colour === null ? "bare" : read.kind === "colour" && read.colour !== colour ? "unlike" : "alike"] += 1;
    }
    const isUnlike = worded.unlike > 0 || worded.bare > worded.alike;
    return { shades, filled, bareFigures, words: isUnlike ? "unlike" : worded.alike > 0 ? "alike" : "none" };
  }

  private colourAt(row: number, column: number): StatusColour | null {
    const fill = this.table.fills?.at(row, column) ?? null;
    return fill === null ? null : statusFill(fill);
  }
}
