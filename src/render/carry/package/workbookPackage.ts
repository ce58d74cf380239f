import { ok, type Result } from "../../../domain/result";
import { guardXml } from "../../../read/guard/guardXml";
import { guardZip, unpack } from "../../../read/guard/guardZip";
import { zipParts } from "../../archive/zipParts";
import { escapeXml } from "../../escapeXml";
import { unreadable, type ReadFault } from "../../../read/guard/unreadable";
import { isWellFormed } from "./parseXml";

/**
 * The parts of a workbook, unpacked, in the order of their file. Nothing in it is changed: what edits a workbook makes
 * another one, which shares the parts that it did not touch.
 */
export interface WorkbookPackage {
  /** The file's name, for sentences about it. */
  readonly file: string;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** The part that lists the sheets; other programs, and Excel's binary workbooks, have it under other names. */
const WORKBOOK = /(?:^|\/)workbook[^/]*\.xml$/i;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Parts that are read, and so must be well formed; drawings of comments often are not, and need not be. */
const READ_PARTS = /\.(xml|rels)$/i;
/** The largest parts of some workbooks, of which nothing is read. */
const NEVER_READ = /pivotCacheRecords\d*\.xml$|(?:^|\/)customXml\//i;

/**
 * The parts of an Excel workbook (`.xlsx`, `.xlsm`), or why it cannot be opened: a password, damage, too much in it.
 *
 * @param file Its name, for the sentence.
 */
export function openPackage(bytes: Uint8Array, file: string): Result<WorkbookPackage, ReadFault> {
  if (bytes.length === 0) return unreadable("empty", file, "0 bytes");
  if (COMPOUND.every((byte, index) => bytes[index] === byte)) {
    return holdsEncryption(bytes)
      ? unreadable("passwordProtected", file, "encrypted")
      : unreadable("unknownFormat", file, "a workbook of Excel 97 to 2003");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return unreadable("notAWorkbook", file, "it is not packed as one");
  const entries = guardZip(bytes, file);
  if (!entries.ok) return entries;
  const guarded = guardXml(bytes, entries.value, file);
  if (!guarded.ok) return guarded;
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  for (const entry of entries.value) {
    if (entry.name.endsWith("/")) continue;
    const name = entry.name.toLowerCase();
    if (names.has(name)) return unreadable("damaged", file, `two of its parts have the name ${entry.name}`);
    const part = unpack(bytes, entry);
    if (part === null) return unreadable("damaged", file, `its part ${entry.name} cannot be unpacked`);
    if (READ_PARTS.test(name) && !NEVER_READ.test(name) && !isWellFormed(partText(part))) {
      return unreadable("damaged", file, `its part ${entry.name} is broken`);
    }
    names.add(name);
    parts.set(entry.name, part);
  }
  if (![...parts.keys()].some((path) => WORKBOOK.test(path)))
    return unreadable("unknownFormat", file, "no workbook of Excel (.xlsx or .xlsm)");
  return ok({ file, parts });
}

/** Whether a file is a workbook with a sheet of this name, by a look at its list of sheets alone. */
export function listsSheet(bytes: Uint8Array, name: string): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const entries = guardZip(bytes, "");
  const list = entries.ok ? entries.value.find((entry) => WORKBOOK.test(entry.name)) : undefined;
  const part = list === undefined ? null : unpack(bytes, list);
  return part !== null && partText(part).includes(`"${escapeXml(name)}"`);
}

/** The workbook as a file. The same parts give the same bytes, each dated 1 January 1980, as Excel itself does. */
export function packageBytes({ parts }: WorkbookPackage): Uint8Array {
  return zipParts(parts);
}

/** What an XML part says; one in UTF-16, which some programs write, too. */
export function partText(part: Uint8Array): string {
  const [first, second] = part;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  if (wide === null) return new TextDecoder().decode(part);
  return new TextDecoder(wide).decode(part).replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
}

/** Whether a compound file holds a workbook under a password. Source: MS-OFFCRYPTO 2.3: the name of its stream. */
function holdsEncryption(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  // Directory entries begin at multiples of 128 bytes.
  for (let place = 0; place + name.length <= bytes.length; place += 128) {
    if (name.every((byte, index) => bytes[place + index] === byte)) return true;
  }
  return false;
}
