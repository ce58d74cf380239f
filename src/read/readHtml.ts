import { FindingList } from "./findingList";
import { gridOfRows, gridSheet } from "./gridSheet";
import { reportHidden } from "./hiddenData";
import { HtmlTables } from "./htmlTables";
import type { Format, ReadFailure, Source } from "./source";
import { decodeText } from "./textEncoding";

/** Reads the tables of a web page, or of a table that was saved as one. */
export function readHtml(bytes: Uint8Array, file: string): Source | ReadFailure {
  const decoded = decodeText(bytes);
  if (decoded === null) return { failure: "notText", file, detail: "control characters" };
  const findings = new FindingList();
  if (decoded.guessed) findings.add("encodingGuessed", null, decoded.encoding, "utf-8");
  return readMarkup(decoded.text, file, "html", decoded.encoding, findings);
}

/**
 * Reads the tables in markup, one under the other on one sheet with a blank row between; headings and captions stand
 * above as their titles.
 */
export function readMarkup(
  html: string,
  file: string,
  format: Format,
  encoding: string | null,
  findings: FindingList,
): Source | ReadFailure {
  const page = new HtmlTables();
  page.read(html);
  if (page.tooLarge !== null) return { failure: "tooLarge", file, detail: page.tooLarge };
  const sheet = gridSheet({ name: "", merges: page.merges, hiddenRows: page.hiddenRows }, gridOfRows(page.rows));
  reportHidden(sheet, file, findings);
  return { file, format, encoding, delimiter: null, sheets: [sheet], findings: findings.list() };
}
