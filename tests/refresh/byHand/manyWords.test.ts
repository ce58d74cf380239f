import { expect, it } from "vitest";
import { nextReport } from "../../../src/refresh/nextReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import { buildReport } from "../../../src/report/buildReport";
import { BURGLARY, quarterChecked, quarterLook } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

it("100 words that are no status are counted as a result, not by a formula longer than Excel takes", async () => {
  const measures = Array.from({ length: 100 }, (_, index) => ({ ...BURGLARY, id: `M${index}`, name: `Area ${index}` }));
  const [first, second] = [await quarterChecked(1, measures), await quarterChecked(2, measures)];
  const model = buildReport(first, { ...quarterLook(1), past: null });
  const book = new WorkbookInMemory(model);
  for (const { id } of measures)
    book.type("Measures", id, "Status", `${id}: ${"see the note of the service ".repeat(2)}`);
  const options = { report: quarterLook(2), by: null, accepted: [] };
  const next = nextReport(writtenReport(model), book.found(), second, options);
  book.apply(next.refresh.edits);
  expect(book.read("StatusCounts", "Not rated", "Measures")).toBe(100);
  expect(next.refresh.left.filter(({ kind }) => kind === "countsTooLong")).toEqual([
    { kind: "countsTooLong", table: "Measures" },
  ]);
  expect(nextReport(next.refresh.written, book.found(), second, options).refresh.edits).toEqual([]);
});
