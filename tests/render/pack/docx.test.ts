import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { fromBase64 } from "../../../src/domain/base64";
import { buildPack } from "../../../src/pack/buildPack";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import type { PackModel } from "../../../src/pack/packModel";
import { pngDrawer } from "../../../src/render/charts/raster/chartPng";
import { writePackDocx } from "../../../src/render/pack/docx/writePackDocx";
import { hospital, LONG_PAST, PLAIN } from "../../pack/hospital";
import { elements, missingInOrder, packageParts, partTree, squeezedWords } from "../../pack/officeText";
import { LOGO } from "../../support/logo";
import { packStrings } from "../../pack/packText";

const font = (file: string): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}`));
const drawPng = pngDrawer({
  regular: font("400Regular/SourceSans3_400Regular.ttf"),
  bold: font("700Bold/SourceSans3_700Bold.ttf"),
});
const AT = new Date("2032-01-20T09:00:00Z");
const facts = packFactsOf(await hospital({ past: LONG_PAST }), {
  readAt: "20 January 2032, 09:00",
  template: PLAIN,
});
const pack = buildPack(facts);
/** Keys of words that choose and are not printed. */
const KEPT = new Set("kind look align strong accent language name role draw as id numberFormat tickFormat".split(" "));
const EVIL = `"/><w:p/> & ]]> <!-- \u0001 {} =1+1`;

describe("a pack as a Word document", () => {
  let bytes = new Uint8Array();
  let parts: ReturnType<typeof packageParts> = new Map();
  let body: ReturnType<typeof partTree>;

  beforeAll(async () => {
    bytes = new Uint8Array(await writePackDocx(pack, AT, drawPng));
    parts = packageParts(bytes);
    body = partTree(parts, "word/document.xml");
  });

  it("says every word of the model, in its order", () => {
    expect(missingInOrder(packStrings(pack), squeezedWords(body, "w:t"))).toEqual([]);
  });

  it("has its headings, captions and words of tables in styles of those names", () => {
    const used = elements(body, "w:pStyle").map((style) => style.getAttribute("w:val"));
    const count = (name: string): number => used.filter((style) => style === name).length;
    const tables = pack.sections.flatMap(({ parts: own }) =>
      own.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "table")),
    );
    expect(count("Title")).toBe(1);
    expect(count("Heading1")).toBe(pack.sections.length);
    expect(count("Caption")).toBe(tables.length);
    expect(count("Heading2")).toBeGreaterThan(5);
    const styles = strFromU8(parts.get("word/styles.xml") ?? new Uint8Array());
    for (const name of ["Table text", "Table figure", "Table head", "heading 1", "caption"])
      expect(styles.toLowerCase()).toContain(`<w:name w:val="${name.toLowerCase()}"/>`);
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
  });

  it("repeats the head of each table, splits no short row, and knows the first column as heads of rows", () => {
    const tables = elements(body, "w:tbl");
    expect(tables.length).toBeGreaterThan(5);
    const headed = tables.filter((table) => elements(table, "w:tblHeader").length === 1);
    const captions = elements(body, "w:pStyle").filter((style) => style.getAttribute("w:val") === "Caption");
    expect(headed).toHaveLength(captions.length);
    for (const table of headed)
      expect(elements(table, "w:tblLook")[0]?.getAttribute("w:firstColumn")).toMatch(/^(1|true)$/);
    for (const row of elements(body, "w:tr")) expect(elements(row, "w:cantSplit")).toHaveLength(1);
  });

  it("has marking, standing and number about the pages of each section, and lays wide tables across", () => {
    const sections = elements(body, "w:sectPr");
    expect(sections.length).toBeGreaterThan(2);
    for (const section of sections) {
      expect(elements(section, "w:headerReference")).toHaveLength(1);
      expect(elements(section, "w:footerReference")).toHaveLength(1);
    }
    const edges = [...parts.keys()].filter((path) => /^word\/(header|footer)\d+\.xml$/.test(path));
    expect(edges).toHaveLength(2 * sections.length);
    for (const path of edges) {
      const words = squeezedWords(partTree(parts, path), "w:t");
      expect(words).toContain("OFFICIAL–Provisional");
      if (path.includes("footer")) expect(words).toContain("NorthmoorHospitals.DraftOFFICIAL–ProvisionalPage");
    }
    const across = sections.filter(
      (section) => elements(section, "w:pgSz")[0]?.getAttribute("w:orient") === "landscape",
    );
    expect(across.length).toBeGreaterThan(0);
  });

  it("draws each chart as lines, and as dots for who shows none, with its words", () => {
    const drawn = elements(body, "wp:docPr");
    const charts = pack.sections.flatMap(({ parts: own }) =>
      own.flatMap(({ blocks }) =>
        blocks.flatMap((block) => {
          if (block.kind === "chart") return [block.chart];
          if (block.kind === "charts") return block.charts;
          if (block.kind !== "table") return [];
          return block.table.groups.flatMap(({ rows }) => rows.flat().flatMap(({ chart }) => chart ?? []));
        }),
      ),
    );
    expect(drawn.map((each) => each.getAttribute("descr"))).toEqual(charts.map(({ alt }) => alt));
    expect(charts.length).toBeGreaterThan(0);
    const media = [...parts.keys()].filter((path) => path.startsWith("word/media/"));
    expect(media.filter((path) => path.endsWith(".svg")).length).toBe(
      media.filter((path) => path.endsWith(".png")).length,
    );
    const svg = media
      .filter((path) => path.endsWith(".svg"))
      .map((path) => strFromU8(parts.get(path) ?? new Uint8Array()));
    expect(svg.join("")).not.toContain("paint-order");
  });

  it("tells its title, and the time that it was told, and is the same for the same pack", async () => {
    const core = strFromU8(parts.get("docProps/core.xml") ?? new Uint8Array());
    expect(core).toContain(
      "<dc:title>Integrated performance report, Quarter 3 2031/32: Northmoor Hospitals</dc:title>",
    );
    expect(core.match(/2032-01-20T09:00:00Z/g)).toHaveLength(2);
    expect(Buffer.from(await writePackDocx(pack, AT, drawPng)).equals(bytes)).toBe(true);
  });

  it("has a logo beside its title in its own proportion, with its words", async () => {
    const logo = { picture: LOGO, alt: "Crest of Northmoor" };
    const own = packageParts(await writePackDocx({ ...pack, style: { ...pack.style, logo } }, AT, drawPng));
    const [anchor] = elements(partTree(own, "word/document.xml"), "wp:anchor");
    if (anchor === undefined) throw new Error("no logo");
    // 200 pixels of 9,525 English Metric Units, and a quarter of it.
    expect(elements(anchor, "wp:extent")[0]?.getAttribute("cx")).toBe("1905000");
    expect(elements(anchor, "wp:extent")[0]?.getAttribute("cy")).toBe("476250");
    expect(elements(anchor, "wp:docPr")[0]?.getAttribute("descr")).toBe("Crest of Northmoor");
    const pictures = [...own].filter(([path]) => path.startsWith("word/media/")).map(([, part]) => part);
    expect(pictures).toContainEqual(fromBase64(LOGO.bytes));
  });

  it("writes hostile words as they are", async () => {
    const spoilt = JSON.parse(
      JSON.stringify(pack, (key, value: unknown) => (typeof value === "string" && !KEPT.has(key) ? EVIL : value)),
    ) as PackModel;
    const written = packageParts(await writePackDocx(spoilt, AT, drawPng));
    for (const path of written.keys()) if (path.endsWith(".xml")) partTree(written, path);
    expect(squeezedWords(partTree(written, "word/document.xml"), "w:t")).toContain('"/><w:p/>&]]><!--{}=1+1');
  });
});
