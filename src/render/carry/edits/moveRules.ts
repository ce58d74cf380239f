import type { CellRange } from "../../../domain/cell";
import { cornerOf, writeAreas } from "../package/areas";
import { lastPriority, putInOrder, sheetList } from "../package/sheetFrame";
import { everyElement, XmlElement } from "../package/xmlTree";
import { FormulaReferences } from "../references/formulaReferences";
import { areasOf } from "../references/referenceTexts";
import type { BenchSheet, Workbench } from "../workbench";
import { changeRules } from "./rowEdits";

/** Namespaces of extensions and of the ranges in them. Source: MS-XLSX 2.2.4. */
const EXTENSION = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const RANGES = "http://schemas.microsoft.com/office/excel/2006/main";

interface RowCut {
  readonly from: BenchSheet;
  readonly row: number;
  readonly to: BenchSheet;
  readonly toRow: number;
  /** IDs by which a rule is one with what it has in an extension, by those that they had. */
  readonly ids: Map<string, string>;
}

/** A rule of conditional formats, or a list of choices, with the elements that it stands in, the sheet's last. */
interface Rule {
  readonly element: XmlElement;
  readonly within: readonly XmlElement[];
}

/**
 * Takes the conditional formats and the lists of choices of a row to its new place in another sheet, before its cells
 * go. Those that cover other rows too stay for them; those of the row alone go.
 */
export function moveRules(bench: Workbench, given: Omit<RowCut, "ids">): void {
  const cut: RowCut = { ...given, ids: new Map() };
  const { from, row, to } = cut;
  const own = ({ top, bottom }: CellRange): boolean => top <= row && bottom >= row;
  for (const rule of rulesOf(from.root)) {
    const pieces = areasOf(rule.element).filter(own);
    if (pieces.length > 0) paste(bench, cut, rule, pieces);
  }
  changeRules(bench, from, (area) => (area.top === row && area.bottom === row ? [] : [area]));
  for (const { element, within } of rulesOf(from.root)) if (areasOf(element).length === 0) takeOut(element, within);
  bench.edit(to);
}

function rulesOf(root: XmlElement): Rule[] {
  const found: Rule[] = [];
  const look = (element: XmlElement, within: readonly XmlElement[]): void => {
    if (element.local === "conditionalFormatting" || element.local === "dataValidation")
      found.push({ element, within });
    else for (const child of element.elements()) look(child, [element, ...within]);
  };
  for (const child of root.elements()) if (child.local !== "sheetData") look(child, [root]);
  return found;
}

/** Takes a rule out, and the lists that are empty without it. */
function takeOut(element: XmlElement, [holder, ...outer]: readonly XmlElement[]): void {
  if (holder === undefined) return;
  holder.remove(element);
  const left = holder.elements().length;
  if (left === 0 && outer.length > 0) takeOut(holder, outer);
  else if (holder.get("count") !== null) holder.set("count", String(left));
}

/** Puts a rule over the cells of the row where they are to stand, unless the same one is over them there. */
function paste(bench: Workbench, cut: RowCut, rule: Rule, pieces: readonly CellRange[]): void {
  const { to, toRow } = cut;
  const areas = pieces.map((piece) => ({ ...piece, top: toRow, bottom: toRow }));
  const copy = copied(bench, cut, rule.element, pieces);
  setAreas(copy, areas);
  const isThere = rulesOf(to.root).some(({ element }) => covers(element, areas) && saysSame(bench, to, element, copy));
  if (isThere) return;
  if (copy.local === "dataValidation") {
    // A cell has one list of choices: that which is pasted.
    const beside = (area: CellRange): CellRange[] =>
      areas.reduce<CellRange[]>((left, gone) => left.flatMap((one) => without(one, gone)), [area]);
    for (const { element, within } of rulesOf(to.root)) {
      if (element.local !== "dataValidation") continue;
      const left = areasOf(element).flatMap(beside);
      if (left.length === 0) takeOut(element, within);
    }
    changeRules(bench, to, (area, { local }) => (local === "dataValidation" ? beside(area) : [area]));
  }
  let priority = lastPriority(to.root);
  for (const each of everyElement(copy)) {
    // What programs know an element by is its own.
    each.head = each.head.replace(/\s\w+:uid\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
    const [inner] = each.elements();
    if (each.local === "ext" && inner !== undefined) each.head = declared(each.head, prefixOf(inner.name), EXTENSION);
    // Data bars have their finer options in an extension, found by an ID.
    if (each.local === "id") each.setText(pairedId(to.root, cut, each.text()));
    if (each.local !== "cfRule") continue;
    priority += 1;
    if (each.get("priority") !== null) each.set("priority", String(priority));
    const id = each.get("id");
    if (id !== null) each.set("id", pairedId(to.root, cut, id));
  }
  place(to.root, copy, rule);
  bench.referenceTexts().addFrameElement(to.path, to.name, copy);
}

/** The rule as it is for the row's cells, its formulas for the first of them. */
function copied(
  bench: Workbench,
  { from, row, to, toRow }: RowCut,
  rule: XmlElement,
  pieces: readonly CellRange[],
): XmlElement {
  const corner = cornerOf(areasOf(rule));
  const left = Math.min(...pieces.map((piece) => piece.left));
  const shift = { rows: row - (corner?.row ?? row), columns: left - (corner?.column ?? left) };
  const copy = rule.copy();
  const [originals, copies] = [[...everyElement(rule)], [...everyElement(copy)]];
  originals.forEach((original, index) => {
    const references = bench.referenceTexts().of(original);
    if (references === null) return;
    const there = new FormulaReferences(references.copied(shift), from.name);
    there.move({ kind: "cut", sheet: from.name, row, to: { sheet: to.name, row: toRow } });
    there.rehome(to.name);
    copies[index]?.setText(there.inRule());
  });
  return copy;
}

function setAreas(rule: XmlElement, areas: readonly CellRange[]): void {
  if (rule.get("sqref") !== null) rule.set("sqref", writeAreas(areas));
  else rule.first("sqref")?.setText(writeAreas(areas));
}

function covers(rule: XmlElement, areas: readonly CellRange[]): boolean {
  const there = areasOf(rule);
  return areas.every((area) =>
    there.some(
      ({ top, left, bottom, right }) =>
        top <= area.top && bottom >= area.bottom && left <= area.left && right >= area.right,
    ),
  );
}

/** Whether a rule that stands there asks the same of the cells of another as that does. */
function saysSame(bench: Workbench, sheet: BenchSheet, there: XmlElement, rule: XmlElement): boolean {
  const [corner, first] = [cornerOf(areasOf(there)), cornerOf(areasOf(rule))];
  if (corner === null || first === null || there.local !== rule.local) return false;
  const shift = { rows: first.row - corner.row, columns: first.column - corner.column };
  const same = there.copy();
  const copies = [...everyElement(same)];
  [...everyElement(there)].forEach((original, index) => {
    const references = bench.referenceTexts().of(original);
    const text = references?.copied(shift) ?? null;
    if (text !== null) copies[index]?.setText(new FormulaReferences(text, sheet.name).inRule());
  });
  return meaning(same) === meaning(rule);
}

/** What a rule says, wherever it stands and whichever comes first. */
function meaning(rule: XmlElement): string {
  const say = (element: XmlElement): string => {
    if (element.local === "extLst" || element.local === "sqref") return "";
    const head = element.head.replace(/\s(?:sqref|priority|id|[\w]+:uid)\s*=\s*(?:"[^"]*"|'[^']*')/g, "").trim();
    const inside = element.children?.map((child) => (typeof child === "string" ? child : say(child))) ?? [];
    return `<${element.local} ${head}>${inside.join("")}</>`;
  };
  return say(rule);
}

/** A range without another of one row: what is above it, left and right of it, and below it. */
function without(range: CellRange, gone: CellRange): CellRange[] {
  const { top, left, bottom, right } = range;
  if (gone.top > bottom || gone.bottom < top || gone.left > right || gone.right < left) return [range];
  const parts = [
    { ...range, bottom: gone.top - 1 },
    { ...range, top: gone.top, bottom: gone.bottom, right: gone.left - 1 },
    { ...range, top: gone.top, bottom: gone.bottom, left: gone.right + 1 },
    { ...range, top: gone.bottom + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Puts a rule into a sheet where those of its kind stand. */
function place(root: XmlElement, rule: XmlElement, { element, within }: Rule): void {
  const [list, extension] = within;
  if (list === undefined || extension === undefined) {
    putInOrder(root, rule);
    return;
  }
  const holder =
    extension.local === "ext" ? extensionList(root, { list, extension, element }) : sheetList(root, list.local);
  holder.append(rule);
  holder.set(
    "count",
    holder.get("count") === null && list.get("count") === null ? null : String(holder.elements().length),
  );
}

/** The list of an extension of a sheet, made like another's where it has none with the same prefixes. */
function extensionList(
  root: XmlElement,
  {
    list,
    extension,
    element,
  }: { readonly list: XmlElement; readonly extension: XmlElement; readonly element: XmlElement },
): XmlElement {
  const extensions = sheetList(root, "extLst");
  for (const one of extensions.elements()) {
    const known = one.elements().find(({ name }) => name === list.name);
    if (known !== undefined) return known;
  }
  const inner = prefixOf(element.first("sqref")?.name ?? "");
  const made = new XmlElement(list.name, declared(list.head, inner, RANGES), []);
  extensions.append(new XmlElement(extension.name, declared(extension.head, prefixOf(list.name), EXTENSION), [made]));
  return made;
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(":")));
}

function declared(head: string, prefix: string, namespace: string): string {
  return prefix === "" || head.includes(`xmlns:${prefix}=`) ? head : `${head} xmlns:${prefix}="${namespace}"`;
}

/** The ID of a rule in the sheet that it goes to: a rule and what it has in an extension have the same. */
function pairedId(root: XmlElement, { ids }: RowCut, id: string): string {
  const known = ids.get(id);
  if (known !== undefined) return known;
  const taken = new Set([...ids.values()]);
  for (const element of everyElement(root)) {
    taken.add(element.get("id") ?? "");
    if (element.local === "id") taken.add(element.text());
  }
  for (let number = 1; ; number += 1) {
    const free = `{00000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
    if (taken.has(free)) continue;
    ids.set(id, free);
    return free;
  }
}
