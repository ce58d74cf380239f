import type { ChartModel } from "../../report/charts/chartModel";
import { cleanText } from "../../domain/cleanText";
import { escapeXml } from "../escapeXml";
import { LINE_LOOKS } from "./chartLook";
import { mark, path } from "./svgParts";

/**
 * The course of a measure small enough for a cell: its line, its target as dashes, its latest point as a dot. Without
 * words, which stand in the row; they are in its title and description.
 */
export function sparkline(model: ChartModel, width = 96, height = 22): string {
  const actual = model.series.find(({ role }) => role === "actual");
  const target = model.series.find(({ role }) => role === "target");
  const { from, to } = model.values;
  const points = actual?.points ?? [];
  const [inset, tall] = [4, height - 8];
  const x = (at: number): number => inset + (at / Math.max(1, points.length - 1)) * (width - 2 * inset);
  const y = (figure: number): number => height - inset - ((figure - from) / (to - from)) * tall;
  const course = (figures: readonly (number | null)[]): (readonly [number, number])[][] => {
    const pieces: (readonly [number, number])[][] = [[]];
    figures.forEach((figure, at) => {
      if (figure === null) pieces.push([]);
      else pieces.at(-1)?.push([x(at), y(figure)]);
    });
    return pieces;
  };
  const last = points.findLastIndex((point) => point !== null);
  const latest = points[last] ?? null;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `role="img" aria-labelledby="${model.id}-s-title ${model.id}-s-desc">`,
    `<title id="${model.id}-s-title">${escapeXml(cleanText(model.title))}</title>`,
    `<desc id="${model.id}-s-desc">${escapeXml(cleanText(model.alt))}</desc>`,
    path(course(target?.points ?? []), LINE_LOOKS.target.colour, 1, [3, 2]),
    path(course(points), LINE_LOOKS.actual.colour, 1.5, null),
    latest === null ? "" : mark(x(last), y(latest), { shape: "circle", colour: LINE_LOOKS.actual.colour }, 3.5),
    "</svg>",
  ]
    .filter((piece) => piece !== "")
    .join("\n");
}
