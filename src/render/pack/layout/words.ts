import { textWidth } from "../../../report/page/rowHeight";

/** Width in points of words on one line; those of Arial, which are wider than most. */
export function pointsWide(words: string, size: number, bold = false): number {
  return (textWidth(words, bold) / 1000) * size;
}

/** Lines that words take at a width, a line too many rather than one too few. */
export function linesOf(words: string, room: number, size: number, bold = false): number {
  return words
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((pointsWide(line, size, bold) * 1.05) / room)), 0);
}
