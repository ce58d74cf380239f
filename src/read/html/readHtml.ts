import { ok, type Result } from "../../domain/result";
import { FindingList } from "../findingList";
import { gridOfRows, gridSheet } from "../tables/gridSheet";
import { unreadable, type ReadFault } from "../guard/unreadable";
import { reportHidden } from "../tables/hiddenData";
import { HtmlTables } from "./htmlTables";
import type { Format, Source } from "../source";
import { decodeText } from "../csv/textEncoding";

/** Reads the tables of a web page, or of a table that was saved as one. */
export function readHtml(bytes: Uint8Array, file: string): Result<Source, ReadFault> {
  const decoded = decodeText(bytes);
  if (decoded === null) return unreadable("notText", file, "control characters");
  const findings = new FindingList();
  if (decoded.guessed) findings.add("encodingGuessed", null, decoded.encoding, "utf-8");
  return readMarkup(decoded.text, file, "html", decoded.encoding, findings);
}

/**
 * Reads the tables in markup, each as a sheet of its own: `Table 1`, `Table 2` where there are several. The heading
 * before a table and its caption stand above it as its titles.
 */
export function readMarkup(
  html: string,
  file: string,
  format: Format,
  encoding: string | null,
  findings: FindingList,
): Result<Source, ReadFault> {
  const page = new HtmlTables();
  page.read(html);
  if (page.tooLarge !== null) return unreadable("tooLarge", file, page.tooLarge);
  const sheets = page.tables.map((table, index) => {
    const name = page.tables.length > 1 ? `Table ${index + 1}` : "";
    const isBold = (row: number, column: number): boolean => table.bold.get(row)?.has(column) ?? false;
    const isStruck = (row: number, column: number): boolean => table.struck.get(row)?.has(column) ?? false;
    const facts = { name, merges: table.merges, hiddenRows: table.hiddenRows };
    const sheet = gridSheet(facts, { ...gridOfRows(table.rows), isBold, isStruck });
    reportHidden(sheet, file, findings);
    return sheet;
  });
  return ok({ file, format, encoding, delimiter: null, sheets, findings: findings.list() });
}
