import type { PackCell, PackTable } from "../../../pack/packModel";
import { STATUS_SHAPES } from "../../../pack/packModel";
import type { Look } from "../../../report/reportModel";
import { sparkline } from "../../charts/sparkline";
import { picture, POINTS } from "./picture";
import { NARROWER, setLines, setWide } from "./setWords";
import { GAP, rounded, SIZES } from "./typstPage";
import { AIR, columnWidths, COURSE, SHAPE_WIDTH } from "../layout/columnWidths";
import { typstString, within } from "./typstText";

/** Lines from which on a row may be broken over pages. */
const LONG_ROW = 22;

/** Words; a status with its shape and colour, of which neither says anything that the word does not. */
export function statusText(words: string, look: Look): string {
  const shape = STATUS_SHAPES[look];
  return shape === undefined ? words : `status("${look}", "${shape}", ${words})`;
}

/** Rows from which on a narrow table stands in two columns. */
const MANY_ROWS = 8;

/** Whether a table is so narrow that it stands in two columns beside each other, with no row that breaks for that. */
export function inTwo(table: PackTable, room: number): boolean {
  const rows = table.groups.flatMap(({ rows: own }) => own);
  if (table.dense || rows.length < MANY_ROWS) return false;
  const widths = columnWidths(table, (room - GAP) / 2, SIZES.table * NARROWER);
  const fits = ({ text, look }: PackCell, index: number): boolean =>
    setWide(text, SIZES.table) + (STATUS_SHAPES[look] === undefined ? 0 : SHAPE_WIDTH) <= (widths[index] ?? 0) - AIR;
  return rows.every((row) => row.every(fits));
}

/** A table with its caption; its headings and those of a group stand again on each page. */
export function writeTable(table: PackTable, room: number): string {
  const { caption, columns, groups, dense } = table;
  const size = dense ? SIZES.margin : SIZES.table;
  const widths = columnWidths(table, room, size * NARROWER);
  const head = dense ? "dense-head" : "head";
  const heads = columns.map(
    ({ heading }, index) => `${head}(${words(heading, (widths[index] ?? 0) - AIR, true, size)})`,
  );
  const cells: string[] = [`table.header(${heads.join(", ")})`];
  for (const { heading, rows } of groups) {
    if (heading !== null)
      cells.push(`table.header(level: 2, group(${columns.length}, ${words(heading, room - AIR, true, size)}))`);
    for (const row of rows) cells.push(writeRow(row, widths, size));
  }
  const aligns = columns.map(({ align }) => (align === "end" ? "right" : "left")).join(", ");
  const sizes = widths.map((width) => `${rounded(width)}pt`).join(", ");
  return `listing(${typstString(caption)}, (${sizes},), (${aligns},), dense: ${dense},\n${cells.join(",\n")})`;
}

function writeRow(row: readonly PackCell[], widths: readonly number[], size: number): string {
  const long = row.some(({ text }, index) => setLines(text, (widths[index] ?? 0) - AIR, SIZES.table) > LONG_ROW);
  const cells = row.map((cell, index) => writeCell(cell, (widths[index] ?? 0) - AIR, size));
  return cells.map((cell) => `table.cell(breakable: ${long}, ${cell})`).join(", ");
}

function writeCell({ text, look, chart }: PackCell, room: number, size: number): string {
  const bold = STATUS_SHAPES[look] !== undefined;
  const whole = look !== "text" && !bold && setWide(text, size) <= room;
  const shown = whole
    ? `box(${words(text, room, false, size)})`
    : statusText(words(text, bold ? room - SHAPE_WIDTH : room, bold, size), look);
  if (chart === null) return shown;
  const course = { width: COURSE.width / POINTS, height: COURSE.height / POINTS };
  const drawn = picture(sparkline(chart, course.width, course.height), chart, Math.min(COURSE.width, room));
  return text === "" ? drawn : `${shown} + ${drawn}`;
}

function words(text: string, room: number, bold: boolean, size: number): string {
  return typstString(within(text, room, size * NARROWER, bold));
}
