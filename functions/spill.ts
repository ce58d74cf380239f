import { FunctionFault, type ExcelCell } from "./argument";

/** An argument as Excel hands it over: always rows of cells, one cell being a range of one. */
export type ExcelRange = readonly (readonly ExcelCell[])[] | null | undefined;

/** What a function answers for one cell. */
export type Answer = number | string | CustomFunctions.Error;

/**
 * Answers a function for every cell of its arguments. Shapes must match, or be one cell, one row or one column, which
 * is used for every row and column of the rest. A fault in one cell is that cell's error; the others keep their answers.
 */
export function spill(ranges: readonly ExcelRange[], answer: (cells: readonly ExcelCell[]) => number | string): Answer[][] {
  const { rows, columns } = commonShape(ranges);
  const cells: ExcelCell[] = new Array<ExcelCell>(ranges.length);
  const answers: Answer[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Answer[] = [];
    for (let column = 0; column < columns; column += 1) {
      for (let index = 0; index < ranges.length; index += 1) {
        const range = ranges[index];
        const from = range?.length === 1 ? range[0] : range?.[row];
        cells[index] = from?.length === 1 ? from[0] : from?.[column];
      }
      line.push(answerOrError(answer, cells, rows * columns === 1));
    }
    answers.push(line);
  }
  return answers;
}

/** Thrown, not answered, a single cell's error keeps its message in every version of Excel. */
function answerOrError(answer: (cells: readonly ExcelCell[]) => number | string, cells: readonly ExcelCell[], single: boolean): Answer {
  try {
    return answer(cells);
  } catch (error) {
    if (!(error instanceof FunctionFault)) throw error;
    if (single) throw excelError(error);
    return excelError(error);
  }
}

/** The error a cell shows for a fault. */
export function excelError({ code, message }: FunctionFault): CustomFunctions.Error {
  switch (code) {
    case "#VALUE!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
    case "#N/A":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
    case "#DIV/0!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
  }
}

/** Answers a function that takes its ranges whole; a fault is the error of its one cell. */
export function whole(answer: () => Answer[][]): Answer[][] {
  try {
    return answer();
  } catch (error) {
    if (error instanceof FunctionFault) throw excelError(error);
    throw error;
  }
}

/** The cells of a range in reading order, blank ones left out. */
export function list(range: ExcelRange): ExcelCell[] {
  return (range ?? []).flat().filter((cell) => cell !== null && cell !== undefined && cell !== "");
}

function commonShape(ranges: readonly ExcelRange[]): { rows: number; columns: number } {
  let rows = 1;
  let columns = 1;
  let shaped: readonly (readonly ExcelCell[])[] | null = null;
  for (const range of ranges) {
    if (range === null || range === undefined) continue;
    const width = range[0]?.length ?? 1;
    if ((range.length !== 1 && rows !== 1 && range.length !== rows) || (width !== 1 && columns !== 1 && width !== columns)) {
      throw excelError(
        new FunctionFault("#VALUE!", `The ranges do not match: one is ${size(shaped ?? [[]])}, another ${size(range)}.`),
      );
    }
    if (range.length > rows || width > columns) shaped = range;
    rows = Math.max(rows, range.length);
    columns = Math.max(columns, width);
  }
  return { rows, columns };
}

function size(range: readonly (readonly ExcelCell[])[]): string {
  const rows = range.length;
  const columns = range[0]?.length ?? 1;
  return `${rows} ${rows === 1 ? "row" : "rows"} by ${columns} ${columns === 1 ? "column" : "columns"}`;
}
