import { strFromU8, strToU8 } from "fflate";
import { zipParts } from "../render/archive/zipParts";
import { RECORD_NAME } from "./packRecord";
import { readPart, type Parts } from "./read/packageParts";

/** The part for properties that people and programs add (ECMA-376 part 1, section 22.3). */
const PROPERTIES = "docProps/custom.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  `xmlns:vt="${TYPES}"></Properties>`;
/** Letters of a property: programs cut longer ones. */
const LETTERS = 240;
const OURS = new RegExp(`<property\\b[^>]*\\bname="${RECORD_NAME}-\\d+"[^>]*>.*?</property>`, "gs");

/**
 * Parts of an office file with a record among its properties, in pieces: unlike a part of our own, other programs keep
 * them when they save.
 */
export function partsWithRecord(parts: Parts, record: string): Map<string, Uint8Array> {
  const changed = new Map(parts);
  const text = (path: string): string => strFromU8(changed.get(path) ?? new Uint8Array());
  const before = (changed.has(PROPERTIES) ? text(PROPERTIES) : EMPTY)
    .replace(OURS, "")
    .replace(/(<(?:\w+:)?Properties\b[^>]*)\/>/, "$1></Properties>");
  const taken = [...before.matchAll(/\bpid="(\d+)"/g)].map(([, pid]) => Number(pid));
  // Properties are numbered from 2.
  const first = Math.max(1, ...taken) + 1;
  const pieces = record.match(new RegExp(`.{1,${LETTERS}}`, "gs")) ?? [];
  const ours = pieces.map(
    (piece, index) =>
      `<property fmtid="${FORMAT}" pid="${first + index}" name="${RECORD_NAME}-${index + 1}">` +
      `<vt:lpwstr xmlns:vt="${TYPES}">${piece}</vt:lpwstr></property>`,
  );
  changed.set(PROPERTIES, strToU8(before.replace(/<\/(?:\w+:)?Properties>\s*$/, (end) => ours.join("") + end)));
  const types = text("[Content_Types].xml");
  if (!types.includes(`/${PROPERTIES}`))
    changed.set(
      "[Content_Types].xml",
      strToU8(types.replace(/<\/Types>\s*$/, `<Override PartName="/${PROPERTIES}" ContentType="${TYPE}"/></Types>`)),
    );
  const roots = text("_rels/.rels");
  if (!roots.includes(RELATION))
    changed.set(
      "_rels/.rels",
      strToU8(
        roots.replace(
          /<\/Relationships>\s*$/,
          `<Relationship Id="rIdOutturnRecord" Type="${RELATION}" Target="${PROPERTIES}"/></Relationships>`,
        ),
      ),
    );
  return changed;
}

/** An office file with a record among its properties. */
export function officeWithRecord(parts: Parts, record: string): Uint8Array {
  return zipParts(partsWithRecord(parts, record));
}

/** The record among the properties of an office file, as text; null for none. */
export function recordOfParts(parts: Parts): string | null {
  const pieces = new Map<number, string>();
  let piece: number | null = null;
  readPart(parts, PROPERTIES, {
    open(name, attributes) {
      const [, number] = new RegExp(`^${RECORD_NAME}-(\\d+)$`).exec(attributes["name"] ?? "") ?? [];
      if (name === "property") piece = number === undefined ? null : Number(number);
    },
    text(words) {
      if (piece !== null) pieces.set(piece, (pieces.get(piece) ?? "") + words.trim());
    },
  });
  if (pieces.size === 0) return null;
  return [...pieces]
    .sort(([one], [other]) => one - other)
    .map(([, words]) => words)
    .join("");
}
