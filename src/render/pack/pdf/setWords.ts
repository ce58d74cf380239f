import { linesOf, pointsWide } from "../layout/words";

/** How wide words in the font of the PDF are, as a share of Arial: 92% as a rule, and seldom more than this. */
export const NARROWER = 0.96;

/** Width in points of words that are not bold, as they are set here. */
export function setWide(words: string, size: number): number {
  return pointsWide(words, size) * NARROWER;
}

/** Lines that words which are not bold take as they are set here. */
export function setLines(words: string, room: number, size: number): number {
  return linesOf(words, room / NARROWER, size);
}

/** Height of a line of words as a share of its size. */
export const LINE = 1.2;
