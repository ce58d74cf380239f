import { describe, expect, it } from "vitest";
import type { RefreshEdit } from "../../../src/refresh/refreshEdit";
import { findReport } from "../../../src/render/carry/findReport";
import type { WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { applyEdits } from "../../../src/render/carry/applyEdits";
import { handBuilt, opened, partOf } from "./handBuilt";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rowBefore3: RefreshEdit = { kind: "insertRows", sheet: "Measures", before: 2, count: 1, like: 1 };

function edited(book: WorkbookPackage, ...edits: RefreshEdit[]): WorkbookPackage {
  const result = applyEdits(book, edits, { profile: "board", page: null });
  if (!result.ok) throw new Error(result.fault.sentence);
  return result.value;
}

/** A sheet Measures with rows 1 to 4, and what is given after its cells. */
function measures(after: string, parts: Readonly<Record<string, string>> = {}, relations: [string, string][] = []) {
  const rows = [1, 2, 3, 4].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join("");
  return opened(
    handBuilt({
      sheets: [
        { name: "Measures", xml: `<sheetData>${rows}</sheetData>${after}`, relations },
        { name: "Other", xml: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      ],
      parts,
    }),
  );
}

const sheetOf = (book: WorkbookPackage): string => partOf(book, "xl/worksheets/sheet1.xml");

describe("formulas that cells share", () => {
  const book = opened(
    handBuilt({
      sheets: [
        {
          name: "Measures",
          xml:
            '<row r="1"><c r="A1"><v>1</v></c><c r="B1">' +
            '<f t="shared" ref="B1:B3" si="0">A1*$D$4</f><v>1</v></c></row>' +
            '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>' +
            '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>' +
            '<row r="4"><c r="D4"><v>1</v></c><c r="E4"><f t="array" ref="E4:E5">A1:A2</f><v>1</v></c></row>',
        },
        {
          name: "Board",
          xml:
            '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="4">Measures!A2</f><v>1</v></c></row>' +
            '<row r="2"><c r="A2"><f t="shared" si="4"/><v>1</v></c></row>',
        },
        {
          name: "Apart",
          xml:
            '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="4">B2</f><v>1</v></c></row>' +
            '<row r="2"><c r="A2"><f t="shared" si="4"/><v>1</v></c></row>',
        },
      ],
    }),
  );

  it("are each their own once a row moves, and stay as they are where none of their cells does", () => {
    const after = edited(book, rowBefore3);
    const [first, second] = findReport(after).sheets;
    expect(first?.rows.map(([, formula]) => formula)).toEqual([
      { formula: "A1*$D$5" },
      { formula: "A2*$D$5" },
      undefined,
      { formula: "A4*$D$5" },
      null,
    ]);
    expect(second?.rows).toEqual([[{ formula: "Measures!A2" }], [{ formula: "Measures!A4" }]]);
    expect(sheetOf(after)).toContain('<f t="array" ref="E5:E6">A1:A2</f>');
    expect(partOf(after, "xl/worksheets/sheet3.xml")).toBe(partOf(book, "xl/worksheets/sheet3.xml"));
  });

  it("are kept by the others where the first of them is overwritten", () => {
    const cell = { sheet: "Measures", row: 0, column: 1, entry: 7, value: 7, numberFormat: null } as const;
    const [sheet] = findReport(edited(book, { kind: "setCell", ...cell })).sheets;
    expect(sheet?.rows.slice(0, 3).map(([, entry]) => entry)).toEqual([
      7,
      { formula: "A2*$D$4" },
      { formula: "A3*$D$4" },
    ]);
  });
});

describe("what a sheet says beside its cells follows them", () => {
  it.each([
    ['<autoFilter ref="A1:C4"><sortState ref="A2:C4"><sortCondition ref="B2:B4"/></sortState></autoFilter>', null],
    ['<protectedRanges><protectedRange sqref="A3 C2:C3" name="x"/></protectedRanges>', 'sqref="A4 C2:C4"'],
    ['<ignoredErrors><ignoredError sqref="A2:A9" numberStoredAsText="1"/></ignoredErrors>', 'sqref="A2:A10"'],
    [
      '<scenarios><scenario name="s" count="1"><inputCells r="B3" val="1"/></scenario></scenarios>',
      '<inputCells r="B4" val="1"/>',
    ],
    [
      '<dataValidations count="1"><dataValidation type="custom" sqref="B3:B4"><formula1>$A3&gt;A$1</formula1>' +
        "</dataValidation></dataValidations>",
      'sqref="B4:B5"><formula1>$A4&gt;A$1</formula1>',
    ],
    [
      '<conditionalFormatting sqref="B1:B2"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="formula" ' +
        'val="$A$3"/></dataBar></cfRule></conditionalFormatting>',
      'sqref="B1:B3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="formula" val="$A$4"/>',
    ],
  ])("%s", (xml, expected) => {
    const after = sheetOf(edited(measures(xml), rowBefore3));
    expect(after).toContain(expected ?? 'ref="A1:C5"><sortState ref="A2:C5"><sortCondition ref="B2:B5"/>');
  });

  it("in extensions: rules, choice lists and sparklines", () => {
    const after = sheetOf(
      edited(
        measures(
          '<extLst><ext xmlns:x14="x14" xmlns:xm="xm"><x14:conditionalFormattings><x14:conditionalFormatting>' +
            "<x14:cfRule type='expression'><xm:f>$A3&gt;Other!$A$1</xm:f></x14:cfRule><xm:sqref>C3:C4</xm:sqref>" +
            "</x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14='x14' xmlns:xm='xm'>" +
            "<x14:dataValidations count='1'><x14:dataValidation><x14:formula1><xm:f>Measures!$A$2:$A$3</xm:f>" +
            "</x14:formula1><xm:sqref>D3</xm:sqref></x14:dataValidation></x14:dataValidations></ext>" +
            "<ext xmlns:x14='x14' xmlns:xm='xm'><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines>" +
            "<x14:sparkline><xm:f>Measures!A3:D3</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines>" +
            "</x14:sparklineGroup></x14:sparklineGroups></ext></extLst>",
        ),
        rowBefore3,
      ),
    );
    expect(after).toContain("<xm:f>$A4&gt;Other!$A$1</xm:f></x14:cfRule><xm:sqref>C4:C5</xm:sqref>");
    expect(after).toContain("<xm:f>Measures!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>D4</xm:sqref>");
    expect(after).toContain("<xm:f>Measures!A4:D4</xm:f><xm:sqref>E4</xm:sqref>");
  });

  const pivot = `<pivotTableDefinition xmlns="${MAIN}"><location ref="F3:G6"/></pivotTableDefinition>`;

  it("in other parts: pivot tables, threaded comments, form controls", () => {
    const after = edited(
      measures(
        "",
        {
          "xl/pivotCache/pivotCacheDefinition1.xml":
            `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:B4" ` +
            'sheet="Measures"/></cacheSource></pivotCacheDefinition>',
          "xl/pivotTables/pivotTable1.xml": pivot,
          "xl/threadedComments/threadedComment1.xml":
            '<ThreadedComments xmlns="t"><threadedComment ref="B3" id="{1}"><text>Why?</text></threadedComment>' +
            '<threadedComment ref="B3" id="{2}" parentId="{1}"><text>Late return</text></threadedComment>' +
            "</ThreadedComments>",
          "xl/ctrlProps/ctrlProp1.xml": '<formControlPr xmlns="c" objectType="CheckBox" fmlaLink="Measures!$C$3"/>',
        },
        [
          ["pivotTable", "../pivotTables/pivotTable1.xml"],
          ["threadedComment", "../threadedComments/threadedComment1.xml"],
        ],
      ),
      rowBefore3,
    );
    expect(partOf(after, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('ref="A1:B5" sheet="Measures"');
    expect(partOf(after, "xl/pivotTables/pivotTable1.xml")).toContain('ref="F4:G7"');
    expect(partOf(after, "xl/threadedComments/threadedComment1.xml").match(/ref="B4"/g)).toHaveLength(2);
    expect(partOf(after, "xl/ctrlProps/ctrlProp1.xml")).toContain('fmlaLink="Measures!$C$4"');
    const moved = edited(after, { kind: "moveRow", sheet: "Measures", row: 3, to: { sheet: "Other", row: 4 } });
    expect(partOf(moved, "xl/threadedComments/threadedComment2.xml").match(/ref="B5"/g)).toHaveLength(2);
    expect(partOf(moved, "xl/worksheets/_rels/sheet2.xml.rels")).toContain("threadedComment2.xml");
  });
});

describe("columns of the row's own table", () => {
  it("are cells once the row is cut out of the table", () => {
    const book = opened(
      handBuilt({
        sheets: [
          {
            name: "Measures",
            xml:
              '<row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c></row>' +
              '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2">' +
              "<f>Measures[[#This Row],[Actual]]/SUM(Measures[[#This Row],[ID]:[Actual]])+$E$1</f><v>1</v></c></row>",
            relations: [["table", "../tables/table1.xml"]],
          },
          { name: "Retired", xml: "<sheetData/>" },
        ],
        parts: {
          "xl/tables/table1.xml":
            `<table xmlns="${MAIN}" id="1" name="Measures" displayName="Measures" ref="A1:C3">` +
            '<tableColumns count="3">' +
            '<tableColumn id="1" name="ID"/><tableColumn id="2" name="Actual"/><tableColumn id="3" name="Share"/>' +
            "</tableColumns></table>",
        },
      }),
    );
    const after = edited(book, { kind: "moveRow", sheet: "Measures", row: 1, to: { sheet: "Retired", row: 6 } });
    expect(findReport(after).sheets[1]?.rows[6]).toEqual([1, 2, { formula: "$B7/SUM($A7:$B7)+Measures!$E$1" }]);
  });
});

it("keeps the prefixes of a program that writes them", () => {
  const book = opened(
    handBuilt({
      sheets: [{ name: "Measures", xml: "" }],
      parts: {
        "xl/worksheets/sheet1.xml":
          `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2">` +
          '<x:c r="A2"><x:f>A3</x:f><x:v>1</x:v></x:c></x:row>' +
          '<x:row r="3"><x:c r="A3" s="1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    }),
  );
  const after = edited(
    book,
    rowBefore3,
    { kind: "setCell", sheet: "Measures", row: 2, column: 0, entry: "new", value: "new", numberFormat: null },
    { kind: "setLink", sheet: "Measures", row: 2, column: 0, to: { sheet: "Measures", row: 0, column: 0 } },
  );
  expect(sheetOf(after)).toContain(
    '<x:sheetData><x:row r="2"><x:c r="A2"><x:f>A4</x:f><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c r="A3" t="s">' +
      '<x:v>0</x:v></x:c></x:row><x:row r="4"><x:c r="A4" s="1"><x:v>1</x:v></x:c></x:row></x:sheetData>' +
      '<x:hyperlinks><x:hyperlink ref="A3" location="Measures!A1"/></x:hyperlinks>',
  );
  expect(findReport(after).sheets[0]?.rows[2]).toEqual(["new"]);
});

it("refuses a column that would tear another table apart, in a sentence", () => {
  const table = (name: string, id: number, ref: string): string =>
    `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"><tableColumns count="1">` +
    '<tableColumn id="1" name="ID"/></tableColumns></table>';
  const book = measures(
    "",
    { "xl/tables/table1.xml": table("Measures", 1, "A1:A3"), "xl/tables/table2.xml": table("Mine", 2, "D2:E9") },
    [
      ["table", "../tables/table1.xml"],
      ["table", "../tables/table2.xml"],
    ],
  );
  const range = { top: 0, left: 0, bottom: 2, right: 0 };
  const result = applyEdits(
    book,
    [{ kind: "insertColumn", sheet: "Measures", table: "Measures", range, before: 1, heading: "Owner" }],
    { profile: "board", page: null },
  );
  expect(result.ok ? "" : result.fault.sentence).toBe(
    "The column Owner cannot be added to the table Measures, because the table Mine D2:E9 of the sheet Measures " +
      "would be torn apart. Move what stands right of the table further down, and try again.",
  );
});
