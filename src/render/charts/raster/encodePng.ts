import { strToU8, zlibSync } from "fflate";
import type { Canvas } from "./canvas";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The most colours that one byte tells apart. */
const MOST_COLOURS = 256;

/**
 * A picture as a PNG file (ISO/IEC 15948): a byte to a dot where it has up to 256 colours, as charts have, else three.
 * Same bytes for the same picture.
 */
export function encodePng(canvas: Canvas): Uint8Array {
  const { width, height } = canvas;
  const indexed = indexedRows(canvas);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, indexed === null ? 2 : 3, 0, 0, 0], 8);
  const chunks = [
    chunk("IHDR", header),
    ...(indexed === null ? [] : [chunk("PLTE", indexed.palette)]),
    chunk("IDAT", zlibSync(indexed?.rows ?? threeByteRows(canvas), { level: 6 })),
    chunk("IEND", new Uint8Array()),
  ];
  const png = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, SIGNATURE.length));
  png.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const one of chunks) {
    png.set(one, at);
    at += one.length;
  }
  return png;
}

/** Each row a byte to a dot, its place among the colours; null where there are too many. */
function indexedRows({
  width,
  height,
  dots,
}: Canvas): { readonly rows: Uint8Array; readonly palette: Uint8Array } | null {
  const places = new Map<number, number>();
  const rows = new Uint8Array((width + 1) * height);
  let [last, place] = [-1, 0];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 3;
      const colour = ((dots[at] ?? 0) << 16) | ((dots[at + 1] ?? 0) << 8) | (dots[at + 2] ?? 0);
      if (colour !== last) {
        place = places.get(colour) ?? places.size;
        if (place === MOST_COLOURS) return null;
        places.set(colour, place);
        last = colour;
      }
      rows[row * (width + 1) + 1 + column] = place;
    }
  }
  return {
    rows,
    palette: Uint8Array.from([...places.keys()].flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255])),
  };
}

/** Each row begins with how it is filtered: with what stands left of it, which packs lines and fills well. */
function threeByteRows({ width, height, dots }: Canvas): Uint8Array {
  const rows = new Uint8Array((width * 3 + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const start = row * (width * 3 + 1);
    rows[start] = 1;
    for (let at = 0; at < width * 3; at += 1) {
      const dot = dots[row * width * 3 + at] ?? 0;
      rows[start + 1 + at] = dot - (at < 3 ? 0 : (dots[row * width * 3 + at - 3] ?? 0));
    }
  }
  return rows;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(strToU8(name), 4);
  bytes.set(data, 8);
  let crc = 0xffffffff;
  for (const byte of bytes.subarray(4, data.length + 8)) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  view.setUint32(data.length + 8, (crc ^ 0xffffffff) >>> 0);
  return bytes;
}
