import { HISTORY_COLUMNS, HISTORY_HEADINGS, PAST_TABLE } from "../../history/historyRow";
import type { PastHeadings } from "../../history/historyHeadings";
import type { FoundReport } from "../found/foundReport";
import { knownTables } from "../found/knownTables";
import { words } from "../found/locateColumns";
import type { WrittenReport } from "../writtenReport";

/**
 * What the columns of a workbook's past figures are called today, by what it remembers of them: people rename headings
 * and move columns. None where it has no such table.
 */
export function pastHeadings(base: WrittenReport, workbook: FoundReport): PastHeadings {
  const { found } = knownTables(base, workbook);
  for (const { tables, rows } of found.sheets) {
    const table = tables.find(({ name }) => name === PAST_TABLE);
    if (table?.columns === undefined) continue;
    const { columns, range } = table;
    return new Map(
      HISTORY_COLUMNS.flatMap((column) => {
        const place = columns.get(HISTORY_HEADINGS[column]);
        const heading = place === undefined ? "" : words(rows[range.top]?.[place]);
        return heading === "" ? [] : [[column, heading] as const];
      }),
    );
  }
  return new Map();
}
