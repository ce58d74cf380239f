import { PAST_TABLE } from "../history/historyRow";
import { deletions } from "./undo/backSteps";
import { sameEntry, type Entry } from "./entry";
import { words } from "./found/locateColumns";
import type { LocatedSheet } from "./found/locateReport";
import { keyNow, type Follow } from "./follow/followItems";
import { entryWords, mergeCell } from "./mergeCell";
import type { OurBlock, OurRow, OurSheet } from "./ourReport";
import { refreshRows, type TableJob } from "./refreshTable";
import { takeRowsOut, type RetiredSheet } from "./rows/retireRows";
import type { SheetRow } from "./rows/sheetRows";
import { SheetRows } from "./rows/sheetRows";
import type { PendingCell, SheetWork, Step, TableWork, Work } from "./work";
import type { WrittenBlock, WrittenRow, WrittenSheet } from "./writtenReport";

/**
 * The rows and tables of a sheet as they are before anything is done to them.
 *
 * @param today What tables are called in the workbook, by the names that we gave them.
 */
export function sheetWork({ found, tables }: LocatedSheet, today: ReadonlyMap<string, string | null>): SheetWork {
  const rows = new SheetRows(Math.max(found.rows.length, ...found.tables.map(({ range }) => range.bottom + 1)));
  const work = new Map<string, TableWork>();
  for (const [written, { range, columns, own }] of tables)
    work.set(written, {
      name: today.get(written) ?? null,
      header: rows.row(range.top),
      body: Array.from({ length: range.bottom - range.top }, (_, index) => rows.row(range.top + 1 + index)),
      columns: new Map(columns),
      left: range.left,
      right: range.right,
      grown: false,
      own: new Set(own.map((row) => rows.row(row))),
    });
  return { name: found.name, rows, tables: work, ofModel: new Map() };
}

/** What a report has new on a sheet, together, until it is known after which row it comes. */
interface FreshItems {
  top: number;
  bottom: number;
  readonly blocks: OurBlock[];
  lines: number;
}

/** Refreshes one sheet: its lines and tables in the order of the report. */
export function refreshSheet(
  work: Work,
  sheet: SheetWork,
  located: LocatedSheet,
  ours: OurSheet,
  { base, follow, retired, period }: SheetBase,
): void {
  let after: SheetRow | null = null;
  let fresh: FreshItems | null = null;
  const flush = (): void => {
    if (fresh !== null) addItems(work, sheet, ours, fresh, after);
    fresh = null;
  };
  const baseLines = linesByKey(base);
  for (const block of ours.blocks) {
    if (block.table === "") {
      for (const row of block.rows) {
        const number = located.lines.get(row.key);
        if (number !== undefined) {
          flush();
          after = sheet.rows.row(number);
          if (row.at !== null) sheet.ofModel.set(row.at, after);
          const before = baseLines.get(row.key)?.height ?? null;
          if (row.height !== null && before !== null)
            work.heights.push({ sheet, row: after, before, height: row.height });
          refreshLine(work, sheet, located, row, number, after, baseLines.get(row.key) ?? null);
        } else if (!baseLines.has(row.key) && row.at !== null)
          fresh = grown(fresh, row.at, row.at, { ...block, rows: [row] });
      }
      continue;
    }
    const written = base.blocks.find(({ table }) => table === block.table);
    const there = located.tables.get(block.table);
    const table = sheet.tables.get(block.table);
    if (written === undefined) {
      if (block.range !== null) fresh = grown(fresh, block.range.top, block.range.bottom, block);
    } else if (there === undefined || table === undefined) work.left.push({ kind: "tableDeleted", name: block.table });
    else {
      flush();
      const job: TableJob = {
        work,
        sheet,
        located,
        there,
        table,
        base: written,
        ours: block,
        written: rowsByKey(written, follow),
        items: follow.get(block.table) ?? null,
      };
      if (block.range !== null) sheet.ofModel.set(block.range.top, table.header);
      refreshRows(job);
      if (block.lasting) sayFollowed(job);
      if (block.counted) sayOwnRows(job);
      for (const { key, row } of there.twice)
        work.left.push({ kind: "rowTwice", sheet: sheet.name, name: key, at: sheet.rows.place(sheet.rows.row(row)) });
      if (block.table !== PAST_TABLE) takeRowsOut(job, retired, period);
      after = table.body.at(-1) ?? table.header;
    }
  }
  flush();
  removeLines(work, sheet, located, ours, baseLines);
}

/** Which items have another ID or name, and what of it cannot be told for certain. */
function sayFollowed({ work, sheet: { name: sheet }, items }: TableJob): void {
  for (const { key, before, after } of items?.renamed ?? [])
    work.changes.push({ kind: "itemRenamed", sheet, row: key, before, after });
  for (const { key, before, after } of items?.reused ?? [])
    work.left.push({ kind: "idReused", sheet, name: key, before, after });
  for (const name of items?.unclear ?? []) work.left.push({ kind: "nameUnclear", sheet, name });
}

/** Which rows of a table are a person's own and have words of their own. */
function sayOwnRows({ work, sheet, located: { found }, there, table, base }: TableJob): void {
  const key = there.columns.get(base.keyedBy[0] ?? "") ?? -1;
  const rows = [...table.own].flatMap((row) => {
    const isTwice = there.twice.some((one) => one.row === row.found);
    const said = words(found.rows[row.found ?? -1]?.[key]);
    return row.found === null || isTwice ? [] : [said === "" ? `row ${sheet.rows.place(row) + 1}` : said];
  });
  if (rows.length > 0) work.left.push({ kind: "ownRows", sheet: sheet.name, rows });
}

export interface SheetBase {
  readonly base: WrittenSheet;
  readonly follow: Follow;
  readonly retired: RetiredSheet;
  readonly period: string;
}

function linesByKey({ blocks }: WrittenSheet): ReadonlyMap<string, WrittenRow> {
  return new Map(
    blocks.flatMap(({ table, rows }) => (table === "" ? rows.map((row): [string, WrittenRow] => [row.key, row]) : [])),
  );
}

function rowsByKey({ table, rows }: WrittenBlock, follow: Follow): ReadonlyMap<string, WrittenRow> {
  return new Map(rows.map((row) => [keyNow(follow, table, row.key), row]));
}

function grown(fresh: FreshItems | null, top: number, bottom: number, block: OurBlock): FreshItems {
  const items = fresh ?? { top, bottom, blocks: [], lines: 0 };
  items.bottom = Math.max(items.bottom, bottom);
  items.blocks.push(block);
  return items;
}

/** Puts new lines and tables below the row that they follow, with an empty row above a section. */
function addItems(
  work: Work,
  sheet: SheetWork,
  ours: OurSheet,
  { top, bottom, blocks }: FreshItems,
  after: SheetRow | null,
): void {
  const before = after === null ? 0 : sheet.rows.place(after) + 1;
  const gap = after !== null && blocks.some(({ table }) => table !== "") ? 1 : 0;
  const count = bottom - top + 1;
  const fresh = sheet.rows.insert(before, count + gap);
  const rows = fresh.slice(gap);
  rows.forEach((row, index) => sheet.ofModel.set(top + index, row));
  for (const block of blocks) {
    const header = block.range === null ? undefined : rows[block.range.top - top];
    if (block.table === "" || block.range === null || header === undefined) continue;
    sheet.tables.set(block.table, {
      name: block.table,
      header,
      body: rows.slice(block.range.top - top + 1, block.range.bottom - top + 1),
      columns: new Map(block.headings.map((heading, column) => [heading, column])),
      left: 0,
      right: block.headings.length - 1,
      grown: false,
      own: new Set(),
    });
    work.changes.push({ kind: "sectionAdded", sheet: sheet.name, heading: block.table });
  }
  const step: Step = {
    edit: () => ({
      kind: "addBlock",
      sheet: sheet.name,
      before,
      block: work.placedBlock(sheet, ours, { top, bottom, gap }),
    }),
    back: deletions(sheet.name, before, count + gap),
  };
  work.steps.push(step);
  work.added.push({ step, sheet: sheet.name, rows: fresh, place: (row) => sheet.rows.place(row) });
}

function refreshLine(
  work: Work,
  sheet: SheetWork,
  { found, lineColumn: column }: LocatedSheet,
  { key, cells: [cell] }: OurRow,
  number: number,
  row: SheetRow,
  before: WrittenRow | null,
): void {
  if (cell === undefined) return;
  const entry = found.rows[number]?.[column] ?? null;
  const name = { sheet: sheet.name, table: "", row: key, heading: "" };
  const base = before?.cells[0] ?? null;
  switch (mergeCell(base, entry, cell)) {
    case "same":
      return;
    case "write":
      work.cells.push({ sheet, table: null, row, column, cell, ...lineStood(sheet.name, number, column, entry) });
      work.changes.push({ kind: "cell", cell: name, before: base?.text ?? "", after: cell.text });
      return;
    case "typedOver":
      work.left.push({ kind: "typedOver", cell: name, theirs: entryWords(entry), ours: cell.text });
      return;
    case "both": {
      const id = `${sheet.name} / ${key}`;
      const answer = work.answers.get(id) ?? "theirs";
      const theirs = entryWords(entry);
      work.choices.push({
        id,
        cell: name,
        theirs,
        ours: cell.text,
        before: base?.text ?? "",
        override: false,
        answers: ["theirs", "ours", "both"],
        answer,
      });
      if (answer === "theirs") return;
      const text = answer === "ours" ? cell.text : `${theirs}\n${cell.text}`;
      const said = { ...cell, entry: text, text, value: text };
      const stood = lineStood(sheet.name, number, column, entry);
      work.cells.push({ sheet, table: null, row, column, cell: said, ...stood });
    }
  }
}

/** Takes lines out that the report has no more, unless a person has worked in their rows. */
function removeLines(
  work: Work,
  sheet: SheetWork,
  { found, lines, lineColumn: column }: LocatedSheet,
  ours: OurSheet,
  before: ReadonlyMap<string, WrittenRow>,
): void {
  const keys = new Set(ours.blocks.flatMap(({ table, rows }) => (table === "" ? rows.map(({ key }) => key) : [])));
  for (const [key, { cells }] of before) {
    const number = lines.get(key);
    if (keys.has(key) || number === undefined) continue;
    const first = found.rows[number]?.[column] ?? null;
    const others = (found.rows[number] ?? []).filter((_, index) => index !== column);
    const theirs =
      found.heldRows.includes(number) ||
      work.points.row(sheet.name, number) ||
      work.points.column(sheet.name, number) ||
      !sameEntry(first, cells[0]?.entry ?? null) ||
      others.some((entry) => !sameEntry(entry, null));
    if (theirs) {
      work.left.push({ kind: "lineStays", sheet: sheet.name, name: cells[0]?.text ?? "" });
      continue;
    }
    const row = sheet.rows.row(number);
    work.changes.push({ kind: "rowRemoved", sheet: sheet.name, row: cells[0]?.text ?? "" });
    if (!work.takesRowsOut) {
      const cell = { entry: null, text: "", format: null, value: null, link: null };
      work.cells.push({ sheet, table: null, row, column, cell, ...lineStood(sheet.name, number, column, first) });
      continue;
    }
    const place = sheet.rows.place(row);
    work.steps.push({
      edit: () => ({ kind: "deleteRow", sheet: sheet.name, row: place }),
      back: [{ kind: "insertRows", sheet: sheet.name, before: place, count: 1, like: Math.max(0, place - 1) }],
    });
    work.taken.push({ sheet: sheet.name, row: number, column, entry: first, format: null });
    sheet.rows.remove(row);
  }
}

/** What is the same for each line that is written. */
function lineStood(
  sheet: string,
  row: number,
  column: number,
  entry: Entry,
): Omit<PendingCell, "sheet" | "table" | "row" | "column" | "cell"> {
  return { stood: { sheet, row, column, entry, format: null }, format: false, unknownResult: false };
}
