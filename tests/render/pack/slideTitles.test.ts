import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { strFromU8 } from "fflate";
import { expect, it } from "vitest";
import { buildPack } from "../../../src/pack/buildPack";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import { pngDrawer } from "../../../src/render/charts/raster/chartPng";
import { pointsWide, wrappedLines } from "../../../src/render/pack/layout/words";
import { writePackPptx } from "../../../src/render/pack/pptx/writePackPptx";
import { EXTRACT, hospital, LONG_PAST, PLAIN, PLAN } from "../../pack/hospital";
import { elements, packageParts, slideTrees } from "../../pack/officeText";

const font = (file: string): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}`));
const drawPng = pngDrawer({
  regular: font("400Regular/SourceSans3_400Regular.ttf"),
  bold: font("700Bold/SourceSans3_700Bold.ttf"),
});
/** 250 letters. */
const LONG = `Beds in use ${"on wards for older people and for children ".repeat(6)}`.slice(0, 250).trim();

it("a title of 250 letters stands in its 52 points, and an axis has its figures beside its own title", async () => {
  const named = (text: string): string => text.replaceAll("Beds in use", LONG);
  const model = await hospital({ plan: named(PLAN), extract: named(EXTRACT), past: LONG_PAST });
  const pack = buildPack(packFactsOf(model, { readAt: "20 January 2032, 09:00", template: PLAIN }));
  const parts = packageParts(new Uint8Array(await writePackPptx(pack, new Date(0), drawPng)));
  let longest = 0;
  for (const slide of slideTrees(parts)) {
    const [title] = elements(slide, "p:sp").filter((shape) =>
      elements(shape, "p:ph").some((place) => place.getAttribute("type") === "title"),
    );
    if (title === undefined) throw new Error("no title");
    const words = elements(title, "a:t")
      .map((each) => each.textContent ?? "")
      .join("");
    const size = Number(elements(title, "a:rPr")[0]?.getAttribute("sz")) / 100;
    longest = Math.max(longest, words.length);
    expect(wrappedLines(words, 888, size, true).length * size * 1.2).toBeLessThanOrEqual(52);
  }
  expect(longest).toBeGreaterThan(240);
  const charts = [...parts].filter(([path]) => /ppt\/charts\/chart\d+\.xml$/.test(path));
  expect(charts.length).toBeGreaterThan(2);
  for (const [, part] of charts) {
    const [x = "0"] = /(?<=<c:x val=")[\d.]+/.exec(strFromU8(part)) ?? [];
    const [w = "0"] = /(?<=<c:w val=")[\d.]+/.exec(strFromU8(part)) ?? [];
    expect(Number(x) + Number(w)).toBeCloseTo(0.78, 3);
    // The title is 11 points across, the widest figure as wide as 100%: in 300 points that is a tenth at least.
    expect(Number(x)).toBeGreaterThanOrEqual((11 + pointsWide("100%", 9)) / 888);
  }
});
