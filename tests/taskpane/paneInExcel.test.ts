import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FAILURES, openInChromium, type ChromiumPage } from "../excel-host";
import { sharedBrowser } from "../support/sharedBrowser";
import { axeFindings, press } from "./support/paneBrowser";
import { PANE_FOLDER } from "./support/servePane";

const browser = await sharedBrowser();

/** The pane in Excel, in a new workbook or one that is there, with the sample's columns read. */
async function opened(host?: ChromiumPage["host"]): Promise<ChromiumPage> {
  const pane = await openInChromium(join(PANE_FOLDER, "taskpane.html"), {
    browser,
    root: PANE_FOLDER,
    ...(host === undefined ? {} : { host }),
  });
  const { page } = pane;
  await press(page, "Try it with a sample");
  await page.getByText("Chosen: extract.csv").waitFor();
  await press(page, "Continue");
  return pane;
}

/** The pane in Excel, in a new workbook, brought to its findings with the sample. */
async function atFindings(): Promise<ChromiumPage> {
  const pane = await opened();
  await press(pane.page, "Confirm and continue");
  await pane.page.getByRole("heading", { name: "Review the findings" }).waitFor();
  return pane;
}

/** Accepts the first finding that can be. */
async function acceptFirst(page: ChromiumPage["page"]): Promise<void> {
  const accept = page.getByRole("button", { name: /^Accept: / }).first();
  await accept.click();
  await page
    .getByRole("group", { name: /^Accept/ })
    .getByLabel("Your name")
    .fill("A. Singh");
  await page.getByLabel("Why it is accepted").fill("Agreed by the board.");
  await accept.click();
}

/** The same, brought to its last step. */
async function readyToWrite(): Promise<ChromiumPage> {
  const pane = await atFindings();
  const { page } = pane;
  await press(page, "Continue");
  await press(page, "Continue");
  await page.getByRole("heading", { name: "Write the report" }).waitFor();
  await page.getByRole("button", { name: "Write the sheets" }).waitFor();
  return pane;
}

describe("the pane in Excel", () => {
  it("writes the sample's sheets, with its statuses worked out by Excel", async () => {
    const { page, host, errors, refused, close } = await readyToWrite();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "Write the sheets");
    await page.getByText("Written to this workbook: Summary,").waitFor();
    const measures = host.workbook.sheet("Measures");
    const status = measures.tables[0];
    if (status === undefined) throw new Error("no table");
    const words = [...measures.cellsWithin(status.area)]
      .map(({ cell }) => cell)
      .filter(({ formula }) => formula !== null)
      .map(({ value }) => value);
    const count = (word: string): number => words.filter((one) => one === word).length;
    expect([count("Green"), count("Amber"), count("Red")]).toEqual([13, 2, 1]);
    expect(errors).toEqual([]);
    expect(refused).toEqual([]);
    await close();
  });

  it("cancels between two chunks, says why Excel would not, and writes at the next attempt", async () => {
    const { page, host, close } = await readyToWrite();
    const held = host.faults.hold();
    await press(page, "Write the sheets");
    await press(page, "Cancel");
    held.release();
    await page.getByText("Cancelled. The workbook is as it was.").waitFor();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    host.faults.failSync(1, FAILURES.accessDenied());
    await press(page, "Write the sheets");
    await page
      .getByRole("alert")
      .getByText("The workbook or a sheet is protected. Remove the protection, then try again.")
      .waitFor();
    await press(page, "Write the sheets");
    await page.getByText("Written to this workbook: Summary,").waitFor();
    await close();
  });

  it("keeps a confirmed mapping and an accepted finding in the workbook, and has them there next time", async () => {
    const accepted = "Accepted by A. Singh: Agreed by the board.";
    const first = await atFindings();
    const { host } = first;
    const inWorkbook = (): string => JSON.stringify([...host.workbook.settings, ...host.workbook.customXmlParts]);
    await acceptFirst(first.page);
    await first.page.getByText(accepted).waitFor();
    expect(await first.page.getByText("Keep accepted findings for next time").count()).toBe(0);
    expect(inWorkbook()).toContain("Agreed by the board.");
    await first.close();
    const second = await opened(host);
    const { page } = second;
    await page.getByText("You confirmed columns like these before").waitFor();
    await press(page, "Confirm and continue");
    await page.getByText(accepted).waitFor();
    await page.getByRole("button", { name: /^Undo accepting: / }).click();
    await page.getByText(accepted).waitFor({ state: "detached" });
    await expect.poll(inWorkbook).not.toContain("Agreed by the board.");
    host.faults.failSync(1, FAILURES.accessDenied());
    await acceptFirst(page);
    await page
      .getByText("Excel would not keep what is accepted in this workbook. It counts for this report only.")
      .waitFor();
    await second.close();
  });
});

describe("a table pasted in Excel", () => {
  it("has cells to read about, and none to go to in the workbook", async () => {
    const { page, close } = await openInChromium(join(PANE_FOLDER, "taskpane.html"), { browser, root: PANE_FOLDER });
    const table = (heading: string, name: string): string =>
      `<table><tr><th>${heading}<th>Actual<tr><td>${name}<td>65%<tr><td>Widgets<td>1</table>`;
    await page.getByRole("button", { name: "Paste a table as the plan" }).click();
    await page
      .getByLabel("Paste the plan here")
      .fill("Measure ID\tMeasure\tUnit\tPolarity\tTarget\nM1\tSatisfaction\t%\thigher\t64%\n");
    await press(page, "Read what is in the box");
    await page.getByText("Chosen: Pasted plan, with 1 measure").waitFor();
    await page.getByRole("button", { name: "Paste a table as the extract" }).click();
    await page.getByLabel("Paste the extract here").evaluate(
      (box, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", html);
        box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      },
      table("Measure", "Satisfaction") + table("Place", "Town"),
    );
    await page.getByText("Chosen: Pasted extract, with 2 tables and 4 rows").waitFor();
    await press(page, "Continue");
    await press(page, "Confirm and continue");
    await page.getByText("Pasted extract, sheet Table 1, cell A3").waitFor();
    expect(await page.getByRole("button", { name: /Show the cell/ }).count()).toBe(0);
    await close();
  });
});
