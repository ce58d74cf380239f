import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { isRecord, readJson } from "../json/readJson";
import { PACK_SECTIONS } from "../domain/plannedPack";
import type { SectionKind } from "../pack/packModel";
import type { PlacedText } from "../pack/signOff/placedText";

/** The version of the form of a record. */
const RECORD_VERSION = 1;
/** Bytes of a record, unpacked. */
const RECORD_BYTES_MAX = 50_000_000;

/** What a file said when it was written, as the file itself carries it: by it accidents are found, and no forgery. */
export interface PackRecord {
  /** Who signed it off, in the words of the pack. */
  readonly standing: string;
  readonly title: string;
  readonly period: string;
  /** Sections of the pack that were left out of this file. */
  readonly without: readonly SectionKind[];
  readonly texts: readonly PlacedText[];
}

/** Where a file carries its record: the name of a property, of an element, of an attached file. */
export const RECORD_NAME = "outturn-record";

/** A record as text of letters, digits and `:+/=`: its length in bytes, and its JSON deflated. */
export function writeRecord({ texts, ...record }: PackRecord): string {
  const places = [...new Set(texts.map(({ place }) => place))];
  const indexOf = new Map(places.map((place, index) => [place, index]));
  const runs = texts.map(({ place, text }) => [indexOf.get(place) ?? 0, text]);
  const json = strToU8(JSON.stringify({ version: RECORD_VERSION, ...record, places, runs }));
  const packed = deflateSync(json);
  let letters = "";
  for (const byte of packed) letters += String.fromCharCode(byte);
  return `${json.length}:${btoa(letters)}`;
}

/**
 * Reads what `writeRecord` wrote; null for other text.
 *
 * @example
 * readRecord("no record") //=> null
 */
export function readRecord(text: string): PackRecord | null {
  const [, length = "", base64 = ""] = /^(\d{1,8}):([A-Za-z0-9+/=]+)$/.exec(text.replace(/\s/g, "")) ?? [];
  if (base64 === "" || Number(length) > RECORD_BYTES_MAX) return null;
  try {
    const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return recordIn(readJson(strFromU8(inflateSync(packed, { out: new Uint8Array(Number(length)) }))));
  } catch {
    // What unpacks text throws for what it did not pack, each in its own way.
    return null;
  }
}

/** A statement of Typst that attaches a record to the PDF. */
export function recordForTypst(record: string): string {
  return (
    `#pdf.attach("${RECORD_NAME}", bytes("${record}"), relationship: "supplement", mime-type: "text/plain", ` +
    'description: "What this pack said when it was signed off")\n'
  );
}

function recordIn(json: unknown): PackRecord | null {
  if (!isRecord(json) || json["version"] !== RECORD_VERSION) return null;
  const { standing, title, period, without, places, runs } = json;
  if (typeof standing !== "string" || typeof title !== "string" || typeof period !== "string") return null;
  if (!Array.isArray(without) || !Array.isArray(places) || !Array.isArray(runs)) return null;
  const texts = (runs as unknown[]).flatMap((run): PlacedText[] => {
    const [index, text] = Array.isArray(run) ? (run as unknown[]) : [];
    const place: unknown = typeof index === "number" ? (places as unknown[])[index] : undefined;
    return typeof place === "string" && typeof text === "string" ? [{ place, text }] : [];
  });
  if (texts.length !== runs.length) return null;
  return { standing, title, period, without: PACK_SECTIONS.filter((kind) => without.includes(kind)), texts };
}
