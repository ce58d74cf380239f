import type { ChartModel } from "../../report/charts/chartModel";
import { escapeXml } from "../escapeXml";
import { cleanText } from "../../domain/cleanText";
import { FONT_FAMILY } from "../../report/page/typography";
import { INK, keyOf, LINE_HEIGHT, QUIET, TYPE } from "./chartLook";
import { box, mark, text, widthOf, wrapped } from "./svgParts";

/** How large a chart is to be, and what stands with it. */
export interface ChartSize {
  /** Pixels at 96 to the inch. */
  readonly width: number;
  /** For kinds with a row for each part or body, what they need is taken instead. */
  readonly height: number;
  /** Whether its title is drawn; not where the page has it as words above. */
  readonly title: boolean;
}

/** Room inside the frame for the drawing itself, and where it begins. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A drawing with how high it is. */
export interface Drawing {
  readonly svg: string;
  readonly height: number;
}

const EDGE = 8;

/**
 * A chart with its title above it, and below it the key of its marks and what a reader must know of its figures.
 *
 * @param draw Draws within the room that is left.
 */
export function framed(model: ChartModel, size: ChartSize, draw: (room: Room, height: number) => Drawing): string {
  const inside = size.width - 2 * EDGE;
  const bold = { size: TYPE.title, bold: true };
  const titleLines = size.title ? wrapped(model.title, inside, bold) : [];
  const top = EDGE + titleLines.length * 18 + (titleLines.length === 0 ? 0 : 6);
  const foot = footOf(model, inside);
  const drawing = draw({ left: EDGE, top, width: inside }, size.height - top - foot.height - EDGE);
  const height = Math.ceil(top + drawing.height + foot.height + EDGE);
  const body = [
    box(0, 0, size.width, height, "#FFFFFF"),
    ...titleLines.map((words, index) => text(EDGE, EDGE + 13 + index * 18, words, bold)),
    drawing.svg,
    foot.draw(top + drawing.height),
  ];
  const { id } = model;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" ` +
      `viewBox="0 0 ${size.width} ${height}" role="img" ` +
      `aria-labelledby="${id}-title ${id}-desc" font-family="${FONT_FAMILY}, Helvetica, sans-serif" ` +
      `font-size="${TYPE.small}" fill="${INK}">`,
    `<title id="${id}-title">${escapeXml(cleanText(model.title))}</title>`,
    `<desc id="${id}-desc">${escapeXml(cleanText(model.alt))}</desc>`,
    ...body.filter((piece) => piece !== ""),
    "</svg>",
  ].join("\n");
}

interface Foot {
  readonly height: number;
  readonly draw: (top: number) => string;
}

function footOf(model: ChartModel, width: number): Foot {
  const key = keyOf(model);
  const warnings = model.warnings.flatMap((warning) => wrapped(`Note: ${warning}.`, width));
  const rows = (key.length === 0 ? 0 : 1) + warnings.length;
  return {
    height: rows === 0 ? 0 : rows * LINE_HEIGHT + 6,
    draw(top) {
      const pieces: string[] = [];
      let y = top + 6 + 11;
      let x = EDGE;
      for (const look of key) {
        pieces.push(mark(x + 6, y - 4, look, 4), text(x + 16, y, look.word, { colour: QUIET }));
        x += 16 + widthOf(look.word) + 18;
      }
      if (key.length > 0) y += LINE_HEIGHT;
      for (const warning of warnings) {
        pieces.push(text(EDGE, y, warning, { colour: QUIET }));
        y += LINE_HEIGHT;
      }
      return pieces.join("\n");
    },
  };
}
