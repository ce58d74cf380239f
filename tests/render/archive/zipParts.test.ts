import { crc32, deflateRawSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PORTABLE_COMPRESSION } from "../../../src/render/archive/compression";
import { zipParts } from "../../../src/render/archive/zipParts";

const PARTS: readonly (readonly [string, Uint8Array])[] = [
  ["[Content_Types].xml", strToU8("<Types>".repeat(100))],
  ["word/media/crème.png", Uint8Array.from({ length: 300 }, (_, index) => index % 7)],
  ["empty.xml", new Uint8Array()],
];

describe("zipParts", () => {
  it("gives parts back in their order, with their names and bytes", () => {
    const back = unzipSync(zipParts(PARTS));
    expect(Object.keys(back)).toEqual(PARTS.map(([path]) => path));
    for (const [path, part] of PARTS) expect(strFromU8(back[path] ?? new Uint8Array())).toBe(strFromU8(part));
  });

  it("packs 700 bytes of words to fewer than 100 and leaves a picture's 300 as they are", () => {
    const [words, picture] = PARTS.map((part) => zipParts([part]).length - 2 * strToU8(part[0]).length - 98);
    expect(words).toBeLessThan(100);
    expect(picture).toBe(300);
  });

  it("says the same of each part whoever packs it", () => {
    const own = { deflate: deflateRawSync, zlib: deflateRawSync, crc32: (bytes: Uint8Array) => crc32(bytes) };
    expect(unzipSync(zipParts(PARTS, own))).toEqual(unzipSync(zipParts(PARTS)));
    // The check value of CRC-32: that of the digits 1 to 9.
    expect(PORTABLE_COMPRESSION.crc32(strToU8("123456789"))).toBe(0xcbf43926);
  });
});
