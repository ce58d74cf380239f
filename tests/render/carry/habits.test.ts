import type { RefreshEdit } from "../../../src/refresh/refreshEdit";
import { describe, expect, it } from "vitest";
import { findReport } from "../../../src/render/carry/findReport";
import { editedBook } from "./editedBook";
import { partOf } from "./handBuilt";
import { below, book, formulas, leaves, set, sheetOf, X14, XM } from "./measuresBook";

it("a row below the last is taken in by ranges of all rows, and by none of some rows", () => {
  const after = editedBook(
    book({
      board: [
        "SUM(Measures!B4:B5)",
        "SUM(Measures!B2:B5)",
        "VLOOKUP(&quot;M4&quot;,Measures!$A$2:$E$5,2,FALSE)",
        "COUNTA(Measures!A1:A5)",
        "SUM(Measures!B5:B5)",
      ],
    }),
    below,
  );
  expect(formulas(after)).toEqual([
    "SUM(Measures!B4:B5)",
    "SUM(Measures!B2:B6)",
    'VLOOKUP("M4",Measures!$A$2:$E$6,2,FALSE)',
    "COUNTA(Measures!A1:A6)",
    "SUM(Measures!B5:B5)",
  ]);
});

it("a sum over the one row that a table is left with takes in the rows that come, and one of its cell does not", () => {
  const gone = [4, 3, 2].map((row): RefreshEdit => ({ kind: "deleteRow", sheet: "Measures", row }));
  const range = { top: 0, left: 0, bottom: 3, right: 2 };
  const come: readonly RefreshEdit[] = [
    { kind: "insertRows", sheet: "Measures", before: 2, count: 2, like: 1 },
    { kind: "resizeTable", sheet: "Measures", table: "Measures", range },
  ];
  const board = ["SUM(Measures!B2:B5)", "SUM(Measures!B2)", "SUM(Measures!A2:C2)"];
  expect(formulas(editedBook(book({ board }), [...gone, ...come]))).toEqual([
    "SUM(Measures!B2:B4)",
    "SUM(Measures!B2)",
    "SUM(Measures!A2:C2)",
  ]);
});

describe("a new row has the formula of a person's calculated column", () => {
  const formula = "<calculatedColumnFormula>B2-$E$1</calculatedColumnFormula>";
  it.each([
    ["above the first", [{ kind: "insertRows", sheet: "Measures", before: 1, count: 1, like: 2 }] as const, 1],
    ["in the middle", [{ kind: "insertRows", sheet: "Measures", before: 3, count: 1, like: 2 }] as const, 3],
    ["below the last", below, 5],
  ])("%s", (_, edits, row) => {
    const after = editedBook(book({ calculated: formula }), edits);
    expect(findReport(after).sheets[0]?.rows[row]?.[2]).toEqual({ formula: `B${row + 1}-$E$1` });
    expect(partOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("a row that the refresh writes to", () => {
  const filter = '<filterColumn colId="1"><filters><filter val="30"/></filters></filterColumn>';

  it("stays hidden by hand, though columns of the table lack their buttons, and where it goes when it leaves", () => {
    const buttons = '<filterColumn colId="1" hiddenButton="1"/>';
    const after = editedBook(book({ filter: buttons, hidden: [2, 4] }), [
      set(1, 1, 30),
      set(2, 1, 31),
      ...leaves(3, 4),
    ]);
    expect([...sheetOf(after).matchAll(/<row r="(\d)" hidden="1"/g)].map(([, row]) => row)).toEqual(["2"]);
    expect(sheetOf(after, 3)).toMatch(/<row r="5" hidden="1"/);
  });

  it("is shown where a filter hid it, the others stay as the filter has them", () => {
    const sheet = sheetOf(editedBook(book({ filter, hidden: [2, 4, 5] }), [set(1, 1, 30)]));
    expect([2, 4, 5].map((row) => new RegExp(`<row r="${row}"[^>]*hidden`).test(sheet))).toEqual([false, true, true]);
  });

  it("is hidden where a filter of figures or words does not let it pass, and in sight under any other", () => {
    const hidden = (condition: string): unknown[] => {
      const only = `<filterColumn colId="1">${condition}</filterColumn>`;
      const sheet = sheetOf(editedBook(book({ filter: only }), [set(1, 1, 30), set(3, 1, 7)]));
      return [2, 3, 4, 5].filter((row) => new RegExp(`<row r="${row}"[^>]*hidden="1"`).test(sheet));
    };
    expect(hidden('<filters><filter val="30"/></filters>')).toEqual([4]);
    expect(hidden('<customFilters><customFilter operator="lessThan" val="10"/></customFilters>')).toEqual([2]);
    expect(hidden('<top10 val="1"/>')).toEqual([]);
    expect(hidden('<filters><filter val="1"/><dateGroupItem year="2026" dateTimeGrouping="year"/></filters>')).toEqual(
      [],
    );
  });

  it.each([
    ['<filters><filter val="20"/><filter val="40"/></filters>', [2, 4], 40],
    ['<filters blank="1"><filter val="30"/></filters>', [3], 30],
    ['<customFilters><customFilter operator="greaterThan" val="30"/></customFilters>', [4], 31],
    [
      '<customFilters and="1"><customFilter operator="greaterThanOrEqual" val="20"/><customFilter ' +
        'operator="lessThan" val="30"/></customFilters>',
      [2],
      21,
    ],
    ['<customFilters><customFilter val="2*"/></customFilters>', [], "2nd"],
    ['<top10 val="1"/>', [], 8],
  ])("stays hidden by hand under %s where the filter would show it", (condition, byHand, passing) => {
    const only = `<filterColumn colId="1">${condition}</filterColumn>`;
    const edits = [1, 2, 3].flatMap((row) => [set(row, 1, 7), set(row, 1, passing)]);
    const sheet = sheetOf(editedBook(book({ filter: only, hidden: [2, 3, 4] }), edits));
    expect([2, 3, 4].filter((row) => new RegExp(`<row r="${row}"[^>]*hidden`).test(sheet))).toEqual(byHand);
  });

  it("stays hidden under a filter of words, with capitals or a star", () => {
    for (const condition of [
      '<filters><filter val="m2"/></filters>',
      '<customFilters><customFilter val="m*"/></customFilters>',
    ]) {
      const words = `<filterColumn colId="0">${condition}</filterColumn>`;
      const sheet = sheetOf(editedBook(book({ filter: words, hidden: [3] }), [set(2, 1, 7), ...leaves(1, 4)]));
      expect(sheet).toMatch(/<row r="2"[^>]*hidden="1"/);
    }
  });

  it("stays hidden where a person hid it", () => {
    expect(sheetOf(editedBook(book({ hidden: [2] }), [set(1, 1, 30)]))).toMatch(/<row r="2"[^>]*hidden="1"/);
  });
});

it("a sparkline goes with its row, and one of another row stays", () => {
  const line = (row: number): string =>
    `<x14:sparkline><xm:f>Measures!B${row}:C${row}</xm:f><xm:sqref>D${row}</xm:sqref></x14:sparkline>`;
  const after =
    `<extLst><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups ` +
    `xmlns:xm="${XM}"><x14:sparklineGroup type="column"><x14:colorSeries rgb="FF00B050"/><x14:sparklines>` +
    `${line(3)}${line(5)}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
  const carried = editedBook(book({ after }), [...leaves(2, 4), ...leaves(3, 5)]);
  expect(sheetOf(carried)).not.toContain("extLst");
  const retired = sheetOf(carried, 3);
  expect(retired).toContain('<x14:sparklineGroup type="column"><x14:colorSeries rgb="FF00B050"/>');
  expect(retired).toContain("<xm:f>Retired!B5:C5</xm:f><xm:sqref>D5</xm:sqref>");
  expect(retired).toContain("<xm:f>Retired!B6:C6</xm:f><xm:sqref>D6</xm:sqref>");
  const one = editedBook(book({ after }), leaves(2, 4));
  expect(sheetOf(one)).toContain("<xm:f>Measures!B4:C4</xm:f><xm:sqref>D4</xm:sqref>");
  expect(sheetOf(one, 3)).not.toContain("D4");
});
