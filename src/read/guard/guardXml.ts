import { ok, type Result } from "../../domain/result";
import { unpack, type ZipEntry } from "./guardZip";
import { unreadable, type ReadFault } from "./unreadable";

/** Bytes at the start of a part in which a document type would have to stand. */
const PROLOG_BYTES = 4_096;

/**
 * Refuses a workbook with a document type declaration in any of its XML parts: no spreadsheet program writes one, and
 * entities declared there can swell to gigabytes.
 *
 * Source: OWASP, XML External Entity Prevention.
 */
export function guardXml(bytes: Uint8Array, entries: readonly ZipEntry[], file: string): Result<null, ReadFault> {
  for (const entry of entries) {
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue;
    const start = unpack(bytes, entry, Math.min(PROLOG_BYTES, entry.unpackedBytes));
    if (start === null) return unreadable("damaged", file, "one of its parts cannot be unpacked");
    if (/<!DOCTYPE|<!ENTITY/i.test(prologText(start))) return unreadable("unsafe", file, "a document type declaration");
  }
  return ok(null);
}

/** Letters only: a part in UTF-16 has zero bytes between them. */
function prologText(start: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(start.filter((byte) => byte !== 0));
}

/** Names that reach into every object of a program that uses them as keys. */
const UNSAFE_NAMES = new Set(["__proto__", "constructor", "prototype"]);

/** The first of the names that no program should be handed, or null. */
export function unsafeName(names: readonly string[]): string | null {
  return names.find((name) => UNSAFE_NAMES.has(name)) ?? null;
}
