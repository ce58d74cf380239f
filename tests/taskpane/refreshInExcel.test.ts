import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ChromiumPage } from "../excel-host";
import { axeFindings, focusedText, press, tabTo } from "./support/paneBrowser";
import { atWriting, cellOf, EXTRACT, file, firstQuarter, opened, PLAN } from "./support/quartersInPane";

/** Presses Tab until a choice has the focus. */
async function tabToRadio(page: ChromiumPage["page"]): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const type = await page.evaluate(() => document.activeElement?.getAttribute("type"));
    if (type === "radio") return;
  }
  throw new Error("60 presses of Tab did not reach a choice");
}

describe("a report that stands in the workbook", () => {
  it("is refreshed in two clicks: first what will change, then the writing", async () => {
    const host = await firstQuarter();
    const { page, errors, close } = await atWriting(2, EXTRACT(342, 92), { host });
    await page.getByRole("heading", { name: "The report in this workbook" }).waitFor();
    await page.getByText("Status: Amber to Green").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "Refresh this report");
    await page.getByText(/^Refreshed the report in this workbook: \d+ changes/).waitFor();
    await page.getByText("There is nothing to refresh.").waitFor();
    expect(host.values(cellOf(host, "M1", "Actual"))).toEqual([[342]]);
    // Both quarters are in the past figures.
    const past = host.workbook.tables().find(({ name }) => name === "History");
    expect(past === undefined ? 0 : past.area.bottom - past.area.top).toBe(4);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("needs no plan's file the next quarter: from the extract two clicks lead to what will change", async () => {
    const host = await firstQuarter();
    const { page, errors, close } = await opened({ host });
    await page.getByText("Chosen: plan.csv, with 2 measures, remembered in this workbook").waitFor();
    await page.getByText(/^This workbook has a report: Made-up plan, Q1 2025\/26/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel("Extract", { exact: true }).setInputFiles(file("extract-q2-2025-26.csv", EXTRACT(342, 92)));
    await page.getByText("Chosen: extract-q2-2025-26.csv").waitFor();
    await press(page, "Continue");
    await page.getByText("The columns of extract-q2-2025-26.csv are read as they were confirmed").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "Continue");
    await page.getByText("Status: Amber to Green").waitFor();
    await press(page, "Refresh this report");
    await page.getByText("There is nothing to refresh.").waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("asks for the period that the plan said of the last report alone, and says how another plan differs", async () => {
    const host = await firstQuarter();
    const { page, close } = await opened({ host });
    await page.getByText("Chosen: plan.csv, with 2 measures, remembered").waitFor();
    await page.getByLabel("Extract", { exact: true }).setInputFiles(file("figures.csv", EXTRACT(342, 92)));
    await page.getByText("Chosen: figures.csv").waitFor();
    await press(page, "Continue");
    await press(page, "Confirm and continue");
    await page.getByText("Say what period the report is for: nothing in the extract does.").waitFor();
    await press(page, "Back");
    const changed = PLAN(2).replace("lower,350", "lower,300").replace("M2,Safer,Robbery", "M3,Safer,Theft");
    await page.getByLabel("Plan", { exact: true }).setInputFiles(file("plan-2.csv", changed));
    await page
      .getByText("The plan is not as it was at the last report. New: Theft; gone: Robbery; changed: Burglary.")
      .waitFor();
    await close();
  });

  it("can be undone whole: the figures are the first quarter's again", async () => {
    const host = await firstQuarter();
    const { page, close } = await atWriting(2, EXTRACT(342, 92), { host });
    await press(page, "Refresh this report");
    await press(page, "Undo the last refresh");
    await page.getByText(/^Undid the last refresh/).waitFor();
    await page.getByText("Actual: 355 to 342").waitFor();
    expect(host.values(cellOf(host, "M1", "Actual"))).toEqual([[355]]);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  it("is chosen in, cancelled, refreshed and undone by keyboard alone", async () => {
    const host = await firstQuarter();
    const actual = cellOf(host, "M1", "Actual");
    host.person.type(actual, 356);
    const { page, close } = await atWriting(2, EXTRACT(342, 92), { host });
    const enter = async (name: string): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.press("Enter");
    };
    await page.getByRole("button", { name: "Refresh this report" }).waitFor();
    await tabToRadio(page);
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("radio", { name: /^Take the report’s/ }).isChecked()).toBe(true);
    const held = host.faults.hold();
    await enter("Refresh this report");
    await page.getByRole("button", { name: "Cancel", exact: true }).waitFor();
    expect(await focusedText(page)).toContain("The report in this workbook");
    expect(await axeFindings(page)).toEqual([]);
    await enter("Cancel");
    held.release();
    await page.getByText("Cancelled. The workbook is as it was.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(host.values(actual)).toEqual([[356]]);
    await enter("Refresh this report");
    await page.getByText("There is nothing to refresh.").waitFor();
    expect(host.values(actual)).toEqual([[342]]);
    await enter("Undo the last refresh");
    await page.getByText(/^Undid the last refresh/).waitFor();
    expect(host.values(actual)).toEqual([[356]]);
    await close();
  });

  it("asks where somebody changed a figure and the report too; theirs stays, an error until accepted", async () => {
    const host = await firstQuarter();
    host.person.type(cellOf(host, "M1", "Actual"), 356);
    const { page, close } = await atWriting(2, EXTRACT(342, 92), { host });
    await page.getByRole("radio", { name: /^Keep what stands there/ }).waitFor();
    expect(await page.getByRole("radio", { name: /^Keep what stands there/ }).isChecked()).toBe(true);
    await page.getByText("Measures, M1, Actual: somebody typed “356”, and the report has “342” there.").waitFor();
    const accept = page.getByRole("button", { name: /^Accept: Given by hand, M1/ });
    await accept.click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel("Your name").fill("A. Singh");
    await page.getByLabel("Why it is accepted").fill("Recounted.");
    await accept.click();
    await page.getByText("Accepted by A. Singh: Recounted.").waitFor();
    await press(page, "Refresh this report");
    await page.getByText(/^Refreshed the report in this workbook/).waitFor();
    expect(host.values(cellOf(host, "M1", "Actual"))).toEqual([[356]]);
    expect(host.texts("'Data quality'!A1:J60").flat()).toContain("Recounted.");
    await close();
  });

  it("is listed again where somebody types between the list and the writing, and says where", async () => {
    const host = await firstQuarter();
    const { page, close } = await atWriting(2, EXTRACT(342, 92), { host });
    await page.getByRole("button", { name: "Refresh this report" }).waitFor();
    const actual = cellOf(host, "M1", "Actual");
    host.person.type(actual, 999);
    await press(page, "Refresh this report");
    await page.getByText(`Somebody changed ${actual} meanwhile, so nothing was written.`).waitFor();
    expect(host.values(actual)).toEqual([[999]]);
    await page.getByRole("radio", { name: /999/ }).waitFor();
    await close();
  });

  it("names a protected sheet and leaves it alone", async () => {
    const host = await firstQuarter();
    host.person.protectSheet("Measures");
    const { page, close } = await atWriting(2, EXTRACT(342, 92), { host });
    await page.getByText(/^Measures is protected: \d+ cells of it stay as they are\./).waitFor();
    await close();
  });

  it("asks where its workbook has lost what was written in it, and keeps what was typed in place", async () => {
    const host = await firstQuarter();
    host.workbook.customXmlParts.splice(0);
    host.person.type(cellOf(host, "M2", "Actual"), 93);
    const { page, close } = await atWriting(2, EXTRACT(342, 92), { host, previous: EXTRACT(355, 92) });
    await page.getByRole("heading", { name: "There is a report in this workbook" }).waitFor();
    expect(await page.getByRole("radio", { name: /^Beside it/ }).isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText("In its place").click();
    await page.getByText("Actual: 355 to 342").waitFor();
    await press(page, "Refresh this report");
    await page.getByText("There is nothing to refresh.").waitFor();
    expect(host.values(cellOf(host, "M1", "Actual"))).toEqual([[342]]);
    expect(host.values(cellOf(host, "M2", "Actual"))).toEqual([[93]]);
    expect(host.workbook.sheets.some(({ name }) => name.endsWith("(2)"))).toBe(false);
    await close();
  });

  it("fits a narrow pane", async () => {
    const host = await firstQuarter();
    host.person.type(cellOf(host, "M2", "Actual"), 91);
    for (const width of [320, 450]) {
      const { page, close } = await atWriting(2, EXTRACT(342, 96), { host, width });
      await page.getByRole("button", { name: "Refresh this report" }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { PANE_PICTURES } = process.env;
      if (PANE_PICTURES !== undefined)
        await page.screenshot({ path: join(PANE_PICTURES, `refresh-${width}.png`), fullPage: true });
      await close();
    }
  });
});
