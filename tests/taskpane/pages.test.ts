import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import metadata from "../../functions/catalogue.json";
import { axeFindings, focusedText, openPane, tabTo } from "./support/paneBrowser";

const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole("navigation", { name: "Pages" }).getByRole("button", { name }).click();

describe("the pages in a browser without Excel", () => {
  it("are gone to by keyboard, the present one marked, and the report is as it was left", async () => {
    const { page, errors, close } = await openPane();
    await page.getByRole("button", { name: "Try it with a sample" }).click();
    await page.getByText("Chosen: extract.csv").waitFor();
    await page.getByRole("heading", { name: "Outturn" }).click();
    await tabTo(page, "Functions");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Functions", level: 2 }).waitFor();
    expect(await focusedText(page)).toBe("Functions");
    expect(await page.locator("[aria-current=page]").innerText()).toBe("Functions");
    await goTo(page, "Check and repair");
    await page.getByText("Open Outturn in Excel to use it.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await goTo(page, "Report");
    expect(await focusedText(page)).toBe("Choose your files");
    expect(await page.getByText("Chosen: extract.csv").isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it.each([320, 1000])(
    "list every function, find them by any word, and say that cells need Excel, at %i pixels",
    async (width) => {
      const { page, errors, close } = await openPane({ width });
      await goTo(page, "Functions");
      await page.getByText(`${metadata.length} functions`).waitFor();
      expect(await page.locator(".function-name").allInnerTexts()).toEqual(metadata.map(({ name }) => name));
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel("Search the functions").fill("financial quarter");
      expect(await page.locator(".function-name").allInnerTexts()).toEqual(["FINQUARTER"]);
      await page.getByLabel("Search the functions").fill("nothing like it");
      await page.getByText("No function has “nothing like it” in its description.").waitFor();
      await page.getByLabel("Search the functions").fill("rag");
      await page.locator(".functions summary").first().click();
      await page.getByText("=RAG(65.4%, 64%, 61.6%)").waitFor();
      await page.getByRole("button", { name: "Put an example in the selected cell (needs Excel): RAG" }).click();
      await page.getByText("This needs Excel. Open Outturn in Excel, then try again.").waitFor();
      await page.getByRole("button", { name: "Add plain formulas to this workbook (needs Excel)" }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(errors).toEqual([]);
      await close();
    },
  );

  it("fetch neither the functions' list nor the other pages before they are opened", async () => {
    const { page, close } = await openPane();
    const before = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(before.filter((name) => name.endsWith("functions.json"))).toEqual([]);
    await goTo(page, "Functions");
    await page.getByText(`${metadata.length} functions`).waitFor();
    const after = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(after.filter((name) => name.endsWith(".js")).length).toBeGreaterThan(
      before.filter((name) => name.endsWith(".js")).length,
    );
    await close();
  });

  it("say so where the list of functions cannot be fetched", async () => {
    const { page, close } = await openPane();
    await page.route("**/functions.json", (route) => route.abort());
    await goTo(page, "Functions");
    await page.getByRole("alert").getByText("The list of functions could not be fetched.").waitFor();
    await close();
  });
});
