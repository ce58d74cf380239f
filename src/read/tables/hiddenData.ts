import { columnLetters } from "../../domain/cell";
import type { FindingList } from "../findingList";
import type { SourceSheet } from "../source";

/** Reports a hidden sheet, and hidden rows and columns that hold something. */
export function reportHidden(sheet: SourceSheet, file: string, findings: FindingList): void {
  const rows = sheet.hiddenRows.filter((row) => any(sheet.columnCount, (column) => sheet.cell(row, column) !== null));
  const columns = sheet.hiddenColumns.filter((column) =>
    any(sheet.rowCount, (row) => sheet.cell(row, column) !== null),
  );
  if (sheet.rowCount === 0 || (!sheet.hidden && rows.length === 0 && columns.length === 0)) return;
  const at = { file, sheet: sheet.name, row: rows[0] ?? 0, column: rows.length > 0 ? 0 : (columns[0] ?? 0) };
  const rowNames = spans(rows)
    .map(([first, last]) => span(first + 1, last + 1))
    .join(", ");
  const columnNames = spans(columns)
    .map(([first, last]) => span(columnLetters(first), columnLetters(last)))
    .join(", ");
  const parts = [
    ...(sheet.hidden ? [`the sheet ${sheet.name}`] : []),
    ...(rows.length > 0 ? [`${rows.length === 1 ? "row" : "rows"} ${rowNames}`] : []),
    ...(columns.length > 0 ? [`${columns.length === 1 ? "column" : "columns"} ${columnNames}`] : []),
  ].join(" and ");
  const place = sheet.hidden || sheet.name === "" ? "" : ` of ${sheet.name}`;
  findings.add("hiddenData", at, `${parts.charAt(0).toUpperCase()}${parts.slice(1)}${place}`, null, {
    ...(sheet.hidden ? { sheet: sheet.name } : {}),
    ...(rows.length > 0 ? { rows: rowNames } : {}),
    ...(columns.length > 0 ? { columns: columnNames } : {}),
  });
}

function any(count: number, holds: (place: number) => boolean): boolean {
  for (let place = 0; place < count; place += 1) if (holds(place)) return true;
  return false;
}

function span(first: number | string, last: number | string): string {
  return first === last ? String(first) : `${first} to ${last}`;
}

function spans(places: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const current = found.at(-1);
    if (current !== undefined && current[1] + 1 === place) current[1] = place;
    else found.push([place, place]);
  }
  return found;
}
