import { isFormula, sameEntry, type Entry, type FoundReport, type RefreshEdit } from "../../../src/index";

/** A cell of the workbook, wherever the steps of a refresh move it. */
export interface Place {
  /** What stood there before; set again where a person turns out to have typed there since. */
  found: Entry;
  /** What the steps put there; they may be only partly done. */
  readonly written: Entry[];
}

/** Where a cell is. */
export interface At {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type Grid = Place[][];

/** A row, by its number once a step is done, and by its first cell. */
export interface NearRow {
  readonly row: number;
  readonly place: Place;
}

/** Rows near new ones by which it is told how rows of a table look. */
const NEAR = 12;

/** A step that moves cells, as against one that only writes into them. */
export function moves(edit: RefreshEdit): boolean {
  switch (edit.kind) {
    case "setCell":
    case "setHeight":
    case "setLink":
    case "setPage":
    case "resizeTable":
      return false;
    default:
      return true;
  }
}

/** The sheets whose cells a step changes or moves. */
export function sheetsOf(edit: RefreshEdit): string[] {
  if (edit.kind === "addSheet") return [edit.sheet.name];
  return edit.kind === "moveRow" ? [edit.sheet, edit.to.sheet] : [edit.sheet];
}

/** The cells of the sheets that a list of steps changes, and where each of them is after so many of the steps. */
export class Places {
  private readonly start = new Map<string, Grid>();
  /** Rows and cells that a step puts in, so that they are the same ones whenever its turn is looked at. */
  private readonly fresh = new Map<RefreshEdit, Grid>();
  private readonly edits: readonly RefreshEdit[];
  /** The cell whose looks a cell of a new row takes. */
  private readonly likes = new Map<Place, Place>();
  /** Rows of a table near those that a step puts into it. */
  private readonly neighbours = new Map<RefreshEdit, readonly NearRow[]>();

  constructor(found: FoundReport, edits: readonly RefreshEdit[]) {
    this.edits = edits;
    const touched = new Set(edits.flatMap(sheetsOf));
    const room = roomFor(edits);
    for (const { name, rows } of found.sheets) {
      if (!touched.has(name)) continue;
      const height = Math.max(rows.length, room.rows);
      this.start.set(
        name,
        Array.from({ length: height }, (_, row) => {
          const entries = rows[row] ?? [];
          const width = Math.max(entries.length, room.columns);
          return Array.from({ length: width }, (__, column) => placeOf(entries[column] ?? null));
        }),
      );
    }
    const layout = this.copy();
    for (const edit of edits) {
      if (edit.kind === "setCell") placeIn(layout, edit).written.push(edit.entry);
      else this.take(layout, edit);
      if (edit.kind === "insertRows") {
        this.rememberLikes(layout, edit);
        this.neighbours.set(edit, nearRows(gridOf(layout, edit.sheet), edit));
      }
    }
  }

  /** The cell that a cell looks like right after the steps that move cells: itself, or that which it took after. */
  looksLike(place: Place): Place {
    const like = this.likes.get(place);
    return like === undefined ? place : this.looksLike(like);
  }

  /** Rows of the table near those that a step puts in, the nearest first, each as it is when that step is done. */
  near(edit: RefreshEdit): readonly NearRow[] {
    return this.neighbours.get(edit) ?? [];
  }

  /** The cells as they stand once the first so many steps are done. */
  after(steps: number): ReadonlyMap<string, readonly (readonly Place[])[]> {
    const layout = this.copy();
    for (const edit of this.edits.slice(0, steps)) this.take(layout, edit);
    return layout;
  }

  /** Where each cell is once the first so many steps are done. */
  whereAfter(steps: number): ReadonlyMap<Place, At> {
    const where = new Map<Place, At>();
    for (const [sheet, grid] of this.after(steps))
      grid.forEach((places, row) => places.forEach((place, column) => where.set(place, { sheet, row, column })));
    return where;
  }

  /** The cell that each step writes into, for those that write into one. */
  targets(): ReadonlyMap<RefreshEdit, Place> {
    const targets = new Map<RefreshEdit, Place>();
    const layout = this.copy();
    for (const edit of this.edits) {
      if (edit.kind === "setCell" || edit.kind === "setLink") targets.set(edit, placeIn(layout, edit));
      else if (edit.kind === "setHeight") targets.set(edit, placeIn(layout, { ...edit, column: 0 }));
      else this.take(layout, edit);
    }
    return targets;
  }

  private rememberLikes(layout: Map<string, Grid>, edit: RefreshEdit & { readonly kind: "insertRows" }): void {
    const grid = gridOf(layout, edit.sheet);
    for (let row = edit.before; row < edit.before + edit.count; row += 1)
      grid[row]?.forEach((place, column) => {
        const like = grid[edit.like]?.[column];
        if (like !== undefined && like !== place) this.likes.set(place, like);
      });
  }

  private copy(): Map<string, Grid> {
    return new Map([...this.start].map(([name, grid]) => [name, grid.map((row) => [...row])]));
  }

  private take(layout: Map<string, Grid>, edit: RefreshEdit): void {
    switch (edit.kind) {
      case "insertRows":
        gridOf(layout, edit.sheet).splice(edit.before, 0, ...this.blank(edit, edit.count));
        return;
      case "addBlock": {
        const rows = this.blank(edit, edit.block.rows.length);
        edit.block.rows.forEach(({ cells }, row) =>
          cells.forEach(({ value, formula }, column) => {
            const entry = formula === null ? value : { formula };
            const written = rows[row]?.[column]?.written;
            if (written?.length === 0) written.push(entry);
          }),
        );
        gridOf(layout, edit.sheet).splice(edit.before, 0, ...rows);
        return;
      }
      case "deleteRow":
        for (const place of gridOf(layout, edit.sheet).splice(edit.row, 1).flat()) place.written.push(null);
        return;
      case "moveRow": {
        const from = gridOf(layout, edit.sheet);
        const moved = from[edit.row] ?? [];
        from[edit.row] = this.blank(edit, 1)[0] ?? [];
        gridOf(layout, edit.to.sheet)[edit.to.row] = moved;
        return;
      }
      case "insertColumn": {
        const fresh = this.blank(edit, edit.range.bottom - edit.range.top + 1);
        fresh[0]?.[0]?.written.push(edit.heading);
        fresh.forEach((row, down) => {
          const [place] = row;
          if (place !== undefined) gridOf(layout, edit.sheet)[edit.range.top + down]?.splice(edit.before, 0, place);
        });
        return;
      }
      case "deleteColumn":
        for (let row = edit.range.top; row <= edit.range.bottom; row += 1)
          for (const place of gridOf(layout, edit.sheet)[row]?.splice(edit.column, 1) ?? []) place.written.push(null);
        return;
      case "addSheet":
      case "deleteSheet":
      case "resizeTable":
      case "setCell":
      case "setHeight":
      case "setLink":
      case "setPage":
    }
  }

  private blank(edit: RefreshEdit, rows: number): Grid {
    const known = this.fresh.get(edit);
    if (known !== undefined) return known.map((row) => [...row]);
    const { columns } = roomFor(this.edits);
    const made = Array.from({ length: rows }, () => Array.from({ length: columns }, () => placeOf(null)));
    this.fresh.set(edit, made);
    return made.map((row) => [...row]);
  }
}

type InsertRows = Extract<RefreshEdit, { readonly kind: "insertRows" }>;

function nearRows(grid: Grid, { before, count, like, among }: InsertRows): NearRow[] {
  if (among === undefined) return [];
  const rows: NearRow[] = [];
  for (let away = 0; rows.length < NEAR && (like - away >= among.top || like + away <= among.bottom); away += 1)
    for (const row of away === 0 ? [like] : [like - away, like + away]) {
      const place = grid[row]?.[0];
      const isOld = row >= among.top && row <= among.bottom && (row < before || row >= before + count);
      if (place !== undefined && isOld) rows.push({ row, place });
    }
  return rows;
}

/** Whether what a cell holds now can be what stood there, or what a step put there. References may have moved. */
export function mayHold({ found, written }: Place, entry: Entry): boolean {
  return [found, ...written].some((one) => (isFormula(one) && isFormula(entry)) || sameEntry(one, entry));
}

function placeOf(found: Entry): Place {
  return { found, written: [] };
}

function gridOf(layout: Map<string, Grid>, sheet: string): Grid {
  const grid = layout.get(sheet) ?? [];
  layout.set(sheet, grid);
  return grid;
}

function placeIn(layout: Map<string, Grid>, { sheet, row, column }: At): Place {
  const grid = gridOf(layout, sheet);
  while (grid.length <= row) grid.push([]);
  const cells = grid[row] ?? [];
  while (cells.length <= column) cells.push(placeOf(null));
  return cells[column] ?? placeOf(null);
}

/** Rows and columns enough for every cell that the steps name. */
function roomFor(edits: readonly RefreshEdit[]): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  const hold = (row: number, column: number): void => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  for (const edit of edits) {
    if (edit.kind === "setCell" || edit.kind === "setLink") hold(edit.row, edit.column);
    else if (edit.kind === "setHeight") hold(edit.row, 0);
    else if (edit.kind === "moveRow") hold(Math.max(edit.row, edit.to.row), 0);
    else if (edit.kind === "insertRows" || edit.kind === "addBlock") hold(edit.before, 0);
    else if ("range" in edit) hold(edit.range.bottom, edit.range.right + 1);
    if (edit.kind === "addBlock") for (const { cells } of edit.block.rows) hold(0, cells.length);
  }
  return { rows, columns };
}
