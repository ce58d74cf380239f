import type { ChartEdit, PlacedChart, StandingChart } from "../../../refresh/charts/chartEdit";
import type { ReportCell, ReportSheet } from "../../../report/reportModel";
import { chartXml } from "../../charts/native/chartXml";
import { nativeCharts } from "../../charts/native/nativeChart";
import { type DrawnChartPart, chartParts } from "../foundCharts";
import { cellValue } from "../package/cellValue";
import { relationsPath } from "../package/packageTrees";
import { element } from "../package/parseXml";
import { everyElement, type XmlElement } from "../package/xmlTree";
import { FormulaReferences } from "../references/formulaReferences";
import type { BenchSheet, Workbench } from "../workbench";
import { addNativeCharts } from "./addNativeCharts";

/** Takes away, adds to or draws a chart of ours, once all cells hold what they are to hold. */
export function editChart(bench: Workbench, edit: ChartEdit): void {
  switch (edit.kind) {
    case "takeChart":
      takeChart(bench, partOf(bench, edit.at));
      return;
    case "addSeries":
      addSeries(bench, partOf(bench, edit.at), edit);
      return;
    case "stepTarget":
      stepTarget(bench, partOf(bench, edit.at), edit);
      return;
    case "drawChart": {
      const sheet = bench.sheet(edit.sheet);
      addNativeCharts(bench, sheet, standingBlock(bench, sheet, edit.placed), 0);
    }
  }
}

function partOf(bench: Workbench, { sheet, name, among }: StandingChart): DrawnChartPart {
  const part = chartParts(bench.trees, bench.sheet(sheet)).find((one) => one.name === name && one.among === among);
  if (part === undefined) throw new Error(`no chart ${name} on the sheet ${sheet}`);
  return part;
}

/** Takes a chart off its drawing, with its part and what belongs to that alone. */
function takeChart({ trees }: Workbench, { drawing, anchor, path }: DrawnChartPart): void {
  trees.root(drawing)?.remove(anchor);
  trees.touch(drawing);
  for (const relation of trees.relations(drawing)) if (relation.target === path) trees.unrelate(drawing, relation);
  for (const { type, target } of trees.relations(path))
    if (/^chart(?:Style|ColorStyle)$/.test(type)) trees.remove(target);
  trees.remove(relationsPath(path));
  trees.remove(path);
}

/** Lines of a chart as we draw them, behind those that it has; nothing else of it is changed. */
function addSeries(
  bench: Workbench,
  { path, root }: DrawnChartPart,
  { at, placed, headings }: Extract<ChartEdit, { readonly kind: "addSeries" }>,
): void {
  const sheet = bench.sheet(at.sheet);
  const lines = [...everyElement(root)].find(({ local }) => local === "lineChart");
  const [native] = nativeCharts(standingBlock(bench, sheet, placed));
  if (lines === undefined || native === undefined) return;
  const wanted = new Set(headings.map((heading) => placed.columns.get(heading)));
  const whole = element(chartXml(native));
  const drawn = [...everyElement(whole)].filter(({ local }) => local === "ser");
  const standing = lines.elements("ser");
  makeRoom(root, whole);
  for (const one of standing) partName(one, drawn.find((each) => columnOf(each) === columnOf(one)) ?? null);
  const has = new Set(standing.flatMap((one) => columnOf(one) ?? []));
  let next = Math.max(-1, ...standing.map((one) => Number(one.first("idx")?.get("val") ?? 0))) + 1;
  for (const one of drawn) {
    const column = columnOf(one);
    if (column === null || !wanted.has(column) || has.has(column)) continue;
    for (const place of [one.first("idx"), one.first("order")]) place?.set("val", String(next));
    next += 1;
    const children = lines.children ?? [];
    const last = children.findLastIndex((child) => typeof child !== "string" && child.local === "ser");
    const before = children.findIndex((child) => typeof child !== "string" && !BEFORE.has(child.local));
    lines.children = children.toSpliced(last >= 0 ? last + 1 : Math.max(0, before), 0, inNamespaces(one, root));
  }
  bench.trees.touch(path);
}

/** Gives a line whose figures changed a dash for each period in its place, in the colour that it has. */
function stepTarget(
  bench: Workbench,
  { path, root }: DrawnChartPart,
  { at, placed }: Extract<ChartEdit, { readonly kind: "stepTarget" }>,
): void {
  const [native] = nativeCharts(standingBlock(bench, bench.sheet(at.sheet), placed));
  if (native === undefined) return;
  const drawn = new Map(
    [...everyElement(element(chartXml(native)))]
      .filter(({ local }) => local === "ser")
      .map((one) => [columnOf(one), one] as const),
  );
  for (const standing of [...everyElement(root)].filter(({ local }) => local === "ser")) {
    const stepped = drawn.get(columnOf(standing));
    const line = standing.first("spPr")?.first("ln") ?? null;
    const dashes = stepped?.first("marker") ?? null;
    const isDashes = stepped?.first("spPr")?.first("ln")?.first("noFill") != null && dashes !== null;
    if (line === null || dashes === null || !isDashes || line.first("noFill") !== null) continue;
    const colour = line.first("solidFill");
    for (const each of everyElement(dashes))
      if (colour !== null && each.local === "solidFill") each.children = colour.copy().children;
    line.children = [line.sibling("noFill")];
    const marker = standing.first("marker");
    const isPlain = marker?.first("symbol")?.get("val") === "none";
    const { children } = standing;
    if (marker !== null && isPlain && children !== null)
      children[children.indexOf(marker)] = inNamespaces(dashes, root);
    bench.trees.touch(path);
  }
}

/** An element of ours with the names that it needs, where whoever saved the chart last calls them otherwise. */
function inNamespaces(ours: XmlElement, root: XmlElement): XmlElement {
  const knowsOurs = root.head.includes(`xmlns:c="${CHART}"`) && root.head.includes(`xmlns:a="${MAIN}"`);
  if (!knowsOurs) ours.head = `${ours.head} xmlns:c="${CHART}" xmlns:a="${MAIN}"`;
  return ours;
}

/** Lets an axis of figures begin as low as the lines that come need it, and passes over more names along the other. */
function makeRoom(root: XmlElement, drawn: XmlElement): void {
  const of = (chart: XmlElement, local: string, ...path: readonly string[]): XmlElement | null => {
    const [axis, ...others] = [...everyElement(chart)].filter((each) => each.local === local);
    if (axis === undefined || others.length > 0) return null;
    return path.reduce<XmlElement | null>((at, next) => at?.first(next) ?? null, axis);
  };
  const low = [of(root, "valAx", "scaling", "min"), of(drawn, "valAx", "scaling", "min")] as const;
  if (low[1] !== null && Number(low[0]?.get("val")) > Number(low[1].get("val"))) low[0]?.set("val", low[1].get("val"));
  for (const name of ["tickLblSkip", "tickMarkSkip"]) {
    const skip = [of(root, "catAx", name), of(drawn, "catAx", name)] as const;
    if (Number(skip[0]?.get("val")) < Number(skip[1]?.get("val"))) skip[0]?.set("val", skip[1]?.get("val") ?? null);
  }
}

/** Moves the name beside a line’s end from those that come, unless somebody has moved it. */
function partName(standing: XmlElement, drawn: XmlElement | null): void {
  const [label, ...others] = standing.first("dLbls")?.elements("dLbl") ?? [];
  const layout = drawn?.first("dLbls")?.first("dLbl")?.first("layout") ?? null;
  if (label === undefined || others.length > 0 || layout === null || label.first("layout") !== null) return;
  const place = (label.children ?? []).findIndex((child) => typeof child !== "string" && child.local === "idx") + 1;
  if (label.name.startsWith("c:")) label.children = (label.children ?? []).toSpliced(place, 0, layout);
}

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** What a chart of lines says before its first line. */
const BEFORE: ReadonlySet<string> = new Set(["grouping", "varyColors"]);

/** The column that a line takes its figures from; null where that is not one. */
function columnOf(series: XmlElement): number | null {
  const [place] = new FormulaReferences(series.first("val")?.first("numRef")?.first("f")?.text() ?? "", "").places();
  return place === undefined || place.range.left !== place.range.right ? null : place.range.left;
}

/** A chart with its table as it stands in the workbook, under our headings. */
function standingBlock(bench: Workbench, sheet: BenchSheet, { chart, range, columns }: PlacedChart): ReportSheet {
  const headingOf = new Map([...columns].map(([heading, column]) => [column, heading]));
  const rows = Array.from({ length: range.bottom + 1 }, (_, row) => {
    const width = row === chart.titleRow || row === chart.titleRow - 1 ? 1 : row < range.top ? 0 : range.right + 1;
    const cells = Array.from({ length: width }, (__, column) => {
      const heading = row === range.top ? headingOf.get(column) : undefined;
      return heading === undefined ? standingCell(bench, sheet, row, column) : cellOf(heading);
    });
    return { cells, height: null, pageBreakBefore: false };
  });
  return {
    ...{ name: sheet.name, columnWidths: [], rows, statusRanges: [], freezeAt: null },
    tables: [
      {
        ...{ name: chart.table, description: "", range, keyedBy: [], lasting: false, itemsIn: null, aboutItem: null },
        ...{ counted: false, reasonIn: null, keptIn: [] },
      },
    ],
    charts: [{ ...chart, chart: { ...chart.chart, categories: rows.slice(range.top + 1).map(() => "") } }],
    print: { orientation: "portrait", repeatRows: null },
  };
}

function standingCell(bench: Workbench, sheet: BenchSheet, row: number, column: number): ReportCell {
  const cell = sheet.cells.cell(row, column);
  const value = cell === null ? null : cellValue(cell.element, bench.texts);
  return cellOf(typeof value === "string" || typeof value === "number" ? value : "");
}

function cellOf(value: string | number): ReportCell {
  return { value, text: String(value), look: "body", numberFormat: null, formula: null, link: null, source: null };
}
