import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { packFiles } from "../../../cli/packs";
import { buildPack } from "../../../src/pack/buildPack";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import type { PackModel } from "../../../src/pack/packModel";
import { evenSplit } from "../../../src/render/pack/layout/evenSplit";
import { pointsWide } from "../../../src/render/pack/layout/words";
import { within } from "../../../src/render/pack/pdf/typstText";
import { writePackTypst } from "../../../src/render/pack/pdf/writePackTypst";
import { hospital, LONG_PAST, PLAIN } from "../../pack/hospital";
import { packStrings } from "../../pack/packText";
import { findProgram } from "../../support/findProgram";
import { LOGO } from "../../support/logo";

const facts = packFactsOf(await hospital({ past: LONG_PAST }), { readAt: "20 January 2032, 09:00", template: PLAIN });
const pack = buildPack(facts);

/** Keys of words that choose and are not printed. */
const KEPT = new Set("kind look align strong accent language name role draw as id numberFormat tickFormat".split(" "));
/** What would be run, or would spoil the page, if it were taken for Typst. */
const EVIL = `#panic("run") \\"); panic() ] } */ // $x$ *b* _i_ @ref <label> = H`;
const spoilt = JSON.parse(
  JSON.stringify(pack, (key, value: unknown) => (typeof value === "string" && !KEPT.has(key) ? EVIL : value)),
) as PackModel;

describe("writePackTypst", () => {
  it("puts every word that was typed into a string, of which none ends early", () => {
    const outside = writePackTypst(spoilt).replace(/"(?:[^"\\]|\\.)*"/gs, "");
    expect(outside).not.toMatch(/panic|\$x|@ref|"/);
  });
});

describe("what a page has room for", () => {
  it("splits 5, 1, 1, 1 and 2 lines into columns of 5 and 5, and leaves one thing in the first", () => {
    expect(evenSplit([5, 1, 1, 1, 2])).toBe(1);
    expect(evenSplit([1, 1, 4])).toBe(2);
    expect(evenSplit([3])).toBe(1);
  });

  it("lets a word break after every fourth character where it is wider than its room, and no other", () => {
    expect(within("12,345 abcdefghij", 40, 10)).toBe("12,345 abcd\u200Befgh\u200Bij");
    expect(pointsWide("12,345", 10)).toBeLessThan(40);
  });
});

describe("without Typst", () => {
  it("says in one line how to get it", async () => {
    vi.doMock("@myriaddreamin/typst-ts-node-compiler", () => Promise.reject(new Error("it is not there")));
    const refusal = await packFiles(["pack.pdf"]);
    vi.doUnmock("@myriaddreamin/typst-ts-node-compiler");
    expect(!refusal.ok && refusal.fault.sentence).toMatch(
      /^PDF needs the package .* Get it with: npm install .*@0\.7$/,
    );
  });
});

const writers = await packFiles(["pack.pdf"]);
if (!writers.ok) console.log("Not run, because Typst is not installed: the PDF of the pack read back.");
const path = findProgram(["pdftotext"], "the PDF of the pack read back");

describe.skipIf(!writers.ok || path === null)("the PDF", () => {
  const folder = mkdtempSync(join(tmpdir(), "outturn-pdf-"));
  const file = join(folder, "pack.pdf");
  let bytes = new Uint8Array();
  let xml = "";

  const set = async (model: PackModel): Promise<Uint8Array<ArrayBuffer>> => {
    const [writer] = writers.ok ? writers.value : [];
    return new Uint8Array(Buffer.from((await writer?.write(model, new Date(0))) ?? ""));
  };
  const read = (program: string, ...options: readonly string[]): string =>
    execFileSync(program, options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

  beforeAll(async () => {
    bytes = await set(pack);
    writeFileSync(file, bytes);
    xml = read("pdftohtml", "-xml", "-i", "-stdout", "-zoom", "1", file);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("says every word of the model, in its order", () => {
    const text = squeezed(read("pdftotext", "-raw", file, "-"));
    let at = 0;
    const missing = packStrings(pack).filter((words) => {
      const found = text.indexOf(squeezed(words), at);
      if (found >= 0) at = found + squeezed(words).length;
      return found < 0;
    });
    expect(missing).toEqual([]);
  });

  it("has marking, standing and number on every page", () => {
    const pages = read("pdftotext", "-layout", file, "-").split("\f").slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page.match(/OFFICIAL – Provisional/g)?.length).toBeGreaterThanOrEqual(2);
      expect(page).toContain("Northmoor Hospitals. Draft");
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });

  it("holds the whole answer on page 1, down to the key, and two exceptions on page 2", () => {
    const [first = "", second = ""] = read("pdftotext", "-raw", file, "-").split("\f");
    expect(first).toContain("Key Status: ● Green");
    const titled = pack.sections.find(({ kind }) => kind === "exceptions")?.parts.map(({ title }) => title ?? "") ?? [];
    expect(titled.slice(0, 2).filter((title) => !second.includes(title))).toEqual([]);
  });

  it("has a logo with its words beside the title", async () => {
    const logo = { picture: LOGO, alt: "Crest of Northmoor" };
    const bytesWithLogo = await set({ ...pack, style: { ...pack.style, logo } });
    const other = join(folder, "logo.pdf");
    writeFileSync(other, bytesWithLogo);
    expect(read("pdfinfo", "-struct", other)).toMatch(/^ +H1 [^]*^ +Figure[^]*^ +H2 "Summary"/m);
    expect(new TextDecoder("latin1").decode(bytesWithLogo)).toContain("/Alt (Crest of Northmoor)");
  });

  it("cuts no word: every line of it lies within the room of its page", () => {
    const outside = read("pdftotext", "-bbox", file, "-")
      .split("<page ")
      .slice(1)
      .flatMap((page) => {
        const [width = 0] = [...page.matchAll(/^width="([\d.]+)"/g)].map(([, points]) => Number(points));
        return [...page.matchAll(/<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"[^>]*>([^<]*)/g)]
          .filter(([, from, to]) => Number(from) < 36 || Number(to) > width - 36)
          .map(([, , , word]) => word);
      });
    expect(outside).toEqual([]);
  });

  it("fills its pages: on average 60% of their height, and no page with a line or two alone", () => {
    const fills = read("pdftotext", "-bbox", file, "-")
      .split("<page ")
      .slice(1)
      .map((page) => {
        const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
        const feet = [...page.matchAll(/yMax="([\d.]+)"/g)].map(([, foot]) => Number(foot));
        // What stands below 45 points from the paper's edge is the foot of the page.
        return Math.max(...feet.filter((foot) => foot < height - 45)) / (height - 45);
      });
    expect(fills.reduce((sum, fill) => sum + fill, 0) / fills.length).toBeGreaterThan(0.6);
    expect(Math.min(...fills)).toBeGreaterThan(0.15);
  });

  it("tells a screen reader its headings, bookmarks, tables with heads, and pictures", () => {
    const structure = read("pdfinfo", "-struct", file);
    expect(structure).toMatch(/^ {2}H1/m);
    expect(structure.match(/^ +H2/gm)).toHaveLength(pack.sections.length);
    expect(structure).toMatch(/^ +Caption/m);
    expect(structure).toMatch(/THead\n +TR\n +TH <[^>]*>:\n +\/Scope \/Column/);
    expect(structure).toMatch(/^ +Figure:/m);
    for (const title of ["Integrated performance report", ...pack.sections.map((section) => section.title)])
      expect(xml).toMatch(new RegExp(`<item page="\\d+">${title}</item>`));
    const raw = new TextDecoder("latin1").decode(bytes);
    expect(raw).toContain("/Lang (en-GB)");
    expect(read("pdfinfo", "-meta", file)).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(read("pdfinfo", file)).toContain(
      "Title:           Integrated performance report, Quarter 3 2031/32: Northmoor Hospitals",
    );
  });

  it("has no type below 9 points, and the font that is shipped alone", () => {
    const sizes = [...xml.matchAll(/<fontspec [^>]*size="(\d+)"/g)];
    expect(Math.min(...sizes.map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(9);
    const fonts = read("pdffonts", file).trim().split("\n").slice(2);
    expect(fonts.every((font) => font.includes("SourceSans3"))).toBe(true);
  });

  it("is the same for the same pack, and prints hostile words as they are", async () => {
    expect(Buffer.from(await set(pack)).equals(bytes)).toBe(true);
    const other = join(folder, "hostile.pdf");
    writeFileSync(other, await set(spoilt));
    expect(squeezed(read("pdftotext", "-raw", other, "-"))).toContain(squeezed(EVIL));
  });
});

/** Words without spaces, and without the places where a long one may break. */
function squeezed(words: string): string {
  return words.replace(/[\s\u200B\u2060\f]/g, "");
}
