import type { PackCell, PackColumn, PackTable } from "../../../pack/packModel";
import { STATUS_SHAPES } from "../../../pack/packModel";
import type { Look } from "../../../report/reportModel";
import { sparkline } from "../../charts/sparkline";
import { picture, POINTS } from "./picture";
import { rounded, SIZES } from "./typstPage";
import { linesOf, pointsWide, typstString, within } from "./typstText";

/** Air at both sides of the words of a cell together, in points. */
const AIR = 8;
/** What a status has beside its word: its shape and the edge of its fill. */
const SHAPE_WIDTH = 18;
/** A word is not given more than this; it breaks. */
const WIDEST = 160;
/** How wide the course of a measure is in its cell, in points. */
const COURSE = { width: 72, height: 13 } as const;
/** Lines from which on a row may be broken over pages. */
const LONG_ROW = 22;

/** Words; a status with its shape and colour, of which neither says anything that the word does not. */
export function statusText(words: string, look: Look): string {
  const shape = STATUS_SHAPES[look];
  return shape === undefined ? words : `status("${look}", "${shape}", ${words})`;
}

/** A table with its caption; its headings and those of a group stand again on each page. */
export function writeTable({ caption, columns, groups }: PackTable, room: number): string {
  const widths = columnWidths(columns, groups, room);
  const heads = columns.map(({ heading }, index) => `head(${words(heading, (widths[index] ?? 0) - AIR, true)})`);
  const cells: string[] = [`table.header(${heads.join(", ")})`];
  for (const { heading, rows } of groups) {
    if (heading !== null)
      cells.push(`table.header(level: 2, group(${columns.length}, ${words(heading, room - AIR, true)}))`);
    for (const row of rows) cells.push(writeRow(row, widths));
  }
  const aligns = columns.map(({ align }) => (align === "end" ? "right" : "left")).join(", ");
  const sizes = widths.map((width) => `${rounded(width)}pt`).join(", ");
  return `listing(${typstString(caption)}, (${sizes},), (${aligns},),\n${cells.join(",\n")})`;
}

function writeRow(row: readonly PackCell[], widths: readonly number[]): string {
  const long = row.some(({ text }, index) => linesOf(text, (widths[index] ?? 0) - AIR, SIZES.table) > LONG_ROW);
  const cells = row.map((cell, index) => writeCell(cell, (widths[index] ?? 0) - AIR));
  return cells.map((cell) => `table.cell(breakable: ${long}, ${cell})`).join(", ");
}

function writeCell({ text, look, chart }: PackCell, room: number): string {
  const bold = STATUS_SHAPES[look] !== undefined;
  const whole = look !== "text" && !bold && pointsWide(text, SIZES.table) <= room;
  const shown = whole
    ? `box(${words(text, room, false)})`
    : statusText(words(text, bold ? room - SHAPE_WIDTH : room, bold), look);
  if (chart === null) return shown;
  const size = { width: COURSE.width / POINTS, height: COURSE.height / POINTS };
  const drawn = picture(sparkline(chart, size.width, size.height), chart, Math.min(COURSE.width, room));
  return text === "" ? drawn : `${shown} + ${drawn}`;
}

function words(text: string, room: number, bold: boolean): string {
  return typstString(within(text, room, SIZES.table, bold));
}

/** Each column's width in points: what it needs, and its share of what is left. */
function columnWidths(columns: readonly PackColumn[], groups: PackTable["groups"], room: number): readonly number[] {
  const rows = groups.flatMap((group) => group.rows);
  const needed = columns.map(
    ({ heading }, index) => AIR + Math.max(longestWord(heading, true), ...rows.map((row) => cellNeeds(row[index]))),
  );
  const sum = needed.reduce((all, width) => all + width, 0);
  const shares = columns.reduce((all, { share }) => all + share, 0);
  const left = Math.max(0, room - sum);
  return needed.map((width, index) =>
    sum > room ? (width * room) / sum : width + (left * (columns[index]?.share ?? 0)) / Math.max(1, shares),
  );
}

/** A figure or a status stands on one line; words break between words. */
function cellNeeds(cell: PackCell | undefined): number {
  if (cell === undefined) return 0;
  const course = cell.chart === null ? 0 : COURSE.width;
  if (cell.look === "text") return Math.max(course, longestWord(cell.text, false));
  const shaped = STATUS_SHAPES[cell.look] !== undefined;
  return Math.max(course, Math.min(WIDEST, pointsWide(cell.text, SIZES.table, shaped)) + (shaped ? SHAPE_WIDTH : 0));
}

function longestWord(words: string, bold: boolean): number {
  const widths = words.split(/\s+/).map((word) => pointsWide(word, SIZES.table, bold));
  return Math.min(WIDEST / 2, Math.max(0, ...widths));
}
