import { largest } from "../../domain/extremes";
import type { ChartModel } from "../../report/charts/chartModel";
import { GRID, LINE_HEIGHT, LINE_LOOKS, OWN, QUIET } from "./chartLook";
import type { Drawing, Room } from "./frame";
import { categoryLabels, gridOf } from "./lineChart";
import { box, line, mark, text, widthOf, wrapped } from "./svgParts";

/** Sums to date as columns from 0, with the profile as a line across each. */
export function columnChart(model: ChartModel, room: Room, height: number): Drawing {
  const { values, categories, series } = model;
  const actual = series.find(({ role }) => role === "actual");
  const profile = series.find(({ role }) => role === "profile");
  const tickWidth = largest(
    values.ticks.map((tick) => widthOf(tick.text)),
    0,
  );
  const label = profile === undefined ? "" : profile.name;
  const [left, right] = [room.left + tickWidth + 8, room.left + room.width - widthOf(label) - 14];
  const top = room.top + LINE_HEIGHT + 10;
  const bottom = room.top + Math.max(height, 150) - LINE_HEIGHT - 6;
  const step = (right - left) / categories.length;
  const x = (at: number): number => left + (at + 0.5) * step;
  const y = (figure: number): number => bottom - ((figure - values.from) / (values.to - values.from)) * (bottom - top);
  const wide = step * 0.62;
  const bars = (actual?.points ?? []).flatMap((point, at) => {
    if (point === null) return [];
    const words = actual?.texts[at] ?? "";
    const [foot, head] = [y(0), y(point)];
    const drawn = box(x(at) - wide / 2, Math.min(foot, head), wide, Math.abs(foot - head), LINE_LOOKS.actual.colour);
    // Inside its foot, where no line of the profile passes.
    const fits = widthOf(words) + 4 <= wide && foot - head >= LINE_HEIGHT + 3;
    const planned = profile?.points[at] ?? null;
    const clear = planned === null || Math.abs(y(planned) - (foot - 9)) > 10;
    return [drawn, fits && clear ? text(x(at), foot - 5, words, { anchor: "middle", colour: "#FFFFFF" }) : ""];
  });
  const { colour, width } = LINE_LOOKS.profile;
  const lines = (profile?.points ?? []).map((point, at) =>
    point === null
      ? ""
      : line([x(at) - step * 0.45, y(point)], [x(at) + step * 0.45, y(point)], "#FFFFFF", width + 3) +
        line([x(at) - step * 0.45, y(point)], [x(at) + step * 0.45, y(point)], colour, width),
  );
  const last = profile?.points.findLast((point) => point !== null) ?? null;
  const svg = [
    text(room.left, room.top + 11, values.title, { colour: QUIET }),
    ...gridOf(model, { left, right, y }),
    ...categoryLabels(categories, { left, right, bottom, x }),
    ...bars,
    ...lines,
    last === null ? "" : text(right + 6, y(last) + 4, label),
  ];
  return { svg: svg.filter((piece) => piece !== "").join("\n"), height: bottom + LINE_HEIGHT + 6 - room.top };
}

/** Parts or bodies as bars from 0, a row each, with its name before and its figure behind; our own stands out. */
export function rowChart(model: ChartModel, room: Room): Drawing {
  const { values, categories, series } = model;
  const [only] = series;
  if (only === undefined) return { svg: "", height: 0 };
  const own = only.marks.filter(({ as }) => as === "own").map(({ at }) => at);
  const nameOf = (name: string, at: number): string => (own.includes(at) ? `${name} (our own)` : name);
  const names = categories.map((name, at) => wrapped(nameOf(name, at), room.width * 0.36, { bold: own.includes(at) }));
  const nameWidth = largest(
    names.flatMap((lines, at) => lines.map((words) => widthOf(words, { bold: own.includes(at) }))),
    0,
  );
  const figureWidth = largest(
    only.texts.map((words) => widthOf(words ?? "", { bold: true })),
    0,
  );
  const [left, right] = [room.left + nameWidth + 8, room.left + room.width - figureWidth - 8];
  const x = (figure: number): number => left + ((figure - values.from) / (values.to - values.from)) * (right - left);
  const pieces: string[] = [];
  let y = room.top;
  categories.forEach((_, at) => {
    const lines = names[at] ?? [];
    const tall = Math.max(1, lines.length) * LINE_HEIGHT + 6;
    const middle = y + tall / 2;
    const point = only.points[at] ?? null;
    const isOwn = own.includes(at);
    lines.forEach((words, index) => {
      const foot = middle + 4 + (index - (lines.length - 1) / 2) * LINE_HEIGHT;
      pieces.push(text(left - 8, foot, words, { anchor: "end", bold: isOwn }));
    });
    if (point !== null) {
      const [from, to] = [x(Math.min(0, point)), x(Math.max(0, point))];
      pieces.push(box(from, middle - 7, to - from, 14, isOwn || only.role === "part" ? OWN : LINE_LOOKS.peer.colour));
      pieces.push(text(to + 6, middle + 4, only.texts[at] ?? "", { bold: isOwn }));
    }
    y += tall;
  });
  pieces.push(line([x(0), room.top], [x(0), y], QUIET, 1));
  return { svg: pieces.join("\n"), height: y - room.top };
}

/** One measure: its actual as a bar from 0, the target as an upright line, last year's figure as a diamond. */
export function bulletDrawing(model: ChartModel, room: Room): Drawing {
  const { values, series } = model;
  const pad =
    largest(
      values.ticks.map((tick) => widthOf(tick.text)),
      0,
    ) / 2;
  const [left, right] = [room.left + pad, room.left + room.width - pad - 4];
  const x = (figure: number): number => left + ((figure - values.from) / (values.to - values.from)) * (right - left);
  const top = room.top + LINE_HEIGHT + 4;
  const bottom = top + 22;
  const pieces = values.ticks.flatMap((tick) => [
    line([x(tick.at), top - 3], [x(tick.at), bottom + LINE_HEIGHT + 8], tick.at === 0 ? QUIET : GRID, 1),
    text(x(tick.at), bottom + 2 * LINE_HEIGHT + 8, tick.text, { anchor: "middle" }),
  ]);
  const beside = (
    figure: number,
    words: string,
  ): { readonly x: number; readonly anchor: "start" | "middle" | "end" } => {
    const half = widthOf(words, { bold: true }) / 2;
    if (x(figure) - half < room.left) return { x: room.left, anchor: "start" };
    if (x(figure) + half > room.left + room.width) return { x: room.left + room.width, anchor: "end" };
    return { x: x(figure), anchor: "middle" };
  };
  for (const one of series) {
    const figure = one.points[0] ?? null;
    if (figure === null) continue;
    const place = beside(figure, one.name);
    const { colour } = LINE_LOOKS[one.role];
    if (one.role === "actual") {
      const [from, to] = [x(Math.min(0, figure)), x(Math.max(0, figure))];
      pieces.push(box(from, top + 3, to - from, 16, colour));
      const inside = widthOf(one.name, { bold: true }) + 12 <= to - from;
      const words = { bold: true, ...(inside ? { colour: "#FFFFFF" } : { halo: true }) };
      pieces.push(text(inside ? from + 6 : to + 8, top + 15, one.name, words));
    } else if (one.role === "target") {
      pieces.push(box(x(figure) - 3.5, top - 3, 7, 28, "#FFFFFF"), box(x(figure) - 1.5, top - 3, 3, 28, colour));
      pieces.push(text(place.x, top - 7, one.name, { anchor: place.anchor, halo: true }));
    } else {
      pieces.push(mark(x(figure), bottom + 1, { shape: "diamond", colour }, 5));
      pieces.push(text(place.x, bottom + LINE_HEIGHT + 4, one.name, { anchor: place.anchor, halo: true }));
    }
  }
  // Figures along the axis may be in thousands.
  const foot = bottom + 3 * LINE_HEIGHT + 8;
  pieces.push(text((left + right) / 2, foot, values.title, { anchor: "middle", colour: QUIET }));
  return { svg: pieces.join("\n"), height: foot + 6 - room.top };
}
