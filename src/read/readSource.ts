import type { Result } from "../domain/result";
import { guardZip, type ZipEntry } from "./guard/guardZip";
import { FILE_BYTES_MAX, megabytes } from "./guard/limits";
import { unreadable, type ReadFault } from "./guard/unreadable";
import type { Source } from "./source";

const ZIP = [0x50, 0x4b];
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Starts of files that people pick by mistake, and what to call them. */
const NOT_TABLES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
  [[0x47, 0x49, 0x46, 0x38], "a picture"],
  [[0x1f, 0x8b], "a compressed file"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a compressed file"],
  [[0x52, 0x61, 0x72, 0x21], "a compressed file"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "a rich text document"],
];

/**
 * Reads a file's bytes into sheets of cells. What the file is, is told by its content first and its name second, so a
 * workbook saved as `.csv` is still read as a workbook. Faults of the file are answered, never thrown.
 *
 * Each format's reader, and the library behind it, is loaded only when such a file comes.
 *
 * @param file The file's name, without its folder; an ending such as `.xlsx` says what the reader of it expects.
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<Result<Source, ReadFault>> {
  if (bytes.length === 0) return unreadable("empty", file, "0 bytes");
  if (bytes.length > FILE_BYTES_MAX) return unreadable("tooLarge", file, `more than ${megabytes(FILE_BYTES_MAX)}`);
  if (startsWith(bytes, ZIP)) return readZip(bytes, file);
  if (startsWith(bytes, CFB)) return (await import("./xls/readXls")).readCompound(bytes, file);
  const other = NOT_TABLES.find(([start]) => startsWith(bytes, start));
  if (other !== undefined) return unreadable(isWorkbookName(file) ? "notAWorkbook" : "notText", file, other[1]);
  if (isWorkbookName(file) && !/\.xls$/i.test(file)) return unreadable("notAWorkbook", file, "not a workbook inside");
  if (isHtml(bytes)) return (await import("./html/readHtml")).readHtml(bytes, file);
  // Old systems write tab-separated text and call it .xls: Excel opens those, and so do we.
  return (await import("./csv/readCsv")).readCsv(bytes, file);
}

async function readZip(bytes: Uint8Array, file: string): Promise<Result<Source, ReadFault>> {
  const guarded = guardZip(bytes, file);
  if (!guarded.ok) return guarded;
  const entries = guarded.value;
  const names = new Set(entries.map((entry) => entry.name));
  const has = (pattern: RegExp): boolean => entries.some((entry) => pattern.test(entry.name));
  if (has(/(^|\/)workbook\d*\.xml$/i)) return (await import("./xlsx/readXlsx")).readXlsx(bytes, file, entries);
  if (has(/(^|\/)workbook\.bin$/i)) return unreadable("unknownFormat", file, "a binary workbook (.xlsb)");
  if (names.has("content.xml") && isSpreadsheet(bytes, entries)) {
    return (await import("./ods/readOds")).readOds(bytes, file, entries);
  }
  const document = has(/^word\//i) ? "a Word document" : has(/^ppt\//i) ? "a presentation" : "a zip file";
  return unreadable("notAWorkbook", file, document);
}

/**
 * An OpenDocument file says in its first part, stored unpacked, what it is; one without that part may still be a sheet.
 */
function isSpreadsheet(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const type = entries.find((entry) => entry.name === "mimetype");
  if (type === undefined || type.method !== 0) return true;
  return new TextDecoder().decode(bytes.subarray(type.start, type.start + type.packedBytes)).includes("spreadsheet");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function isWorkbookName(file: string): boolean {
  return /\.(xlsx|xlsm|xls|ods)$/i.test(file);
}

/** A web page, or a table saved as one (some systems call such a file `.xls`). */
function isHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024).filter((byte) => byte !== 0));
  return /^\W*<(!doctype html|html|head|body|table|meta)\b/i.test(start);
}
