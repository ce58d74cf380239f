import { largest } from "../../domain/extremes";
import type { ChartModel, ChartSeries } from "../../report/charts/chartModel";
import { GRID, KEYED, LINE_HEIGHT, LINE_LOOKS, MARK_LOOKS, QUIET } from "./chartLook";
import type { Drawing, Room } from "./frame";
import { placeLabels } from "./placeLabels";
import { line, mark, path, text, widthOf, wrapped } from "./svgParts";

/** Where a chart's plot lies, and where its figures and categories stand in it. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (at: number) => number;
  readonly y: (figure: number) => number;
}

const LABEL_ROOM = 190;

/** Points in time: lines, steps and marks, each line with its name beside its end. */
export function lineChart(model: ChartModel, room: Room, height: number): Drawing {
  const { values, categories, series } = model;
  const labels = series.flatMap((one) => endLabel(one));
  const labelWidth = Math.min(
    LABEL_ROOM,
    largest(
      labels.map(({ words, bold }) => widthOf(words, { bold })),
      0,
    ),
  );
  const tickWidth = largest(
    values.ticks.map((tick) => widthOf(tick.text)),
    0,
  );
  const [left, right] = [room.left + tickWidth + 8, room.left + room.width - labelWidth - 14];
  const events = eventRows(model, right - left);
  const top = room.top + LINE_HEIGHT + 10 + events.rows * LINE_HEIGHT;
  const bottom = room.top + Math.max(height, 150 + events.rows * LINE_HEIGHT) - LINE_HEIGHT - 6;
  const step = (right - left) / categories.length;
  const plot: Plot = {
    left,
    right,
    top,
    bottom,
    x: (at) => left + (at + 0.5) * step,
    y: (figure) => bottom - ((figure - values.from) / (values.to - values.from)) * (bottom - top),
  };
  const svg = [
    text(room.left, room.top + 11, values.title, { colour: QUIET }),
    ...gridOf(model, plot),
    ...categoryLabels(categories, plot),
    ...events.draw(plot, room.top + LINE_HEIGHT + 4),
    ...series.toReversed().map((one) => drawSeries(one, model, plot, step)),
    ...directLabels(labels, plot),
  ];
  return { svg: svg.filter((piece) => piece !== "").join("\n"), height: bottom + LINE_HEIGHT + 6 - room.top };
}

/** Lines across at the ticks of the axis, the one at the foot stronger. */
export function gridOf({ values }: ChartModel, plot: Pick<Plot, "left" | "right" | "y">): string[] {
  return values.ticks.flatMap(({ at, text: words }) => {
    const y = plot.y(at);
    const isFoot = at === 0 || at === values.from;
    return [
      line([plot.left, y], [plot.right, y], isFoot ? QUIET : GRID, 1),
      text(plot.left - 6, y + 4, words, { anchor: "end" }),
    ];
  });
}

/** As many names along the axis as have room, the latest among them. */
export function categoryLabels(
  categories: readonly string[],
  plot: Pick<Plot, "left" | "right" | "bottom" | "x">,
): string[] {
  const widest = largest(
    categories.map((name) => widthOf(name)),
    0,
  );
  const step = (plot.right - plot.left) / categories.length;
  const every = Math.max(1, Math.ceil((widest + 10) / step));
  const last = categories.length - 1;
  return categories.flatMap((name, at) =>
    (last - at) % every !== 0 || plot.x(at) - widthOf(name) / 2 < plot.left - 40
      ? []
      : [text(plot.x(at), plot.bottom + LINE_HEIGHT + 2, name, { anchor: "middle" })],
  );
}

function drawSeries(series: ChartSeries, model: ChartModel, plot: Plot, step: number): string {
  const { colour, width, dash } = LINE_LOOKS[series.role];
  const breaks = series.role === "actual" ? [] : model.events.flatMap(({ at, rebase }) => (rebase ? [at] : []));
  if (series.draw === "step") return path(steps(series.points, plot, step), colour, width, dash);
  if (series.draw === "mark")
    return series.points
      .map((point, at) => (point === null ? "" : mark(plot.x(at), plot.y(point), { shape: "diamond", colour })))
      .join("");
  const drawn = path(pieces(series.points, plot, breaks), colour, width, dash);
  if (series.role !== "actual") return drawn;
  return [drawn, ...pointMarks(series, plot)].join("\n");
}

/** Stretches of a line without a gap; a point alone is a piece of its own, and shown by its mark. */
function pieces(
  points: readonly (number | null)[],
  plot: Plot,
  breaks: readonly number[],
): (readonly [number, number])[][] {
  const all: (readonly [number, number])[][] = [[]];
  points.forEach((point, at) => {
    if (point === null || breaks.includes(at)) all.push([]);
    if (point !== null) all.at(-1)?.push([plot.x(at), plot.y(point)]);
  });
  return all;
}

/** A figure that holds for the whole width of its category, joined to the next. */
function steps(points: readonly (number | null)[], plot: Plot, step: number): (readonly [number, number])[][] {
  const all: (readonly [number, number])[][] = [[]];
  points.forEach((point, at) => {
    if (point === null) all.push([]);
    else all.at(-1)?.push([plot.x(at) - step / 2, plot.y(point)], [plot.x(at) + step / 2, plot.y(point)]);
  });
  return all;
}

/** A dot for each point, or the mark that says what it is. */
function pointMarks({ points, marks }: ChartSeries, plot: Plot): string[] {
  const dot = points.length > 24 ? 2 : 2.5;
  return points.flatMap((point, at) => {
    if (point === null) return [];
    const own = marks.filter((one) => one.at === at).map(({ as }) => as);
    const shown = KEYED.find((as) => own.includes(as)) ?? (own.includes("latest") ? "latest" : null);
    const [x, y] = [plot.x(at), plot.y(point)];
    if (shown === null) return [mark(x, y, { shape: "circle", colour: LINE_LOOKS.actual.colour }, dot + 1)];
    return [mark(x, y, MARK_LOOKS[shown])];
  });
}

interface EndLabel {
  readonly words: string;
  readonly at: number;
  readonly figure: number;
  readonly bold: boolean;
}

/** The name of a line with its last figure; none for one that ends long before the others. */
function endLabel({ name, points, texts, role }: ChartSeries): EndLabel[] {
  const at = points.findLastIndex((point) => point !== null);
  const figure = points[at] ?? null;
  if (figure === null) return [];
  const words = role === "actual" ? `${name} ${texts[at] ?? ""}` : name;
  return [{ words, at, figure, bold: role === "actual" }];
}

function directLabels(labels: readonly EndLabel[], plot: Plot): string[] {
  const wanted = labels.map(({ figure }) => plot.y(figure));
  const places = placeLabels(wanted, LINE_HEIGHT, plot.top, plot.bottom);
  return labels.flatMap(({ words, at, bold }, index) => {
    const [from, to] = [wanted[index] ?? 0, places[index] ?? 0];
    const far = Math.abs(from - to) > 5 || at < labels.length - 1;
    const start = Math.max(plot.x(at) + 6, plot.right + 1);
    return [
      far && Math.abs(from - to) > 5 ? line([start, from], [plot.right + 11, to], QUIET, 0.75) : "",
      text(plot.right + 13, to + 4, words, { bold }),
    ];
  });
}

interface EventRows {
  readonly rows: number;
  readonly draw: (plot: Plot, top: number) => string[];
}

/** Words of what happened, over the plot: one beside another where there is room, else one above another. */
function eventRows({ events, categories }: ChartModel, width: number): EventRows {
  const step = width / categories.length;
  const ends: number[] = [];
  const placed = events.map(({ at, text: words }) => {
    const x = at * step;
    const onLeft = widthOf(words) + 6 > width - x && x > width / 2;
    const lines = wrapped(words, (onLeft ? x : width - x) - 8);
    const wide = largest(
      lines.map((each) => widthOf(each)),
      0,
    );
    const [from, to] = onLeft ? [x - wide - 6, x] : [x, x + wide + 6];
    let row = ends.findIndex((end, index) => lines.every((_, below) => (ends[index + below] ?? end) + 8 <= from));
    if (row < 0) row = ends.length;
    lines.forEach((_, below) => {
      ends[row + below] = to;
    });
    return { x, row, lines, onLeft };
  });
  return {
    rows: ends.length,
    draw: (plot, top) => [
      ...placed.map(({ x, row }) =>
        line([plot.left + x, top + row * LINE_HEIGHT], [plot.left + x, plot.bottom], QUIET, 1, [1, 3]),
      ),
      ...placed.flatMap(({ x, row, lines, onLeft }) =>
        lines.map((words, below) =>
          text(plot.left + x + (onLeft ? -5 : 5), top + (row + below) * LINE_HEIGHT + 11, words, {
            colour: QUIET,
            anchor: onLeft ? "end" : "start",
            halo: true,
          }),
        ),
      ),
    ],
  };
}
