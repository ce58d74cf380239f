import { largest } from "../../domain/extremes";
import type { Look, Profile, ReportRow } from "../reportModel";
import { DIGIT_PIXELS, fontSize, LOOK_TYPES, wrapsIn } from "./typography";

/** Widths of the characters from space to `~` in Arial, in thousandths of the size (Liberation Sans has the same). */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
] as const;

/** The same for Arial Bold. */
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
] as const;

/** Any letter outside the list (accents, dashes, pound signs) is at most this wide, but for the scripts below. */
const OTHER = 600;
/** Dashes, ellipses and the scripts that fill a square. */
const SQUARE = 1000;

/** Programs and printers differ by a hair; a line that only just fits in one is broken in another. */
const SPARE = 0.96;

/** One step of indent, in digits: three spaces of the body font. */
const INDENT_DIGITS = 1.5;

/** Room for one line, as a share of the size: 14.3 points for 11-point text. */
const LINE = 1.3;

/** Air above and below the words of a table row together, in points. */
const ROW_AIR = 6;

/** Excel's tallest row, in points. */
const TALLEST = 409;

/** Width of a text on one line, in thousandths of the font's size. */
export function textWidth(text: string, bold: boolean): number {
  const widths: readonly number[] = bold ? BOLD : REGULAR;
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += widths[code - 32] ?? (code === 0x2014 || code === 0x2026 || code >= 0x1100 ? SQUARE : OTHER);
  }
  return width;
}

/** Width in pixels of a text on one line: how far a title that does not wrap runs on over the empty cells beside it. */
export function linePixels(text: string, look: Look, profile: Profile): number {
  return (textWidth(text, LOOK_TYPES[look].bold) / 1000) * ((fontSize(look, profile) * 96) / 72);
}

/** Lines that one paragraph takes: words move down whole, and a word wider than the line is cut. */
function paragraphLines(paragraph: string, room: number, bold: boolean): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = textWidth(word, bold);
    const space = used === 0 ? 0 : textWidth(" ", bold);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    } else {
      used += space;
    }
    lines += Math.max(0, Math.ceil((used + width) / room) - 1);
    used = used + width > room ? (used + width) % room : used + width;
  }
  return lines;
}

/**
 * How many lines a text takes in a column so many characters wide; 1 where the look does not wrap.
 * It would rather say one too many than one too few.
 *
 * @param widthInCharacters Width of the column, in digits of the body font.
 * @example
 * estimateLines("Burglary", 20, "text", "board") //=> 1
 * estimateLines("Response times to emergency calls", 20, "text", "board") //=> 2
 * estimateLines("Response times to emergency calls", 20, "title", "board") //=> 1
 */
export function estimateLines(text: string, widthInCharacters: number, look: Look, profile: Profile): number {
  const paragraphs = text.split("\n");
  if (!wrapsIn(look, widthInCharacters)) return 1;
  const { bold, indent } = LOOK_TYPES[look];
  const digit = DIGIT_PIXELS[profile];
  const pixels = (widthInCharacters - indent * INDENT_DIGITS) * digit;
  const pixelsPerEm = (fontSize(look, profile) * 96) / 72;
  const room = Math.max(SQUARE, ((pixels * SPARE) / pixelsPerEm) * 1000);
  return paragraphs.reduce((lines, paragraph) => lines + paragraphLines(paragraph, room, bold), 0);
}

/**
 * Height in points of a row that holds this text, so that no word is cut off. A row with several texts
 * needs the greatest of their heights. Never more than 409, which is all Excel can show.
 *
 * @param widthInCharacters Width of the column, in digits of the body font.
 * @example
 * estimateRowHeight("Burglary", 20, "text", "board") //=> 20.5
 * estimateRowHeight("Response times to emergency calls", 20, "text", "board") //=> 34.75
 */
export function estimateRowHeight(text: string, widthInCharacters: number, look: Look, profile: Profile): number {
  const lines = estimateLines(text, widthInCharacters, look, profile);
  const height = lines * fontSize(look, profile) * LINE + ROW_AIR;
  return Math.min(TALLEST, Math.ceil(height * 4) / 4);
}

/**
 * Height in points that a row starts with where the model leaves it to the program: enough for its largest letters and
 * its longest text. Excel fits it again; LibreOffice would show a line of 15 points where there is none. Null for an
 * empty row.
 */
export function startingHeight({ cells }: ReportRow, columnWidths: readonly number[], profile: Profile): number | null {
  const heights = cells.flatMap((cell, column) => {
    if (cell.value === null) return [];
    const width = columnWidths[column] ?? 0;
    return wrapsIn(cell.look, width)
      ? estimateRowHeight(cell.text, width, cell.look, profile)
      : Math.ceil(fontSize(cell.look, profile) * ONE_LINE);
  });
  return heights.length === 0 ? null : largest(heights);
}

/** Room for a single line that does not wrap, as a share of its size. */
const ONE_LINE = 1.4;
