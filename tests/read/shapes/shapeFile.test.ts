import { describe, expect, it } from "vitest";
import { SHAPE_KINDS, type Shape } from "./shape";
import { parseShape, readShapes } from "./shapeFile";
import { brokenLaws } from "./shapeLaws";

const shapes = readShapes();

const FILE = `what: a return of two towns
kind: 4
sheet: Return
hidden columns: D
hidden rows: 5-6
merges: B1:C1
bold: 3
fill: C3 FF0000
grid:
Town,Homes,,x
Total,"1,200",,
North,700,G
South,500,*

* not yet known
end
table: A1:D4
header rows: 1
headings: Town | Homes | - | x
rows: 2 total, 3-4 data
total 2: of 3-4 in B, rounded, gaps
titles: none
notes: row 6
shape: areas down, measures across
body: column A (Town)
statuses: C3 Green
missing: C4 = not yet known
ambiguous: it is made up
`;

describe("A file of a shape is read", () => {
  const shape = parseShape(FILE, "towns.txt");
  const [sheet] = shape.sheets;
  const [table] = sheet?.tables ?? [];

  it("with rows and columns counted from 0, ends included", () => {
    expect(shape).toMatchObject({ kind: 4, hard: null, ambiguous: "it is made up" });
    expect(sheet).toMatchObject({ name: "Return", hiddenColumns: [3], hiddenRows: [4, 5], boldRows: [2] });
    expect(sheet?.merges).toEqual([{ top: 0, left: 1, bottom: 0, right: 2 }]);
    expect(sheet?.fills).toEqual([{ row: 2, column: 2, colour: "FF0000" }]);
    expect(table?.range).toEqual({ top: 0, left: 0, bottom: 3, right: 3 });
    expect(table?.totals).toEqual([{ row: 1, parts: [2, 3], columns: [1], rounded: true, gaps: true, noSum: false }]);
    expect(table?.missing).toEqual([{ cell: { row: 3, column: 2 }, reason: { by: "words", words: "not yet known" } }]);
  });

  it("with its cells as printed, rows of any length, and a blank line as an empty row", () => {
    expect(sheet?.grid[1]).toEqual(["Total", "1,200", "", ""]);
    expect(sheet?.grid[2]).toEqual(["North", "700", "G"]);
    expect(sheet?.grid[4]).toEqual([]);
  });

  it.each([
    ["kind: 4", "kind: 11", "line 2: expected one of"],
    ["hidden rows:", "hiden rows:", 'line 5: expected "grid:"'],
    ["rows: 2 total", "rows: 2 totals", "line 20: expected one of data"],
    ["body: column A (Town)", "body: the towns", "line 25: expected what says whose"],
    ["statuses: C3", "stati: C3", "line 26: no such key"],
    ["titles: none\n", "", 'line 27: the table above has no line "titles:"'],
    ["\nend\n", "\n", 'line 9: no "end"'],
  ])("but not with %j written as %j", (good, bad, why) => {
    expect(() => parseShape(FILE.replace(good, bad), "towns.txt")).toThrow(`towns.txt, ${why}`);
  });
});

describe("The ninety-nine shapes of this folder", () => {
  const counted = (matches: (shape: Shape) => boolean): number => shapes.filter(({ shape }) => matches(shape)).length;

  it("are as many of each kind as README.md says", () => {
    const counts = SHAPE_KINDS.map((kind) => [kind, counted((shape) => shape.kind === kind)]);
    expect(counts).toEqual([
      [1, 9],
      [2, 9],
      [3, 7],
      [4, 11],
      [5, 9],
      [6, 7],
      [7, 7],
      [8, 9],
      [9, 7],
      [10, 11],
      ["plain", 13],
    ]);
    expect(counted(({ hard }) => hard !== null)).toBe(32);
    expect(counted(({ ambiguous }) => ambiguous !== null)).toBe(6);
  });

  it.each([...shapes, ...readShapes("variants/")])("hold to the laws of a grid and its answer: $file", ({ shape }) => {
    expect(brokenLaws(shape)).toEqual([]);
  });
});

describe("A shape whose answer is wrong breaks a law", () => {
  it.each([
    ["rows: 2 total, 3-4 data", "rows: 2 total, 3 data", "row 4 of the table is said to be 0 things"],
    ["of 3-4 in B, rounded, gaps", "of 3 in B", "B2 is not the sum of its parts"],
    ["headings: Town | Homes | - | x", "headings: Town | Homes", "2 headings for 4 columns"],
    ["body: column A (Town)", "body: column B (Town)", "the heading of the bodies' column is another"],
    ["notes: row 6", "notes: none", "A6 is part of nothing"],
    ["notes: row 6", "notes: row 5, row 6", "row 5 is said to have words"],
    ["statuses: C3 Green", "statuses: C4 Green", "C4 is said to be two things"],
    ["titles: none", "titles: row 6", "row 6 is a title or skipped, and is not above the table"],
    ["merges: B1:C1", "merges: B2:C3", "C3 lies under a merge: it is blank or said to be covered"],
  ])("%j written as %j", (right, wrong, law) => {
    expect(brokenLaws(parseShape(FILE.replace(right, wrong), "towns.txt"))).toContain(law);
  });
});
