import { cleanText } from "../../../domain/cleanText";
import { columnLetters } from "../../../domain/cell";
import type { SeriesRole, ValueAxis } from "../../../report/charts/chartModel";
import type { ReportSheet, SheetChart } from "../../../report/reportModel";

/** Cells by their formula, with the text that they hold. */
interface TextCells {
  readonly formula: string;
  readonly texts: readonly string[];
}

/** What a chart draws, by the cells that hold it and with what they hold. */
export interface DrawnChart {
  /** Null for none, where it stands above as words. */
  readonly title: { readonly formula: string; readonly text: string } | null;
  readonly categories: TextCells;
  readonly values: ValueAxis;
  readonly series: readonly NativeSeries[];
  /** Places at which limits begin anew. */
  readonly breaks: readonly number[];
}

/** A chart of a workbook. */
export interface NativeChart extends DrawnChart {
  /** What the program lists it as. */
  readonly name: string;
  readonly alt: string;
  /** The first row of its room, from 0. */
  readonly top: number;
  readonly rows: number;
}

export interface NativeSeries {
  readonly role: SeriesRole | "marked";
  /** A line where it says nothing else. */
  readonly draw?: "bar";
  readonly name: { readonly formula: string; readonly text: string };
  readonly formula: string;
  /** As its cells hold them; null for one that holds no number. */
  readonly values: readonly (number | null)[];
}

/**
 * The charts of a sheet by its cells: every figure is taken from its cell, so that chart and table cannot disagree.
 *
 * Throws `missing table of chart`, `missing column of chart` or `wrong length of chart` with the chart's id: faults of
 * ours, never of the data.
 */
export function nativeCharts(sheet: ReportSheet): NativeChart[] {
  return (sheet.charts ?? []).map((one) => nativeChart(sheet, one));
}

function nativeChart(
  sheet: ReportSheet,
  { chart, room, titleRow, table, categories, columns, marked, alt }: SheetChart,
): NativeChart {
  const range = sheet.tables.find(({ name }) => name === table)?.range;
  if (range === undefined) throw new Error(`missing table of chart: ${chart.id}`);
  if (range.bottom - range.top !== chart.categories.length) throw new Error(`wrong length of chart: ${chart.id}`);
  const headings = sheet.rows[range.top]?.cells.map(({ text }) => text) ?? [];
  const placeOf = (heading: string): number => {
    const column = headings.indexOf(heading, range.left);
    if (column < 0) throw new Error(`missing column of chart: ${chart.id}, ${heading}`);
    return column;
  };
  const quoted = `'${sheet.name.replace(/'/g, "''")}'`;
  const one = (row: number, column: number): string => `${quoted}!$${columnLetters(column)}$${row + 1}`;
  const body = (column: number): string =>
    `${one(range.top + 1, column)}:$${columnLetters(column)}$${range.bottom + 1}`;
  const cells = (column: number): (string | number | null)[] =>
    chart.categories.map((_, at) => sheet.rows[range.top + 1 + at]?.cells[column]?.value ?? null);
  const category = placeOf(categories);
  const series = (role: NativeSeries["role"], heading: string, bar = false): NativeSeries => {
    const column = placeOf(heading);
    return {
      role,
      name: { formula: one(range.top, column), text: cleanText(heading) },
      formula: body(column),
      ...(bar ? { draw: "bar" as const } : {}),
      values: cells(column).map((value) => (typeof value === "number" ? value : null)),
    };
  };
  return {
    name: chart.id,
    alt: cleanText(alt ?? altOf(sheet, { table, titleRow })),
    title: { formula: one(titleRow, 0), text: cleanText(String(sheet.rows[titleRow]?.cells[0]?.value ?? "")) },
    categories: { formula: body(category), texts: cells(category).map((value) => cleanText(String(value ?? ""))) },
    values: chart.values,
    series: [
      ...chart.series.map(({ role, draw }, index) => series(role, columns[index] ?? "", draw === "bar")),
      ...(marked === null ? [] : [series("marked", marked)]),
    ],
    breaks: chart.events.flatMap(({ at, rebase }) => (rebase ? [at] : [])),
    top: room.top,
    rows: room.bottom - room.top + 1,
  };
}

/**
 * The chart in words that stay true when its figures are brought up to date, which a program that only changes cells
 * does not tell it: where to read what it shows.
 */
function altOf({ rows }: ReportSheet, { table, titleRow }: Pick<SheetChart, "table" | "titleRow">): string {
  const heading = rows[titleRow - 1]?.cells[0]?.text ?? "";
  return (
    `Line chart of ${heading} over time. The line above it says what it shows; ` +
    `its figures stand in the table ${table} below it, and the column Shows says what is special of a period.`
  );
}
