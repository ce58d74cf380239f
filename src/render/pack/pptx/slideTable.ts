import type PptxGenJS from "pptxgenjs";
import { cleanText } from "../../../domain/cleanText";
import { address } from "../../../domain/cell";
import type { PackCell, PackTable } from "../../../pack/packModel";
import { STATUS_SHAPES } from "../../../pack/packModel";
import { THEMES } from "../../theme";
import { sparkline } from "../../charts/sparkline";
import { AIR, columnWidths, COURSE, SHAPE_WIDTH } from "../layout/columnWidths";
import { pointsWide, wrappedLines } from "../layout/words";
import type { Deck, Flowing, Piece } from "./pieces";
import { INK, inches, LINE, placed, RULE, SIZES, SOFT } from "./slideStyle";

/** Air above and below the words of a cell together, in points. */
const ABOVE = 6;
/** Points for a pixel of a drawing. */
const POINTS = 0.75;
/** From how many lines on a row may go on upon the next slide. */
const LONG_ROW = 16;

/** A row of a table: the lines of its cells, and what it is. */
interface Row {
  readonly cells: readonly { readonly lines: readonly string[]; readonly cell: PackCell | null }[];
  readonly kind: "row" | "group";
}

/** A table with its caption; its caption and heads stand again on each slide, and its words are never made smaller. */
export function writeTable(table: PackTable, width: number, deck: Deck): Flowing {
  const widths = columnWidths(table, width, SIZES.table);
  const lines = (words: string, room: number, bold: boolean): readonly string[] =>
    wrappedLines(cleanText(words), room - AIR, SIZES.table, bold);
  const head = table.columns.map(({ heading }, index) => lines(heading, widths[index] ?? 0, true));
  const rows = table.groups.flatMap(({ heading, rows: own }): Row[] => [
    ...(heading === null
      ? []
      : [{ kind: "group" as const, cells: [{ lines: lines(heading, width, true), cell: null }] }]),
    ...own.map((row): Row => ({
      kind: "row",
      cells: row.map((cell, index) => {
        const shaped = STATUS_SHAPES[cell.look] !== undefined;
        const room = (widths[index] ?? 0) - (shaped ? SHAPE_WIDTH : 0);
        return { lines: lines(cell.text, room, shaped), cell };
      }),
    })),
  ]);
  return flowing({ table, widths, head, deck }, rows, false);
}

interface Laid {
  readonly table: PackTable;
  readonly widths: readonly number[];
  readonly head: readonly (readonly string[])[];
  readonly deck: Deck;
}

function flowing(laid: Laid, rows: readonly Row[], again: boolean): Flowing {
  const self: Flowing = {
    take(height, fresh) {
      const caption = captionHeight(laid, again);
      let left = height - caption - headHeight(laid);
      const taken: Row[] = [];
      let rest = rows;
      for (;;) {
        const [next] = rest;
        if (next === undefined) break;
        // The heading of a group goes with its first row.
        const needed = rowHeight(next) + (next.kind === "group" && rest[1] !== undefined ? rowHeight(rest[1]) : 0);
        if (needed > left) {
          const long = next.kind === "row" && Math.max(...next.cells.map(({ lines }) => lines.length)) > LONG_ROW;
          if ((taken.length === 0 && fresh) || (long && left > SIZES.table * LINE * 4)) {
            const [first, after] = cutRow(next, Math.max(1, Math.floor((left - ABOVE) / (SIZES.table * LINE))));
            taken.push(first);
            rest = [...(after === null ? [] : [after]), ...rest.slice(1)];
          }
          break;
        }
        taken.push(next);
        left -= rowHeight(next);
        rest = rest.slice(1);
      }
      if (taken.length === 0) return { piece: null, rest: self };
      return { piece: pieceOf(laid, taken, again), rest: rest.length === 0 ? null : flowing(laid, rest, true) };
    },
  };
  return self;
}

/** A row that is longer than a slide, as what has room and what goes on. */
function cutRow(row: Row, lines: number): readonly [Row, Row | null] {
  if (row.cells.every((cell) => cell.lines.length <= lines)) return [row, null];
  const part = (from: number, to?: number): Row => ({
    ...row,
    cells: row.cells.map(({ lines: own, cell }) => ({ cell, lines: own.slice(from, to) })),
  });
  return [part(0, lines), part(lines)];
}

function rowHeight({ cells }: Row): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * SIZES.table * LINE + ABOVE;
}

function headHeight({ head }: Laid): number {
  return Math.max(1, ...head.map((lines) => lines.length)) * SIZES.table * LINE + ABOVE;
}

function captionOf({ table }: Laid, again: boolean): string {
  return again && table.caption !== "" ? `${table.caption} (continued)` : table.caption;
}

function captionHeight(laid: Laid, again: boolean): number {
  const width = laid.widths.reduce((sum, own) => sum + own, 0);
  if (captionOf(laid, again) === "") return 0;
  return (
    wrappedLines(cleanText(captionOf(laid, again)), width, SIZES.table + 1, true).length * (SIZES.table + 1) * LINE + 3
  );
}

function pieceOf(laid: Laid, rows: readonly Row[], again: boolean): Piece {
  const { table, widths, head, deck } = laid;
  const width = widths.reduce((sum, own) => sum + own, 0);
  const caption = captionHeight(laid, again);
  const heights = [headHeight(laid), ...rows.map(rowHeight)];
  const align = (index: number): "left" | "right" => (table.columns[index]?.align === "end" ? "right" : "left");
  const headRow = head.map((lines, index): PptxGenJS.TableCell => ({
    text: wordsOf(lines),
    options: {
      bold: true,
      ...(table.dense ? {} : { color: "FFFFFF", fill: { color: deck.strong } }),
      align: align(index),
      valign: "bottom",
    },
  }));
  const body = rows.map(({ kind, cells }): PptxGenJS.TableCell[] =>
    kind === "group"
      ? cells.map(({ lines }) => ({
          text: wordsOf(lines),
          options: { bold: true, color: deck.strong, fill: { color: SOFT }, colspan: widths.length },
        }))
      : cells.map(({ lines, cell }, index) => bodyCell(wordsOf(lines), cell, align(index), widths[index] ?? 0)),
  );
  return {
    height: caption + heights.reduce((sum, height) => sum + height, 0),
    sources: rows.flatMap(({ cells }) => sourcesOf(cells.map(({ cell }) => cell))),
    draw(slide, x, y) {
      if (caption > 0)
        slide.addText(cleanText(captionOf(laid, again)), {
          ...placed(x, y, width, caption),
          margin: 0,
          valign: "top",
          bold: true,
          fontFace: deck.font,
          fontSize: SIZES.table + 1,
          color: INK,
          lang: "en-GB",
        });
      slide.addTable([headRow, ...body], {
        x: inches(x),
        y: inches(y + caption),
        w: inches(width),
        colW: widths.map(inches),
        rowH: heights.map(inches),
        fontFace: deck.font,
        fontSize: SIZES.table,
        color: INK,
        valign: "top",
        margin: [ABOVE / 2, AIR / 2, ABOVE / 2, AIR / 2].map(inches) as [number, number, number, number],
        border: { type: "solid", pt: 0.5, color: RULE },
        objectName: table.name,
        ...{ lang: "en-GB" },
      });
      drawCourses(slide, rows, { x, y: y + caption, heights, widths, deck });
    },
  };
}

function wordsOf(lines: readonly string[]): string {
  return lines.join("").trimEnd();
}

function bodyCell(words: string, cell: PackCell | null, align: "left" | "right", width: number): PptxGenJS.TableCell {
  const look = cell?.look ?? "text";
  const shape = STATUS_SHAPES[look];
  if (shape !== undefined) {
    const { colour, fill } = THEMES.board[look];
    const text = words === "" ? "" : `${shape}\u00A0${words}`;
    return { text, options: { align, bold: true, color: colour, ...(fill === null ? {} : { fill: { color: fill } }) } };
  }
  const stays = look !== "text" && pointsWide(words, SIZES.table) <= width - AIR;
  return { text: stays ? words.replace(/ /g, "\u00A0") : words, options: { align } };
}

/** The courses of measures, over the cells that are kept for them. */
function drawCourses(
  slide: PptxGenJS.Slide,
  rows: readonly Row[],
  place: {
    readonly x: number;
    readonly y: number;
    readonly heights: readonly number[];
    readonly widths: readonly number[];
    readonly deck: Deck;
  },
): void {
  let top = place.y + (place.heights[0] ?? 0);
  rows.forEach(({ cells }, index) => {
    let left = place.x;
    cells.forEach(({ cell }, column) => {
      if (cell?.chart != null) {
        const { width, height } = COURSE;
        const data = place.deck.charts.picture(sparkline(cell.chart, width / POINTS, height / POINTS));
        const at = placed(left + AIR / 2, top + 3, width, height);
        slide.addImage({ ...at, data, altText: cleanText(cell.chart.alt) });
      }
      left += place.widths[column] ?? 0;
    });
    top += place.heights[index + 1] ?? 0;
  });
}

/** Where the figures of a row come from, by the name that it begins with. */
function sourcesOf(cells: readonly (PackCell | null)[]): readonly string[] {
  const name = cells[0]?.text ?? "";
  return cells.flatMap((cell) => {
    if (cell?.source == null || cell.look === "text") return [];
    return [`${name}, ${cell.text}: ${sourceWords(cell.source)}`];
  });
}

/** A cell by its file and sheet. */
export function sourceWords(source: NonNullable<PackCell["source"]>): string {
  return `${source.file}${source.sheet === "" ? "" : `, sheet ${source.sheet}`}, cell ${address(source)}`;
}
