import type { Compression } from "../../archive/compression";
import { unescapeXml } from "../../escapeXml";
import { blankCanvas, fill, type Canvas, type Colour } from "./canvas";
import { encodePng } from "./encodePng";
import { readFontOutlines, type FontOutlines, type Point } from "./fontOutlines";
import { Stamps } from "./stamp";
import { ring, strokeOutlines } from "./strokes";

/** Dots to a pixel: a picture that is sharp in print as well. */
const SCALE = 2;
/** Corners of the dots that mark a point. */
const ROUND = 20;

/** A font's files that words on charts are drawn with. */
export interface ChartFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Draws a chart's SVG, as `chartSvg` and `sparkline` write it, as a PNG of twice its size in dots. */
export type DrawPng = (svg: string) => Uint8Array;

/**
 * What draws charts as PNG, for programs that show no SVG. It knows the boxes, lines, paths, dots and words that our
 * charts are made of and no other SVG: `unknown element of a chart` is thrown for what it does not know. Same bytes for
 * the same chart.
 */
export function pngDrawer({ regular, bold }: ChartFonts, compression?: Compression): DrawPng {
  const fonts = { regular: readFontOutlines(regular), bold: readFontOutlines(bold) };
  const stamps = new Stamps();
  let before: Canvas | null = null;
  return (svg) => {
    const root = attributesOf(/<svg([^>]*)>/.exec(svg)?.[1] ?? "");
    const number = (name: string): number => Number(root.get(name) ?? 0);
    const canvas = blankCanvas(Math.ceil(number("width") * SCALE), Math.ceil(number("height") * SCALE), before);
    // One that fails halfway is covered still.
    before = null;
    const base = { size: number("font-size"), colour: root.get("fill") ?? "#000000" };
    for (const [, name = "", attributes = "", words = ""] of svg.matchAll(/<(\w+)([^>]*?)\/?>([^<]*)/g))
      draw(canvas, name, attributesOf(attributes), words, base, fonts, stamps);
    before = canvas;
    return encodePng(canvas, compression);
  };
}

type Attributes = ReadonlyMap<string, string>;

function attributesOf(text: string): Attributes {
  return new Map([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
}

function draw(
  canvas: Canvas,
  name: string,
  attributes: Attributes,
  words: string,
  base: { readonly size: number; readonly colour: string },
  fonts: { readonly regular: FontOutlines; readonly bold: FontOutlines },
  stamps: Stamps,
): void {
  const at = (key: string): number => Number(attributes.get(key) ?? 0) * SCALE;
  const stroke = attributes.get("stroke");
  const filled = attributes.get("fill") ?? base.colour;
  const width = at("stroke-width");
  const dashes = attributes.get("stroke-dasharray")?.split(/[\s,]+/);
  const dash = dashes?.map((length) => Number(length) * SCALE) ?? null;
  const paint = (outlines: readonly (readonly Point[])[], colour: string): void =>
    fill(canvas, outlines, colourOf(colour));
  const inkLines = (lines: readonly (readonly Point[])[]): void => {
    if (stroke !== undefined)
      paint(
        lines.flatMap((line) => strokeOutlines(line, width, dash)),
        stroke,
      );
  };
  switch (name) {
    case "svg":
    case "title":
    case "desc":
      return;
    case "rect": {
      const [left, top, right, bottom] = [at("x"), at("y"), at("x") + at("width"), at("y") + at("height")];
      paint(
        [
          [
            [left, top],
            [right, top],
            [right, bottom],
            [left, bottom],
          ],
        ],
        filled,
      );
      return;
    }
    case "line":
      inkLines([
        [
          [at("x1"), at("y1")],
          [at("x2"), at("y2")],
        ],
      ]);
      return;
    case "circle": {
      const dot = (radius: number, colour: string): void =>
        stamps.setDown(canvas, `dot ${radius}`, [at("cx"), at("cy")], colourOf(colour), (place) => [
          ring(place, radius, ROUND),
        ]);
      dot(at("r") + width / 2, stroke ?? filled);
      if (stroke !== undefined) dot(at("r") - width / 2, filled);
      return;
    }
    case "path": {
      const lines = pathLines(attributes.get("d") ?? "");
      if (filled !== "none") paint(lines, filled);
      inkLines(lines);
      return;
    }
    case "text": {
      const bold = attributes.get("font-weight") === "bold";
      const size = Number(attributes.get("font-size") ?? base.size) * SCALE;
      const letters = lettersOf(unescapeXml(words), bold ? fonts.bold : fonts.regular, size, [at("x"), at("y")]);
      const anchor = attributes.get("text-anchor") ?? "start";
      const back = letters.length * (anchor === "start" ? 0 : anchor === "middle" ? 0.5 : 1);
      const inkLetters = (how: string, colour: string, outlinesOf: (closed: readonly Point[]) => Outlines): void => {
        for (const { letter, outlines, place } of letters.all)
          stamps.setDown(
            canvas,
            `${how} ${bold} ${size} ${letter}`,
            [place[0] - back, place[1]],
            colourOf(colour),
            (there) => outlines(there).flatMap(outlinesOf),
          );
      };
      if (stroke !== undefined)
        inkLetters(`edge ${width}`, stroke, (line) => strokeOutlines([...line, ...line.slice(0, 1)], width, dash));
      inkLetters("letter", filled, (line) => [line]);
      return;
    }
    default:
      throw new Error(`unknown element of a chart: ${name}`);
  }
}

function colourOf(six: string): Colour {
  return Number.parseInt(six.slice(1), 16);
}

type Outlines = readonly (readonly Point[])[];

interface Letter {
  readonly letter: string;
  readonly place: Point;
  /** Its closed lines where it stands at a place. */
  readonly outlines: (place: Point) => Outlines;
}

/** The letters of words, one after another from a place, and how long they are together. */
function lettersOf(
  words: string,
  font: FontOutlines,
  size: number,
  [x, y]: Point,
): { readonly all: readonly Letter[]; readonly length: number } {
  let left = x;
  const all = [...words].map((letter): Letter => {
    const { advance, outlines } = font.glyph(letter.codePointAt(0) ?? 0);
    const place: Point = [left, y];
    left += advance * size;
    const standing = ([across, down]: Point): Outlines =>
      outlines.map((line) => line.map(([right, below]): Point => [across + right * size, down + below * size]));
    return { letter, place, outlines: standing };
  });
  return { all, length: left - x };
}

/** The lines of a path that moves, draws straight lines, and closes. */
function pathLines(d: string): readonly (readonly Point[])[] {
  const lines: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", rest = ""] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map((number) => Number(number) * SCALE);
    const [first = 0, second = 0] = numbers;
    const line = lines.at(-1);
    switch (command) {
      case "M":
      case "L":
        [x, y] = [first, second];
        break;
      case "l":
        [x, y] = [x + first, y + second];
        break;
      case "h":
        x += first;
        break;
      case "z": {
        const [start] = line ?? [];
        if (start !== undefined) line?.push(start);
        continue;
      }
      default:
        throw new Error(`unknown element of a chart: path ${command}`);
    }
    if (command === "M") lines.push([[x, y]]);
    else line?.push([x, y]);
  }
  return lines;
}
