import type { CellRange } from "../../domain/cell";
import type { FoundSheet } from "../../refresh/found/foundReport";
import { readArea } from "./package/areas";
import type { PackageTrees } from "./package/packageTrees";
import type { WorkbookSheet } from "./package/workbookSheets";
import { everyElement, type XmlElement } from "./package/xmlTree";
import { type Place, sameSheet } from "./references/cellMove";
import { FormulaReferences } from "./references/formulaReferences";

/** The names that people defined in a workbook. */
export function definedNames(trees: PackageTrees): { readonly name: string; readonly formula: string }[] {
  const names = trees.root(trees.workbook())?.first("definedNames")?.elements() ?? [];
  return names.flatMap((each) => {
    const name = each.get("name") ?? "";
    return name.startsWith("_xlnm.") ? [] : [{ name, formula: each.text() }];
  });
}

/** What names that people defined, and charts, refer to in a workbook. */
export function namedPlaces(trees: PackageTrees): readonly Place[] {
  const texts = definedNames(trees).map(({ formula }) => formula);
  for (const path of trees.find(/(?:^|\/)(?:charts|chartEx)\/[^/]+\.xml$/i)) {
    const root = trees.root(path);
    if (root === null) continue;
    for (const each of everyElement(root)) if (each.local === "f") texts.push(each.text());
  }
  return texts.flatMap((text) => new FormulaReferences(text, "").places());
}

/** What holds a sheet's rows in place beside what their cells hold. */
export function heldCells(
  trees: PackageTrees,
  sheet: WorkbookSheet,
  places: readonly Place[],
): Pick<FoundSheet, "heldRows" | "drawnRows" | "heldRanges"> {
  const rows = new Set<number>();
  const drawnRows: number[] = [];
  const heldRanges: CellRange[] = [];
  for (const { type, target } of trees.relations(sheet.path)) {
    const root = /^(comments|threadedComment|drawing)$/.test(type) ? trees.root(target) : null;
    if (root === null) continue;
    if (type === "drawing") drawnRows.push(...rowsOfDrawings(root));
    else for (const row of rowsOfComments(root)) rows.add(row);
  }
  for (const { sheet: name, range } of places) {
    if (!sameSheet(name, sheet.name)) continue;
    if (range.top === range.bottom) rows.add(range.top);
    else heldRanges.push(range);
  }
  for (const row of drawnRows) rows.add(row);
  return {
    heldRows: [...rows].sort((one, other) => one - other),
    ...(drawnRows.length === 0 ? {} : { drawnRows }),
    heldRanges,
  };
}

function rowsOfComments(root: XmlElement): number[] {
  return [...everyElement(root)].flatMap((each) => {
    const area = /^(comment|threadedComment)$/.test(each.local) ? readArea(each.get("ref") ?? "") : null;
    return area === null ? [] : [area.top];
  });
}

/** Drawings that stand in one row: a larger one only shrinks when a row under it goes. */
function rowsOfDrawings(root: XmlElement): number[] {
  return root.elements().flatMap((anchor) => {
    const row = (marker: string): string | null => anchor.first(marker)?.first("row")?.text() ?? null;
    const from = row("from");
    return from === null || (row("to") ?? from) !== from ? [] : [Number(from)];
  });
}
