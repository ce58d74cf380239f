import { accessDenied } from "../wire/hostError";
import { cellCount, cellsOf, holds, intersection } from "./area";
import type { Area } from "./area";
import { DEFAULT_FORMAT } from "./cellFormat";
import type { CellFormat } from "./cellFormat";
import type { CellValue } from "./cellValue";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditionalFormat";
import type { DefinedName } from "./definedName";
import { newPage } from "./page";
import type { Page } from "./page";
import type { Table } from "./table";
import type { Validation } from "./validation";
import type { Workbook } from "./workbook";

export interface Cell {
  /** What it shows: the entry, or the result of its formula, or what a formula elsewhere spilled into it. */
  value: CellValue;
  /** With its `=`; null for a plain value. */
  formula: string | null;
  format: CellFormat;
  link: Hyperlink | null;
  /** The cell whose formula spilled into this one. */
  spilledFrom: { readonly row: number; readonly column: number } | null;
}

export interface Hyperlink {
  readonly address: string | null;
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

/** The first words of a thread of comments on a cell, or its note. */
export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  readonly content: string;
}

export const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What the reader of a protected sheet may still do; each is false unless allowed. */
export type ProtectionOptions = Readonly<Record<string, unknown>>;

const COLUMNS_IN_A_ROW = 16_384;

/** One worksheet. */
export class Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  name: string;
  deleted = false;
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  /** Points; the widths and heights that differ are kept by column and row. */
  standardWidth = 48;
  readonly standardHeight = 15;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly columnFormats = new Map<number, CellFormat>();
  readonly rowFormats = new Map<number, CellFormat>();
  sheetFormat: CellFormat = DEFAULT_FORMAT;
  /** Cells that hold or look like anything, by `key`. */
  readonly cells = new Map<number, Cell>();
  /** What formulas spilled, by the key of the formula's cell. */
  readonly spills = new Map<number, Area>();
  merges: Area[] = [];
  /** The frozen rows and columns from A1, or null. */
  frozen: Area | null = null;
  /** The cell selected when the sheet was last looked at. */
  selected: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  comments: Comment[] = [];
  notes: Comment[] = [];
  /** Names of pictures, text boxes and the like. */
  readonly shapes: string[] = [];
  readonly names: DefinedName[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  page: Page = newPage();
  protection: { readonly options: ProtectionOptions; readonly password: string | null } | null = null;
  autoFilter: { readonly area: Area } | null = null;

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
  }

  key(row: number, column: number): number {
    return row * COLUMNS_IN_A_ROW + column;
  }

  place(key: number): { readonly row: number; readonly column: number } {
    return { row: Math.floor(key / COLUMNS_IN_A_ROW), column: key % COLUMNS_IN_A_ROW };
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(this.key(row, column));
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? "";
  }

  format(row: number, column: number): CellFormat {
    return (
      this.cell(row, column)?.format ?? this.rowFormats.get(row) ?? this.columnFormats.get(column) ?? this.sheetFormat
    );
  }

  /** The cell, made with its row's or column's format where there is none yet. */
  ensureCell(row: number, column: number): Cell {
    const key = this.key(row, column);
    const existing = this.cells.get(key);
    if (existing !== undefined) return existing;
    const made: Cell = { value: "", formula: null, format: this.format(row, column), link: null, spilledFrom: null };
    this.cells.set(key, made);
    return made;
  }

  /** The cells there are within an area, in no certain order. */
  *cellsWithin(area: Area): Generator<{ row: number; column: number; cell: Cell }> {
    if (cellCount(area) < this.cells.size) {
      for (const { row, column } of cellsOf(area)) {
        const cell = this.cell(row, column);
        if (cell !== undefined) yield { row, column, cell };
      }
      return;
    }
    for (const [key, cell] of this.cells) {
      const { row, column } = this.place(key);
      if (holds(area, row, column)) yield { row, column, cell };
    }
  }

  /** The smallest area around every used cell; null where there is none. Formats count unless `valuesOnly`. */
  usedArea(within: Area, valuesOnly: boolean): Area | null {
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const { row, column, cell } of this.cellsWithin(within)) {
      const blank = cell.value === "" && cell.formula === null;
      if (blank && (valuesOnly || cell.format === this.sheetFormat)) continue;
      used ??= { top: row, left: column, bottom: row, right: column };
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
    return used;
  }

  tableAt(area: Area): Table | undefined {
    return this.tables.find((table) => intersection(table.area, area) !== null);
  }

  /** Refuses to change cells that protection locks. */
  ensureUnlocked(area: Area): void {
    if (this.protection === null) return;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (this.format(row, column).locked) throw accessDenied();
      }
    }
  }

  /** Refuses what a protected sheet allows only by an option, such as `allowFormatCells`. */
  ensureAllowed(option: string): void {
    if (this.protection !== null && this.protection.options[option] !== true) throw accessDenied();
  }
}
