import type { YearStart } from "../../domain/time/year";
import type { FileFinding } from "../../read/findingKinds";
import type { Source, Table } from "../../read/source";
import { findTables } from "../../read/tables/findTables";
import type { GivenHeader } from "../../read/tables/header/headerReason";
import { fingerprint } from "../mapping";
import { headerSpan } from "./headerRows";
import { sheetKey } from "./placeKey";
import type { SavedMapping, SavedTable } from "./savedMapping";

/** An extract's tables as read by the headings that a person gave, and the mapping by which they are known. */
export interface ReadTables {
  readonly tables: readonly Table[];
  readonly findings: readonly FileFinding[];
  /** As saved, with the layout of each table that is read anew. */
  readonly saved: SavedMapping | null;
}

/**
 * Finds an extract's tables, by the rows of headings that a saved mapping gives (`headerRows`) where it gives any. They
 * hold for a table on the same sheet, whatever period that names, which has the saved layout when it is read either as
 * it stands or by those rows. Its columns are known again in the second case alone; else they are proposed anew.
 */
export function findTablesAsSaved(source: Source, saved: SavedMapping | null, year: YearStart): ReadTables {
  const asFound = findTables(source);
  if (saved === null || saved.tables.every(({ headerRows }) => headerRows === null)) return { ...asFound, saved };
  const given: GivenHeader[] = [];
  const tables = saved.tables.flatMap((savedTable): SavedTable[] => {
    const readAnew = readByRows(source, asFound.tables, savedTable, year);
    for (const { header } of readAnew) given.push(header);
    return readAnew.length === 0 ? [savedTable] : readAnew.flatMap(({ savedAs }) => savedAs ?? []);
  });
  return given.length === 0 ? { ...asFound, saved } : { ...findTables(source, given), saved: { ...saved, tables } };
}

interface TableReadAnew {
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
): readonly TableReadAnew[] {
  const { headerRows } = savedTable;
  if (headerRows === null) return [];
  const key = sheetKey(savedTable, year);
  return tables.flatMap((table): TableReadAnew[] => {
    if (sheetKey({ sheet: table.sheet, title: "" }, year) !== key) return [];
    const header = { sheet: table.sheet, ...headerSpan(headerRows, table.range.top), column: table.range.left };
    const sheets = source.sheets.filter(({ name }) => name === table.sheet);
    const byRows = findTables({ ...source, sheets }, [header]).tables.find(
      ({ headerReason }) => headerReason.by === "person",
    );
    if (byRows === undefined) return [];
    const print = fingerprint(byRows, year);
    if (print === savedTable.fingerprint) return [{ header, savedAs: savedTable }];
    if (fingerprint(table, year) !== savedTable.fingerprint) return [];
    // A table whose headings were misread is seldom known for what it holds.
    const savedAs = savedTable.holds === "nothing" ? null : { ...savedTable, fingerprint: print, columns: [] };
    return [{ header, savedAs }];
  });
}
