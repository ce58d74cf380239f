import { readValue } from "../../read/cells/readValue";
import { cellAt, cellIn, type Column, type SourceCell, type Table, type TableRow } from "../../read/source";
import { isFigures } from "../columns/candidate";
import type { Figure, StatedTotal } from "../mappedRows";
import { figureInUnit } from "../figures/figureInUnit";
import type { TableMapping } from "../mapping";

/** Fewest rows that a total is of: the total of one row is that row. */
const FEWEST_PARTS = 2;

/**
 * The totals that a table of measures states, with the figures that each could be the sum of: the rows since the last
 * total or heading, or all rows of data. Percentages and columns with a missing part are left out: they do not add up.
 */
export function statedTotals(table: Table, mapping: TableMapping): StatedTotal[] {
  if (!table.rows.some(({ kind }) => kind === "total")) return [];
  const columns = mapping.columns.flatMap(({ claim: { role } }, column) =>
    role === "actual" || role === "target" || role === "lastYear" || role === "forecast" ? [column] : [],
  );
  return table.rows.flatMap((row, place): StatedTotal[] => {
    if (row.kind !== "total") return [];
    const groups = [rowsBefore(table.rows, place), table.rows.filter(({ kind }) => kind === "data")].filter(
      (rows) => rows.length >= FEWEST_PARTS,
    );
    return columns.flatMap((column): StatedTotal[] => {
      const heading = table.columns[column];
      const stated = addable(table, row, column);
      const parts = groups.flatMap((rows) => {
        const figures = rows.map((part) => addable(table, part, column));
        return figures.every((figure) => figure !== null) ? [figures] : [];
      });
      if (stated === null || heading === undefined || !isFigures(heading) || parts.length === 0) return [];
      return [{ label: firstWords(row), heading: heading.header, stated, parts }];
    });
  });
}

/** The rows of data above a total, up to the total or heading before it. */
function rowsBefore(rows: readonly TableRow[], place: number): TableRow[] {
  let first = place;
  while (first > 0 && rows[first - 1]?.kind === "data") first -= 1;
  return rows.slice(first, place);
}

/** A figure that can be added up, in whatever unit it is written; null for a percentage and for none. */
function addable(table: Table, row: TableRow, column: number): Figure | null {
  const cell: SourceCell | null = cellIn(row, column);
  const heading: Column | null = table.columns[column] ?? null;
  const read = readValue(cell);
  if (
    read.kind !== "number" ||
    read.percent ||
    heading?.unit === "%" ||
    heading?.unit === "% change" ||
    heading?.unit === "pp"
  )
    return null;
  const at = cellAt(table, row, column);
  return figureInUnit(cell, at, read.money ? { kind: "money" } : { kind: "other", label: "£" }, {
    heading: null,
    percentages: "unclear",
  });
}

function firstWords(row: TableRow): string {
  return row.cells.find((cell) => cell !== null)?.text.trim() ?? "";
}
