import { expect, it } from "vitest";
import type { RefreshEdit } from "../../../../src/refresh/refreshEdit";
import { leaveNoExcel } from "../../support/excelInNode";
import { apply, livingWorkbook } from "./livingWorkbook";

leaveNoExcel();

/** A new row 8 below the last, and one above the first. */
const EDITS: readonly RefreshEdit[] = [
  { kind: "insertRows", sheet: "Report", before: 7, count: 1, like: 6, among: { top: 4, bottom: 7 } },
  { kind: "insertRows", sheet: "Report", before: 4, count: 1, like: 5, among: { top: 4, bottom: 8 } },
];

/** Colours and rules of the cells C4:C9. */
async function looks(): Promise<readonly { readonly fill: string; readonly rules: number }[]> {
  return Excel.run(async (context) => {
    const cells = [5, 6, 7, 8, 9].map((row) => context.workbook.worksheets.getItem("Report").getRange(`C${row}`));
    const counts = cells.map((cell) => cell.conditionalFormats.getCount());
    for (const { format } of cells) format.load("fill/color");
    await context.sync();
    return cells.map(({ format }, at) => ({ fill: format.fill.color, rules: counts[at]?.value ?? 0 }));
  });
}

it("a colour and a rule on one measure mark no new one above or below it, a rule on all of them does", async () => {
  await livingWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Report");
    for (const place of ["C5", "C7", "C5:C7"]) {
      const rule = sheet.getRange(place).conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$C5>9";
    }
    sheet.getRange("C7").format.fill.color = "#FFFF00";
    await context.sync();
  });
  expect((await apply(EDITS)).kind).toBe("applied");
  const plain = "#FFFFFF";
  expect(await looks()).toEqual([
    { fill: plain, rules: 1 },
    { fill: plain, rules: 2 },
    { fill: plain, rules: 1 },
    { fill: "#FFFF00", rules: 2 },
    { fill: plain, rules: 1 },
  ]);
});
