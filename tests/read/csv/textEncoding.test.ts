import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/read/csv/textEncoding";
import { sourceOf } from "../support/readOf";

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), littleEndian));
  return bytes;
}

/**
 * The bytes 80 to 9F of windows-1252 that stand for something. Source: WHATWG Encoding Standard, index-windows-1252.
 */
const WINDOWS_1252: readonly (readonly [number, string])[] = [
  [0x80, "€"],
  [0x82, "‚"],
  [0x83, "ƒ"],
  [0x84, "„"],
  [0x85, "…"],
  [0x86, "†"],
  [0x87, "‡"],
  [0x88, "ˆ"],
  [0x89, "‰"],
  [0x8a, "Š"],
  [0x8b, "‹"],
  [0x8c, "Œ"],
  [0x8e, "Ž"],
  [0x91, "‘"],
  [0x92, "’"],
  [0x93, "“"],
  [0x94, "”"],
  [0x95, "•"],
  [0x96, "–"],
  [0x97, "—"],
  [0x98, "˜"],
  [0x99, "™"],
  [0x9a, "š"],
  [0x9b, "›"],
  [0x9c, "œ"],
  [0x9e, "ž"],
  [0x9f, "Ÿ"],
];

describe("decodeText", () => {
  it("goes by the byte-order mark", () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc2, 0xa3))).toEqual({
      text: "£",
      encoding: "utf-8",
      guessed: false,
    });
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xa3, 0x00))).toEqual({
      text: "£",
      encoding: "utf-16le",
      guessed: false,
    });
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0xa3))).toEqual({
      text: "£",
      encoding: "utf-16be",
      guessed: false,
    });
  });

  it("knows UTF-16 without a mark by its zero bytes", () => {
    expect(decodeText(utf16("Measure,Target\r\n", true))).toMatchObject({
      text: "Measure,Target\r\n",
      encoding: "utf-16le",
    });
    expect(decodeText(utf16("Measure,Target\r\n", false))).toMatchObject({
      text: "Measure,Target\r\n",
      encoding: "utf-16be",
    });
  });

  it("reads every character of windows-1252, the euro sign, curly quotes and dashes among them", () => {
    const bytes = Uint8Array.from(WINDOWS_1252.map(([byte]) => byte));
    expect(decodeText(bytes)).toEqual({
      text: WINDOWS_1252.map(([, character]) => character).join(""),
      encoding: "windows-1252",
      guessed: true,
    });
    expect(decodeText(Uint8Array.of(0xa3, 0x35, 0xe9))?.text).toBe("£5é");
  });

  it("takes valid UTF-8 for UTF-8", () => {
    expect(decodeText(new TextEncoder().encode("£5 – “so”"))).toEqual({
      text: "£5 – “so”",
      encoding: "utf-8",
      guessed: false,
    });
  });

  it("says that other bytes are not text", () => {
    expect(decodeText(Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 32))).toBeNull();
  });

  it("reports a guessed encoding and names it in the source", async () => {
    const source = await sourceOf(Uint8Array.from([...new TextEncoder().encode("Area,Spend\nKent,"), 0xa3, 0x35]));
    expect(source.encoding).toBe("windows-1252");
    expect(source.findings.map((finding) => finding.code)).toEqual(["encodingGuessed"]);
    expect(source.sheets[0]?.cell(1, 1)?.text).toBe("£5");
  });
});
