import type { CellAt, CellRange, ShapeBody, ShapeTable } from "../shape";

/** An answer for the same table so many rows lower and columns to the right. */
export function movedTable(table: ShapeTable, rows: number, columns: number): ShapeTable {
  const row = (one: number): number => one + rows;
  const column = (one: number): number => one + columns;
  const cell = <Cell extends CellAt>(one: Cell): Cell => ({ ...one, row: row(one.row), column: column(one.column) });
  return {
    ...table,
    range: movedRange(table.range, rows, columns),
    headerRows: table.headerRows.map(row),
    rows: table.rows.map((one) => ({ ...one, row: row(one.row) })),
    totals: table.totals.map((total) => ({
      ...total,
      row: row(total.row),
      parts: total.parts.map(row),
      columns: total.columns === "all" ? "all" : total.columns.map(column),
    })),
    titles: table.titles.map(row),
    notes: table.notes.map(row),
    skipped: table.skipped.map(row),
    unitRow: table.unitRow === null ? null : row(table.unitRow),
    body: movedBody(table.body, rows, columns),
    fillDown: table.fillDown.map(column),
    statuses: table.statuses.map((status) => ({ ...status, cell: cell(status.cell) })),
    notStatuses: table.notStatuses.map(column),
    missing: table.missing.map((missing) => ({ ...missing, cell: cell(missing.cell) })),
  };
}

export function movedRange({ top, left, bottom, right }: CellRange, rows: number, columns: number): CellRange {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}

function movedBody(body: ShapeBody, rows: number, columns: number): ShapeBody {
  switch (body.at) {
    case "column":
      return { ...body, column: body.column + columns };
    case "row":
      return { ...body, row: body.row + rows, columns: body.columns.map((column) => column + columns) };
    case "title":
      return { ...body, row: body.row + rows };
    case "sheet name":
    case "none":
      return body;
  }
}
