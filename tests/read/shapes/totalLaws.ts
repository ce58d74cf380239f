import { address, columnLetters } from "../../../src/domain/cell";
import { decimalPlaces, printedFigure } from "./printedFigure";
import { printed, type ShapeSheet, type ShapeTable, type ShapeTotal } from "./shape";

/** Laws of the totals of a table: what they name is there, and adds up as it is said to. */
export function* brokenTotals(sheet: ShapeSheet, table: ShapeTable): Generator<string> {
  const kinds = new Map(table.rows.map(({ row, kind }) => [row, kind]));
  for (const [row, kind] of kinds) {
    if (kind === "total" && !table.totals.some((total) => total.row === row)) {
      yield `row ${row + 1} is a total and nothing says of what`;
    }
  }
  for (const total of table.totals) {
    const at = `total ${total.row + 1}`;
    if (kinds.get(total.row) !== "total") yield `${at} is no total row of the table`;
    const wrong = total.parts.filter((row) => row === total.row || !["data", "total"].includes(kinds.get(row) ?? ""));
    if (wrong.length > 0) yield `${at} adds ${wrong.length} rows that are neither data nor totals`;
    if (new Set(total.parts).size !== total.parts.length) yield `${at} adds a row twice`;
    if (!total.noSum && total.parts.length === 0) yield `${at} adds nothing`;
    if (!total.noSum) yield* brokenSum(sheet, table, total);
  }
}

function* brokenSum(sheet: ShapeSheet, table: ShapeTable, total: ShapeTotal): Generator<string> {
  const columns = addedColumns(sheet, table, total);
  if (columns.length === 0) yield `total ${total.row + 1} adds no column`;
  for (const column of columns) {
    const { left, right } = table.range;
    if (column < left || column > right) yield `column ${columnLetters(column)} of a total is not in the table`;
    const text = printed(sheet, total.row, column);
    const whole = printedFigure(text);
    if (whole === null) {
      yield `${address({ row: total.row, column })} has no figure for a total`;
      continue;
    }
    const parts = total.parts.map((row) => printed(sheet, row, column));
    const sum = parts.reduce((added, part) => added + (printedFigure(part) ?? 0), 0);
    const shown = parts.every((part) => printedFigure(part) !== null);
    const difference = whole - sum;
    // A step is one of the last decimal place shown; figures rounded to fives are the coarsest among the grids.
    const step = 10 ** -Math.max(...[text, ...parts].map(decimalPlaces));
    const slack = total.rounded ? step * 5 * (parts.length + 1) : step / 100;
    const tooLittle = difference < -slack;
    const tooMuch = difference > slack && !(total.gaps && !shown);
    if (tooLittle || tooMuch) yield `${address({ row: total.row, column })} is not the sum of its parts`;
  }
}

function addedColumns(sheet: ShapeSheet, table: ShapeTable, total: ShapeTotal): readonly number[] {
  if (total.columns !== "all") return total.columns;
  const { left, right } = table.range;
  const all = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return all.filter((column) => printedFigure(printed(sheet, total.row, column)) !== null);
}
