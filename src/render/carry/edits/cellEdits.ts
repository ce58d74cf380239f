import { address } from "../../../domain/cell";
import { isFormula } from "../../../refresh/entry";
import type { SetCell, SetLink } from "../../../refresh/refreshEdit";
import { cleanText } from "../../../domain/cleanText";
import { quoteSheet } from "../references/formulaReferences";
import { dropEmptyList, sheetList } from "../package/sheetFrame";
import { storedText } from "../package/sharedTexts";
import type { CellStyles } from "../package/cellStyles";
import type { Workbench } from "../workbench";
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
  } else writeValue(bench, element, entry, false);
  const format = isRisky(entry) ? "@" : edit.numberFormat;
  if (format !== null) styles.setFormat(element, format);
  bench.changed.add(element);
  bench.edit(sheet);
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
  else if (isResult) give("str", storedText(value));
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
