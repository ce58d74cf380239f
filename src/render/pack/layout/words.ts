import { textWidth } from "../../../report/page/rowHeight";

/** Width in points of words on one line; those of Arial, which are wider than most. */
export function pointsWide(words: string, size: number, bold = false): number {
  return (textWidth(words, bold) / 1000) * size;
}

/**
 * Words in which no line ends within a figure: programs break lines between a minus and a pound sign.
 *
 * @example
 * unbrokenFigures("−£640,000").length //=> 10
 */
export function unbrokenFigures(words: string): string {
  return words.replaceAll("−£", "−\u2060£");
}

/** Lines that words take at a width, a line too many rather than one too few. */
export function linesOf(words: string, room: number, size: number, bold = false): number {
  return words
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((pointsWide(line, size, bold) * 1.05) / room)), 0);
}

/** Programs differ by a hair in where they break lines. */
const SPARE = 0.96;

/**
 * Words in the lines that they take at a width: broken between words, and within one that is wider alone. Each line
 * ends with the space or the break that stood there, so that they make up the words again.
 */
export function wrappedLines(words: string, room: number, size: number, bold = false): readonly string[] {
  const most = room * SPARE;
  const fits = (line: string): boolean => pointsWide(line, size, bold) <= most;
  const paragraphs = words.split("\n");
  return paragraphs.flatMap((paragraph, index) => {
    const lines: string[] = [];
    let line: string | null = null;
    for (const word of paragraph.split(" ")) {
      if (line !== null && fits(`${line} ${word}`)) {
        line = `${line} ${word}`;
        continue;
      }
      if (line !== null) lines.push(`${line} `);
      line = word;
      for (let cut = longestFit(line, fits); cut < line.length; cut = longestFit(line, fits)) {
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    return [...lines, `${line ?? ""}${index < paragraphs.length - 1 ? "\n" : ""}`];
  });
}

/** How many letters of a word have room, one at least; half of a pair of surrogates is none. */
function longestFit(word: string, fits: (line: string) => boolean): number {
  if (fits(word)) return word.length;
  let cut = 0;
  for (const letter of word) {
    if (cut > 0 && !fits(word.slice(0, cut + letter.length))) break;
    cut += letter.length;
  }
  return cut;
}
