import type { PackBlock, PackSection, PackTable } from "../../../pack/packModel";
import { estimateLines } from "../../../report/page/rowHeight";

/** Heading of the column with the group of a row. */
export const GROUP = "Group";

/** Width in characters of the first column where words stand in it, and of others, least and most. */
const WORDS = 72;
const LEAST = 12;
const MOST = 44;
/** Characters of the longest line that does not wrap. */
const SHORT = 60;
/** Lines of a row: 409 points are 28 of Arial 11. */
const LINES = 26;
/** Air of a cell, in characters. */
const AIR = 3;

/** Widths of the columns of a section's sheet, in characters. */
export function columnWidths({ parts }: PackSection): readonly number[] {
  const widths: number[] = [];
  const widen = (column: number, width: number): void => {
    widths[column] = Math.max(widths[column] ?? LEAST, width);
  };
  for (const block of parts.flatMap(({ blocks }) => blocks)) {
    if (longest(block) > SHORT) widen(0, WORDS);
    if (block.kind === "table" && !block.table.dense) tableWidths(block.table).forEach((width, at) => widen(at, width));
    if (block.kind === "facts") block.facts.forEach(({ text }) => widen(1, between(text.length + AIR)));
  }
  const drawn = parts.flatMap(({ blocks }) => blocks).flatMap(chartsOf);
  for (const { series } of drawn) series.forEach((_, at) => widen(at + 1, LEAST));
  // Below a chart stand names of periods, parts or bodies.
  if (drawn.length > 0) widen(0, MOST);
  widen(0, LEAST);
  return Array.from(widths, (width: number | undefined) => width ?? LEAST);
}

function chartsOf(block: PackBlock) {
  return block.kind === "chart" ? [block.chart] : block.kind === "charts" ? block.charts : [];
}

function tableWidths({ columns, groups }: PackTable): readonly number[] {
  const rows = groups.flatMap((group) => group.rows);
  const own = columns.map(({ heading, least, share }, index) => {
    const cells = rows.map((row) => row[index]);
    const figures = cells.filter((cell) => cell !== undefined && cell.look !== "text");
    if (cells.some((cell) => cell?.chart != null)) return MOST;
    const text = Math.max(0, ...cells.map((cell) => cell?.text.length ?? 0));
    const wrapped = Math.max(least + AIR, share * 5, heading.length + AIR > 20 ? 0 : heading.length + AIR);
    return Math.max(
      between(Math.min(text + AIR, wrapped)),
      ...figures.map((cell) => Math.min(MOST, (cell?.text.length ?? 0) + AIR)),
    );
  });
  if (groups.every(({ heading }) => heading === null)) return own;
  return [between(Math.max(...groups.map(({ heading }) => (heading ?? "").length + AIR))), ...own];
}

function between(width: number): number {
  return Math.min(MOST, Math.max(LEAST, width));
}

/** Characters of the longest words of a block that stand outside a table. */
function longest(block: PackBlock): number {
  switch (block.kind) {
    case "message":
    case "paragraph":
    case "warning":
      return block.text.length;
    case "list":
      return Math.max(...block.items.map((item) => item.length));
    default:
      return 0;
  }
}

/** Words in pieces, each of which a row has room for, parted where a sentence or a word ends. */
export function inRows(text: string): readonly string[] {
  const rows: string[] = [];
  let row = "";
  for (const sentence of text.split(/(?<=[.!?] )/)) {
    if (row !== "" && linesOf(row + sentence) > LINES) {
      rows.push(row.trimEnd());
      row = "";
    }
    for (const word of linesOf(sentence) > LINES ? sentence.split(/(?<= )/) : [sentence]) {
      if (row !== "" && linesOf(row + word) > LINES) {
        rows.push(row.trimEnd());
        row = "";
      }
      row += word;
    }
  }
  return row === "" ? rows : [...rows, row];
}

function linesOf(text: string): number {
  return estimateLines(text, WORDS, "body", "board");
}
