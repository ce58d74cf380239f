import { describe, expect, it } from "vitest";
import type { RefreshEdit } from "../../../src/refresh/refreshEdit";
import type { WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { editedBook } from "./editedBook";
import { partOf } from "./handBuilt";
import { below, book, leaves, sheetOf, X14, XM } from "./measuresBook";

describe("a rule of several areas of which the first leaves", () => {
  it("is of the cells that are left, and counts from the first of them", () => {
    const rules =
      '<conditionalFormatting sqref="B3 B5"><cfRule type="expression" priority="1"><formula>B3&gt;$B$4</formula>' +
      '</cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="custom" sqref="B3 B5">' +
      "<formula1>B3&gt;0</formula1></dataValidation></dataValidations>";
    const sheet = sheetOf(editedBook(book({ after: rules }), leaves(2, 4)));
    expect(sheet).toContain('sqref="B4"><cfRule type="expression" priority="1"><formula>B4&gt;$B$3</formula>');
    expect(sheet).toContain('sqref="B4"><formula1>B4&gt;0</formula1>');
  });
});

describe("rules and lists of choices of a row that leaves", () => {
  const rules =
    '<conditionalFormatting sqref="B2:B5"><cfRule type="expression" dxfId="0" priority="3">' +
    "<formula>AND(B2&gt;$A$2,B2&gt;B1,Board!$A$1&gt;0)</formula></cfRule></conditionalFormatting>" +
    '<dataValidations count="2"><dataValidation type="list" sqref="C2:C5"><formula1>$E$7:$E$9</formula1>' +
    '</dataValidation><dataValidation type="whole" operator="greaterThan" sqref="A3"><formula1>0</formula1>' +
    "</dataValidation></dataValidations>";
  const extended =
    `<extLst><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations ` +
    `xmlns:xm="${XM}" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Board!$A$1:$A$2</xm:f>` +
    "</x14:formula1><xm:sqref>C2:C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";

  it("go with it, asking of the same cells as before, and stay for the other rows", () => {
    const carried = editedBook(book({ after: rules }), leaves(2, 4));
    const retired = sheetOf(carried, 3);
    expect(retired).toContain(
      '<conditionalFormatting sqref="B5"><cfRule type="expression" dxfId="0" priority="1">' +
        "<formula>AND(B5&gt;Measures!$A$2,B5&gt;Measures!B2,Board!$A$1&gt;0)</formula>",
    );
    expect(retired).toContain('sqref="C5"><formula1>Measures!$E$6:$E$8</formula1>');
    expect(retired).toContain('sqref="A5"><formula1>0</formula1>');
    expect(retired).toContain('<dataValidations count="2">');
    const stayed = sheetOf(carried);
    expect(stayed).toContain('<conditionalFormatting sqref="B2:B4">');
    expect(stayed).toContain("<formula>AND(B2&gt;$A$2,B2&gt;B1,Board!$A$1&gt;0)</formula>");
    expect(stayed).toContain('<dataValidations count="1"><dataValidation type="list" sqref="C2:C4">');
  });

  it("in extensions too", () => {
    const carried = editedBook(book({ after: extended }), leaves(2, 4));
    expect(sheetOf(carried, 3)).toContain(
      '<x14:dataValidation type="list"><x14:formula1><xm:f>Board!$A$1:$A$2</xm:f></x14:formula1>' +
        "<xm:sqref>C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>",
    );
    expect(sheetOf(carried)).toContain("<xm:sqref>C2:C4</xm:sqref>");
  });

  it("data bars keep their finer options, which stand in an extension", () => {
    const id = "{11111111-2222-4333-8444-555555555555}";
    const bars =
      '<conditionalFormatting sqref="B2:B5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/>' +
      `<cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" ` +
      `uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst></cfRule>` +
      "</conditionalFormatting>";
    const finer =
      `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
      `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" ` +
      'maxLength="100" gradient="0" direction="rightToLeft"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>' +
      '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>' +
      "<xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
    const plain = book({ after: finer });
    const path = "xl/worksheets/sheet1.xml";
    const whole = partOf(plain, path).replace("</sheetData>", `</sheetData>${bars}`);
    const given = { ...plain, parts: new Map(plain.parts).set(path, new TextEncoder().encode(whole)) };
    const retired = sheetOf(editedBook(given, [...leaves(2, 4), ...leaves(3, 5)]), 3);
    const ids = [...retired.matchAll(/<x14:id>([^<]*)/g)].map(([, one]) => one);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    for (const one of ids)
      expect(retired).toContain(`<x14:cfRule type="dataBar" id="${one}"><x14:dataBar minLength="0"`);
    expect(retired.match(/gradient="0" direction="rightToLeft"/g)).toHaveLength(2);
  });

  it("come back with it once, where its table has the same", () => {
    const back: readonly RefreshEdit[] = [
      { kind: "insertRows", sheet: "Measures", before: 2, count: 1, like: 1 },
      { kind: "moveRow", sheet: "Retired", row: 4, to: { sheet: "Measures", row: 2 } },
    ];
    const carried = editedBook(book({ after: rules }), [...leaves(2, 4), ...back]);
    const sheet = sheetOf(carried);
    expect(sheet).toContain('<dataValidation type="list" sqref="C2:C5"><formula1>$E$7:$E$9</formula1>');
    expect(sheet).toContain('sqref="A3"><formula1>0</formula1>');
    expect(sheet).toContain('<dataValidations count="2">');
    expect(sheetOf(carried, 3)).not.toMatch(/cfRule|dataValidation/);
  });
});

describe("what marks one measure marks no new one below it", () => {
  const rule = (area: string): string =>
    `<conditionalFormatting sqref="${area}"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan">` +
    `<formula>9</formula></cfRule></conditionalFormatting>`;
  const list = (area: string): string =>
    `<dataValidations count="1"><dataValidation type="list" sqref="${area}"><formula1>"Yes,No"</formula1>` +
    "</dataValidation></dataValidations>";

  it.each([
    ["B5", "B5"],
    ["B4:B5", "B4:B5"],
    ["B2:B5", "B2:B6"],
    ["B2:B3 B4:B5", "B2:B3 B4:B6"],
    ["A5:C5", "A5:C5"],
  ])("a rule and a list of choices of %s are of %s with a row 6", (before, after) => {
    const sheet = sheetOf(editedBook(book({ after: rule(before) + list(before) }), below));
    expect(sheet).toContain(`<conditionalFormatting sqref="${after}">`);
    expect(sheet).toContain(`<dataValidation type="list" sqref="${after}">`);
  });

  it("nor a rule of the first row one above it, or of the second one between the two", () => {
    const put = (before: number, like: number): RefreshEdit[] => [
      { kind: "insertRows", sheet: "Measures", before, count: 1, like },
    ];
    expect(sheetOf(editedBook(book({ after: rule("B2") }), put(1, 2)))).toContain('sqref="B3"');
    expect(sheetOf(editedBook(book({ after: rule("B2:B5") }), put(1, 2)))).toContain('sqref="B2:B6"');
    expect(sheetOf(editedBook(book({ after: rule("B3") }), put(3, 2)))).toContain('sqref="B3"');
  });

  it("a colour of the last row stays there, and one of the column is of the new row too", () => {
    const coloured = (at: number, cells: string): WorkbookPackage => {
      const plain = book({});
      const text = sheetOf(plain).replace(new RegExp(`<c r="(${cells})"`, "g"), '<c r="$1" s="1"');
      const path = `xl/worksheets/sheet${at}.xml`;
      return { ...plain, parts: new Map(plain.parts).set(path, new TextEncoder().encode(text)) };
    };
    const newRow = (cells: string): string =>
      /<row r="6".*?<\/row>|<row r="6"[^>]*\/>/.exec(sheetOf(editedBook(coloured(1, cells), below)))?.[0] ?? "";
    expect(newRow("B5")).not.toContain("s=");
    expect(newRow("B[2-5]")).toContain('<c r="B6" s="1"/>');
  });
});
