import type { ZipEntry } from "./guard/guardZip";
import { otherText, textStart } from "./textStart";

/** What is known of a file before any reader is loaded. */
export interface FileStart {
  readonly bytes: Uint8Array;
  /** Its name, without its folder. */
  readonly file: string;
  /** The parts of a zip file; null for any other. */
  readonly parts: readonly ZipEntry[] | null;
}

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

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

/** Whether the file is packed as a zip, as new workbooks are. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

/** Whether the file is a compound file, as old workbooks are. */
export function isCompound({ bytes }: FileStart): boolean {
  return startsWith(bytes, COMPOUND);
}

/** Whether a zip file has a part whose name matches. */
export function hasPart({ parts }: FileStart, name: RegExp): boolean {
  return parts?.some((part) => name.test(part.name)) === true;
}

/** What a file that is no table is: `a PDF`, `a JSON file`; null where it may be a table in text. */
export function notTable({ bytes, file }: FileStart): string | null {
  return NOT_TABLES.find(([start]) => startsWith(bytes, start))?.[1] ?? otherText(textStart(bytes), file);
}

/** Whether the name promises a workbook. */
export function isWorkbookName(file: string): boolean {
  return /\.(xlsx|xlsm|xls|ods)$/i.test(file);
}

/**
 * Whether a file may be read as text: nothing packed, nothing known to be no table, and no workbook by its name. Old
 * systems write text and web pages and call them `.xls`: Excel opens those, and so do we.
 */
export function isText(start: FileStart): boolean {
  const promisesMore = isWorkbookName(start.file) && !/\.xls$/i.test(start.file);
  return start.parts === null && !isCompound(start) && notTable(start) === null && !promisesMore;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
