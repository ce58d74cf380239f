import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { chartWorkbooks, type ChartCells } from "../../../src/render/pack/pptx/chartWorkbooks";

const AT = new Date("2026-12-01T10:00:00Z");

/** The parts of a workbook as text. */
function partsOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]);
}

describe("workbooks behind charts", () => {
  it("are part for part what the library writes, of 3 rows by 3 columns and then of 2 by 2", async () => {
    const first: ChartCells = [
      ["", "Actual", "A & b <"],
      ["Apr 2023", 1, null],
      ["May 2023", null, -0.1],
    ];
    const next: ChartCells = [
      ["", "Target"],
      ["2023/24", 0],
    ];
    const workbookOf = await chartWorkbooks(AT);
    for (const cells of [first, next]) {
      const sheets = [{ name: "Sheet1", rows: cells.map((row) => [...row]) }];
      const theirs = await writeXlsx({ sheets, properties: { modified: AT } });
      expect(partsOf(workbookOf(cells))).toEqual(partsOf(theirs));
    }
  });
});
