import { type CellMove, movedRange } from "./cellMove";
import type { XmlElement } from "../package/xmlTree";
import { everyElement } from "../package/xmlTree";

/** Moves pictures, charts and shapes with the cells that they stand on; tells whether one moved. */
export function moveDrawing(root: XmlElement, move: CellMove): boolean {
  let changed = false;
  if (move.kind === "grow") return changed;
  for (const anchor of everyElement(root)) {
    const from = anchor.first("from");
    if (from === null || anchor.get("editAs") === "absolute") continue;
    if (moveAnchor(from, anchor.first("to"), anchor.get("editAs") === "oneCell", move)) changed = true;
  }
  return changed;
}

function moveAnchor(from: XmlElement, to: XmlElement | null, keepsSize: boolean, move: CellMove): boolean {
  const top = numberIn(from, "row");
  const left = numberIn(from, "col");
  const bottom = to === null ? top : numberIn(to, "row");
  const right = to === null ? left : numberIn(to, "col");
  const moved = movedRange({ top, left, bottom, right }, move) ?? {
    top: move.kind === "rows" ? move.at : top,
    bottom: move.kind === "rows" ? move.at : bottom,
    left,
    right,
  };
  const end = keepsSize ? moved.top + bottom - top : moved.bottom;
  if (moved.top === top && end === bottom && moved.left === left && moved.right === right) return false;
  from.first("row")?.setText(String(moved.top));
  from.first("col")?.setText(String(moved.left));
  to?.first("row")?.setText(String(end));
  to?.first("col")?.setText(String(moved.right));
  return true;
}

function numberIn(marker: XmlElement, local: string): number {
  return Number(marker.first(local)?.text() ?? 0);
}

const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>/g;

/**
 * Moves the boxes of notes, and form controls, with their cells. Such drawings often are not well formed, and are
 * edited as text.
 */
export function moveNoteBoxes(vml: string, move: CellMove): string {
  return vml.replace(SHAPE, (shape: string) => {
    const cell = noteCell(shape);
    const moved = cell === null ? null : movedRange({ ...oneCell(cell) }, move);
    if (cell !== null && moved === null) return "";
    const placed = cell === null || moved === null ? shape : withCell(shape, { row: moved.top, column: moved.left });
    return placed.replace(ANCHOR, (whole: string, open: string, numbers: string, close: string) => {
      const [left = 0, a = 0, top = 0, b = 0, right = 0, c = 0, bottom = 0, d = 0] = numbers.split(",").map(Number);
      const at = cell === null || moved === null ? movedRange({ top, left, bottom, right }, move) : null;
      const down = cell === null || moved === null ? (at?.top ?? top) - top : moved.top - cell.row;
      const across = cell === null || moved === null ? (at?.left ?? left) - left : moved.left - cell.column;
      if (down === 0 && across === 0) return whole;
      const list = [left + across, a, top + down, b, right + across, c, bottom + down, d];
      return `${open}${list.map((number) => ` ${number}`).join(",")}${close}`;
    });
  });
}

const ANCHOR = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/;

function oneCell({ row, column }: { readonly row: number; readonly column: number }) {
  return { top: row, left: column, bottom: row, right: column };
}

/** The cell of a note's box; null for another shape. */
export function noteCell(shape: string): { readonly row: number; readonly column: number } | null {
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** A note's box for another cell. */
export function withCell(shape: string, { row, column }: { readonly row: number; readonly column: number }): string {
  return shape.replace(/(<x:Row>)[^<]*/, `$1${row}`).replace(/(<x:Column>)[^<]*/, `$1${column}`);
}

/** The shapes in a drawing of notes. */
export function noteShapes(vml: string): string[] {
  return vml.match(SHAPE) ?? [];
}
