import { writtenRow, type OurRow } from "../ourReport";
import type { TableJob } from "../refreshTable";
import type { SheetWork, Work } from "../work";
import type { RetiredRow } from "../writtenReport";
import { refreshRow } from "./refreshRow";
import { retiredRow, returningJob } from "./returnRows";
import type { SheetRow } from "./sheetRows";

/** The row of an item of the report that its table does not list; undefined for any other. */
export function unlistedRow({ work, ours }: TableJob, key: string): OurRow | undefined {
  return work.unlisted.get(ours.table)?.rows.get(key);
}

/**
 * Gives the row of an item that its table lists no more what the report says of the item now: a formula that points at
 * it would show an earlier report’s figure as this one’s.
 *
 * @param number Where it stood.
 * @param to Where it stands now.
 * @returns What is to be remembered of it.
 */
export function refreshUnlisted(
  job: TableJob,
  row: OurRow,
  number: number,
  to: { readonly sheet: SheetWork; readonly row: SheetRow },
): Pick<RetiredRow, "headings" | "row"> {
  const headings = job.work.unlisted.get(job.ours.table)?.headings ?? [];
  // What a person types where it is not listed stays there, and counts nowhere.
  const work: Work = { ...job.work, byHand: [], agreed: [], choices: [], left: [] };
  refreshRow({ ...job, work, sheet: to.sheet, ours: { ...job.ours, headings } }, row, number, to.row);
  return { headings: [...headings], row: writtenRow(row) };
}

/** The same for the rows of a table that went to the sheet `Retired` in earlier refreshes. */
export function refreshRetired(job: TableJob, sheet: SheetWork): void {
  const { work, ours } = job;
  if (!work.retired.some(({ table }) => table === ours.table)) return;
  for (const [key, row] of work.unlisted.get(ours.table)?.rows ?? []) {
    const there = retiredRow(job, key);
    if (there === null) continue;
    const to = { sheet, row: sheet.rows.row(there.row) };
    const now = refreshUnlisted(returningJob(job, key, there), row, there.row, to);
    work.retired.splice(work.retired.indexOf(there.written), 1, { ...there.written, ...now });
  }
}
