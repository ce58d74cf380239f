import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openInChromium, type ChromiumPage, type ExcelHost, type FunctionMetadata } from "../excel-host";
import { sharedBrowser } from "../support/sharedBrowser";
import { axeFindings, press } from "./support/paneBrowser";
import { PANE_FOLDER } from "./support/servePane";

const browser = await sharedBrowser();

const open = (): Promise<ChromiumPage> =>
  openInChromium(join(PANE_FOLDER, "taskpane.html"), { browser, root: PANE_FOLDER });

/** Lets cells call the functions, as Excel does once it has read the add-in's metadata. */
function install(host: ExcelHost): void {
  const { functions } = JSON.parse(readFileSync(join(PANE_FOLDER, "functions.json"), "utf8")) as {
    readonly functions: readonly FunctionMetadata[];
  };
  host.functions.install(functions);
}

/** Types a sample's file onto a new sheet of the open workbook. */
async function typeSample(page: Page, sheet: string, file: string): Promise<void> {
  const text = readFileSync(new URL(`../../samples/thames-valley-2009-10-q4/${file}`, import.meta.url), "utf8");
  const rows = parse(text, { bom: true, relax_column_count: true }) as string[][];
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  await page.evaluate(
    ([name, cells]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add(name).getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1).values =
          cells;
        await context.sync();
      }),
    [sheet, values] as const,
  );
}

describe("the Functions page in Excel", () => {
  it("puts an example into the selected cell, and asks before it takes the place of anything", async () => {
    const { page, host, errors, close } = await open();
    install(host);
    await press(page, "Functions");
    await page.getByLabel("Search the functions").fill("milestonevariance");
    await page.locator(".functions summary").first().click();
    host.person.select("Sheet1!B2");
    await press(page, "Put an example in the selected cell: MILESTONEVARIANCE");
    await page.getByText("The formula is in Sheet1!B2.").waitFor();
    await host.settled();
    expect(host.values("Sheet1!B2")).toEqual([[-21]]);
    await press(page, "Put an example in the selected cell: MILESTONEVARIANCE");
    await page.getByText("Sheet1!B2 is not empty.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "Leave it");
    await page.getByText("Nothing was changed.").waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("fills in the arguments from what is selected, and puts the formula where the answer should be", async () => {
    const { page, host, close } = await open();
    install(host);
    for (const [cell, entry] of [
      ["A1", 355],
      ["A2", 370],
      ["B1", 360],
    ] as const)
      host.person.type(`Sheet1!${cell}`, entry);
    await press(page, "Functions");
    await page.getByLabel("Search the functions").fill("achieved");
    await page.locator(".functions summary").first().click();
    await press(page, "Fill in from the sheet: ACHIEVED");
    host.person.select("Sheet1!A1:A2");
    await press(page, "Use the selection for actual");
    await page.getByText("=ACHIEVED(Sheet1!A1:A2)").waitFor();
    await press(page, "Put the formula in the selected cell");
    await page.getByRole("alert").getByText("Give the argument target.").waitFor();
    host.person.select("Sheet1!B1");
    await press(page, "Use the selection for target");
    await page.getByLabel("polarity (can be left out)").fill("lower");
    expect(await axeFindings(page)).toEqual([]);
    host.person.select("Sheet1!C1");
    await press(page, "Put the formula in the selected cell");
    await page.getByText("The formula is in Sheet1!C1.").waitFor();
    await host.settled();
    expect(host.formula("Sheet1!C1")).toBe('=ACHIEVED(A1:A2,B1,"lower")');
    expect(host.values("Sheet1!C1:C2")).toEqual([["Y"], ["N"]]);
    await close();
  });
});

describe("plain formulas for people without the add-in", () => {
  it("are not added where the add-in's own functions are registered", async () => {
    const { page, host, close } = await open();
    await press(page, "Functions");
    await press(page, "Add plain formulas to this workbook");
    await page.getByText("Nothing was added: in this Excel these functions come from Outturn").waitFor();
    expect(host.workbook.names).toEqual([]);
    await close();
  });

  it("are added where Excel has no functions of add-ins, and then found to be there", async () => {
    const { page, host, errors, close } = await openInChromium(join(PANE_FOLDER, "taskpane.html"), {
      browser,
      root: PANE_FOLDER,
      requirementSets: { CustomFunctionsRuntime: null },
    });
    await press(page, "Functions");
    await press(page, "Add plain formulas to this workbook");
    await page.getByText("Added: RAG, ACHIEVED, YOY, DIRECTION and MILESTONEVARIANCE.").waitFor();
    expect(host.workbook.names.map(({ name }) => name)).toEqual([
      "RAG",
      "ACHIEVED",
      "YOY",
      "DIRECTION",
      "MILESTONEVARIANCE",
    ]);
    await press(page, "Add plain formulas to this workbook");
    await page.getByText("Nothing was added. There already: RAG").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("the Check and repair page in Excel", () => {
  it("tells what this Excel has, and mends cells that show #NAME?", async () => {
    const { page, host, errors, close } = await open();
    host.person.type("Sheet1!B2", "=RAG(65.4%,64%)");
    await press(page, "Check and repair");
    await page.getByText("Registered: all").waitFor();
    await page.getByText("ExcelApi 1.18").waitFor();
    await page.getByText("Present: all of Outturn works.").waitFor();
    expect(host.formula("Sheet1!B2")).toBe("=RAG(65.4%,64%)");
    await press(page, "Look for such cells");
    await page.getByText("1 cell found.").waitFor();
    await press(page, "Rewrite their formulas");
    await page.getByText("0 cells mended. 1 still fails.").waitFor();
    await page.getByText("If cells still fail").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    install(host);
    await press(page, "Rewrite their formulas");
    await page.getByText("All 1 cell mended.").waitFor();
    await host.settled();
    expect(host.values("Sheet1!B2")).toEqual([["Green"]]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("a report from sheets of the open workbook", () => {
  it("is written beside them, and a finding leads to its cell", async () => {
    const { page, host, errors, close } = await open();
    await typeSample(page, "Our plan", "plan.csv");
    await typeSample(page, "Our figures", "extract.csv");
    await press(page, "Use a sheet of this workbook as the plan");
    await press(page, "Use these sheets as the plan");
    await page.getByRole("alert").getByText("Choose at least one sheet for the plan.").waitFor();
    await page.getByText("Our plan", { exact: true }).click();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "Use these sheets as the plan");
    await page.getByText("with 17 measures and 33 actions").waitFor();
    await press(page, "Use a sheet of this workbook as the extract");
    await page.getByText("Our figures", { exact: true }).click();
    await press(page, "Use these sheets as the extract");
    await page.getByText(/^Chosen: .*sheet Our figures$/).waitFor();
    await press(page, "Continue");
    await press(page, "Confirm and continue");
    await page.getByRole("heading", { name: "Review the findings" }).waitFor();
    const show = page.getByRole("button", { name: /^Show the cell / }).first();
    const address = (await show.getAttribute("aria-label"))?.replace("Show the cell ", "");
    await show.click();
    await expect
      .poll(() =>
        page.evaluate(() =>
          Excel.run(async (context) => {
            const cell = context.workbook.getActiveCell();
            cell.load("address");
            await context.sync();
            return cell.address;
          }),
        ),
      )
      .toBe(`'Our figures'!${address ?? ""}`);
    await press(page, "Continue");
    await press(page, "Continue");
    await press(page, "Write the sheets");
    await page.getByText("Written to this workbook: Summary,").waitFor();
    expect(host.workbook.sheets.map(({ name }) => name).slice(0, 3)).toEqual(["Sheet1", "Our plan", "Our figures"]);
    expect(errors).toEqual([]);
    await close();
  });
});
