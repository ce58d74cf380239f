import { columnLetters } from "../../../domain/cell";
import type { MoveRow } from "../../../refresh/refreshEdit";
import { readArea, writeArea } from "../package/areas";
import { isHiddenByFilter } from "./filteredRows";
import { moveNotes } from "./moveNotes";
import { moveRules } from "./moveRules";
import { moveSparklines } from "./moveSparklines";
import { dropEmptyList, relationPrefix, sheetList } from "../package/sheetFrame";
import { readText } from "../package/sharedTexts";
import type { BenchSheet, Workbench } from "../workbench";
import { isSet, type TablePart } from "../package/workbookSheets";
import type { XmlElement } from "../package/xmlTree";

/**
 * Cuts the cells of a row and pastes them into another sheet, with their looks, rules, notes, comments and links.
 * References to them follow; their own formulas go on referring to the same cells.
 */
export function moveRow(bench: Workbench, edit: MoveRow): void {
  const from = bench.sheet(edit.sheet);
  const to = bench.sheet(edit.to.sheet);
  const { row } = edit;
  bench.unshare(from);
  bench.unshare(to);
  const source = from.cells.makeRow(row);
  const hidden = isHiddenByFilter(bench, from, row) ? null : source.element.get("hidden");
  for (const table of bench.tables(from)) {
    if (table.range === null || row <= table.range.top || row > table.range.bottom) continue;
    for (const cell of source.cells) spellOut(bench, from, cell.element, table, row);
  }
  moveRules(bench, { from, row, to, toRow: edit.to.row });
  bench.move({ kind: "cut", sheet: from.name, row, to: { sheet: to.name, row: edit.to.row } });
  const target = to.cells.makeRow(edit.to.row);
  target.cells.splice(0, target.cells.length, ...source.cells.splice(0));
  for (const name of ["ht", "customHeight"]) target.element.set(name, source.element.get(name));
  target.element.set("hidden", hidden);
  if (isSet(hidden)) bench.hiddenByHand.add(target.element);
  for (const { column, element } of target.cells) {
    const formula = element.first("f");
    if (formula === null) continue;
    if (formula.get("ref") !== null) {
      const area = { top: edit.to.row, bottom: edit.to.row, left: column, right: column };
      formula.set(
        "ref",
        writeArea({ ...(readArea(formula.get("ref") ?? "") ?? area), top: area.top, bottom: area.top }),
      );
    }
    bench.referenceTexts().rehome(formula, to.path, to.name);
  }
  moveList(bench, from, to, "mergeCells", row, edit.to.row);
  moveList(bench, from, to, "hyperlinks", row, edit.to.row);
  moveSparklines(from, to, row, edit.to.row);
  moveNotes(bench, { from, row, to, toRow: edit.to.row });
  bench.reshaped.add(from.name);
  bench.reshaped.add(to.name);
  bench.edit(from);
  bench.edit(to);
}

/** References to columns of the table's own row mean nothing outside it, and are written as cells. */
function spellOut(bench: Workbench, sheet: BenchSheet, cell: XmlElement, table: TablePart, row: number): void {
  const formula = cell.first("f");
  if (formula === null) return;
  const text = bench.referenceTexts().of(formula)?.toString() ?? formula.text();
  if (!text.toLowerCase().includes("[#this row]") || table.range === null) return;
  const names = (table.root.first("tableColumns")?.elements() ?? []).map((each) => columnKey(each.get("name") ?? ""));
  const { left } = table.range;
  const place = (name: string): string | null => {
    const index = names.indexOf(columnKey(name.replace(/'(.)/g, "$1")));
    return index < 0 ? null : `$${columnLetters(left + index)}${row + 1}`;
  };
  const column = /\[((?:'.|[^[\]'])*)\]/.source;
  const pattern = new RegExp(`${table.name}\\[\\[#This Row\\],${column}(?::${column})?\\]`, "gi");
  const spelt = text.replace(pattern, (whole: string, first: string, last: string | undefined) => {
    const [start, end] = [place(first), last === undefined ? null : place(last)];
    if (start === null || (last !== undefined && end === null)) return whole;
    return end === null ? start : `${start}:${end}`;
  });
  if (spelt === text) return;
  const replaced = formula.copy();
  replaced.setText(spelt);
  cell.children = (cell.children ?? []).map((child) => (child === formula ? replaced : child));
  bench.referenceTexts().addFormula(sheet.path, sheet.name, replaced);
}

function columnKey(name: string): string {
  return readText(name).toLowerCase();
}

/** Takes a row's merged cells or links along. */
function moveList(bench: Workbench, from: BenchSheet, to: BenchSheet, local: string, row: number, toRow: number): void {
  const list = from.root.first(local);
  for (const each of list?.elements() ?? []) {
    const area = readArea(each.get("ref") ?? "");
    if (area?.top !== row || area.bottom !== row) continue;
    list?.remove(each);
    each.set("ref", writeArea({ ...area, top: toRow, bottom: toRow }));
    const relation = bench.trees.relations(from.path).find(({ id }) => id === each.get("id"));
    if (relation !== undefined && local === "hyperlinks") {
      each.set("id", null);
      const id = bench.trees.relate(to.path, "hyperlink", relation.target, true);
      each.set(`${relationPrefix(to.root)}:id`, id);
      bench.trees.unrelate(from.path, relation);
    }
    const target = sheetList(to.root, local);
    target.append(each);
    if (target.get("count") !== null) target.set("count", String(target.elements().length));
  }
  dropEmptyList(from.root, local);
}
