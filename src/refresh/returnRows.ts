import type { FoundSheet } from "./found/foundReport";
import { isHeadedBy, words, type KnownHeadings } from "./found/knownTables";
import { keyOf } from "./ourReport";
import type { TableJob } from "./refreshTable";
import { RETIRED } from "./retireRows";
import type { SheetRow } from "./sheetRows";
import type { RetiredRow } from "./writtenReport";

/** A row on the sheet `Retired` that is to come back. */
export interface ReturningRow {
  readonly found: FoundSheet;
  readonly row: number;
  /** What we wrote in it last. */
  readonly written: RetiredRow;
}

/**
 * The row of an item that left a table once, on the sheet `Retired`; null where there is none, where its headings stand
 * in other columns by now, or where it is not known what we wrote in it.
 */
export function retiredRow({ work, there, ours }: TableJob, key: string): ReturningRow | null {
  const written = work.retired.findLast((one) => one.table === ours.table && one.row.key === key);
  const found = work.found.sheets.find(({ name }) => name.toLowerCase() === RETIRED.toLowerCase());
  if (written === undefined || found === undefined || found.protected) return null;
  const at = (heading: string): number => there.columns.get(heading) ?? -1;
  let headed = false;
  let last: ReturningRow | null = null;
  for (const [row, entries] of found.rows.entries()) {
    const said = entries.map(words);
    const table = headedTable(said, work.headings);
    if (table !== null)
      headed =
        table === ours.table &&
        written.headings.every((heading) => !said.includes(heading) || said[at(heading)] === heading);
    else if (headed && keyOf(ours.keyedBy.map((heading) => said[at(heading)] ?? "")) === key)
      last = { found, row, written };
  }
  return last;
}

/**
 * The table whose headings a row of the sheet `Retired` holds; null where it holds none. A list of exceptions has some
 * of the headings of its measures: of tables that fit, it is the one with the fewest headings more or less.
 */
function headedTable(said: readonly string[], tables: readonly KnownHeadings[]): string | null {
  const filled = said.filter((each) => each !== "").length;
  let nearest: { readonly table: string; readonly apart: number } | null = null;
  for (const known of tables) {
    if (!isHeadedBy(said, known)) continue;
    const shared = known.headings.filter((heading) => said.includes(heading)).length;
    const apart = filled + known.headings.length - 2 * shared;
    if (nearest === null || apart < nearest.apart) nearest = { table: known.table, apart };
  }
  return nearest?.table ?? null;
}

/**
 * Brings the row of an item back that has left the report and is in it again: formulas go on referring to it, and what
 * people wrote in it and beside it comes with it.
 *
 * @param place The empty row that it comes into.
 * @returns How the row is refreshed: as if it had stood there, with what we wrote in it last.
 */
export function returnRow(job: TableJob, place: SheetRow, { found, row, written }: ReturningRow): TableJob {
  const { work, sheet } = job;
  const to = { sheet: sheet.name, row: sheet.rows.place(place) };
  const from = { sheet: found.name, row };
  work.steps.push({
    edit: () => ({ kind: "moveRow", ...from, to }),
    back: [{ kind: "moveRow", ...to, to: from }],
  });
  work.retired.splice(work.retired.indexOf(written), 1);
  return {
    ...job,
    located: { ...job.located, found },
    base: { ...job.base, headings: written.headings },
    written: new Map([[written.row.key, written.row]]),
  };
}
