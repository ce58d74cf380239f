import type { CellRef } from "../../domain/cell";
import { readValue } from "../cells/readValue";
import type { Table, TableRow } from "../source";

/** A figure of a total's row that is not the sum of the rows it can be the total of. */
export interface TotalOff {
  readonly at: CellRef;
  readonly text: string;
  readonly label: string;
  readonly header: string;
  /** The sum, and of how many rows. */
  readonly sum: number;
  readonly parts: number;
}

/** Further from the sum of its rows than this share of it, a figure is an average or something else, not a total. */
const NEAR = 0.5;

/**
 * Figures in the rows of totals that are not the sum of the rows since the last total, nor of all rows of data. Only
 * whole
 * numbers in columns of whole numbers are added up: rates and percentages do not sum.
 */
export function totalsOff(table: Table): TotalOff[] {
  const places = table.rows.flatMap(({ kind }, place) => (kind === "total" ? [place] : []));
  if (places.length === 0) return [];
  const counted = table.columns.flatMap(({ type, unit }, column) =>
    type === "number" && unit === null ? [column] : [],
  );
  const figures = table.rows.map((row) => (row.kind === "section" ? [] : wholeNumbers(row, counted)));
  return places.flatMap((place): TotalOff[] => {
    const all = table.rows.flatMap(({ kind }, row) => (kind === "data" ? [row] : []));
    const groups = [since(table.rows, place), all].filter((rows) => rows.length > 1);
    return counted.flatMap((column, index): TotalOff[] => {
      const stated = figures[place]?.[index] ?? null;
      const sums = groups.flatMap((rows) => {
        const parts = rows.map((row) => figures[row]?.[index] ?? null);
        return parts.every((part) => part !== null)
          ? [{ sum: parts.reduce((sum, part) => sum + part, 0), parts: parts.length }]
          : [];
      });
      const near = sums.find(({ sum }) => stated !== null && Math.abs(stated - sum) < NEAR * Math.abs(sum));
      const heading = table.columns[column];
      if (stated === null || near === undefined || heading === undefined || sums.some(({ sum }) => sum === stated))
        return [];
      const row = table.rows[place];
      const text = row?.cells[column]?.text.trim() ?? "";
      return [
        {
          at: { ...heading.at, row: row?.row ?? 0 },
          text,
          label: row?.cells.find((cell) => cell !== null)?.text.trim() ?? "",
          header: heading.header,
          ...near,
        },
      ];
    });
  });
}

/** Each column's whole number in a row; a blank or missing cell adds nothing, anything else cannot be added up. */
function wholeNumbers(row: TableRow, columns: readonly number[]): (number | null)[] {
  const { cells } = row;
  return columns.map((column) => {
    const read = readValue(cells[column] ?? null);
    if (read.kind === "missing") return read.mark === "" || read.reason === "notApplicable" ? 0 : null;
    return read.kind === "number" && !read.percent && Number.isInteger(read.number) ? read.number : null;
  });
}

/** The rows of data since the total or the heading before. */
function since(rows: readonly TableRow[], place: number): number[] {
  const found: number[] = [];
  for (let row = place - 1; row >= 0 && rows[row]?.kind === "data"; row -= 1) found.push(row);
  return found;
}
