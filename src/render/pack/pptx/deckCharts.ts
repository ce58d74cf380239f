import { strToU8 } from "fflate";
import type PptxGenJS from "pptxgenjs";
import { toBase64 } from "../../../domain/base64";
import { columnLetters } from "../../../domain/cell";
import { cleanText } from "../../../domain/cleanText";
import type { ChartModel, ChartSeries, PointMark } from "../../../report/charts/chartModel";
import { chartXml } from "../../charts/native/chartXml";
import type { DrawnChart, NativeSeries } from "../../charts/native/nativeChart";
import type { DrawPng } from "../../charts/raster/chartPng";
import type { ChartCells } from "./chartWorkbooks";
import { pointsWide } from "../layout/words";
import { LINE, placed } from "./slideStyle";

/** A chart of a deck: its part, and the cells of the workbook that stands behind it. */
export interface DeckChart {
  readonly xml: string;
  readonly cells: ChartCells;
}

/** What puts charts on slides, and remembers them in order. */
export interface DeckCharts {
  readonly add: (slide: PptxGenJS.Slide, chart: ChartModel, place: readonly [number, number, number, number]) => void;
  /** A drawing as data of a picture: a few words that stand in for its file until the deck is written. */
  readonly picture: (svg: string) => string;
  readonly all: readonly DeckChart[];
  /** The files of the pictures, by the words that stand in for each. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Points that names of lines are apart. */
const APART = 11;
/** Type of an axis in points, and the room before and after what stands along it. */
const AXIS_SIZE = 9;
const AXIS_AIR = 8;
const SHEET = "Sheet1";
/** Marks of points that are special. */
const SPECIAL: ReadonlySet<PointMark["as"]> = new Set<PointMark["as"]>(["improvement", "concern", "neither"]);

/**
 * Charts of a deck that can be edited there. The library places them and relates them to the slide; what it writes of a
 * chart itself PowerPoint wants to repair (axes that are not there, parts out of order), and of its workbook it leaves
 * noughts out, so both are ours.
 */
export function startDeckCharts(drawPng: DrawPng): DeckCharts {
  const all: DeckChart[] = [];
  const files = new Map<string, Uint8Array>();
  return {
    all,
    files,
    add(slide, chart, [x, y, width, height]) {
      const drawn = drawnChart(chart);
      const setting = { external: "rId1", labelsApart: APART / height, axisRoom: axisRoom(chart) / width };
      all.push({ xml: chartXml(drawn, setting), cells: cellsOf(drawn) });
      // What the library needs so as to make the parts that are then replaced.
      const data = [{ name: "Actual", labels: ["1"], values: [1] }];
      slide.addChart("line", data, { ...placed(x, y, width, height), altText: cleanText(chart.alt) });
    },
    picture(svg) {
      const words = `file ${files.size + 1}`;
      files.set(words, drawPng(svg));
      return `image/png;base64,${toBase64(strToU8(words))}`;
    },
  };
}

/** Points that the title of the axis of figures and the figures along it take up: neither stands over the other. */
function axisRoom({ values }: ChartModel): number {
  const widest = Math.max(0, ...values.ticks.map(({ text }) => pointsWide(text, AXIS_SIZE)));
  return LINE * AXIS_SIZE + AXIS_AIR + widest + AXIS_AIR;
}

/** A chart by the cells of a workbook of its own: categories in the first column, a series in each after it. */
function drawnChart({ categories, categoryTitle, values, series, events }: ChartModel): DrawnChart {
  const last = categories.length + 1;
  const column = (index: number): string => columnLetters(index);
  const range = (index: number): string => `${SHEET}!$${column(index)}$2:$${column(index)}$${last}`;
  const made = (
    role: NativeSeries["role"],
    name: string,
    points: readonly (number | null)[],
    index: number,
    bar: boolean,
  ): NativeSeries => ({
    role,
    name: { formula: `${SHEET}!$${column(index + 1)}$1`, text: bareName(name) },
    formula: range(index + 1),
    values: points,
    ...(bar ? { draw: "bar" } : {}),
  });
  const special = series.flatMap(specialPoints);
  return {
    title: null,
    categories: { formula: range(0), texts: categories.map(cleanText) },
    values: { ...values, title: cleanText(values.title || categoryTitle) },
    series: [
      ...series.map((one, index) => made(one.role, one.name, one.points, index, one.draw === "bar")),
      ...special.slice(0, 1).map((points) => made("marked", "Special cause", points, series.length, false)),
    ],
    breaks: events.flatMap(({ at, rebase }) => (rebase ? [at] : [])),
  };
}

/** A direct label without its figure, which stands beside it: `Target 64%` is the target. */
function bareName(name: string): string {
  return cleanText(name).replace(/ [£−-]?\d.*$/s, "");
}

/** The points of a series that are special, as a series of their own; none where none is. */
function specialPoints({ marks, points }: ChartSeries): readonly (number | null)[][] {
  const at = new Set(marks.filter(({ as }) => SPECIAL.has(as)).map((mark) => mark.at));
  return at.size === 0 ? [] : [points.map((point, index) => (at.has(index) ? point : null))];
}

function cellsOf({ categories, series }: DrawnChart): ChartCells {
  return [
    ["", ...series.map(({ name }) => name.text)],
    ...categories.texts.map((name, index) => [name, ...series.map(({ values }) => values[index] ?? null)]),
  ];
}
