import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { axeFindings, press } from "./support/paneBrowser";
import { cellOf, firstQuarter, opened } from "./support/quartersInPane";

describe("a report that stands in the workbook", () => {
  it("makes its board pack the next day, with what people typed in the workbook", async () => {
    const host = await firstQuarter();
    host.person.type(cellOf(host, "M1", "Commentary"), "Two burglars & no more.");
    const { page, errors, close } = await opened({ host });
    await page.getByText("Make the board pack of the report in this workbook").click();
    await page.getByText("What people typed in the report’s tables is in it.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const packAs = async (format: string, ending: string): Promise<Buffer> => {
      await page.locator("label", { hasText: new RegExp(`^${format}`) }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Make the board pack")]);
      expect(download.suggestedFilename()).toBe(`made-up-plan-q1-2025-26-pack${ending}`);
      await page.getByText(`Downloaded: made-up-plan-q1-2025-26-pack${ending}. Draft.`).waitFor();
      return readFileSync(await download.path());
    };
    const pdf = await packAs("PDF", ".pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.includes("/StructTreeRoot")).toBe(true);
    const document = unzipSync(await packAs("Word document", ".docx"))["word/document.xml"];
    expect(new TextDecoder().decode(document)).toContain("Two burglars &amp; no more.");
    const slides = unzipSync(await packAs("PowerPoint slides", ".pptx"));
    expect(Object.keys(slides).filter((name) => name.startsWith("ppt/slides/slide")).length).toBeGreaterThan(1);
    const pack = (await packAs("Web page", ".html")).toString();
    expect(pack).toContain("Two burglars &amp; no more.");
    expect(pack).not.toContain("Figures of 355");
    expect(errors).toEqual([]);
    await close();
  });
});
