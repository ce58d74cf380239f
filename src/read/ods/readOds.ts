import { ok, type Result } from "../../domain/result";
import { FindingList } from "../findingList";
import { guardXml, unsafeName } from "../guard/guardXml";
import { unpack, type ZipEntry } from "../guard/guardZip";
import { unreadable, type ReadFault } from "../guard/unreadable";
import { reportCovered } from "../tables/coveredCells";
import { gridOfRows, gridSheet } from "../tables/gridSheet";
import { reportHidden } from "../tables/hiddenData";
import { OdsParser } from "./odsParser";
import { OdsStyles } from "./odsStyles";
import type { Source } from "../source";

/**
 * Reads an OpenDocument spreadsheet whose zip directory has been checked. Its cells carry their shown text beside their
 * value, so nothing has to be formatted again.
 *
 * Read here and not by hucre, which builds a tree of the whole document and keeps neither the shown text nor hidden
 * rows; repeated rows are counted, never spelled out, and a blank run of them costs nothing however long it says it is.
 */
export function readOds(bytes: Uint8Array, file: string, entries: readonly ZipEntry[]): Result<Source, ReadFault> {
  const part = (name: string): Uint8Array | null => {
    const entry = entries.find((part) => part.name === name);
    return entry === undefined ? null : unpack(bytes, entry);
  };
  const manifest = part("META-INF/manifest.xml");
  if (manifest !== null && new TextDecoder().decode(manifest).includes("encryption-data")) {
    return unreadable("passwordProtected", file, "encrypted");
  }
  const guarded = guardXml(bytes, entries, file);
  if (!guarded.ok) return guarded;
  const content = part("content.xml");
  if (content === null) return unreadable("damaged", file, "its content is cut short");
  const styles = new OdsStyles();
  const named = part("styles.xml");
  if (named !== null) styles.read(named);
  const parser = new OdsParser(styles);
  parser.read(content);
  if (parser.tooLarge !== null) return unreadable("tooLarge", file, parser.tooLarge);
  const unsafe = unsafeName(parser.sheets.map((sheet) => sheet.name));
  if (unsafe !== null) return unreadable("unsafe", file, `the name ${unsafe}`);
  if (parser.sheets.length === 0) return unreadable("damaged", file, "it has no sheets");
  const findings = new FindingList();
  const sheets = parser.sheets.map((parsed) => {
    for (const { row, column, cell } of parsed.odd) {
      const at = { file, sheet: parsed.name, row, column };
      if (cell.kind === "error" && cell.text === "#N/A" && !cell.formula) continue;
      if (cell.kind === "error") findings.add("cellError", at, cell.text);
      else findings.add("formulaWithoutValue", at, null);
    }
    const isBold = (row: number, column: number): boolean => parsed.fills.isBold(row, column);
    const isStruck = (row: number, column: number): boolean =>
      parsed.fills.isStruck(row, column) || parsed.struck.get(row)?.includes(column) === true;
    const grid = { ...gridOfRows(parsed.rows), fills: parsed.fills.fills(), isBold, isStruck };
    const sheet = gridSheet(parsed, grid);
    reportHidden(sheet, file, findings);
    reportCovered(sheet, grid, file, findings);
    return sheet;
  });
  return ok({ file, format: "ods", encoding: null, delimiter: null, sheets, findings: findings.list() });
}
