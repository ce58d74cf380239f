import type { SetHeight, SetPage } from "../../../refresh/refreshEdit";
import { pageFoot, pageHead } from "../../headerCodes";
import { sheetList } from "../package/sheetFrame";
import type { Workbench } from "../workbench";

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
