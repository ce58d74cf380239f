import { deflateSync, zlibSync } from "fflate";

/** What packs bytes. Whoever has a faster one than ours, as Node has, gives it to the writers. */
export interface Compression {
  /** Bytes packed by DEFLATE (RFC 1951), without a head. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** The same in the wrapping of zlib (RFC 1950). */
  readonly zlib: (bytes: Uint8Array) => Uint8Array;
  /** The CRC-32 by which zips and pictures tell that bytes are whole. */
  readonly crc32: (bytes: Uint8Array) => number;
}

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Packs bytes anywhere; the same bytes to the same bytes. */
export const PORTABLE_COMPRESSION: Compression = {
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  zlib: (bytes) => zlibSync(bytes, { level: 6 }),
  crc32,
};
