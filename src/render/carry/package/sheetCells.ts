import { address } from "../../../domain/cell";
import type { XmlElement } from "./xmlTree";

/** A row as the file has it; rows and columns are counted from 0. */
export interface SheetRow {
  index: number;
  readonly element: XmlElement;
  readonly cells: SheetCell[];
}

export interface SheetCell {
  column: number;
  readonly element: XmlElement;
}

/**
 * The cells of a worksheet by their place. Places are kept here while rows and columns move, and written into the
 * file’s own rows and cells by `write`.
 */
export class SheetCells {
  readonly rows: SheetRow[] = [];

  /** @param data The element `sheetData`. */
  constructor(private readonly data: XmlElement) {
    let next = 0;
    for (const element of data.elements("row")) {
      const index = element.get("r") === null ? next : Number(element.get("r")) - 1;
      next = index + 1;
      const cells: SheetCell[] = [];
      let column = 0;
      for (const cell of element.elements("c")) {
        const place = cell.get("r");
        column = place === null ? column : columnOf(place);
        cells.push({ column, element: cell });
        column += 1;
      }
      this.rows.push({ index, element, cells });
    }
  }

  /** A row that the file has; null for one that it leaves out. */
  row(index: number): SheetRow | null {
    const at = this.position(index);
    const row = this.rows[at];
    return row?.index === index ? row : null;
  }

  cell(row: number, column: number): SheetCell | null {
    return this.row(row)?.cells.find((cell) => cell.column === column) ?? null;
  }

  /** A row, made where the file leaves it out. */
  makeRow(index: number): SheetRow {
    const at = this.position(index);
    const known = this.rows[at];
    if (known?.index === index) return known;
    const row: SheetRow = { index, element: this.data.sibling("row", "", []), cells: [] };
    this.rows.splice(at, 0, row);
    return row;
  }

  /** A cell, made where the file leaves it out, with the looks of its row or of nothing. */
  makeCell(row: number, column: number): SheetCell {
    const line = this.makeRow(row);
    const known = line.cells.find((cell) => cell.column === column);
    if (known !== undefined) return known;
    const style = line.element.get("customFormat") === "1" ? line.element.get("s") : null;
    const cell = { column, element: this.data.sibling("c", style === null ? "" : ` s="${style}"`) };
    putCell(line, cell);
    return cell;
  }

  /** Moves all rows from one on down, or up where the count is negative. */
  moveRows(from: number, count: number): void {
    for (const row of this.rows) if (row.index >= from) row.index += count;
  }

  removeRow(index: number): void {
    const at = this.rows.findIndex((row) => row.index === index);
    if (at >= 0) this.rows.splice(at, 1);
  }

  /** Writes all places into the rows and cells of the file. */
  write(): void {
    for (const { index, element, cells } of this.rows) {
      const number = String(index + 1);
      const isMoved = element.get("r") !== number;
      if (isMoved) placeFirst(element, number);
      const places = cells.map((cell) => address({ row: index, column: cell.column }));
      cells.forEach((cell, at) => {
        const place = places[at] ?? "";
        if (isMoved || cell.element.get("r") !== place) placeFirst(cell.element, place);
      });
      const written = element.elements("c");
      if (written.length !== cells.length || written.some((cell, at) => cell !== cells[at]?.element)) {
        // A hint of which columns are used; it may be left out, and must not be wrong.
        element.set("spans", null);
        const others = element.elements().filter((child) => child.local !== "c");
        element.children = [...cells.map((cell) => cell.element), ...others];
      }
    }
    this.data.children = this.rows.map(({ element }) => element);
  }

  /** Where a row stands in the list, or would stand. */
  private position(index: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Puts a cell into a row, in the order of columns. */
export function putCell(row: SheetRow, cell: SheetCell): void {
  const after = row.cells.findIndex((each) => each.column > cell.column);
  row.cells.splice(after < 0 ? row.cells.length : after, 0, cell);
}

function placeFirst(element: XmlElement, place: string): void {
  if (element.get("r") === null) element.head = ` r="${place}"${element.head}`;
  else element.set("r", place);
}

/** The column of an address such as `AB12`, from 0. */
export function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const code = place.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
