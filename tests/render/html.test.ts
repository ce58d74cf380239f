import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeHtml, writeHtmlFragment } from "../../src/render/html/writeHtml";
import { cssString, escapeHtml } from "../../src/render/html/escapeHtml";
import type { ReportModel } from "../../src/report/reportModel";
import { PROFILES } from "../../src/report/reportModel";
import { findProgram } from "../support/findProgram";
import { sharedBrowser } from "../support/sharedBrowser";
import { sampleModel } from "./sampleModel";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("writeHtml", () => {
  const html = writeHtml(sampleModel("board"));

  it("is the same text for the same model", () => {
    expect(writeHtml(sampleModel("board"))).toBe(html);
  });

  it("needs nothing but itself", () => {
    expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\(/);
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain("<title>Performance report, Quarter 2 2031/32: Northmoor Constabulary</title>");
  });

  it("shows text that looks like markup as text", () => {
    expect(html).toContain("&lt;script&gt;alert(&#39;no&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;");
  });

  it("escapes every word of the model, wherever it stands", () => {
    const evil = `"'><img src=x onerror=alert(1)></style><script>`;
    const model = sampleModel("board");
    const hostile: ReportModel = {
      ...model,
      title: evil,
      organisation: evil,
      period: evil,
      marking: evil,
      sheets: model.sheets.map((sheet) => ({
        ...sheet,
        name: evil,
        tables: sheet.tables.map((table) => ({ ...table, description: evil })),
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            text: evil,
            source: { file: evil, sheet: evil, row: 0, column: 0 },
            link: { url: `https://example.org/${evil}` },
          })),
        })),
      })),
    };
    for (const text of [writeHtml(hostile), writeHtmlFragment(hostile).html, writeHtmlFragment(hostile).styles]) {
      expect(text).not.toMatch(/<img|<script/);
      expect(text.match(/<\/style>/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it("leaves a link that could run something as plain text", () => {
    const model = sampleModel("board");
    const link = { url: " JavaScript:alert(1)" };
    const sheets = model.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, link })) })),
    }));
    expect(writeHtml({ ...model, sheets })).not.toMatch(/href="[^#]/i);
  });

  it("escapes quotes, brackets and backslashes in text and in styles", () => {
    expect(escapeHtml(`<a href="x">'&'</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    expect(cssString(`a"\\</style>\n`)).toBe('"a\\22 \\5c \\3c \\2f style\\3e \\a "');
  });
});

describe("writeHtmlFragment", () => {
  it("styles nothing outside its own element", () => {
    const { styles } = writeHtmlFragment(sampleModel("board"));
    const selectors = styles.match(/^[^@}\n][^{]*(?= \{)/gm) ?? [];
    expect(selectors.length).toBeGreaterThan(40);
    expect(selectors.flatMap((list) => list.split(", ")).filter((each) => !each.startsWith(".outturn-report"))).toEqual(
      [],
    );
  });
});

const path =
  process.env.CHROMIUM_PATH ??
  findProgram(["chromium", "chromium-browser", "google-chrome"], "accessibility checks of the web page");

describe.skipIf(path === null)("in a browser", () => {
  let page: Page;

  beforeAll(async () => {
    // The page forbids scripts; the checker has to be let in.
    page = await (await sharedBrowser()).newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await page?.close();
  });

  async function axe(): Promise<string[]> {
    await page.evaluate(AXE);
    const results: AxeResults = await page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", ` +
        `"best-practice"], resultTypes: ["violations"] })`,
    );
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  it.each(PROFILES)("has no accessibility fault in the %s profile, with a source shown as well", async (profile) => {
    await page.setContent(writeHtml(sampleModel(profile)));
    expect(await axe()).toEqual([]);
    await page.focus("#sheet-measures-D6");
    expect(await axe()).toEqual([]);
  });

  it("has no accessibility fault inside another page", async () => {
    const { styles, html } = writeHtmlFragment(sampleModel("board"));
    await page.setContent(
      `<!DOCTYPE html><html lang="en"><title>Pane</title><style>${styles}</style><main><h1>Preview</h1>` +
        `${html}</main></html>`,
    );
    expect(await axe()).toEqual([]);
  });

  it("shows every table of the model, cell for cell, and every line outside them", async () => {
    const model = sampleModel("board");
    await page.setContent(writeHtml(model));
    const shown: string[][][] = await page.evaluate(
      `[...document.querySelectorAll("table")].map((table) => [...table.rows].map((row) => ` +
        `[...row.cells].map((cell) => (cell.querySelector(".figure") ?? cell).textContent)))`,
    );
    const expected = model.sheets.flatMap((sheet) =>
      sheet.tables.map(({ range }) =>
        sheet.rows
          .slice(range.top, range.bottom + 1)
          .map((row) => row.cells.slice(range.left, range.right + 1).map(({ text }) => text)),
      ),
    );
    expect(shown).toEqual(expected);
    const words: string = await page.evaluate("document.body.textContent");
    const lines = model.sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
    expect(lines.filter((line) => !words.includes(line))).toEqual([]);
  });

  it("does not say its title again at the head of a section", () => {
    const model = sampleModel("board");
    const titled = (title: string): ReportModel => ({
      ...model,
      sheets: model.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => (cell.look === "title" ? { ...cell, text: title } : cell)),
        })),
      })),
    });
    expect(writeHtml(titled("Measures: Performance report")).match(/<p class="title">/g)).toHaveLength(5);
    expect(writeHtml(titled("Performance report, Quarter 2 2031/32"))).not.toContain('<p class="title">');
  });

  it("colours each status by its word", async () => {
    await page.setContent(writeHtml(sampleModel("board")));
    const tags: string[] = await page.evaluate(
      `[...document.querySelectorAll("#sheet-measures .tag")].map((tag) => tag.textContent + " " + tag.className)`,
    );
    expect(tags).toEqual([
      "Green tag green",
      "Amber tag amber",
      "Green tag green",
      "Green tag green",
      "Red tag red",
      "Not rated tag neutral",
    ]);
  });

  it("shows where a figure came from on hover and on focus, and not before", async () => {
    await page.setContent(writeHtml(sampleModel("board")));
    const source = page.locator("#sheet-measures-D6-source");
    expect(await source.isVisible()).toBe(false);
    await page.hover("#sheet-measures-D6");
    expect(await source.isVisible()).toBe(true);
    await page.hover("h1");
    expect(await source.isVisible()).toBe(false);
    await page.focus("#sheet-measures-D6");
    expect(await source.textContent()).toBe("Source: northmoor-q2.csv, cell C4");
    expect(await source.isVisible()).toBe(true);
  });

  it("has one id for each place, and every link within the page leads to one", async () => {
    await page.setContent(writeHtml(sampleModel("board")));
    const ids: string[] = await page.evaluate(`[...document.querySelectorAll("[id]")].map(({ id }) => id)`);
    expect(new Set(ids).size).toBe(ids.length);
    const targets: string[] = await page.evaluate(
      `[...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href").slice(1))`,
    );
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it("fits a telephone without scrolling the page sideways", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.setContent(writeHtml(sampleModel("board")));
    expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
