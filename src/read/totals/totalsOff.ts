import type { CellRef } from "../../domain/cell";
import { sumError, withoutNoise } from "../../domain/compare";
import type { FindingOf } from "../../domain/finding";
import { formatFigure } from "../../domain/formatFigure";
import { readValue } from "../cells/readValue";
import type { totalDiffers } from "../findingKinds";
import { cellIn, type PlaceRange, type Table } from "../source";

/** Runs of rows that a sentence lists; of more, it says how many. */
const RANGES_MAX = 6;

/**
 * Figures in the rows of totals that are not the sum of the rows that they add, where everything else says that they
 * should be.
 *
 * @param columns The table's columns that matter; all where none are given.
 */
export function totalsOff(table: Table, columns?: ReadonlySet<number>): FindingOf<typeof totalDiffers>[] {
  return table.totals.flatMap(({ place, parts, columns: agreements }) =>
    agreements.flatMap(({ column, agrees }): FindingOf<typeof totalDiffers>[] => {
      const heading = table.columns[column];
      const row = table.rows[place];
      if (agrees !== "off" || heading === undefined || row === undefined) return [];
      if (columns !== undefined && !columns.has(column)) return [];
      const text = cellIn(row, column)?.text.trim() ?? "";
      const { sum, decimals } = sumOf(table, parts, column);
      const at: CellRef = { ...heading.at, row: row.row };
      return [
        {
          code: "totalDiffers",
          item: null,
          at,
          found: text,
          expected: formatFigure(sum, text.includes("£") ? { kind: "money" } : { kind: "count" }, decimals),
          evidence: {
            label: row.cells.find((cell) => cell !== null && cell.text.trim() !== "")?.text.trim() ?? "",
            heading: heading.header,
            parts: rowWords(table, parts),
          },
        },
      ];
    }),
  );
}

function sumOf(
  { rows, key }: Table,
  parts: readonly PlaceRange[],
  column: number,
): { readonly sum: number; readonly decimals: number } {
  const figures: number[] = [];
  let decimals = 0;
  for (const { first, last } of parts) {
    for (let place = first; place <= last; place += 1) {
      const row = rows[place];
      const read = readValue(row === undefined ? null : cellIn(row, column), key);
      if (read.kind !== "number") continue;
      figures.push(read.number);
      decimals = Math.max(decimals, read.decimals);
    }
  }
  const sum = figures.reduce((all, figure) => all + figure, 0);
  return { sum: sumError(figures) === 0 ? sum : withoutNoise(sum, ...figures.slice(0, 1), sum), decimals };
}

/** Rows as a person counts them in the sheet: `rows 2 to 4 and 9`. */
function rowWords({ rows }: Table, parts: readonly PlaceRange[]): string {
  const number = (place: number): number => (rows[place]?.row ?? 0) + 1;
  const listed = parts
    .slice(0, RANGES_MAX)
    .map(({ first, last }) => (first === last ? String(number(first)) : `${number(first)} to ${number(last)}`));
  const more = parts.length - listed.length;
  const all = more > 0 ? [...listed, `${more} more`] : listed;
  const end = all.at(-1) ?? "";
  return `rows ${all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${end}` : end}`;
}
