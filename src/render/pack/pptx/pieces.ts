import type PptxGenJS from "pptxgenjs";
import type { DeckCharts } from "./deckCharts";

/** What a deck is drawn with. */
export interface Deck {
  readonly font: string;
  readonly strong: string;
  readonly accent: string;
  readonly charts: DeckCharts;
  /** Sizes of type in points. */
  readonly sizes: { readonly message: number; readonly body: number };
}

/** Something of a known height that is drawn at a place of a slide. */
export interface Piece {
  readonly height: number;
  readonly draw: (slide: PptxGenJS.Slide, x: number, y: number) => void;
  /** Where its figures come from, for the notes. */
  readonly sources: readonly string[];
  /** The same taller by so many points, where it is the better for it: a chart. */
  readonly taller?: ((by: number) => Piece) | undefined;
}

/** Something that goes on over slides. */
export interface Flowing {
  /** Whether it stands on the slide of what comes next: a heading. */
  readonly keepNext?: boolean;
  /**
   * What has room in a height, and what is left for the next slide.
   *
   * @param fresh Whether the slide is empty: then something is always taken.
   * @returns A null piece where nothing has room, a null rest where all is taken.
   */
  readonly take: (height: number, fresh: boolean) => { readonly piece: Piece | null; readonly rest: Flowing | null };
}

/** A piece that stays whole. */
export function whole(piece: Piece): Flowing {
  const flowing: Flowing = {
    take: (height, fresh) => (piece.height <= height || fresh ? { piece, rest: null } : { piece: null, rest: flowing }),
  };
  return flowing;
}

/** Pieces beside each other, as one. */
export function beside(pieces: readonly { readonly piece: Piece; readonly x: number }[]): Piece {
  const height = Math.max(0, ...pieces.map(({ piece }) => piece.height));
  // What can grow first fills the room beside what cannot.
  const grown = (by: number): Piece =>
    beside(pieces.map(({ piece, x }) => ({ x, piece: piece.taller?.(height + by - piece.height) ?? piece })));
  return {
    height,
    taller: pieces.some(({ piece }) => piece.taller) ? grown : undefined,
    draw: (slide, x, y) => pieces.forEach((one) => one.piece.draw(slide, x + one.x, y)),
    sources: pieces.flatMap(({ piece }) => piece.sources),
  };
}

/** Pieces one below another, as one. */
export function stacked(pieces: readonly Piece[], gap: number): Piece {
  const heights = pieces.map(({ height }) => height);
  const growing = pieces.filter(({ taller }) => taller).length;
  return {
    taller:
      growing === 0
        ? undefined
        : (by) =>
            stacked(
              pieces.map((piece) => piece.taller?.(by / growing) ?? piece),
              gap,
            ),
    height: heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, pieces.length - 1),
    draw(slide, x, y) {
      let top = y;
      for (const piece of pieces) {
        piece.draw(slide, x, top);
        top += piece.height + gap;
      }
    },
    sources: pieces.flatMap(({ sources }) => sources),
  };
}
