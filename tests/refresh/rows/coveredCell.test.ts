import { expect, it } from "vitest";
import { writtenReport } from "../../../src/refresh/ourReport";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { choiceWords, leftWords } from "../../../src/refresh/refreshWords";
import { BURGLARY, quarterReport, ROBBERY } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

it("new words in a cell that somebody merged into the one above are written, and said to be out of sight", async () => {
  const q1 = await quarterReport(1, [BURGLARY, { ...ROBBERY, comment: "Fewer." }]);
  const q2 = await quarterReport(2, [BURGLARY, { ...ROBBERY, comment: "More robberies." }]);
  const book = new WorkbookInMemory(q1);
  const { row, column } = book.cell("Measures", "M2", "Commentary");
  book.put("Measures", row, column, null);
  const merged = [{ top: row - 1, left: column, bottom: row, right: column }];
  const found = {
    sheets: book.found().sheets.map((sheet) => (sheet.name === "Measures" ? { ...sheet, merged } : sheet)),
  };
  const refresh = refreshReport(writtenReport(q1), found, q2);
  book.apply(refresh.edits);
  expect(refresh.left.map(leftWords)).toEqual([
    "Measures M2, Commentary: the cell is merged into another, so nobody sees that the report says “More robberies.” " +
      "there. Take the merged cells apart.",
  ]);
  expect(book.read("Measures", "M2", "Commentary")).toBe("More robberies.");
});

it("words that both changed are told in short: the workbook has them all", () => {
  const words = choiceWords({
    id: "1",
    cell: { sheet: "Measures", table: "Measures", row: "M1", heading: "Commentary" },
    theirs: "Burglary fell in every district. ".repeat(20),
    ours: "No comment. ".repeat(40),
    before: "",
    override: false,
    answers: ["theirs", "ours"],
    answer: "theirs",
  });
  expect(words.length).toBeLessThan(280);
  expect(words).toContain("…”, the report says “No comment.");
});
