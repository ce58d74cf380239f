import type { CellRange } from "../../domain/cell";
import { PAST_TABLE } from "../../history/historyRow";
import { isHeldByMarks } from "../history/pastMarks";
import { keyOf } from "../ourReport";
import type { FoundReport, FoundSheet, FoundTable } from "./foundReport";
import { locateColumns, words } from "./locateColumns";
import type { WrittenBlock, WrittenReport } from "../writtenReport";

/** A workbook in which the tables that we wrote have the names that we gave them. */
export interface KnownTables {
  readonly found: FoundReport;
  /** What each is called today; null for one that a person has turned into plain cells. */
  readonly today: ReadonlyMap<string, string | null>;
}

/** The headings that a table of ours has, or had when a row left it. */
export type KnownHeadings = Pick<WrittenBlock, "table" | "headings" | "keyedBy">;

/** The least share of its headings by which a table without its name is known. */
const ENOUGH = 0.6;

interface Sought {
  readonly block: WrittenBlock;
  /** The sheet that it was written on. */
  readonly sheet: string;
}

/**
 * Finds the tables that we wrote: by their names, else by their headings, because people rename tables and turn them
 * into plain cells.
 */
export function knownTables(base: WrittenReport, found: FoundReport): KnownTables {
  const sought = base.sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap((block): Sought[] => (block.table === "" ? [] : [{ block, sheet: name }])),
  );
  const ours = new Set(sought.map(({ block }) => block.table.toLowerCase()));
  const today = new Map<string, string | null>();
  const sheets = found.sheets.map((sheet) => ({ ...sheet, tables: [...sheet.tables] }));
  for (const { block, sheet } of sought) setNamesakeAside(sheets, block, sheet, ours);
  const names = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  for (const { block } of sought) {
    const table = sheets.flatMap(({ tables }) => tables).find(({ name }) => same(name, block.table));
    if (table !== undefined) today.set(block.table, table.name);
  }
  for (const { block, sheet: home } of sought.filter((one) => !names.has(one.block.table.toLowerCase()))) {
    const near = [...sheets].sort((one, other) => Number(same(other.name, home)) - Number(same(one.name, home)));
    for (const sheet of near) {
      const renamed = sheet.tables.findIndex(
        ({ name, range }) => !ours.has(name.toLowerCase()) && isHeadedBy(headings(sheet, range), block),
      );
      const table = sheet.tables[renamed];
      const plain = table === undefined && same(sheet.name, home) ? plainRange(sheet, block) : null;
      if (table === undefined && plain === null) continue;
      today.set(block.table, table?.name ?? null);
      if (table !== undefined) sheet.tables[renamed] = { ...table, name: block.table };
      else if (plain !== null) sheet.tables.push({ name: block.table, range: plain });
      break;
    }
  }
  const named = sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ourTable(table, sheet, sought, base)),
  }));
  return { found: { ...found, sheets: named }, today };
}

/**
 * Where somebody’s table on another sheet has the name of one of ours, which had to take another, it is called
 * otherwise as long as ours is looked for.
 */
function setNamesakeAside(
  sheets: readonly { readonly name: string; readonly tables: FoundTable[]; readonly rows: FoundSheet["rows"] }[],
  block: WrittenBlock,
  home: string,
  ours: ReadonlySet<string>,
): void {
  const own = sheets.find(({ name }) => same(name, home));
  if (own === undefined || own.tables.some(({ name }) => same(name, block.table))) return;
  const isOurs = ({ name, range }: FoundTable): boolean =>
    !ours.has(name.toLowerCase()) && isHeadedBy(headings(own, range), block);
  if (!own.tables.some(isOurs)) return;
  for (const { tables } of sheets)
    tables.forEach((table, at) => {
      if (same(table.name, block.table)) tables[at] = { ...table, name: `${table.name}, not ours` };
    });
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A table with its name in the letters in which we wrote it, and what in it we wrote. */
function ourTable(
  table: FoundTable,
  sheet: FoundSheet,
  sought: readonly Sought[],
  { past }: WrittenReport,
): FoundTable {
  const block = sought.find((one) => same(one.block.table, table.name))?.block;
  if (block === undefined) return table;
  const { range } = table;
  const isPast = block.table === PAST_TABLE;
  const columns = locateColumns(isPast ? { ...block, isHeld: isHeldByMarks(past) } : block, sheet, range);
  const keys = new Set(block.rows.map(({ key }) => key));
  const keyColumns = block.keyedBy.map((heading) => columns.get(heading));
  const isOurs = (row: number): boolean =>
    keys.has(keyOf(keyColumns.map((column) => (column === undefined ? "" : words(sheet.rows[row]?.[column])))));
  let [first, last] = [range.top + 1, range.bottom];
  while (first <= last && !isOurs(first)) first += 1;
  while (last > first && !isOurs(last)) last -= 1;
  const known = { ...table, name: block.table, columns };
  return first > last ? known : { ...known, ourRows: { first, last } };
}

function headings({ rows }: Pick<FoundSheet, "rows">, { top, left, right }: CellRange): readonly string[] {
  return Array.from({ length: right - left + 1 }, (_, index) => words(rows[top]?.[left + index]));
}

/** The headings of the tables that we wrote last, and those under which rows have left them. */
export function knownHeadings({ sheets, retired }: WrittenReport): KnownHeadings[] {
  const blocks = sheets.flatMap((sheet) => sheet.blocks.filter(({ table }) => table !== ""));
  const keys = new Map(blocks.map(({ table, keyedBy }) => [table, keyedBy]));
  return [
    ...blocks,
    ...retired.map(({ table, headings }) => ({ table, headings, keyedBy: keys.get(table) ?? headings.slice(0, 1) })),
  ];
}

/** Whether words are the headings of a table of ours, or most of them. */
export function isHeadedBy(
  there: readonly string[],
  { headings: ours, keyedBy }: { readonly headings: readonly string[]; readonly keyedBy: readonly string[] },
): boolean {
  const found = ours.filter((heading) => there.includes(heading)).length;
  return keyedBy.every((heading) => there.includes(heading)) && found >= ours.length * ENOUGH;
}

/** Plain cells under the headings of a table, outside every table, down to the first empty row. */
function plainRange(sheet: FoundSheet, block: WrittenBlock): CellRange | null {
  const { rows, tables } = sheet;
  for (const [top, cells] of rows.entries()) {
    if (tables.some(({ range }) => top >= range.top && top <= range.bottom)) continue;
    const there = cells.map(words);
    if (!isHeadedBy(there, block)) continue;
    const columns = block.headings.map((heading) => there.indexOf(heading)).filter((column) => column >= 0);
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    let bottom = top;
    while ((rows[bottom + 1] ?? []).slice(left, right + 1).some((entry) => entry !== null && entry !== "")) bottom += 1;
    if (bottom > top) return { top, left, bottom, right };
  }
  return null;
}
