import { toAddress } from "../model/area";
import { colour } from "../model/colour";
import type { Chart, ChartAxis, ChartFont, ChartSeries, ChartWords } from "../model/chart";
import type { RangeRef } from "../model/rangeRef";
import { collection } from "../wire/collection";
import { HostType, field } from "../wire/hostObject";
import type { HostObject, Property } from "../wire/hostObject";
import { boolean, number, text } from "../wire/readValue";
import { invalidArgument } from "../wire/hostError";
import type { CallArguments } from "../wire/callArguments";
import { rangeType } from "./rangeObject";

const numberOrAutomatic = (value: unknown): number | "" => (value === "" || value === null ? "" : number(value));

const fontType = new HostType<ChartFont>("ChartFont", {
  properties: {
    Bold: field("bold", boolean),
    Color: field("color", colour),
    Italic: field("italic", boolean),
    Name: field("name", text),
    Size: field("size", number),
  },
});

/** Words on a chart come into view when they are set. */
const words: Property<ChartWords> = {
  get: (of) => of.text,
  set: (of, value) => {
    of.text = text(value);
    of.visible = true;
  },
};

const titleFormatType = new HostType<ChartWords>("ChartTitleFormat", {
  objects: { Font: (of) => fontType.of(of.font) },
});

const titleType = new HostType<Chart["title"]>("ChartTitle", {
  properties: { Text: words, Visible: field("visible", boolean), Overlay: field("overlay", boolean) },
  objects: { Format: (title) => titleFormatType.of(title) },
});

const axisTitleType = new HostType<ChartWords>("ChartAxisTitle", {
  properties: { Text: words, Visible: field("visible", boolean) },
  objects: { Format: (title) => titleFormatType.of(title) },
});

const gridlinesType = new HostType<ChartAxis["gridlines"]>("ChartGridlines", {
  properties: { Visible: field("visible", boolean) },
});

const axisType = new HostType<ChartAxis>("ChartAxis", {
  properties: {
    Visible: field("visible", boolean),
    Minimum: field("minimum", numberOrAutomatic),
    Maximum: field("maximum", numberOrAutomatic),
    MajorUnit: field("majorUnit", numberOrAutomatic),
    NumberFormat: field("numberFormat", text),
    ReversePlotOrder: field("reversePlotOrder", boolean),
  },
  objects: {
    Title: (axis) => axisTitleType.of(axis.title),
    MajorGridlines: (axis) => gridlinesType.of(axis.gridlines),
  },
});

const axesType = new HostType<Chart["axes"]>("ChartAxes", {
  objects: { CategoryAxis: (axes) => axisType.of(axes.category), ValueAxis: (axes) => axisType.of(axes.value) },
});

const legendType = new HostType<Chart["legend"]>("ChartLegend", {
  properties: {
    Visible: field("visible", boolean),
    Position: field("position", text),
    Overlay: field("overlay", boolean),
  },
});

const dataLabelsType = new HostType<Chart["dataLabels"]>("ChartDataLabels", {
  properties: {
    ShowValue: field("showValue", boolean),
    Position: field("position", text),
    NumberFormat: field("numberFormat", text),
  },
});

const fillType = new HostType<{ fillColor: string | null }>("ChartFill", {
  methods: {
    SetSolidColor: (look, args) => {
      look.fillColor = colour(args.raw(0));
    },
    Clear: (look) => {
      look.fillColor = null;
    },
  },
});

const areaFormatType = new HostType<Chart["look"]>("ChartAreaFormat", {
  objects: { Fill: (look) => fillType.of(look) },
});

const lineType = new HostType<ChartSeries>("ChartLineFormat", {
  properties: { Color: field("lineColor", colour), Weight: field("lineWeight", number) },
});

const seriesFormatType = new HostType<ChartSeries>("ChartSeriesFormat", {
  objects: { Fill: (series) => fillType.of(series), Line: (series) => lineType.of(series) },
});

interface SeriesOfChart {
  readonly chart: Chart;
  readonly series: ChartSeries;
}

function rangeOf(args: CallArguments): RangeRef {
  const range = args.object(0, rangeType);
  if (range === undefined) throw invalidArgument(`${args.where} without a range`);
  return range;
}

function seriesField<K extends "name" | "chartType" | "hasDataLabels">(
  key: K,
  read: (value: unknown) => ChartSeries[K],
): Property<SeriesOfChart> {
  return {
    get: ({ series }) => series[key],
    set: ({ series }, value) => {
      series[key] = read(value);
    },
  };
}

const seriesType = new HostType<SeriesOfChart>("ChartSeries", {
  properties: {
    Name: seriesField("name", text),
    ChartType: seriesField("chartType", text),
    HasDataLabels: seriesField("hasDataLabels", boolean),
  },
  objects: { Format: ({ series }) => seriesFormatType.of(series) },
  methods: {
    SetValues: ({ series }, args) => {
      series.values = rangeOf(args);
    },
    SetXAxisValues: ({ series }, args) => {
      series.categories = rangeOf(args);
    },
    GetDimensionDataSourceString: ({ chart, series }, args) => {
      const given = args.text(0) === "Categories" ? series.categories : series.values;
      const { sheet, area } = given ?? chart.source;
      return `'${sheet.name.replace(/'/g, "''")}'!${toAddress(area)}`;
    },
    Delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
  },
});

export function newSeries(name: string, chartType: string): ChartSeries {
  return {
    name,
    chartType,
    hasDataLabels: false,
    fillColor: null,
    lineColor: "#000000",
    lineWeight: 2.25,
    values: null,
    categories: null,
  };
}

const seriesBase = collection<Chart, SeriesOfChart>({
  list: (chart) => chart.series.map((series) => ({ chart, series })),
  object: (series) => seriesType.of(series),
  matches: ({ chart, series }, key) => chart.series.indexOf(series) === Number(key),
  countProperty: true,
});

const seriesCollectionType = new HostType<Chart>("ChartSeriesCollection", {
  ...seriesBase,
  methods: {
    ...seriesBase.methods,
    Add: (chart, args) => {
      const series = newSeries(args.textOr(0, `Series${chart.series.length + 1}`), chart.chartType);
      chart.series.push(series);
      return seriesType.of({ chart, series });
    },
  },
});

/** What hangs below a chart: its title, legend, axes, labels, series and fill. */
export const CHART_PARTS: Readonly<Record<string, (chart: Chart) => HostObject>> = {
  Title: (chart) => titleType.of(chart.title),
  Legend: (chart) => legendType.of(chart.legend),
  Axes: (chart) => axesType.of(chart.axes),
  DataLabels: (chart) => dataLabelsType.of(chart.dataLabels),
  Format: (chart) => areaFormatType.of(chart.look),
  Series: (chart) => seriesCollectionType.of(chart),
};
