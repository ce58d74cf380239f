import type { PackCell, PackTable } from "../../../pack/packModel";
import { STATUS_SHAPES } from "../../../pack/packModel";
import { pointsWide } from "./words";

/** Air at both sides of the words of a cell together, in points. */
export const AIR = 8;
/** What a status has beside its word: its shape and the edge of its fill. */
export const SHAPE_WIDTH = 18;
/** How wide the course of a measure is in its cell, in points. */
export const COURSE = { width: 72, height: 11 } as const;
/** A word is not given more than this; it breaks. */
const WIDEST = 160;
/** Programs that set the words measure them a hair wider than we do. */
const HAIR = 1;
/** A day, which stands on one line. */
const DATE = /^\d{1,2} \p{L}+ \d{4}$/u;

/**
 * Each column's width in points: what it needs, and its share of what is left.
 *
 * @param size Of the words, in points.
 */
export function columnWidths(table: PackTable, room: number, size: number): readonly number[] {
  const needed = columnNeeds(table, size);
  const sum = needed.reduce((all, width) => all + width, 0);
  if (table.dense) return denseWidths(table, needed, room, size);
  const shares = table.columns.reduce((all, { share }) => all + share, 0);
  const left = Math.max(0, room - sum);
  return needed.map((width, index) =>
    sum > room ? (width * room) / sum : width + (left * (table.columns[index]?.share ?? 0)) / Math.max(1, shares),
  );
}

/** Each column as wide as its heading on one line, where all have room for that. */
function denseWidths({ columns }: PackTable, needed: readonly number[], room: number, size: number): readonly number[] {
  const whole = needed.map((need, index) =>
    Math.max(need, pointsWide(columns[index]?.heading ?? "", size, true) + AIR + HAIR),
  );
  const [least, most] = [needed, whole].map((widths) => widths.reduce((all, width) => all + width, 0));
  if ((most ?? 0) <= room) return whole;
  return (least ?? 0) <= room ? needed : needed.map((need) => (need * room) / (least ?? 1));
}

/** What each column needs so that no figure, status or usual word breaks, in points. */
export function columnNeeds({ columns, groups }: PackTable, size: number): readonly number[] {
  const rows = groups.flatMap((group) => group.rows);
  return columns.map(
    ({ heading }, index) =>
      AIR + HAIR + Math.max(longestWord(heading, size, true), ...rows.map((row) => cellNeeds(row[index], size))),
  );
}

/** A figure or a status stands on one line; words break between words. */
function cellNeeds(cell: PackCell | undefined, size: number): number {
  if (cell === undefined) return 0;
  const course = cell.chart === null ? 0 : COURSE.width;
  if (cell.look === "text") return Math.max(course, longestWord(cell.text, size, false));
  const shaped = STATUS_SHAPES[cell.look] !== undefined;
  return Math.max(course, Math.min(WIDEST, pointsWide(cell.text, size, shaped)) + (shaped ? SHAPE_WIDTH : 0));
}

function longestWord(words: string, size: number, bold: boolean): number {
  if (DATE.test(words)) return pointsWide(words, size, bold);
  const widths = words.split(/\s+/).map((word) => pointsWide(word, size, bold));
  return Math.min(WIDEST / 2, Math.max(0, ...widths));
}
