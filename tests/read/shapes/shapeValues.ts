import { readAddress } from "../../../src/domain/cell";
import {
  ORIENTATIONS,
  ROW_KINDS,
  STATUS_COLOURS,
  type CellAt,
  type CellRange,
  type MissingReason,
  type Orientation,
  type ShapeBody,
  type ShapeFill,
  type ShapeMissing,
  type ShapeRow,
  type ShapeSection,
  type ShapeStatus,
  type ShapeTotal,
  type StatusReading,
} from "./shape";

/** What a line says that is none of the things its key allows. */
export class NotInFormat extends Error {}

/** The one of `options` that is written so. */
export function oneOf<Option extends string | number>(options: readonly Option[], text: string): Option {
  const found = options.find((option) => String(option) === text);
  if (found === undefined) throw new NotInFormat(`expected one of ${options.join(", ")}`);
  return found;
}

export function rowAt(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new NotInFormat("expected the number of a row");
  return Number(text) - 1;
}

/** `6-8, 10` as 5, 6, 7, 9. */
export function rowList(text: string): number[] {
  return text.split(", ").flatMap((piece) => {
    const [first = "", last = first, ...rest] = piece.split("-");
    if (rest.length > 0) throw new NotInFormat("expected rows such as 6-8, 10");
    return upTo(rowAt(first), rowAt(last));
  });
}

/** `row 1, row 2` or `none`, as titles and notes are written. */
export function namedRows(text: string): number[] {
  if (text === "none") return [];
  return text.split(", ").map((piece) => rowAt(/^row (\d+)$/.exec(piece)?.[1] ?? ""));
}

export function columnAt(text: string): number {
  const cell = readAddress(`${text}1`);
  if (cell === null || !/^[A-Z]+$/.test(text)) throw new NotInFormat("expected the letters of a column");
  return cell.column;
}

/** `C, E-G` as 2, 4, 5, 6. */
export function columnList(text: string): number[] {
  return text.split(", ").flatMap((piece) => {
    const [first = "", last = first, ...rest] = piece.split("-");
    if (rest.length > 0) throw new NotInFormat("expected columns such as C, E-G");
    return upTo(columnAt(first), columnAt(last));
  });
}

/** `column E (Change)` or `columns C, D (Mark)`: the words in brackets are for whoever reads the file. */
export function namedColumns(text: string): number[] {
  const columns = /^columns? ([A-Z, -]+)(?: \(.+\))?$/.exec(text)?.[1];
  if (columns === undefined) throw new NotInFormat("expected columns such as column E (Change)");
  return columnList(columns);
}

export function cellAt(text: string): CellAt {
  const cell = readAddress(text);
  if (cell === null) throw new NotInFormat("expected the address of a cell");
  return cell;
}

export function cellList(text: string): CellAt[] {
  return text.split(", ").map(cellAt);
}

export function rangeAt(text: string): CellRange {
  const [from = "", to = "", ...rest] = text.split(":");
  const [first, last] = [cellAt(from), cellAt(to)];
  if (rest.length > 0 || last.row < first.row || last.column < first.column) {
    throw new NotInFormat("expected a range such as A1:C4");
  }
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export function rangeList(text: string): CellRange[] {
  return text.split(", ").map(rangeAt);
}

export function fillList(text: string): ShapeFill[] {
  return text.split(", ").map((piece) => {
    const [cell = "", colour = "", ...rest] = piece.split(" ");
    if (rest.length > 0 || !/^[0-9A-F]{6}$/.test(colour)) throw new NotInFormat("expected fills such as C5 FF0000");
    return { ...cellAt(cell), colour };
  });
}

export function headingList(text: string): (string | null)[] {
  return text.split(" | ").map((heading) => (heading === "-" ? null : heading));
}

/** `6 data, 7 section, 8-9 data`. */
export function rowKinds(text: string): ShapeRow[] {
  return text.split(", ").flatMap((piece) => {
    const [rows = "", kind = "", ...rest] = piece.split(" ");
    if (rest.length > 0) throw new NotInFormat("expected rows such as 6-8 data");
    return rowList(rows).map((row) => ({ row, kind: oneOf(ROW_KINDS, kind) }));
  });
}

const TOTAL = /^of (\d[\d, -]*?)(?:,? all columns|,? in ([A-Z][A-Z, -]*?))(, rounded)?(, gaps)?$/;

/** `total 10: no sum`, `total 10: of 6-8, 9 all columns, rounded, gaps` or `in C, D`. */
export function totalOf(row: number, text: string): ShapeTotal {
  if (text === "no sum") return { row, parts: [], columns: "all", rounded: false, gaps: false, noSum: true };
  const found = TOTAL.exec(text);
  if (found === null) throw new NotInFormat("expected what a total adds");
  const [, parts = "", columns, rounded, gaps] = found;
  return {
    row,
    parts: rowList(parts),
    columns: columns === undefined ? "all" : columnList(columns),
    rounded: rounded !== undefined,
    gaps: gaps !== undefined,
    noSum: false,
  };
}

export function orientationOf(text: string): Orientation {
  return oneOf(ORIENTATIONS, text);
}

export function bodyOf(text: string): ShapeBody {
  if (text === "none") return { at: "none" };
  if (text === "sheet name") return { at: "sheet name" };
  const title = /^title row (\d+)$/.exec(text)?.[1];
  if (title !== undefined) return { at: "title", row: rowAt(title) };
  const column = /^column ([A-Z]+)(?: \((.+)\))?$/.exec(text);
  if (column !== null) return { at: "column", column: columnAt(column[1] ?? ""), heading: column[2] ?? null };
  const row = /^row (\d+) \(([A-Z, -]+)\)$/.exec(text);
  if (row !== null) return { at: "row", row: rowAt(row[1] ?? ""), columns: columnList(row[2] ?? "") };
  throw new NotInFormat("expected what says whose figures they are");
}

export function sectionOf(text: string): ShapeSection {
  if (text === "rows") return { at: "section rows" };
  const [, place, which = ""] = /^(column|rows|row) (.+)$/.exec(text) ?? [];
  if (place === "column") return { at: "column", column: columnAt(which) };
  if (place === "rows") return { at: "data rows", rows: rowList(which) };
  if (place === "row") return { at: "band", row: rowAt(which) };
  throw new NotInFormat("expected what tells measures apart");
}

/** `E2 Green, E3 as printed, E4 Amber/Green counted Amber, E5 Not achieved`. */
export function statusList(text: string): ShapeStatus[] {
  return text.split(/, (?=[A-Z]{1,3}\d+ )/).map((piece) => {
    const [cell = "", ...words] = piece.split(" ");
    return { cell: cellAt(cell), reading: statusReading(words.join(" ")) };
  });
}

function statusReading(text: string): StatusReading {
  if (text === "none") return { as: "none" };
  if (text === "as printed") return { as: "printed" };
  const colour = STATUS_COLOURS.find((one) => one === text);
  if (colour !== undefined) return { as: "colour", colour };
  const [, words, counted] = /^(.+) counted (.+)$/.exec(text) ?? [];
  if (words !== undefined) return { as: "counted", printed: words, colour: oneOf(STATUS_COLOURS, counted ?? "") };
  if (text === "") throw new NotInFormat("expected how a status is read");
  return { as: "meaning", words: text };
}

/** `C3 = held back; D4 = -; E5 = asked`. */
export function missingList(text: string): ShapeMissing[] {
  return text.split("; ").map((piece) => {
    const [, cell = "", words = ""] = /^(\S+) = (.+)$/.exec(piece) ?? [];
    return { cell: cellAt(cell), reason: missingReason(words) };
  });
}

function missingReason(words: string): MissingReason {
  if (words === "-") return { by: "nothing" };
  return words === "asked" ? { by: "asking" } : { by: "words", words };
}

function upTo(first: number, last: number): number[] {
  if (last < first) throw new NotInFormat("expected the lower end first");
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
