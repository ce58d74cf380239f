import type { DeleteRow, InsertRows, ResizeTable } from "../../../refresh/refreshEdit";
import { address, type CellRange } from "../../../domain/cell";
import { readArea, writeArea, writeAreas } from "../package/areas";
import { areasOf } from "../references/referenceTexts";
import type { BenchSheet, Workbench } from "../workbench";
import { isSet, type TablePart } from "../package/workbookSheets";
import { escaped, everyElement, type XmlElement } from "../package/xmlTree";
import { copyLooks } from "./rowLooks";

/** Puts rows into a sheet that look like the others of their table. */
export function insertRows(bench: Workbench, edit: InsertRows): void {
  const { before, count, like } = edit;
  const sheet = bench.sheet(edit.sheet);
  bench.move({ kind: "rows", sheet: sheet.name, at: before, count });
  bench.reshaped.add(sheet.name);
  const last = before + count - 1;
  const beside = otherRows(bench, sheet, edit);
  copyLooks(sheet, like, beside, { top: before, bottom: last });
  for (const each of bench.tables(sheet)) fillColumns(bench, sheet, each, before, last);
  changeRules(bench, sheet, (area, rule) => {
    if (area.top > like || area.bottom < like || !coversAll(rule, area, beside)) return [area];
    if (area.bottom === before - 1) return [{ ...area, bottom: last }];
    if (area.top === last + 1) return [{ ...area, top: before }];
    return [area];
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
  bench.tablesChanged();
  bench.trees.touch(path);
  fillColumns(bench, sheet, bench.table(sheet, edit.table), old.bottom + 1, bottom);
  changeRules(bench, sheet, (area, rule) => {
    const inside = area.left >= old.left && area.right <= old.right;
    const ends = area.bottom === old.bottom && inside && bottom > old.bottom;
    return [ends && coversAll(rule, area, rowsOf(old)) ? { ...area, bottom } : area];
  });
}

/** The rows that were there of the table that new rows come into; the one that they are like where there is none. */
function otherRows(bench: Workbench, sheet: BenchSheet, { before, count, like, among }: InsertRows): number[] {
  const table = bench.tables(sheet).find(({ range }) => range !== null && like > range.top && like <= range.bottom);
  const range = among === undefined ? (table?.range ?? null) : { left: 0, right: 0, ...among, top: among.top - 1 };
  const rows = range === null ? [like] : rowsOf(range);
  return rows.filter((row) => row < before || row >= before + count);
}

/** The rows of a table below its headings. */
function rowsOf(range: CellRange | null): number[] {
  return range === null ? [] : Array.from({ length: range.bottom - range.top }, (_, row) => range.top + 1 + row);
}

/**
 * Whether a rule is of all rows of a table in the columns of one of its areas: then it is of new rows too. One of some
 * rows is of their measures, though Excel would give it to a row that is put in below the last of them.
 */
function coversAll(rule: XmlElement, { left, right }: CellRange, rows: readonly number[]): boolean {
  const wide = areasOf(rule).filter((area) => area.left <= left && area.right >= right);
  return rows.length > 0 && rows.every((row) => wide.some(({ top, bottom }) => top <= row && bottom >= row));
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
