import { strFromU8, strToU8 } from "fflate";
import { guardZip, unpack, type ZipEntry } from "../../../read/guard/guardZip";
import type { Compression } from "../../archive/compression";
import { zipParts, type PackedPart } from "../../archive/zipParts";

const PROPERTIES = "docProps/core.xml";
const PICTURES = "word/media/";
const DEFLATED = 8;

/**
 * A document or a deck with the times of its making replaced by a time that is told, in its properties and in its zip,
 * so that the same pack gives the same bytes. Its libraries write what their clock says. What is packed already and
 * says no time stays as it is packed.
 *
 * @param files Files that come in the place of pictures, by the words that stand in for each.
 */
export function datedPackage(
  bytes: Uint8Array,
  at: Date,
  files: ReadonlyMap<string, Uint8Array>,
  compression?: Compression,
): Uint8Array {
  const entries = guardZip(bytes, "pack");
  if (!entries.ok) throw new Error(`a package that is not read back: ${entries.fault.why}`);
  const parts = entries.value.filter(({ name }) => !name.endsWith("/"));
  return datedParts(
    parts.map((entry): readonly [string, Uint8Array | PackedPart] => [entry.name, partOf(bytes, entry, files)]),
    at,
    compression,
  );
}

/** The same of its parts. */
export function datedParts(
  parts: Iterable<readonly [string, Uint8Array | PackedPart]>,
  at: Date,
  compression?: Compression,
): Uint8Array {
  const time = at.toISOString().replace(/\.\d+Z$/, "Z");
  return zipParts(
    Array.from(parts, ([path, part]): readonly [string, Uint8Array | PackedPart] => {
      if (!(part instanceof Uint8Array)) return [path, part];
      return [path, path === PROPERTIES ? strToU8(dated(strFromU8(part), time)) : part];
    }),
    compression,
  );
}

function partOf(bytes: Uint8Array, entry: ZipEntry, files: ReadonlyMap<string, Uint8Array>): Uint8Array | PackedPart {
  const { name, method, start, packedBytes, unpackedBytes: size, crc } = entry;
  const isPicture = name.startsWith(PICTURES);
  if (method === DEFLATED && name !== PROPERTIES && !isPicture)
    return { packed: bytes.subarray(start, start + packedBytes), size, crc };
  const part = unpack(bytes, entry);
  if (part === null) throw new Error(`a part that is not unpacked: ${name}`);
  return (isPicture ? files.get(strFromU8(part, true)) : undefined) ?? part;
}

function dated(xml: string, time: string): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:)/g,
    (_, open: string, close: string) => `${open}${time}${close}`,
  );
}
