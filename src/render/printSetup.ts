import type { Profile, ReportModel, ReportSheet } from "../report/reportModel";
import { DIGIT_PIXELS } from "../report/typography";
import { cleanText } from "./cleanText";

/** A4 in points. */
const A4 = { short: 595.28, long: 841.89 } as const;

/** Margins in points: room for two lines of header and one of footer. */
export const MARGINS = { left: 36, right: 36, top: 61, bottom: 54, header: 25, footer: 25 } as const;

/** Excel keeps 5 pixels beside the characters of every column. */
const COLUMN_EDGE_PIXELS = 5;

/** Below this a printed page is too small to read at a board table; the columns should be made narrower instead. */
const SMALLEST_SCALE = 40;

/** Widest row of characters that prints on A4 at full size, all columns together, for builders of sheets. */
export function printableCharacters(orientation: "landscape" | "portrait", profile: Profile, columns: number): number {
  const pixels = (printableWidth(orientation) / 72) * 96 - columns * COLUMN_EDGE_PIXELS;
  return Math.floor(pixels / DIGIT_PIXELS[profile]);
}

function printableWidth(orientation: "landscape" | "portrait"): number {
  return (orientation === "landscape" ? A4.long : A4.short) - MARGINS.left - MARGINS.right;
}

/**
 * Percentage that makes the sheet one page wide, 100 at most and 40 at least. Sheets with page breaks of their own
 * are printed at it: Excel passes over manual breaks when it is told to fit the sheet to pages.
 */
export function printScale(sheet: ReportSheet, profile: Profile): number {
  const digit = DIGIT_PIXELS[profile];
  const pixels = sheet.columnWidths.reduce((sum, width) => sum + width * digit + COLUMN_EDGE_PIXELS, 0);
  const points = (pixels / 96) * 72;
  // A little less than would fit: printers and other programs measure the same font a hair wider.
  const fit = Math.floor((printableWidth(sheet.print.orientation) / points) * 98);
  return Math.max(SMALLEST_SCALE, Math.min(100, fit));
}

/** Words at the head and foot of every page: three places each, `""` for none. */
export interface PageWords {
  readonly head: { readonly left: string; readonly centre: string; readonly right: string };
  readonly foot: { readonly left: string; readonly centre: string };
}

/** Longest words of one place, so that a whole header stays inside Excel's 255 characters. */
const LONGEST = 60;

/**
 * Title, protective marking and period over every page; organisation and marking below it,
 * beside the page number that each writer counts itself.
 */
export function pageWords(model: ReportModel): PageWords {
  const marking = short(model.marking ?? "");
  return {
    head: { left: short(model.title), centre: marking, right: short(model.period) },
    foot: { left: short(model.organisation), centre: marking },
  };
}

function short(text: string): string {
  const line = cleanText(text).replace(/\s+/g, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
