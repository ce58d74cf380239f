import { address } from "../../../domain/cell";
import { element } from "./parseXml";
import type { XmlElement, XmlNode } from "./xmlTree";

/** A row as the file has it, taken apart when its cells are first asked for. Rows and columns are counted from 0. */
export class SheetRow {
  private whole: { readonly element: XmlElement; readonly cells: SheetCell[] } | null = null;

  /** @param text The row's XML. */
  constructor(
    public index: number,
    private readonly text: string,
  ) {}

  get element(): XmlElement {
    return this.apart().element;
  }

  get cells(): SheetCell[] {
    return this.apart().cells;
  }

  /** Whether its cells were asked for; otherwise they are as they were. */
  get isApart(): boolean {
    return this.whole !== null;
  }

  /** Whether any of its cells may hold a formula. */
  get mayHaveFormulas(): boolean {
    return this.whole !== null || FORMULA.test(this.text);
  }

  /** What is to stand in the file. */
  written(): XmlNode {
    if (this.whole === null && rowNumber(this.text) === this.index + 1) return this.text;
    const { element, cells } = this.apart();
    const number = String(this.index + 1);
    const isMoved = element.get("r") !== number;
    if (isMoved) placeFirst(element, number);
    for (const cell of cells) {
      const place = address({ row: this.index, column: cell.column });
      if (isMoved || cell.element.get("r") !== place) placeFirst(cell.element, place);
    }
    const old = element.elements("c");
    if (old.length !== cells.length || old.some((cell, at) => cell !== cells[at]?.element)) {
      // A hint of which columns are used; it may be left out, and must not be wrong.
      element.set("spans", null);
      const others = element.elements().filter((child) => child.local !== "c");
      element.children = [...cells.map((cell) => cell.element), ...others];
    }
    return element;
  }

  private apart(): { readonly element: XmlElement; readonly cells: SheetCell[] } {
    if (this.whole !== null) return this.whole;
    const row = element(this.text);
    const cells: SheetCell[] = [];
    let column = 0;
    for (const cell of row.elements("c")) {
      const place = cell.get("r");
      column = place === null ? column : columnOf(place);
      cells.push({ column, element: cell });
      column += 1;
    }
    this.whole = { element: row, cells };
    return this.whole;
  }
}

const ROW = /^<(?:\w+:)?row[\s/>]/;
const FORMULA = /<(?:\w+:)?f[\s/>]/;

/** The number that a row gives itself, from 1; null for none. */
function rowNumber(text: string): number | null {
  const [, number] = /^<[^>]*?\sr\s*=\s*["'](\d+)["']/.exec(text) ?? [];
  return number === undefined ? null : Number(number);
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
    for (const child of data.children ?? []) {
      // What is between the rows: line breaks of programs that write them for people.
      if (typeof child !== "string" || !ROW.test(child)) continue;
      const number = rowNumber(child);
      const index = number === null ? next : number - 1;
      next = index + 1;
      this.rows.push(new SheetRow(index, child));
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
    const row = new SheetRow(index, `<${this.data.sibling("row").name}></${this.data.sibling("row").name}>`);
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
    this.data.children = this.rows.map((row) => row.written());
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
