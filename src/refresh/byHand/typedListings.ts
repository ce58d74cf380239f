import type { ListedRow } from "../../report/checkedExtract";
import { isListing } from "../../report/byHand/givenOf";
import { sameEntry } from "../entry";
import { isAsWritten } from "../formulas/brokenFormula";
import type { FoundReport } from "../found/foundReport";
import { knownTables } from "../found/knownTables";
import { foundEntry, locateReport } from "../found/locateReport";
import type { WrittenReport } from "../writtenReport";

/**
 * Rows of tables that only list items (the sheet Exceptions) in which a person typed over what counts in all of the
 * report: a report that no longer listed such a row would not see it.
 */
export function typedListings(base: WrittenReport, workbook: FoundReport): readonly ListedRow[] {
  if (!base.sheets.some(({ blocks }) => blocks.some(({ table }) => isListing(table)))) return [];
  const { found } = knownTables(base, workbook);
  const listed: ListedRow[] = [];
  for (const { written, found: sheet, tables } of locateReport(base, found, new Map()).values())
    for (const { table, headings, keptIn, rows } of written.blocks) {
      const there = tables.get(table);
      if (there === undefined || !isListing(table)) continue;
      for (const { key, cells } of rows) {
        const row = there.rows.get(key);
        const isTyped = keptIn.some(({ heading }) => {
          const [column, before] = [there.columns.get(heading), cells[headings.indexOf(heading)]];
          if (row === undefined || column === undefined || before === undefined) return false;
          const entry = foundEntry(found, sheet, there.columns, row, column);
          return !sameEntry(entry, null) && !isAsWritten(entry, before.entry);
        });
        if (isTyped) listed.push({ table, item: key });
      }
    }
  return listed;
}
