import { scanCsv } from "./scanCsv";
import type { Source } from "../source";

/** In the order in which they win a tie: a comma stands in ordinary words more often than the others do. */
const DELIMITERS = ["\t", "|", ";", ","] as const;

/** Characters looked at. */
const SAMPLE_CHARS = 100_000;

/**
 * What separates the cells of a text file: the character that cuts the most lines into the same number of cells.
 * A file of one column has none; it is read with a comma.
 *
 * @example
 * sniffDelimiter("Measure;Target;Actual\nBurglary;1,5;2,5") //=> ";"
 * sniffDelimiter("Measure,Target\nBurglary; dwelling,5") //=> ","
 * sniffDelimiter("Measure\tGrade\nLeadership\tGood\nLeaders, it is clear, listen, ask, and act.") //=> "\t"
 * sniffDelimiter("Measure\nBurglary") //=> ","
 */
export function sniffDelimiter(text: string): NonNullable<Source["delimiter"]> {
  const sample = wholeLines(text);
  let best: NonNullable<Source["delimiter"]> = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = evenness(sample, delimiter);
    // Under a table with tabs or bars, what is followed by a space is punctuation: sentences have no tabs.
    if (best !== "," && isPunctuation(sample, delimiter)) continue;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Most of a sentence's commas and semicolons have a space after them; few of those between cells have. */
const IN_SENTENCES = 0.7;

function isPunctuation(sample: string, mark: string): boolean {
  if (mark !== "," && mark !== ";") return false;
  const pieces = sample.split(mark);
  return pieces.slice(1).filter((piece) => /^\s/.test(piece)).length > IN_SENTENCES * (pieces.length - 1);
}

/** The start of the text up to a line end, so that a line cut short does not count against the right delimiter. */
function wholeLines(text: string): string {
  if (text.length <= SAMPLE_CHARS) return text;
  const sample = text.slice(0, SAMPLE_CHARS);
  const lineEnd = Math.max(sample.lastIndexOf("\n"), sample.lastIndexOf("\r"));
  return lineEnd > 0 ? sample.slice(0, lineEnd) : sample;
}

/** Lines that have the commonest number of cells above one, a little more where there are more cells. */
function evenness(sample: string, delimiter: string): number {
  const index = scanCsv(sample, delimiter);
  if ("tooLarge" in index) return 0;
  const linesByWidth = new Map<number, number>();
  for (let row = 0; row < index.rowCount; row += 1) {
    const width = (index.rowField[row + 1] ?? 0) - (index.rowField[row] ?? 0);
    if (width > 1) linesByWidth.set(width, (linesByWidth.get(width) ?? 0) + 1);
  }
  let commonest = 0;
  let others = 0;
  for (const [width, lines] of linesByWidth) {
    const score = lines * (1 + Math.min(width - 1, 10) / 10);
    others += lines * 0.5;
    if (score > commonest) commonest = score;
  }
  return commonest + others;
}
