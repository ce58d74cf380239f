import { textWidth } from "../../report/page/rowHeight";
import { cleanText } from "../../domain/cleanText";
import { escapeXml } from "../escapeXml";
import { INK, TYPE } from "./chartLook";

/** Pieces of a drawing as SVG text. Places are in pixels from the top left. */

/** A place as it is written: no more than two decimals, so that the same chart gives the same text. */
export function px(place: number): string {
  return String(Math.round(place * 100) / 100);
}

interface TextLook {
  readonly anchor?: "start" | "middle" | "end";
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** White behind the words, so that a line that passes does not cross them. */
  readonly halo?: boolean;
}

/** Words on one line; `y` is the line that letters stand on. */
export function text(x: number, y: number, words: string, look: TextLook = {}): string {
  const { anchor = "start", size = TYPE.small, bold = false, colour = INK, halo = false } = look;
  const attributes = [
    anchor === "start" ? "" : ` text-anchor="${anchor}"`,
    size === TYPE.small ? "" : ` font-size="${size}"`,
    bold ? ' font-weight="bold"' : "",
    colour === INK ? "" : ` fill="${colour}"`,
    halo ? ' stroke="#FFFFFF" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' : "",
  ].join("");
  return `<text x="${px(x)}" y="${px(y)}"${attributes}>${escapeXml(cleanText(words))}</text>`;
}

/** A straight line. */
export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  colour: string,
  width: number,
  dash: readonly number[] | null = null,
): string {
  const dashes = dash === null ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
  return (
    `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${colour}" ` +
    `stroke-width="${width}"${dashes}/>`
  );
}

/** A line through points, in pieces where a point is missing. */
export function path(
  pieces: readonly (readonly (readonly [number, number])[])[],
  colour: string,
  width: number,
  dash: readonly number[] | null,
): string {
  const drawn = pieces
    .filter((piece) => piece.length > 0)
    .map((piece) => piece.map(([x, y], index) => `${index === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join(""))
    .join("");
  if (drawn === "") return "";
  const dashes = dash === null ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
  return `<path d="${drawn}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${dashes}/>`;
}

/** A filled box. */
export function box(x: number, y: number, width: number, height: number, colour: string): string {
  const [wide, high] = [Math.max(0, width), Math.max(0, height)];
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(wide)}" height="${px(high)}" fill="${colour}"/>`;
}

/** A mark about a point. */
export function mark(
  x: number,
  y: number,
  { shape, colour }: { readonly shape: "circle" | "ring" | "square" | "diamond" | "triangle"; readonly colour: string },
  size = 5,
): string {
  const out = size + 1;
  switch (shape) {
    case "circle":
      return `<circle cx="${px(x)}" cy="${px(y)}" r="${size - 1}" fill="${colour}"/>`;
    case "ring":
      return `<circle cx="${px(x)}" cy="${px(y)}" r="${size - 1}" fill="#FFFFFF" stroke="${colour}" stroke-width="2"/>`;
    case "square":
      return box(x - size, y - size, 2 * size, 2 * size, colour);
    case "diamond":
      return `<path d="M${px(x)} ${px(y - out)}l${out} ${out}l${-out} ${out}l${-out} ${-out}z" fill="${colour}"/>`;
    case "triangle":
      return `<path d="M${px(x)} ${px(y - out)}l${out} ${2 * size}h${-2 * out}z" fill="${colour}"/>`;
  }
}

/** Width of words on one line, in pixels. */
export function widthOf(words: string, { size = TYPE.small, bold = false }: TextLook = {}): number {
  return (textWidth(words, bold) / 1000) * size;
}

/** Words in lines no wider than there is room, broken between words; a word that is wider stands alone. */
export function wrapped(words: string, room: number, look: TextLook = {}): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((each) => each !== "")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, look) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
