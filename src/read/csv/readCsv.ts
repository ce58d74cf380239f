import { ok, type Result } from "../../domain/result";
import { readValue } from "../cells/readValue";
import { FindingList } from "../findingList";
import { limitText, RECORD_CHARS_MAX } from "../guard/limits";
import { unreadable, type ReadFault } from "../guard/unreadable";
import { type CsvIndex, scanCsv } from "./scanCsv";
import { sniffDelimiter } from "./sniffDelimiter";
import type { Format, Source } from "../source";
import { decodeText } from "./textEncoding";
import { TextSheet } from "./textSheet";

/** A table of fewer columns has no headings within it: a line of one cell has lost the other. */
const HEADING_COLUMNS = 3;

/** Excel's own way to name the delimiter: a first line `sep=;`, which is not data. */
const DELIMITER_LINE = /^sep=([,;\t|])(\r\n|\n|\r|$)/i;

/**
 * Reads a text file of separated values: any common encoding, comma, semicolon, tab or bar, any line ends.
 * Nothing in it is turned into a number here: `007` stays `007`.
 */
export function readCsv(bytes: Uint8Array, file: string): Result<Source, ReadFault> {
  const decoded = decodeText(bytes);
  if (decoded === null) return unreadable("notText", file, "control characters");
  const findings = new FindingList();
  if (decoded.guessed) findings.add("encodingGuessed", null, decoded.encoding, "utf-8");
  return readText(decoded.text, file, "csv", decoded.encoding, findings);
}

/** Reads text that is already decoded: a CSV file's, or what was pasted. */
export function readText(
  text: string,
  file: string,
  format: Format,
  encoding: string | null,
  findings: FindingList,
): Result<Source, ReadFault> {
  if (text.trim() === "") return unreadable("empty", file, "only blank lines");
  if (lineTooLong(text))
    return unreadable("tooLarge", file, `a line of more than ${limitText(RECORD_CHARS_MAX)} characters`);
  const named = DELIMITER_LINE.exec(text);
  const delimiter = (named?.[1] as Source["delimiter"] | undefined) ?? sniffDelimiter(text);
  const index = scanCsv(named ? text.slice(named[0].length) : text, delimiter);
  if ("tooLarge" in index) return unreadable("tooLarge", file, index.tooLarge);
  const sheet = new TextSheet(index);
  reportLines(index, file, findings);
  reportRaggedRows(sheet, file, findings);
  return ok({ file, format, encoding, delimiter, sheets: [sheet], findings: findings.list() });
}

/** Looked at before anything is scanned: a file of one endless line is refused at once, whatever its delimiter. */
function lineTooLong(text: string): boolean {
  if (text.length <= RECORD_CHARS_MAX) return false;
  const start = text.slice(0, RECORD_CHARS_MAX);
  return !start.includes("\n") && !start.includes("\r");
}

function reportLines(index: CsvIndex, file: string, findings: FindingList): void {
  const { crlf, lf, cr } = index.lineEnds;
  if (index.lineEndChangesAt !== null) {
    const at = { file, sheet: "", row: index.lineEndChangesAt, column: 0 };
    const evidence = { crlf: String(crlf), lf: String(lf), cr: String(cr) };
    findings.add(
      "mixedLineEndings",
      at,
      [crlf && "CRLF", lf && "LF", cr && "CR"].filter(Boolean).join(", "),
      null,
      evidence,
    );
  }
  for (const row of index.unclosedQuotes) {
    findings.add("raggedRow", { file, sheet: "", row, column: 0 }, '"', null, { reason: "quoteNotClosed" });
  }
}

/**
 * Rows with more or fewer cells than the rows around them. Tables are told apart by blank lines; lines of one cell
 * above or below a table are its titles and notes, and are not ragged.
 */
function reportRaggedRows(sheet: TextSheet, file: string, findings: FindingList): void {
  let top = 0;
  while (top < sheet.rowCount) {
    if (isBlankRow(sheet, top)) {
      top += 1;
      continue;
    }
    let bottom = top;
    while (bottom + 1 < sheet.rowCount && !isBlankRow(sheet, bottom + 1)) bottom += 1;
    reportRaggedBlock(sheet, top, bottom, file, findings);
    top = bottom + 1;
  }
}

function reportRaggedBlock(sheet: TextSheet, top: number, bottom: number, file: string, findings: FindingList): void {
  let first = top;
  let last = bottom;
  while (first < last && sheet.width(first) === 1) first += 1;
  while (last > first && sheet.width(last) === 1) last -= 1;
  first = firstOfTable(sheet, first, last);
  let expected = sheet.width(first);
  for (let row = first; row <= last; row += 1) {
    const width = sheet.width(row);
    if (isOneCellTitle(sheet, row, last)) {
      expected = sheet.width(row + 1);
      continue;
    }
    if (width === expected || isHeadingLine(sheet, row, expected) || lacksOnlyBlanks(sheet, first, row, expected))
      continue;
    findings.add(
      "raggedRow",
      { file, sheet: "", row, column: Math.min(width, expected) - 1 },
      String(width),
      String(expected),
      {
        reason: width > expected ? "tooManyCells" : "tooFewCells",
      },
    );
  }
}

/** Lines of two cells or fewer above a table: `Period`, `Q2`, or a title with a comma in it. */
const FACT_CELLS = 2;
const FACTS_MAX = 10;

/**
 * The first line that is no fact or title above a table: below such lines stands one of words, as headings are, and all
 * lines below it are as long. Where figures stand right below a short line, that is the headings, which lack one.
 */
function firstOfTable(sheet: TextSheet, first: number, last: number): number {
  for (let row = first; row < Math.min(first + FACTS_MAX, last - 1); row += 1) {
    const [width, below] = [sheet.width(row), sheet.width(row + 1)];
    if (width > FACT_CELLS) return first;
    if (below <= FACT_CELLS) continue;
    const isOfWords = Array.from({ length: below }, (_, column) => sheet.cell(row + 1, column)?.text ?? "").every(
      (text) => readValue(text).kind === "unreadable",
    );
    return isOfWords && sheet.width(row + 2) === below ? row + 1 : first;
  }
  return first;
}

/** A line of one cell with a table of another width below it starts that table; it is not a short row. */
function isOneCellTitle(sheet: TextSheet, row: number, last: number): boolean {
  if (sheet.width(row) !== 1) return false;
  return row < last && sheet.width(row + 1) > 1 && row > 0 && sheet.width(row + 1) !== sheet.width(row - 1);
}

/** A line of one cell of words in a table of several columns is a heading within it. */
function isHeadingLine(sheet: TextSheet, row: number, expected: number): boolean {
  if (sheet.width(row) !== 1 || expected < HEADING_COLUMNS) return false;
  return /\p{L}{2}/u.test(sheet.cell(row, 0)?.text ?? "");
}

/** Whether the cells that a row has too many or too few of are blank, in it or in the table's first line. */
function lacksOnlyBlanks(sheet: TextSheet, first: number, row: number, expected: number): boolean {
  const width = sheet.width(row);
  const [longer, from, to] = width > expected ? [row, expected, width] : [first, width, expected];
  for (let column = from; column < to; column += 1) if (sheet.filled(longer, column)) return false;
  return true;
}

function isBlankRow(sheet: TextSheet, row: number): boolean {
  for (let column = 0; column < sheet.width(row); column += 1) if (sheet.filled(row, column)) return false;
  return true;
}
