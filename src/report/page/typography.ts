import type { Look, Profile } from "../reportModel";

/**
 * The one family of every report. LibreOffice and Linux have a twin of the same widths (Liberation Sans),
 * so a line that fits in one program fits in all.
 */
export const FONT_FAMILY = "Arial";

/**
 * The three sizes of a report, in points. `publication` uses 16, 14 and 12, as the UK Analysis Function's
 * own tools do; `board` is a little smaller, so that a table with commentary fits A4 without shrinking.
 */
export const FONT_SIZES: Readonly<
  Record<Profile, { readonly title: number; readonly heading: number; readonly body: number }>
> = {
  board: { title: 18, heading: 14, body: 11 },
  publication: { title: 16, heading: 14, body: 12 },
};

/**
 * Widest digit of the body font in pixels at 96 to the inch: what Excel counts column widths in.
 * Arial digits are 0.556 of the size; 11 points are 14.67 pixels, 12 points are 16.
 */
export const DIGIT_PIXELS: Readonly<Record<Profile, number>> = { board: 8, publication: 9 };

/** What of a look decides how much room its words take. */
export interface LookType {
  readonly size: "title" | "heading" | "body";
  readonly bold: boolean;
  /**
   * Narrowest column, in characters, in which the text wraps; in a narrower one it runs on to the right,
   * over the empty cells beside it. Null never wraps.
   */
  readonly wrapsFrom: number | null;
  /** Steps of space between the cell's edge and its text, inside a table. */
  readonly indent: 0 | 1;
}

/** A sentence in a column narrower than this would be a tall thin ribbon: it runs on instead. */
const PARAGRAPH_WIDTH = 60;

const inTable = { size: "body", bold: false, wrapsFrom: 0, indent: 1 } as const;

/**
 * How each look is set. Numbers never wrap: Excel would show them as `####` all the same. They have no indent either:
 * LibreOffice 7 forgets one at the right of a cell when the number format changes along a row.
 */
export const LOOK_TYPES: Readonly<Record<Look, LookType>> = {
  title: { size: "title", bold: true, wrapsFrom: null, indent: 0 },
  subtitle: { size: "heading", bold: false, wrapsFrom: null, indent: 0 },
  heading: { size: "heading", bold: true, wrapsFrom: null, indent: 0 },
  body: { size: "body", bold: false, wrapsFrom: PARAGRAPH_WIDTH, indent: 0 },
  columnHeading: { ...inTable, bold: true },
  numberHeading: { ...inTable, bold: true, indent: 0 },
  text: inTable,
  number: { ...inTable, wrapsFrom: null, indent: 0 },
  status: { ...inTable, bold: true },
  green: { ...inTable, bold: true },
  amber: { ...inTable, bold: true },
  red: { ...inTable, bold: true },
  neutral: { ...inTable, bold: true },
  link: inTable,
};

/**
 * Size of a look's text in points.
 *
 * @example
 * fontSize("title", "board") //=> 18
 * fontSize("number", "publication") //=> 12
 */
export function fontSize(look: Look, profile: Profile): number {
  return FONT_SIZES[profile][LOOK_TYPES[look].size];
}

/**
 * Whether text of this look wraps in a column so many characters wide.
 *
 * @example
 * wrapsIn("text", 12) //=> true
 * wrapsIn("body", 40) //=> false
 * wrapsIn("body", 90) //=> true
 */
export function wrapsIn(look: Look, widthInCharacters: number): boolean {
  const { wrapsFrom } = LOOK_TYPES[look];
  return wrapsFrom !== null && widthInCharacters >= wrapsFrom;
}
