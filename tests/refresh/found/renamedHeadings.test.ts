import { describe, expect, it } from "vitest";
import type { FoundSheet } from "../../../src/refresh/found/foundReport";
import { locateColumns, type WrittenColumns } from "../../../src/refresh/found/locateColumns";

/** Two measures; Movement came a quarter later, so that it stands last in the workbook. */
const WROTE: WrittenColumns = block(
  ["ID", "Status", "Movement", "Commentary"],
  ["H1", "Green", "Green, was Amber", "Two sites are ahead."],
  ["H2", "Red", "Red, was Green", "One site is late."],
);

function block(headings: string[], ...rows: string[][]): WrittenColumns {
  return {
    headings,
    rows: rows.map((cells) => ({
      key: cells[0] ?? "",
      height: null,
      cells: cells.map((text) => ({ entry: text, text, format: null, link: null })),
    })),
  };
}

function locate(wrote: WrittenColumns, ...rows: string[][]): Record<string, number> {
  const sheet: FoundSheet = {
    ...{ name: "Measures", hidden: false, protected: false, rows, tables: [], heldRows: [], heldRanges: [] },
  };
  const range = { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 };
  return Object.fromEntries(locateColumns(wrote, sheet, range));
}

const H1 = ["H1", "Green", "Two sites are ahead.", "Green, was Amber"];
const H2 = ["H2", "Red", "One site is late.", "Red, was Green"];

describe("a heading that a person typed over", () => {
  it("is known though another column of ours stands last, in other letters or other words", () => {
    const right = { ID: 0, Status: 1, Commentary: 2, Movement: 3 };
    for (const status of ["RAG", "status", "STATUS"])
      expect(locate(WROTE, ["ID", status, "Commentary", "Movement"], H1, H2)).toEqual(right);
    expect(locate(WROTE, ["ID", "Status", "Commentary", "Trend"], H1, H2)).toEqual(right);
  });

  it("is known by its cells where all are, in whatever order the rows are", () => {
    const right = { ID: 0, Status: 1, Commentary: 2, Movement: 3 };
    expect(locate(WROTE, ["Ref", "RAG", "Words", "Trend"], H2, H1)).toEqual(right);
  });

  it("is known by where it was left, though every cell below it is typed over", () => {
    const left = { ...WROTE, layout: ["ID", "Status", "Commentary", "Lead", "Movement"] };
    const typed = ["x", "y"].map((word, at) => [`H${at + 1}`, word, word, "Shah", word]);
    expect(locate(left, ["ID", "RAG", "Words", "Lead", "Trend"], ...typed)).toEqual({
      ...{ ID: 0, Status: 1, Commentary: 2, Lead: 3, Movement: 4 },
    });
  });

  it("is known by its cells where it is one that we gave to another: Actual to last year’s figures", () => {
    const wrote = block(["ID", "Actual", "Last year"], ["H1", "150", "140"], ["H2", "88", "89"]);
    const rows = [
      ["H1", "150", "140"],
      ["H2", "88", "89"],
    ];
    const renamed = locate(wrote, ["ID", "This quarter", "Actual"], ...rows);
    expect(renamed).toEqual({ ID: 0, Actual: 1, "Last year": 2 });
  });

  it("stays that of its column where somebody moved figures on by hand: what was the actual is last year’s", () => {
    const wrote = block(["ID", "Actual", "Last year"], ["H1", "150", "140"], ["H2", "88", "89"]);
    const rows = [
      ["H1", "160", "150"],
      ["H2", "90", "88"],
    ];
    expect(locate(wrote, ["ID", "Actual", "Last year"], ...rows)).toEqual({ ID: 0, Actual: 1, "Last year": 2 });
  });

  it("is none where the column was deleted and one of a person's own stands beside it", () => {
    const left = { ...WROTE, layout: ["ID", "Status", "Lead", "Commentary", "Movement"] };
    expect(locate(left, ["ID", "Lead", "Commentary", "Movement"], ["H1", "Shah", "a", "b"])).toEqual({
      ...{ ID: 0, Lead: 1, Commentary: 2, Movement: 3 },
    });
  });
});
