import { expect, it } from "vitest";
import { writtenReport } from "../../../src/refresh/ourReport";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { leftWords } from "../../../src/refresh/refreshWords";
import { BURGLARY, quarterReport, ROBBERY } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

it("tells what looks for an ID that another measure has now: M1 was burglary and is robbery", async () => {
  const q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  const swapped = await quarterReport(2, [
    { ...ROBBERY, id: "M1" },
    { ...BURGLARY, id: "M2" },
  ]);
  const book = new WorkbookInMemory(q1);
  book.addSheet("Board", [
    [{ formula: 'VLOOKUP("M1",Measures!A5:M6,6,FALSE)' }, "M2"],
    [{ formula: 'VLOOKUP("Burglary",Measures!B5:M6,5,FALSE)' }, "M1 and more"],
  ]);
  const { left } = refreshReport(writtenReport(q1), book.found(), swapped);
  expect(left.map(leftWords).filter((words) => words.includes("Board"))).toEqual([
    'Board!A1, =VLOOKUP("M1",Measures!A5:M6,6,FALSE): what was M1 “Burglary” is M1 “Robbery” now. ' +
      "Look for its new ID if it is meant.",
    "Board!B1: what was M2 “Robbery” is M2 “Burglary” now. Look for its new ID if it is meant.",
  ]);
});
