/** A row of a sheet while a refresh is worked out; it keeps its identity while rows come and go above it. */
export interface SheetRow {
  /** Its row number in the workbook before the refresh; null for a new row. */
  readonly found: number | null;
}

/** The rows of a sheet, in order, while a refresh is worked out. */
export class SheetRows {
  private readonly rows: SheetRow[];
  private readonly byNumber: readonly SheetRow[];

  constructor(count: number) {
    this.byNumber = Array.from({ length: count }, (_, found) => ({ found }));
    this.rows = [...this.byNumber];
  }

  /** The row that had this number before the refresh. */
  row(found: number): SheetRow {
    const row = this.byNumber[found];
    if (row === undefined) throw new Error(`no row ${found} on the sheet`);
    return row;
  }

  /** Where the row is now. */
  place(row: SheetRow): number {
    const place = this.rows.indexOf(row);
    if (place < 0) throw new Error("the row is no longer on the sheet");
    return place;
  }

  /** How many there were before the refresh. */
  get found(): number {
    return this.byNumber.length;
  }

  /** All of them as they stand now. */
  get now(): readonly SheetRow[] {
    return this.rows;
  }

  get count(): number {
    return this.rows.length;
  }

  insert(before: number, count: number): SheetRow[] {
    const fresh = Array.from({ length: count }, (): SheetRow => ({ found: null }));
    this.rows.splice(before, 0, ...fresh);
    return fresh;
  }

  remove(row: SheetRow): void {
    this.rows.splice(this.place(row), 1);
  }
}
