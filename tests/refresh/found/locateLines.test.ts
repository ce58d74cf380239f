import { describe, expect, it } from "vitest";
import { locateLines } from "../../../src/refresh/found/locateLines";
import type { WrittenSheet } from "../../../src/refresh/writtenReport";
import type { FoundSheet } from "../../../src/refresh/found/foundReport";

function written(...lines: readonly (readonly [key: string, text: string])[]): WrittenSheet {
  const rows = lines.map(([key, text]) => ({
    key,
    height: null,
    cells: [{ entry: text, text, format: null, link: null }],
  }));
  return { name: "Charts", blocks: [{ table: "", headings: [""], keyedBy: [""], keptIn: [], rows }] };
}

/** A sheet whose rows hold these cells, without a table. */
function sheet(...rows: readonly (readonly string[])[]): FoundSheet {
  return { rows, tables: [] } as unknown as FoundSheet;
}

const REPORT = written(
  ["/title", "Charts"],
  ["heading Bins", "Bins"],
  ["Bins/body", "Bins rose to 3."],
  ["heading Calls", "Calls"],
  ["Calls/body", "Calls fell to 2."],
);

function located(found: FoundSheet): Record<string, number> {
  return Object.fromEntries(locateLines(REPORT, found).rows);
}

describe("the lines of a report", () => {
  it("are found under their headings where the sheet has its sections in another order", () => {
    const found = sheet(["Charts"], ["Calls"], ["Calls fell to 2."], ["Bins"], ["Bins rose to 3."]);
    const places = { "/title": 0, "heading Calls": 1, "Calls/body": 2, "heading Bins": 3, "Bins/body": 4 };
    expect(located(found)).toEqual(places);
    const typed = sheet(["Charts"], ["Calls"], ["Ours fell."], ["Bins"], ["Bins rose to 3."]);
    expect(located(typed)).toEqual(places);
  });

  it("that say the same of two measures each stand under their own", () => {
    const report = written(
      ["heading Bins", "Bins"],
      ["Bins/body", "No figure."],
      ["heading Calls", "Calls"],
      ["Calls/body", "No figure."],
    );
    const { rows } = locateLines(report, sheet(["Calls"], ["No figure."], ["Bins"], ["No figure."]));
    expect([rows.get("Calls/body"), rows.get("Bins/body")]).toEqual([1, 3]);
  });

  it("are found in the second column where somebody put one in before it, and none where nothing is left", () => {
    const found = sheet(
      ["", "Charts"],
      ["mine", "Bins"],
      ["", "Bins rose to 3."],
      ["", "Calls"],
      ["", "Calls fell to 2."],
    );
    expect(locateLines(REPORT, found)).toMatchObject({ column: 1 });
    expect(located(found)).toMatchObject({ "/title": 0, "Bins/body": 2, "Calls/body": 4 });
    expect(located(sheet())).toEqual({});
  });

  it("typed over with their heading are those between what is left", () => {
    const found = sheet(["Charts"], ["Bins"], ["Bins rose to 3."], ["Telephone"], ["It fell."]);
    expect(located(found)).toMatchObject({ "heading Calls": 3, "Calls/body": 4 });
  });
});
