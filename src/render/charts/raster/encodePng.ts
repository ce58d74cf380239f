import { strToU8 } from "fflate";
import { PORTABLE_COMPRESSION, type Compression } from "../../archive/compression";
import type { Canvas } from "./canvas";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The most colours that one byte tells apart. */
const MOST_COLOURS = 256;

/**
 * A picture as a PNG file (ISO/IEC 15948): a byte to a dot where it has up to 256 colours, as charts have, else three.
 * Same bytes for the same picture.
 */
export function encodePng(canvas: Canvas, { zlib, crc32 }: Compression = PORTABLE_COMPRESSION): Uint8Array {
  const { width, height } = canvas;
  const { colours } = canvas.palette;
  const indexed = colours.length <= MOST_COLOURS;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, indexed ? 3 : 2, 0, 0, 0], 8);
  const chunks = [
    chunk("IHDR", header),
    ...(indexed
      ? [chunk("PLTE", Uint8Array.from(colours.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255])))]
      : []),
    chunk("IDAT", zlib(indexed ? indexedRows(canvas) : threeByteRows(canvas))),
    chunk("IEND", new Uint8Array()),
  ];
  const png = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, SIGNATURE.length));
  png.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const one of chunks) {
    // Of its name and data, not of its length.
    new DataView(one.buffer).setUint32(one.length - 4, crc32(one.subarray(4, -4)));
    png.set(one, at);
    at += one.length;
  }
  return png;
}

/** Each row a byte to a dot, its place among the colours, after a byte that says that it is not filtered. */
function indexedRows({ width, height, dots }: Canvas): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(dots.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return rows;
}

/** Each row begins with how it is filtered: with what stands left of it, which packs lines and fills well. */
function threeByteRows({ width, height, dots, palette }: Canvas): Uint8Array {
  const rows = new Uint8Array((width * 3 + 1) * height);
  let at = 0;
  for (let row = 0; row < height; row += 1) {
    rows[at] = 1;
    at += 1;
    let left = 0;
    for (let column = 0; column < width; column += 1) {
      const dot = palette.colours[dots[row * width + column] ?? 0] ?? 0;
      for (const shift of [16, 8, 0]) {
        rows[at] = (dot >> shift) - (left >> shift);
        at += 1;
      }
      left = column + 1 < width ? dot : 0;
    }
  }
  return rows;
}

/** A chunk without the CRC at its end, for which it has room. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(strToU8(name), 4);
  bytes.set(data, 8);
  return bytes;
}
