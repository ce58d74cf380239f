import { beforeAll, describe, expect, it } from "vitest";
import type { Entry } from "../../../src/refresh/entry";
import { isBroken } from "../../../src/refresh/formulas/brokenFormula";
import { writtenReport } from "../../../src/refresh/ourReport";
import type { Refresh } from "../../../src/refresh/refresh";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { leftWords } from "../../../src/refresh/refreshWords";
import type { ReportModel } from "../../../src/report/reportModel";
import { BURGLARY, LATER, quarterReport, ROBBERY } from "../support/quarters";
import { refreshed } from "../support/refreshed";
import { WorkbookInMemory } from "../support/workbookInMemory";

describe("a formula of ours whose cells somebody deleted", () => {
  const ours = 'COUNTIF(Measures[Status],"Red")+[@Last%20year]';
  it.each([
    'COUNTIF(#REF!,"Red")+[@Last%20year]',
    'COUNTIF(#REF!$L$5:$L$9,"Red")+[@Last%20year]',
    "COUNTIF('Our KPIs'!#REF!,\"Red\")+#REF!",
    'COUNTIF(Measures[#REF!],"Red")+[@#REF!]',
  ])("is ours as %s", (formula) => {
    expect(isBroken({ formula }, { formula: ours })).toBe(true);
  });

  it.each(['COUNTIF(#REF!,"Green")+[@Last%20year]', 'COUNTIF(Measures[Status],"Red")+[@Last%20year]', "#REF!*2"])(
    "is a person’s, or as it was, as %s",
    (formula) => {
      expect(isBroken({ formula }, { formula: ours })).toBe(false);
    },
  );
});

let q1: ReportModel;
/** Burglary fell to 342 (Green), robbery rose to 96 (Red). */
let q2: ReportModel;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, LATER);
});

/** What is said of a refresh, how much is asked and given by hand, and whether a column came. */
function said({ left, choices, byHand, changes }: Refresh): unknown[] {
  return [left.map(leftWords), choices.length, byHand.length, changes.some(({ kind }) => kind === "columnAdded")];
}

it("a column that somebody named otherwise is none that somebody typed in, and neither are counts of it", () => {
  const book = new WorkbookInMemory(q1);
  for (const [heading, name] of [
    ["Status", "RAG"],
    ["Actual", "Performance"],
  ]) {
    const { row, column } = book.cell("Measures", "M1", heading ?? "");
    book.put("Measures", row - 1, column, name ?? "");
  }
  expect(said(refreshed(book, q1, q2))).toEqual([[], 0, 0, false]);
  expect(book.read("Measures", "M2", "Performance")).toBe(96);
});

it("a row of somebody’s above the first and one below the last make no count of ours theirs", () => {
  const book = new WorkbookInMemory(q1);
  const counts = (): Entry => book.read("StatusCounts", "Red", "Measures");
  const before = counts();
  const { sheet, row } = book.cell("Measures", "M1", "ID");
  book.insertRows("Measures", row, 1);
  const table = sheet.tables.find(({ name }) => name === "Measures");
  if (table === undefined) throw new Error("no table");
  table.bottom += 1;
  expect(counts()).not.toEqual(before);
  expect(refreshed(book, q1, q2).choices).toEqual([]);
});

it("where a column was deleted that statuses need, they are those of this quarter, and it is said", () => {
  const book = new WorkbookInMemory(q1);
  const { sheet, row, column } = book.cell("Measures", "M1", "Last year");
  const table = sheet.tables.find(({ name }) => name === "Measures");
  if (table === undefined) throw new Error("no table");
  const range = { top: table.top, left: table.left, bottom: table.bottom, right: table.right };
  book.apply([{ kind: "deleteColumn", sheet: "Measures", table: "Measures", range, column }]);
  expect(JSON.stringify(sheet.rows[row])).toContain("#REF!");
  const refresh = refreshReport(writtenReport(q1), book.found(), q2);
  book.apply(refresh.edits);
  expect(said(refresh)).toEqual([
    [
      "The column Last year of the table Measures was deleted, so what is worked out from it stands as results: no " +
        "formula works it out again when somebody types.",
      "Measures: the column Last year was deleted, and is not put back.",
    ],
    0,
    0,
    false,
  ]);
  expect(["M1", "M2"].map((id) => book.read("Measures", id, "Status"))).toEqual(["Green", "Red"]);
  expect(JSON.stringify(book.sheet("Measures").rows)).not.toContain("#REF!");
  const again = refreshReport(refresh.written, book.found(), q2);
  expect([again.edits, again.choices, again.byHand]).toEqual([[], [], []]);
});

it("where its cells are there, a broken formula of ours is put right and nobody is asked", () => {
  const book = new WorkbookInMemory(q1);
  const before = book.read("StatusCounts", "Red", "Measures");
  book.type("StatusCounts", "Red", "Measures", { formula: 'COUNTIF(#REF!,"Red")' });
  const refresh = refreshed(book, q1, q2);
  expect([refresh.choices, refresh.left]).toEqual([[], []]);
  expect(book.read("StatusCounts", "Red", "Measures")).toEqual(before);
});
