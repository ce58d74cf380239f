import { strFromU8, strToU8 } from "fflate";
import { guardZip, unpack } from "../../read/guard/guardZip";
import { unescapeXml } from "../escapeXml";
import { digestOf } from "../../domain/digest";

/** The part for a file's properties, of which the identifier holds the seal (ECMA-376 part 2, section 11). */
const PROPERTIES = "docProps/core.xml";
const SEAL = /<dc:identifier>outturn ([0-9a-f]{16})<\/dc:identifier>/;

/**
 * Puts a seal among a workbook's parts: a digest of them all, by which it can be told later whether anybody has changed
 * the file. Whatever saves a workbook writes all its parts anew, and breaks the seal.
 *
 * Throws where the parts have no properties.
 */
export function sealWorkbook(parts: Map<string, Uint8Array>): void {
  const properties = parts.get(PROPERTIES);
  if (properties === undefined) throw new Error("a workbook without its properties");
  const seal = `<dc:identifier>outturn ${digestOfParts(parts)}</dc:identifier>`;
  parts.set(PROPERTIES, strToU8(strFromU8(properties).replace("</cp:coreProperties>", `${seal}</cp:coreProperties>`)));
}

/** Whether a file is a report just as it was written. */
export function workbookSealHolds(bytes: Uint8Array): boolean {
  return sealIn(bytes, SEAL) !== null;
}

/** The seal of a report that was carried on: it holds what people typed in the earlier one, whose file it names. */
const CARRIED_SEAL = /<dc:identifier>outturn ([0-9a-f]{16}) carried from ([0-9a-f]{16})<\/dc:identifier>/;

/**
 * The parts of a report that was carried on, with a seal that says so in the place of the one of the earlier report;
 * without one where the workbook has an identifier of its own, or no properties.
 *
 * @param from The file name of the earlier report.
 */
export function sealedCarried(parts: ReadonlyMap<string, Uint8Array>, from: string): ReadonlyMap<string, Uint8Array> {
  const part = parts.get(PROPERTIES);
  if (part === undefined) return parts;
  const properties = strFromU8(part).replace(SEAL, "").replace(CARRIED_SEAL, "");
  const open = new Map(parts).set(PROPERTIES, strToU8(properties));
  const end = "</cp:coreProperties>";
  if (properties.includes("<dc:identifier") || !properties.includes(end)) return open;
  const seal = `<dc:identifier>outturn ${digestOfParts(open)} carried from ${digestOf(strToU8(from))}</dc:identifier>`;
  return open.set(PROPERTIES, strToU8(properties.replace(end, seal + end)));
}

/** Whether a file is a report just as it was carried on from a file of that name. */
export function carriedSealHolds(bytes: Uint8Array, from: string): boolean {
  return sealIn(bytes, CARRIED_SEAL)?.[2] === digestOf(strToU8(from));
}

/** The seal of a file that is just as it was sealed; null for any other. */
function sealIn(bytes: Uint8Array, seal: RegExp): RegExpExecArray | null {
  const parts = partsOf(bytes);
  const properties = strFromU8(parts.get(PROPERTIES) ?? new Uint8Array());
  const found = seal.exec(properties);
  if (found === null) return null;
  parts.set(PROPERTIES, strToU8(properties.replace(found[0], "")));
  return found[1] === digestOfParts(parts) ? found : null;
}

/** What people put in a workbook that a report has none of. */
export interface AddedByPeople {
  readonly sheets: readonly string[];
  /** Notes and threaded comments on cells. */
  readonly comments: number;
}

/**
 * What a workbook has beside the sheets of a report; nothing for a file that is no workbook.
 *
 * @param written Names of the report's sheets.
 */
export function addedByPeople(bytes: Uint8Array, written: readonly string[]): AddedByPeople {
  let sheets: readonly string[] = [];
  let comments = 0;
  for (const [path, part] of partsOf(bytes)) {
    const count = (tag: RegExp): number => (strFromU8(part).match(tag) ?? []).length;
    if (path === "xl/workbook.xml") {
      sheets = [...strFromU8(part).matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = ""]) => unescapeXml(name));
    } else if (/\/comments[^/]*\.xml$/i.test(path)) comments += count(/<comment\s/g);
    // Excel keeps a note with every thread, for programs that know none.
    else if (/\/threadedComment[^/]*\.xml$/i.test(path)) comments += count(/<threadedComment [^>]*parentId=/g);
  }
  return { sheets: sheets.filter((name) => !written.includes(name)), comments };
}

function digestOfParts(parts: ReadonlyMap<string, Uint8Array>): string {
  const lines = [...parts].map(([path, part]) => `${path} ${part.length} ${digestOf(part)}\n`);
  return digestOf(strToU8(lines.sort().join("")));
}

/** The parts of a workbook; none where the file is none, or unpacks to too much. */
function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = guardZip(bytes, "");
  const parts = new Map<string, Uint8Array>();
  if (!entries.ok) return parts;
  for (const entry of entries.value) {
    const part = unpack(bytes, entry);
    if (part !== null) parts.set(entry.name, part);
  }
  return parts;
}
