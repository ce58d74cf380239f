import { address, rangeAddress } from "../../../domain/cell";
import type { ReportCell, ReportSheet, ReportTable } from "../../../report/reportModel";
import type { AddSheet } from "../../../refresh/refreshEdit";
import { wrapsIn } from "../../../report/typography";
import { cleanText } from "../../../domain/cleanText";
import { inTable, restingLook } from "../../theme";
import { writeValue } from "./cellEdits";
import type { CellStyles } from "../package/cellStyles";
import { columnName } from "./insertColumn";
import { newPart } from "../package/packageTrees";
import { relationPrefix, sheetList } from "../package/sheetFrame";
import type { BenchSheet, Workbench } from "../workbench";
import { element, escaped } from "../package/xmlTree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
/** Text that a person could turn into a formula by pressing F2 and Enter, unless it has the format of text. */
const RISKY = /^[=+\-@]/;

/** Adds a sheet of the report, with its tables, after another sheet. */
export function addSheet(bench: Workbench, styles: CellStyles, { sheet, after }: AddSheet): void {
  const path = bench.trees.freePath("xl/worksheets/sheet#.xml");
  const widths = sheet.columnWidths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${Math.min(255, width)}" customWidth="1"/>`,
  );
  bench.trees.put(
    path,
    newPart(
      `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0">${pane(sheet)}` +
        `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
        `${widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`}<sheetData></sheetData></worksheet>`,
    ),
  );
  bench.trees.declare(path, `${TYPE}worksheet+xml`);
  enter(bench, sheet.name, path, after);
  const added = bench.addSheet(sheet.name);
  sheet.rows.forEach((row, index) => {
    const line = added.cells.makeRow(index);
    if (row.height !== null) line.element.head = ` ht="${row.height}"`;
    row.cells.forEach((cell, column) => writeCell(bench, styles, added, sheet, cell, index, column));
  });
  addRules(styles, added, sheet);
  for (const table of sheet.tables) addTable(bench, added, sheet, table);
  bench.edit(added);
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

/** Enters a sheet in the workbook's list. Names of one sheet count sheets by their place, as does the active one. */
function enter(bench: Workbench, name: string, path: string, after: string | null): void {
  const { trees } = bench;
  const workbook = trees.workbook();
  const root = trees.root(workbook);
  const list = root?.first("sheets") ?? null;
  if (root === null || list === null) throw new Error("a workbook without its list of sheets");
  const sheets = list.elements("sheet");
  const before = after === null ? -1 : sheets.findIndex((each) => sameName(each.get("name") ?? "", after));
  if (after !== null && before < 0) throw new Error(`no sheet ${after} to add one after`);
  const at = before + 1;
  const id = Math.max(0, ...sheets.map((each) => Number(each.get("sheetId")))) + 1;
  const relation = trees.relate(workbook, "worksheet", path);
  const head = ` name="${escaped(name)}" sheetId="${id}" ${relationPrefix(root)}:id="${relation}"`;
  list.children = [...sheets.slice(0, at), list.sibling("sheet", head), ...sheets.slice(at)];
  const further = (
    holder: { get(name: string): string | null; set(name: string, value: string): void },
    key: string,
  ) => {
    const place = holder.get(key);
    if (place !== null && Number(place) >= at) holder.set(key, String(Number(place) + 1));
  };
  for (const each of root.first("definedNames")?.elements() ?? []) further(each, "localSheetId");
  for (const view of root.first("bookViews")?.elements() ?? []) {
    if (at === 0 && view.get("activeTab") === null) view.set("activeTab", "0");
    for (const key of ["activeTab", "firstSheet"]) further(view, key);
  }
  trees.touch(workbook);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function writeCell(
  bench: Workbench,
  styles: CellStyles,
  added: BenchSheet,
  sheet: ReportSheet,
  cell: ReportCell,
  row: number,
  column: number,
): void {
  const made = added.cells.makeCell(row, column).element;
  const risky = cell.formula === null && typeof cell.value === "string" && RISKY.test(cell.value);
  const look = restingLook(sheet, row, column, cell);
  const wraps = wrapsIn(look, sheet.columnWidths[column] ?? 0);
  made.set("s", String(styles.look(look, inTable(sheet, row, column), wraps, risky ? "@" : cell.numberFormat)));
  writeValue(bench, made, cell.value, cell.formula !== null);
  if (cell.formula !== null) {
    const formula = made.sibling("f", "", [escaped(cleanText(cell.formula))]);
    made.children = [formula, ...(made.children ?? [])];
    bench.referenceTexts().addFormula(added.path, added.name, formula);
    bench.formulaChanged();
  }
  bench.changed.add(made);
}

function addRules(styles: CellStyles, added: BenchSheet, sheet: ReportSheet): void {
  let priority = 0;
  for (const { range, words } of sheet.statusRanges) {
    const rules = words.flatMap(({ word, look }) => {
      const style = styles.rule(look);
      if (style === null) return [];
      priority += 1;
      return [
        `<cfRule type="cellIs" dxfId="${style}" priority="${priority}" operator="equal"><formula>` +
          `${escaped(`"${word.replace(/"/g, '""')}"`)}</formula></cfRule>`,
      ];
    });
    if (rules.length === 0) continue;
    const format = element(
      `<conditionalFormatting sqref="${rangeAddress(range)}">${rules.join("")}</conditionalFormatting>`,
    );
    added.root.append(format);
  }
}

function addTable(bench: Workbench, added: BenchSheet, sheet: ReportSheet, table: ReportTable): void {
  const { trees } = bench;
  const path = trees.freePath("xl/tables/table#.xml");
  const ids = trees.find(/(?:^|\/)tables\/[^/]+\.xml$/i).map((each) => Number(trees.root(each)?.get("id") ?? 0));
  const { top, left, right } = table.range;
  const headings = Array.from({ length: right - left + 1 }, (_, offset) =>
    String(sheet.rows[top]?.cells[left + offset]?.value ?? ""),
  );
  const ref = rangeAddress(table.range);
  const columns = headings.map(
    (heading, index) => `<tableColumn id="${index + 1}" name="${escaped(columnName(heading))}"/>`,
  );
  trees.put(
    path,
    newPart(
      `<table xmlns="${MAIN}" id="${Math.max(0, ...ids) + 1}" name="${escaped(table.name)}" ` +
        `displayName="${escaped(table.name)}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
        `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
        `<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
    ),
  );
  trees.declare(path, `${TYPE}table+xml`);
  const id = trees.relate(added.path, "table", path);
  const list = sheetList(added.root, "tableParts");
  list.append(list.sibling("tablePart", ` ${relationPrefix(added.root)}:id="${id}"`));
  list.set("count", String(list.elements().length));
}
