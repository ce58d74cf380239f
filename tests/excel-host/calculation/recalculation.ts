import type { CellReference, RangeReference } from "fast-formula-parser";
import { holds, intersection, parseAddress, splitSheet } from "../model/area";
import type { Area } from "../model/area";
import { ErrorValue } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import type { Cell, Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { sameName } from "../wire/collection";
import { notImplemented } from "../wire/hostError";
import { StopCalculation, evaluate, isGrid } from "./formulaEngine";
import type { ResultGrid, Surroundings } from "./formulaEngine";
import { renameReferences } from "./moveReferences";
import { clearSpill, spill } from "./spill";
import { withoutTableNames } from "./structuredReferences";

/** Where custom functions are asked. An answer that has not come yet is null, and is asked for. */
export interface CustomFunctionSource {
  has(name: string): boolean;
  answer(name: string, args: readonly (CellValue | ResultGrid)[], asker: string): CellValue | ResultGrid | null;
}

interface Formula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** What it read when last worked out. */
  precedents: { readonly sheet: Sheet; readonly area: Area }[];
  dirty: boolean;
}

/** Stops a formula that reads cells which are themselves still to be worked out. */
class NeedsFirst extends StopCalculation {
  readonly formulas: readonly Formula[];
  constructor(formulas: readonly Formula[]) {
    super("needs other cells first");
    this.formulas = formulas;
  }
}

/** Stops a formula that waits for the add-in's answer; Excel shows `#BUSY!` meanwhile. */
class Busy extends StopCalculation {}

/** Keeps formulas' values up to date: only those that depend on a change are worked out again. */
export class Recalculation {
  customFunctions: CustomFunctionSource | null = null;
  private readonly workbook: Workbook;
  private readonly formulas = new Map<Cell, Formula>();
  private changes: { readonly sheet: Sheet; readonly area: Area }[] = [];
  private everything = true;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  areaChanged(sheet: Sheet, area: Area): void {
    this.changes.push({ sheet, area });
  }

  /** Rows moved, sheets came or went, names changed: work out all. */
  everythingChanged(): void {
    this.everything = true;
  }

  sheetRenamed(before: string, after: string): void {
    for (const sheet of this.workbook.sheets) {
      for (const cell of sheet.cells.values()) {
        if (cell.formula !== null) cell.formula = renameReferences(cell.formula, before, after);
      }
    }
    for (const name of [...this.workbook.names, ...this.workbook.sheets.flatMap((sheet) => sheet.names)]) {
      name.formula = renameReferences(name.formula, before, after);
    }
    this.everything = true;
  }

  /** Brings every formula up to date. */
  settle(): void {
    if (this.everything) this.collectAll();
    // A formula that spills changes cells beside it, on which others may depend; chains end well before this.
    for (let pass = 0; pass < 20; pass++) {
      const dirty = this.takeDirty();
      if (dirty.length === 0) return;
      this.workOut(dirty);
    }
    throw notImplemented("a chain of more than 20 spilling formulas");
  }

  private collectAll(): void {
    this.everything = false;
    this.changes = [];
    this.formulas.clear();
    for (const sheet of this.workbook.sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula !== null) this.add(sheet, cell, sheet.place(key));
      }
    }
  }

  private add(sheet: Sheet, cell: Cell, place: { row: number; column: number }): void {
    this.formulas.set(cell, { sheet, ...place, cell, precedents: [], dirty: true });
  }

  private takeDirty(): readonly Formula[] {
    const { changes } = this;
    this.changes = [];
    for (const { sheet, area } of changes) {
      for (const { row, column, cell } of sheet.cellsWithin(area)) {
        if (cell.formula === null) this.formulas.delete(cell);
        else this.add(sheet, cell, { row, column });
      }
    }
    this.spread(changes);
    return [...this.formulas.values()].filter((formula) => formula.dirty);
  }

  /** Marks all that depends, directly or through others, on changed cells. */
  private spread(changes: readonly { readonly sheet: Sheet; readonly area: Area }[]): void {
    let front = changes;
    while (front.length > 0) {
      const reached = [...this.formulas.values()].filter(
        (formula) =>
          !formula.dirty &&
          formula.precedents.some((read) =>
            front.some((change) => change.sheet === read.sheet && intersection(change.area, read.area) !== null),
          ),
      );
      for (const formula of reached) formula.dirty = true;
      front = reached.map(({ sheet, row, column }) => ({
        sheet,
        area: { top: row, left: column, bottom: row, right: column },
      }));
    }
  }

  private workOut(dirty: readonly Formula[]): void {
    const waiting = [...dirty].reverse();
    const begun = new Set<Formula>();
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const needed = next.dirty ? this.attempt(next, begun) : [];
      if (needed.length === 0) waiting.pop();
      else waiting.push(...needed);
    }
  }

  /** Works out one formula, or answers with those that must come first. */
  private attempt(formula: Formula, begun: Set<Formula>): readonly Formula[] {
    const { sheet, row, column, cell } = formula;
    begun.add(formula);
    formula.precedents = [];
    try {
      const table = sheet.tableAt({ top: row, left: column, bottom: row, right: column });
      const text = withoutTableNames(cell.formula ?? "=0", { row, column, table }, this.workbook.tables());
      const result = evaluate(text, { row, column, sheet: sheet.name }, this.surroundingsOf(formula));
      this.place(formula, result);
    } catch (thrown) {
      if (thrown instanceof NeedsFirst) {
        const first = thrown.formulas.filter((other) => !begun.has(other));
        if (first.length > 0) return first;
        // Every cell it waits for waits for it: Excel warns of a circular reference and shows 0.
        this.place(formula, 0);
      } else if (thrown instanceof Busy) this.place(formula, new ErrorValue("#BUSY!"));
      else throw thrown;
    }
    formula.dirty = false;
    return [];
  }

  private place(formula: Formula, result: CellValue | ResultGrid): void {
    const { sheet, row, column, cell } = formula;
    this.changes.push(...clearSpill(sheet, row, column).map((area) => ({ sheet, area })));
    if (!isGrid(result)) {
      cell.value = result;
      return;
    }
    const area = spill(sheet, row, column, result);
    if (area !== null) this.changes.push(...areasBeside(area, row, column).map((part) => ({ sheet, area: part })));
  }

  private surroundingsOf(formula: Formula): Surroundings {
    const read = (sheetName: string | undefined, area: Area): Sheet | null => {
      const sheet = this.workbook.findSheet(sheetName ?? formula.sheet.name);
      if (sheet === undefined) return null;
      formula.precedents.push({ sheet, area });
      const first = this.dirtyWithin(sheet, area);
      if (first.length > 0) throw new NeedsFirst(first);
      return sheet;
    };
    return {
      cell: ({ sheet: name, row, col }) => {
        const sheet = read(name, { top: row - 1, left: col - 1, bottom: row - 1, right: col - 1 });
        return sheet === null ? new ErrorValue("#REF!") : sheet.value(row - 1, col - 1);
      },
      range: ({ sheet: name, from, to }) => {
        const area = { top: from.row - 1, left: from.col - 1, bottom: to.row - 1, right: to.col - 1 };
        const sheet = read(name, area);
        return sheet === null ? [[new ErrorValue("#REF!")]] : valuesOf(sheet, area);
      },
      name: (name, sheet) => this.lookUp(name, sheet),
      hasCustomFunction: (name) => this.customFunctions?.has(name) ?? false,
      callCustomFunction: (name, args) => {
        const asker = `${formula.sheet.name}!R${formula.row}C${formula.column}`;
        const answer = this.customFunctions?.answer(name, args, asker) ?? null;
        if (answer === null) throw new Busy("waiting for the add-in");
        return answer;
      },
    };
  }

  private dirtyWithin(sheet: Sheet, area: Area): readonly Formula[] {
    if (area.top === area.bottom && area.left === area.right) {
      const cell = sheet.cell(area.top, area.left);
      const formula = cell === undefined ? undefined : this.formulas.get(cell);
      return formula?.dirty === true ? [formula] : [];
    }
    return [...this.formulas.values()].filter(
      (formula) => formula.dirty && formula.sheet === sheet && holds(area, formula.row, formula.column),
    );
  }

  private lookUp(name: string, sheetName: string): CellReference | RangeReference | null {
    const local = this.workbook.findSheet(sheetName)?.names ?? [];
    const found = [...local, ...this.workbook.names].find((candidate) => sameName(candidate.name, name));
    if (found === undefined) return null;
    const { sheet, rest } = splitSheet(found.formula.slice(1));
    const area = parseAddress(rest);
    if (area === null) throw notImplemented(`a name that is not a range in a formula: ${name} ${found.formula}`);
    const from = { row: area.top + 1, col: area.left + 1 };
    const one = area.top === area.bottom && area.left === area.right;
    const place = one ? from : { from, to: { row: area.bottom + 1, col: area.right + 1 } };
    return { sheet: sheet ?? sheetName, ...place };
  }

  /** Formulas that wait for an answer are worked out again. */
  customFunctionAnswered(askers: ReadonlySet<string>): void {
    for (const formula of this.formulas.values()) {
      if (!askers.has(`${formula.sheet.name}!R${formula.row}C${formula.column}`)) continue;
      this.areaChanged(formula.sheet, {
        top: formula.row,
        left: formula.column,
        bottom: formula.row,
        right: formula.column,
      });
    }
  }
}

/** Values of an area, not reading past the last used row and column of an open-ended one. */
function valuesOf(sheet: Sheet, area: Area): ResultGrid {
  const used = sheet.usedArea(area, true);
  const bottom = Math.min(
    area.bottom,
    Math.max(used?.bottom ?? area.top, area.bottom > 1_000_000 ? area.top : area.bottom),
  );
  const right = Math.min(area.right, Math.max(used?.right ?? area.left, area.right > 16_000 ? area.left : area.right));
  return Array.from({ length: bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: right - area.left + 1 }, (__, column) => sheet.value(area.top + row, area.left + column)),
  );
}

function areasBeside(area: Area, row: number, column: number): Area[] {
  const right = column < area.right ? [{ top: row, left: column + 1, bottom: row, right: area.right }] : [];
  const below = row < area.bottom ? [{ ...area, top: row + 1 }] : [];
  return [...right, ...below];
}
