import type { CellRef } from "../domain/cell";
import { isProportion } from "../domain/unit";
import type { Measure } from "../domain/plan";
import type { Column, SourceCell, Table, TableRow } from "../read/source";
import type { ColumnRole } from "./columnRole";
import { FIGURES, type FigureName, type Words } from "./extract";
import type { TableMapping } from "./mapping";
import { percentReading, type PercentReading } from "./percentReading";

/** A cell of a table by what its column holds. */
export interface PlacedCell {
  readonly cell: SourceCell | null;
  readonly at: CellRef;
  readonly heading: Column | null;
}

/** Reads the rows of one table by its mapping. */
export interface TableReader {
  readonly table: Table;
  /** The row's cell in the column with this role, also where it is blank; null where there is no such column. */
  cell(row: TableRow, role: ColumnRole): PlacedCell | null;
  /** The row's cells in every column with this role. */
  cells(row: TableRow, role: ColumnRole): readonly PlacedCell[];
  /** The same as words, which may be empty. */
  words(row: TableRow, role: ColumnRole): Words | null;
  /** The row's first words, whatever their column holds; null for a blank row. */
  first(row: TableRow): Words | null;
}

/** A reader for a table; every cell it gives has its address. */
export function tableReader(table: Table, mapping: TableMapping): TableReader {
  const at = (row: TableRow, column: number): CellRef => ({
    file: table.file,
    sheet: table.sheet,
    row: row.row,
    column: table.range.left + column,
  });
  const cells: TableReader["cells"] = (row, role) =>
    mapping.columns.flatMap((choice, column) =>
      choice.role === role ? [{ cell: row.cells[column] ?? null, at: at(row, column), heading: table.columns[column] ?? null }] : [],
    );
  const cell: TableReader["cell"] = (row, role) => cells(row, role)[0] ?? null;
  return {
    table,
    cell,
    cells,
    words(row, role) {
      const found = cell(row, role);
      return found === null ? null : { text: found.cell?.text.trim() ?? "", at: found.at };
    },
    first(row) {
      const column = row.cells.findIndex((one) => one !== null);
      const text = row.cells[column]?.text.trim();
      return text === undefined ? null : { text, at: at(row, column) };
    },
  };
}

/** Words where there are any; null where the cell is blank or there is no such column. */
export function stated(words: Words | null): Words | null {
  return words === null || words.text === "" ? null : words;
}

/** How bare numbers are read in each column of figures, by the rows whose measure is a percentage. */
export function percentReadings(
  reader: TableReader,
  rows: readonly { readonly row: TableRow; readonly measure: Measure | null }[],
): Readonly<Record<FigureName, PercentReading>> {
  const reading = (name: FigureName): PercentReading => {
    const always = ALWAYS_PERCENT.includes(name);
    const cells = rows
      .filter(({ measure }) => measure !== null && (always || isProportion(measure.unit)))
      .map(({ row }) => reader.cell(row, name));
    return percentReading(cells[0]?.heading ?? null, cells.map((cell) => cell?.cell ?? null), DIFFERENCES.includes(name));
  };
  return Object.fromEntries(FIGURES.map((name) => [name, reading(name)])) as Record<FigureName, PercentReading>;
}

/** Figures that are percentages whatever the measure's unit is. */
export const ALWAYS_PERCENT: readonly FigureName[] = ["milestone", "statedChangePercent"];
const DIFFERENCES: readonly FigureName[] = ["milestone", "statedChange", "statedChangePercent", "statedVariance"];
