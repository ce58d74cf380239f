import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPack } from "../../../src/pack/buildPack";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import { pngDrawer } from "../../../src/render/charts/raster/chartPng";
import { writePackDocx } from "../../../src/render/pack/docx/writePackDocx";
import { writePackPptx } from "../../../src/render/pack/pptx/writePackPptx";
import { hospital, LONG_PAST, PLAIN } from "../../pack/hospital";
import { missingInOrder, packageParts, partTree, slideTrees, squeezedWords } from "../../pack/officeText";
import { packStrings } from "../../pack/packText";
import { findProgram } from "../../support/findProgram";
import { startLibreOffice, type LibreOffice } from "../../support/libreOffice";

const font = (file: string): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}`));
const drawPng = pngDrawer({
  regular: font("400Regular/SourceSans3_400Regular.ttf"),
  bold: font("700Bold/SourceSans3_700Bold.ttf"),
});
const AT = new Date("2032-01-20T09:00:00Z");
const facts = packFactsOf(await hospital({ past: LONG_PAST }), { readAt: "20 January 2032, 09:00", template: PLAIN });
const pack = buildPack(facts);

const program = findProgram(["soffice"], "packs for Office saved again by LibreOffice");

describe.skipIf(program === null)("a pack that LibreOffice opened and saved again", () => {
  let office: LibreOffice;

  beforeAll(async () => {
    office = startLibreOffice(program ?? "");
    office.convert({ "pack.docx": await writePackDocx(pack, AT, drawPng) }, "docx");
    office.convert({ "pack.pptx": await writePackPptx(pack, AT, drawPng) }, "pptx");
  });
  afterAll(() => office?.end());

  it("says the same words in the same order as a Word document", () => {
    const saved = partTree(packageParts(office.made("pack.docx")), "word/document.xml");
    expect(missingInOrder(packStrings(pack), squeezedWords(saved, "w:t"))).toEqual([]);
  });

  it("says the same words in the same order as slides", () => {
    const slides = slideTrees(packageParts(office.made("pack.pptx")));
    expect(missingInOrder(packStrings(pack), slides.map((slide) => squeezedWords(slide, "a:t")).join(""))).toEqual([]);
  });
});
