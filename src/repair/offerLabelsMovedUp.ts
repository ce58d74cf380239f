import type { CellRef } from "../domain/cell";
import type { Mapping } from "../map/mapping";
import type { LabelShift } from "../map/rows/shiftedLabels";
import type { Table } from "../read/source";
import type { ReadExtract } from "./offerRepairs";
import type { CellEdit, Repair } from "./repair";

/** Moves the labels of each table where they stand a row below their figures; one repair a table. */
export function offerLabelsMovedUp({ tables, mapping, extract }: ReadExtract): Repair[] {
  return extract.shifts.flatMap((shift): Repair[] => {
    const index = tables.findIndex((table) => shift.rows.some(({ figuresAt }) => standsIn(table, figuresAt)));
    const table = tables[index];
    const edits = table === undefined ? [] : movedUp(table, labelColumns(mapping, index), shift);
    return edits.length === 0 ? [] : [{ kind: "moveLabelsUp", edits }];
  });
}

/** Columns of a table that say what its rows are about. */
function labelColumns(mapping: Mapping, table: number): number[] {
  const roles = mapping.tables[table]?.columns.map(({ role }) => role) ?? [];
  return roles.flatMap((role, column) => (role === "measure" || role === "measureId" ? [column] : []));
}

function movedUp(table: Table, columns: readonly number[], shift: LabelShift): CellEdit[] {
  const rowAt = new Map(table.rows.map((row) => [row.row, row]));
  const text = (row: number, column: number): string => rowAt.get(row)?.cells[column]?.text.trim() ?? "";
  const labelOf = new Map(shift.rows.map((row) => [row.figuresAt.row, row]));
  // The last row of a run has a label and no figures: it gives its label away and takes none.
  const ends = shift.rows.map(({ labelRow }) => labelRow).filter((row) => !labelOf.has(row));
  const rows = [...labelOf.keys(), ...ends].sort((a, b) => a - b);
  return rows.flatMap((row) => {
    const shifted = labelOf.get(row);
    return columns.flatMap((column): CellEdit[] => {
      // A column that is blank where the last label stands goes with the figures.
      if (ends.every((end) => text(end, column) === "")) return [];
      const [before, after] = [text(row, column), shifted === undefined ? "" : text(shifted.labelRow, column)];
      const at = { file: table.file, sheet: table.sheet, row, column: table.range.left + column };
      return before === after ? [] : [{ at, before, after, beside: shifted?.figures.join(" to ") ?? "" }];
    });
  });
}

/** Whether a cell is one of a table's. */
export function standsIn({ sheet, range }: Table, at: CellRef): boolean {
  return (
    sheet === at.sheet &&
    at.row >= range.top &&
    at.row <= range.bottom &&
    at.column >= range.left &&
    at.column <= range.right
  );
}
