import { beforeAll, describe, expect, it } from "vitest";
import { countedIn } from "../../../src/refresh/counting/countedCells";
import { writtenReport } from "../../../src/refresh/ourReport";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { leftWords } from "../../../src/refresh/refreshWords";
import type { ReportModel } from "../../../src/report/reportModel";
import { BURGLARY, quarterReport, ROBBERY, SICKNESS } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

/** Burglary stands in row 5, robbery in row 6; days sick came between them in the second quarter. */
let q1: ReportModel;
let q2: ReportModel;
let onlyBurglary: ReportModel;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, [BURGLARY, SICKNESS, ROBBERY]);
  onlyBurglary = await quarterReport(3, [BURGLARY]);
});

/** What is said of formulas on a person’s sheet once the second quarter is written. */
function saidOf(...formulas: readonly string[]): string[] {
  const book = new WorkbookInMemory(q1);
  book.addSheet(
    "Board",
    formulas.map((formula) => [{ formula }]),
  );
  const { left } = refreshReport(writtenReport(q1), book.found(), q2);
  return left.filter(({ kind }) => kind === "countsCells").map(leftWords);
}

it("what is offset from a cell that a function gives is told, and an address in numbers, R6C6 for F6", () => {
  const taken = "takes cells by their place. It took M2 and takes a new row now.";
  expect(
    saidOf(
      "OFFSET(INDEX(Measures[Actual],1),1,0)",
      'INDIRECT("Measures!R6C6",FALSE)',
      'OFFSET(INDEX(Measures[Actual],MATCH("M2",Measures[ID],0)),0,1)',
    ),
  ).toEqual([
    "Board!A1, =OFFSET(INDEX(Measures[Actual],1),1,0): OFFSET takes cells by their place, and rows have moved. " +
      "Check what it takes now.",
    `Board!A2, =INDIRECT("Measures!R6C6",FALSE): INDIRECT ${taken}`,
  ]);
});

it("a chart whose rows have all left is told by its name", () => {
  const book = new WorkbookInMemory(q2);
  book.addSheet("Board", []);
  // Days sick and robbery stand in rows 6 and 7, burglary in row 5.
  const draws = (top: number) => [{ sheet: "Measures", range: { top, left: 5, bottom: 6, right: 5 } }];
  const charted = (name: string, top: number) => ({
    ...{ sheet: "Board", name, among: 0, kinds: ["barChart"], title: null },
    draws: draws(top),
  });
  const found = { ...book.found(), charts: [charted("Two that leave", 5), charted("All three", 4)] };
  const { left } = refreshReport(writtenReport(q2), found, onlyBurglary);
  expect(left.filter(({ kind }) => kind === "countsCells").map(leftWords)).toEqual([
    "Board!Two that leave (chart), ='Measures'!$F$6:$F$7: all rows of its range have left the table, and it takes " +
      "one of them or none now. Point it at what it should take.",
  ]);
});

it("is told in a conditional format and a list of choices too, and stays a finding until it is put right", () => {
  const book = new WorkbookInMemory(q1);
  book.addSheet("Board", []);
  const found = book.found();
  const rules = [
    { kind: "conditional format", row: 0, column: 0, formula: 'INDIRECT("Measures!F6")>90' },
    { kind: "list of choices", row: 2, column: 1, formula: "OFFSET(Measures!$A$4,1,0,2,1)" },
    { kind: "list of choices", row: 3, column: 1, formula: "Measures!$A$5:$A$6" },
  ] as const;
  const sheets = found.sheets.map((sheet) => (sheet.name === "Board" ? { ...sheet, rules } : sheet));
  const { left, written } = refreshReport(writtenReport(q1), { ...found, sheets }, q2);
  expect(left.filter(({ kind }) => kind === "countsCells").map(leftWords)).toEqual([
    'Board!A1 (conditional format), =INDIRECT("Measures!F6")>90: INDIRECT takes cells by their place. It took M2 and ' +
      "takes a new row now.",
    "Board!B3 (list of choices), =OFFSET(Measures!$A$4,1,0,2,1): OFFSET takes cells by their place. It took M2 and " +
      "takes a new row now.",
  ]);
  expect(written.doubts.map(({ name }) => name)).toEqual(["A1 (conditional format)", "B3 (list of choices)"]);
});

describe("a formula that counts rows, once a measure came above the one that it takes", () => {
  it.each([
    "INDEX(Measures!A5:M6,2,6)",
    "INDEX(Measures[Actual],2)",
    "INDEX(Measures[#All],3,6)",
    "INDEX($A$1:$B$2,1,1)+INDEX(Measures!$F:$F,6)",
    'HLOOKUP("Actual",Measures!A4:M6,3,FALSE)',
    "OFFSET(Measures!F4,2,0)",
    'INDIRECT("Measures!F6")',
    'HYPERLINK("#Measures!F6","M2 here")',
    "_xlfn.CHOOSEROWS(Measures!A5:F6,2)",
    "SUM(Measures:Exceptions!F6)",
  ])("is told with what it took and takes now: =%s", (formula) => {
    const [said = ""] = saidOf(formula);
    expect(said).toContain(`Board!A1, =${formula}: `);
    expect(said).toContain("It took M2 and takes a new row now.");
  });

  it.each([
    "INDEX(Measures!A5:M6,ROW(),6)",
    'INDIRECT("Measures!F"&B1)',
    "INDIRECT(B1)",
    "OFFSET(Measures!F4,B1,0)",
    "SUM(OFFSET(Measures!F5,0,0,B1*2,1))*INDEX(Measures[Actual],B1)",
  ])("is told as one to check where its place is worked out: =%s", (formula) => {
    expect(saidOf(formula)[0]).toMatch(/Check what it takes now\.$/);
  });

  it.each([
    'INDEX(Measures!F5:F6,MATCH("M2",Measures!A5:A6,0))',
    'VLOOKUP("M2",Measures!A5:M6,6,FALSE)',
    'HLOOKUP("Actual",Measures!A4:M6,2,FALSE)',
    "INDEX(Measures!A5:M6,1,6)",
    "INDEX(Measures[Actual],0)",
    "OFFSET(Measures!F4,1,0)",
    'INDIRECT("Measures!F5")',
    'HYPERLINK("https://example.org/#F6","ours")',
    'INDIRECT("Measures["&B1&"]")',
    'INDIRECT("F"&B1)',
    "OFFSET(Measures!$A$5,0,0,COUNTA(Measures!$A:$A)-3,1)",
    "INDEX($A$1:$B$9,2,1)",
    'SUM(Measures!F5:F6)&"INDEX(Measures!A5:M6,2)"',
  ])("is not told where it takes what it took: =%s", (formula) => {
    expect(saidOf(formula)).toEqual([]);
  });

  it("is told once for all cells that it was copied to", () => {
    expect(saidOf("INDEX(Measures!A$5:M$6,ROW(A1),6)", "INDEX(Measures!A$5:M$6,ROW(A2),6)")).toEqual([
      "Board!A1 and 1 more, =INDEX(Measures!A$5:M$6,ROW(A1),6): INDEX takes cells by their place, and rows have " +
        "moved. Check what it takes now.",
    ]);
  });

  it("says nothing of any where no row has moved", () => {
    const book = new WorkbookInMemory(q1);
    book.addSheet("Board", [[{ formula: 'INDIRECT("Measures!F6")' }]]);
    expect(refreshReport(writtenReport(q1), book.found(), q1).left).toEqual([]);
  });

  it("is a finding as long as it stands there, and none once somebody has put it right", () => {
    const book = new WorkbookInMemory(q1);
    book.addSheet("Board", [[{ formula: "INDEX(Measures!A5:M6,2,6)" }]]);
    const first = refreshReport(writtenReport(q1), book.found(), q2);
    book.apply(first.edits);
    const again = refreshReport(first.written, book.found(), q2);
    expect(again.written.doubts).toMatchObject([{ name: "A1", before: "M2", after: "a new row" }]);
    book.put("Board", 0, 0, { formula: "INDEX(Measures!A5:M7,3,6)" });
    expect(refreshReport(again.written, book.found(), q2).written.doubts).toEqual([]);
  });
});

it("a range of some rows is told once a measure is back beside it, and one of all rows is not", () => {
  const book = new WorkbookInMemory(q2);
  const [some, all, other] = ["SUM(Measures!F5:F6)", "SUM(Measures!F5:F7)", "SUM(Measures!F7:F7)"];
  book.addSheet("Board", [[{ formula: some }], [{ formula: all }], [{ formula: other }]]);
  // Days sick (row 6) leave, and are back in the third quarter: between burglary and robbery.
  const without = refreshReport(writtenReport(q2), book.found(), q1);
  book.apply(without.edits);
  expect(book.sheet("Board").rows[0]?.[0]).toEqual({ formula: "SUM(Measures!F5:F5)" });
  const back = refreshReport(without.written, book.found(), q2);
  expect(back.changes.map(({ kind }) => kind)).toContain("rowReturned");
  expect(back.left.map(leftWords)).toEqual([
    "Board!A1 and 1 more, =SUM(Measures!F5:F5): its range ends beside a measure that is back, and does not take it " +
      "in. Widen it if it should.",
  ]);
});

it("a range of two rows that leave together is told, and one of which a row stays is not", () => {
  const book = new WorkbookInMemory(q2);
  book.addSheet("Board", [[{ formula: "SUM(Measures!F6:F7)" }], [{ formula: "SUM(Measures!F5:F6)" }]]);
  const { left } = refreshReport(writtenReport(q2), book.found(), onlyBurglary);
  expect(left.map(leftWords)).toEqual([
    "Board!A1, =SUM(Measures!F6:F7): all rows of its range have left the table, and it takes one of them or none " +
      "now. Point it at what it should take.",
  ]);
});

it("a range is told whose beginning leaves while a function gives its end, or that names its sheet twice", () => {
  const book = new WorkbookInMemory(q2);
  const formulas = [
    "SUM(Measures!F7:INDEX(Measures!F:F,5))",
    "SUM(OFFSET(Measures!F5,0,0):Measures!F7)",
    "SUM(Measures!F6:Measures!F7)",
    "SUM(Measures!F5:INDEX(Measures!F:F,5))",
  ];
  book.addSheet(
    "Board",
    formulas.map((formula) => [{ formula }]),
  );
  const { left } = refreshReport(writtenReport(q2), book.found(), onlyBurglary);
  const told = left.filter(({ kind }) => kind === "countsCells").map(leftWords);
  expect(told.map((words) => /^(Board!A\d).*: (all rows|one end) /.exec(words)?.slice(1))).toEqual([
    ["Board!A1", "one end"],
    ["Board!A2", "one end"],
    ["Board!A3", "all rows"],
  ]);
});

describe("what a formula counts", () => {
  it("is found in brackets, texts and sheets’ names that hold commas and brackets", () => {
    expect(countedIn("IF(A1=\"(,\",INDEX('Q1 (old), x'!A1:B9,MAX(1,2),2),INDEX(A1:B9,4))")).toMatchObject([
      { within: "'Q1 (old), x'!A1:B9", rows: null, column: 1 },
      { within: "A1:B9", rows: [3] },
    ]);
  });
});
