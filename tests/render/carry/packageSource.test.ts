import { describe, expect, it } from "vitest";
import { readSource } from "../../../src/read/readSource";
import type { Source } from "../../../src/read/source";
import { findReportAndCells } from "../../../src/render/carry/findReport";
import { writeWorkbook } from "../../../src/render/workbook/writeWorkbook";
import { checkedSample, reportOf, WRITTEN_AT } from "../../samples/support/sampleReport";
import { opened } from "./handBuilt";

/** Every cell of a workbook, by its sheet and place; the format of words is no matter. */
function cellsOf({ sheets }: Source): unknown[] {
  return sheets.map((sheet) => [
    sheet.name,
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => {
        const cell = sheet.cell(row, column);
        return cell?.kind === "text" ? { ...cell, numberFormat: null } : cell;
      }),
    ).filter((cells) => cells.some((cell) => cell !== null)),
  ]);
}

describe("the cells of a workbook that is open for its next report", () => {
  it("are those that its reader gives: words, figures, percentages, formulas", async () => {
    const bytes = await writeWorkbook(reportOf(await checkedSample("thames-valley-2009-10-q4")), WRITTEN_AT);
    const read = await readSource(bytes, "report.xlsx");
    if (!read.ok) throw new Error(read.fault.sentence);
    expect(cellsOf(findReportAndCells(opened(bytes)).source)).toEqual(cellsOf(read.value));
  });
});
