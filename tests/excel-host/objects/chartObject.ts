import { columnCount, rowCount, toAddress } from "../model/area";
import type { Chart } from "../model/chart";
import { newAxis, newFont } from "../model/chart";
import type { RangeRef } from "../model/rangeRef";
import type { Sheet } from "../model/sheet";
import { columnWidth, rowHeight } from "../model/sizes";
import type { CallArguments } from "../wire/callArguments";
import { collection, sameName } from "../wire/collection";
import { invalidArgument } from "../wire/hostError";
import { HostType } from "../wire/hostObject";
import type { Property } from "../wire/hostObject";
import { number, oneOf, text } from "../wire/readValue";
import { CHART_PARTS, newSeries } from "./chartPartsObject";
import { rangeType } from "./rangeObject";
import { worksheetType } from "./worksheetObject";

interface ChartOnSheet {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

function field<K extends "name" | "chartType" | "left" | "top" | "width" | "height" | "style">(
  key: K,
  read: (value: unknown) => Chart[K],
): Property<ChartOnSheet> {
  return {
    get: ({ chart }) => chart[key],
    set: ({ chart }, value) => {
      chart[key] = read(value);
    },
  };
}

function rangeOf(sheet: Sheet, args: CallArguments, index: number): RangeRef {
  return args.object(index, rangeType) ?? sheet.workbook.range(args.text(index), sheet);
}

/** Series as Excel finds them: by the longer side, named by the header row or column. */
function seriesOf(source: RangeRef, by: Chart["seriesBy"], chartType: string): Chart["series"] {
  const { sheet, area } = source;
  const byRows = by === "Rows" || (by === "Auto" && columnCount(area) > rowCount(area));
  const count = byRows ? rowCount(area) : columnCount(area);
  const first = count > 1 ? 1 : 0;
  return Array.from({ length: count - first }, (_, index) => {
    const at = index + first;
    const name = byRows ? sheet.value(area.top + at, area.left) : sheet.value(area.top, area.left + at);
    return newSeries(typeof name === "string" && name !== "" ? name : `Series${index + 1}`, chartType);
  });
}

function setPosition({ sheet, chart }: ChartOnSheet, args: CallArguments): void {
  const start = rangeOf(sheet, args, 0);
  const end = args.given(1) ? rangeOf(sheet, args, 1) : null;
  chart.position = { start: toAddress(start.area), end: end === null ? null : toAddress(end.area) };
  chart.left = total(0, start.area.left - 1, (column) => columnWidth(sheet, column));
  chart.top = total(0, start.area.top - 1, (row) => rowHeight(sheet, row));
  if (end === null) return;
  chart.width = total(start.area.left, end.area.right, (column) => columnWidth(sheet, column));
  chart.height = total(start.area.top, end.area.bottom, (row) => rowHeight(sheet, row));
}

function total(first: number, last: number, size: (place: number) => number): number {
  let sum = 0;
  for (let place = first; place <= last; place++) sum += size(place);
  return sum;
}

/** `Excel.Chart`, as state only: what is set can be read, nothing is drawn. */
const chartType: HostType<ChartOnSheet> = new HostType<ChartOnSheet>("Chart", {
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: field("name", text),
    ChartType: field("chartType", text),
    Left: field("left", number),
    Top: field("top", number),
    Width: field("width", number),
    Height: field("height", number),
    Style: field("style", number),
  },
  objects: {
    ...Object.fromEntries(
      Object.entries(CHART_PARTS).map(([name, part]) => [name, ({ chart }: ChartOnSheet) => part(chart)]),
    ),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
  },
  methods: {
    SetPosition: setPosition,
    SetData: ({ sheet, chart }, args) => {
      chart.source = rangeOf(sheet, args, 0);
      chart.seriesBy = args.readOr(1, oneOf(SERIES_BY), "Auto");
      chart.series.splice(0, chart.series.length, ...seriesOf(chart.source, chart.seriesBy, chart.chartType));
    },
    Activate: ({ sheet }) => sheet.workbook.activate(sheet),
    Delete: ({ sheet, chart }) => {
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
  },
});

const base = collection<Sheet, ChartOnSheet>({
  list: (sheet) => sheet.charts.map((chart) => ({ sheet, chart })),
  object: (of) => chartType.of(of),
  matches: ({ chart }, key) => chart.id === key || sameName(chart.name, key),
  countProperty: true,
});

/** `Worksheet.charts`. A new chart is 360 by 216 points, as Excel makes it. */
export const chartsType: HostType<Sheet> = new HostType<Sheet>("ChartCollection", {
  ...base,
  methods: {
    ...base.methods,
    Add: (sheet, args) => {
      const kind = args.text(0);
      const source = args.object(1, rangeType);
      if (source === undefined) throw invalidArgument("a chart without a source range");
      const seriesBy = args.readOr(2, oneOf(SERIES_BY), "Auto");
      const chart: Chart = {
        id: sheet.workbook.nextId(),
        name: `Chart ${sheet.charts.length + 1}`,
        chartType: kind,
        source,
        seriesBy,
        left: 0,
        top: 0,
        width: 360,
        height: 216,
        style: 2,
        position: null,
        title: { text: "", visible: true, font: newFont(), overlay: false },
        legend: { visible: true, position: "Right", overlay: false },
        axes: { category: newAxis(), value: newAxis() },
        dataLabels: { showValue: false, position: "None", numberFormat: "General" },
        look: { fillColor: null },
        series: seriesOf(source, seriesBy, kind),
      };
      sheet.charts.push(chart);
      return chartType.of({ sheet, chart });
    },
  },
});
