import { cellIn, type Table } from "../../read/source";
import { spacedHeading } from "../headings/spacedHeading";
import { isFigures } from "./candidate";
import { plainLabel } from "../match/plainLabel";
import { firstRows, headerOf } from "./recogniseTable";

/** Fewer rows than this number nothing. */
const ROWS_MIN = 3;

/**
 * Whether a column numbers the rows of a table: a whole number in each, and one more in the next. It stands before
 * words of theirs: 0, 1, 2 and 3 after the names of wards are figures.
 */
export function numbersRows(table: Table, column: number): boolean {
  const numbers = firstRows(table).map((row) => cellIn(row, column)?.text.trim() ?? "");
  return (
    table.columns.slice(column + 1).some(({ type }) => type === "text" || type === "mixed") &&
    numbers.length >= ROWS_MIN &&
    numbers.every((text, row) => /^\d+$/.test(text) && (row === 0 || Number(text) === Number(numbers[row - 1]) + 1))
  );
}

/** Whether figures under `Number` stand right of the words of their rows: they count, and number nothing. */
export function countsThings(table: Table, column: number): boolean {
  return (
    isFigures(table.columns[column]) &&
    /^numbers?$/.test(plainLabel(headerOf(table, column))) &&
    table.columns.slice(0, column).some(({ type }) => type === "text") &&
    !table.columns.some((_, other) => other > column && hasWords(table, other))
  );
}

/** Whether a column has words in it, and not only figures of two kinds. */
function hasWords(table: Table, column: number): boolean {
  const type = table.columns[column]?.type;
  return (
    type === "text" || (type === "mixed" && firstRows(table).some((row) => WORD.test(cellIn(row, column)?.text ?? "")))
  );
}

const WORD = /\p{L}{3}/u;

/** Whether a column gives each row its code: its heading says so, or most of its cells are one word with a digit. */
export function isCodes(table: Table, column: number): boolean {
  const header = spacedHeading(headerOf(table, column));
  if (/\b(?:codes?|id|ref|reference)\b\.?$/i.test(header)) return true;
  if (table.columns[column]?.type !== "text") return false;
  const texts = firstRows(table).flatMap((row) => cellIn(row, column)?.text.trim() ?? []);
  return texts.filter((text) => /^[A-Z]+[-_]?\d+[A-Z]?$/.test(text)).length > texts.length / 2;
}

/** Whether a column headed `No` stands beside one headed `Yes`: it counts answers and numbers no rows. */
export function countsAnswers({ columns }: Table, column: number): boolean {
  const says = (word: string, header: string | undefined): boolean => plainLabel(header ?? "") === word;
  return says("no", columns[column]?.header) && columns.some(({ header }) => says("yes", header));
}
