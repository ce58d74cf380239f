import type { FoundSheet } from "../found/foundReport";
import { WORTH_ASKING } from "../../map/match/certainty";
import { closeness } from "../../map/match/closeness";
import { plainLabel } from "../../map/match/plainLabel";
import { isHeadedBy, type KnownHeadings } from "../found/knownTables";
import { words } from "../found/locateColumns";
import { keyOf } from "../ourReport";
import type { TableJob } from "../refreshTable";
import { retiredIn } from "./retiredIn";
import type { SheetRow } from "./sheetRows";
import type { RetiredRow } from "../writtenReport";

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
export function retiredRow(job: TableJob, key: string): ReturningRow | null {
  const { work, there, ours } = job;
  const written = retiredAs(job, key);
  const found = retiredIn(work.found);
  if (written === undefined || found === undefined || found.protected) return null;
  const at = (heading: string): number => there.columns.get(heading) ?? -1;
  let headed = false;
  const name = writtenName(job, written);
  const rows: { readonly row: number; readonly name: string }[] = [];
  for (const [row, entries] of found.rows.entries()) {
    const said = entries.map(words);
    const table = headedTable(said, work.headings);
    if (table !== null)
      headed =
        table === ours.table &&
        written.headings.every((heading) => !said.includes(heading) || said[at(heading)] === heading);
    else if (headed && keyOf(ours.keyedBy.map((heading) => said[at(heading)] ?? "")) === written.row.key)
      rows.push({ row, name: plainLabel(said[at(ours.itemsIn?.namedIn ?? "")] ?? "") });
  }
  // Rows of two items that had one ID are told apart by their names.
  const last = rows.findLast((one) => one.name === name) ?? (rows.length === 1 ? rows[0] : undefined);
  return last === undefined ? null : { found, row: last.row, written };
}

/** What we wrote in the row of an item that left: it had the item's name, or its ID and a name like it. */
function retiredAs(job: TableJob, key: string): RetiredRow | undefined {
  const retired = job.work.retired.filter(({ table }) => table === job.ours.table);
  const names = job.items?.names.get(key) ?? [];
  const only = [...(job.items?.names.values() ?? [])].filter(([own]) => own === names[0]).length === 1;
  const isNamed = (one: RetiredRow): boolean => names.includes(writtenName(job, one));
  const isLike = (one: RetiredRow): boolean => {
    const name = writtenName(job, one);
    return name === "" || names.length === 0 || names.some((own) => closeness(name, own) >= WORTH_ASKING);
  };
  return (
    retired.findLast((one) => one.row.key === key && isNamed(one)) ??
    (only && job.ours.itemsIn !== null ? retired.findLast(isNamed) : undefined) ??
    retired.findLast((one) => one.row.key === key && isLike(one))
  );
}

/** The name in a row as we wrote it, in plain words; `""` where it has none. */
function writtenName({ ours }: TableJob, { headings, row, name }: RetiredRow): string {
  if (name !== undefined) return plainLabel(name);
  const column = headings.indexOf(ours.itemsIn?.namedIn ?? "");
  return plainLabel(row.cells[column]?.text ?? "");
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
 * @param key What the row is called now: an item may be back under another ID.
 * @param place The empty row that it comes into.
 * @returns How the row is refreshed: as if it had stood there, with what we wrote in it last.
 */
export function returnRow(
  job: TableJob,
  key: string,
  place: SheetRow,
  { found, row, written }: ReturningRow,
): TableJob {
  const { work, sheet } = job;
  const to = { sheet: sheet.name, row: sheet.rows.place(place) };
  const from = { sheet: found.name, row };
  work.steps.push({
    edit: () => ({ kind: "moveRow", ...from, to }),
    back: [{ kind: "moveRow", ...to, to: from }],
  });
  work.retired.splice(work.retired.indexOf(written), 1);
  return returningJob(job, key, { found, row, written });
}

/** A table as if the row on the sheet `Retired` stood in it, with what we wrote in it last. */
export function returningJob(job: TableJob, key: string, { found, written }: ReturningRow): TableJob {
  return {
    ...job,
    located: { ...job.located, found },
    base: { ...job.base, headings: written.headings },
    written: new Map([[key, written.row]]),
  };
}
