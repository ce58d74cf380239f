import type { Status } from "../../assess/status";
import { number, type MissingReason } from "../../domain/value";
import { figureCell, missingFigure, textCell } from "../cells";
import type { ChartModel, ChartSeries, PointMark } from "../charts/chartModel";
import type { MeasureCharts } from "../charts/measureCharts";
import type { ReportSheet } from "../reportModel";
import { linePixels } from "../page/rowHeight";
import { DIGIT_PIXELS } from "../page/typography";
import { buildSheet } from "../sheetBuilder";
import type { TableColumn } from "../tableSpec";
import { CHART_TABLE } from "./chartTable";
import type { SheetContext } from "./sheetContext";

const WORST_FIRST: readonly Status[] = ["Red", "Amber", "Not rated", "Green", "Not applicable"];

const HEADINGS: Readonly<Partial<Record<ChartSeries["role"], string>>> = {
  actual: "Actual",
  target: "Target",
  mean: "Mean",
  lowerLimit: "Lower limit",
  upperLimit: "Upper limit",
};
const PERIOD = "Period";
/** The figure again where it shows a special cause, so that the chart can mark it wherever it comes to stand. */
const MARKED = "Special cause";
const CAUSES: readonly PointMark["as"][] = ["improvement", "concern", "neither"];

/** Widths of period, what a point shows, and figures. */
const WIDTHS = [15, 29, 11, 11, 11, 13, 13, 15];

/**
 * A chart over time of each measure that has the figures for one, the worst first, with its figures as a table below
 * it. None in a publication: the accessible-spreadsheet checklist asks for tables alone.
 */
export function chartsSheet(context: SheetContext, name: string): ReportSheet[] {
  const drawn = context.charts.flatMap(({ assessment, overTime }) =>
    overTime === null ? [] : [{ assessment, chart: overTime }],
  );
  if (context.profile === "publication" || drawn.length === 0) return [];
  const sheet = buildSheet(name, WIDTHS, context);
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.line("#N/A or [x]: no figure, which leaves a gap in the chart.", "body");
  const ordered = WORST_FIRST.flatMap((status) =>
    drawn.filter(({ assessment }) => assessment.rating.status === status),
  );
  const tables = new Set<string>();
  for (const { assessment, chart } of ordered) {
    const table = tableName(assessment.measure.id, tables);
    sheet.section(assessment.measure.name);
    const title = clausesInLines(`${chart.title}.`);
    for (const words of title) sheet.line(words, "body");
    const columns = chart.series.map(({ role }) => HEADINGS[role] ?? role);
    const marked = chart.kind === "xmr" ? MARKED : null;
    sheet.chart({ chart, table, categories: PERIOD, columns, marked }, title.length);
    const told = [...chart.events.map(({ at, text }) => `${chart.categories[at] ?? ""}: ${text}`), ...chart.warnings];
    for (const words of told) sheet.line(`${words}.`, "body");
    sheet.table<number>({
      name: table,
      description: `Figures of the chart of ${assessment.measure.name}, a row for each period`,
      columns: columnsOf(chart, assessment),
      items: chart.categories.map((_, at) => at),
    });
  }
  return sheet.build({ freeze: false, repeatHeadings: false, upright: true });
}

/** Pixels of its columns at the board's size: a line that is wider would print the whole sheet smaller. */
const LINE_PIXELS = WIDTHS.reduce((sum, width) => sum + width, 0) * DIGIT_PIXELS.board;

/** Where a clause ends: at a comma that is none of a number, or at a colon, unless a word such as `concern:` has it. */
const CLAUSE_END = /(?<=[,:])(?<!(?:concern|improvement):) (?!\d)/;

/** A sentence in lines that are no wider than the table, each a sentence of its own, broken where a clause ends. */
function clausesInLines(sentence: string): string[] {
  const lines: string[] = [];
  for (const clause of sentence.split(CLAUSE_END)) {
    const longer = lines.length === 0 ? clause : `${lines.at(-1) ?? ""} ${clause}`;
    if (lines.length === 0 || linePixels(longer, "body", "board") > LINE_PIXELS) lines.push(clause);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((words, at) => {
    const whole = at === 0 ? words : words.charAt(0).toUpperCase() + words.slice(1);
    return whole.replace(/[,:]$/, ".");
  });
}

function columnsOf(chart: ChartModel, { measure, decimals }: MeasureCharts["assessment"]): TableColumn<number>[] {
  const figures = (
    heading: string,
    figure: (at: number) => number | null,
    without: MissingReason = "notAvailable",
  ): TableColumn<number> => ({
    heading,
    numeric: true,
    cell: (at) => {
      const point = figure(at);
      return point === null ? missingFigure(without) : figureCell(number(point), measure.unit, decimals);
    },
  });
  return [
    { heading: PERIOD, numeric: false, cell: (at) => textCell(chart.categories[at] ?? "") },
    { heading: "Shows", numeric: false, cell: (at) => textCell(wordsOf(chart, at).join(", ")) },
    ...chart.series.map(({ role, points }) => figures(HEADINGS[role] ?? role, (at) => points[at] ?? null)),
    ...(chart.kind === "xmr" ? [figures(MARKED, (at) => markedFigure(chart, at), "notApplicable")] : []),
  ];
}

/** What is special of a point, in words. */
function wordsOf({ series }: ChartModel, at: number): string[] {
  const marks = series.flatMap((one) => one.marks.filter((mark) => mark.at === at && mark.as !== "latest"));
  return marks.map(({ word }) => word);
}

/** The figure of a point that shows a special cause; null for any other. */
function markedFigure({ series }: ChartModel, at: number): number | null {
  const found = series.find(({ marks }) => marks.some((mark) => mark.at === at && CAUSES.includes(mark.as)));
  return found?.points[at] ?? null;
}

/** A name for a measure's table of figures, not given before. */
function tableName(id: string, given: Set<string>): string {
  const name = `${CHART_TABLE}${id.replace(/[^A-Za-z0-9]/g, "_")}`;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name}_${count}`;
    if (given.has(free.toLowerCase())) continue;
    given.add(free.toLowerCase());
    return free;
  }
}
