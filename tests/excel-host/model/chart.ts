import type { RangeRef } from "./rangeRef";
import type { Workbook } from "./workbook";

/** A chart as state only: nothing is drawn, everything set can be read again. */
export interface Chart {
  readonly id: string;
  name: string;
  chartType: string;
  source: RangeRef;
  seriesBy: "Auto" | "Columns" | "Rows";
  left: number;
  top: number;
  width: number;
  height: number;
  style: number;
  /** Cells the chart was placed over, when placed by `setPosition`. */
  position: { readonly start: string; readonly end: string | null } | null;
  readonly title: ChartWords & { overlay: boolean };
  readonly legend: { visible: boolean; position: string; overlay: boolean };
  readonly axes: { readonly category: ChartAxis; readonly value: ChartAxis };
  readonly dataLabels: { showValue: boolean; position: string; numberFormat: string };
  readonly look: { fillColor: string | null };
  readonly series: ChartSeries[];
}

export interface ChartWords {
  text: string;
  visible: boolean;
  readonly font: ChartFont;
}

export interface ChartFont {
  bold: boolean;
  color: string;
  italic: boolean;
  name: string;
  size: number;
}

export interface ChartAxis {
  visible: boolean;
  minimum: number | "";
  maximum: number | "";
  majorUnit: number | "";
  numberFormat: string;
  reversePlotOrder: boolean;
  readonly title: ChartWords;
  readonly gridlines: { visible: boolean };
}

export interface ChartSeries {
  name: string;
  chartType: string;
  hasDataLabels: boolean;
  fillColor: string | null;
  lineColor: string;
  lineWeight: number;
  values: RangeRef | null;
  categories: RangeRef | null;
}

export function newFont(): ChartFont {
  return { bold: false, color: "#000000", italic: false, name: "Calibri", size: 10 };
}

export function newAxis(): ChartAxis {
  return {
    visible: true,
    minimum: "",
    maximum: "",
    majorUnit: "",
    numberFormat: "General",
    reversePlotOrder: false,
    title: { text: "", visible: false, font: newFont() },
    gridlines: { visible: false },
  };
}

/** Every range that a chart of the workbook draws from. */
export function chartRanges(workbook: Workbook): readonly RangeRef[] {
  return workbook.sheets
    .flatMap(({ charts }) => charts)
    .flatMap(({ source, series }) => [source, ...series.flatMap(({ values, categories }) => [values, categories])])
    .flatMap((range) => range ?? []);
}
