import type { CellRange } from "../../domain/cell";
import { isFormula, type Entry } from "../entry";
import { valueIn, type FoundReport, type FoundSheet, type FoundTable } from "../found/foundReport";
import { words } from "../found/locateColumns";
import { foundEntry, type LocatedSheet, type LocatedTable } from "../found/locateReport";
import { keyNow, type Follow } from "../follow/followItems";
import { mergeCell } from "../mergeCell";
import type { OurBlock, OurCell, OurSheet } from "../ourReport";
import type { Answer } from "../refresh";
import type { WrittenCell } from "../writtenReport";
import { evaluateFormula, type Worked } from "./evaluateFormula";
import { cellsIn, functionsIn, parseFormula, type FormulaNode } from "./parseFormula";

/** A cell of a workbook as it is before the refresh. */
interface Place {
  readonly sheet: FoundSheet;
  readonly row: number;
  readonly column: number;
}

/** What a cell comes to once the refresh is made; undefined where nobody can tell before Excel has worked it out. */
interface Standing {
  readonly value: Worked | undefined;
  /** Whether that is what it comes to already. */
  readonly isStill: boolean;
}

/** Functions whose results change without a cell that they name. */
const RESTLESS: ReadonlySet<string> = new Set(
  "INDIRECT OFFSET TODAY NOW RAND RANDBETWEEN RANDARRAY CELL INFO ROW ROWS COLUMN COLUMNS ADDRESS SHEET SHEETS".split(
    " ",
  ),
);

export interface StandingSetting {
  readonly found: FoundReport;
  /** What our tables are called today, by the names that we gave them. */
  readonly today: ReadonlyMap<string, string | null>;
  readonly located: ReadonlyMap<string, LocatedSheet>;
  readonly follow: Follow;
  readonly report: readonly OurSheet[];
  readonly answers: ReadonlyMap<string, Answer>;
}

/**
 * What the cells of a workbook come to once a refresh is made. What a person’s formula came to is of the figures of the
 * report before: where it takes in a cell that changes it is worked out anew, as far as that can be done here.
 */
export class StandingValues {
  private readonly known = new Map<string, Standing | "asked">();
  private readonly blocks: ReadonlyMap<string, OurBlock>;

  constructor(private readonly setting: StandingSetting) {
    const blocks = setting.report.flatMap((sheet) => sheet.blocks.filter(({ table }) => table !== ""));
    this.blocks = new Map(blocks.map((block) => [block.table, block]));
  }

  /** What a cell comes to; undefined where that cannot be told. */
  at(sheet: FoundSheet, row: number, column: number): Worked | undefined {
    return this.standing({ sheet, row, column }).value;
  }

  /** What a formula of ours in a row comes to, with what people typed there. */
  ofOurs(relative: string, sheet: FoundSheet, row: number): Worked | undefined {
    return this.evaluate(parseFormula(relative), { sheet, row, column: 0 });
  }

  private standing(place: Place): Standing {
    const { sheet, row, column } = place;
    const name = `${row},${column},${sheet.name}`;
    const before = this.known.get(name);
    // A formula that takes in itself comes to nothing that can be told.
    if (before === "asked") return { value: undefined, isStill: false };
    if (before !== undefined) return before;
    this.known.set(name, "asked");
    const now = this.work(place);
    this.known.set(name, now);
    return now;
  }

  private work(place: Place): Standing {
    const { sheet, row, column } = place;
    const entry = sheet.rows[row]?.[column] ?? null;
    const held = valueIn(sheet, row, column);
    const ours = this.ourCell(place);
    const isOurs = ours !== null && !ours.isTheirs;
    if (isOurs && !isFormula(ours.cell.entry)) return { value: ours.cell.value, isStill: ours.cell.value === held };
    if (!isOurs && !isFormula(entry)) return { value: entry === "" ? null : entry, isStill: true };
    const node = parseFormula(isOurs && isFormula(ours.cell.entry) ? ours.cell.entry.formula : formulaOf(entry));
    // What the report says is worked out from what it says elsewhere.
    if (isOurs && node !== null && !this.takesInTheirs(node, place))
      return { value: ours.cell.value, isStill: ours.cell.value === held };
    if (!isOurs && node !== null && held !== null && this.isStill(node, place)) return { value: held, isStill: true };
    const value = this.evaluate(node, place) ?? undefined;
    return { value, isStill: value !== undefined && value === held };
  }

  /** What a formula comes to; a blank cell is 0. */
  private evaluate(node: FormulaNode | null, home: Place): Worked | undefined {
    const worked = evaluateFormula(node, {
      cells: (cells) => this.values(this.placesOf(cells, home)),
      column: (column) => this.values(this.placesOf(column, home)),
    });
    return worked === null ? 0 : worked;
  }

  private values(places: readonly Place[] | null): readonly Worked[] | undefined {
    const values = places?.map((place) => this.standing(place).value) ?? [];
    const known = values.flatMap((value) => (value === undefined ? [] : [value]));
    return places === null || known.length < values.length ? undefined : known;
  }

  private isStill(node: FormulaNode, home: Place): boolean {
    if (functionsIn(node).some((name) => RESTLESS.has(name))) return false;
    return cellsIn(node).every(
      (part) => this.placesOf(part, home)?.every((place) => this.standing(place).isStill) ?? false,
    );
  }

  private takesInTheirs(node: FormulaNode, home: Place): boolean {
    return cellsIn(node).some(
      (part) =>
        part.kind === "column" &&
        part.ownRow &&
        this.placesOf(part, home)?.some((place) => this.ourCell(place)?.isTheirs ?? true) !== false,
    );
  }

  /** The cells that a part of a formula is; null where they are not known, or may be others after the refresh. */
  private placesOf(node: FormulaNode & { readonly kind: "cells" | "column" }, home: Place): readonly Place[] | null {
    if (node.kind === "column") return this.placesOfColumn(node, home);
    const { range } = node;
    const name = (node.sheet ?? home.sheet.name).toLowerCase();
    const sheet = this.setting.found.sheets.find((one) => one.name.toLowerCase() === name);
    if (sheet === undefined) return null;
    const isWhole = sheet.tables.some((table) => meets(table.range, range) && !this.keepsRows(table));
    if (range.top !== range.bottom && isWhole) return null;
    return placesIn(sheet, range);
  }

  private placesOfColumn(
    { table: name, heading, ownRow }: FormulaNode & { readonly kind: "column" },
    { sheet: home, row }: Place,
  ): readonly Place[] | null {
    const sheets = name === "" ? [home] : this.setting.found.sheets;
    for (const sheet of sheets)
      for (const table of sheet.tables) {
        const { range } = table;
        if (name === "" ? row <= range.top || row > range.bottom : !this.isCalled(table, name)) continue;
        const column = columnOf(table, sheet, heading);
        if (column === null) return null;
        if (ownRow) return [{ sheet, row, column }];
        const body = { top: range.top + 1, left: column, bottom: range.bottom, right: column };
        return this.keepsRows(table) ? placesIn(sheet, body) : null;
      }
    return null;
  }

  private isCalled({ name }: FoundTable, called: string): boolean {
    const known = [name, this.setting.today.get(name) ?? name];
    return known.some((one) => one.toLowerCase() === called.toLowerCase());
  }

  /** Whether no row comes to a table or leaves it. */
  private keepsRows({ name }: FoundTable): boolean {
    const block = this.blocks.get(name);
    const there = this.located(name)?.there;
    if (block === undefined || there === undefined) return true;
    const keys = new Set(block.rows.map(({ key }) => key));
    const wrote = this.located(name)?.sheet.written.blocks.find(({ table }) => table === name)?.rows ?? [];
    return (
      block.rows.every(({ key }) => there.rows.has(key)) &&
      wrote.every(({ key }) => keys.has(keyNow(this.setting.follow, name, key)))
    );
  }

  private located(table: string): { readonly sheet: LocatedSheet; readonly there: LocatedTable } | null {
    for (const sheet of this.setting.located.values()) {
      const there = sheet.tables.get(table);
      if (there !== undefined) return { sheet, there };
    }
    return null;
  }

  /** What the report says in a cell of ours, and whether a person’s stands there; null for a cell that is not ours. */
  private ourCell({ sheet, row, column }: Place): { readonly cell: OurCell; readonly isTheirs: boolean } | null {
    const table = sheet.tables.find(({ range }) => row > range.top && row <= range.bottom && isBeside(range, column));
    const block = this.blocks.get(table?.name ?? "");
    const known = table === undefined ? null : this.located(table.name);
    if (block === undefined || known === null || known.sheet.found !== sheet) return null;
    const [key] = [...known.there.rows].find(([, at]) => at === row) ?? [];
    const [heading] = [...known.there.columns].find(([, at]) => at === column) ?? [];
    const index = block.headings.indexOf(heading ?? "");
    const cell = block.rows.find((one) => one.key === key)?.cells[index];
    if (cell === undefined || key === undefined || heading === undefined) return null;
    const { found, answers } = this.setting;
    const entry = foundEntry(found, sheet, known.there.columns, row, column);
    const merged = mergeCell(this.written(known.sheet, block.table, key, heading), entry, cell);
    const answer = answers.get([sheet.name, block.table, key, heading].join(" / "));
    const isTheirs = merged === "typedOver" || (merged === "both" && (answer ?? "theirs") !== "ours");
    return { cell, isTheirs };
  }

  private written({ written }: LocatedSheet, name: string, key: string, heading: string): WrittenCell | null {
    const block = written.blocks.find(({ table }) => table === name);
    const row = block?.rows.find((one) => keyNow(this.setting.follow, name, one.key) === key);
    return row?.cells[block?.headings.indexOf(heading) ?? -1] ?? null;
  }
}

function formulaOf(entry: Entry): string {
  return isFormula(entry) ? entry.formula : "";
}

function isBeside({ left, right }: CellRange, column: number): boolean {
  return column >= left && column <= right;
}

function meets(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** The cells of a range that the sheet has; of a single cell always that one. */
function placesIn(sheet: FoundSheet, { top, left, bottom, right }: CellRange): Place[] {
  const last = top === bottom ? bottom : Math.min(bottom, sheet.rows.length - 1);
  const places: Place[] = [];
  for (let row = top; row <= last; row += 1)
    for (let column = left; column <= right; column += 1) places.push({ sheet, row, column });
  return places;
}

/** The column of a table under a heading, as we wrote it or as it stands. */
function columnOf({ range, columns }: FoundTable, { rows }: FoundSheet, heading: string): number | null {
  const known = columns?.get(heading);
  if (known !== undefined) return known;
  for (let column = range.left; column <= range.right; column += 1)
    if (words(rows[range.top]?.[column]).toLowerCase() === heading.toLowerCase()) return column;
  return null;
}
