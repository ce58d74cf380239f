import { readFile } from "node:fs/promises";
import { Workbook } from "exceljs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { formattedBook } from "../support/formattedCells";
import { axeFindings, focusedText, openPane, type OpenPane } from "./support/paneBrowser";

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
const HATE_CRIME = "Move the labels from A46 to A56 up a row, to stand beside their figures.";
const ORANGE = "Map “Orange” to Amber, in 4 cells.";

/** Takes a sample of the pane's own to the review of its findings. */
async function review(sample: string | null, width = 380): Promise<OpenPane> {
  const pane = await openPane({ width });
  if (sample !== null) await pane.page.getByText(sample).click();
  await press(pane.page, "Try it with a sample");
  await pane.page.getByText("Chosen: extract.csv").waitFor();
  await press(pane.page, "Continue");
  await press(pane.page, "Confirm and continue");
  await pane.page.getByRole("heading", { name: "Review the findings" }).waitFor();
  return pane;
}

describe("repairs in the pane", () => {
  it("are offered before and after, each with its figures, and none is made unasked", async () => {
    const { page, close } = await review("Delivery plan update, quarter 3", 350);
    const tables = page.getByRole("table", { name: "Before and after" });
    expect(await tables.count()).toBe(2);
    expect(await tables.first().getByRole("row").nth(1).getByRole("cell").allInnerTexts()).toEqual([
      "A45",
      "(blank)",
      "Level of Racist Crime",
      "1,079 to 1,384",
    ]);
    expect(await tables.first().getByRole("row").count()).toBe(13);
    expect(await page.getByRole("heading", { name: "Confirmed" }).count()).toBe(0);
    await page.getByRole("link", { name: "A repair is offered" }).click();
    expect(await focusedText(page)).toBe("Repairs");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
    await close();
  });

  it.each([null, "Delivery plan update, quarter 3"])(
    "break no word at 350 pixels, whichever column has the long ones (%s)",
    async (sample) => {
      const { page, close } = await review(sample, 350);
      const broken = await page.locator(".offer td").evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const { font, paddingLeft, paddingRight } = getComputedStyle(cell);
          const canvas = document.createElement("canvas").getContext("2d");
          if (canvas === null) return ["no canvas"];
          canvas.font = font;
          const room = cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
          return (cell.textContent ?? "").split(/[\s-]+/).filter((word) => canvas.measureText(word).width > room + 1);
        }),
      );
      expect(broken).toEqual([]);
      expect(
        await page
          .locator(".offer")
          .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length),
      ).toBe(0);
      await close();
    },
  );

  it("ask for a name, are made by keyboard, stay listed, can be undone, and are in the workbook", async () => {
    const { page, errors, close } = await review("Delivery plan update, quarter 3");
    await press(page, `Make this repair: ${HATE_CRIME}`);
    await page.getByRole("alert").getByText("Enter your name. It is recorded with the repair.").click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("repair-name");
    await page.keyboard.type("A. Singh");
    await page.getByLabel("Reason (optional)").first().fill("Printed one row off.");
    await page.getByRole("button", { name: `Make this repair: ${HATE_CRIME}` }).press("Enter");
    await page.getByText(`Repair made: ${HATE_CRIME}`).waitFor();
    expect(await focusedText(page)).toBe("Repairs");
    expect(await page.getByText("Labels one row off their figures (1)").count()).toBe(1);
    expect(await page.getByText("A. Singh: Printed one row off.").isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole("button", { name: `Undo: ${HATE_CRIME}` }).press("Enter");
    await page.getByText(`Repair undone: ${HATE_CRIME}`).waitFor();
    expect(await page.getByText("Labels one row off their figures (2)").count()).toBe(1);

    await press(page, `Make this repair: ${HATE_CRIME}`);
    await page.getByText(`Repair made: ${HATE_CRIME}`).waitFor();
    await press(page, /^Make this repair: /);
    await page.getByText("Nothing stops sign-off.").waitFor();
    await press(page, "Continue");
    await page.getByRole("heading", { name: "Preview the report" }).waitFor();
    const moved = page.locator(".report-view").getByText("Label moved up a row");
    await moved.nth(18).waitFor();
    expect(await moved.count()).toBe(19);
    await press(page, "Continue");
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Download the workbook")]);
    const workbook = new Workbook();
    await workbook.xlsx.load((await readFile(await download.path())).buffer as ArrayBuffer);
    const cells: string[] = [];
    workbook.getWorksheet("Repairs made")?.eachRow((row) => cells.push(row.getCell(1).text));
    expect(cells.filter((cell) => /^A\d+$/.test(cell))).toHaveLength(19);
    expect(errors).toEqual([]);
    await close();
  });

  it("map Orange to Amber in all four actions of the annual plan, and take its findings away", async () => {
    const { page, close } = await review(null);
    expect(await page.getByText("Status word not standard (4)").count()).toBe(1);
    await page.getByLabel("Your name").fill("A. Singh");
    await press(page, `Make this repair: ${ORANGE}`);
    await page.getByText(`Repair made: ${ORANGE}`).waitFor();
    expect(await page.getByText("Status word not standard").count()).toBe(0);
    await close();
  });

  it(
    "ask which of two readings is right where a cell shows another figure than it holds, a button " + "for each",
    async () => {
      const { page, errors, close } = await openPane({ width: 350 });
      const plan = "Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,Savings,£,higher,£3m\n";
      const extract = formattedBook([
        ["Measure ID", "Measure", "Actual"],
        ["M1", "Savings", [3.2, '"£"0.0"m"']],
      ]);
      await page
        .getByLabel("Plan", { exact: true })
        .setInputFiles({ name: "plan.csv", mimeType: "text/csv", buffer: Buffer.from(plan) });
      await page.getByText("Chosen: plan.csv").waitFor();
      await page
        .getByLabel("Extract", { exact: true })
        .setInputFiles({ name: "extract.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(extract) });
      await page.getByText("Chosen: extract.xlsx").waitFor();
      await press(page, "Continue");
      await press(page, "Confirm and continue");
      await page
        .getByRole("heading", { name: "Offered: Say how £3.2m is read: £3.2 as held, or £3,200,000 as shown." })
        .waitFor();
      expect(await page.getByRole("button", { name: /^Read as / }).allInnerTexts()).toEqual([
        "Read as £3.2 as held",
        "Read as £3,200,000 as shown",
      ]);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel("Your name").fill("A. Singh");
      await press(page, /^Read as £3,200,000/);
      await page.getByText("Repair made: Read £3.2m as £3,200,000 as shown.").waitFor();
      expect(await page.getByText("Shown and held differ").count()).toBe(0);
      await press(page, /^Undo: /);
      await page.getByText("Repair undone: Read £3.2m as £3,200,000 as shown.").waitFor();
      expect(await page.getByText("Shown and held differ (1)").count()).toBe(1);
      expect(errors).toEqual([]);
      await close();
    },
  );
});
