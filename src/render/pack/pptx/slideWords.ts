import type PptxGenJS from "pptxgenjs";
import { cleanText } from "../../../domain/cleanText";
import type { PackBlock } from "../../../pack/packModel";
import { evenSplit } from "../layout/evenSplit";
import { wrappedLines } from "../layout/words";
import type { Deck, Flowing, Piece } from "./pieces";
import { beside, stacked } from "./pieces";
import { GAP, GUTTER, INK, LINE, placed, SOFT } from "./slideStyle";

/** A paragraph: its lines at the width that it has, and how it looks. */
interface Paragraph {
  readonly label: string;
  readonly lines: readonly string[];
  readonly kind: "text" | "item" | "note" | "message" | "heading";
}

/** Room of the dot of an item and of the edge of a note, in points. */
const INDENT = 14;
/** Below a paragraph, in points. */
const BELOW = 4;

function sizeOf({ kind }: Pick<Paragraph, "kind">, { sizes }: Deck): number {
  return kind === "message" ? sizes.message : sizes.body;
}

function heightOf(paragraph: Paragraph, deck: Deck): number {
  return paragraph.lines.length * sizeOf(paragraph, deck) * LINE + BELOW;
}

/** Whether a block is words alone. */
export function isWordsBlock({ kind }: PackBlock): boolean {
  return ["paragraph", "list", "warning", "message", "heading"].includes(kind);
}

function paragraphsOf(block: PackBlock, width: number, deck: Deck): readonly Paragraph[] {
  const made = (kind: Paragraph["kind"], text: string, label = ""): Paragraph => {
    const bold = kind === "message" || kind === "heading";
    const room = width - (kind === "item" || kind === "note" ? INDENT : 0);
    // A label is bold, and so wider than it is taken for.
    const room2 = label === "" ? room : room * 0.98;
    const words = cleanText(label === "" ? text : `${label} ${text}`);
    return { kind, label: cleanText(label), lines: wrappedLines(words, room2, sizeOf({ kind }, deck), bold) };
  };
  switch (block.kind) {
    case "message":
      return [made("message", block.text)];
    case "heading":
      return [made("heading", block.text)];
    case "paragraph":
      return [made("text", block.text, block.label ?? "")];
    case "list":
      return [
        ...(block.label === null ? [] : [made("heading", block.label)]),
        ...block.items.map((item) => made("item", item)),
      ];
    case "warning":
      return [made("note", block.text, "Note")];
    default:
      return [];
  }
}

/** Words that follow each other, in so many columns; what has no room goes on upon the next slide. */
export function writeWords(blocks: readonly PackBlock[], width: number, columns: 1 | 2, deck: Deck): Flowing {
  const own = columns === 2 ? (width - GUTTER) / 2 : width;
  const paragraphs = blocks.flatMap((block) => paragraphsOf(block, own, deck));
  const last = blocks.at(-1)?.kind;
  return { ...flowing(paragraphs, own, columns, deck), keepNext: last === "heading" || last === "message" };
}

function flowing(paragraphs: readonly Paragraph[], width: number, columns: 1 | 2, deck: Deck): Flowing {
  const self: Flowing = {
    take(height, fresh) {
      const all = stackOf(paragraphs, width, deck);
      if (columns === 1) {
        if (all.height <= height) return { piece: all, rest: null };
        const [first, rest] = splitAt(paragraphs, height, deck);
        if (first.length === 0 && !fresh) return { piece: null, rest: self };
        return { piece: stackOf(first, width, deck), rest: flowing(rest, width, columns, deck) };
      }
      const split = evenSplit(paragraphs.map((paragraph) => heightOf(paragraph, deck)));
      const halves = [paragraphs.slice(0, split), paragraphs.slice(split)];
      const even = inColumns(halves, width, deck);
      if (even.height <= height) return { piece: even, rest: null };
      const [left, after] = splitAt(paragraphs, height, deck);
      const [right, rest] = splitAt(after, height, deck);
      if (left.length === 0 && !fresh) return { piece: null, rest: self };
      const piece = inColumns([left, right], width, deck);
      return { piece, rest: rest.length === 0 ? null : flowing(rest, width, columns, deck) };
    },
  };
  return self;
}

function inColumns(halves: readonly (readonly Paragraph[])[], width: number, deck: Deck): Piece {
  return beside(
    halves.flatMap((half, index) =>
      half.length === 0 ? [] : [{ piece: stackOf(half, width, deck), x: index * (width + GUTTER) }],
    ),
  );
}

/** What has room in a height, a long paragraph broken between its lines; and what is left. */
function splitAt(
  paragraphs: readonly Paragraph[],
  height: number,
  deck: Deck,
): readonly [readonly Paragraph[], readonly Paragraph[]] {
  const first: Paragraph[] = [];
  let left = height;
  for (const [index, paragraph] of paragraphs.entries()) {
    const own = heightOf(paragraph, deck);
    if (own <= left) {
      first.push(paragraph);
      left -= own;
      continue;
    }
    const lines = Math.floor((left - BELOW) / (sizeOf(paragraph, deck) * LINE));
    const rest = paragraphs.slice(index + 1);
    if (lines < 2 || paragraph.kind === "heading" || paragraph.kind === "message") {
      // A heading does not stay behind alone.
      const alone = first.at(-1)?.kind === "heading" ? first.splice(-1) : [];
      if (first.length > 0 || alone.length > 0 || lines < 1) return [first, [...alone, paragraph, ...rest]];
    }
    const cut = Math.max(1, lines);
    first.push({ ...paragraph, lines: paragraph.lines.slice(0, cut) });
    return [first, [{ ...paragraph, label: "", lines: paragraph.lines.slice(cut) }, ...rest]];
  }
  return [first, []];
}

/** Paragraphs in a box of their own; notes in boxes with an edge. */
function stackOf(paragraphs: readonly Paragraph[], width: number, deck: Deck): Piece {
  const boxes: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = boxes.at(-1);
    const before = last?.at(-1);
    if (last === undefined || paragraph.kind === "note" || before?.kind === "note") boxes.push([paragraph]);
    else last.push(paragraph);
  }
  return stacked(
    boxes.map((box) => boxOf(box, width, deck)),
    2,
  );
}

function boxOf(paragraphs: readonly Paragraph[], width: number, deck: Deck): Piece {
  const note = paragraphs[0]?.kind === "note";
  const height = paragraphs.reduce((sum, paragraph) => sum + heightOf(paragraph, deck), note ? 2 : 0);
  return {
    height,
    sources: [],
    draw(slide, x, y) {
      if (note) {
        slide.addShape("rect", { ...placed(x, y, width, height - BELOW), fill: { color: SOFT } });
        slide.addShape("rect", { ...placed(x, y, 3, height - BELOW), fill: { color: deck.accent } });
      }
      const edge = note ? INDENT : 0;
      slide.addText(
        paragraphs.flatMap((paragraph) => textRuns(paragraph, deck)),
        {
          ...placed(x + edge, y, width - edge, height),
          margin: 0,
          valign: "top",
          fontFace: deck.font,
          fontSize: deck.sizes.body,
          color: INK,
          lang: "en-GB",
          fit: "none",
          lineSpacingMultiple: 1,
          paraSpaceAfter: BELOW,
        },
      );
    },
  };
}

/** A paragraph's words in one piece, which the program breaks into lines itself. */
function textRuns(paragraph: Paragraph, deck: Deck): PptxGenJS.TextProps[] {
  const { kind, label, lines } = paragraph;
  const words = lines.join("").trimEnd();
  const bold = kind === "message" || kind === "heading";
  const base: PptxGenJS.TextPropsOptions = {
    fontSize: sizeOf(paragraph, deck),
    bold,
    color: kind === "heading" ? deck.strong : INK,
    ...(kind === "item" ? { bullet: { indent: INDENT } } : {}),
  };
  if (label === "") return [{ text: words, options: { ...base, breakLine: true } }];
  const rest = words.slice(label.length);
  return [
    { text: label, options: { ...base, bold: true, color: kind === "note" ? INK : deck.strong } },
    { text: rest, options: { ...base, breakLine: true } },
  ];
}

/** Height of words of a size at a width. */
export function wordsHeight(words: string, width: number, size: number, bold = false): number {
  return wrappedLines(cleanText(words), width, size, bold).length * size * LINE;
}

/** Words of a size in a box of their own. */
export function wordsPiece(
  words: string,
  width: number,
  deck: Deck,
  { size, bold = false, color = INK }: { readonly size: number; readonly bold?: boolean; readonly color?: string },
): Piece {
  const height = wordsHeight(words, width, size, bold) + GAP / 4;
  return {
    height,
    sources: [],
    draw(slide, x, y) {
      slide.addText(cleanText(words), {
        ...placed(x, y, width, height),
        margin: 0,
        valign: "top",
        fontFace: deck.font,
        fontSize: size,
        bold,
        color,
        lang: "en-GB",
      });
    },
  };
}
