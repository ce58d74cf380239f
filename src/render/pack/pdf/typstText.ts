import { cleanText } from "../../../domain/cleanText";
import { pointsWide, unbrokenFigures } from "../layout/words";

/**
 * Words as a string of Typst, which shows them as they are: in a string nothing is markup, and only a backslash and a
 * quotation mark could end it.
 *
 * @example
 * typstString('#eval("1") * _') //=> '"#eval(\\"1\\") * _"'
 */
export function typstString(words: string): string {
  const escaped = unbrokenFigures(cleanText(words))
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/\n/g, "\\n")
    // A tab has no room of its own in print: words about it would stand as one.
    .replace(/\t/g, " ");
  return `"${escaped}"`;
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
