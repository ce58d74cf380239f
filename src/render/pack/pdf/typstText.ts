import { cleanText } from "../../../domain/cleanText";
import { textWidth } from "../../../report/page/rowHeight";

/**
 * Words as a string of Typst, which shows them as they are: in a string nothing is markup, and only a backslash and a
 * quotation mark could end it.
 *
 * @example
 * typstString('#eval("1") * _') //=> '"#eval(\\"1\\") * _"'
 */
export function typstString(words: string): string {
  const escaped = cleanText(words)
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/\n/g, "\\n")
    .replace(/\t/g, "\\t");
  return `"${escaped}"`;
}

/** Width in points of words on one line; those of Arial, which are wider than the ones that are printed. */
export function pointsWide(words: string, size: number, bold = false): number {
  return (textWidth(words, bold) / 1000) * size;
}

/** Within a word that is wider than its room, so that it goes on in the next line. */
const MAY_BREAK = "\u200B";
const SYLLABLE = /[^]{1,4}/gu;

/** Words of which none is wider than the room: one that would be may break after every fourth character. */
export function within(words: string, room: number, size: number, bold = false): string {
  return words.replace(/\S+/g, (word) =>
    pointsWide(word, size, bold) <= room ? word : (word.match(SYLLABLE) ?? []).join(MAY_BREAK),
  );
}

/** Lines that words take at a width, a line too many rather than one too few. */
export function linesOf(words: string, room: number, size: number, bold = false): number {
  return words
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((pointsWide(line, size, bold) * 1.05) / room)), 0);
}
