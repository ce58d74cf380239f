import type { Result } from "../domain/result";
import { hasPart, isWorkbookName, isZip, notTable, type FileStart } from "./fileStart";
import { FORMATS } from "./formats";
import { guardZip } from "./guard/guardZip";
import { COLUMNS_MAX, FILE_BYTES_MAX, limitText, megabytes } from "./guard/limits";
import { unreadable, type ReadFault } from "./guard/unreadable";
import type { Source } from "./source";

/**
 * Reads a file's bytes into sheets of cells. What the file is, is told by its content first and its name second, so a
 * workbook saved as `.csv` is still read as a workbook. Faults of the file are answered, never thrown.
 *
 * @param file The file's name, without its folder; an ending such as `.xlsx` says what the reader of it expects.
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<Result<Source, ReadFault>> {
  if (bytes.length === 0) return unreadable("empty", file, "0 bytes");
  if (bytes.length > FILE_BYTES_MAX) return unreadable("tooLarge", file, `more than ${megabytes(FILE_BYTES_MAX)}`);
  const guarded = isZip(bytes) ? guardZip(bytes, file) : null;
  if (guarded?.ok === false) return guarded;
  const start: FileStart = { bytes, file, parts: guarded?.value ?? null };
  const format = FORMATS.find(({ recognised }) => recognised(start));
  if (format === undefined) return unrecognised(start);
  const read = await format.read(start);
  const wide = read.ok ? read.value.sheets.find(({ columnCount }) => columnCount > COLUMNS_MAX) : undefined;
  if (wide === undefined) return read;
  return unreadable("tooLarge", file, `more than ${limitText(COLUMNS_MAX)} columns in the sheet ${wide.name}`);
}

/** What a file is that is of no format of ours. */
function unrecognised(start: FileStart): Result<never, ReadFault> {
  const { file, parts } = start;
  const notATable = notTable(start);
  if (parts === null && notATable !== null)
    return unreadable(isWorkbookName(file) ? "notAWorkbook" : "notText", file, notATable);
  if (parts === null) return unreadable("notAWorkbook", file, "not a workbook inside");
  if (hasPart(start, /(^|\/)workbook\.bin$/i)) return unreadable("unknownFormat", file, "a binary workbook (.xlsb)");
  const document = hasPart(start, /^word\//i)
    ? "a Word document"
    : hasPart(start, /^ppt\//i)
      ? "a presentation"
      : "a zip file";
  return unreadable("notAWorkbook", file, document);
}
