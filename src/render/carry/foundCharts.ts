import type { FoundChart } from "../../refresh/found/foundReport";
import type { PackageTrees } from "./package/packageTrees";
import type { WorkbookSheet } from "./package/workbookSheets";
import { everyElement, type XmlElement } from "./package/xmlTree";
import { FormulaReferences } from "./references/formulaReferences";

/** A chart's place on the drawing of a sheet, and its part. */
export interface DrawnChartPart {
  readonly drawing: string;
  readonly anchor: XmlElement;
  readonly name: string;
  /** Which of those with its name it is, from 0. */
  readonly among: number;
  readonly path: string;
  readonly root: XmlElement;
}

/** The charts on a sheet, in the order of its drawing. */
export function chartParts(trees: PackageTrees, sheet: Pick<WorkbookSheet, "path">): DrawnChartPart[] {
  const parts: DrawnChartPart[] = [];
  for (const { type, target: drawing } of trees.relations(sheet.path)) {
    const anchors = type === "drawing" ? (trees.root(drawing)?.elements() ?? []) : [];
    if (anchors.length === 0) continue;
    const relations = new Map(trees.relations(drawing).map(({ id, target }) => [id, target]));
    for (const anchor of anchors) {
      const inside = [...everyElement(anchor)];
      const name = inside.find(({ local }) => local === "cNvPr")?.get("name") ?? "";
      const path = relations.get(inside.find(({ local }) => local === "chart")?.get("id") ?? "");
      const root = path === undefined ? null : trees.root(path);
      if (path === undefined || root === null) continue;
      parts.push({ drawing, anchor, name, among: parts.filter((one) => one.name === name).length, path, root });
    }
  }
  return parts;
}

/** The charts on a sheet, by what they draw. */
export function foundCharts(trees: PackageTrees, sheet: WorkbookSheet): FoundChart[] {
  return chartParts(trees, sheet).map(({ name, among, root }) => {
    const plot = [...everyElement(root)].find(({ local }) => local === "plotArea");
    const title = root.first("chart")?.first("title") ?? null;
    return {
      sheet: sheet.name,
      name,
      among,
      kinds: (plot?.elements() ?? []).flatMap(({ local }) => (local.endsWith("Chart") ? [local] : [])),
      title: title === null ? null : (placesIn(title)[0] ?? null),
      draws: placesIn(plot ?? root),
    };
  });
}

function placesIn(element: XmlElement): FoundChart["draws"] {
  return [...everyElement(element)].flatMap((each) =>
    each.local === "f" ? new FormulaReferences(each.text(), "").places() : [],
  );
}
