import { smallest } from "../../../domain/extremes";
import { cellValue } from "../package/cellValue";
import { everyElement, escaped, type XmlElement } from "../package/xmlTree";
import { sameSheet } from "../references/cellMove";
import { FormulaReferences } from "../references/formulaReferences";
import type { Workbench } from "../workbench";

/** What a chart keeps of its cells, by the element that refers to them. */
const CACHES: Readonly<Record<string, string>> = { numRef: "numCache", strRef: "strCache" };

/**
 * Gives charts what their cells hold now: they keep it beside the reference, and a program that only shows a workbook
 * draws that. The name of a line that stands beside its last point goes with that, and an axis that begins above a
 * figure is let go of; nothing else of a chart is changed, whoever made it.
 */
export function refreshChartCaches(bench: Workbench): void {
  for (const path of bench.trees.find(/(?:^|\/)charts\/[^/]+\.xml$/i)) {
    const root = bench.trees.root(path);
    if (root === null) continue;
    const series = [...everyElement(root)].filter(({ local }) => local === "ser");
    const before = series.map(lastPoint);
    let changed = false;
    for (const each of everyElement(root)) {
      const cache = each.first(CACHES[each.local] ?? "");
      if (cache !== null && refresh(bench, each, cache)) changed = true;
    }
    if (!changed) continue;
    freeAxis(root);
    series.forEach((one, index) => moveName(one, before[index] ?? -1));
    bench.trees.touch(path);
  }
}

/** Tells whether the cells hold something else by now. */
function refresh(bench: Workbench, reference: XmlElement, cache: XmlElement): boolean {
  const [place, ...others] = new FormulaReferences(reference.first("f")?.text() ?? "", "").places();
  if (place === undefined || others.length > 0) return false;
  const sheet = bench.allSheets().find(({ name }) => sameSheet(name, place.sheet));
  if (sheet === undefined || !bench.trees.isTouched(sheet.path)) return false;
  const { top, left, bottom, right } = place.range;
  const held: (string | null)[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = sheet.cells.cell(row, column);
      const value = cell === null ? null : cellValue(cell.element, bench.texts);
      held.push(value === null || (cache.local === "numCache" && typeof value !== "number") ? null : String(value));
    }
  }
  if (JSON.stringify(held) === JSON.stringify(kept(cache))) return false;
  const format = cache.first("formatCode");
  const points = held.flatMap((text, at) =>
    text === null ? [] : [cache.sibling("pt", ` idx="${at}"`, [cache.sibling("v", "", [escaped(text)])])],
  );
  const count = cache.sibling("ptCount", ` val="${held.length}"`);
  cache.children = [...(format === null ? [] : [format]), count, ...points];
  return true;
}

function kept(cache: XmlElement): (string | null)[] {
  const texts = Array<string | null>(Number(cache.first("ptCount")?.get("val") ?? 0)).fill(null);
  for (const point of cache.elements("pt")) texts[Number(point.get("idx") ?? 0)] = point.first("v")?.text() ?? null;
  return texts;
}

/** The place of the last figure that a series keeps; -1 where it keeps none. */
function lastPoint(series: XmlElement): number {
  const cache = series.first("val")?.first("numRef")?.first("numCache") ?? null;
  return cache === null ? -1 : kept(cache).findLastIndex((text) => text !== null);
}

/** Moves the one name that a series shows at its last point to where that is now. */
function moveName(series: XmlElement, before: number): void {
  const last = lastPoint(series);
  const [label, ...others] = series.first("dLbls")?.elements("dLbl") ?? [];
  if (label === undefined || others.length > 0 || last < 0 || before < 0) return;
  const place = label.first("idx");
  if (place?.get("val") === String(before) && label.first("showSerName")?.get("val") === "1")
    place.set("val", String(last));
}

/** Lets the program choose where an axis of figures begins that would cut one off. */
function freeAxis(root: XmlElement): void {
  const figures = [...everyElement(root)].flatMap((each) => {
    const cache = each.local === "val" ? (each.first("numRef")?.first("numCache") ?? null) : null;
    return cache === null ? [] : kept(cache).flatMap((text) => (text === null ? [] : [Number(text)]));
  });
  const axes = [...everyElement(root)].filter(({ local }) => local === "valAx");
  const scaling = axes.length === 1 ? (axes[0]?.first("scaling") ?? null) : null;
  const start = scaling?.first("min") ?? null;
  if (scaling !== null && start !== null && smallest(figures) < Number(start.get("val"))) scaling.remove(start);
}
