import { describe, expect, it } from "vitest";
import { readPicture } from "../../src/read/readPicture";
import { logoJpeg, logoPng } from "../support/logo";

describe("readPicture", () => {
  it("knows a PNG and a JPEG by their bytes, and how large they are", () => {
    expect(readPicture(logoPng(400, 100))).toMatchObject({ type: "image/png", width: 400, height: 100 });
    expect(readPicture(logoJpeg(300, 80))).toMatchObject({ type: "image/jpeg", width: 300, height: 80 });
  });

  it("refuses a picture that stops early or is damaged, another kind, and nothing", () => {
    const png = logoPng();
    const damaged = png.slice();
    damaged[60] = (damaged[60] ?? 0) ^ 1;
    const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
    const bad = [png.subarray(0, -20), damaged, logoJpeg(300, 80).subarray(0, -2), svg, new Uint8Array()];
    expect(bad.map(readPicture)).toEqual(bad.map(() => "notPicture"));
  });

  it("refuses one of over 250 KB, or over 4,000 dots across or down", () => {
    const jpeg = logoJpeg(300, 80);
    expect(readPicture(Uint8Array.from([...jpeg, ...new Uint8Array(250_001 - jpeg.length)]))).toBe("tooLarge");
    expect(readPicture(Uint8Array.from([...jpeg, ...new Uint8Array(250_000 - jpeg.length)]))).toMatchObject({
      width: 300,
    });
    expect(readPicture(logoJpeg(4001, 80))).toBe("tooLarge");
    expect(readPicture(logoJpeg(80, 4000))).toMatchObject({ height: 4000 });
  });
});
