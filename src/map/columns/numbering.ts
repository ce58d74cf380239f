import { cellIn, type Table } from "../../read/source";
import { plainLabel } from "../match/plainLabel";
import { firstRows } from "./recogniseTable";

/** Fewer rows than this number nothing. */
const ROWS_MIN = 3;

/** Whether a column numbers the rows of a table: a whole number in each, and one more in the next. */
export function numbersRows(table: Table, column: number): boolean {
  const numbers = firstRows(table).map((row) => cellIn(row, column)?.text.trim() ?? "");
  return (
    numbers.length >= ROWS_MIN &&
    numbers.every((text, row) => /^\d+$/.test(text) && (row === 0 || Number(text) === Number(numbers[row - 1]) + 1))
  );
}

/** Whether a column headed `No` stands beside one headed `Yes`: it counts answers and numbers no rows. */
export function countsAnswers({ columns }: Table, column: number): boolean {
  const says = (word: string, header: string | undefined): boolean => plainLabel(header ?? "") === word;
  return says("no", columns[column]?.header) && columns.some(({ header }) => says("yes", header));
}
