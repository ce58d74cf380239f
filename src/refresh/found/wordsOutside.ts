import type { WrittenReport } from "../writtenReport";
import type { FoundReport, FoundSheet } from "./foundReport";
import { knownTables } from "./knownTables";
import { words } from "./locateColumns";
import { locateReport, type LocatedTable } from "./locateReport";
import { columnsBeside } from "./typedCells";

/** Words of a person's on a sheet of ours that stand in no table, nor in a column right beside one. */
export interface WordsOutside {
  readonly text: string;
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** What people typed about the tables of our sheets: lines that say what we wrote are ours. */
export function wordsOutside(base: WrittenReport, found: FoundReport): readonly WordsOutside[] {
  const known = knownTables(base, found).found;
  return [...locateReport(base, known, new Map()).values()].flatMap(({ written, found: sheet, tables }) => {
    const ours = new Set(
      written.blocks.flatMap(({ table, rows }) =>
        table === "" ? rows.flatMap(({ cells }) => cells.flatMap(({ entry, text }) => [words(entry), text])) : [],
      ),
    );
    return sheet.rows.flatMap((cells, row) =>
      cells.flatMap((entry, column): WordsOutside[] => {
        const text = typeof entry === "string" ? words(entry) : "";
        if (!/\p{L}/u.test(text) || ours.has(text) || isInTable(sheet, [...tables.values()], row, column)) return [];
        return [{ text, at: { sheet: sheet.name, row, column } }];
      }),
    );
  });
}

/** Whether a cell is one of a table, whoever made it, or of a column that is headed right beside one of ours. */
function isInTable(sheet: FoundSheet, ours: readonly LocatedTable[], row: number, column: number): boolean {
  const within = ({ top, bottom, left, right }: LocatedTable["range"]): boolean =>
    top <= row && row <= bottom && left <= column && column <= right;
  return (
    sheet.tables.some(({ range }) => within(range)) ||
    ours.some((table) => {
      const across = Math.max(table.range.right, ...columnsBeside(sheet, table).map(([, beside]) => beside));
      return within({ ...table.range, right: across });
    })
  );
}
