import type { PackBlock, PackPart } from "../../../pack/packModel";
import { headed } from "../layout/headed";
import { beside, stacked, type Deck, type Flowing, type Piece } from "./pieces";
import { writeBlocks } from "./slideBlocks";
import { GAP, GUTTER, ROOM, SIZES } from "./slideStyle";
import { writeWords } from "./slideWords";

const HEIGHT = ROOM.bottom - ROOM.top;
/** Width of the results by status, beside what needs attention. */
const COUNTS = 352;

/**
 * Parts of an answer as one piece; null where they are longer than a slide, or have no results.
 *
 * @param end From which part on they are words alone.
 */
export function answerPiece(parts: readonly PackPart[], end: number, deck: Deck): Piece | null {
  const results = parts.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === "table"));
  if (results < 0 || results >= end) return null;
  const small: Deck = { ...deck, sizes: { message: SIZES.message, body: SIZES.dense } };
  const lay = (some: readonly PackPart[], width: number): Piece | null => allOf(flowsOf(some, width, small));
  const above = lay(parts.slice(0, results), ROOM.width);
  const counts = lay(parts.slice(results, results + 1), COUNTS);
  const tables = lay(parts.slice(results + 1, end), ROOM.width - COUNTS - GUTTER);
  const words = allOf([writeWords(parts.slice(end).flatMap(asWords), ROOM.width, 2, small)]);
  if (above === null || counts === null || tables === null || words === null) return null;
  const middle = beside([
    { piece: counts, x: 0 },
    { piece: tables, x: COUNTS + GUTTER },
  ]);
  const all = stacked([above, middle, ...(words.height === 0 ? [] : [words])], 4);
  return all.height <= HEIGHT - GAP ? all : null;
}

/** Parts one below another, each below its heading. */
export function flowsOf(parts: readonly PackPart[], width: number, deck: Deck): readonly Flowing[] {
  return parts.flatMap((part) => {
    const { heading, blocks } = headed(part);
    const above: readonly Flowing[] =
      heading === null ? [] : [writeWords([{ kind: "heading", text: heading }], width, 1, deck)];
    return [...above, ...writeBlocks(blocks, width, 1, deck)];
  });
}

/** A part of words alone as blocks, its heading among them. */
function asWords(part: PackPart): readonly PackBlock[] {
  const { heading, blocks } = headed(part);
  return heading === null ? blocks : [{ kind: "heading", text: heading }, ...blocks];
}

/** Everything one below another in one piece; null where it is longer than a slide. */
function allOf(flows: readonly Flowing[]): Piece | null {
  const pieces: Piece[] = [];
  let left = HEIGHT;
  for (const flow of flows) {
    const { piece, rest } = flow.take(left, false);
    if (piece === null || rest !== null) return null;
    pieces.push(piece);
    left -= piece.height + 4;
  }
  return stacked(pieces, 4);
}
