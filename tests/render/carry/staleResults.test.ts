import { describe, expect, it } from "vitest";
import type { SetCell } from "../../../src/refresh/refreshEdit";
import type { Entry } from "../../../src/refresh/entry";
import { applyEdits } from "../../../src/render/carry/applyEdits";
import type { WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { handBuilt, opened, partOf } from "./handBuilt";

const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (at: string, value: number): string => `<c r="${at}"><v>${value}</v></c>`;
const formula = (at: string, words: string, result: number | string): string =>
  `<c r="${at}"${typeof result === "string" ? ' t="str"' : ""}><f>${words}</f><v>${result}</v></c>`;

/** Targets in B, actuals in C, statuses in D; on Board formulas about them. */
const book = opened(
  handBuilt({
    sheets: [
      {
        name: "Measures",
        xml:
          `<row r="1">${text("A1", "M1")}${number("B1", 10)}${number("C1", 12)}` +
          `${formula("D1", "IF(C1&gt;=B1,&quot;Green&quot;,&quot;Red&quot;)", "Green")}</row>` +
          `<row r="2">${text("A2", "M2")}${number("B2", 20)}${number("C2", 22)}${text("D2", "Green")}</row>`,
      },
      {
        name: "Board",
        xml:
          `<row r="1">${formula("A1", "B1*2", 24)}${formula("B1", "Measures!C1", 12)}</row>` +
          `<row r="2">${formula("A2", "COUNTIF(Measures!D1:D2,&quot;Green&quot;)", 2)}` +
          `${formula("B2", "A2+1", 3)}</row>` +
          `<row r="3">${formula("A3", "Measures!C2", 22)}${formula("B3", "2+3", 5)}</row>` +
          `<row r="4">${formula("A4", "INDIRECT(&quot;Measures!C1&quot;)", 12)}</row>` +
          '<row r="5"><c r="A5"><f t="array" ref="A5:A6">Measures!C1:C2*2</f><v>24</v></c></row>' +
          '<row r="6"><c r="A6"><v>44</v></c></row>',
      },
    ],
  }),
);

function set(row: number, column: number, entry: Entry, value: SetCell["value"]): SetCell {
  return { kind: "setCell", sheet: "Measures", row, column, entry, value, numberFormat: null };
}

function edited(edits: readonly SetCell[], standing: readonly SetCell[] = []): WorkbookPackage {
  const result = applyEdits(book, edits, { profile: "board", page: null }, standing);
  if (!result.ok) throw new Error(result.fault.sentence);
  return result.value;
}

/** What a cell of a sheet holds in the file, without its place. */
function held(after: WorkbookPackage, sheet: number, at: string): string {
  const xml = partOf(after, `xl/worksheets/sheet${sheet}.xml`);
  return new RegExp(`<c r="${at}"[^>]*?(?:/>|>(.*?)</c>)`).exec(xml)?.[1] ?? "";
}

const STATUS = { formula: 'IF(C1>=B1,"Green","Red")' };

describe("once the actual of M1 is 7, of which the status is Red", () => {
  const after = edited([set(0, 2, 7, 7), set(0, 3, STATUS, "Red")]);

  it("the status has the result that it was written with", () => {
    expect(held(after, 1, "D1")).toContain("<v>Red</v>");
  });

  it("formulas about it, and formulas about those, have no result, and the workbook is worked out on opening", () => {
    expect(held(after, 2, "B1")).toBe("<f>Measures!C1</f>");
    expect(held(after, 2, "A1")).toBe("<f>B1*2</f>");
    expect(held(after, 2, "A4")).not.toContain("<v>");
    expect(held(after, 2, "A5")).not.toContain("<v>");
    expect(held(after, 2, "A6")).toBe("");
    expect(partOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("formulas about other cells keep theirs", () => {
    expect(held(after, 2, "A3")).toContain("<v>22</v>");
    expect(held(after, 2, "B3")).toContain("<v>5</v>");
  });

  it("a count by status is counted again: one is Green", () => {
    expect(held(after, 2, "A2")).toContain("<v>1</v>");
    expect(held(after, 2, "B2")).toBe("<f>A2+1</f>");
  });
});

it("a count is of what stands there, also where it was given another result for what somebody typed over", () => {
  const counting = {
    ...set(1, 0, { formula: 'COUNTIF(Measures!D1:D2,"Green")' }, 9),
    sheet: "Board",
  };
  expect(held(edited([counting]), 2, "A2")).toContain("<v>2</v>");
});

it.each([
  ['COUNTIF(Measures!D1:D2,"Green")-COUNTIFS(Measures!A1:A2,"m2",Measures!D1:D2,"Green")', "1"],
  ['COUNTIF(Measures!D1:D2,"Green")-COUNTIFS(Measures!A1:A2,"",Measures!D1:D2,"Green")', "2"],
  ['COUNTIF(Measures!D1:D2,"Green")-COUNTIF(Measures!D2,"Green")', "1"],
  ['COUNTIF(\'Measures\'!D1:D2,"Red")+COUNTIF(Measures!D1:D2,"green")', "2"],
])("%s is %s where both measures are Green", (counts, result) => {
  const counting = { ...set(1, 0, { formula: counts }, 9), sheet: "Board" };
  expect(held(edited([counting]), 2, "A2")).toContain(`<v>${result}</v>`);
});

it("a person’s formula of which the refresh knows what it comes to has that, and counts as that", () => {
  const after = edited([set(0, 2, 7, 7)], [set(0, 3, null, "Amber")]);
  expect(held(after, 1, "D1")).toContain("<v>Amber</v>");
  expect(held(after, 2, "A2")).toContain("<v>1</v>");
});

it("a count in a column with a status that has no result has none", () => {
  const after = edited([set(0, 2, 7, 7)]);
  expect(held(after, 1, "D1")).not.toContain("<v>");
  expect(held(after, 2, "A2")).not.toContain("<v>");
});

it("a formula of ours that stays keeps its result, since the refresh knows it", () => {
  const after = edited([set(0, 2, 11, 11)], [set(0, 3, STATUS, "Green")]);
  expect(held(after, 1, "D1")).toContain("<v>Green</v>");
  expect(held(after, 2, "A2")).toContain("<v>2</v>");
});
