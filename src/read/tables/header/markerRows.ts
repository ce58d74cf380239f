import type { CellRange } from "../../../domain/cell";
import { cellKind } from "../../cells/cellKind";
import { type ColumnBelow, columnsBelow } from "./columnsBelow";
import { textAt } from "./rowKinds";
import { mayHead } from "./rowLikeness";
import type { SheetShape } from "../sheetShape";

/** `(a)`, `b`, `(c) = (b) - (a)`: a column's letter, as statements and forms have it. */
const LETTER = /^\(?([a-z])\)?(?:\s*=.*)?$/i;
const NUMBER = /^\(?(\d{1,4})\)?$/;
/** A name for a program: `org_code`, `OrgCode`, `QTR1_VAL`; no blanks in it. */
const MACHINE_NAME = /^(?:[a-z\d]+(?:[_.][a-z\d]+)+|[a-z]+(?:[A-Z][a-z\d]*)+)$/i;
const CASE_CHANGES = /^[a-zA-Z]*[a-z][A-Z]/;
/** Columns that are counted, at least: of two, the cells may be data. */
const COUNTED_MIN = 3;
const FOR_WHO_EDITS = /\b(?:hide|delete|do not (?:edit|change|remove|publish)|(?:internal|office|system) use)\b/i;

/** Why a row beside a header is neither heading nor data. */
export type MarkerRow = "numbers" | "letters" | "machineNames" | "instructions";

/**
 * What a row above a header marks: the lines or columns of a form by number or letter, names for machines, or what to
 * hide or delete. Null where it is none of these, or where the row below could not head the columns: it must have words
 * under each of the cells, unless these count every column or name it for a program.
 */
export function markerAbove(shape: SheetShape, row: number, block: CellRange): MarkerRow | null {
  const columns = shape.columns(row, block.left, block.right);
  if (columns.length < 2 || row >= block.bottom) return null;
  const texts = columns.map((column) => textAt(shape, row, column));
  if (mayHead(shape, row + 1, block, columnsBelow(shape, block, row + 2))) {
    const counts = countsColumns(columns, texts, block);
    if (counts !== null) return counts;
    const headings = columns.map((column) => textAt(shape, row + 1, column));
    if (areMachineNames(texts, headings)) return "machineNames";
  }
  if (!columns.every((column) => isWords(shape, row + 1, column))) return null;
  if (texts.some((text) => FOR_WHO_EDITS.test(text))) return "instructions";
  if (rises(texts.map(numberIn), null)) {
    // The letters are the marks: `2018`, `2019` over `(a)`, `(b)`.
    const areOverLetters = markedBy(columns.map((column) => textAt(shape, row + 1, column))) === "letters";
    return areOverLetters || tellsYearsApart(shape, row, block, texts) ? null : "numbers";
  }
  return markedBy(texts);
}

/** Whether years stand over headings that come again, which they tell apart. */
function tellsYearsApart(shape: SheetShape, row: number, block: CellRange, texts: readonly string[]): boolean {
  const headings = shape.columns(row + 1, block.left, block.right).map((column) => textAt(shape, row + 1, column));
  return texts.every((text) => /^(?:19|20)\d\d$/.test(text)) && new Set(headings).size < headings.length;
}

/** What a row right below a header marks, as `markerAbove`: numbers must count from 1 and not stand where data does. */
export function markerBelow(
  shape: SheetShape,
  row: number,
  header: number,
  block: CellRange,
  below: readonly ColumnBelow[],
): MarkerRow | null {
  const columns = shape.columns(row, block.left, block.right);
  if (columns.length < 2 || row >= block.bottom) return null;
  const texts = columns.map((column) => textAt(shape, row, column));
  const holds = columns.map((column) => below[column - block.left]?.holds ?? "nothing");
  const overNames = holds.some((held) => held === "words" || held === "years" || held === "dates");
  const counts = countsColumns(columns, texts, block);
  // Figures of about two thousand look like years; beside names they are none.
  const hasFigures = holds.includes("figures") || (below[0]?.holds === "words" && holds.includes("years"));
  if (overNames && counts !== null && hasFigures) return counts;
  if (!columns.every((column) => shape.stands(header, column))) return null;
  const first = columns[0] !== block.left || below[0]?.holds === "words";
  if (first && columns.length > 2 && numberIn(texts[0] ?? "") === 1 && rises(texts.map(numberIn), 1)) return "numbers";
  const marked = markedBy(texts);
  // Figures of about two thousand look like years.
  const overFigures = holds.includes("figures") || (marked === "letters" && holds.includes("years"));
  return overFigures ? marked : null;
}

/** Whether a row counts all columns from the first on: `1`, `2`, `3` or `A`, `B`, `C`, no column left out. */
function countsColumns(
  columns: readonly number[],
  texts: readonly string[],
  block: CellRange,
): "numbers" | "letters" | null {
  if (columns.length < COUNTED_MIN || columns[0] !== block.left || !rises(columns, 1)) return null;
  if (numberIn(texts[0] ?? "") === 1 && rises(texts.map(numberIn), 1)) return "numbers";
  return markedBy(texts) === "letters" ? "letters" : null;
}

/**
 * Whether a row has the headings of the row below as a program writes them, each above its own: `metric`, `actual` over
 * `Metric`, `Actual`. The same names twice need no figures below to be known.
 */
export function namesHeadingsBelow(shape: SheetShape, row: number, block: CellRange): boolean {
  const columns = shape.columns(row, block.left, block.right);
  if (columns.length < 2 || row >= block.bottom || !columns.every((column) => isWords(shape, row + 1, column)))
    return false;
  const textsIn = (at: number): string[] => columns.map((column) => textAt(shape, at, column));
  return isWrittenOut(textsIn(row), textsIn(row + 1));
}

/** Whether each text is the heading below it as a program writes it, and not all are the heading itself. */
function isWrittenOut(texts: readonly string[], headings: readonly string[]): boolean {
  const isHeading = (text: string, place: number): boolean => text === headings[place];
  return (
    !texts.every(isHeading) &&
    texts.every((text, place) => isHeading(text, place) || text === asMachineName(headings[place] ?? ""))
  );
}

/**
 * Whether some texts are the headings below as a program writes them, in small letters with `_` for blanks and marks,
 * or most of them names with `_` in them.
 */
function areMachineNames(texts: readonly string[], headings: readonly string[]): boolean {
  if (!texts.every((text) => /^[a-z\d_.-]+$/i.test(text))) return false;
  const asHeaded = texts.map((text, place) => {
    const heading = headings[place] ?? "";
    return text === heading ? "same" : text === asMachineName(heading) ? "written" : "other";
  });
  if (!asHeaded.includes("other")) return asHeaded.includes("written");
  const names = texts.filter((text, place) => asHeaded[place] === "written" || MACHINE_NAME.test(text));
  return names.length * 2 > texts.length && texts.some((text) => text.includes("_"));
}

function asMachineName(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "_")
    .replace(/^_|_$/g, "");
}

function markedBy(texts: readonly string[]): MarkerRow | null {
  const letters = texts.map((text) => LETTER.exec(text)?.[1]?.toLowerCase().charCodeAt(0) ?? NaN);
  if (letters[0] === "a".charCodeAt(0) && rises(letters, 1)) return "letters";
  const machine = texts.filter((text) => MACHINE_NAME.test(text) && (/[_.]/.test(text) || CASE_CHANGES.test(text)));
  const tokens = texts.every((text) => !/\s/.test(text) && /[a-z]/i.test(text));
  return tokens && machine.length * 2 > texts.length ? "machineNames" : null;
}

function numberIn(text: string): number {
  return Number.parseInt(NUMBER.exec(text)?.[1] ?? "", 10);
}

/** Whether numbers rise all along, by `step` each time where one is given. */
function rises(numbers: readonly number[], step: number | null): boolean {
  return numbers.every((number, index) => {
    const rise = index === 0 ? number : number - (numbers[index - 1] ?? NaN);
    return index === 0 ? !Number.isNaN(number) : step === null ? rise > 0 : rise === step;
  });
}

function isWords(shape: SheetShape, row: number, column: number): boolean {
  const cell = shape.standing(row, column);
  return cell !== null && ["words", "year", "date"].includes(cellKind(cell));
}
