import { LINE_COLOURS, THEMES } from "../../theme";

/** Sizes of type in points; nothing on a slide is smaller than `margin`. */
export const SIZES = {
  /** Of titles, the usual one first; smaller where a title is long. */
  titles: [20, 16, 14, 12],
  message: 15,
  body: 13,
  dense: 11,
  table: 10,
  label: 10,
  margin: 10,
} as const;

/** From one line of words to the next, as a share of their size. */
export const LINE = 1.2;

/** A slide of 16 to 9 in points, and where its words stand. */
export const SLIDE = { width: 960, height: 540 } as const;
const SIDE = 36;
export const ROOM = { left: SIDE, width: SLIDE.width - 2 * SIDE, top: 84, bottom: 498 } as const;
export const TITLE = { top: 28, height: 52 } as const;
export const MARGINS = { top: 8, bottom: 508, height: 16 } as const;

/** Between what stands one below or beside another, in points. */
export const GAP = 8;
export const GUTTER = 18;

const { body, subtitle } = THEMES.board;
export const INK = body.colour;
export const QUIET = subtitle.colour;
export const SOFT = "EEF2F7";
export const RULE = LINE_COLOURS.row;

/** Points in inches, in which the library measures. */
export function inches(points: number): number {
  return Math.round((points / 72) * 10000) / 10000;
}

/** A place in points as the library takes it. */
export function placed(x: number, y: number, w: number, h: number): { x: number; y: number; w: number; h: number } {
  return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
}
