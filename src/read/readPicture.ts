import { toBase64 } from "../domain/base64";
import { crc32 } from "../domain/crc32";
import type { Picture } from "../domain/picture";

/** The most of a picture: what a pack and the workbook that keeps it can carry on every copy. */
const PICTURE_BYTES_MAX = 250_000;
const PICTURE_DOTS_MAX = 4000;

/** Why bytes are no picture that every format of a pack can show. */
type PictureFault = "notPicture" | "tooLarge";

/**
 * A PNG or JPEG picture by its bytes, whatever its name says. It is looked at as far as tells that it is whole and how
 * large it is. Other kinds are refused: Excel and PowerPoint show no SVG in all their versions.
 */
export function readPicture(bytes: Uint8Array): Picture | PictureFault {
  if (bytes.length > PICTURE_BYTES_MAX) return "tooLarge";
  const png = pngSize(bytes);
  const size = png ?? jpegSize(bytes);
  if (size === null || size.width === 0 || size.height === 0) return "notPicture";
  if (size.width > PICTURE_DOTS_MAX || size.height > PICTURE_DOTS_MAX) return "tooLarge";
  return { bytes: toBase64(bytes), type: png === null ? "image/jpeg" : "image/png", ...size };
}

type Size = Pick<Picture, "width" | "height">;

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What stands about the data of a part of a PNG: its length and kind before it, a check after it. */
const PNG_PART = 12;

/** The size that a whole PNG says (PNG 1.2, section 3); null for other bytes, or where a part is damaged or missing. */
function pngSize(bytes: Uint8Array): Size | null {
  if (PNG_START.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let size: Size | null = null;
  let drawn = false;
  for (let at = PNG_START.length; at + PNG_PART <= bytes.length;) {
    const end = at + PNG_PART + view.getUint32(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === "IHDR" && end - at >= PNG_PART + 8)
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (kind === "IDAT") drawn = true;
    if (kind === "IEND") return drawn ? size : null;
    at = end;
  }
  return null;
}

/** Marks of a JPEG (ITU-T T.81, table B.1): the frame, of which C4, C8 and CC are none, the scan, and the end. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
const SCAN = 0xda;
const END = 0xd9;

/** The size that a whole JPEG says; null for other bytes, or where it stops before its end. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let size: Size | null = null;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (mark === SCAN) return endsAfter(bytes, at) ? size : null;
    if (isFrame(mark)) size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Whether the mark of the end stands after a place; some programs put more behind it. */
function endsAfter(bytes: Uint8Array, place: number): boolean {
  for (let at = bytes.length - 2; at > place; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === END) return true;
  return false;
}
