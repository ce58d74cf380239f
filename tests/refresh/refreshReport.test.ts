import { beforeAll, describe, expect, it } from "vitest";
import { writtenReport } from "../../src/refresh/ourReport";
import { refreshReport, type RefreshOptions } from "../../src/refresh/refreshReport";
import type { Refresh } from "../../src/refresh/refresh";
import type { ReportModel } from "../../src/report/reportModel";
import { BURGLARY, LATER, quarterReport, ROBBERY, SICKNESS } from "./support/quarters";
import { WorkbookInMemory } from "./support/workbookInMemory";

let q1: ReportModel;
/** Burglary fell to 342 (Green), robbery rose to 96 (Red), and days sick are new. */
let q2: ReportModel;
/** As q2, without robbery. */
let q3: ReportModel;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, [...LATER, SICKNESS]);
  q3 = await quarterReport(3, [{ ...BURGLARY, actual: 342 }, SICKNESS]);
});

function refreshed(book: WorkbookInMemory, from: ReportModel, to: ReportModel, options?: RefreshOptions): Refresh {
  const refresh = refreshReport(writtenReport(from), book.found(), to, options);
  book.apply(refresh.edits);
  return refresh;
}

describe("a refresh that nobody has touched", () => {
  it("with the same extract changes nothing", () => {
    const refresh = refreshReport(writtenReport(q1), new WorkbookInMemory(q1).found(), q1);
    expect([refresh.edits, refresh.changes, refresh.choices, refresh.left]).toEqual([[], [], [], []]);
  });

  it("takes the figures of the next quarter, each in its row, and asks nothing", () => {
    const book = new WorkbookInMemory(q1);
    const refresh = refreshed(book, q1, q2);
    expect(book.read("Measures", "M1", "Actual")).toBe(342);
    expect(book.read("Measures", "M3", "Actual")).toBe(9);
    expect(refresh.choices).toEqual([]);
    expect(refresh.left).toEqual([]);
    expect(refresh.changes).toContainEqual({
      kind: "cell",
      cell: { sheet: "Measures", table: "Measures", row: "M2", heading: "Status" },
      before: "Amber",
      after: "Red",
    });
  });

  it("leaves what a first writing would have written", () => {
    const book = new WorkbookInMemory(q1);
    const refresh = refreshed(book, q1, q2);
    expect(book.found()).toEqual(new WorkbookInMemory(q2).found());
    expect(refreshReport(refresh.written, book.found(), q2).edits).toEqual([]);
  });
});

describe("what a person typed", () => {
  it("stays beside its measure when the table was sorted the other way round and a measure came", () => {
    const book = new WorkbookInMemory(q1);
    book.sort("Measures", (one, other) => String(other[0]).localeCompare(String(one[0])));
    const { sheet, row } = book.cell("Measures", "M1", "Actual");
    book.put(sheet.name, row, 20, "ask the borough commander");
    refreshed(book, q1, q2);
    const after = book.cell("Measures", "M1", "Actual");
    expect(after.sheet.rows[after.row]?.[20]).toBe("ask the borough commander");
    expect(book.read("Measures", "M1", "Actual")).toBe(342);
    expect(book.read("Measures", "M2", "Actual")).toBe(96);
  });

  it("over a figure stays where the extract says the same, and the reason says so", () => {
    const book = new WorkbookInMemory(q1);
    book.type("Measures", "M1", "Actual", 350);
    const refresh = refreshed(book, q1, q1);
    expect(book.read("Measures", "M1", "Actual")).toBe(350);
    expect(book.read("Measures", "M1", "Reason for status")).toMatch(
      /^Actual typed by hand: 350; in the source: 355\./,
    );
    expect(refresh.left).toContainEqual({
      kind: "typedOver",
      cell: { sheet: "Measures", table: "Measures", row: "M1", heading: "Actual" },
      theirs: "350",
      ours: "355",
    });
    expect(refreshReport(refresh.written, book.found(), q1).edits).toEqual([]);
  });

  it("over a figure that the extract changed too is a choice: theirs stays until it is answered", () => {
    const book = new WorkbookInMemory(q1);
    book.type("Measures", "M1", "Actual", 350);
    const preview = refreshReport(writtenReport(q1), book.found(), q2);
    const [choice] = preview.choices;
    expect(choice).toMatchObject({ theirs: "350", ours: "342", before: "355", override: false, answer: "theirs" });
    expect(choice?.answers).toEqual(["theirs", "ours"]);
    refreshed(book, q1, q2, { answers: new Map([[choice?.id ?? "", "ours"]]) });
    expect(book.read("Measures", "M1", "Actual")).toBe(342);
  });

  it("for a status is marked as given by hand, with the one worked out beside it", () => {
    const book = new WorkbookInMemory(q1);
    book.type("Measures", "M2", "Status", "Green");
    const refresh = refreshed(book, q1, q2);
    expect(book.read("Measures", "M2", "Status")).toBe("Green");
    expect(book.read("Measures", "M2", "Reason for status")).toMatch(
      /^Status given by hand: Green; worked out: Red\. missed 90/,
    );
    expect(refresh.choices).toEqual([expect.objectContaining({ override: true, theirs: "Green", ours: "Red" })]);
  });

  it("in a row or a column of their own stays", () => {
    const book = new WorkbookInMemory(q1);
    book.insertColumn("Measures", "Measures", 3, "Lead");
    book.type("Measures", "M2", "Lead", "DCI Shah");
    book.insertRows("Measures", 5, 1);
    book.put("Measures", 5, 2, "Our own subtotal");
    book.put("Measures", 12, 0, "A note below the table");
    const refresh = refreshed(book, q1, q2);
    expect(book.read("Measures", "M2", "Lead")).toBe("DCI Shah");
    expect(book.read("Measures", "M2", "Actual")).toBe(96);
    const said = book.sheet("Measures").rows.flat();
    expect(said).toContain("Our own subtotal");
    expect(said).toContain("A note below the table");
    expect(refresh.choices).toEqual([]);
  });

  it("above the table moves it, and the figures follow", () => {
    const book = new WorkbookInMemory(q1);
    book.insertRows("Measures", 0, 2);
    book.put("Measures", 0, 0, "For the board");
    refreshed(book, q1, q2);
    expect(book.sheet("Measures").rows[0]?.[0]).toBe("For the board");
    expect(book.read("Measures", "M1", "Actual")).toBe(342);
  });

  it("on a protected sheet is left, and the number of cells is told", () => {
    const book = new WorkbookInMemory(q1);
    book.sheet("Measures").protected = true;
    const refresh = refreshed(book, q1, q2);
    expect(book.read("Measures", "M1", "Actual")).toBe(355);
    expect(refresh.left).toContainEqual(expect.objectContaining({ kind: "sheetProtected", sheet: "Measures" }));
  });
});

describe("a measure that leaves", () => {
  it("goes to the sheet Retired with what was written beside it, and formulas follow it there", () => {
    const book = new WorkbookInMemory(q2);
    const { row, column } = book.cell("Measures", "M2", "Actual");
    book.put("Measures", row, 20, "watch this one");
    book.addSheet("Mine", [[{ formula: `Measures!F${row + 1}*2` }, { formula: `Measures!F${row}*2` }]]);
    const refresh = refreshed(book, q2, q3);
    const retired = book.sheet("Retired").rows;
    const there = retired.findIndex((cells) => cells[0] === "M2");
    expect(retired[there]?.[column]).toBe(96);
    expect(retired[there]?.[20]).toBe("watch this one");
    expect(book.sheets.at(-1)?.name).toBe("Retired");
    expect(book.sheet("Mine").rows[0]?.[0]).toEqual({ formula: `'Retired'!F${there + 1}*2` });
    expect(book.sheet("Mine").rows[0]?.[1]).toEqual({ formula: `Measures!F${row}*2` });
    expect(() => book.cell("Measures", "M2", "Actual")).toThrow();
    expect(refresh.changes).toContainEqual({ kind: "rowRetired", sheet: "Measures", row: "M2" });
  });

  it("from a list that is made anew goes without a trace, unless a person has worked in its row", () => {
    const untouched = new WorkbookInMemory(q2);
    refreshed(untouched, q2, q1);
    expect(untouched.sheetOf("MeasureExceptions").rows.flat()).not.toContain("M3");
    const worked = new WorkbookInMemory(q2);
    const { sheet, row } = worked.cell("MeasureExceptions", "M3", "Actual");
    worked.put(sheet.name, row, 9, "owner: HR");
    refreshed(worked, q2, q1);
    expect(worked.sheet("Retired").rows.flat()).toContain("owner: HR");
  });

  it("under another ID keeps its row and what was written in it", () => {
    const book = new WorkbookInMemory(q1);
    const { sheet, row } = book.cell("Measures", "M2", "Actual");
    book.put(sheet.name, row, 20, "watch this one");
    return quarterReport(2, [BURGLARY, { ...ROBBERY, id: "R7", actual: 96 }]).then((renumbered) => {
      refreshed(book, q1, renumbered);
      const after = book.cell("Measures", "R7", "Actual");
      expect(after.sheet.rows[after.row]?.[20]).toBe("watch this one");
      expect(book.read("Measures", "R7", "Actual")).toBe(96);
      expect(book.sheets.map(({ name }) => name)).not.toContain("Retired");
    });
  });
});

describe("a sheet", () => {
  it("that was renamed or copied is known by its table", () => {
    const book = new WorkbookInMemory(q1);
    const copy = structuredClone(book.sheet("Measures").rows);
    book.addSheet("Measures (2)", copy);
    book.sheet("Measures").name = "KPIs";
    refreshed(book, q1, q2);
    expect(book.sheet("KPIs").rows.flat()).toContain(342);
    expect(book.sheet("Measures (2)").rows).toEqual(copy);
  });

  it("that comes anew never takes the name of a person's", async () => {
    const book = new WorkbookInMemory(q1);
    book.addSheet("Mine", [["my own"]]);
    const added = { ...q1, sheets: [...q1.sheets, { ...q1.sheets[0], name: "Mine", tables: [], statusRanges: [] }] };
    refreshed(book, q1, added as ReportModel);
    expect(book.sheet("Mine").rows).toEqual([["my own"]]);
    expect(book.sheets.map(({ name }) => name)).toContain("Mine (2)");
    await Promise.resolve();
  });
});

describe("a row that a person pasted a second time", () => {
  it("stays as it is, and is named", () => {
    const book = new WorkbookInMemory(q1);
    const { sheet, row } = book.cell("Measures", "M1", "Actual");
    book.insertRows(sheet.name, row + 1, 1);
    book.put(sheet.name, row + 1, 0, "M1");
    book.put(sheet.name, row + 1, 5, 355);
    const refresh = refreshed(book, q1, q2);
    expect(refresh.left).toEqual([{ kind: "rowTwice", sheet: "Measures", name: "M1", at: row + 1 }]);
    expect(book.sheet("Measures").rows[row]?.[5]).toBe(342);
    expect(book.sheet("Measures").rows[row + 1]?.[5]).toBe(355);
  });
});

describe("a cell that a person emptied", () => {
  it("is handed back to the report", () => {
    const book = new WorkbookInMemory(q1);
    book.type("Measures", "M1", "Actual", null);
    const refresh = refreshed(book, q1, q2);
    expect(book.read("Measures", "M1", "Actual")).toBe(342);
    expect(refresh.choices).toEqual([]);
  });
});

it("a sum over a list that had nothing to list for a quarter is over its rows again", async () => {
  const good = await quarterReport(2, [BURGLARY, { ...ROBBERY, actual: 80 }]);
  const bad = await quarterReport(3, [{ ...BURGLARY, actual: 390 }, ROBBERY]);
  const book = new WorkbookInMemory(q1, true);
  const { sheet, row } = book.cell("MeasureExceptions", "M2", "Actual");
  book.addSheet("Mine", [[{ formula: `SUM('${sheet.name}'!E${row + 1}:E${row + 1})` }]]);
  const first = refreshed(book, q1, good, { rangesGrow: true });
  const { edits } = refreshReport(first.written, book.found(), bad, { rangesGrow: true });
  expect(edits.filter(({ kind }) => kind === "moveRow")).toEqual([]);
  expect(edits.some((edit) => edit.kind === "resizeTable" && edit.table === "MeasureExceptions")).toBe(true);
});

describe("a measure that left and is back", () => {
  it("comes back from the sheet Retired with what people wrote, and formulas follow it", () => {
    const book = new WorkbookInMemory(q2);
    const { row } = book.cell("Measures", "M2", "Actual");
    book.put("Measures", row, 20, "watch this one");
    book.addSheet("Mine", [[{ formula: `Measures!F${row + 1}*2` }]]);
    const left = refreshed(book, q2, q3);
    const back = refreshReport(left.written, book.found(), q2);
    book.apply(back.edits);
    const there = book.cell("Measures", "M2", "Actual");
    expect(book.read("Measures", "M2", "Actual")).toBe(96);
    expect(there.sheet.rows[there.row]?.[20]).toBe("watch this one");
    expect(book.sheet("Mine").rows[0]?.[0]).toEqual({ formula: `'Measures'!F${there.row + 1}*2` });
    expect(back.changes).toContainEqual({ kind: "rowReturned", sheet: "Measures", row: "M2" });
  });

  it("comes back into each table that it left, though the list of exceptions has headings of the measures", () => {
    const book = new WorkbookInMemory(q2);
    const listed = book.cell("MeasureExceptions", "M2", "Actual");
    book.put(listed.sheet.name, listed.row, 10, "why M2");
    const left = refreshed(book, q2, q3);
    const back = refreshReport(left.written, book.found(), q2);
    book.apply(back.edits);
    const exception = book.cell("MeasureExceptions", "M2", "Actual");
    expect(exception.sheet.rows[exception.row]?.[10]).toBe("why M2");
    expect([book.read("Measures", "M2", "Target"), book.read("MeasureExceptions", "M2", "Target")]).toEqual([90, 90]);
    expect(back.choices).toEqual([]);
    expect(book.sheet("Retired").rows.flat()).not.toContain("M2");
  });
});
