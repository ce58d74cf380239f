import { describe, expect, it } from "vitest";
import { textCell } from "../../../src/report/cells";
import { enteredCell } from "../../../taskpane/host/enteredCell";
import { hostError } from "../../../taskpane/host/hostError";
import { lookBlocks } from "../../../taskpane/host/lookBlocks";
import { freeName, freeTableName, retarget } from "../../../taskpane/host/sheetNames";
import { bootInNode } from "../../excel-host";
import { sampleModel } from "../../render/sampleModel";

const same = (formula: string): string => formula;

describe("an entry into Excel", () => {
  it.each([
    ["=1+1", "@", "=1+1"],
    ["- 2%", "@", "- 2%"],
    ["@home", "@", "@home"],
    ["1.1", "General", "'1.1"],
    ["2009/10", "General", "'2009/10"],
    ["Dec 17", "General", "'Dec 17"],
    ["TRUE", "General", "'TRUE"],
    ["#N/A", "General", "'#N/A"],
    ["'quoted'", "General", "''quoted'"],
    ["Burglary", "General", "Burglary"],
    ["[x]", "General", "[x]"],
  ])("keeps the text %s as text", (text, numberFormat, entry) => {
    expect(enteredCell(textCell(text), same)).toEqual({ numberFormat, entry });
  });
});

describe("names of sheets", () => {
  it("are numbered where they are taken, within Excel's 31 characters", () => {
    expect(freeName("Measures", ["MEASURES", "Measures (2)"])).toBe("Measures (3)");
    const long = "A name of thirty-one characters";
    expect(freeName(long, [long])).toBe("A name of thirty-one charac (2)");
    expect(freeTableName("Measures", ["measures"])).toBe("Measures_2");
  });

  it("are changed in a formula, and not inside words in quotation marks", () => {
    const names = new Map([
      ["Data quality", "Draft 1"],
      ["Bob's", "Draft 2"],
    ]);
    expect(retarget(`COUNTIF('Data quality'!A1:A9,"'Data quality'!")+'Bob''s'!B2+'Other'!C3`, names)).toBe(
      `COUNTIF('Draft 1'!A1:A9,"'Data quality'!")+'Draft 2'!B2+'Other'!C3`,
    );
  });
});

describe("blocks of equal look", () => {
  it("cover every cell of a sheet once", () => {
    for (const sheet of sampleModel("board").sheets) {
      const covered = lookBlocks(sheet).flatMap(({ range: { top, bottom, left, right } }) =>
        Array.from(
          { length: (bottom - top + 1) * (right - left + 1) },
          (_, index) => `${top + Math.floor(index / (right - left + 1))}:${left + (index % (right - left + 1))}`,
        ),
      );
      const cells = sheet.rows.flatMap(({ cells: all }, row) => all.map((_, column) => `${row}:${column}`));
      expect([...covered].sort()).toEqual([...cells].sort());
    }
  });

  it("take a column of a table as one", () => {
    const sheet = sampleModel("board").sheets.find(({ name }) => name === "Measures");
    if (sheet === undefined) throw new Error("no sheet");
    expect(lookBlocks(sheet).map(({ range }) => range)).toContainEqual({ top: 5, left: 5, bottom: 10, right: 5 });
  });
});

describe("an error from Excel", () => {
  it("is one plain sentence; an error of ours is none", async () => {
    const client = await bootInNode();
    const undo = client.asGlobals();
    const refused = (code: string): unknown =>
      Object.assign(Object.create(client.OfficeExtension.Error.prototype) as object, { code });
    expect(hostError(refused("InvalidOperationInCellEditMode"))).toBe(
      "A cell is being edited. Press Enter to finish editing the cell, then try again.",
    );
    expect(hostError(refused("SomethingNew"))).toMatch(/^Excel could not do it/);
    expect(hostError(new TypeError("ours"))).toBeNull();
    undo();
  });
});
