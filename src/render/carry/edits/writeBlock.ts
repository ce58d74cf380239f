import { address, rangeAddress, type CellRange } from "../../../domain/cell";
import { cleanText, safeUrl } from "../../../domain/cleanText";
import type { ReportCell, ReportSheet, ReportTable } from "../../../report/reportModel";
import { startingHeight } from "../../../report/page/rowHeight";
import { wrapsIn } from "../../../report/page/typography";
import { inTable, restingLook } from "../../theme";
import type { CellStyles } from "../package/cellStyles";
import { newPart } from "../package/packageTrees";
import { lastPriority, putInOrder, relationPrefix, sheetList } from "../package/sheetFrame";
import { element } from "../package/parseXml";
import { escaped } from "../package/xmlTree";
import { quoteSheet } from "../references/formulaReferences";
import type { BenchSheet, Workbench } from "../workbench";
import { columnName, isRisky, writeValue } from "./cellEdits";
import { breakBefore } from "./printEdits";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/**
 * Writes rows of the report into empty rows of a sheet, with their looks, links, colours by status and tables.
 *
 * @param block Rows, tables and status ranges as if the first row were row 0, and the widths of the sheet's columns.
 * @param top The row of the sheet that the first of them is.
 */
export function writeBlock(
  bench: Workbench,
  styles: CellStyles,
  sheet: BenchSheet,
  block: ReportSheet,
  top: number,
): void {
  block.rows.forEach((row, index) => {
    const line = sheet.cells.makeRow(top + index);
    const height = row.height ?? startingHeight(row, block.columnWidths, styles.profile);
    if (height !== null) line.element.head = ` ht="${height}"`;
    row.cells.forEach((cell, column) => writeCell(bench, styles, sheet, block, cell, index, column, top));
  });
  breakBefore(
    sheet,
    block.rows.flatMap((row, index) => (row.pageBreakBefore && top + index > 0 ? [top + index] : [])),
  );
  addRules(styles, sheet, block, top);
  for (const table of block.tables) addTable(bench, sheet, block, table, top);
  bench.edit(sheet);
}

function writeCell(
  bench: Workbench,
  styles: CellStyles,
  sheet: BenchSheet,
  block: ReportSheet,
  cell: ReportCell,
  row: number,
  column: number,
  top: number,
): void {
  const made = sheet.cells.makeCell(top + row, column).element;
  const look = restingLook(block, row, column, cell);
  const wraps = wrapsIn(look, block.columnWidths[column] ?? 0);
  const format = cell.formula === null && isRisky(cell.value) ? "@" : cell.numberFormat;
  made.set("s", String(styles.look(look, inTable(block, row, column), wraps, format)));
  writeValue(bench, made, cell.value, cell.formula !== null);
  if (cell.formula !== null) {
    const formula = made.sibling("f", "", [escaped(cleanText(cell.formula))]);
    made.children = [formula, ...(made.children ?? [])];
    bench.referenceTexts().addFormula(sheet.path, sheet.name, formula);
    bench.formulaChanged();
  }
  bench.changed.add(made);
  if (cell.link !== null) addLink(bench, sheet, cell.link, address({ row: top + row, column }));
}

function addLink(bench: Workbench, sheet: BenchSheet, link: NonNullable<ReportCell["link"]>, at: string): void {
  const url = "url" in link ? safeUrl(link.url) : null;
  if ("url" in link && url === null) return;
  const target =
    "url" in link
      ? `${relationPrefix(sheet.root)}:id="${bench.trees.relate(sheet.path, "hyperlink", url ?? "", true)}"`
      : `location="${escaped(`${quoteSheet(link.sheet)}!${link.address}`)}"`;
  const list = sheetList(sheet.root, "hyperlinks");
  const made = list.sibling("hyperlink", ` ref="${at}" ${target}`);
  list.append(made);
  bench.referenceTexts().addFrameElement(sheet.path, sheet.name, made);
}

function addRules(styles: CellStyles, sheet: BenchSheet, block: ReportSheet, top: number): void {
  let priority = lastPriority(sheet.root);
  for (const { range, words } of block.statusRanges) {
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
    const area = rangeAddress(down(range, top));
    const made = element(`<conditionalFormatting sqref="${area}">${rules.join("")}</conditionalFormatting>`);
    putInOrder(sheet.root, sheet.root.prefixed(made));
  }
}

function down(range: CellRange, rows: number): CellRange {
  return { ...range, top: range.top + rows, bottom: range.bottom + rows };
}

function addTable(bench: Workbench, sheet: BenchSheet, block: ReportSheet, table: ReportTable, rows: number): void {
  const { trees } = bench;
  const path = trees.freePath("xl/tables/table#.xml");
  const ids = trees.find(/(?:^|\/)tables\/[^/]+\.xml$/i).map((each) => Number(trees.root(each)?.get("id") ?? 0));
  const { top, left, right } = table.range;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => {
    const heading = String(block.rows[top]?.cells[left + index]?.value ?? "");
    return `<tableColumn id="${index + 1}" name="${escaped(columnName(heading))}"/>`;
  });
  const ref = rangeAddress(down(table.range, rows));
  const name = freeTableName(bench, table.name);
  trees.put(
    path,
    newPart(
      `<table xmlns="${MAIN}" id="${Math.max(0, ...ids) + 1}" name="${escaped(name)}" ` +
        `displayName="${escaped(name)}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
        `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
        `<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
    ),
  );
  trees.declare(path, TABLE_TYPE);
  const id = trees.relate(sheet.path, "table", path);
  bench.tablesChanged();
  const list = sheetList(sheet.root, "tableParts");
  list.append(list.sibling("tablePart", ` ${relationPrefix(sheet.root)}:id="${id}"`));
  list.set("count", String(list.elements().length));
}

/** The name of a table; another where the workbook has a table or a name so called: Excel opens no file with two. */
function freeTableName({ trees }: Workbench, wanted: string): string {
  const tables = trees.find(/(?:^|\/)tables\/[^/]+\.xml$/i).map((path) => trees.root(path)?.get("displayName") ?? "");
  const defined = trees.root(trees.workbook())?.first("definedNames")?.elements() ?? [];
  const taken = new Set(
    [...tables, ...defined.map((each) => each.get("name") ?? "")].map((name) => name.toLowerCase()),
  );
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted}_${count}`;
  return name;
}
