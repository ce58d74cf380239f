import { expect, it } from "vitest";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import { rowsInOrder } from "../../../src/refresh/rows/rowsInOrder";
import { BURGLARY, quarterReport, ROBBERY, SICKNESS } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

it("are as many as can be, in whatever order rows stand", () => {
  expect(rowsInOrder([5, 6, 4])).toEqual(new Set([5, 6]));
  expect(rowsInOrder([9, 3, 4, 8, 5, 6])).toEqual(new Set([3, 4, 5, 6]));
  expect(rowsInOrder([])).toEqual(new Set());
});

it("a new exception comes after those that are as bad, not after one that stands where it was", async () => {
  // At most 360, 90 and 8: robbery (92) is Amber and days sick (9) Red; later robbery is Red, days sick are Amber, and
  // burglary is Amber for the first time.
  const amber = (actual: number, measure: typeof ROBBERY): typeof ROBBERY => ({
    ...measure,
    actual,
    lastYear: measure.target * 2,
  });
  const red = (actual: number, measure: typeof ROBBERY): typeof ROBBERY => ({ ...measure, actual, lastYear: 1 });
  const first = await quarterReport(1, [BURGLARY, amber(92, ROBBERY), red(9, SICKNESS)]);
  const second = await quarterReport(2, [amber(361, BURGLARY), red(99, ROBBERY), amber(9, SICKNESS)]);
  const book = new WorkbookInMemory(first);
  const ids = (): unknown[] => {
    const { rows, tables } = book.sheetOf("MeasureExceptions");
    const { top, bottom } = tables.find(({ name }) => name === "MeasureExceptions") ?? { top: 0, bottom: 0 };
    return rows.slice(top + 1, bottom + 1).map(([id]) => id);
  };
  expect(ids()).toEqual(["M3", "M2"]);
  book.apply(refreshReport(writtenReport(first), book.found(), second).edits);
  // Rows stay where they stand: days sick, which are Amber now, before robbery; burglary comes after robbery.
  expect(ids()).toEqual(["M3", "M2", "M1"]);
});
