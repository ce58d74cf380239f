import type { CellRef } from "../../domain/cell";
import { sumError, withoutNoise } from "../../domain/compare";
import type { FindingOf } from "../../domain/finding";
import { formatFigure } from "../../domain/formatFigure";
import { readValue } from "../cells/readValue";
import type { totalDiffers } from "../findingKinds";
import { cellIn, type PlaceRange, type SourceCell, type Table } from "../source";

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
            label: labelOf(row.cells),
            heading: heading.header,
            parts: rowWords(table, parts),
          },
        },
      ];
    }),
  );
}

/** The words at the start of a row: `Housing, Total`; where there are none its first cell. */
function labelOf(cells: readonly (SourceCell | null)[]): string {
  const filled = cells.flatMap((cell) => (cell === null || cell.text.trim() === "" ? [] : [cell]));
  const end = filled.findIndex((cell) => cell.kind !== "text" || readValue(cell).kind !== "unreadable");
  const words = (end < 0 ? filled : filled.slice(0, end)).map(({ text }) => text.trim());
  return words.length === 0 ? (filled[0]?.text.trim() ?? "") : [...new Set(words)].join(", ");
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

/** Rows as a person counts them in the sheet, totals among them named: `rows 2 to 4 and 9 (a total)`. */
function rowWords({ rows, totals }: Table, parts: readonly PlaceRange[]): string {
  const areTotals = new Set(totals.map(({ place }) => place));
  const number = (place: number): number => (rows[place]?.row ?? 0) + 1;
  const all = parts
    .flatMap((range) => apart(range, areTotals))
    .map(({ first, last }) =>
      first !== last
        ? `${number(first)} to ${number(last)}`
        : `${number(first)}${areTotals.has(first) ? " (a total)" : ""}`,
    );
  const more = all.length - RANGES_MAX;
  const listed = more > 0 ? [...all.slice(0, RANGES_MAX), `${more} more`] : all;
  const end = listed.at(-1) ?? "";
  return `rows ${listed.length > 1 ? `${listed.slice(0, -1).join(", ")} and ${end}` : end}`;
}

/** A run of rows in parts, each total among them by itself. */
function apart({ first, last }: PlaceRange, areTotals: ReadonlySet<number>): PlaceRange[] {
  const cut: { first: number; last: number }[] = [];
  for (let place = first; place <= last; place += 1) {
    const before = cut.at(-1);
    if (before === undefined || areTotals.has(place) || areTotals.has(before.last))
      cut.push({ first: place, last: place });
    else before.last = place;
  }
  return cut;
}
