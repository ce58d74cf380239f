import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { packFiles } from "../../../cli/packs";
import { buildPack } from "../../../src/pack/buildPack";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import { inFont } from "../../../src/render/pack/pdf/inFont";
import { readPack } from "../../../src/verify/verifyPack";
import { EXTRACT, hospital, PLAIN } from "../../pack/hospital";

const FONT = "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf";
const font = readFileSync(createRequire(import.meta.url).resolve(FONT));

describe("a document for print", () => {
  it("is as it was where its font has every sign of it: Welsh letters, true minus, shapes of status", () => {
    const source = '#par("Ŵyr, −2.5 pp, £3, ● ■ ○, naïve, 10\u00A0%, may\u200Bbreak")\n';
    expect(inFont(source, font)).toBe(source);
  });

  it("has a box for each run of signs that its font does not have, and a last line that names them", () => {
    const done = inFont('#par("In 🏥 theatre 3 (日本語) ✅")\n', font);
    expect(done).toContain('#par("In □ theatre 3 (□)');
    expect(done).toContain("□ stands for signs that its font does not have: U+1F3E5, U+65E5, U+672C, U+8A9E");
  });

  it(
    "of a commentary with 🏥, العربية and a tab is set as a PDF that says all the rest",
    { timeout: 60_000 },
    async () => {
      const words = "A swab was left in 🏥 theatre 3 (日本語, العربية).\tIt was found.";
      const model = await hospital({ extract: EXTRACT.replace("The winter ward opens on 15 December.", `"${words}"`) });
      const pack = buildPack(packFactsOf(model, { readAt: "20 January 2032, 09:00", template: PLAIN }));
      const files = await packFiles(["p.pdf"]);
      if (!files.ok) throw new Error(files.fault.sentence);
      const [file] = files.value;
      const bytes = await file?.write(pack, new Date(0));
      const read = await readPack(bytes instanceof Uint8Array ? bytes : new Uint8Array(), "p.pdf", ".pdf");
      if (!read.ok) throw new Error(read.fault.sentence);
      const all = read.value.texts.map(({ text }) => text.replace(/\s+/g, " ")).join("\n");
      expect(all).toContain("A swab was left in □ theatre 3 (□, □). It was found.");
      expect(all).toContain("In this PDF □ stands for signs that its font does not have: U+1F3E5");
    },
  );
});
