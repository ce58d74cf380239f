import type { FoundReport } from "../found/foundReport";
import type { LocatedSheet } from "../found/locateReport";
import type { RefreshEdit } from "../refreshEdit";
import type { SheetRow } from "../rows/sheetRows";
import type { SheetWork, Work } from "../work";

/** Where the rows and columns of one sheet come to stand. */
interface SheetMoves {
  readonly sheet: SheetWork;
  readonly places: ReadonlyMap<SheetRow, number>;
  /** Whether any of them stands elsewhere, or another number of rows stands in a table. */
  readonly any: boolean;
}

/** Where everything that stands in a workbook comes to stand in a refresh. */
export class RowMoves {
  private readonly sheets = new Map<string, SheetMoves>();
  private readonly columns: readonly (RefreshEdit & { readonly kind: "insertColumn" })[];
  /** The sheets after which others come. */
  readonly grownAfter: ReadonlySet<string>;

  constructor({ sheets, located, found }: Pick<Work, "sheets" | "located" | "found">, steps: readonly RefreshEdit[]) {
    const tables = new Map([...located.values()].map((one) => [one.found.name, one]));
    for (const sheet of sheets.values()) {
      const there = tables.get(sheet.name);
      if (there === undefined) continue;
      const places = new Map(sheet.rows.now.map((row, place) => [row, place]));
      const any = [...places].some(([row, place]) => row.found !== place) || hasOtherRows(sheet, there);
      this.sheets.set(sheet.name.toLowerCase(), { sheet, places, any });
    }
    this.columns = steps.filter((edit) => edit.kind === "insertColumn");
    const names = found.sheets.map(({ name }) => name);
    this.grownAfter = new Set(
      steps.flatMap((edit) =>
        edit.kind === "addSheet" && edit.after !== null && names.includes(edit.after) ? [edit.after] : [],
      ),
    );
  }

  /** Whether anything has moved at all. */
  get isNone(): boolean {
    return (
      this.columns.length === 0 && this.grownAfter.size === 0 && [...this.sheets.values()].every(({ any }) => !any)
    );
  }

  /** Whether rows of a sheet have moved. */
  hasMoved(sheet: string): boolean {
    return this.sheets.get(sheet.toLowerCase())?.any === true;
  }

  /** Where a row of before the refresh stands; null where it has left its sheet. */
  place(sheet: string, row: number): number | null {
    const moves = this.sheets.get(sheet.toLowerCase());
    if (moves === undefined || row >= moves.sheet.rows.found) return row;
    return moves.places.get(moves.sheet.rows.row(row)) ?? null;
  }

  /** The row of before the refresh that stands at a place; null for a new one. */
  foundAt(sheet: string, place: number): number | null {
    const moves = this.sheets.get(sheet.toLowerCase());
    return moves === undefined ? place : (moves.sheet.rows.now[place]?.found ?? null);
  }

  /** Whether a new row of a table stands at a place. */
  isNewInTable(sheet: string, place: number): boolean {
    const moves = this.sheets.get(sheet.toLowerCase());
    const row = moves?.sheet.rows.now[place];
    return row?.found === null && [...(moves?.sheet.tables.values() ?? [])].some(({ body }) => body.includes(row));
  }

  /** Whether a column was put in right of a cell of a row, up to another cell of it. */
  hasNewColumn(
    sheet: string,
    row: number,
    { after, upTo }: { readonly after: number; readonly upTo: number },
  ): boolean {
    const at = this.place(sheet, row);
    return this.columns.some(
      ({ sheet: name, range, before }) =>
        name.toLowerCase() === sheet.toLowerCase() &&
        at !== null &&
        at >= range.top &&
        at <= range.bottom &&
        before > after &&
        before <= upTo,
    );
  }
}

/** What is in a row, as a person names it: a measure by what its row is known by. */
export function rowName(located: Work["located"], sheet: string, row: number): string {
  for (const { found, tables } of located.values()) {
    if (found.name !== sheet) continue;
    for (const { rows } of tables.values()) for (const [key, at] of rows) if (at === row && key !== "") return key;
  }
  return `row ${row + 1}`;
}

/** Sheets from one to another, in their order; none where one of them is not there. */
export function sheetsFrom({ sheets }: FoundReport, first: string, last: string): readonly string[] {
  const names = sheets.map(({ name }) => name);
  const at = (name: string): number => names.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  const [from, to] = [at(first), at(last)];
  return from < 0 || to < 0 ? [] : names.slice(Math.min(from, to), Math.max(from, to) + 1);
}

function hasOtherRows(sheet: SheetWork, { tables }: LocatedSheet): boolean {
  return [...sheet.tables].some(([name, { body }]) => {
    const range = tables.get(name)?.range;
    return range !== undefined && range.bottom - range.top !== body.length;
  });
}
