import type PptxGenJS from "pptxgenjs";
import { cleanText } from "../../../domain/cleanText";
import type { PackFact } from "../../../pack/packModel";
import { STATUS_SHAPES } from "../../../pack/packModel";
import { THEMES } from "../../theme";
import { AIR, SHAPE_WIDTH } from "../layout/columnWidths";
import { unbrokenFigures, wrappedLines } from "../layout/words";
import type { Deck, Piece } from "./pieces";
import { INK, inches, LINE, QUIET, RULE, SIZES } from "./slideStyle";
import { sourceWords } from "./slideTable";

/** Least room of a fact, in points, and air above and below its words together. */
const LEAST = 104;
const ABOVE = 6;
const SIZE = 12;

/** Figures each below what it is, in the cells of a table, as many beside each other as have room. */
export function writeFacts(facts: readonly PackFact[], width: number, deck: Deck): Piece {
  const columns = Math.max(1, Math.min(facts.length, Math.floor(width / LEAST)));
  const own = width / columns;
  const rows: PackFact[][] = [];
  for (let from = 0; from < facts.length; from += columns) rows.push(facts.slice(from, from + columns));
  const heights = rows.map((row) => Math.max(...row.map((fact) => heightOf(fact, own))));
  const cells = rows.map((row) => [
    ...row.map((fact) => factCell(fact)),
    ...Array.from({ length: columns - row.length }, (): PptxGenJS.TableCell => ({ text: "" })),
  ]);
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    sources: facts.flatMap(({ label, text, source }) =>
      source === null ? [] : [`${label}, ${text}: ${sourceWords(source)}`],
    ),
    draw(slide, x, y) {
      slide.addTable(cells, {
        x: inches(x),
        y: inches(y),
        w: inches(width),
        colW: Array.from({ length: columns }, () => inches(own)),
        rowH: heights.map(inches),
        fontFace: deck.font,
        fontSize: SIZE,
        color: INK,
        valign: "top",
        margin: [ABOVE / 2, AIR / 2, ABOVE / 2, AIR / 2].map(inches) as [number, number, number, number],
        border: { type: "solid", pt: 0.5, color: RULE },
        objectName: "Facts",
      });
    },
  };
}

function factCell({ label, text, look }: PackFact): PptxGenJS.TableCell {
  const shape = STATUS_SHAPES[look];
  const value: PptxGenJS.TextPropsOptions =
    shape === undefined
      ? { fontSize: SIZE, color: INK, lang: "en-GB" }
      : { fontSize: SIZE, bold: true, color: THEMES.board[look].colour, lang: "en-GB" };
  const fill = shape === undefined ? null : THEMES.board[look].fill;
  const words = unbrokenFigures(cleanText(text));
  return {
    text: [
      { text: cleanText(label), options: { fontSize: SIZES.label, color: QUIET, breakLine: true, lang: "en-GB" } },
      { text: shape === undefined ? words : `${shape}\u00A0${words}`, options: value },
    ],
    options: fill === null ? {} : { fill: { color: fill } },
  };
}

function heightOf({ label, text, look }: PackFact, width: number): number {
  const shaped = STATUS_SHAPES[look] !== undefined;
  const room = width - AIR - (shaped ? SHAPE_WIDTH : 0);
  const above = wrappedLines(cleanText(label), width - AIR, SIZES.label).length * SIZES.label;
  return (above + wrappedLines(cleanText(text), room, SIZE, shaped).length * SIZE) * LINE + ABOVE;
}
