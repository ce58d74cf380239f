import { rangeAddress, type CellRange } from "../../domain/cell";
import type { YearStart } from "../../domain/time/year";
import { FindingList } from "../../read/findingList";
import type { FileFinding } from "../../read/findingKinds";
import type { Source, Table } from "../../read/source";
import { findTables } from "../../read/tables/findTables";
import type { GivenHeader } from "../../read/tables/header/headerReason";
import { fingerprint } from "../mapping";
import { headerRowsText, headerRowsWords, headerSpan } from "./headerRows";
import { sheetKey } from "./placeKey";
import type { SavedMapping, SavedTable } from "./savedMapping";

/** An extract's tables as read by the headings that a person gave, and the mapping by which they are known. */
export interface ReadTables {
  readonly tables: readonly Table[];
  readonly findings: readonly FileFinding[];
  /** As saved, with the layout of each table that is read anew. */
  readonly saved: SavedMapping | null;
}

/** Headings that were confirmed are looked for so many rows above and below where the table’s own seem to stand. */
const MOVED_MAX = 8;
/** Not in a sheet of more rows than this, which would be gone through once for each place. */
const LOOKED_THROUGH_MAX = 5_000;

/**
 * Finds an extract's tables, by the rows of headings that a saved mapping gives (`headerRows`) where it gives any. They
 * hold for a table on the same sheet, whatever period that names, which has the saved layout when it is read either as
 * it stands or by those rows. Its columns are known again in the second case alone; else they are proposed anew.
 * Headings that were confirmed and stand in other rows by now are found there. What is given and cannot be followed is
 * a finding. Of two saved tables that give rows for one table, the first stands.
 */
export function findTablesAsSaved(source: Source, saved: SavedMapping | null, year: YearStart): ReadTables {
  const asFound = findTables(source);
  if (saved === null || saved.tables.every(({ headerRows }) => headerRows === null)) return { ...asFound, saved };
  const given: GivenHeader[] = [];
  const told = new FindingList();
  const open = new Set(asFound.tables);
  const tables = saved.tables.flatMap((savedTable): SavedTable[] => {
    const readAnew = readByRows(source, [...open], savedTable, year, told);
    for (const { header, table } of readAnew) {
      given.push(header);
      open.delete(table);
    }
    return readAnew.length === 0 ? [savedTable] : readAnew.flatMap(({ savedAs }) => savedAs ?? []);
  });
  const read =
    given.length === 0 ? { ...asFound, saved } : { ...findTables(source, given), saved: { ...saved, tables } };
  return { ...read, findings: [...read.findings, ...told.list()] };
}

/** A saved mapping without the rows of headings that it gives for tables of an extract: they are said anew. */
export function withoutGivenHeaders(saved: SavedMapping, source: Source, year: YearStart): SavedMapping {
  if (saved.tables.every(({ headerRows }) => headerRows === null)) return saved;
  const { tables } = findTables(source);
  const isOther = (savedTable: SavedTable): boolean =>
    readByRows(source, tables, savedTable, year, new FindingList()).length === 0;
  return { ...saved, tables: saved.tables.filter(isOther) };
}

/** The layout of a table as it is read where nobody gives its rows of headings. */
export function layoutAsFound(source: Source, table: Table, year: YearStart): string {
  const asFound = findTables(onSheet(source, table)).tables.find(({ range }) => overlaps(range, table.range));
  return fingerprint(asFound ?? table, year);
}

interface TableReadAnew {
  readonly table: Table;
  readonly header: GivenHeader;
  /** Null where what was saved is of the table as it was misread, and says nothing of it now. */
  readonly savedAs: SavedTable | null;
}

/** The tables that a saved table's rows of headings are given for. */
function readByRows(
  source: Source,
  tables: readonly Table[],
  savedTable: SavedTable,
  year: YearStart,
  told: FindingList,
): readonly TableReadAnew[] {
  const { headerRows, fingerprint: confirmed, byHeaderRows = false, confirmedRows = headerRows } = savedTable;
  if (headerRows === null || confirmedRows === null) return [];
  const isCorrected = confirmedRows !== headerRows;
  const isOther = (table: Table): boolean => byHeaderRows || fingerprint(table, year) !== confirmed;
  const key = sheetKey(savedTable, year);
  const here = tables.filter(({ sheet }) => sheetKey({ sheet, title: "" }, year) === key);
  const readAnew = here.flatMap((table): TableReadAnew[] => {
    const { header, read } = readBy(source, table, headerSpan(headerRows, table.range.top));
    if (read === null) return [];
    const print = fingerprint(read, year);
    if (print === confirmed) return [{ table, header, savedAs: savedTable }];
    if (isCorrected ? !isReadBy(source, table, savedTable, confirmedRows, year) : isOther(table)) return [];
    // A table whose headings were misread is seldom known for what it holds, nor for what stands in its rows.
    const { shape, organisation } = savedTable;
    // Whose figures it has may be said in one go with its headings: it then holds measures.
    const holds = savedTable.holds === "nothing" && organisation !== null ? "measures" : savedTable.holds;
    const shapeSaid = shape === "measuresDown" ? null : shape;
    const rows = { headerRows, byHeaderRows: true, confirmedRows: headerRows };
    const anew = { ...rows, holds, fingerprint: print, shape: shapeSaid, columns: [] };
    const savedAs = holds === "nothing" ? null : { ...savedTable, ...anew };
    return [{ table, header, savedAs }];
  });
  if (readAnew.length > 0) return readAnew;
  const misread = here.find((table) =>
    isCorrected ? isReadBy(source, table, savedTable, confirmedRows, year) : !isOther(table),
  );
  if (misread !== undefined) {
    tell(told, "mappingNotFollowed", misread, headerRowsWords(headerRows));
    return [];
  }
  for (const table of isCorrected ? [] : here) {
    const moved = movedHeadings(source, table, savedTable, headerRows, year);
    if (moved === null) continue;
    tell(told, "headingsMoved", moved.read, headerRowsWords(headerRows), headerRowsWords(headerRowsText(moved.read)));
    return [{ table, header: moved.header, savedAs: savedTable }];
  }
  return [];
}

/** A table as it is read by rows of headings; null where they do not stand in it with rows below them. */
function readBy(
  source: Source,
  table: Table,
  span: ReturnType<typeof headerSpan>,
): { readonly header: GivenHeader; readonly read: Table | null } {
  const header = { sheet: table.sheet, ...span, column: table.range.left };
  const read = findTables(onSheet(source, table), [header]).tables.find(
    ({ headerReason, rows, range }) => headerReason.by === "person" && rows.length > 0 && overlaps(range, table.range),
  );
  return { header, read: read ?? null };
}

/** Whether a table is the one that was confirmed, by the rows of headings that it was confirmed by or near them. */
function isReadBy(source: Source, table: Table, savedTable: SavedTable, rows: string, year: YearStart): boolean {
  const { read } = readBy(source, table, headerSpan(rows, table.range.top));
  if (read !== null && fingerprint(read, year) === savedTable.fingerprint) return true;
  return movedHeadings(source, table, savedTable, rows, year) !== null;
}

/** The headings that were confirmed, where they stand in other rows of a table; null where they stand nowhere. */
function movedHeadings(
  source: Source,
  table: Table,
  { fingerprint: confirmed }: SavedTable,
  headerRows: string,
  year: YearStart,
): { readonly header: GivenHeader; readonly read: Table } | null {
  const { top, bottom } = headerSpan(headerRows, table.range.top);
  const rowCount = source.sheets.find(({ name }) => name === table.sheet)?.rowCount ?? 0;
  if (bottom < top || rowCount > LOOKED_THROUGH_MAX) return null;
  const near = Array.from({ length: 2 * MOVED_MAX + 1 }, (_, index) => table.range.top + index - MOVED_MAX)
    .filter((row) => row >= 0 && row !== top)
    .sort((one, other) => Math.abs(one - table.range.top) - Math.abs(other - table.range.top));
  for (const row of near) {
    const { header, read } = readBy(source, table, { top: row, bottom: row + bottom - top });
    if (read !== null && fingerprint(read, year) === confirmed) return { header, read };
  }
  return null;
}

function tell(
  told: FindingList,
  code: "mappingNotFollowed" | "headingsMoved",
  { file, sheet, range }: Table,
  headerRows: string,
  readBy: string | null = null,
): void {
  const place = sheet === "" ? rangeAddress(range) : `${sheet}!${rangeAddress(range)}`;
  told.add(code, { file, sheet, row: range.top, column: range.left }, place, readBy, { headerRows });
}

function onSheet(source: Source, { sheet }: Table): Source {
  return { ...source, sheets: source.sheets.filter(({ name }) => name === sheet) };
}

function overlaps(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}
