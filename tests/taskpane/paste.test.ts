import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, focusedText, openPane, press, type OpenPane } from "./support/paneBrowser";

const PLAN = fileURLToPath(new URL("../../samples/thames-valley-2009-10-q4/plan.csv", import.meta.url));
const TABS =
  "Performance indicators\tAnnual target\tActual\nCashable efficiency savings\t3%\t4.3%\n" +
  "Calls about nothing\t90%\t91%\n";
const MARKUP =
  "<h2>Quarter 4</h2><table><tr><th>Performance indicators<th>Annual " +
  "target<th>Actual<tr><td>Cashable efficiency savings<td>3%<td>4.3%<tr><td>Calls about " +
  "nothing<td>90%<td>91%</table>" +
  "<table><tr><th>No.<th>Action<th>RAG<tr><td>1.1<td>Continue the transition from neighbourhood " +
  "policing to neighbourhood management<td>Green</table>";

let pane: OpenPane;
beforeAll(async () => {
  pane = await openPane();
  await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await pane.page.getByLabel("Plan", { exact: true }).setInputFiles(PLAN);
  await pane.page.getByText("Chosen: plan.csv").waitFor();
});
afterAll(() => pane.close());

/** Puts words, and markup where there is any, on the clipboard. */
function copy(page: Page, text: string, html: string | null = null): Promise<void> {
  return page.evaluate(
    async ([words, markup]) => {
      const parts: Record<string, Blob> = { "text/plain": new Blob([words ?? ""], { type: "text/plain" }) };
      if (markup != null) parts["text/html"] = new Blob([markup], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    [text, html],
  );
}

describe("a table pasted into the pane", () => {
  it("is read from a web page's or a document's markup, by keyboard, and said in numbers", async () => {
    const { page, errors } = pane;
    await copy(page, "not the tables", MARKUP);
    await page.getByRole("button", { name: "Paste a table as the extract" }).focus();
    await page.keyboard.press("Enter");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Control+v");
    await page.getByText("Chosen: Pasted extract, with 2 tables and 3 rows").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("extract-file");
    expect(errors).toEqual([]);
  });

  it("is named in the findings with its cells", async () => {
    const { page } = pane;
    await press(page, "Continue");
    await page.getByText("2 tables found in Pasted extract.").waitFor();
    await press(page, "Confirm and continue");
    await page.getByText("Pasted extract, sheet Table 1, cell A4").waitFor();
    await page.getByRole("button", { name: /Files/ }).click();
  });

  it("is read from text with tabs, as Excel gives it", async () => {
    const { page } = pane;
    await copy(page, TABS);
    await press(page, "Paste a table as the extract");
    await page.keyboard.press("Control+v");
    await page.getByText("Chosen: Pasted extract, with 1 table and 2 rows").waitFor();
  });

  it("can be typed or spoken into the box instead", async () => {
    const { page } = pane;
    await press(page, "Paste a table as the extract");
    await page.getByLabel("Paste the extract here").fill(`${TABS}Widgets\t1\t2\n`);
    await press(page, "Read what is in the box");
    await page.getByText("Chosen: Pasted extract, with 1 table and 3 rows").waitFor();
  });

  it("can be the plan", async () => {
    const { page } = pane;
    await copy(page, "Measure ID\tMeasure\tUnit\tPolarity\tTarget\nM1\tCalls about nothing\t%\thigher\t90%\n");
    await press(page, "Paste a table as the plan");
    await page.keyboard.press("Control+v");
    await page.getByText("Chosen: Pasted plan, with 1 measure").waitFor();
  });

  it("gives one sentence where there is no table, and keeps the box open for another go", async () => {
    const { page } = pane;
    await copy(page, "Dear all");
    await press(page, "Paste a table as the extract");
    await page.keyboard.press("Control+v");
    await page
      .getByRole("alert")
      .getByText("No table was found in what was pasted. Copy whole rows with their headings, then paste again.")
      .waitFor();
    expect(await focusedText(page)).toContain("There is a problem");
    await press(page, "Cancel pasting the extract");
    expect(await page.getByLabel("Paste the extract here").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("extract-file");
  });
});
