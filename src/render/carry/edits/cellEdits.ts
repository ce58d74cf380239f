import { address } from "../../../domain/cell";
import { isFormula } from "../../../refresh/entry";
import type { SetCell, SetLink } from "../../../refresh/refreshEdit";
import { cleanText } from "../../../domain/cleanText";
import { quoteSheet } from "../references/formulaReferences";
import { columnWidths, dropEmptyList, sheetList } from "../package/sheetFrame";
import { readText, storedText } from "../package/sharedTexts";
import { estimateRowHeight } from "../../../report/page/rowHeight";
import { NO_FIGURE } from "../../../report/cells";
import type { CellStyles } from "../package/cellStyles";
import type { BenchSheet, Workbench } from "../workbench";
import { showFiltered } from "./filteredRows";
import { isSet } from "../package/workbookSheets";
import { escaped, type XmlElement } from "../package/xmlTree";

/** Text that a person could turn into a formula by pressing F2 and Enter, unless it has the format of text. */
const RISKY = /^[=+\-@]/;

/** Whether a value is text of that kind. */
export function isRisky(value: unknown): boolean {
  return typeof value === "string" && RISKY.test(value);
}

/** Gives a cell what it is to hold. Text is text, whatever it begins with. */
export function setCell(bench: Workbench, styles: CellStyles, edit: SetCell): void {
  const sheet = bench.sheet(edit.sheet);
  const { row, column, entry, value } = edit;
  showFiltered(bench, sheet, row);
  const known = sheet.cells.cell(row, column)?.element.first("f") ?? null;
  if (known?.get("t") === "shared") bench.unshare(sheet);
  const { element } = sheet.cells.makeCell(row, column);
  if (known !== null || isFormula(entry)) bench.formulaChanged();
  for (const name of ["t", "cm", "vm"]) element.set(name, null);
  if (isFormula(entry)) {
    writeValue(bench, element, value, true);
    const formula = element.sibling("f", "", [escaped(cleanText(entry.formula))]);
    element.children = [formula, ...(element.children ?? [])];
    bench.referenceTexts().addFormula(sheet.path, sheet.name, formula);
    if (value === null) bench.withoutResult = true;
  } else writeValue(bench, element, setHeading(bench, sheet, edit) ?? entry, false);
  growRow(sheet, styles, edit, element);
  const format = isRisky(entry) ? "@" : edit.numberFormat;
  if (format !== null) styles.setFormat(element, format);
  bench.changed.add(element);
  bench.edit(sheet);
}

/** Makes a row as tall as a longer text needs, unless a person set its height; Excel fits it again. */
function growRow(sheet: BenchSheet, styles: CellStyles, { row, column, value }: SetCell, cell: XmlElement): void {
  if (typeof value !== "string" || !styles.wraps(cell)) return;
  const { element } = sheet.cells.makeRow(row);
  const height = element.get("ht");
  if (height === null || isSet(element.get("customHeight"))) return;
  const width = columnWidths(sheet.root)[column] ?? 9;
  const needed = estimateRowHeight(value, width, "text", styles.profile);
  if (needed > Number(height)) element.set("ht", String(needed));
}

/** Names a table's column as its heading is to be, in its formulas too; null for a cell that is no heading. */
function setHeading(bench: Workbench, sheet: BenchSheet, { row, column, entry }: SetCell): string | null {
  for (const table of bench.tables(sheet)) {
    const { range, root, path, name } = table;
    if (range === null || row !== range.top || column < range.left || column > range.right) continue;
    const heading = cleanText(String(entry ?? ""));
    const listed = root.first("tableColumns")?.elements()[column - range.left];
    const old = readText(listed?.get("name") ?? "");
    listed?.set("name", columnName(heading));
    bench.trees.touch(path);
    bench.referenceTexts().renameColumn(name, old, heading);
    return heading;
  }
  return null;
}

/** A heading as a table's own list of columns has it: a line break is a code there. */
export function columnName(heading: string): string {
  return storedText(heading).replace(/\n/g, "_x000a_");
}

/** Gives a cell a value: the result of its formula, or all that it holds. */
export function writeValue(
  bench: Workbench,
  cell: XmlElement,
  value: string | number | boolean | null,
  isResult: boolean,
): void {
  const give = (type: string | null, text: string): void => {
    if (type !== null) cell.set("t", type);
    cell.children = [cell.sibling("v", "", [escaped(text)])];
  };
  if (value === null) cell.children = null;
  else if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`${value} in a cell`);
    give(null, String(value));
  } else if (typeof value === "boolean") give("b", value ? "1" : "0");
  else if (isResult) give(value === NO_FIGURE ? "e" : "str", storedText(value));
  else give("s", String(bench.texts.number(cleanText(value))));
}

/** Gives a cell a link within the workbook in place of the one it has, or takes that away. */
export function setLink(bench: Workbench, edit: SetLink): void {
  const sheet = bench.sheet(edit.sheet);
  const at = address(edit);
  const old = sheet.root.first("hyperlinks");
  for (const link of old?.elements() ?? []) {
    if (link.get("ref") !== at) continue;
    const relation = bench.trees.relations(sheet.path).find(({ id }) => id === link.get("id"));
    if (relation !== undefined) bench.trees.unrelate(sheet.path, relation);
    old?.remove(link);
  }
  dropEmptyList(sheet.root, "hyperlinks");
  if (edit.to !== null) {
    const list = sheetList(sheet.root, "hyperlinks");
    const location = `${quoteSheet(bench.sheet(edit.to.sheet).name)}!${address(edit.to)}`;
    const link = list.sibling("hyperlink", ` ref="${at}" location="${escaped(location)}"`);
    list.append(link);
    bench.referenceTexts().addFrameElement(sheet.path, sheet.name, link);
  }
  bench.edit(sheet);
}
