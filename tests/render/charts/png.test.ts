import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { unzlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { blankCanvas, fill, type Canvas } from "../../../src/render/charts/raster/canvas";
import { pngDrawer } from "../../../src/render/charts/raster/chartPng";
import { encodePng } from "../../../src/render/charts/raster/encodePng";
import { readFontOutlines } from "../../../src/render/charts/raster/fontOutlines";
import { strokeOutlines } from "../../../src/render/charts/raster/strokes";

const font = (file: string): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}`));
const REGULAR = font("400Regular/SourceSans3_400Regular.ttf");
const fonts = { regular: REGULAR, bold: font("700Bold/SourceSans3_700Bold.ttf") };

/** A picture of a PNG that `encodePng` wrote, in red, green and blue. */
function decoded(png: Uint8Array): { width: number; height: number; dot: (x: number, y: number) => number[] } {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12)
    chunks.set(String.fromCharCode(...png.subarray(at + 4, at + 8)), png.subarray(at + 8, at + 8 + view.getUint32(at)));
  const rows = unzlibSync(chunks.get("IDAT") ?? new Uint8Array());
  const palette = chunks.get("PLTE");
  if (palette !== undefined)
    return {
      width,
      height,
      dot: (x, y) => [...palette.slice((rows[y * (width + 1) + 1 + x] ?? 0) * 3).slice(0, 3)],
    };
  const dots = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let at = 0; at < width * 3; at += 1)
      dots[y * width * 3 + at] =
        (rows[y * (width * 3 + 1) + 1 + at] ?? 0) + (at < 3 ? 0 : (dots[y * width * 3 + at - 3] ?? 0));
  return { width, height, dot: (x, y) => [...dots.slice((y * width + x) * 3, (y * width + x) * 3 + 3)] };
}

function svg(inside: string): string {
  return `<svg width="40" height="20" font-size="12" fill="#1D2733"><title>a</title>${inside}</svg>`;
}

function coloursOf({ dots, palette }: Canvas): (number | undefined)[] {
  return Array.from(dots, (place) => palette.colours[place]);
}

describe("fill", () => {
  it("makes a dot that is half covered half black, and one with a hole white", () => {
    const canvas = blankCanvas(4, 2);
    const square = (from: number, to: number) =>
      [
        [from, 0],
        [to, 0],
        [to, 2],
        [from, 2],
      ] as const;
    fill(canvas, [square(0.5, 4), [...square(2, 3)].reverse()], 0x000000);
    expect(coloursOf(canvas).slice(0, 4)).toEqual([0x808080, 0, 0xffffff, 0]);
  });

  it("covers half of each dot below a slope of 45 degrees on the dots that it crosses", () => {
    const canvas = blankCanvas(2, 2);
    fill(
      canvas,
      [
        [
          [0, 0],
          [2, 2],
          [0, 2],
        ],
      ],
      0x000000,
    );
    expect(coloursOf(canvas)).toEqual([0x808080, 0xffffff, 0, 0x808080]);
  });
});

describe("strokeOutlines", () => {
  it("draws two dashes of 7 with a gap of 4 between on a line of 20", () => {
    const boxes = strokeOutlines(
      [
        [0, 0],
        [20, 0],
      ],
      2,
      [7, 4],
    );
    const ends = boxes.map((box) => [Math.min(...box.map(([x]) => x)), Math.max(...box.map(([x]) => x))]);
    expect(ends).toEqual([
      [0, 7],
      [11, 18],
    ]);
  });
});

describe("readFontOutlines", () => {
  it("knows how wide a letter is, the hole in an o, letters made of others, and a box for what it has not", () => {
    const { glyph } = readFontOutlines(REGULAR);
    expect(glyph(0x6f).outlines).toHaveLength(2);
    expect(glyph(0x20)).toMatchObject({ advance: 0.2, outlines: [] });
    expect(glyph(0xe9).outlines.length).toBeGreaterThan(glyph(0x65).outlines.length);
    expect(glyph(0x4e00).outlines.length).toBeGreaterThan(0);
    expect(glyph(0x4e00)).toEqual(glyph(0x4e01));
  });
});

describe("pngDrawer", () => {
  const draw = pngDrawer(fonts);

  it("draws a box, a line and a dot at twice their size, in their colours", () => {
    const png = decoded(
      draw(
        svg(
          '<rect x="2" y="2" width="10" height="4" fill="#B4520A"/><line x1="20" y1="0" x2="20" y2="20" ' +
            'stroke="#17365D" stroke-width="2" stroke-dasharray="3 2"/><circle cx="30" cy="10" r="4" fill="#1D5FA8"/>',
        ),
      ),
    );
    expect([png.width, png.height]).toEqual([80, 40]);
    expect(png.dot(6, 6)).toEqual([0xb4, 0x52, 0x0a]);
    expect(png.dot(40, 2)).toEqual([0x17, 0x36, 0x5d]);
    expect(png.dot(40, 8)).toEqual([255, 255, 255]);
    expect(png.dot(60, 20)).toEqual([0x1d, 0x5f, 0xa8]);
    expect(png.dot(60, 30)).toEqual([255, 255, 255]);
  });

  it("ends words at their place where they are anchored there, and puts white behind them", () => {
    const line = '<rect x="0" y="8" width="40" height="4" fill="#000000"/>';
    const words = '<text x="38" y="16" text-anchor="end" stroke="#FFFFFF" stroke-width="4">I</text>';
    const png = decoded(draw(svg(line + words)));
    expect(png.dot(72, 20)).not.toEqual([0, 0, 0]);
    expect(png.dot(66, 20)).toEqual([0, 0, 0]);
    expect(png.dot(78, 20)).toEqual([0, 0, 0]);
    const columns = Array.from({ length: 80 }, (_, x) => png.dot(x, 28)).flatMap(([red], x) => (red === 29 ? [x] : []));
    expect(columns.length).toBeGreaterThan(0);
    expect(columns.every((x) => x >= 68 && x < 76)).toBe(true);
  });

  it("throws for what our charts are not made of, rather than leave it out", () => {
    expect(() => draw(svg('<ellipse cx="1"/>'))).toThrow("unknown element of a chart: ellipse");
    expect(() => draw(svg('<path d="M0 0C1 1 2 2 3 3" fill="none"/>'))).toThrow("unknown element of a chart: path C");
  });

  it("gives the same bytes for the same chart", () => {
    const one = svg('<text x="0" y="10">Actual 62.4%</text>');
    expect(Buffer.from(draw(one)).equals(Buffer.from(draw(one)))).toBe(true);
  });
});

describe("encodePng", () => {
  it("draws a picture of 40 by 20 alike alone, after one of 400 by 200, and after one that failed halfway", () => {
    const picture = svg('<rect x="4" y="4" width="10" height="6.3"/><text x="20" y="15">ab</text>');
    const large = svg('<path d="M0.5 0.5L39 19L3 17"/>').replace('width="40" height="20"', 'width="400" height="200"');
    const alone = pngDrawer(fonts)(picture);
    const drawer = pngDrawer(fonts);
    drawer(large);
    expect(drawer(picture)).toEqual(alone);
    expect(() => drawer(svg('<rect x="1" y="1" width="30" height="9"/><ellipse/>'))).toThrow("unknown element");
    expect(drawer(picture)).toEqual(alone);
  });

  it("is read back dot by dot", () => {
    const canvas = blankCanvas(2, 1);
    canvas.dots.set([0x010203, 0xfafbfc].map((colour) => canvas.palette.place(colour)));
    const png = decoded(encodePng(canvas));
    expect([png.dot(0, 0), png.dot(1, 0)]).toEqual([
      [1, 2, 3],
      [250, 251, 252],
    ]);
  });

  it("is read back dot by dot with more colours than a byte tells apart, 300", () => {
    const canvas = blankCanvas(300, 1);
    for (let x = 0; x < 300; x += 1) canvas.dots[x] = canvas.palette.place(((x & 255) << 16) | ((x >> 8) << 8) | 7);
    const png = decoded(encodePng(canvas));
    expect([png.dot(0, 0), png.dot(255, 0), png.dot(299, 0)]).toEqual([
      [0, 0, 7],
      [255, 0, 7],
      [43, 1, 7],
    ]);
  });
});
