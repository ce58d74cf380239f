import type { PackCell, PackTable } from "../../../pack/packModel";
import { STATUS_SHAPES } from "../../../pack/packModel";
import type { Look } from "../../../report/reportModel";
import { sparkline } from "../../charts/sparkline";
import { picture, POINTS } from "./picture";
import { rounded, SIZES } from "./typstPage";
import { AIR, columnWidths, COURSE, SHAPE_WIDTH } from "../layout/columnWidths";
import { linesOf, pointsWide } from "../layout/words";
import { typstString, within } from "./typstText";

/** Lines from which on a row may be broken over pages. */
const LONG_ROW = 22;

/** Words; a status with its shape and colour, of which neither says anything that the word does not. */
export function statusText(words: string, look: Look): string {
  const shape = STATUS_SHAPES[look];
  return shape === undefined ? words : `status("${look}", "${shape}", ${words})`;
}

/** A table with its caption; its headings and those of a group stand again on each page. */
export function writeTable(table: PackTable, room: number): string {
  const { caption, columns, groups, dense } = table;
  const widths = columnWidths(table, room, dense ? SIZES.margin : SIZES.table);
  const head = dense ? "dense-head" : "head";
  const heads = columns.map(({ heading }, index) => `${head}(${words(heading, (widths[index] ?? 0) - AIR, true)})`);
  const cells: string[] = [`table.header(${heads.join(", ")})`];
  for (const { heading, rows } of groups) {
    if (heading !== null)
      cells.push(`table.header(level: 2, group(${columns.length}, ${words(heading, room - AIR, true)}))`);
    for (const row of rows) cells.push(writeRow(row, widths));
  }
  const aligns = columns.map(({ align }) => (align === "end" ? "right" : "left")).join(", ");
  const sizes = widths.map((width) => `${rounded(width)}pt`).join(", ");
  return `listing(${typstString(caption)}, (${sizes},), (${aligns},), dense: ${dense},\n${cells.join(",\n")})`;
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
