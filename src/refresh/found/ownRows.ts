import { isListing } from "../../report/byHand/givenOf";
import type { WrittenReport } from "../writtenReport";
import type { FoundReport } from "./foundReport";
import { knownTables } from "./knownTables";
import { locateReport } from "./locateReport";

/** How many rows people have put into each sheet’s tables of items: what a report counts has none of them. */
export function ownRows(base: WrittenReport, workbook: FoundReport): ReadonlyMap<string, number> {
  const { found } = knownTables(base, workbook);
  const counts = new Map<string, number>();
  for (const { written, found: sheet, tables } of locateReport(base, found, new Map()).values())
    for (const { table, keptIn } of written.blocks) {
      const own = keptIn.length === 0 || isListing(table) ? 0 : (tables.get(table)?.own.length ?? 0);
      if (own > 0) counts.set(sheet.name, (counts.get(sheet.name) ?? 0) + own);
    }
  return counts;
}
