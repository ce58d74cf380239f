import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellMove } from "../../../src/render/carry/references/cellMove";
import { FormulaReferences, quoteSheet } from "../../../src/render/carry/references/formulaReferences";

function moved(formula: string, move: CellMove, home = "Board"): string {
  const references = new FormulaReferences(formula, home);
  references.move(move);
  return references.toString();
}

const threeBeforeRow6: CellMove = { kind: "rows", sheet: "Measures", at: 5, count: 3 };

it("a range that names its sheet twice stays on it, where row 8 of K7:K8 is cut and pasted elsewhere", () => {
  const cut: CellMove = { kind: "cut", sheet: "Measures", row: 7, to: { sheet: "Retired", row: 5 } };
  expect(moved("SUM(Measures!K7:Measures!K8)", cut)).toBe("SUM(Measures!K7:K8)");
});

describe("three rows put in before row 6 of Measures", () => {
  it.each([
    ["Measures!K5", "Measures!K5"],
    ["Measures!K6", "Measures!K9"],
    ["Measures!$K$5:$K$21", "Measures!$K$5:$K$24"],
    ["SUM(Measures!A1:A5)", "SUM(Measures!A1:A5)"],
    ["'Measures'!A6&measures!b7", "'Measures'!A9&measures!B10"],
    ["Measures!6:7", "Measures!9:10"],
    ["Measures!$4:$6", "Measures!$4:$9"],
    ["SUM(Measures!A:C)", "SUM(Measures!A:C)"],
    ["VLOOKUP(A6,Measures!$A$5:$F$21,6,FALSE)", "VLOOKUP(A6,Measures!$A$5:$F$24,6,FALSE)"],
    ["Measures!K9:K6", "Measures!K9:K12"],
    ["SUM(Measures!K5:Measures!K6)", "SUM(Measures!K5:K9)"],
    ["SUM('Measures'!$K$5:'Measures'!$K$6)", "SUM('Measures'!$K$5:$K$9)"],
  ])("%s becomes %s", (before, after) => expect(moved(before, threeBeforeRow6)).toBe(after));

  it.each([
    '"see Measures!K6"&A6',
    "K6",
    "[1]Measures!K6",
    "'[Other.xlsx]Measures'!K6",
    "'C:\\[Other.xlsx]Measures'!K6",
    "SUM(Measures[Actual])",
    "Measures[[#This Row],[K6]]",
    "Measures[[#All],[A6]:[B6]]",
    "LOG10(7)+Measures!K6_total+K6x",
    "Measures!#REF!+#REF!K6+#N/A+#DIV/0!",
    "'Other Measures'!K6",
    "Jan:Measures!K6",
    "Measures!XFE6+Measures!A1048577+1E6",
    "Measures2!K6+My.Measures!K6",
  ])("%s stays", (formula) => expect(moved(formula, threeBeforeRow6)).toBe(formula));

  it("moves what names no sheet in a formula of Measures itself", () => {
    expect(moved("$D6/D$5+Board!D6", threeBeforeRow6, "Measures")).toBe("$D9/D$5+Board!D6");
  });
});

it("is #REF! where the cell was taken out, and shorter where some of them were", () => {
  const out: CellMove = { kind: "rows", sheet: "Measures", at: 5, count: -1 };
  expect(moved("Measures!A6+SUM(Measures!A5:A7)+Measures!A8+SUM(Measures!6:6)", out)).toBe(
    "Measures!#REF!+SUM(Measures!A5:A6)+Measures!A7+SUM(Measures!#REF!)",
  );
});

it("follows a row that is cut to another sheet, and no range of several rows", () => {
  const cut: CellMove = { kind: "cut", sheet: "Measures", row: 5, to: { sheet: "Past figures", row: 8 } };
  expect(moved("Measures!B6+$B6+SUM(Measures!B5:B7)+SUM(Measures!B6:D6)", cut)).toBe(
    "'Past figures'!B9+$B6+SUM(Measures!B5:B7)+SUM('Past figures'!B9:D9)",
  );
  const own = new FormulaReferences("B6*C$2+Board!A1", "Measures");
  own.move(cut);
  own.rehome("Past figures");
  expect(own.toString()).toBe("B9*Measures!C$2+Board!A1");
});

it("moves the columns right of a new one, in the rows of its table only", () => {
  const right: CellMove = { kind: "columns", sheet: "Measures", top: 3, bottom: 7, at: 2, count: 1 };
  expect(moved("Measures!$C$5+Measures!B5+SUM(Measures!B4:C8)+SUM(Measures!C1:C8)+Measures!C:C", right)).toBe(
    "Measures!$D$5+Measures!B5+SUM(Measures!B4:D8)+SUM(Measures!C1:C8)+Measures!C:C",
  );
});

it("takes in the new rows of a table where a range is of its whole column", () => {
  const table = { top: 3, left: 0, bottom: 6, right: 5 };
  const grow: CellMove = { kind: "grow", sheet: "Measures", table, bottom: 8 };
  expect(moved("SUM(Measures!$B$5:$B$7)+SUM(Measures!A4:F7)+SUM(Measures!B5:B6)+Measures!B7", grow)).toBe(
    "SUM(Measures!$B$5:$B$9)+SUM(Measures!A4:F9)+SUM(Measures!B5:B6)+Measures!B7",
  );
});

it("copies what no $ holds", () => {
  const copied = new FormulaReferences('A1+$A1+A$1+$A$1+Other!B2&"A1"', "Board").copied({ rows: 2, columns: 1 });
  expect(copied).toBe('B3+$A3+B$1+$A$1+Other!C4&"A1"');
  expect(new FormulaReferences("A1+B5", "").copied({ rows: -2, columns: 0 })).toBe("#REF!+B3");
});

it("keeps the distance of what no $ holds from the first cell of a rule", () => {
  const rule = new FormulaReferences("$D5<D$2", "Measures");
  rule.move({ kind: "rows", sheet: "Measures", at: 4, count: 2 }, { rows: 2, columns: 0 });
  expect(rule.toString()).toBe("$D7<D$2");
  const above = new FormulaReferences("D4<>D5", "Measures");
  above.move({ kind: "rows", sheet: "Measures", at: 4, count: 2 }, { rows: 2, columns: 0 });
  expect(above.toString()).toBe("D6<>D7");
});

it.each([
  ["Measures", "Measures"],
  ["Past figures", "'Past figures'"],
  ["O'Brien", "'O''Brien'"],
  ["Q4", "'Q4'"],
  ["R1C1", "'R1C1'"],
  ["2025", "'2025'"],
])("names the sheet %s as %s", (name, quoted) => expect(quoteSheet(name)).toBe(quoted));

const reference = fc
  .record({
    sheet: fc.constantFrom("", "Measures!", "'Past figures'!", "Other!"),
    top: fc.integer({ min: 1, max: 60 }),
    height: fc.integer({ min: 0, max: 20 }),
    column: fc.constantFrom("A", "$C", "AA"),
    held: fc.boolean(),
  })
  .map(({ sheet, top, height, column, held }) => {
    const row = (number: number): string => `${held ? "$" : ""}${number}`;
    return `${sheet}${column}${row(top)}${height === 0 ? "" : `:${column}${row(top + height)}`}`;
  });
const formula = fc
  .array(fc.oneof(reference, fc.constantFrom('"A1 ""x"" "', "Measures[Actual]", "12.5", "#REF!", "Name_1")), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `SUM(${parts.join(",")})`);

describe("whatever a formula refers to", () => {
  it("is the same after rows were put in and taken out again", () => {
    const row = fc.integer({ min: 0, max: 90 });
    fc.assert(
      fc.property(formula, row, fc.integer({ min: 1, max: 9 }), (text, at, count) => {
        const references = new FormulaReferences(text, "Measures");
        references.move({ kind: "rows", sheet: "Measures", at, count });
        references.move({ kind: "rows", sheet: "Measures", at, count: -count });
        expect(references.toString()).toBe(text);
      }),
    );
  });

  it("reads as it was written while nothing moves", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."A1$:!'\"[]()#@, b;%_.é{}") }), (text) => {
        const { length } = new FormulaReferences(text, "Measures").toString();
        // A range from its bottom right is turned round; no letter is lost.
        expect(length).toBe(text.length);
      }),
    );
    fc.assert(fc.property(formula, (text) => new FormulaReferences(text, "X").toString() === text));
  });
});
