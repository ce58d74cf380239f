import { rangeAddress } from "../../../domain/cell";
import { ok, refused, type Result } from "../../../domain/result";
import type { DeleteColumn, InsertColumn } from "../../../refresh/refreshEdit";
import { readArea, writeArea } from "../package/areas";
import { sheetList } from "../package/sheetFrame";
import { cleanText } from "../../../domain/cleanText";
import { columnName, writeValue } from "./cellEdits";
import type { BenchSheet, Workbench } from "../workbench";
import { escaped, type XmlElement } from "../package/xmlTree";

/**
 * Puts a column into a table: what stands right of it in the table's rows moves. Refused where another table or merged
 * cells stand there in these rows and in others, since Excel would refuse it too.
 */
export function insertColumn(bench: Workbench, edit: InsertColumn): Result<null> {
  const sheet = bench.sheet(edit.sheet);
  const { root, path } = bench.table(sheet, edit.table);
  const whole = readArea(root.get("ref") ?? "");
  if (whole === null) throw new Error(`the table ${edit.table} has no cells`);
  const { top, bottom, left, right } = whole;
  const stopped = straddling(bench, sheet, path, { top, bottom, from: edit.before });
  if (stopped !== null) {
    return refused(
      `The column ${edit.heading} cannot be added to the table ${edit.table}, because ${stopped} of the sheet ` +
        `${sheet.name} would be torn apart. Move what stands right of the table further down, and try again.`,
    );
  }
  const index = edit.before - left;
  bench.reshaped.add(sheet.name);
  bench.move({ kind: "columns", sheet: sheet.name, top, bottom, at: edit.before, count: 1 });
  root.set("ref", writeArea({ top, bottom, left, right: right + 1 }));
  bench.tablesChanged();
  widenFilter(root, index, { left, right });
  addColumn(root, index, edit.heading);
  bench.trees.touch(path);
  if (edit.width !== undefined) setWidth(sheet.root, edit.before, edit.width);
  const beside = edit.before > left ? edit.before - 1 : edit.before + 1;
  for (let row = top; row <= bottom; row += 1) {
    const style = sheet.cells.cell(row, beside)?.element.get("s") ?? null;
    if (style === null && row > top) continue;
    const { element } = sheet.cells.makeCell(row, edit.before);
    if (style !== null) element.set("s", style);
    if (row > top) continue;
    writeValue(bench, element, cleanText(edit.heading), false);
    bench.changed.add(element);
  }
  return ok(null);
}

/** Takes a column out of a table: what stands right of it in the table's rows moves back. */
export function deleteColumn(bench: Workbench, edit: DeleteColumn): void {
  const sheet = bench.sheet(edit.sheet);
  const { root, path } = bench.table(sheet, edit.table);
  const whole = readArea(root.get("ref") ?? "");
  if (whole === null) throw new Error(`the table ${edit.table} has no cells`);
  const { top, bottom, left } = whole;
  bench.move({ kind: "columns", sheet: sheet.name, top, bottom, at: edit.column, count: -1 });
  const index = edit.column - left;
  const filter = root.first("autoFilter");
  for (const column of filter?.elements("filterColumn") ?? []) {
    const number = Number(column.get("colId"));
    if (number === index) filter?.remove(column);
    else if (number > index) column.set("colId", String(number - 1));
  }
  const list = root.first("tableColumns");
  const columns = list?.elements() ?? [];
  if (list !== null) list.children = columns.filter((_, at) => at !== index);
  list?.set("count", String(columns.length - 1));
  bench.trees.touch(path);
  bench.reshaped.add(sheet.name);
}

/** A table or merged cells that stand in the way of cells that move to the right, in words; null for nothing. */
function straddling(
  bench: Workbench,
  sheet: BenchSheet,
  own: string,
  rows: { readonly top: number; readonly bottom: number; readonly from: number },
): string | null {
  const tables = bench.tables(sheet).filter(({ path }) => path !== own);
  const others = [
    ...tables.map(({ name, root }) => ({ words: `the table ${name}`, ref: root.get("ref") })),
    ...(sheet.root.first("mergeCells")?.elements() ?? []).map((each) => ({
      words: "merged cells",
      ref: each.get("ref"),
    })),
  ];
  for (const { words, ref } of others) {
    const area = readArea(ref ?? "");
    if (area === null || area.right < rows.from || area.bottom < rows.top || area.top > rows.bottom) continue;
    if (area.top < rows.top || area.bottom > rows.bottom) return `${words} ${rangeAddress(area)}`;
  }
  return null;
}

/** A filter's columns are counted from its left; those right of the new one are one further. */
function widenFilter(
  table: XmlElement,
  index: number,
  { left, right }: { readonly left: number; readonly right: number },
): void {
  const filter = table.first("autoFilter");
  const area = readArea(filter?.get("ref") ?? "");
  if (filter === null || area === null) return;
  filter.set("ref", writeArea({ ...area, left, right: right + 1 }));
  for (const column of filter.elements("filterColumn")) {
    const number = Number(column.get("colId"));
    if (number >= index) column.set("colId", String(number + 1));
  }
}

function addColumn(table: XmlElement, index: number, heading: string): void {
  const list = table.first("tableColumns");
  if (list === null) throw new Error("a table without columns");
  const columns = list.elements();
  const id = Math.max(0, ...columns.map((column) => Number(column.get("id")))) + 1;
  const added = list.sibling("tableColumn", ` id="${id}" name="${escaped(columnName(heading))}"`);
  list.children = [...columns.slice(0, index), added, ...columns.slice(index)];
  list.set("count", String(columns.length + 1));
}

/** Gives a column of a sheet a width in characters, unless it has one of its own. */
function setWidth(root: XmlElement, column: number, width: number): void {
  const list = sheetList(root, "cols");
  const number = column + 1;
  const columns = list.elements();
  if (columns.some((each) => Number(each.get("min")) <= number && Number(each.get("max")) >= number)) return;
  const added = list.sibling("col", ` min="${number}" max="${number}" width="${width}" customWidth="1"`);
  const after = columns.filter((each) => Number(each.get("min")) > number);
  list.children = [...columns.filter((each) => !after.includes(each)), added, ...after];
}
