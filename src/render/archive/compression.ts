import { deflateSync, zlibSync } from "fflate";
import { crc32 } from "../../domain/crc32";

/** What packs bytes. Whoever has a faster one than ours, as Node has, gives it to the writers. */
export interface Compression {
  /** Bytes packed by DEFLATE (RFC 1951), without a head. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** The same in the wrapping of zlib (RFC 1950). */
  readonly zlib: (bytes: Uint8Array) => Uint8Array;
  /** The CRC-32 by which zips and pictures tell that bytes are whole. */
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Packs bytes anywhere; the same bytes to the same bytes. */
export const PORTABLE_COMPRESSION: Compression = {
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  zlib: (bytes) => zlibSync(bytes, { level: 6 }),
  crc32,
};
