import { address } from "../../../domain/cell";
import type { AddBlock, AddSheet, DeleteSheet } from "../../../refresh/refreshEdit";
import type { ReportSheet } from "../../../report/reportModel";
import type { CellStyles } from "../package/cellStyles";
import { newPart, relationsPath } from "../package/packageTrees";
import { columnWidths, relationPrefix } from "../package/sheetFrame";
import { escaped, type XmlElement } from "../package/xmlTree";
import { sameSheet } from "../references/cellMove";
import type { BenchSheet, Workbench } from "../workbench";
import { addNativeCharts } from "./addNativeCharts";
import { type Dress, setPrint } from "./printEdits";
import { writeBlock } from "./writeBlock";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Adds a sheet of the report, with its tables, after another sheet; it prints as the report's others do. */
export function addSheet(bench: Workbench, styles: CellStyles, dress: Dress, { sheet, after }: AddSheet): void {
  const path = bench.trees.freePath("xl/worksheets/sheet#.xml");
  const widths = sheet.columnWidths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${Math.min(255, width)}" customWidth="1"/>`,
  );
  const lines = dress.profile === "publication" ? "" : ' showGridLines="0"';
  bench.trees.put(
    path,
    newPart(
      `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetViews><sheetView${lines} workbookViewId="0">` +
        `${pane(sheet)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
        `${widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`}<sheetData></sheetData></worksheet>`,
    ),
  );
  bench.trees.declare(path, SHEET_TYPE);
  enter(bench, sheet.name, path, after);
  const added = bench.addSheet(sheet.name);
  writeBlock(bench, styles, added, sheet, 0);
  addNativeCharts(bench, added, sheet, 0);
  setPrint(bench, added, sheet, dress);
}

/** Adds rows of the report to a sheet, with their looks and tables. */
export function addBlock(bench: Workbench, styles: CellStyles, edit: AddBlock): void {
  const sheet = bench.sheet(edit.sheet);
  const { before, block } = edit;
  bench.move({ kind: "rows", sheet: sheet.name, at: before, count: block.rows.length });
  bench.reshaped.add(sheet.name);
  const whole: ReportSheet = {
    name: sheet.name,
    columnWidths: columnWidths(sheet.root),
    freezeAt: null,
    print: { orientation: "landscape", repeatRows: null },
    ...block,
  };
  writeBlock(bench, styles, sheet, whole, before);
  addNativeCharts(bench, sheet, whole, before);
}

/** Takes out a sheet that nobody put anything on; what refers to its cells is `#REF!`. */
export function deleteSheet(bench: Workbench, edit: DeleteSheet): void {
  const { trees } = bench;
  const sheet = bench.sheet(edit.sheet);
  bench.dropSheet(sheet);
  for (const relation of trees.relations(sheet.path)) {
    if (!relation.target.startsWith("xl/") || isShared(bench, sheet, relation.target)) continue;
    trees.remove(relationsPath(relation.target));
    trees.remove(relation.target);
  }
  trees.remove(relationsPath(sheet.path));
  trees.remove(sheet.path);
  const workbook = trees.workbook();
  const root = trees.root(workbook);
  const list = root?.first("sheets");
  const relation = trees.relations(workbook).find(({ target }) => target === sheet.path);
  const at = list?.elements("sheet").findIndex((each) => sameSheet(each.get("name") ?? "", sheet.name)) ?? -1;
  const entry = list?.elements("sheet")[at];
  if (!root || !list || relation === undefined || entry === undefined) throw new Error(`no sheet ${sheet.name}`);
  list.remove(entry);
  trees.unrelate(workbook, relation);
  const names = root.first("definedNames");
  for (const each of names?.elements() ?? []) if (each.get("localSheetId") === String(at)) names?.remove(each);
  if (names?.elements().length === 0) root.remove(names);
  countSheets(root, at + 1, -1);
  trees.touch(workbook);
}

function isShared(bench: Workbench, sheet: BenchSheet, target: string): boolean {
  return bench
    .allSheets()
    .some((each) => each !== sheet && bench.trees.relations(each.path).some((relation) => relation.target === target));
}

function pane({ freezeAt }: ReportSheet): string {
  if (freezeAt === null || (freezeAt.row === 0 && freezeAt.column === 0)) return "";
  const { row, column } = freezeAt;
  const active = row > 0 && column > 0 ? "bottomRight" : row > 0 ? "bottomLeft" : "topRight";
  return (
    `<pane${column > 0 ? ` xSplit="${column}"` : ""}${row > 0 ? ` ySplit="${row}"` : ""} ` +
    `topLeftCell="${address(freezeAt)}" activePane="${active}" state="frozen"/>`
  );
}

/** Enters a sheet in the workbook's list. */
function enter(bench: Workbench, name: string, path: string, after: string | null): void {
  const { trees } = bench;
  const workbook = trees.workbook();
  const root = trees.root(workbook);
  const list = root?.first("sheets") ?? null;
  if (root === null || list === null) throw new Error("a workbook without its list of sheets");
  const sheets = list.elements("sheet");
  const before = after === null ? -1 : sheets.findIndex((each) => sameSheet(each.get("name") ?? "", after));
  if (after !== null && before < 0) throw new Error(`no sheet ${after} to add one after`);
  const at = before + 1;
  const id = Math.max(0, ...sheets.map((each) => Number(each.get("sheetId")))) + 1;
  const relation = trees.relate(workbook, "worksheet", path);
  const head = ` name="${escaped(name)}" sheetId="${id}" ${relationPrefix(root)}:id="${relation}"`;
  list.children = [...sheets.slice(0, at), list.sibling("sheet", head), ...sheets.slice(at)];
  for (const view of at === 0 ? (root.first("bookViews")?.elements() ?? []) : []) {
    if (view.get("activeTab") === null) view.set("activeTab", "0");
  }
  countSheets(root, at, 1);
  trees.touch(workbook);
}

/** Names of one sheet count sheets by their place in the list, as do the active sheet and the first one shown. */
function countSheets(workbook: XmlElement, from: number, count: 1 | -1): void {
  const move = (holder: XmlElement, key: string): void => {
    const place = holder.get(key);
    if (place !== null && Number(place) >= Math.max(from, count < 0 ? 1 : 0))
      holder.set(key, String(Number(place) + count));
  };
  for (const each of workbook.first("definedNames")?.elements() ?? []) move(each, "localSheetId");
  const last = (workbook.first("sheets")?.elements("sheet").length ?? 1) - 1;
  for (const view of workbook.first("bookViews")?.elements() ?? []) {
    for (const key of ["activeTab", "firstSheet"]) {
      move(view, key);
      if (Number(view.get(key) ?? 0) > last) view.set(key, String(last));
    }
  }
}
