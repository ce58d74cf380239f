import { expect, it } from "vitest";
import type { HistoryRow } from "../../../src/history/historyRow";
import { writtenReport } from "../../../src/refresh/ourReport";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { leftWords } from "../../../src/refresh/refreshWords";
import { buildReport } from "../../../src/report/buildReport";
import { historyRows } from "../../../src/report/past/historyRows";
import { BURGLARY, quarterChecked, quarterLook, quarterReport, ROBBERY } from "../support/quarters";
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
      "Look for its new ID or name if it is meant.",
    "Board!B1: what was M2 “Robbery” is M2 “Burglary” now. Look for its new ID or name if it is meant.",
  ]);
});

it("tells what looks for robbery, M2, by its ID or its name once it has left, and as long as it does", async () => {
  const [q1, q2] = [await quarterReport(1, [BURGLARY, ROBBERY]), await quarterReport(2, [BURGLARY])];
  const book = new WorkbookInMemory(q1);
  book.addSheet("Board", [
    [{ formula: 'SUMIFS(Measures!F:F,Measures!A:A,"M2")' }, "M2", "M1"],
    [{ formula: 'IFERROR(INDEX(Measures!F5:F6,MATCH("Robbery",Measures!C5:C6,0)),0)' }, "Robbery"],
    [{ formula: "SUMIFS(Measures!F:F,Measures!A:A,B1:C1)" }, { formula: "XLOOKUP($B$2,Measures!C:C,Measures!F:F)" }],
    // What nothing refers to is only words, as on a copy of the sheet Measures.
    [null, null, "M2", "Robbery"],
    [{ formula: 'VLOOKUP("Burglary",Measures!C5:M6,4,FALSE)' }, { formula: '"M2"&""' }],
  ]);
  const first = refreshReport(writtenReport(q1), book.found(), q2);
  const told = first.left.map(leftWords).filter((words) => words.includes("it looks for M2 “Robbery”, which has left"));
  expect(told.map((words) => words.split(/[,:]/)[0])).toEqual(["Board!A1", "Board!B1", "Board!A2", "Board!B2"]);
  expect(told).toHaveLength(4);
  expect(book.sheet("Board").rows[0]?.[0]).toEqual({ formula: 'SUMIFS(Measures!F:F,Measures!A:A,"M2")' });
  book.apply(first.edits);
  const again = refreshReport(first.written, book.found(), q2);
  expect(again.written.doubts).toEqual(first.written.doubts);
  expect(again.written.doubts).toHaveLength(4);
});

it("tells nothing of what looks for robbery among the past figures alone, where it stays", async () => {
  const [first, second] = [await quarterChecked(1, [BURGLARY, ROBBERY]), await quarterChecked(2, [BURGLARY])];
  const pastOf = (checked: typeof first): readonly HistoryRow[] =>
    historyRows(checked, { readAt: "2025-07-01 09:00", by: null });
  const q1 = buildReport(first, { ...quarterLook(1), past: pastOf(first) });
  const q2 = buildReport(second, { ...quarterLook(2), past: pastOf(second) });
  const book = new WorkbookInMemory(q1);
  book.addSheet("Board", [
    [{ formula: 'SUMIFS(History[Actual],History[ID],"M2",History[Period],"Quarter 1 2025/26")' }],
    [{ formula: "SUMIFS('Past figures'!H:H,'Past figures'!A:A,A5)" }],
    [{ formula: 'SUMIFS(History[Actual],History[ID],"M2")-SUMIFS(Measures!F:F,Measures!A:A,"M2")' }],
    [],
    ["M2"],
  ]);
  const { left } = refreshReport(writtenReport(q1), book.found(), q2);
  const told = left.map(leftWords).filter((words) => words.includes("Board"));
  expect(told.map((words) => words.split(/[,:]/)[0])).toEqual(["Board!A3", "Board!A5"]);
});

it("tells what looks for robbery by M2 or by its name once it is M9, or called Muggings", async () => {
  const q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  const book = new WorkbookInMemory(q1);
  book.addSheet("Board", [
    [{ formula: 'IFERROR(INDEX(Measures!F5:F6,MATCH("M2",Measures!A5:A6,0)),0)' }],
    [{ formula: 'XLOOKUP("Robbery",Measures!C5:C6,Measures!F5:F6)' }],
  ]);
  const toldOf = async (measure: typeof ROBBERY): Promise<string[]> => {
    const next = await quarterReport(2, [BURGLARY, measure]);
    const items = {
      measures: [BURGLARY, measure].map(({ id, name }) => ({ id, name, aliases: id === "M2" ? ["Robbery"] : [] })),
      ...{ actions: [], past: new Map<string, string>() },
    };
    const { left } = refreshReport(writtenReport(q1), book.found(), next, { items });
    return left.map(leftWords).filter((words) => words.includes("Board"));
  };
  expect(await toldOf({ ...ROBBERY, id: "M9" })).toEqual([
    'Board!A1, =IFERROR(INDEX(Measures!F5:F6,MATCH("M2",Measures!A5:A6,0)),0): what was M2 “Robbery” is M9 “Robbery” ' +
      "now. Look for its new ID or name if it is meant.",
  ]);
  expect(await toldOf({ ...ROBBERY, name: "Muggings" })).toEqual([
    'Board!A2, =XLOOKUP("Robbery",Measures!C5:C6,Measures!F5:F6): what was M2 “Robbery” is M2 “Muggings” now. ' +
      "Look for its new ID or name if it is meant.",
  ]);
});
