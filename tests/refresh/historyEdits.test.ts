import { describe, expect, it } from "vitest";
import { number } from "../../src/domain/value";
import type { FoundReport, FoundSheet } from "../../src/refresh/found/foundReport";
import { historyEdits } from "../../src/refresh/history/historyEdits";
import { pastRow } from "../history/rows";

const SETTING = { profile: "board", title: "Plan", marking: null } as const;
const NEXT = pastRow({ period: "Quarter 1 2010/11", months: "2010-04 to 2010-06", actual: number(90) });

/** A sheet whose table of past figures has columns moved and one of a person's in the middle. */
function edited(parts: Partial<FoundSheet> = {}): FoundSheet {
  return {
    name: "Our past",
    hidden: false,
    protected: false,
    rows: [
      [],
      ["", "Actual", "Our view", "ID", "Read at", "Period"],
      ["", 355, "Good", "M2", "2010", "Q4"],
      [],
      ["", "By Ann"],
    ],
    tables: [{ name: "History", range: { top: 1, left: 1, bottom: 2, right: 5 } }],
    heldRows: [],
    heldRanges: [],
    ...parts,
  };
}

function editsFor(sheets: FoundReport["sheets"]): ReturnType<typeof historyEdits> {
  return historyEdits({ file: "report.xlsx", found: { sheets }, structureProtected: false, setting: SETTING }, [NEXT]);
}

describe("historyEdits", () => {
  it("puts a row below the table, under the headings where they stand now, and touches no column of a person's", () => {
    const sheet = "Our past";
    const cell = (column: number, entry: string | number, numberFormat: string | null = null): object => ({
      kind: "setCell",
      sheet,
      row: 3,
      column,
      entry,
      value: entry,
      numberFormat,
    });
    expect(editsFor([edited()])).toEqual({
      ok: true,
      value: [
        { kind: "insertRows", sheet, before: 3, count: 1, like: 2 },
        { kind: "resizeTable", sheet, table: "History", range: { top: 1, left: 1, bottom: 3, right: 5 } },
        cell(3, "M2"),
        cell(5, "Quarter 1 2010/11"),
        cell(1, 90, "#,##0"),
        cell(4, "2010-04-20 09:00"),
      ],
    });
  });

  it("leaves a protected sheet alone, and past figures that are no table any more", () => {
    const sentence = (sheet: FoundSheet): string => {
      const edits = editsFor([sheet]);
      return edits.ok ? "" : edits.fault.sentence;
    };
    expect(sentence(edited({ protected: true }))).toBe(
      "The sheet Our past of report.xlsx is protected. Take its protection off, and run this again.",
    );
    expect(sentence(edited({ tables: [] }))).toBe(
      "The past figures on the sheet Our past of report.xlsx are no Excel table any more. Mark them, choose Insert, " +
        "Table, and run this again.",
    );
  });

  it("adds the sheet after the others of a report that has none", () => {
    const table = { name: "CellSources", range: { top: 0, left: 0, bottom: 1, right: 0 } };
    const edits = editsFor([edited({ name: "Sources", rows: [["Item"]], tables: [table] })]);
    expect(edits.ok && edits.value.map((edit) => edit.kind === "addSheet" && [edit.sheet.name, edit.after])).toEqual([
      ["Past figures", "Sources"],
    ]);
  });
});
