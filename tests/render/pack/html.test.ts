import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPack } from "../../../src/pack/buildPack";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import type { PackModel } from "../../../src/pack/packModel";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { writePackHtml } from "../../../src/render/pack/html/writePackHtml";
import { textSealHolds } from "../../../src/render/seal/textSeal";
import { hospital, PLAIN } from "../../pack/hospital";
import { blockLines } from "../../pack/packText";
import { findProgram } from "../../support/findProgram";
import { sharedBrowser } from "../../support/sharedBrowser";

/** Keys of words that choose and are not printed. */
const KEPT = new Set("kind look align strong accent language name role draw as id numberFormat".split(" "));

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const OPTIONS = { readAt: "20 January 2032, 09:00", template: PLAIN };
const pack = buildPack(packFactsOf(await hospital(), OPTIONS));
const html = writePackHtml(pack);

describe("writePackHtml", () => {
  it("needs nothing but itself, and carries a seal", () => {
    expect(html).not.toMatch(/<(?:script|link|iframe)\b|@import|url\(/);
    expect(html).toContain("<title>Integrated performance report, Quarter 3 2031/32: Northmoor Hospitals</title>");
    expect(textSealHolds(html, "html")).toBe(true);
  });

  it("has marking and Draft in the margins of every page", () => {
    expect(html).toContain('@top-center { content: "OFFICIAL \\2013  Provisional"; font: bold 9pt');
    expect(html).toContain('@bottom-left { content: "Northmoor Hospitals\\2e  Draft";');
  });

  it("escapes every word, wherever it stands", () => {
    const evil = `"'><img src=x onerror=alert(1)></style><script>`;
    const spoilt = JSON.parse(
      JSON.stringify(pack, (key, value: unknown) => (typeof value === "string" && !KEPT.has(key) ? evil : value)),
    ) as PackModel;
    const written = writePackHtml(spoilt);
    expect(written).not.toMatch(/<img|<script/);
    expect(written.match(/<\/style>/g)).toHaveLength(1);
  });
});

/** So many measures with a year of months and long words: of ten 1 is Red and so many Amber. */
async function manyMeasures(count: number, amber: number, sections: string): Promise<CheckedExtract> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((month) => `${month} 2031`);
  const words = "Demand rose in every district and two posts were vacant for most of the quarter. ".repeat(2);
  const rows = numbers.map((n) => {
    const [shown, rule] = n % 10 < 1 ? [60, "achieved"] : n % 10 < 1 + amber ? [70, "tolerance"] : [80, "achieved"];
    return { id: `N${n}`, name: `Calls answered in time by district number ${n}`, shown, rule };
  });
  return hospital({
    past: null,
    plan:
      `Settings\nSetting,Value\nPeriod,December 2031\n\nPack\nItem,Value\nSections,"${sections}"\n\nMeasures\n` +
      "Measure ID,Objective,Measure,Unit,Polarity,Target,Rule,Tolerance,Aggregation,Owner\n" +
      rows
        .map(
          ({ id, name, rule }, n) =>
            `${id},Objective ${n % Math.ceil(count / 4)},${name},%,higher,75%,${rule},10%,latest,Director\n`,
        )
        .join(""),
    extract:
      `Measure ID,Measure,${months.join(",")},Commentary\n` +
      rows
        .map(
          ({ id, name, shown }, n) =>
            `${id},${name},${months.map((_, month) => `${shown + ((n + month * 7) % 4)}%`).join(",")},${words}\n`,
        )
        .join(""),
  });
}

const path =
  process.env["CHROMIUM_PATH"] ??
  findProgram(["chromium", "chromium-browser", "google-chrome"], "accessibility checks of the pack");

describe.skipIf(path === null)("in a browser", () => {
  let page: Page;

  beforeAll(async () => {
    page = await (await sharedBrowser()).newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    await page.setContent(html);
  });
  afterAll(async () => {
    await page?.close();
  });

  it("has no accessibility fault, wide or narrow, and fits a telephone of 375 pixels", async () => {
    await page.evaluate(AXE);
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 800 });
      const results: AxeResults = await page.evaluate(
        `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", ` +
          `"best-practice"], resultTypes: ["violations"] })`,
      );
      expect(results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
      expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
  });

  it("breaks no word and lets no figure run over its cell, at 780 pixels as at 1280", async () => {
    for (const width of [1280, 780]) {
      await page.setViewportSize({ width, height: 800 });
      const broken: string[] = await page.evaluate(() => {
        const linesOf = (word: Text): number => {
          const range = document.createRange();
          range.selectNodeContents(word);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        };
        return [...document.querySelectorAll("main table th, main table td")].flatMap((cell) => {
          const text = cell.textContent ?? "";
          const only = cell.childNodes.length === 1 ? cell.firstChild : null;
          const isBroken = only instanceof Text && !/[\s-]/.test(text) && linesOf(only) > 1;
          return isBroken || cell.scrollWidth > cell.clientWidth + 1 ? [text] : [];
        });
      });
      expect(broken).toEqual([]);
      expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
  });

  it("says every word of the model", async () => {
    const words: string = await page.evaluate("document.body.textContent");
    const missing = pack.sections
      .flatMap(({ title, parts }) => [title, ...parts.flatMap(({ blocks }) => blocks.flatMap(blockLines))])
      .flatMap((line) => line.split(/ \| |^[\w /]+: /))
      .filter((text) => !words.includes(text));
    expect(missing).toEqual([]);
  });

  it("prints 17 measures, 6 of them Red or Amber, on 8 pages of A4 at most before the annex", async () => {
    const many = await manyMeasures(17, 2, "answer, exceptions, scorecard, objectives");
    await page.setContent(writePackHtml(buildPack(packFactsOf(many, OPTIONS))));
    // Each page is an object of its own in the file.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(8);
  });
});
