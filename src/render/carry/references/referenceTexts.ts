import { cornerOf, readAreas } from "../package/areas";
import { type CellMove, sameSheet } from "./cellMove";
import { FormulaReferences, type Shift } from "./formulaReferences";
import type { PackageTrees } from "../package/packageTrees";
import { formulaCells } from "./sharedFormulas";
import type { SheetCells } from "../package/sheetCells";
import { everyElement, type XmlElement } from "../package/xmlTree";

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** One text in the workbook that refers to cells, and where to write it when they move. */
interface ReferenceText {
  readonly references: FormulaReferences;
  /** Path of its part. */
  readonly part: string;
  /** The sheet that it stands in; `""` for none. */
  home: string;
  write(text: string): void;
  /** For a formula that is written for the first of many cells: where that one stands now. */
  readonly corner: (() => Corner | null) | null;
  changed: boolean;
}

/** Elements whose text is a formula, in worksheets. */
const FORMULAS = new Set(["f", "formula", "formula1", "formula2"]);
/** Elements whose formulas are written for the first cell of their ranges. */
const RULES = new Set(["conditionalFormatting", "dataValidation"]);
/** Attributes that are references, of links and of form controls. */
const REFERENCE_ATTRIBUTES = ["location", "linkedCell", "listFillRange"] as const;
const CONTROL_ATTRIBUTES = ["fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx"] as const;
const DRAWN_ATTRIBUTES = ["textlink", "cellRange"] as const;

/**
 * Every text in a workbook that refers to cells: formulas of cells, rules, names, tables, charts, links and controls.
 * Each is taken to pieces once and written once, however many rows move.
 */
export class ReferenceTexts {
  private readonly texts: ReferenceText[] = [];
  /** Those of rules and of tables' columns, which count from a first cell. */
  private readonly rules: ReferenceText[] = [];
  /** By the sheets that they refer to. */
  private readonly bySheet = new Map<string, Set<ReferenceText>>();
  private readonly ofFormula = new Map<XmlElement, ReferenceText>();

  constructor(private readonly trees: PackageTrees) {
    this.addNames();
    for (const path of trees.find(/(?:^|\/)(?:charts|chartEx)\/[^/]+\.xml$/i)) this.addChart(path);
    for (const path of trees.find(/\/drawings\/[^/]+\.xml$/i)) this.addAttributes(path, DRAWN_ATTRIBUTES);
    for (const path of trees.find(/\/ctrlProps\/[^/]+\.xml$/i)) this.addAttributes(path, CONTROL_ATTRIBUTES);
    for (const path of trees.find(/\/(?:drawings|worksheets)\/_rels\/[^/]+\.rels$/i)) this.addTargets(path);
  }

  /** A chart's references. */
  addChart(path: string): void {
    this.addElements(path, (each) => (each.local === "f" || each.local === "sqref") && each.first("f") === null);
  }

  /** The formulas of a sheet's cells, but those that share another's. */
  addCells(part: string, home: string, cells: SheetCells): void {
    for (const { formula } of formulaCells(cells))
      if (formula.get("t") !== "shared") this.addFormula(part, home, formula);
  }

  /** A cell's formula. */
  addFormula(part: string, home: string, formula: XmlElement): void {
    if (this.ofFormula.has(formula) || formula.get("t") === "dataTable") return;
    const text = this.add(part, formula.text(), home, (changed) => formula.setText(changed));
    if (text !== null) this.ofFormula.set(formula, text);
  }

  /** What a sheet says of its cells beside their contents. */
  addFrame(part: string, home: string, root: XmlElement): void {
    for (const child of root.elements()) if (child.local !== "sheetData") this.addFrameElement(part, home, child);
  }

  /** A table's formulas: of its columns, written for its first row, and of its totals. */
  addTable(part: string, home: string, root: XmlElement): void {
    const corner = (): Corner | null => {
      const header = cornerOf(readAreas(root.get("ref") ?? ""));
      return header === null ? null : { ...header, row: header.row + 1 };
    };
    for (const column of everyElement(root)) {
      const bound = column.local === "calculatedColumnFormula";
      if (!bound && column.local !== "totalsRowFormula") continue;
      const text = this.add(part, column.text(), home, (changed) => column.setText(changed), bound ? corner : null);
      if (text !== null) this.ofFormula.set(column, text);
    }
  }

  /** What the formula of a cell, of a rule or of a table's column refers to; null for one that refers to no cells. */
  of(formula: XmlElement): FormulaReferences | null {
    return this.ofFormula.get(formula)?.references ?? null;
  }

  /** A cell's formula that is cut and pasted into another sheet. */
  rehome(formula: XmlElement, part: string, home: string): void {
    const text = this.ofFormula.get(formula);
    if (text === undefined) return;
    text.references.rehome(home);
    this.ofFormula.set(formula, Object.assign(text, { part, home, changed: true }));
  }

  /** Follows cells that move; `between` moves what says where the cells of rules are. */
  move(move: CellMove, between: () => void): void {
    const corners = this.cornersIn(move.sheet);
    between();
    for (const text of this.bySheet.get(move.sheet.toLowerCase()) ?? []) {
      if (text.references.move(move, shiftOf(text, corners))) text.changed = true;
    }
    if (move.kind !== "cut") return;
    // Formulas that followed the row refer to its new sheet as well.
    const into = this.list(move.to.sheet);
    for (const text of this.bySheet.get(move.sheet.toLowerCase()) ?? []) into.add(text);
  }

  /** Follows the first cells of a sheet's rules, whose ranges `between` changes. */
  changeRules(sheet: string, between: () => void): void {
    const corners = this.cornersIn(sheet);
    between();
    for (const text of corners.keys()) {
      const shift = shiftOf(text, corners);
      if (shift === null || (shift.rows === 0 && shift.columns === 0)) continue;
      if (text.references.move({ kind: "rows", sheet, at: 0, count: 0 }, shift)) text.changed = true;
    }
  }

  /** What refers to tables that are gone is `#REF!`. */
  loseTables(names: readonly string[]): void {
    for (const text of this.texts) if (text.references.loseTables(names)) text.changed = true;
  }

  /** Follows a table's column that has another heading. */
  renameColumn(table: string, old: string, heading: string): void {
    if (old === heading) return;
    for (const text of this.texts) if (text.references.renameColumn(table, old, heading)) text.changed = true;
  }

  /** Writes what changed into the parts; tells whether a cell's formula was among it. */
  write(): boolean {
    let formulas = false;
    for (const text of this.texts) {
      if (!text.changed) continue;
      text.write(text.references.toString());
      text.changed = false;
      this.trees.touch(text.part);
      formulas ||= text.home !== "";
    }
    return formulas;
  }

  private cornersIn(sheet: string): Map<ReferenceText, Corner> {
    const corners = new Map<ReferenceText, Corner>();
    for (const text of this.rules) {
      const corner = sameSheet(text.home, sheet) ? (text.corner?.() ?? null) : null;
      if (corner !== null) corners.set(text, corner);
    }
    return corners;
  }

  private list(sheet: string): Set<ReferenceText> {
    const key = sheet.toLowerCase();
    const known = this.bySheet.get(key);
    if (known !== undefined) return known;
    const made = new Set<ReferenceText>();
    this.bySheet.set(key, made);
    return made;
  }

  private add(
    part: string,
    formula: string,
    home: string,
    write: (text: string) => void,
    corner: ReferenceText["corner"] = null,
    heldOnly = false,
  ): ReferenceText | null {
    const references = new FormulaReferences(formula, home, heldOnly);
    if (references.isEmpty && !formula.includes("[")) return null;
    const text: ReferenceText = { references, part, home, write, corner, changed: false };
    this.texts.push(text);
    if (corner !== null) this.rules.push(text);
    for (const sheet of references.sheets()) this.list(sheet).add(text);
    return text;
  }

  private addNames(): void {
    const workbook = this.trees.workbook();
    for (const name of this.trees.root(workbook)?.first("definedNames")?.elements("definedName") ?? []) {
      // What no `$` holds in a name counts from the cell that uses the name; the program's own names are no such names.
      const heldOnly = !(name.get("name") ?? "").startsWith("_xlnm.");
      this.add(workbook, name.text(), "", (text) => name.setText(text), null, heldOnly);
    }
  }

  /** Links of shapes, and of cells in some files, stand among relations, their spaces as codes. */
  private addTargets(path: string): void {
    for (const each of this.trees.root(path)?.elements() ?? []) {
      const target = each.get("Target") ?? "";
      if (!target.startsWith("#")) continue;
      const space = target.includes("%20") ? "%20" : " ";
      const write = (text: string): void => each.set("Target", `#${text.replaceAll(" ", space)}`);
      this.add(path, target.slice(1).replaceAll(space, " "), "", write);
    }
  }

  private addElements(path: string, isFormula: (element: XmlElement) => boolean): void {
    const root = this.trees.root(path);
    if (root === null) return;
    for (const each of everyElement(root)) {
      if (isFormula(each)) this.add(path, each.text(), "", (text) => each.setText(text));
    }
  }

  private addAttributes(path: string, names: readonly string[]): void {
    const root = this.trees.root(path);
    if (root === null) return;
    for (const each of everyElement(root)) {
      for (const name of names) this.addAttribute(path, each, name, "", null);
    }
  }

  private addAttribute(
    path: string,
    element: XmlElement,
    name: string,
    home: string,
    corner: ReferenceText["corner"],
  ): void {
    const text = element.head.includes(name) ? element.get(name) : null;
    if (text === null) return;
    // Some programs begin the place of a link with the sign of an address.
    const [sign] = /^#?/.exec(text) ?? [""];
    this.add(path, text.slice(sign.length), home, (changed) => element.set(name, sign + changed), corner);
  }

  /** An element of a sheet, such as a link, and all in it. */
  addFrameElement(part: string, home: string, element: XmlElement, rule: ReferenceText["corner"] = null): void {
    const corner = RULES.has(element.local) ? () => cornerOf(areasOf(element)) : rule;
    if (FORMULAS.has(element.local) && element.elements().length === 0) {
      const text = this.add(part, element.text(), home, (changed) => element.setText(changed), corner);
      if (text !== null) this.ofFormula.set(element, text);
      return;
    }
    for (const name of REFERENCE_ATTRIBUTES) this.addAttribute(part, element, name, home, null);
    if (element.local === "cfvo" && element.get("type") === "formula")
      this.addAttribute(part, element, "val", home, corner);
    for (const child of element.elements()) this.addFrameElement(part, home, child, corner);
  }
}

/** How far the first cell of a rule has moved; null for a text that is written for one cell. */
function shiftOf(text: ReferenceText, corners: ReadonlyMap<ReferenceText, Corner>): Shift | null {
  const before = corners.get(text);
  const after = before === undefined ? null : (text.corner?.() ?? null);
  if (before === undefined || after === null) return null;
  return { rows: after.row - before.row, columns: after.column - before.column };
}

/** The ranges of a rule: in an attribute, or in an element where it stands in an extension. */
export function areasOf(rule: XmlElement): ReturnType<typeof readAreas> {
  return readAreas(rule.get("sqref") ?? rule.first("sqref")?.text() ?? "");
}
