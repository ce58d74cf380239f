import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { packFiles } from "../../cli/packs";
import { packDifferences } from "../../src/verify/packDifferences";
import { writeRecord } from "../../src/verify/packRecord";
import { readPack } from "../../src/verify/verifyPack";
import { diceOf } from "../truth/dice";
import { EDITS, editMarkup } from "./editMarkup";
import { editPack } from "./editPack";
import { differences, readBack, SIGNED, written } from "./signedHospital";

/** Edits of each format; `test:long` makes 60 of them, which are 300 in the five formats. */
const LONG = process.env["VERIFY_EDITS"];
const RUNS = Number(LONG ?? 10);

/** Seeds of the edits that are not found, of so many that could be made. */
async function missed<File>(
  runs: number,
  edited: (seed: number) => Promise<File | null>,
  found: (file: File) => Promise<readonly unknown[]>,
): Promise<readonly number[]> {
  const seeds: number[] = [];
  for (let [seed, made] = [1, 0]; made < runs; seed += 1) {
    const file = await edited(seed);
    if (file === null) continue;
    made += 1;
    if ((await found(file)).length === 0) seeds.push(seed);
  }
  return seeds;
}

describe("a page", async () => {
  const html = new TextDecoder().decode(await written(".html"));
  const encode = (text: string) => new TextEncoder().encode(text);
  const edited = (seed: number): string | null => {
    const dice = diceOf(seed);
    const edit = EDITS[seed % EDITS.length] ?? "digit";
    return editMarkup(html, edit, dice, { row: "tr", words: "[a-z0-9]+" }, /<style>.*<\/style>/s);
  };

  it("carries what it says, and says it", async () => {
    const { record } = await readBack(".html", encode(html));
    expect(record).toMatchObject({ standing: SIGNED.standing, title: SIGNED.title, without: [] });
    expect(await differences(".html", encode(html))).toEqual([]);
  });

  it(`has each of ${RUNS} edits found`, async () => {
    expect(
      await missed(
        RUNS,
        (seed) => Promise.resolve(edited(seed)),
        (page) => differences(".html", encode(page)),
      ),
    ).toEqual([]);
  });

  it("made anew by LibreOffice, without its charts, is refused in one sentence", async () => {
    const anew =
      '<html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body><p>1</p></body>';
    const read = await readPack(strToU8(anew), "pack.html", ".html");
    expect(read.ok ? "" : read.fault.sentence).toContain("pack.html was made anew by LibreOffice");
  });

  it("saved by a browser, in other white space and quotes, says the same", async () => {
    const saved = html
      .replace(/>\n</g, "> \n\t<")
      .replace(/’/g, "&rsquo;")
      .replace(/<td class="status"/g, "<td class='status'");
    expect(await differences(".html", encode(saved))).toEqual([]);
  });

  it("has the marking that its styles print about every page in what is compared", async () => {
    const marking = html.replace('content: "OFFICIAL', 'content: "OFFICAL');
    expect((await differences(".html", encode(marking))).map(({ place }) => place)).toEqual(["About every page"]);
  });
});

const pdf = await packFiles(["pack.pdf"]);
if (!pdf.ok) console.log("Not run, because Typst is not installed: the PDF of a signed pack, verified.");

describe.skipIf(!pdf.ok)("a PDF", () => {
  const [file] = pdf.ok ? pdf.value : [];
  /** Each is a PDF to set and to read. */
  const runs = LONG === undefined ? 3 : RUNS;
  let bytes: Uint8Array = new Uint8Array();
  let record = "";

  beforeAll(async () => {
    bytes = await written(".pdf");
    const read = await readBack(".pdf", bytes);
    record = read.record === null ? "" : writeRecord(read.record);
  });

  it("carries what it says, tables and headings among it, and says it", async () => {
    expect(await differences(".pdf", bytes)).toEqual([]);
    const { texts } = await readBack(".pdf", bytes);
    expect(texts).toContainEqual({ place: "Scorecard, Beds in use, Actual", text: "93.8%" });
    expect(texts.find(({ place }) => place === "Page 2, about it")?.text).toContain("OFFICIAL – Provisional");
  });

  it(`has each of ${runs} edits found`, async () => {
    const edited = async (seed: number): Promise<Uint8Array | null> => {
      const pack = editPack(SIGNED, EDITS[seed % EDITS.length] ?? "digit", diceOf(seed));
      return pack === null ? null : new Uint8Array(Buffer.from((await file?.write(pack, new Date(0), record)) ?? ""));
    };
    expect(await missed(runs, edited, (one) => differences(".pdf", one))).toEqual([]);
  });

  it("that is none, or has lost its tags, is refused in one sentence", async () => {
    const none = await readPack(new TextEncoder().encode("%PDF-1.7 and no more"), "pack.pdf", ".pdf");
    expect(!none.ok && none.fault.sentence).toMatch(/^pack\.pdf cannot be read as a PDF/);
  });
});

describe("a Word document", async () => {
  const bytes = await written(".docx");
  const parts = unzipSync(bytes);
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const edited = (seed: number): Promise<Uint8Array | null> => {
    const xml = editMarkup(body, EDITS[seed % EDITS.length] ?? "digit", diceOf(seed), { row: "w:tr", words: "w:t" });
    return Promise.resolve(xml === null ? null : zipSync({ ...parts, "word/document.xml": strToU8(xml) }));
  };

  it("carries what it says, what stands about its pages among it, and says it", async () => {
    expect(await differences(".docx", bytes)).toEqual([]);
    const { texts } = await readBack(".docx", bytes);
    expect(texts).toContainEqual({ place: "Scorecard, Beds in use, Actual", text: "93.8%" });
    const about = texts.filter(({ place }) => place === "About every page").map(({ text }) => text);
    expect(about.join(" ")).toContain("OFFICIAL – Provisional");
  });

  it(`has each of ${RUNS} edits found`, async () => {
    expect(await missed(RUNS, edited, (one) => differences(".docx", one))).toEqual([]);
  });

  it("has another picture in the place of its own found, by its digest", async () => {
    const png = Object.keys(parts).find((path) => /media\/.*\.png$/.test(path));
    if (png === undefined) throw new Error("no picture in the document");
    const other = zipSync({ ...parts, [png]: new Uint8Array([1, 2, 3]) });
    expect((await differences(".docx", other)).map(({ before }) => before?.slice(0, 8))).toEqual(["Picture "]);
  });
});

describe("what is hidden", () => {
  it("is not said by a Word document: the text of the first row of a table, and a row of it", async () => {
    const parts = unzipSync(await written(".docx"));
    const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const edited = (xml: string): Uint8Array => zipSync({ ...parts, "word/document.xml": strToU8(xml) }, { level: 0 });
    const word = body.replace(
      /<w:r>(?:<w:rPr>((?:(?!<w:r>).)*?)<\/w:rPr>)?(<w:t[^>]*>93\.8%)/,
      "<w:r><w:rPr><w:vanish/></w:rPr>$2",
    );
    expect(word).not.toBe(body);
    expect(await differences(".docx", edited(word))).toMatchObject([{ before: "93.8%", after: null }]);
    const row = body.replace("<w:trPr>", "<w:trPr><w:hidden/>");
    expect((await differences(".docx", edited(row))).every(({ after }) => after === null)).toBe(true);
  });

  it("is not said by slides: the third, which a show leaves out", async () => {
    const parts = unzipSync(await written(".pptx"));
    const path = "ppt/slides/slide3.xml";
    const slide = strFromU8(parts[path] ?? new Uint8Array()).replace("<p:sld ", '<p:sld show="0" ');
    const found = await differences(".pptx", zipSync({ ...parts, [path]: strToU8(slide) }, { level: 0 }));
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ before }) => before === null)).toEqual([]);
  });
});

describe("a picture of lines", () => {
  it("in a Word document that changed places with another is found by its digest", async () => {
    const parts = unzipSync(await written(".docx"));
    const [one = "", other = ""] = Object.keys(parts).filter((path) => path.endsWith(".svg"));
    const [first = new Uint8Array(), second = new Uint8Array()] = [parts[one], parts[other]];
    const found = await differences(".docx", zipSync({ ...parts, [one]: second, [other]: first }, { level: 0 }));
    expect(found.map(({ before }) => before?.slice(0, 8))).toEqual(["Drawing ", "Drawing "]);
  });

  it("that the program which saved the document dropped, beside one of dots, is no difference", () => {
    const [dots, lines] = [
      { place: "A", text: "Picture 1" },
      { place: "A", text: `Drawing ${"0".repeat(16)}` },
    ];
    expect(packDifferences([dots, lines], [dots]).differences).toEqual([]);
  });
});

describe("a deck of slides", async () => {
  const bytes = await written(".pptx");
  const parts = unzipSync(bytes);
  const paths = Object.keys(parts).filter((path) => /^ppt\/(?:slides|notesSlides|charts)\/[a-z]+\d+\.xml$/i.test(path));
  const edited = (seed: number): Promise<Uint8Array | null> => {
    const dice = diceOf(seed);
    const path = dice.pick(paths);
    const xml = editMarkup(
      strFromU8(parts[path] ?? new Uint8Array()),
      EDITS[seed % EDITS.length] ?? "digit",
      dice,
      { row: "a:tr", words: path.startsWith("ppt/charts") ? "c:v" : "a:t" },
      /<a:fld\b.*<\/a:fld>/s,
    );
    return Promise.resolve(xml === null ? null : zipSync({ ...parts, [path]: strToU8(xml) }, { level: 0 }));
  };

  it("carries what it says, notes and points of charts among it, and says it", async () => {
    expect(await differences(".pptx", bytes)).toEqual([]);
    const { texts } = await readBack(".pptx", bytes);
    expect(texts.find(({ place }) => /^Scorecard.*, Beds in use, Actual$/.test(place))?.text).toBe("93.8%");
    const said = texts.map(({ text }) => text);
    expect(said).toContain("Sources");
    expect(said.filter((text) => /^Actual, .*: \d+(?:\.\d+)?$/.test(text)).length).toBeGreaterThan(2);
    expect(said.filter((text) => text.startsWith("Picture "))).not.toEqual([]);
  });

  it(`has each of ${RUNS} edits found`, async () => {
    expect(await missed(RUNS, edited, (one) => differences(".pptx", one))).toEqual([]);
  });

  it("has the name of a point found that has no figure in its series", async () => {
    const path = paths.find((one) => /<c:cat>.*<c:val>/s.test(strFromU8(parts[one] ?? new Uint8Array()))) ?? "";
    const chart = strFromU8(parts[path] ?? new Uint8Array());
    // The last series of two has no figure at the first point.
    const at = chart.lastIndexOf("<c:cat>");
    const without = chart.slice(at).replace(/(<c:numCache>.*?)<c:pt idx="0">.*?<\/c:pt>/s, "$1");
    const bare = { ...parts, [path]: strToU8(chart.slice(0, at) + without) };
    const renamed = without.replace(/<c:v>Q/, "<c:v>X");
    const other = { ...parts, [path]: strToU8(chart.slice(0, at) + renamed) };
    const [told, toldOther] = [await readBack(".pptx", zipSync(bare)), await readBack(".pptx", zipSync(other))];
    const said = (read: typeof told): string => read.texts.map(({ text }) => text).join("\n");
    expect(said(told)).toContain(": no figure");
    expect(said(toldOther)).not.toBe(said(told));
  });

  it("saved by a program that drops the words for who does not see a chart, says so and no difference", async () => {
    const without = Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        /slides\/slide\d+\.xml$/.test(path)
          ? strToU8(
              strFromU8(part).replace(/<p:graphicFrame>.*?<\/p:graphicFrame>/gs, (frame) =>
                frame.includes("<c:chart") ? frame.replace(/ descr="[^"]*"/, "") : frame,
              ),
            )
          : part,
      ]),
    );
    const [signed, found] = [await readBack(".pptx", bytes), await readBack(".pptx", zipSync(without))];
    expect(packDifferences(signed.texts, found.texts)).toEqual({ differences: [], lostAlternatives: true });
    expect(packDifferences(signed.texts, signed.texts).lostAlternatives).toBe(false);
  });

  it("has two slides that changed places found", async () => {
    const list = strFromU8(parts["ppt/presentation.xml"] ?? new Uint8Array());
    const turned = list.replace(/(<p:sldId [^>]*>)(<p:sldId [^>]*>)/, "$2$1");
    expect(await differences(".pptx", zipSync({ ...parts, "ppt/presentation.xml": strToU8(turned) }))).not.toEqual([]);
  });
});
