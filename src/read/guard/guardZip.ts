import { Inflate } from "fflate";
import { megabytes, limitText, ZIP_BYTES_MAX, ZIP_ENTRIES_MAX, ZIP_RATIO_FROM, ZIP_RATIO_MAX } from "./limits";
import { ok, type Result } from "../../domain/result";
import { unreadable, type ReadFault } from "./unreadable";

/** One part of a zip file, as its central directory names it. */
export interface ZipEntry {
  /** Its path, with slashes between folders as the format asks (APPNOTE 4.4.17); some writers for Windows put `\\`. */
  readonly name: string;
  /** Where its name stands in the directory. */
  readonly nameStart: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** The CRC-32 of its unpacked bytes, as the directory states it. */
  readonly crc: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const COMMENT_BYTES_MAX = 65_535;
const WIDE = 0xffffffff;
const WIDE_FIELD = 0x0001;

/**
 * Looks through a zip file's directory without unpacking anything, and refuses what would unpack to too much.
 * Unpacking afterwards never goes past the sizes stated there, so a directory that lies yields a damaged file, not a
 * full memory.
 *
 * Source of the layout: PKWARE APPNOTE 6.3, sections 4.3 and 4.4.
 */
export function guardZip(bytes: Uint8Array, file: string): Result<readonly ZipEntry[], ReadFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return unreadable("damaged", file, "the file stops before its end");
  const entryCount = view.getUint16(end + 10, true);
  if (entryCount > ZIP_ENTRIES_MAX)
    return unreadable("tooLarge", file, `more than ${limitText(ZIP_ENTRIES_MAX)} parts`);
  const entries: ZipEntry[] = [];
  let total = 0;
  let place = view.getUint32(end + 16, true);
  for (let number = 0; number < entryCount; number += 1) {
    if (place + ENTRY_BYTES > bytes.length || view.getUint32(place, true) !== DIRECTORY_ENTRY) {
      return unreadable("damaged", file, "its list of parts is broken");
    }
    const nameBytes = view.getUint16(place + 28, true);
    const { packedBytes, unpackedBytes, header } = sizes(view, place, nameBytes);
    if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
      return unreadable("damaged", file, "one of its parts is missing");
    }
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + packedBytes > bytes.length) return unreadable("damaged", file, "one of its parts is cut short");
    const nameStart = place + ENTRY_BYTES;
    const name = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameBytes)).replaceAll("\\", "/");
    const [method, crc] = [view.getUint16(place + 10, true), view.getUint32(place + 16, true)];
    const entry = { name, nameStart, packedBytes, unpackedBytes, method, crc, start };
    const guarded = guardEntry(entry, (total += unpackedBytes), file);
    if (!guarded.ok) return guarded;
    entries.push(entry);
    place += ENTRY_BYTES + nameBytes + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return ok(entries);
}

/** Sizes too wide for their fields stand in an extra field, in this order. Source: APPNOTE 4.5.3. */
function sizes(
  view: DataView,
  place: number,
  nameBytes: number,
): { packedBytes: number; unpackedBytes: number; header: number } {
  let extra = place + ENTRY_BYTES + nameBytes;
  const end = Math.min(extra + view.getUint16(place + 30, true), view.byteLength);
  while (extra + 4 <= end && view.getUint16(extra, true) !== WIDE_FIELD) extra += 4 + view.getUint16(extra + 2, true);
  let wide = extra + 4;
  const size = (at: number): number => {
    const narrow = view.getUint32(place + at, true);
    if (narrow !== WIDE || wide + 8 > end) return narrow;
    wide += 8;
    return Number(view.getBigUint64(wide - 8, true));
  };
  const unpackedBytes = size(24);
  const packedBytes = size(20);
  return { packedBytes, unpackedBytes, header: size(42) };
}

function endOfDirectory(view: DataView): number {
  const from = view.byteLength - END_BYTES;
  for (let place = from; place >= Math.max(0, from - COMMENT_BYTES_MAX); place -= 1) {
    if (view.getUint32(place, true) === END_OF_DIRECTORY) return place;
  }
  return -1;
}

function guardEntry(entry: ZipEntry, total: number, file: string): Result<null, ReadFault> {
  if (total > ZIP_BYTES_MAX) return unreadable("tooLarge", file, `more than ${megabytes(ZIP_BYTES_MAX)} once unpacked`);
  if (entry.unpackedBytes > ZIP_RATIO_FROM && entry.unpackedBytes > entry.packedBytes * ZIP_RATIO_MAX) {
    return unreadable("tooLarge", file, `a part that unpacks to more than ${limitText(ZIP_RATIO_MAX)} times its size`);
  }
  // A part that claims to be empty and is not would be unpacked without a bound.
  if (entry.unpackedBytes === 0 && entry.packedBytes > 2)
    return unreadable("damaged", file, "a part that hides its size");
  return ok(null);
}

/**
 * Unpacks one part, never past the size that the directory states. Null where its bytes are damaged.
 *
 * @param atMost Stop after this many bytes, for a look at a part's beginning.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, atMost = entry.unpackedBytes): Uint8Array | null {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedBytes);
  if (entry.method === 0) return packed.subarray(0, atMost);
  if (entry.method !== 8) return null;
  const unpacked = new Uint8Array(Math.min(atMost, entry.unpackedBytes));
  let length = 0;
  const inflate = new Inflate((chunk) => {
    const room = chunk.subarray(0, unpacked.length - length);
    unpacked.set(room, length);
    length += room.length;
  });
  for (let place = 0; place < packed.length && length < unpacked.length; place += CHUNK_BYTES) {
    if (!pushed(inflate, packed.subarray(place, place + CHUNK_BYTES), place + CHUNK_BYTES >= packed.length))
      return null;
  }
  return length === unpacked.length ? unpacked : null;
}

const CHUNK_BYTES = 65_536;

function pushed(inflate: Inflate, chunk: Uint8Array, last: boolean): boolean {
  try {
    inflate.push(chunk, last);
    return true;
  } catch {
    // fflate throws on bytes that are not deflated data, and on nothing else here.
    return false;
  }
}
