import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { statusFill } from "../../../src/read/cells/statusFill";
import { assessTexts } from "../../support/sampleFiles";

describe("A fill", () => {
  it.each(["FF0000", "C00000", "FFC7CE", "FF5050"])("of %s is Red", (rgb) => expect(statusFill(rgb)).toBe("Red"));
  it.each(["FFC000", "FFFF00", "FFEB9C", "FFA500"])("of %s is Amber", (rgb) => expect(statusFill(rgb)).toBe("Amber"));
  it.each(["92D050", "00B050", "C6EFCE", "00FF00"])("of %s is Green", (rgb) => expect(statusFill(rgb)).toBe("Green"));
  it.each(["FFFFFF", "000000", "D9D9D9", "DDEBF7", "0070C0", "7030A0", ""])("of %s says nothing", (rgb) => {
    expect(statusFill(rgb)).toBeNull();
  });
});

describe("A column of statuses without words", () => {
  it("is read by its fills: Red on 90 of 100 and Green on 72 of 60 contradict the figures", async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet("Q3");
    sheet.addRows([
      ["Measure", "Actual", "RAG"],
      ["Complaints", 90, null],
      ["Missed bins", 72, null],
      ["Late letters", 5, null],
    ]);
    const paint = (cell: string, rgb: string): void => {
      sheet.getCell(cell).fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${rgb}` } };
    };
    paint("C2", "FF0000");
    paint("C3", "00B050");
    paint("C4", "0070C0");
    const plan =
      "Settings\nSetting,Value\nRule,achieved\n\nMeasures\nMeasure ID,Measure,Polarity,Target,Aggregation\n" +
      "H2,Complaints,lower,100,latest\nW2,Missed bins,lower,60,latest\nW3,Late letters,lower,9,latest\n";
    const { findings } = await assessTexts(new Uint8Array(await book.xlsx.writeBuffer()), plan);
    expect(
      findings
        .filter(({ code }) => code === "statedStatusDiffers")
        .map(({ item, at, found, expected }) => [item, at?.row, at?.column, found, expected]),
    ).toEqual([
      ["H2", 1, 2, "Red (by its fill)", "Green"],
      ["W2", 2, 2, "Green (by its fill)", "Red"],
    ]);
  });
});
