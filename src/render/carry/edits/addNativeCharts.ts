import type { ReportSheet } from "../../../report/reportModel";
import { anchorXml, CHART_TYPE, DRAWING_TYPE, drawingXml } from "../../charts/native/anchorXml";
import { chartXml } from "../../charts/native/chartXml";
import { nativeCharts } from "../../charts/native/nativeChart";
import { newPart } from "../package/packageTrees";
import { element } from "../package/parseXml";
import { putInOrder, relationPrefix } from "../package/sheetFrame";
import { everyElement } from "../package/xmlTree";
import type { BenchSheet, Workbench } from "../workbench";

const EMPTY = { cells: [], height: null, pageBreakBefore: false } as const;

/**
 * Draws the charts of rows that were just written into a sheet.
 *
 * @param block Rows, tables and charts as if the first row were row 0.
 * @param top The row of the sheet that the first of them is.
 */
export function addNativeCharts(bench: Workbench, sheet: BenchSheet, block: ReportSheet, top: number): void {
  if (block.charts === undefined || block.charts.length === 0) return;
  const { trees } = bench;
  const drawing = drawingOf(bench, sheet);
  const root = trees.root(drawing);
  if (root === null) return;
  for (const chart of nativeCharts(shifted(block, sheet.name, top))) {
    const path = trees.freePath("xl/charts/chart#.xml");
    trees.put(path, chartXml(chart));
    trees.declare(path, CHART_TYPE);
    bench.referenceTexts().addChart(path);
    const ids = [...everyElement(root)].flatMap((each) =>
      each.local === "cNvPr" ? [Number(each.get("id") ?? 0)] : [],
    );
    const id = Math.max(1, ...ids) + 1;
    const [anchor] = element(drawingXml([anchorXml(chart, id, trees.relate(drawing, "chart", path))])).elements();
    if (anchor !== undefined) root.append(anchor);
  }
  trees.touch(drawing);
}

/** The drawing of a sheet, made where it has none. */
function drawingOf(bench: Workbench, sheet: BenchSheet): string {
  const { trees } = bench;
  const there = trees.relations(sheet.path).find(({ type }) => type === "drawing");
  if (there !== undefined) return there.target;
  const path = trees.freePath("xl/drawings/drawing#.xml");
  trees.put(path, newPart(drawingXml([])));
  trees.declare(path, DRAWING_TYPE);
  const id = trees.relate(sheet.path, "drawing", path);
  putInOrder(sheet.root, sheet.root.sibling("drawing", ` ${relationPrefix(sheet.root)}:id="${id}"`));
  bench.edit(sheet);
  return path;
}

/** A block as the sheet has it: so many rows further down. */
function shifted(block: ReportSheet, name: string, down: number): ReportSheet {
  return {
    ...block,
    name,
    rows: [...Array<typeof EMPTY>(down).fill(EMPTY), ...block.rows],
    tables: block.tables.map((table) => ({
      ...table,
      range: { ...table.range, top: table.range.top + down, bottom: table.range.bottom + down },
    })),
    charts: (block.charts ?? []).map((chart) => ({
      ...chart,
      titleRow: chart.titleRow + down,
      room: { top: chart.room.top + down, bottom: chart.room.bottom + down },
    })),
  };
}
