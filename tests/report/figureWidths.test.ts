import { describe, expect, it } from "vitest";
import { number } from "../../src/domain/value";
import { figureCell, textCell } from "../../src/report/cells";
import { buildSheet } from "../../src/report/sheetBuilder";

describe("columns of figures", () => {
  it.each(["board", "publication"] as const)(
    "are as wide as their widest figure, so that none shows as ####, in a %s",
    (profile) => {
      const sheet = buildSheet("Measures", [20, 8], { profile, title: "Money", marking: null });
      sheet.table({
        name: "Money",
        description: "",
        columns: [
          { heading: "Measure", numeric: false, cell: () => textCell("A name far longer than its column is wide") },
          {
            heading: "Actual",
            numeric: true,
            cell: (pounds: number) => figureCell(number(pounds), { kind: "money" }, 0),
          },
        ],
        items: [5, 2_200_000_000],
      });
      // £2,200,000,000 has 14 characters, and one is kept for a sign.
      expect(sheet.build({ freeze: false, repeatHeadings: false })[0]?.columnWidths).toEqual([20, 15]);
    },
  );
});
