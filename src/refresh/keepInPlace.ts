import { MISSING_MARKS } from "../domain/value";
import { isFormula, sameEntry } from "./entry";
import { foundEntry } from "./found/locateReport";
import { holdsOurs } from "./mergeCell";
import { ourRow } from "./completeSheet";
import type { OurBlock, OurCell } from "./ourReport";
import type { Work } from "./work";
import type { Left } from "./refresh";
import type { TableJob } from "./refreshTable";
import type { SheetRow } from "./rows/sheetRows";
import { refreshUnlisted, unlistedRow } from "./rows/unlistedRows";

/** Why a row stays in its table that the report has no more. */
export type StaysBecause = (Left & { readonly kind: "rowStays" | "rowUnlistedStays" })["because"];

/**
 * Leaves a row in its table that the report has no more: where our figures and statuses were it says that it has none,
 * so that nobody takes those of an earlier report for this one’s and no count takes them in. What people typed stays.
 *
 * @param key What the row is called now.
 * @param place Where it stands.
 */
export function keepInPlace(
  job: TableJob,
  key: string,
  place: SheetRow,
  { because, period }: { readonly because: StaysBecause; readonly period: string },
): void {
  const { work, sheet, located, there, table, base, ours, written } = job;
  const before = written.get(key);
  const number = place.found;
  if (before === undefined || number === null) return;
  const unlisted = unlistedRow(job, key);
  if (unlisted !== undefined) {
    const now = refreshUnlisted(job, unlisted, number, { sheet, row: place });
    const at = (heading: string): number => now.headings.indexOf(heading);
    const said = base.headings.map((heading, index) => now.row.cells[at(heading)] ?? before.cells[index]);
    const row = { ...before, key, cells: said.filter((cell) => cell !== undefined) };
    work.staying.push({ table: base.table, row });
    work.left.push({ kind: "rowUnlistedStays", sheet: sheet.name, name: key, because });
    return;
  }
  const named = new Set([...base.keyedBy, ours.itemsIn?.namedIn ?? ""]);
  const says = (heading: string, cell: (typeof before.cells)[number]): string | null => {
    if (heading === ours.reasonIn) return `Not in the report for ${period}.`;
    const isFigure = cell.format !== null || isFormula(cell.entry) || ours.statuses.includes(heading);
    return isFigure || (!ours.lasting && !named.has(heading)) ? MISSING_MARKS.notApplicable : null;
  };
  const cells = before.cells.map((cell, index) => {
    const heading = base.headings[index] ?? "";
    const text = says(heading, cell);
    const column = there.columns.get(heading);
    const now = table.columns.get(heading);
    if (text === null || column === undefined || now === undefined) return cell;
    const marked: OurCell = { entry: text, text, format: null, value: text, link: null };
    const theirs = foundEntry(work.found, located.found, there.columns, number, column);
    if (!holdsOurs(theirs, cell)) return cell;
    if (sameEntry(theirs, text)) return cell;
    const entry = located.found.rows[number]?.[column] ?? null;
    const stood = { sheet: located.found.name, row: number, column, entry, format: cell.format };
    work.cells.push({
      ...{ sheet, table, row: place, column: now, cell: marked, stood },
      format: false,
      unknownResult: false,
    });
    return { entry: text, text, format: cell.format, link: null };
  });
  work.staying.push({ table: base.table, row: { ...before, key, cells } });
  work.left.push({ kind: "rowStays", sheet: sheet.name, name: key, because });
}

/** What is remembered of tables in which rows stay that the report has no more. */
export function withStaying(blocks: readonly OurBlock[], { staying }: Work): readonly OurBlock[] {
  if (staying.length === 0) return blocks;
  return blocks.map((block) => ({
    ...block,
    rows: [...block.rows, ...staying.flatMap(({ table, row }) => (table === block.table ? [ourRow(row)] : []))],
  }));
}
