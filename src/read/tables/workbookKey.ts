import type { SourceSheet } from "../source";

/** Names of sheets on which a workbook explains the marks of its other sheets. */
const EXPLAINS = new RegExp(
  String.raw`^(?:(?:the|table|data|end)\s?)?(?:notes?|footnotes?|guidance|about|read ?me|information` +
    String.raw`|cover(?: ?(?:sheet|page))?|introduction|definitions?|metadata)\b`,
  "i",
);
/** Those that hold little else; `Key indicators` does. */
const IS_KEY = new RegExp(
  String.raw`\b(?:key|legend|symbols?|conventions?|notation|shorthand|abbreviations?)\b` +
    String.raw`(?! (?:indicators?|measures?|figures?|performance|results?|facts?|points?|findings?|stat(?:s|istics)` +
    String.raw`|data|messages?|risks?))`,
  "i",
);
/** A heading over marks and what they mean: `Symbol, Meaning`. */
const HEADS_MARKS = /^(?:key|legend|symbols?|conventions?|notation|shorthand|abbreviations?|marks?)\b/i;

/** Rows and columns of such a sheet that are looked at: it is a page of words. */
const ROWS_MAX = 300;
const COLUMNS_MAX = 8;
/** A mark is no longer: `[low]`. */
const MARK_CHARS = 6;

/**
 * The lines of the sheets of a workbook that explain marks, for `readKey`: those named Notes, Key, Cover and so on. A
 * mark and its meaning beside it are a line `mark = meaning` where the sheet’s name or a heading says that it is a key.
 *
 * @example
 * // a sheet Notes with "Shorthand" over the cells "[w]" and "not collected" gives "Shorthand", "[w] = not collected"
 */
export function workbookKeyLines(sheets: readonly SourceSheet[]): readonly string[] {
  return sheets.length < 2 ? [] : sheets.flatMap((sheet) => linesOf(sheet));
}

/** Whether a sheet explains the marks of others. */
export function explainsOthers(name: string): boolean {
  return EXPLAINS.test(name.trim()) || IS_KEY.test(name);
}

function linesOf(sheet: SourceSheet): string[] {
  if (!explainsOthers(sheet.name)) return [];
  const isKey = IS_KEY.test(sheet.name);
  const lines: string[] = [];
  let underHeading = isKey;
  for (let row = 0; row < Math.min(sheet.rowCount, ROWS_MAX); row += 1) {
    const texts = Array.from(
      { length: Math.min(sheet.columnCount, COLUMNS_MAX) },
      (_, column) => sheet.cell(row, column)?.text.trim() ?? "",
    ).filter((text, place, all) => text !== "" && text !== all[place - 1]);
    const [first, second] = texts;
    if (first === undefined) underHeading = isKey;
    else if (HEADS_MARKS.test(first)) underHeading = true;
    if (first !== undefined && second !== undefined && underHeading && first.length <= MARK_CHARS)
      lines.push(`${first} = ${second}`);
    else lines.push(...texts.join(" ").split("\n"));
  }
  return lines;
}
