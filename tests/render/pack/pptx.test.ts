import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Element } from "@xmldom/xmldom";
import { strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { cell, paragraph, table } from "../../../src/pack/blocks";
import { buildPack } from "../../../src/pack/buildPack";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import type { PackModel } from "../../../src/pack/packModel";
import { pngDrawer } from "../../../src/render/charts/raster/chartPng";
import { wrappedLines } from "../../../src/render/pack/layout/words";
import { writePackPptx } from "../../../src/render/pack/pptx/writePackPptx";
import { hospital, LONG_PAST, PLAIN } from "../../pack/hospital";
import {
  elements,
  missingInOrder,
  packageParts,
  partTree,
  slideTrees,
  squeezed,
  squeezedWords,
} from "../../pack/officeText";
import { LOGO } from "../../support/logo";
import { packStrings } from "../../pack/packText";
import { sourceOf } from "../../support/sampleFiles";

const font = (file: string): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}`));
const drawPng = pngDrawer({
  regular: font("400Regular/SourceSans3_400Regular.ttf"),
  bold: font("700Bold/SourceSans3_700Bold.ttf"),
});
const AT = new Date("2032-01-20T09:00:00Z");
const facts = packFactsOf(await hospital({ past: LONG_PAST }), { readAt: "20 January 2032, 09:00", template: PLAIN });
const pack = buildPack(facts);
/** Keys of words that choose and are not printed. */
const KEPT = new Set("kind look align strong accent language name role draw as id numberFormat tickFormat".split(" "));
const EVIL = `"/><a:p/> & ]]> <!-- \u0001 {} =1+1`;

/** English Metric Units to the point. */
const POINT = 12700;

interface Box {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where what stands on a slide is, in points; a table is as high as its rows. */
function boxes(slide: Element): readonly Box[] {
  const shapes = ["p:sp", "p:graphicFrame"].flatMap((name) => elements(slide, name));
  return shapes.flatMap((shape) => {
    const [place] = elements(shape, "a:off");
    const [size] = elements(shape, "a:ext").filter((each) => each.hasAttribute("cx"));
    if (place === undefined || size === undefined) return [];
    const read = (from: Element, name: string): number => Number(from.getAttribute(name)) / POINT;
    const rows = elements(shape, "a:tr").reduce((sum, row) => sum + read(row, "h"), 0);
    const [left, top] = [read(place, "x"), read(place, "y")];
    const height = rows > 0 ? rows : read(size, "cy");
    const words = elements(shape, "a:t")
      .map((each) => each.textContent ?? "")
      .join("");
    return [{ words, left, top, right: left + read(size, "cx"), bottom: top + height }];
  });
}

describe("a pack as a deck of slides", () => {
  let bytes = new Uint8Array();
  let parts: ReturnType<typeof packageParts> = new Map();
  let slides: readonly Element[] = [];

  beforeAll(async () => {
    bytes = new Uint8Array(await writePackPptx(pack, AT, drawPng));
    parts = packageParts(bytes);
    slides = slideTrees(parts);
  });

  it("says every word of the model, in its order", () => {
    expect(missingInOrder(packStrings(pack), slides.map((slide) => squeezedWords(slide, "a:t")).join(""))).toEqual([]);
  });

  it("names on its first slide what needs attention with the counts, and the rest under a title of its own", () => {
    const [answer = "", next = ""] = slides.map((slide) => squeezedWords(slide, "a:t"));
    for (const words of ["Measures by status, now and before", "The measures that need attention first", "■Red"])
      expect(answer).toContain(squeezed(words));
    expect(answer).toContain("1of3ratedmeasuresisGreen,1Amberand1Red");
    expect(next).toMatch(/^(?:Exceptions|Summary):(?!.*\(continued\))/);
  });

  it("has a title, the marking twice, the standing and notes with sources on every slide", () => {
    expect(slides.length).toBeGreaterThan(5);
    slides.forEach((slide, index) => {
      const titles = elements(slide, "p:sp").filter(
        (shape) => elements(shape, "p:ph")[0]?.getAttribute("type") === "title",
      );
      expect(titles).toHaveLength(1);
      expect(titles.map((title) => squeezedWords(title, "a:t"))[0]).not.toBe("");
      const words = squeezedWords(slide, "a:t");
      expect(words.match(/OFFICIAL–Provisional/g)).toHaveLength(2);
      expect(words).toContain("NorthmoorHospitals.Draft");
      expect(words).toContain(`${index + 1}of${slides.length}`);
      const ids = elements(slide, "p:cNvPr").map((shape) => shape.getAttribute("id"));
      expect(new Set(ids).size).toBe(ids.length);
      expect(squeezedWords(partTree(parts, `ppt/notesSlides/notesSlide${index + 1}.xml`), "a:t")).toContain("Sources");
    });
  });

  it("has charts that can be edited, with their words, and figures as their workbooks and the model have", async () => {
    const charts = pack.sections.flatMap(({ parts: own }) =>
      own.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === "chart" ? [block.chart] : block.kind === "charts" ? block.charts : [],
        ),
      ),
    );
    expect(charts.length).toBeGreaterThan(0);
    const said = slides.flatMap((slide) =>
      elements(slide, "p:graphicFrame").filter((frame) => elements(frame, "c:chart").length > 0),
    );
    expect(said.map((frame) => elements(frame, "p:cNvPr")[0]?.getAttribute("descr"))).toEqual(
      charts.map(({ alt }) => alt),
    );
    for (const [index, chart] of charts.entries()) {
      const tree = partTree(parts, `ppt/charts/chart${index + 1}.xml`);
      const [relation] = elements(partTree(parts, `ppt/charts/_rels/chart${index + 1}.xml.rels`), "Relationship");
      const target = `ppt/${(relation?.getAttribute("Target") ?? "").replace("../", "")}`;
      const workbook = await sourceOf(parts.get(target) ?? new Uint8Array(), "chart.xlsx");
      chart.series.forEach(({ points, name }, column) => {
        const series = elements(tree, "c:ser")[column];
        const cached = series === undefined ? [] : elements(elements(series, "c:val")[0] as Element, "c:pt");
        const cells = points.map((_, at) => workbook.sheets[0]?.cell(at + 1, column + 1)?.number ?? null);
        expect(cells).toEqual(points);
        expect(cached.map((point) => Number(point.textContent))).toEqual(points.filter((point) => point !== null));
        expect(name.startsWith(workbook.sheets[0]?.cell(0, column + 1)?.text ?? "none")).toBe(true);
      });
    }
  });

  it("keeps the ends of a scale that charts share, and leaves others to the program", async () => {
    const shared = JSON.parse(
      JSON.stringify(pack, (_, value: unknown) =>
        typeof value === "object" && value !== null && "ticks" in value ? { ...value, shared: true } : value,
      ),
    ) as PackModel;
    const own = packageParts(await writePackPptx(shared, AT, drawPng));
    const [scaling] = elements(partTree(own, "ppt/charts/chart1.xml"), "c:valAx").flatMap((axis) => [
      ...elements(axis, "c:scaling"),
    ]);
    expect(scaling === undefined ? [] : ["c:max", "c:min"].map((end) => elements(scaling, end).length)).toEqual([1, 1]);
    expect(elements(partTree(parts, "ppt/charts/chart1.xml"), "c:max")).toEqual([]);
  });

  it("keeps everything on its slide, and nothing lies over anything else", () => {
    slides.forEach((slide, index) => {
      const all = boxes(slide).filter(({ words }) => words !== "");
      all.forEach((box, at) => {
        expect(box.right, `slide ${index + 1}: ${box.words}`).toBeLessThanOrEqual(960);
        expect(box.bottom, `slide ${index + 1}: ${box.words}`).toBeLessThanOrEqual(540);
        for (const other of all.slice(at + 1)) {
          const apart =
            box.right <= other.left + 0.1 ||
            other.right <= box.left + 0.1 ||
            box.bottom <= other.top + 0.1 ||
            other.bottom <= box.top + 0.1;
          expect(apart, `slide ${index + 1}: “${box.words}” and “${other.words}”`).toBe(true);
        }
      });
    });
  });

  it("has a logo at the end of the first slide’s title, which leaves it room, and on no other", async () => {
    const logo = { picture: LOGO, alt: "Crest of Northmoor" };
    const own = packageParts(await writePackPptx({ ...pack, style: { ...pack.style, logo } }, AT, drawPng));
    const told = slideTrees(own).map((slide) =>
      elements(slide, "p:pic").filter((one) => elements(one, "p:cNvPr")[0]?.getAttribute("descr") === logo.alt),
    );
    expect(told.map(({ length }) => length)).toEqual([1, ...told.slice(1).map(() => 0)]);
    const numberIn = (below: Element | undefined, name: string, attribute: string): number =>
      Number(below === undefined ? 0 : elements(below, name)[0]?.getAttribute(attribute)) / POINT;
    // 150 by 37.5 points of 888, from 36 on; the title ends 18 before it.
    expect(numberIn(told[0]?.[0], "a:off", "x")).toBeCloseTo(774, 0);
    expect(numberIn(told[0]?.[0], "a:ext", "cy")).toBeCloseTo(37.5, 0);
    const layouts = [...own.keys()].filter((path) => /slideLayouts\/slideLayout\d+\.xml$/.test(path));
    const widths = layouts.map((path) =>
      Math.round(numberIn(elements(partTree(own, path), "p:sp").at(-1), "a:ext", "cx")),
    );
    expect(widths).toContain(720);
  });

  it("promises no part that is not there, tells its title and time, and is the same for the same pack", async () => {
    const types = elements(partTree(parts, "[Content_Types].xml"), "Override");
    expect(
      types.map((each) => each.getAttribute("PartName") ?? "").filter((path) => !parts.has(path.slice(1))),
    ).toEqual([]);
    const core = strFromU8(parts.get("docProps/core.xml") ?? new Uint8Array());
    expect(core).toContain(
      "<dc:title>Integrated performance report, Quarter 3 2031/32: Northmoor Hospitals</dc:title>",
    );
    expect(core.match(/2032-01-20T09:00:00Z/g)).toHaveLength(2);
    expect(Buffer.from(await writePackPptx(pack, AT, drawPng)).equals(bytes)).toBe(true);
  });

  it("writes hostile words as they are", async () => {
    const spoilt = JSON.parse(
      JSON.stringify(pack, (key, value: unknown) => (typeof value === "string" && !KEPT.has(key) ? EVIL : value)),
    ) as PackModel;
    const written = packageParts(await writePackPptx(spoilt, AT, drawPng));
    for (const path of written.keys()) if (/\.(xml|rels)$/.test(path)) partTree(written, path);
    const words = slideTrees(written).map((slide) => squeezedWords(slide, "a:t"));
    expect(words.join("")).toContain('"/><a:p/>&]]><!--{}=1+1');
  });
});

describe("what is longer than a slide", () => {
  const long = Array.from({ length: 900 }, (_, index) => `word${index}`).join(" ");
  const rows = Array.from({ length: 60 }, (_, index) => [
    cell(`Measure ${index}`),
    cell(index === 30 ? long : "Short"),
  ]);
  const columns = [
    { heading: "Name", share: 1 },
    { heading: "Said of it", share: 3 },
  ];
  const blocks = [...table("Long", "A long table", columns, [{ heading: null, rows }]), paragraph("Why", long)];
  const only: PackModel = {
    ...pack,
    sections: [
      { kind: "scorecard", title: "Scorecard", startsPage: true, parts: [{ title: "All", together: false, blocks }] },
    ],
  };

  it("goes on upon the next: heads again, each row once, no word lost or cut", async () => {
    const slides = slideTrees(packageParts(await writePackPptx(only, AT, drawPng)));
    const tables = slides.flatMap((slide) => elements(slide, "a:tbl"));
    expect(tables.length).toBeGreaterThan(3);
    for (const one of tables) {
      expect(squeezedWords(elements(one, "a:tr")[0] as Element, "a:t")).toBe("NameSaidofit");
      expect(elements(one, "a:tblPr")[0]?.getAttribute("firstRow")).toBe("1");
    }
    const words = slides.map((slide) => squeezedWords(slide, "a:t")).join("");
    expect(words.match(/Measure\d+Short/g)).toHaveLength(59);
    for (let index = 0; index < 900; index += 1)
      expect(words.split(`word${index}word`).length + words.split(new RegExp(`word${index}(?!\\d|word)`)).length).toBe(
        4,
      );
    const bottoms = slides.flatMap((slide) => boxes(slide).map(({ bottom }) => bottom));
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(540);
  });
});

describe("wrappedLines", () => {
  it("breaks between words, at breaks, and within a word that is wider alone, and makes up the words again", () => {
    // An "i" is 0.222 of its size wide: at 10 points and 20 points of room, 8 of them.
    expect(wrappedLines("iiii iii iiiiiiiiii\ni", 20, 10)).toEqual(["iiii iii ", "iiiiiiii", "ii\n", "i"]);
    expect(squeezed(wrappedLines("Fall in harm, by ward", 40, 10).join(""))).toBe("Fallinharm,byward");
  });
});
