import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { sheetText } from "../support/sheetText";
import { reportOf, checkedSample, SAMPLES, WRITTEN_AT } from "./support/sampleReport";

/** The column of `sheetText` that says how a cell looks: proved from the theme elsewhere, and long. */
const LOOK = 4;

/** `data-quality.txt` for a sheet called Data quality. */
function fileOf(sheet: string): string {
  return `${sheet.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.txt`;
}

/**
 * The lines of one sheet: what is true of all of it, then a line for each cell with its text, format, formula and
 * link.
 */
function linesOf(text: string, sheet: string): string {
  const lines = text.split("\n").filter((line) => line.startsWith(`${sheet}\t`) || line.startsWith(`${sheet}!`));
  const plain = lines.map((line) =>
    line.startsWith(`${sheet}!`)
      ? line
          .slice(sheet.length + 1)
          .split("\t")
          .filter((_, part) => part !== LOOK)
          .join("\t")
          .trimEnd()
      : line.slice(sheet.length + 1),
  );
  return `${plain.join("\n")}\n`;
}

describe.each(SAMPLES)("the board report of %s", async (sample) => {
  const model = reportOf(await checkedSample(sample));
  const text = await sheetText(await writeWorkbook(model, WRITTEN_AT));

  it.each(model.sheets.map(({ name }) => name))(
    "has the sheet %s as it was last agreed, cell by cell",
    async (name) => {
      await expect(linesOf(text, name)).toMatchFileSnapshot(`../golden/${sample}/${fileOf(name)}`);
    },
  );

  it("has no agreed sheet that it does not write", () => {
    const folder = new URL(`../golden/${sample}/`, import.meta.url);
    expect(readdirSync(folder).sort()).toEqual(model.sheets.map(({ name }) => fileOf(name)).sort());
  });
});
