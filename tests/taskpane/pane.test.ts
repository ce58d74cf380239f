import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Workbook } from "exceljs";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedBrowser } from "../support/sharedBrowser";
import { axeFindings, focusedText, openPane, press, tabTo, type OpenPane } from "./support/paneBrowser";

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/thames-valley-2009-10-q4/${name}`, import.meta.url));

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole("heading", { name, level: 2 }).first().waitFor();

/** Statuses of the measures in a workbook that was downloaded. */
async function statusesIn(download: Download): Promise<Record<string, number>> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await readFile(await download.path())).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet("Measures");
  const counts: Record<string, number> = {};
  let statuses = 0;
  sheet?.eachRow((row) => {
    if (statuses > 0) {
      const cell = row.getCell(statuses);
      const word = String(cell.type === 6 ? cell.result : cell.value);
      counts[word] = (counts[word] ?? 0) + 1;
    } else {
      row.eachCell((cell, column) => {
        if (cell.value === "Status") statuses = column;
      });
    }
  });
  return counts;
}

const THAMES_VALLEY = { Green: 13, Amber: 2, Red: 1, "Not applicable": 1 };

describe("the whole job in a browser without Excel", () => {
  it("is done with the sample by keyboard alone, each step taking the focus to its heading", async () => {
    const { page, foreign, errors, close } = await openPane();
    await tabTo(page, "Try it with a sample");
    await page.keyboard.press("Enter");
    await page.getByText("Chosen: plan.csv, with 17 measures and 33 actions").waitFor();
    await page.getByText("Chosen: extract.csv").waitFor();
    // Back over the list of samples, to the button before it.
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await heading(page, "Confirm what each column holds");
    expect(await focusedText(page)).toBe("Confirm what each column holds");
    await tabTo(page, "Confirm and continue");
    await page.keyboard.press("Enter");
    await heading(page, "Review the findings");
    expect(await focusedText(page)).toBe("Review the findings");
    await tabTo(page, "Continue");
    await page.keyboard.press("Enter");
    await heading(page, "Preview the report");
    expect(await focusedText(page)).toBe("Preview the report");
    await tabTo(page, "Continue");
    await page.keyboard.press("Enter");
    await heading(page, "Write the report");
    expect(await focusedText(page)).toBe("Write the report");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      tabTo(page, "Download the workbook").then(() => page.keyboard.press("Enter")),
    ]);
    expect(download.suggestedFilename()).toBe("annual-delivery-plan-2009-2010-quarter-4-report.xlsx");
    expect(await statusesIn(download)).toEqual(THAMES_VALLEY);
    expect(errors).toEqual([]);
    expect(
      foreign.filter((address) => !address.startsWith("https://appsforoffice.microsoft.com/lib/1/hosted/office.js")),
    ).toEqual([]);
    await close();
  });

  it("is done by mouse with files of one's own, to a workbook and a web page", async () => {
    const { page, errors, close } = await openPane({ width: 1000 });
    // The second is given while the first is still being read.
    await page.getByLabel("Plan", { exact: true }).setInputFiles(sample("plan.csv"));
    await page.getByLabel("Extract", { exact: true }).setInputFiles(sample("extract.csv"));
    await page.getByText("Chosen: plan.csv").waitFor();
    await page.getByText("Chosen: extract.csv").waitFor();
    await press(page, "Continue");
    await press(page, "Confirm and continue");
    await heading(page, "Review the findings");
    expect(await page.getByText("No status stated (11)").isVisible()).toBe(true);
    await page.getByText("Warnings (").click();
    expect(await page.getByText("No status stated (11)").isVisible()).toBe(false);
    await press(page, "Continue");
    await page.locator(".report-view .sourced", { hasText: "65.4%" }).first().hover();
    expect(await page.getByText("Source: extract.csv, cell C7").first().isVisible()).toBe(true);
    await press(page, "Continue");
    const workbook = page.waitForEvent("download");
    await press(page, "Download the workbook");
    expect(await statusesIn(await workbook)).toEqual(THAMES_VALLEY);
    const webPage = page.waitForEvent("download");
    await press(page, "Download the web page");
    const html = await readFile(await (await webPage).path(), "utf8");
    expect(html).toMatch(/^<!DOCTYPE html>[\s\S]*sanction detection rate for sexual offences/);
    expect(errors).toEqual([]);
    await close();
  });

  it("has nothing for axe-core to find on any step, and nothing wider than it, at 320 and 1000 pixels", async () => {
    const { page, close } = await openPane({ width: 320 });
    const atEachWidth = async (step: string, before = async (): Promise<void> => undefined): Promise<void> => {
      for (const width of [320, 1000]) {
        await page.setViewportSize({ width, height: 800 });
        await before();
        expect(await axeFindings(page), `${step}, ${String(width)}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), step).toBeLessThanOrEqual(width);
      }
    };
    await atEachWidth("choose files");
    await press(page, "Continue");
    await page.getByText("There is a problem").waitFor();
    await atEachWidth("choose files, with errors");
    await press(page, "Try it with a sample");
    await page.getByText("Chosen: extract.csv").waitFor();
    await atEachWidth("choose files, chosen");
    await press(page, "Continue");
    await heading(page, "Confirm what each column holds");
    await atEachWidth("confirm mapping");
    // A list that is open closes when the pane is made wider.
    await atEachWidth("confirm mapping, with a list open", async () => {
      await page.getByRole("combobox").nth(2).click();
      await page.getByRole("option", { name: "Not used" }).waitFor();
    });
    await page.keyboard.press("Escape");
    await press(page, "Confirm and continue");
    await heading(page, "Review the findings");
    await atEachWidth("review findings");
    await press(page, "Continue");
    await heading(page, "Preview the report");
    await page.getByText("Change how it is made").click();
    await atEachWidth("preview");
    await press(page, "Continue");
    await heading(page, "Write the report");
    await press(page, "Download the web page");
    await page.getByText("Downloaded:").waitFor();
    await atEachWidth("write");
    await close();
  });
});

describe("files that cannot be used", () => {
  let pane: OpenPane;
  beforeAll(async () => {
    pane = await openPane();
  });
  afterAll(() => pane.close());

  it.each([
    ["a text file named .xlsx", "plan.xlsx", "not a workbook", "plan.xlsx is not a workbook, whatever its name says"],
    ["an empty file", "plan.csv", "", "plan.csv is empty."],
    [
      "a plan without measures",
      "plan.csv",
      "Setting,Value\nTitle,A plan of nothing\n",
      "The plan plan.csv has no measures.",
    ],
  ])("%s gives one sentence, which has the focus", async (_, name, content, sentence) => {
    const { page } = pane;
    await page
      .getByLabel("Plan", { exact: true })
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
    const summary = page.getByRole("alert");
    await summary.getByText(sentence).waitFor();
    expect(await summary.getByRole("listitem").count()).toBe(1);
    expect(await focusedText(page)).toContain("There is a problem");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("an extract none of whose rows is in the plan gives one sentence", async () => {
    const { page } = pane;
    await page.getByLabel("Plan", { exact: true }).setInputFiles(sample("plan.csv"));
    await page.getByText("Chosen: plan.csv").waitFor();
    const extract = "Performance indicators,Annual target,Actual\nWidgets sold,5,6\nGadgets made,7,8\n";
    await page
      .getByLabel("Extract", { exact: true })
      .setInputFiles({ name: "other.csv", mimeType: "text/csv", buffer: Buffer.from(extract) });
    await page.getByText("Chosen: other.csv").waitFor();
    await press(page, "Continue");
    await press(page, "Confirm and continue");
    await page
      .getByRole("alert")
      .getByText("No row of other.csv is a measure or action of the plan plan.csv")
      .waitFor();
  });
});

describe("a mapping in doubt", () => {
  const EXTRACT =
    "Performance indicators,Annual target,Actual,Outturn\nCashable efficiency savings,3%,4.3%,4.1%\n" +
    "Calls about nothing,90%,91%,90%\n";

  it("asks first, goes no further without an answer, and remembers what was confirmed", async () => {
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 380, height: 800 } });
    const first = await openPane({ context });
    await chooseFiles(first.page);
    await first.page.getByText("1 question for you").waitFor();
    await press(first.page, "Confirm and continue");
    await first.page
      .getByRole("alert")
      .getByText(/could be the actual\. Which is it/)
      .click();
    expect(await first.page.evaluate(() => document.activeElement?.id)).toBe("answer-0-column-2");
    expect(await axeFindings(first.page)).toEqual([]);
    await first.page.getByRole("radio", { name: "Outturn" }).check();
    await first.page.getByRole("combobox", { name: "Calls about nothing" }).click();
    const nearest = await first.page.getByRole("option").nth(1).innerText();
    expect(nearest).toMatch(/calls/i);
    await first.page.getByRole("option").nth(1).click();
    await press(first.page, "Confirm and continue");
    await heading(first.page, "Review the findings");
    await first.close();

    const second = await openPane({ context });
    await chooseFiles(second.page);
    await second.page.getByText("You confirmed columns like these before").waitFor();
    expect(await second.page.getByRole("combobox", { name: "Outturn" }).innerText()).toContain("Actual");
    await press(second.page, "Start afresh");
    await second.page.getByText("1 question for you").waitFor();
    await context.close();
  });

  async function chooseFiles(page: Page): Promise<void> {
    await page.getByLabel("Plan", { exact: true }).setInputFiles(sample("plan.csv"));
    await page.getByText("Chosen: plan.csv").waitFor();
    await page
      .getByLabel("Extract", { exact: true })
      .setInputFiles({ name: "doubtful.csv", mimeType: "text/csv", buffer: Buffer.from(EXTRACT) });
    await page.getByText("Chosen: doubtful.csv").waitFor();
    await press(page, "Continue");
    await heading(page, "Confirm what each column holds");
  }
});

describe("a browser where office.js is odd", () => {
  it("starts the pane where office.js says that there is no host", async () => {
    const script =
      'globalThis.Office = { HostType: { Excel: "Excel" }, onReady: () => Promise.resolve({ host: ' +
      "null, platform: null }) };";
    const { errors, close } = await openPane({ office: { script } });
    expect(errors).toEqual([]);
    await close();
  });

  it("starts the pane where office.js never says anything", async () => {
    const script = 'globalThis.Office = { HostType: { Excel: "Excel" }, onReady: () => new Promise(() => {}) };';
    const { errors, close } = await openPane({ office: { script } });
    expect(errors).toEqual([]);
    await close();
  });
});
