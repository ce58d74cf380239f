import { expect, it } from "vitest";
import { unworkedCells } from "../../src/pack/typedTexts";
import { writtenReport } from "../../src/refresh/ourReport";
import { BURGLARY, quarterReport, ROBBERY } from "../refresh/support/quarters";
import { WorkbookInMemory } from "../refresh/support/workbookInMemory";

it("a formula that somebody typed and nobody has worked out is told, one of ours and a figure are not", async () => {
  const report = await quarterReport(1, [BURGLARY, ROBBERY]);
  const book = new WorkbookInMemory(report);
  book.type("Measures", "M1", "Actual", 350);
  book.type("Measures", "M2", "Actual", { formula: "NOW()-46000" });
  const unworked = unworkedCells(writtenReport(report), book.found());
  expect(unworked.map(({ row, heading }) => `${row} ${heading}`)).toEqual(["M2 Actual"]);
});
