import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/refresh/entry";
import { locateColumns } from "../../../src/refresh/found/locateColumns";

const HEADINGS = ["ID", "Actual", "Change", "Status"];
const BLOCK = {
  headings: HEADINGS,
  rows: [
    ["M1", 355, { formula: "[@Actual]-400" }, "Green"],
    ["M2", 92, { formula: "[@Actual]-95" }, "Amber"],
  ].map((cells) => ({
    key: String(cells[0]),
    height: null,
    cells: (cells as Entry[]).map((entry) => ({ entry, text: "", format: null, link: null })),
  })),
};

/** Where the columns of ours are in a table with these rows, the first its headings. */
function placesIn(...rows: readonly (readonly Entry[])[]): readonly (number | undefined)[] {
  const range = { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 };
  const sheet = { name: "Measures", hidden: false, protected: false, rows, tables: [], heldRows: [], heldRanges: [] };
  const columns = locateColumns(BLOCK, sheet, range);
  return HEADINGS.map((heading) => columns.get(heading));
}

const change = (formula: string): Entry => ({ formula });

describe("a column whose heading somebody typed over", () => {
  it("is known by its figures where a column of theirs stands left or right of it", () => {
    const left = [
      ["ID", "Owner", "This quarter", "Change", "Status"],
      ["M1", "Anna", 355, change("C2-400"), "Green"],
      ["M2", "Ben", 92, change("C3-95"), "Amber"],
    ];
    expect(placesIn(...left)).toEqual([0, 2, 3, 4]);
    const right = left.map(([id = null, owner = null, actual = null, ...others]) => [id, actual, owner, ...others]);
    expect(placesIn(...right)).toEqual([0, 1, 3, 4]);
  });

  it("is known by its formulas, sorted or not, and at the end of the table", () => {
    expect(
      placesIn(
        ["ID", "Actual", "Note", "Up or down", "Seen", "RAG"],
        ["M2", 92, "none", change("B2-95"), "yes", "Amber"],
        ["M1", 350, "none", change("B3-400"), "yes", "Green"],
      ),
    ).toEqual([0, 1, 3, 5]);
  });

  it("is not known where it was deleted and theirs holds something else", () => {
    expect(
      placesIn(
        ["ID", "Note", "Seen", "Change", "Status"],
        ["M1", "none", "yes", change("#REF!-400"), "Green"],
        ["M2", "none", "yes", change("#REF!-95"), "Amber"],
      ),
    ).toEqual([0, undefined, 3, 4]);
  });
});
