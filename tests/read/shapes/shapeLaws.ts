import { address, columnLetters } from "../../../src/domain/cell";
import { printed, type CellAt, type CellRange, type Shape, type ShapeSheet, type ShapeTable } from "./shape";
import { brokenTotals } from "./totalLaws";

/** What every grid and its answer must hold to, whoever made them: a sentence for each law that `shape` breaks. */
export function brokenLaws(shape: Shape): string[] {
  return shape.sheets.flatMap((sheet, index) => {
    const broken = [
      ...brokenSheet(sheet),
      ...unclaimedCells(sheet),
      ...sheet.tables.flatMap((table) => [...brokenTable(sheet, table), ...brokenTotals(sheet, table)]),
    ];
    return broken.map((law) => (shape.sheets.length === 1 ? law : `sheet ${index + 1}: ${law}`));
  });
}

function* brokenSheet(sheet: ShapeSheet): Generator<string> {
  const height = sheet.grid.length;
  const width = Math.max(0, ...sheet.grid.map((cells) => cells.length));
  const outside = [
    ...[...sheet.hiddenRows, ...sheet.boldRows].filter((row) => row >= height),
    ...sheet.hiddenColumns.filter((column) => column >= width),
    ...[...sheet.merges, ...sheet.tables.map(({ range }) => range)].filter(
      ({ bottom, right }) => bottom >= height || right >= width,
    ),
    ...sheet.fills.filter(({ row, column }) => row >= height || column >= width),
  ];
  if (outside.length > 0) yield `${outside.length} rows, columns or ranges lie outside the grid`;
  for (const [index, range] of sheet.merges.entries()) {
    if (range.top === range.bottom && range.left === range.right) yield `merge ${rangeName(range)} is one cell`;
    if (sheet.merges.slice(index + 1).some((other) => overlap(range, other)))
      yield `merge ${rangeName(range)} overlaps`;
    for (const cell of underMerge(range)) {
      const isCovered = sheet.tables.some(({ covered }) => holds(covered, cell));
      if ((printed(sheet, cell.row, cell.column).trim() !== "") !== isCovered) {
        yield `${address(cell)} lies under a merge: it is blank or said to be covered`;
      }
    }
  }
  for (const [index, { range }] of sheet.tables.entries()) {
    if (sheet.tables.slice(index + 1).some((other) => overlap(range, other.range))) {
      yield `table ${rangeName(range)} overlaps another`;
    }
  }
}

/** Every word on the sheet is in a table, or in a row that is a title, a note or skipped. */
function* unclaimedCells(sheet: ShapeSheet): Generator<string> {
  const rows = new Set([
    ...sheet.titles,
    ...sheet.notes,
    ...sheet.tables.flatMap(({ titles, notes, skipped }) => [...titles, ...notes, ...skipped]),
  ]);
  for (const [row, cells] of sheet.grid.entries()) {
    for (const [column, text] of cells.entries()) {
      const inTable = sheet.tables.some(({ range }) => inside({ row, column }, range));
      if (text.trim() !== "" && !inTable && !rows.has(row)) yield `${address({ row, column })} is part of nothing`;
    }
  }
  for (const row of rows) {
    if ((sheet.grid[row] ?? []).every((text) => text.trim() === "")) yield `row ${row + 1} is said to have words`;
  }
}

function* brokenTable(sheet: ShapeSheet, table: ShapeTable): Generator<string> {
  yield* brokenRows(sheet, table);
  yield* brokenColumns(sheet, table);
  const { range } = table;
  const figureRows = table.rows.filter(({ kind }) => kind === "data" || kind === "total").map(({ row }) => row);
  const noFigure = [...table.missing.map(({ cell }) => cell), ...table.nil, ...table.statuses.map(({ cell }) => cell)];
  for (const cell of noFigure) {
    if (!inside(cell, range) || !figureRows.includes(cell.row)) yield `${address(cell)} is in no row of figures`;
    if (noFigure.filter((other) => same(cell, other)).length > 1) yield `${address(cell)} is said to be two things`;
  }
  for (const { cell } of table.statuses) {
    if (table.notStatuses.includes(cell.column)) yield `${address(cell)} is in a column that holds no statuses`;
  }
  for (const cell of table.covered) {
    const under = sheet.merges.some((merge) => holds(underMerge(merge), cell));
    if (!under) yield `${address(cell)} is said to be covered and is not`;
  }
}

function* brokenRows(sheet: ShapeSheet, table: ShapeTable): Generator<string> {
  const { range, headerRows, unitRow, rows } = table;
  const claimed = [...headerRows, ...(unitRow === null ? [] : [unitRow]), ...rows.map(({ row }) => row)];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const times = claimed.filter((one) => one === row).length;
    if (times !== 1) yield `row ${row + 1} of the table is said to be ${times} things`;
  }
  if (claimed.some((row) => row < range.top || row > range.bottom)) yield "a row outside the table is said to be in it";
  if (headerRows.some((row, index) => row !== range.top + index))
    yield "the header rows are not the first of the table";
  for (const { row, kind } of rows) {
    const words = cellsOf(sheet, range, row).filter((text) => text.trim() !== "").length;
    if ((kind === "blank") !== (words === 0)) yield `row ${row + 1} is ${kind} and has ${words} cells of words`;
    if (kind === "header" && !headerRows.some((header) => sameCells(sheet, range, header, row))) {
      yield `row ${row + 1} does not repeat a header row`;
    }
  }
  const beside = sheet.tables.filter((other) => other !== table).map((other) => other.range);
  for (const row of [...table.titles, ...table.skipped]) {
    if (row >= range.top) yield `row ${row + 1} is a title or skipped, and is not above the table`;
  }
  for (const row of [...table.titles, ...table.notes, ...table.skipped]) {
    const all = [range, ...beside];
    if (all.some(({ top, bottom }) => row >= top && row <= bottom)) yield `row ${row + 1} is in a table and outside`;
  }
}

function* brokenColumns(sheet: ShapeSheet, table: ShapeTable): Generator<string> {
  const { range, headings, body, section, fillDown, notStatuses } = table;
  const width = range.right - range.left + 1;
  if (headings.length !== width) yield `${headings.length} headings for ${width} columns`;
  const used = (column: number): boolean =>
    rowsOf(range).some((row) => printed(sheet, row, column).trim() !== "") ||
    sheet.merges.some((merge) => inside({ row: merge.top, column }, merge) && overlap(merge, range));
  if (!used(range.left) || !used(range.right)) yield "the first or last column of the table is empty";
  const others = sheet.tables.filter((other) => other !== table).map((other) => other.range);
  for (const row of rowsOf(range)) {
    for (const [column, text] of (sheet.grid[row] ?? []).entries()) {
      const known = [range, ...others].some((one) => inside({ row, column }, one));
      if (text.trim() !== "" && !known) yield `${address({ row, column })} is beside the table`;
    }
  }
  const named = [
    ...fillDown,
    ...notStatuses,
    ...(body.at === "column" ? [body.column] : body.at === "row" ? body.columns : []),
    ...(section?.at === "column" ? [section.column] : []),
  ];
  for (const column of named) {
    if (column < range.left || column > range.right) yield `column ${columnLetters(column)} is not in the table`;
  }
  if (body.at === "column" && body.heading !== (headings[body.column - range.left] ?? null)) {
    yield "the heading of the bodies' column is another";
  }
  if (body.at === "title" && !table.titles.includes(body.row)) yield "the body's row is no title";
  if (body.at === "row" && (body.row < range.top || body.row > range.bottom))
    yield "the bodies' row is not in the table";
  if (section?.at === "section rows" && !table.rows.some(({ kind }) => kind === "section")) yield "no row is a section";
  if (section?.at === "band" && !table.headerRows.includes(section.row)) yield "the band of sections is no header row";
  for (const column of fillDown) {
    const cells = table.rows
      .filter(({ kind }) => kind === "data")
      .map(({ row }) => {
        return holds(table.covered, { row, column }) ? "" : printed(sheet, row, column);
      });
    if (cells[0] === "" || !cells.includes("")) yield `column ${columnLetters(column)} has nothing to fill down`;
  }
}

function inside(cell: CellAt, range: CellRange): boolean {
  return cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right;
}

function overlap(one: CellRange, other: CellRange): boolean {
  const rows = one.top <= other.bottom && other.top <= one.bottom;
  return rows && one.left <= other.right && other.left <= one.right;
}

function underMerge(range: CellRange): CellAt[] {
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => range.left + index);
  const cells = rowsOf(range).flatMap((row) => columns.map((column) => ({ row, column })));
  return cells.slice(1);
}

function rowsOf(range: CellRange): number[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
}

function cellsOf(sheet: ShapeSheet, range: CellRange, row: number): string[] {
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => range.left + index);
  return columns.map((column) => printed(sheet, row, column));
}

function sameCells(sheet: ShapeSheet, range: CellRange, one: number, other: number): boolean {
  return cellsOf(sheet, range, one).join("\n") === cellsOf(sheet, range, other).join("\n");
}

function holds(cells: readonly CellAt[], cell: CellAt): boolean {
  return cells.some((one) => same(one, cell));
}

function same(one: CellAt, other: CellAt): boolean {
  return one.row === other.row && one.column === other.column;
}

function rangeName({ top, left, bottom, right }: CellRange): string {
  return `${address({ row: top, column: left })}:${address({ row: bottom, column: right })}`;
}
