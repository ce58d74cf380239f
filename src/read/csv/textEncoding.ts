/** A text file's words, and how its bytes were understood. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** False where a byte-order mark or the bytes themselves prove it; true where it is the likeliest reading. */
  readonly guessed: boolean;
}

/** How much of a file is looked at to tell text from other bytes. */
const SAMPLE_BYTES = 65_536;

/**
 * Share of control characters above which bytes are not text. Real text has none beyond tab, line ends and form feed.
 */
const CONTROL_SHARE_MAX = 0.01;

/**
 * Reads bytes as text: by byte-order mark, then UTF-16 by where its zero bytes fall, then strict UTF-8, then
 * windows-1252, which is what Excel for Windows in British English saves as "CSV". Null where the bytes are not text.
 *
 * Source of the order: measured against charset guessers, which were slower and wrong more often.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes.subarray(3), "utf-8", false);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes.subarray(2), "utf-16le", false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes.subarray(2), "utf-16be", false);
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = utf16ByZeroBytes(sample);
  if (wide !== null) return decoded(bytes, wide, true);
  if (sample.includes(0) || tooManyControls(sample)) return null;
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: "utf-8", guessed: false };
  return decoded(bytes, "windows-1252", true);
}

function decoded(bytes: Uint8Array, encoding: DecodedText["encoding"], guessed: boolean): DecodedText {
  // `stream: true` keeps Node 20 off its Latin-1 short cut, which answers control characters for the euro sign, curly
  // quotes and dashes; browsers answer the same with and without it.
  return { text: new TextDecoder(encoding).decode(bytes, { stream: true }), encoding, guessed };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Latin letters in UTF-16 have a zero in every second byte: the odd ones when the low byte comes first. */
function utf16ByZeroBytes(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.4 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

function tooManyControls(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    const isLayout = byte >= 9 && byte <= 13;
    if ((byte < 32 && !isLayout && byte !== 26 && byte !== 27) || byte === 127) controls += 1;
  }
  return controls > sample.length * CONTROL_SHARE_MAX;
}
