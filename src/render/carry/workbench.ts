import { readArea, writeArea } from "./package/areas";
import { type CellMove, movedPlace, movedRange, sameSheet } from "./references/cellMove";
import { FormulaReferences } from "./references/formulaReferences";
import { moveDrawing, moveNoteBoxes } from "./references/moveAnchors";
import { moveFrame } from "./references/moveFrame";
import { PackageTrees } from "./package/packageTrees";
import { ReferenceTexts } from "./references/referenceTexts";
import { firstFormulas, formulaCells, unshareFormulas } from "./references/sharedFormulas";
import { SharedTexts } from "./package/sharedTexts";
import { SheetCells } from "./package/sheetCells";
import type { WorkbookPackage } from "./package/workbookPackage";
import { sheetTables, type TablePart, workbookSheets, type WorkbookSheet } from "./package/workbookSheets";
import type { XmlElement } from "./package/xmlTree";

/** A worksheet that is being edited. */
export interface BenchSheet extends WorkbookSheet {
  readonly cells: SheetCells;
}

/** A workbook that is being edited: its sheets, and everything in it that refers to their cells. */
export class Workbench {
  readonly trees: PackageTrees;
  readonly texts: SharedTexts;
  /** Cells that were given what they hold. */
  readonly changed = new Set<XmlElement>();
  /** Rows under a filter that a person has hidden by hand. */
  readonly hiddenByHand = new Set<XmlElement>();
  /** Rows that were written to. */
  readonly writtenRows = new Set<XmlElement>();
  /** Sheets in which rows or columns came or went. */
  readonly reshaped = new Set<string>();
  /** Whether a cell was given a formula without its result. */
  withoutResult = false;
  private readonly sheets: BenchSheet[];
  private references: ReferenceTexts | null = null;
  private readonly withShared = new Set<BenchSheet>();
  private readonly edited = new Set<BenchSheet>();
  /** Formulas that fill more cells than their own. */
  private readonly ranged = new Map<BenchSheet, XmlElement[]>();
  private formulasMoved = false;
  /** Tables by their sheets, as long as none changes: a sheet of charts has one for each measure. */
  private readonly tableParts = new Map<BenchSheet, readonly TablePart[]>();

  constructor(workbook: WorkbookPackage) {
    this.trees = new PackageTrees(workbook);
    this.texts = new SharedTexts(this.trees);
    this.sheets = workbookSheets(this.trees).map((sheet) => benchSheet(sheet));
  }

  /** A sheet by its name. */
  sheet(name: string): BenchSheet {
    const sheet = this.sheets.find((each) => sameSheet(each.name, name));
    if (sheet === undefined) throw new Error(`no sheet ${name} to edit`);
    return sheet;
  }

  table(sheet: BenchSheet, name: string): TablePart {
    const table = this.tables(sheet).find((each) => sameSheet(each.name, name));
    if (table === undefined) throw new Error(`no table ${name} in the sheet ${sheet.name}`);
    return table;
  }

  tables(sheet: BenchSheet): readonly TablePart[] {
    const known = this.tableParts.get(sheet);
    if (known !== undefined) return known;
    const parts = sheetTables(this.trees, sheet);
    this.tableParts.set(sheet, parts);
    return parts;
  }

  /** A table came, went or has other cells. */
  tablesChanged(): void {
    this.tableParts.clear();
  }

  allSheets(): readonly BenchSheet[] {
    return this.sheets;
  }

  /** Takes up a sheet whose part was just added. */
  addSheet(name: string): BenchSheet {
    const sheet = workbookSheets(this.trees).find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`the sheet ${name} was not added`);
    const added = benchSheet(sheet);
    this.sheets.push(added);
    if (this.references !== null) this.refer(added, this.references);
    return added;
  }

  /** Puts down a sheet whose part is about to go; what refers to its cells or tables is `#REF!`. */
  dropSheet(sheet: BenchSheet): void {
    const references = this.referenceTexts();
    for (const each of [...this.withShared]) if (sharesFrom(each, sheet.name)) this.unshare(each);
    const tables = this.tables(sheet).map(({ name }) => name);
    references.move({ kind: "sheet", sheet: sheet.name }, () => undefined);
    references.loseTables(tables);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.tablesChanged();
    this.withShared.delete(sheet);
    this.edited.delete(sheet);
    this.reshaped.add(sheet.name);
    this.formulasMoved = true;
  }

  /** Marks a sheet's cells as changed. */
  edit(sheet: BenchSheet): void {
    this.edited.add(sheet);
    this.trees.touch(sheet.path);
  }

  /** Everything that refers to cells. */
  referenceTexts(): ReferenceTexts {
    if (this.references === null) {
      this.references = new ReferenceTexts(this.trees);
      for (const sheet of this.sheets) this.refer(sheet, this.references);
    }
    return this.references;
  }

  /** Gives each cell of a sheet that shares a formula its own. */
  unshare(sheet: BenchSheet): void {
    const references = this.referenceTexts();
    if (!this.withShared.delete(sheet) || !unshareFormulas(sheet.cells)) return;
    this.edit(sheet);
    references.addCells(sheet.path, sheet.name, sheet.cells);
  }

  /** Moves cells, and all that refers to them. */
  move(move: CellMove): void {
    const references = this.referenceTexts();
    const sheet = this.sheet(move.sheet);
    for (const each of [...this.withShared]) if (each === sheet || sharesFrom(each, move.sheet)) this.unshare(each);
    this.edit(sheet);
    references.move(move, () => {
      if (move.kind !== "cut") this.moveParts(sheet, move);
      this.moveSources(move);
    });
    this.tablesChanged();
    this.formulasMoved = true;
  }

  /** Writes all that was changed; tells nothing of what a program has to work out anew. */
  finish(): PackageTrees {
    if (this.references?.write() === true) this.formulasMoved = true;
    for (const sheet of this.sheets) {
      if (this.trees.isTouched(sheet.path)) sheet.cells.write();
      if (this.edited.has(sheet)) writeDimension(sheet);
    }
    if (this.formulasMoved) this.dropCalculationOrder();
    return this.trees;
  }

  /** A cell got or lost a formula. */
  formulaChanged(): void {
    this.formulasMoved = true;
  }

  private refer(sheet: BenchSheet, references: ReferenceTexts): void {
    const ranged: XmlElement[] = [];
    this.ranged.set(sheet, ranged);
    for (const { formula } of formulaCells(sheet.cells)) {
      if (formula.get("t") === "shared") this.withShared.add(sheet);
      else references.addFormula(sheet.path, sheet.name, formula);
      if (formula.get("ref") !== null && formula.get("t") !== "shared") ranged.push(formula);
    }
    references.addFrame(sheet.path, sheet.name, sheet.root);
    for (const table of this.tables(sheet)) references.addTable(table.path, sheet.name, table.root);
  }

  /** What a sheet, and the parts that belong to it, say of its cells. */
  private moveParts(sheet: BenchSheet, move: CellMove): void {
    moveCells(sheet.cells, move);
    for (const formula of this.ranged.get(sheet) ?? []) moveFormulaRange(formula, move);
    moveFrame(sheet.root, move);
    for (const child of sheet.root.elements()) if (child.local !== "sheetData") moveDrawing(child, move);
    for (const { type, target } of this.trees.relations(sheet.path)) {
      const root = type === "vmlDrawing" ? null : this.trees.root(target);
      let changed = false;
      if (type === "drawing" && root !== null) changed = moveDrawing(root, move);
      else if (/^(table|comments|threadedComment|pivotTable|namedSheetView|tableSingleCells)s?$/.test(type) && root)
        changed = moveFrame(root, move);
      else if (type === "vmlDrawing") {
        const vml = this.trees.text(target);
        const moved = vml === null ? null : moveNoteBoxes(vml, move);
        if (moved !== null && moved !== vml) this.trees.put(target, moved);
      }
      if (changed) this.trees.touch(target);
    }
  }

  /** The ranges that pivot tables and consolidations take their rows from. */
  private moveSources(move: CellMove): void {
    const paths = this.trees.find(/\/pivotCacheDefinition[^/]*\.xml$/i);
    for (const path of [...paths, ...this.sheets.map((sheet) => sheet.path)]) {
      const root = this.trees.root(path);
      const sources = root?.first("cacheSource") ?? root?.first("dataConsolidate")?.first("dataRefs");
      for (const source of sources === null || sources === undefined ? [] : sourcesIn(sources)) {
        const range = readArea(source.get("ref") ?? "");
        const sheet = source.get("sheet");
        if (range === null || sheet === null || source.get("id") !== null) continue;
        const place = movedPlace({ sheet, range }, move);
        if (place === null || (place.range === range && place.sheet === sheet)) continue;
        source.set("ref", writeArea(place.range));
        source.set("sheet", place.sheet);
        this.trees.touch(path);
      }
    }
  }

  /** The order in which cells are worked out is made anew by whoever opens the file. */
  private dropCalculationOrder(): void {
    const workbook = this.trees.workbook();
    for (const relation of this.trees.relations(workbook)) {
      if (relation.type !== "calcChain") continue;
      this.trees.remove(relation.target);
      this.trees.unrelate(workbook, relation);
    }
  }
}

function benchSheet(sheet: WorkbookSheet): BenchSheet {
  const data = sheet.root.first("sheetData");
  if (data === null) throw new Error(`the sheet ${sheet.name} has no cells`);
  data.children ??= [];
  return { ...sheet, cells: new SheetCells(data) };
}

function moveCells(cells: SheetCells, move: CellMove): void {
  if (move.kind === "rows" && move.count > 0) cells.moveRows(move.at, move.count);
  if (move.kind === "rows" && move.count < 0) {
    for (let row = move.at; row < move.at - move.count; row += 1) cells.removeRow(row);
    cells.moveRows(move.at, move.count);
  }
  if (move.kind === "columns") {
    for (const row of cells.rows) {
      if (row.index < move.top || row.index > move.bottom) continue;
      const taken = move.count < 0 ? row.cells.findIndex(({ column }) => column === move.at) : -1;
      if (taken >= 0) row.cells.splice(taken, 1);
      for (const cell of row.cells) if (cell.column >= move.at) cell.column += move.count;
    }
  }
}

/** The cells that an array formula or a table of trials fills, and the inputs of one. */
function moveFormulaRange(formula: XmlElement, move: CellMove): void {
  for (const name of formula.get("t") === "dataTable" ? ["ref", "r1", "r2"] : ["ref"]) {
    const range = readArea(formula.get(name) ?? "");
    const moved = range === null ? null : movedRange(range, move);
    if (moved !== null && moved !== range) formula.set(name, writeArea(moved));
  }
}

/** Whether a sheet's shared formulas refer to a sheet. */
function sharesFrom(sheet: BenchSheet, name: string): boolean {
  return [...firstFormulas(sheet.cells).values()].some(({ text }) =>
    new FormulaReferences(text, sheet.name).places().some((place) => sameSheet(place.sheet, name)),
  );
}

function sourcesIn(element: XmlElement): XmlElement[] {
  return element.elements().flatMap((each) => (each.get("ref") === null ? sourcesIn(each) : [each]));
}

/** The cells that a sheet uses: those that it said, and those that were looked into. */
function writeDimension({ root, cells }: BenchSheet): void {
  const dimension = root.first("dimension");
  const said = readArea(dimension?.get("ref") ?? "");
  if (dimension === null || said === null) return;
  let { left, right } = said;
  for (const row of cells.rows) {
    if (!row.isApart || row.cells.length === 0) continue;
    left = Math.min(left, row.cells[0]?.column ?? left);
    right = Math.max(right, row.cells[row.cells.length - 1]?.column ?? right);
  }
  const top = Math.min(said.top, cells.rows[0]?.index ?? said.top);
  const bottom = Math.max(cells.rows[cells.rows.length - 1]?.index ?? said.bottom, top);
  dimension.set("ref", writeArea({ top, left, bottom, right }));
}
