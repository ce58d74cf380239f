import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readState, STATE_NAMESPACE } from "../../src/index";
import { keptSignOffs } from "../../src/pack/signOff/signOff";
import { packDifferences } from "../../src/verify/packDifferences";
import { formatOf, readPack } from "../../src/verify/verifyPack";
import type { ChromiumPage } from "../excel-host";
import { axeFindings, focusedText, press, tabTo } from "./support/paneBrowser";
import { atWriting, cellOf, EXTRACT, firstQuarter, opened } from "./support/quartersInPane";

/** The pane the next day, with the board pack of the report in the workbook in sight. */
async function atPack(host: ChromiumPage["host"]): Promise<ChromiumPage> {
  const pane = await opened({ host });
  await pane.page.getByText("Make the board pack of the report in this workbook").click();
  return pane;
}

async function packAs(page: Page, format: string): Promise<{ readonly bytes: Buffer; readonly name: string }> {
  await page.locator("label", { hasText: new RegExp(`^${format}`) }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Make the board pack")]);
  return { bytes: readFileSync(await download.path()), name: download.suggestedFilename() };
}

function signOffsIn({ workbook }: ChromiumPage["host"]) {
  const xml = workbook.customXmlParts.find((part) => part.xml.includes(STATE_NAMESPACE))?.xml ?? "";
  const state = readState(xml);
  return keptSignOffs(state.kind === "state" ? state.state.signOffs : []);
}

describe("a report that stands in the workbook", () => {
  it("is signed off by keyboard, and its packs say by whom and carry a record of what they say", async () => {
    const host = await firstQuarter();
    const { page, errors, close } = await atPack(host);
    const summary = page.getByText("Sign the pack off", { exact: true });
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Draft: nobody has signed off what this report says.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await summary.focus();
    await tabTo(page, "Sign off");
    await page.keyboard.press("Enter");
    await page.getByText("Enter a name of up to 100 letters.").waitFor();
    await page.keyboard.type("A. Singh");
    await page.getByLabel("Day").fill("2026-11-30");
    await tabTo(page, "Sign off");
    await page.keyboard.press("Enter");
    await page.getByText("Signed off by A. Singh, 30 November 2026.").waitFor();
    await page.getByText("Kept in this workbook. Save the workbook, then make the pack.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const [signOff] = signOffsIn(host);
    expect([signOff?.by, signOff?.on, signOff?.period]).toEqual(["A. Singh", "30 November 2026", "Q1 2025/26"]);
    expect(signOff?.inputs).toContainEqual({
      file: "extract-q1.csv",
      sha256: createHash("sha256").update(EXTRACT(355, 92)).digest("hex"),
    });
    for (const format of ["Web page", "PDF", "Word document", "PowerPoint slides"]) {
      const { bytes, name } = await packAs(page, format);
      await page.getByText(`Downloaded: ${name}. Signed off by A. Singh, 30 November 2026.`).waitFor();
      const read = await readPack(bytes, name, formatOf(name) ?? ".html");
      if (!read.ok) throw new Error(read.fault.sentence);
      expect(read.value.record?.standing).toBe("Signed off by A. Singh, 30 November 2026");
      expect(packDifferences(read.value.record?.texts ?? [], read.value.texts).differences).toEqual([]);
    }
    expect(errors).toEqual([]);
    await close();
  });

  it("is a draft again once a commentary is another, says which, and can be signed off anew", async () => {
    const host = await firstQuarter();
    const { page, close } = await atPack(host);
    await page.getByText("Sign the pack off", { exact: true }).click();
    await page.getByLabel("Who signs it off").fill("A. Singh");
    await page.getByLabel("Day").fill("2026-11-30");
    await press(page, "Sign off the pack");
    await page.getByText("Signed off by A. Singh, 30 November 2026.").waitFor();
    host.person.type(cellOf(host, "M1", "Commentary"), "Two burglars more.");
    const { name } = await packAs(page, "Web page");
    await page.getByText(`Downloaded: ${name}. Draft: changed since sign-off.`).waitFor();
    await page.getByText("Sign the pack off", { exact: true }).click();
    await page.getByText("Sign the pack off", { exact: true }).click();
    await page.getByText("A. Singh signed it off, 30 November 2026. Since then").waitFor();
    await page.getByText("“Two burglars more.” where “Figures of 355” was signed off.").first().waitFor();
    await press(page, "Sign off the pack");
    await page.getByText("Kept in this workbook.").waitFor();
    expect(signOffsIn(host).map(({ facts }) => facts === null)).toEqual([true, false]);
    await close();
  });

  it("is not signed off while an error is open: the pane says which, and has no form", async () => {
    const { page, close } = await atWriting(1, EXTRACT(355, 92).replace("92", "£92"));
    await press(page, "Write the sheets");
    await page.getByText("Written to this workbook: Summary,").waitFor();
    await page.getByText("Sign the pack off", { exact: true }).click();
    await page.getByText("It cannot be signed off: 1 fault is open.").waitFor();
    expect(await page.getByLabel("Who signs it off").count()).toBe(0);
    expect(await page.getByRole("listitem").filter({ hasText: "£92" }).count()).toBeGreaterThan(0);
    expect(await focusedText(page)).not.toBe("");
    await close();
  });
});
