import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAcceptances } from "../../src/check/acceptanceFile";
import { sharedBrowser } from "../support/sharedBrowser";
import { axeFindings, openPane, press, type OpenPane } from "./support/paneBrowser";
import { valueOf } from "../support/valueOf";

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/thames-valley-2009-10-q4/${name}`, import.meta.url));
/** Two errors of one kind: rows that are no measures of the plan. */
const EXTRACT = (await readFile(sample("extract.csv"), "utf8")).replace(
  "Increase the number of Special",
  "Widgets sold,1%,2%,,,,\r\nGadgets made,3%,4%,,,,\r\n$&",
);

let pane: OpenPane;
let kept = "";
beforeAll(async () => {
  pane = await openPane();
});
afterAll(() => pane.close());

const accept = (page: Page, name: RegExp): Promise<void> => page.getByRole("button", { name }).first().click();

async function toFindings({ page }: OpenPane): Promise<void> {
  await page.getByLabel("Plan", { exact: true }).setInputFiles(sample("plan.csv"));
  await page.getByText("Chosen: plan.csv").waitFor();
  await page
    .getByLabel("Extract", { exact: true })
    .setInputFiles({ name: "extract.csv", mimeType: "text/csv", buffer: Buffer.from(EXTRACT) });
  await page.getByText("Chosen: extract.csv").waitFor();
  await press(page, "Continue");
  await press(page, "Confirm and continue");
  await page.getByRole("heading", { name: "Review the findings" }).waitFor();
}

describe("findings accepted in the pane", () => {
  it("want a name and a reason", async () => {
    await toFindings(pane);
    const { page } = pane;
    expect(await page.getByText("2 errors must be put right or accepted before sign-off.").count()).toBe(1);
    await accept(page, /^Accept: Measure not in the plan, cell A/);
    expect(await axeFindings(page)).toEqual([]);
    await accept(page, /^Accept: Measure not in the plan, cell A/);
    await page.getByText("Enter your name.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("accept-unknownMeasure-0-by");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("stay listed with both, no longer stop sign-off, and take the focus", async () => {
    const { page } = pane;
    await page
      .getByRole("group", { name: /^Accept/ })
      .getByLabel("Your name")
      .fill("A. Singh");
    await page.getByLabel("Why it is accepted").fill("Sold elsewhere.");
    await accept(page, /^Accept: Measure not in the plan, cell A/);
    await page.getByText("Accepted by A. Singh: Sold elsewhere.").waitFor();
    expect(await page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent])).toEqual([
      "LI",
      expect.stringContaining("Widgets sold"),
    ]);
    expect(
      await page
        .getByText(
          "1 error must be put right or accepted before sign-off. You can still make the report, as a " +
            "draft. 1 finding is accepted.",
        )
        .count(),
    ).toBe(1);
    expect(await page.getByText("Measure not in the plan (2, 1 accepted)").count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("are open again when that is undone", async () => {
    const { page } = pane;
    await page.getByRole("button", { name: /^Undo accepting: Measure not in the plan/ }).click();
    await page.getByText("2 errors must be put right or accepted before sign-off.").waitFor();
  });

  it("are accepted all at once, with the name that was given before", async () => {
    const { page } = pane;
    await accept(page, /^Accept all 2: Measure not in the plan/);
    expect(
      await page
        .getByRole("group", { name: /^Accept/ })
        .getByLabel("Your name")
        .inputValue(),
    ).toBe("A. Singh");
    await page.getByLabel("Why it is accepted").fill("Not ours.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing stops sign-off. 2 findings are accepted.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H4");
    await page.getByText("Accepted (2)").click();
    expect(await page.getByText("Measure not in the plan").count()).toBe(0);
    await page.getByText("Accepted (2)").click();
  });

  it("are in the report, which is no draft, and there on coming back", async () => {
    const { page } = pane;
    await press(page, "Continue");
    const report = page.locator(".report-view");
    await report
      .getByText("2 errors in the data are accepted: who accepted them, and why, is on the sheet Data quality.")
      .waitFor();
    expect(await report.getByText("Draft:").count()).toBe(0);
    expect(await report.getByRole("cell", { name: "Not ours." }).count()).toBe(2);
    await press(page, "Back");
    expect(await page.getByText("Accepted by A. Singh: Not ours.").count()).toBe(2);
  });

  it("are downloaded as the file of the command line", async () => {
    const { page } = pane;
    await page.getByText("Keep accepted findings for next time").click();
    expect(await axeFindings(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      press(page, "Download the accepted findings"),
    ]);
    expect(download.suggestedFilename()).toBe("accepted-findings.json");
    kept = await readFile(await download.path(), "utf8");
    expect(valueOf(readAcceptances(kept, "kept.json"))).toMatchObject([
      { code: "unknownMeasure", found: "Widgets sold", by: "A. Singh", reason: "Not ours." },
      { code: "unknownMeasure", found: "Gadgets made", by: "A. Singh", reason: "Not ours." },
    ]);
  });

  it("are accepted again from that file, and another file gives one sentence", async () => {
    const next = await openPane({ width: 1000 });
    await toFindings(next);
    const { page } = next;
    await page.getByText("Keep accepted findings for next time").click();
    const pick = (content: string): Promise<void> =>
      page
        .getByLabel("Accepted findings")
        .setInputFiles({ name: "accepted.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await pick("{}");
    await page
      .getByText(
        "accepted.json is not a file of accepted findings: it has no list called accepted, or its version is not 1.",
      )
      .waitFor();
    await pick(kept);
    await page.getByText("Nothing stops sign-off. 2 findings are accepted.").waitFor();
    expect(next.errors).toEqual([]);
    await next.close();
  });
});

describe("last period's extract in the pane", () => {
  it("is optional, and its restated figures are findings", async () => {
    const { page, errors, close } = await openPane();
    const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
      name,
      mimeType: "text/csv",
      buffer: Buffer.from(text),
    });
    const own =
      "Performance to the end of March 2010\nMeasure,Target,Actual,Last year\n" +
      "Public satisfaction,64%,65.4%,61.6%\nBurglary,360,355,400\n";
    await page
      .getByLabel("Plan", { exact: true })
      .setInputFiles(
        file(
          "plan.csv",
          "Measure ID,Measure,Unit,Polarity,Target\nM1,Public satisfaction,%,higher,64%\n" +
            "M2,Burglary,number,lower,360\n",
        ),
      );
    await page.getByText("Chosen: plan.csv").waitFor();
    await page.getByLabel("Extract", { exact: true }).setInputFiles(file("extract.csv", own));
    await page.getByText("Chosen: extract.csv").waitFor();
    await page.getByText("Compare with last period’s extract (optional)").click();
    const previous = page.getByLabel("Last period’s extract");
    await previous.setInputFiles(file("last.csv", ""));
    await page.getByRole("alert").getByText("last.csv is empty.").waitFor();
    await press(page, "Continue");
    expect(await page.getByRole("heading", { name: "Choose your files" }).count()).toBe(1);
    await press(page, "Do not compare with last period’s extract");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("previous-file");
    await previous.setInputFiles(
      file("last.csv", own.replace("2010", "2009").replace("355,400", "405,420").replace("65.4%,61.6%", "61.6%,60%")),
    );
    await page.getByText("Chosen: last.csv").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "Continue");
    await press(page, "Confirm and continue");
    await page.getByText("M2 for March 2009 is now 400, and was 405 in the previous extract (-5).").waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

describe("a layout that has changed since it was confirmed", () => {
  it("is shown with what has changed, and goes no further until a person has looked", async () => {
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 380, height: 800 } });
    const { page, errors } = await openPane({ context });
    await page.getByLabel("Plan", { exact: true }).setInputFiles(sample("plan.csv"));
    await page.getByText("Chosen: plan.csv").waitFor();
    const confirm = async (name: string, text: string): Promise<void> => {
      await page
        .getByLabel("Extract", { exact: true })
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
      await page.getByText(`Chosen: ${name}`).waitFor();
      await press(page, "Continue");
      await press(page, "Confirm and continue");
    };
    await confirm("old.csv", "Performance indicators,Annual target,Actual\nCashable efficiency savings,3%,4.3%\n");
    await page.getByRole("heading", { name: "Review the findings" }).waitFor();
    await page.getByRole("button", { name: /Files/ }).click();
    await confirm(
      "new.csv",
      "Performance indicators,Annual target,Actual Q3,Notes\nCashable efficiency savings,3%,4.3%,a\n",
    );
    await page.getByRole("alert").getByText("Confirm that you have checked the columns of table 1.").click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("layout-0");
    expect(await page.getByText("Column “Actual” is now “Actual Q3”.").count()).toBe(1);
    expect(await page.getByText("Column “Notes” is new.").count()).toBe(1);
    expect(await page.getByText("Not sure: confirmed for “Actual” before.").count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Space");
    await press(page, "Confirm and continue");
    await page.getByRole("heading", { name: "Review the findings" }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
