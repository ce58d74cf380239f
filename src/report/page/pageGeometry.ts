import { largest } from "../../domain/extremes";
import type { Profile, ReportRow, ReportSheet } from "../reportModel";
import { linePixels } from "./rowHeight";
import { DIGIT_PIXELS, wrapsIn } from "./typography";

/** A4 in points. */
const A4 = { short: 595.28, long: 841.89 } as const;

/** Margins in points: room for two lines of header and one of footer. */
export const MARGINS = { left: 36, right: 36, top: 61, bottom: 54, header: 25, footer: 25 } as const;

/** The margins in inches, as workbooks hold them. */
export function marginsInInches(): Record<keyof typeof MARGINS, number> {
  const inches = (points: number): number => Math.round((points / 72) * 1000) / 1000;
  const { left, right, top, bottom, header, footer } = MARGINS;
  return {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(header),
    footer: inches(footer),
  };
}

/** Excel keeps 5 pixels beside the characters of every column. */
const COLUMN_EDGE_PIXELS = 5;

/** Below this a printed page is too small to read at a board table; the columns should be made narrower instead. */
const SMALLEST_SCALE = 40;

/** The largest scale. Above it a long title would need a page of its own, and page sizes would vary. */
const LARGEST_SCALE = 80;

function printableWidth(orientation: "landscape" | "portrait"): number {
  return (orientation === "landscape" ? A4.long : A4.short) - MARGINS.left - MARGINS.right;
}

/**
 * Percentage that makes the sheet one page wide, its longest title too, 80 at most and 40 at least. Sheets with page
 * breaks of their own are printed at it: Excel passes over manual breaks when it is told to fit the sheet to pages.
 */
export function printScale(
  { columnWidths, print, rows }: Pick<ReportSheet, "columnWidths" | "print" | "rows">,
  profile: Profile,
): number {
  const digit = DIGIT_PIXELS[profile];
  const columns = columnWidths.reduce((sum, width) => sum + width * digit + COLUMN_EDGE_PIXELS, 0);
  const pixels = largest(
    rows.map((row) => runOn(row, columnWidths, profile)),
    columns,
  );
  const points = (pixels / 96) * 72;
  // A little less than would fit: printers and other programs measure the same font a hair wider.
  const fit = Math.floor((printableWidth(print.orientation) / points) * 98);
  return Math.max(SMALLEST_SCALE, Math.min(LARGEST_SCALE, fit));
}

/** How far a row's only text runs, where it does not wrap: a long title may be wider than the table below it. */
function runOn({ cells }: ReportRow, columnWidths: readonly number[], profile: Profile): number {
  const [cell, second] = cells;
  if (cell === undefined || second !== undefined || wrapsIn(cell.look, columnWidths[0] ?? 0)) return 0;
  return linePixels(cell.text, cell.look, profile);
}

/**
 * The scale to print a sheet at, or null to let Excel fit its width to the page, which no difference between printers
 * can upset. A sheet of several tables has a scale: its page breaks were set for it.
 */
export function fixedScale(sheet: ReportSheet, profile: Profile): number | null {
  const breaks = sheet.rows.some((row, index) => row.pageBreakBefore && index > 0);
  return breaks || sheet.tables.length > 1 ? printScale(sheet, profile) : null;
}

/** Rows in groups that should stay together on a printed page. */
export interface RowGroups {
  /** The heading row that is repeated on every page; null for none. */
  readonly heading: number | null;
  /** First row of each group, in order; rows above the first are printed with it. */
  readonly starts: readonly number[];
  /** The row after the last group. */
  readonly end: number;
}

/**
 * The rows before which a printed page should start, so that groups of rows stay together: a group that would run over
 * the foot of the page begins the next one, and a group taller than a page is left to run on.
 *
 * @param rows All rows of the sheet, with their heights in points.
 * @param scale Percentage that the sheet is printed at.
 */
export function breaksBetweenGroups(
  rows: readonly ReportRow[],
  { heading, starts, end }: RowGroups,
  scale: number,
): number[] {
  const page = ((A4.short - MARGINS.top - MARGINS.bottom) / scale) * 100 * PAGE_SPARE;
  const height = (from: number, to: number): number =>
    rows.slice(from, to).reduce((sum, row) => sum + (row.height ?? LINE_POINTS), 0);
  const repeated = heading === null ? 0 : height(heading, heading + 1);
  const breaks: number[] = [];
  let used = height(0, starts[0] ?? 0);
  starts.forEach((start, index) => {
    const group = height(start, starts[index + 1] ?? end);
    if (index > 0 && used + group > page && repeated + group <= page) {
      breaks.push(start);
      used = repeated;
    }
    used += group;
    if (used > page) used = repeated + ((used - page) % Math.max(page - repeated, 1));
  });
  return breaks;
}

/** Height of a row that is left to fit itself, in points. */
const LINE_POINTS = 15;
/** Printers differ by a hair; a page is taken to be a little shorter than it is. */
const PAGE_SPARE = 0.96;
