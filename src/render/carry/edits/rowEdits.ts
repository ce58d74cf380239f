import type { DeleteRow, InsertRows, ResizeTable } from "../../../refresh/refreshEdit";
import { address, type CellRange } from "../../../domain/cell";
import { readArea, writeArea, writeAreas } from "../package/areas";
import { areasOf } from "../references/referenceTexts";
import type { SheetRow } from "../package/sheetCells";
import type { BenchSheet, Workbench } from "../workbench";
import { isSet, type TablePart } from "../package/workbookSheets";
import { escaped, everyElement, XmlElement } from "../package/xmlTree";

/** Puts rows into a sheet that look like another of its rows. */
export function insertRows(bench: Workbench, edit: InsertRows): void {
  const { before, count, like } = edit;
  const sheet = bench.sheet(edit.sheet);
  bench.move({ kind: "rows", sheet: sheet.name, at: before, count });
  bench.reshaped.add(sheet.name);
  const model = sheet.cells.row(like);
  if (model !== null) for (let row = before; row < before + count; row += 1) copyLooks(model, sheet.cells.makeRow(row));
  for (const table of bench.tables(sheet)) fillColumns(bench, sheet, table, before, before + count - 1);
  changeRules(bench, sheet, (area) => {
    if (area.top > like || area.bottom < like) return [area];
    if (area.bottom >= before + count - 1 && area.top <= before) return [area];
    if (area.bottom === before - 1) return [{ ...area, bottom: before + count - 1 }];
    if (area.top === before + count) return [{ ...area, top: before }];
    return [area, { ...area, top: before, bottom: before + count - 1 }];
  });
}

/** Takes a row out of a sheet. */
export function deleteRow(bench: Workbench, edit: DeleteRow): void {
  const sheet = bench.sheet(edit.sheet);
  bench.move({ kind: "rows", sheet: sheet.name, at: edit.row, count: -1 });
  bench.reshaped.add(sheet.name);
}

/**
 * Lets a table take in rows below it. Formulas and charts of its whole columns, and rules down to its last row, take
 * them in too, as they do in Excel.
 */
export function resizeTable(bench: Workbench, edit: ResizeTable): void {
  const sheet = bench.sheet(edit.sheet);
  const { root, path, range } = bench.table(sheet, edit.table);
  if (range === null) throw new Error(`the table ${edit.table} has no header row`);
  const filter = root.first("autoFilter");
  const filtered = readArea(filter?.get("ref") ?? "");
  // Above a row of totals the table has grown already, when the rows were put in.
  const old = filtered === null ? range : { ...range, bottom: Math.min(range.bottom, filtered.bottom) };
  const { bottom } = edit.range;
  bench.move({ kind: "grow", sheet: sheet.name, table: old, bottom });
  const totals = Number(root.get("totalsRowCount") ?? 0);
  root.set("ref", writeArea({ ...edit.range, bottom: bottom + totals }));
  filter?.set("ref", writeArea(edit.range));
  bench.trees.touch(path);
  fillColumns(bench, sheet, bench.table(sheet, edit.table), old.bottom + 1, bottom);
  changeRules(bench, sheet, (area) => {
    const ends = area.bottom === old.bottom && area.top > old.top;
    const inside = area.left >= old.left && area.right <= old.right;
    return [ends && inside && bottom > old.bottom ? { ...area, bottom } : area];
  });
}

/** Fills new rows of a table with the formulas of its columns, as Excel does. */
function fillColumns(
  bench: Workbench,
  sheet: BenchSheet,
  { root, range }: TablePart,
  top: number,
  bottom: number,
): void {
  if (range === null || top <= range.top || top > range.bottom) return;
  const references = bench.referenceTexts();
  (root.first("tableColumns")?.elements() ?? []).forEach((column, index) => {
    const whole = column.first("calculatedColumnFormula");
    if (whole === null) return;
    for (let row = top; row <= Math.min(bottom, range.bottom); row += 1) {
      const { element } = sheet.cells.makeCell(row, range.left + index);
      if (element.elements().length > 0) continue;
      const text = references.of(whole)?.copied({ rows: row - range.top - 1, columns: 0 }) ?? whole.text();
      const isArray = isSet(whole.get("array"));
      const place = address({ row, column: range.left + index });
      const formula = element.sibling("f", isArray ? ` t="array" ref="${place}"` : "", [escaped(text)]);
      element.children = [formula];
      references.addFormula(sheet.path, sheet.name, formula);
      bench.formulaChanged();
      bench.changed.add(element);
      bench.withoutResult = true;
    }
  });
}

/** A row's height and the looks of its cells. */
function copyLooks(model: SheetRow, row: SheetRow): void {
  row.element.head = model.element.head;
  for (const name of ["r", "hidden", "collapsed", "spans"]) row.element.set(name, null);
  for (const name of Object.keys(namespaced(row.element))) row.element.set(name, null);
  row.cells.length = 0;
  for (const { column, element } of model.cells) {
    const style = element.get("s");
    if (style === null) continue;
    row.cells.push({ column, element: new XmlElement(element.name, ` s="${style}"`, null) });
  }
}

/** Attributes of extensions, some of which are unique to a row. */
function namespaced(element: XmlElement): Record<string, true> {
  return Object.fromEntries([...element.head.matchAll(/\s(\w+:\w+)\s*=/g)].map(([, name = ""]) => [name, true]));
}

/** Changes the ranges of a sheet's conditional formats and data validations. */
export function changeRules(
  bench: Workbench,
  sheet: BenchSheet,
  change: (area: CellRange, rule: XmlElement) => CellRange[],
): void {
  // Nothing moves; but a rule's formulas count from its first cell, which may be another afterwards.
  bench.referenceTexts().changeRules(sheet.name, () => {
    for (const child of sheet.root.elements()) {
      if (child.local === "sheetData") continue;
      for (const rule of everyElement(child)) {
        if (rule.local !== "conditionalFormatting" && rule.local !== "dataValidation") continue;
        const before = areasOf(rule);
        const after = before.flatMap((area) => change(area, rule));
        if (writeAreas(after) === writeAreas(before)) continue;
        if (rule.get("sqref") !== null) rule.set("sqref", writeAreas(after));
        else rule.first("sqref")?.setText(writeAreas(after));
      }
    }
  });
}
