import type { ExcelCell } from "./argument";
import { asExcelError, excelError, FunctionFault } from "./fault";

/** An argument as Excel hands it over: always rows of cells, one cell being a range of one. */
export type ExcelRange = readonly (readonly ExcelCell[])[] | null | undefined;

/** What a function answers for one cell. */
export type Answer = number | string | CustomFunctions.Error;

/** Works out one cell of the answer from one cell of each argument. */
type PerCell = (a: ExcelCell, b: ExcelCell, c: ExcelCell, d: ExcelCell, e: ExcelCell) => number | string;

type Cells = readonly (readonly ExcelCell[])[];

const BLANK: Cells = [[undefined]];

/**
 * Answers a function for every cell of its arguments (five at most). Shapes must match, or be one cell, one row or one
 * column, which is used for every row and column of the rest. A fault in one cell is that cell's error; the others keep
 * their answers.
 */
export function spill(ranges: readonly ExcelRange[], answer: PerCell): Answer[][] {
  const { rows, columns } = commonShape(ranges);
  const [a = BLANK, b = BLANK, c = BLANK, d = BLANK, e = BLANK] = ranges.map((range) => range ?? BLANK);
  if (columns === 1) return oneColumn([a, b, c, d, e], rows, answer);
  const answers: Answer[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const lines = [lineOf(a, row), lineOf(b, row), lineOf(c, row), lineOf(d, row), lineOf(e, row)] as const;
    const line: Answer[] = [];
    for (let at = 0; at < columns; at += 1) {
      const [first, second, third, fourth, fifth] = lines;
      try {
        line.push(
          finite(
            answer(cellOf(first, at), cellOf(second, at), cellOf(third, at), cellOf(fourth, at), cellOf(fifth, at)),
          ),
        );
      } catch (error) {
        if (!(error instanceof FunctionFault)) throw error;
        line.push(excelError(error));
      }
    }
    answers.push(line);
  }
  return answers;
}

/** The usual shape, which may be 100,000 rows long: nothing is made for a row that another row has already. */
function oneColumn(
  [a, b, c, d, e]: readonly [Cells, Cells, Cells, Cells, Cells],
  rows: number,
  answer: PerCell,
): Answer[][] {
  const answers = new Array<Answer[]>(rows);
  let line: Answer[] = [];
  let fault: FunctionFault | null = null;
  let faultLine: Answer[] = [];
  let row = 0;
  while (row < rows) {
    try {
      for (; row < rows; row += 1) {
        const value = finite(
          answer(lineOf(a, row)[0], lineOf(b, row)[0], lineOf(c, row)[0], lineOf(d, row)[0], lineOf(e, row)[0]),
        );
        if (value !== line[0]) line = [value];
        answers[row] = line;
      }
    } catch (error) {
      // Thrown, not answered, a single cell's error keeps its message in every version of Excel.
      if (rows === 1 || !(error instanceof FunctionFault)) throw asExcelError(error);
      if (error.code !== fault?.code || error.message !== fault.message) faultLine = [excelError(error)];
      fault = error;
      answers[row] = faultLine;
      row += 1;
    }
  }
  return answers;
}

function lineOf(range: Cells, row: number): readonly ExcelCell[] {
  return (range.length === 1 ? range[0] : range[row]) ?? [];
}

function cellOf(line: readonly ExcelCell[], column: number): ExcelCell {
  return line.length === 1 ? line[0] : line[column];
}

/** Excel has no number past 1.8E+308, and shows #NUM! in its place. */
function finite(answer: number | string): number | string {
  if (typeof answer === "number" && !Number.isFinite(answer))
    throw new FunctionFault("#NUM!", "The answer is too large for Excel.");
  return answer;
}

/** Answers a function that takes its ranges whole; a fault is the error of its one cell. */
export function whole(answer: () => Answer[][]): Answer[][] {
  try {
    return answer();
  } catch (error) {
    throw asExcelError(error);
  }
}

/** The cells of a range in reading order, blank ones left out. */
export function list(range: ExcelRange): ExcelCell[] {
  return (range ?? []).flat().filter((cell) => cell !== null && cell !== undefined && cell !== "");
}

/**
 * The cells of one row or one column in order, blank ones in their places.
 *
 * @throws FunctionFault `#VALUE!` for a block of several rows and columns.
 */
export function inOrder(range: ExcelRange, argument: string): ExcelCell[] {
  const rows = range ?? [];
  if (rows.length > 1 && (rows[0]?.length ?? 1) > 1) {
    throw new FunctionFault("#VALUE!", `The ${argument} must be one row or one column; this is ${size(rows)}.`);
  }
  return rows.flat();
}

/**
 * The one cell of an argument that is taken once, not for each figure.
 *
 * @throws FunctionFault `#VALUE!` for a range of several.
 */
export function single(range: ExcelRange, argument: string): ExcelCell {
  if (range === null || range === undefined) return undefined;
  if (range.length > 1 || widthOf(range) > 1)
    throw new FunctionFault("#VALUE!", `The ${argument} must be one cell; this is ${size(range)}.`);
  return range[0]?.[0];
}

/** Lays answers out as the one row or one column that they were worked out from. */
export function likeIts(range: ExcelRange, answers: readonly Answer[]): Answer[][] {
  return (range?.length ?? 0) > 1 ? answers.map((answer) => [answer]) : [[...answers]];
}

function commonShape(ranges: readonly ExcelRange[]): { rows: number; columns: number } {
  let tallest = BLANK;
  let widest = BLANK;
  for (const range of ranges) {
    if (range === null || range === undefined) continue;
    if (range.length !== 1 && tallest.length !== 1 && range.length !== tallest.length) throw mismatch(tallest, range);
    if (widthOf(range) !== 1 && widthOf(widest) !== 1 && widthOf(range) !== widthOf(widest))
      throw mismatch(widest, range);
    if (range.length > tallest.length) tallest = range;
    if (widthOf(range) > widthOf(widest)) widest = range;
  }
  return { rows: tallest.length, columns: widthOf(widest) };
}

function mismatch(first: Cells, second: Cells): CustomFunctions.Error {
  return excelError(
    new FunctionFault("#VALUE!", `The ranges do not match: one is ${size(first)}, another ${size(second)}.`),
  );
}

function widthOf(range: Cells): number {
  return range[0]?.length ?? 1;
}

function size(range: Cells): string {
  const [rows, columns] = [range.length, widthOf(range)];
  return `${rows} ${rows === 1 ? "row" : "rows"} by ${columns} ${columns === 1 ? "column" : "columns"}`;
}
