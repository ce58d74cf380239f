import type { SetHeight, SetPage } from "../../../refresh/refreshEdit";
import { pageFoot, pageHead } from "../../headerCodes";
import { fixedScale, marginsInInches } from "../../../report/page/pageGeometry";
import type { PageWords } from "../../../report/page/pageWords";
import type { Profile, ReportSheet } from "../../../report/reportModel";
import { namesList, putInOrder, sheetList } from "../package/sheetFrame";
import { element } from "../package/parseXml";
import { escaped } from "../package/xmlTree";
import { quoteSheet } from "../references/formulaReferences";
import type { BenchSheet, Workbench } from "../workbench";

/** How new sheets look and print. */
export interface Dress {
  readonly profile: Profile;
  /** What stands over and below each page; null for nothing. */
  readonly page: PageWords | null;
}

/** Paper of size A4. Source: ECMA-376 part 1, 18.3.1.63. */
const A4 = 9;

/** How far a height may be from another that is meant to be the same, in points: programs round them. */
const SAME_HEIGHT = 0.75;

/** Gives a row its height, unless a person gave it another. */
export function setHeight(bench: Workbench, { sheet: name, row, before, height }: SetHeight): void {
  const sheet = bench.sheet(name);
  const { element } = sheet.cells.makeRow(row);
  const there = element.get("ht");
  if (before !== null && there !== null && Math.abs(Number(there) - before) > SAME_HEIGHT) return;
  element.set("ht", String(height));
  element.set("customHeight", "1");
  bench.edit(sheet);
}

/** Puts words over and below the printed pages of a sheet, unless a person put others there. */
export function setPage(bench: Workbench, { sheet: name, before, words }: SetPage): void {
  const sheet = bench.sheet(name);
  const list = sheet.root.first("headerFooter");
  if (list === null) return;
  const replace = (local: string, old: string, text: string): void => {
    const element = (list ?? sheetList(sheet.root, "headerFooter")).first(local);
    if (element?.text() === old) element.setText(text);
  };
  replace("oddHeader", pageHead(before), pageHead(words));
  replace("oddFooter", pageFoot(before), pageFoot(words));
  bench.edit(sheet);
}

/** Has a new sheet print as those of a first report do: its paper, scale, margins, and what each page repeats. */
export function setPrint(bench: Workbench, sheet: BenchSheet, model: ReportSheet, { profile, page }: Dress): void {
  const { root } = sheet;
  const scale = fixedScale(model, profile);
  if (scale === null) putInOrder(root, root.prefixed(element('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')));
  const margins = Object.entries(marginsInInches()).map(([side, inches]) => ` ${side}="${inches}"`);
  const fit = scale === null ? ' fitToWidth="1" fitToHeight="0"' : ` scale="${scale}"`;
  const { orientation, repeatRows } = model.print;
  putInOrder(root, root.sibling("pageMargins", margins.join("")));
  putInOrder(root, root.sibling("pageSetup", ` paperSize="${A4}"${fit} orientation="${orientation}"`));
  if (page !== null) {
    const words = root.sibling("headerFooter", "", [
      root.sibling("oddHeader", "", [escaped(pageHead(page))]),
      root.sibling("oddFooter", "", [escaped(pageFoot(page))]),
    ]);
    putInOrder(root, words);
  }
  if (repeatRows !== null) repeat(bench, sheet, repeatRows);
  bench.edit(sheet);
}

/** Page breaks of a sheet before rows of its own. */
export function breakBefore(sheet: BenchSheet, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const list = sheetList(sheet.root, "rowBreaks");
  for (const row of rows) list.append(list.sibling("brk", ` id="${row}" max="16383" man="1"`));
  const { length } = list.elements();
  list.set("count", String(length));
  list.set("manualBreakCount", String(list.elements().filter((each) => each.get("man") === "1").length));
}

/** The rows that every page of a sheet begins with, by the name that programs know them by. */
function repeat(bench: Workbench, { name }: BenchSheet, rows: { readonly first: number; readonly last: number }): void {
  const { trees } = bench;
  const workbook = trees.workbook();
  const root = trees.root(workbook);
  const at =
    root
      ?.first("sheets")
      ?.elements("sheet")
      .findIndex((each) => each.get("name") === name) ?? -1;
  if (root === null || at < 0) throw new Error(`no sheet ${name} to repeat rows of`);
  const text = `${quoteSheet(name)}!$${rows.first + 1}:$${rows.last + 1}`;
  const list = namesList(root);
  list.append(list.sibling("definedName", ` name="_xlnm.Print_Titles" localSheetId="${at}"`, [escaped(text)]));
  trees.touch(workbook);
}
