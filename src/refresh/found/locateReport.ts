import type { CellRange } from "../../domain/cell";
import { cleanText } from "../../domain/cleanText";
import { isFormula, type Entry } from "../entry";
import { withOwnRows } from "../formulas/countedRows";
import { isAsWritten } from "../formulas/brokenFormula";
import type { FoundReport, FoundSheet, FoundTable } from "./foundReport";
import { locateColumns, words } from "./locateColumns";
import { locateLines } from "./locateLines";
import { keyNow, type Follow } from "../follow/followItems";
import { PAST_TABLE } from "../../history/historyRow";
import { keyOf } from "../ourReport";
import { rangesOf, relativeFormula, type TableColumnName } from "../relativeFormula";
import type { WrittenBlock, WrittenReport, WrittenSheet } from "../writtenReport";

/** A sheet that we wrote, where it is today. */
export interface LocatedSheet {
  readonly written: WrittenSheet;
  readonly found: FoundSheet;
  readonly tables: ReadonlyMap<string, LocatedTable>;
  /** The row of each line by its key; a line that a person deleted has none. */
  readonly lines: ReadonlyMap<string, number>;
  /** The column in which lines stand. */
  readonly lineColumn: number;
}

export interface LocatedTable {
  readonly name: string;
  /** With its header row. */
  readonly range: CellRange;
  /** Columns by their headings, those of a person too. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows by what they are about; one that a person deleted has none. */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows of a person's own, with something in them. */
  readonly own: readonly number[];
  /** Those of them with the words of one of ours. */
  readonly twice: readonly { readonly key: string; readonly row: number }[];
}

/** Finds the sheets, tables, rows and lines that we wrote, whatever people have renamed, moved or sorted. */
export function locateReport(
  base: WrittenReport,
  found: FoundReport,
  follow: Follow,
): ReadonlyMap<string, LocatedSheet> {
  const taken = new Set<FoundSheet>();
  const located = new Map<string, LocatedSheet>();
  const places = base.sheets.map((written) => ({ written, found: byTables(written, found) }));
  for (const { found: sheet } of places) if (sheet !== null) taken.add(sheet);
  for (const { written, found: sheet } of places) {
    const there = sheet ?? byTitle(written, found, taken);
    if (there === null) continue;
    taken.add(there);
    located.set(written.name, locateSheet(written, there, found, follow));
  }
  return located;
}

/** The sheet with the most of its tables: a person may have renamed it. */
function byTables(written: WrittenSheet, found: FoundReport): FoundSheet | null {
  const names = new Set(written.blocks.map(({ table }) => table.toLowerCase()));
  let best: FoundSheet | null = null;
  let most = 0;
  for (const sheet of found.sheets) {
    const count = sheet.tables.filter(({ name }) => names.has(name.toLowerCase())).length;
    // A copy has as many.
    const isBetter = count > most || (count === most && count > 0 && sheet.name === written.name);
    if (isBetter) [best, most] = [sheet, count];
  }
  return best;
}

/**
 * A sheet without a table of ours: by its title, under whatever name, else by its name. Of several with its title it is
 * the one with its name; where none has that, which of them is ours cannot be told.
 */
function byTitle(written: WrittenSheet, found: FoundReport, taken: ReadonlySet<FoundSheet>): FoundSheet | null {
  const free = found.sheets.filter((sheet) => !taken.has(sheet));
  const titled = free.filter((sheet) => isTitled(sheet, written));
  const named = (sheets: readonly FoundSheet[]): FoundSheet | undefined =>
    sheets.find(({ name }) => name === written.name);
  const [only, ...others] = titled;
  return named(titled) ?? (others.length === 0 ? only : undefined) ?? named(free) ?? null;
}

/** Rows looked at for the title of a sheet: somebody may have put some above it. */
const TOP_ROWS = 10;

function isTitled({ rows }: FoundSheet, { blocks }: WrittenSheet): boolean {
  const title = blocks.flatMap((block) => (block.table === "" ? block.rows : [])).find(({ key }) => key === TITLE);
  const text = words(title?.cells[0]?.entry);
  return text !== "" && rows.slice(0, TOP_ROWS).some((cells) => cells.some((entry) => words(entry) === text));
}

/** The line that is a sheet’s title. */
const TITLE = "/title";

function locateSheet(written: WrittenSheet, found: FoundSheet, report: FoundReport, follow: Follow): LocatedSheet {
  const tables = new Map<string, LocatedTable>();
  for (const block of written.blocks) {
    const there = found.tables.find(({ name }) => name.toLowerCase() === block.table.toLowerCase());
    if (there !== undefined) tables.set(block.table, locateTable(block, there, found, report, follow));
  }
  const { rows: lines, column: lineColumn } = locateLines(written, found);
  return { written, found, tables, lines, lineColumn };
}

function locateTable(
  block: WrittenBlock,
  { name, range, columns: known }: FoundTable,
  sheet: FoundSheet,
  report: FoundReport,
  follow: Follow,
): LocatedTable {
  const columns = known ?? locateColumns(block, sheet, range);
  return { name, range, columns, ...locateRows(block, range, columns, sheet, report, follow) };
}

/**
 * The rows by the words in their key columns. Where a person typed over those, a row is known by most of its other
 * cells; of rows with the same words the one that is as we wrote it is ours.
 */
function locateRows(
  block: WrittenBlock,
  range: CellRange,
  columns: ReadonlyMap<string, number>,
  sheet: FoundSheet,
  report: FoundReport,
  follow: Follow,
): Pick<LocatedTable, "rows" | "own" | "twice"> {
  const keyColumns = block.keyedBy.map((heading) => columns.get(heading));
  const rowsByKey = new Map<string, number[]>();
  for (let row = range.top + 1; row <= range.bottom; row += 1) {
    const key = keyOf(keyColumns.map((column) => (column === undefined ? "" : words(sheet.rows[row]?.[column]))));
    rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), row]);
  }
  const alike = (row: number, written: WrittenBlock["rows"][number]): number =>
    block.headings.filter((heading, index) => {
      const column = columns.get(heading);
      const cell = written.cells[index];
      if (column === undefined || cell === undefined) return false;
      return isAsWritten(foundEntry(report, sheet, columns, row, column), cell.entry);
    }).length;
  const rows = new Map<string, number>();
  const free = new Set([...rowsByKey.values()].flat());
  const unfound: WrittenBlock["rows"][number][] = [];
  // Rows of past figures that are remembered are those that do not stand there yet.
  for (const written of block.table === PAST_TABLE ? [] : block.rows) {
    // Rows whose words are the same are numbered.
    const plain = rowsByKey.has(written.key) ? written.key : written.key.replace(/ \(\d+\)$/, "");
    const candidates = (rowsByKey.get(plain) ?? []).filter((row) => free.has(row));
    const best = bestOf(candidates, (row) => alike(row, written));
    if (best === null) unfound.push(written);
    else {
      free.delete(best);
      rows.set(keyNow(follow, block.table, written.key), best);
    }
  }
  for (const written of unfound) {
    const best = bestOf([...free], (row) => alike(row, written));
    if (best === null || alike(best, written) * 2 <= block.headings.length) continue;
    free.delete(best);
    rows.set(keyNow(follow, block.table, written.key), best);
  }
  const isFilled = (row: number): boolean =>
    (sheet.rows[row] ?? []).some((entry, column) => column >= range.left && column <= range.right && !isBlank(entry));
  const own = [...free].filter(isFilled);
  // A row that a person added and gave the words of a measure to is that measure's.
  for (const [key, [row]] of rowsByKey) {
    if (
      row !== undefined &&
      free.has(row) &&
      !rows.has(key) &&
      key !== "" &&
      !block.rows.some((one) => one.key === key)
    )
      rows.set(key, row);
  }
  const twice = [...rowsByKey].flatMap(([key, numbers]) =>
    rows.has(keyNow(follow, block.table, key)) && key !== ""
      ? numbers
          .filter((row) => free.has(row) && row !== rows.get(keyNow(follow, block.table, key)))
          .map((row) => ({ key, row }))
      : [],
  );
  return { rows, own, twice };
}

function isBlank(entry: Entry): boolean {
  return entry === null || entry === "";
}

function bestOf(rows: readonly number[], scoreOf: (row: number) => number): number | null {
  let best: number | null = null;
  let most = -1;
  for (const row of rows) {
    const score = scoreOf(row);
    if (score > most) [best, most] = [row, score];
  }
  return best;
}

/** What a cell of a table holds: a formula by what its references mean, and without what is taken off for own rows. */
export function foundEntry(...place: Parameters<typeof relativeEntry>): Entry {
  const entry = relativeEntry(...place);
  return isFormula(entry) ? { formula: withOwnRows(entry.formula) } : entry;
}

/** What a cell of a table holds, with a formula's references by what they mean. */
export function relativeEntry(
  report: FoundReport,
  sheet: FoundSheet,
  columns: ReadonlyMap<string, number>,
  row: number,
  column: number,
): Entry {
  const entry = sheet.rows[row]?.[column] ?? null;
  if (!isFormula(entry)) return typeof entry === "string" ? cleanText(entry) : entry;
  const headings = new Map([...columns].map(([heading, at]) => [at, heading]));
  return {
    formula: relativeFormula(entry.formula, {
      row,
      headingOf: (at) => headings.get(at) ?? null,
      columnOf: () => null,
      tableColumnOf: (name, range) =>
        tableColumn(
          report.sheets.find((one) => one.name.toLowerCase() === (name ?? sheet.name).toLowerCase()),
          range,
        ),
      rangeOf: () => null,
    }),
  };
}

/**
 * Whether a formula has a range in a table that leaves out rows at an end of it: somebody put rows there, which Excel
 * does not take into the range.
 */
export function leavesRowsOut(formula: string, sheet: FoundSheet, report: FoundReport): boolean {
  return rangesOf(formula).some(({ sheet: called, range }) => {
    const name = (called ?? sheet.name).toLowerCase();
    const there = report.sheets.find((one) => one.name.toLowerCase() === name);
    const column = tableColumn(there, range);
    const table = there?.tables.find((one) => one.name === column?.table);
    return table !== undefined && (range.top > table.range.top + 1 || range.bottom < table.range.bottom);
  });
}

/** Tells which formulas are as we wrote them. */
export function ourFormulas(
  located: ReadonlyMap<string, LocatedSheet>,
  report: FoundReport,
  follow: Follow,
): (sheet: string, row: number, column: number) => boolean {
  const ours = new Set<string>();
  for (const { written, found, tables } of located.values()) {
    for (const { table, headings, rows } of written.blocks) {
      const there = tables.get(table);
      for (const { key, cells } of there === undefined ? [] : rows) {
        const row = there?.rows.get(keyNow(follow, table, key));
        cells.forEach(({ entry }, index) => {
          const column = there?.columns.get(headings[index] ?? "");
          if (there === undefined || row === undefined || column === undefined || !isFormula(entry)) return;
          if (isAsWritten(foundEntry(report, found, there.columns, row, column), entry))
            ours.add(`${row} ${column} ${found.name}`);
        });
      }
    }
  }
  return (sheet, row, column) => ours.has(`${row} ${column} ${sheet}`);
}

/**
 * The table's column that a range lies in, from its first row or to its last, or over all rows of ours: a person may
 * have added rows at either end, and named it otherwise.
 */
function tableColumn(sheet: FoundSheet | undefined, range: CellRange): TableColumnName | null {
  if (sheet === undefined || range.left !== range.right) return null;
  for (const { name, range: whole, columns, ourRows } of sheet.tables) {
    const inside = range.top > whole.top && range.bottom <= whole.bottom;
    const atAnEnd = range.top === whole.top + 1 || range.bottom === whole.bottom;
    const hasOurs = ourRows !== undefined && range.top <= ourRows.first && range.bottom >= ourRows.last;
    if (!inside || !(atAnEnd || hasOurs) || range.left < whole.left || range.left > whole.right) continue;
    const [written] = [...(columns ?? [])].find(([, column]) => column === range.left) ?? [];
    return { table: name, heading: written ?? words(sheet.rows[whole.top]?.[range.left]) };
  }
  return null;
}
