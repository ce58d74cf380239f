import type { CellRange } from "../../../domain/cell";
import { cellKind } from "../../cells/cellKind";
import type { ColumnBelow } from "./columnsBelow";
import { textAt } from "./rowKinds";
import type { SheetShape } from "../sheetShape";

/** `(a)`, `b`, `(c) = (b) - (a)`: a column's letter, as statements and forms have it. */
const LETTER = /^\(?([a-z])\)?(?:\s*=.*)?$/i;
const NUMBER = /^\(?(\d{1,4})\)?$/;
/** A name for a program: `org_code`, `OrgCode`, `QTR1_VAL`; no blanks in it. */
const MACHINE_NAME = /^(?:[a-z\d]+(?:[_.][a-z\d]+)+|[a-z]+(?:[A-Z][a-z\d]*)+)$/i;
const CASE_CHANGES = /^[a-zA-Z]*[a-z][A-Z]/;
const FOR_WHO_EDITS = /\b(?:hide|delete|do not (?:edit|change|remove|publish)|(?:internal|office|system) use)\b/i;

/** Why a row beside a header is neither heading nor data. */
export type MarkerRow = "numbers" | "letters" | "machineNames" | "instructions";

/**
 * What a row above a header marks: the lines or columns of a form by number or letter, names for machines, or what to
 * hide or delete. Null where it is none of these, or where the row below has no words under each of its cells.
 */
export function markerAbove(shape: SheetShape, row: number, block: CellRange): MarkerRow | null {
  const columns = shape.columns(row, block.left, block.right);
  if (columns.length < 2 || row >= block.bottom || !columns.every((column) => isWords(shape, row + 1, column)))
    return null;
  const texts = columns.map((column) => textAt(shape, row, column));
  if (texts.some((text) => FOR_WHO_EDITS.test(text))) return "instructions";
  if (rises(texts.map(numberIn), null)) return "numbers";
  return markedBy(texts);
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
  if (columns.length < 2 || row >= block.bottom || !columns.every((column) => shape.stands(header, column)))
    return null;
  const texts = columns.map((column) => textAt(shape, row, column));
  const overNames = columns[0] !== block.left || below[0]?.holds === "words";
  if (overNames && columns.length > 2 && numberIn(texts[0] ?? "") === 1 && rises(texts.map(numberIn), 1))
    return "numbers";
  const figures = columns.some((column) => below[column - block.left]?.holds === "figures");
  return figures ? markedBy(texts) : null;
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
