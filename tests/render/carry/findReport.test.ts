import { describe, expect, it } from "vitest";
import { findReport, structureProtected } from "../../../src/render/carry/findReport";
import { packageState, withState } from "../../../src/render/carry/packageState";
import { openPackage, packageBytes } from "../../../src/render/carry/package/workbookPackage";
import { writeWorkbook } from "../../../src/render/workbook/writeWorkbook";
import { sampleModel } from "../sampleModel";
import { handBuilt, opened } from "./handBuilt";

const STATE = '<?xml version="1.0" encoding="UTF-8"?>\n<state xmlns="urn:outturn:report-state">{"version":1}</state>';

it("finds the formulas of conditional formats and lists of choices, those of later programs too", () => {
  const xml = [
    '<sheetData><row r="1"/></sheetData><conditionalFormatting sqref="B2:B9 D2">',
    '<cfRule type="expression" priority="1"><formula>INDEX($A:$A,2)&gt;1</formula></cfRule></conditionalFormatting>',
    '<dataValidations count="1"><dataValidation type="list" sqref="C3"><formula1>$A$1:$A$2</formula1>',
    '</dataValidation></dataValidations><extLst><ext xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidations>',
    '<x14:dataValidation type="list"><x14:formula1><xm:f>Measures!A5:A6</xm:f></x14:formula1>',
    "<xm:sqref>E4:E5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>",
  ].join("");
  expect(findReport(opened(handBuilt({ sheets: [{ name: "Board", xml }] }))).sheets[0]?.rules).toEqual([
    { kind: "conditional format", row: 1, column: 1, formula: "INDEX($A:$A,2)>1" },
    { kind: "list of choices", row: 2, column: 2, formula: "$A$1:$A$2" },
    { kind: "list of choices", row: 3, column: 4, formula: "Measures!A5:A6" },
  ]);
});

describe("what stands in a workbook", () => {
  it("is every cell of a report that we wrote, and its tables", async () => {
    const model = sampleModel("board");
    const { sheets } = findReport(opened(await writeWorkbook(model, new Date("2031-10-14T10:20:30Z"))));
    expect(sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    model.sheets.forEach((sheet, index) => {
      const found = sheets[index];
      expect(found?.tables).toEqual(sheet.tables.map(({ name, range }) => ({ name, range })));
      sheet.rows.forEach((row, at) => {
        row.cells.forEach(({ value, formula }, column) => {
          const entry = found?.rows[at]?.[column] ?? null;
          expect(entry).toEqual(formula === null ? (value === "" ? entry : value) : { formula });
        });
      });
    });
  });

  it("is read whatever form a program gives it", () => {
    const bytes = handBuilt({
      sharedStrings:
        "<si><t>Plain</t></si><si><r><t>Two </t></r><r><t>runs</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>" +
        "<si><t>_x0041_ and _x005F_x0041_</t></si>",
      sheets: [
        {
          name: "A &amp; B",
          xml:
            '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c><c t="s"><v>2</v></c></row>' +
            '<row><c t="inlineStr"><is><t>inline</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c s="1"/>' +
            '<c><v>0.5</v></c><c t="str"><f>A1&amp;"x"</f><v>x</v></c></row>' +
            '<row r="5"><c r="A5"><f t="shared" ref="A5:A7" si="0">B5*$C$1</f><v>1</v></c></row>' +
            '<row r="6"><c r="A6"><f t="shared" si="0"/><v>2</v></c></row>' +
            '<row r="7"><c r="A7"><f t="array" ref="A7">SUM(B1:B2)</f><v>2</v></c></row>',
        },
        { name: "Gone", state: "veryHidden", xml: '<sheetData/><sheetProtection sheet="1" objects="1"/>' },
      ],
      workbook: '<workbookProtection lockStructure="1"/>',
    });
    expect(findReport(opened(bytes)).sheets).toEqual([
      {
        name: "A & B",
        hidden: false,
        protected: false,
        rows: [
          [],
          [null, "Plain", null, "Two runs", "A and _x0041_"],
          ["inline", true, "#N/A", null, 0.5, { formula: 'A1&"x"' }],
          [],
          [{ formula: "B5*$C$1" }],
          [{ formula: "B6*$C$1" }],
          [{ formula: "SUM(B1:B2)" }],
        ],
        results: new Map<string, string | number>([
          ["2,5", "x"],
          ["4,0", 1],
          ["5,0", 2],
          ["6,0", 2],
        ]),
        tables: [],
        heldRows: [],
        heldRanges: [],
      },
      {
        ...{ name: "Gone", hidden: true, protected: true, rows: [], results: new Map(), tables: [] },
        ...{ heldRows: [], heldRanges: [] },
      },
    ]);
    expect(structureProtected(opened(bytes))).toBe(true);
  });

  it("is read with prefixes, and a table ends above its totals", () => {
    const bytes = handBuilt({
      sheets: [{ name: "Measures", xml: "<sheetData/>", relations: [["table", "../tables/table1.xml"]] }],
      parts: {
        "xl/worksheets/sheet1.xml":
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
          '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ID</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
        "xl/tables/table1.xml":
          '<x:table xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Measures" ' +
          'displayName="Measures" ref="A1:B4" totalsRowCount="1"/>',
      },
    });
    const [sheet] = findReport(opened(bytes)).sheets;
    expect(sheet?.rows).toEqual([["ID"]]);
    expect(sheet?.tables).toEqual([{ name: "Measures", range: { top: 0, left: 0, bottom: 2, right: 1 } }]);
  });
});

describe("the state of a workbook", () => {
  const plain = opened(handBuilt({ sheets: [{ name: "A", xml: "<sheetData/>" }] }));

  it("is not there until it is put in, and is read back from the file", () => {
    expect(packageState(plain)).toBeNull();
    const once = opened(packageBytes(withState(plain, STATE)));
    expect(packageState(once)).toBe(STATE);
    const twice = withState(once, STATE.replace("1}", "2}"));
    expect(packageState(twice)).toContain('"version":2');
    expect([...twice.parts.keys()]).toEqual([...once.parts.keys()]);
  });

  it("leaves all parts as they are but for those that name it", () => {
    const carrying = withState(plain, STATE);
    const changed = [...carrying.parts].filter(([path, part]) => plain.parts.get(path) !== part).map(([path]) => path);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "xl/_rels/workbook.xml.rels",
    ]);
  });
});

describe("a file that cannot be opened", () => {
  const sentence = (bytes: Uint8Array): string => {
    const result = openPackage(bytes, "earlier.xlsx");
    return result.ok ? "opened" : result.fault.sentence;
  };

  it("is refused in a sentence", () => {
    const compound = new Uint8Array(2048);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(sentence(compound)).toContain("cannot be read");
    compound.set(
      [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024,
    );
    expect(sentence(compound)).toBe(
      "earlier.xlsx is protected by a password. Open it in Excel, remove the password and save it again.",
    );
    const good = handBuilt({ sheets: [{ name: "A", xml: "<sheetData/>" }] });
    expect(sentence(good)).toBe("opened");
    expect(sentence(good.slice(0, -10))).toContain("damaged");
    expect(sentence(handBuilt({ sheets: [{ name: "A", xml: "<sheetData>" }] }))).toContain("sheet1.xml is broken");
    expect(sentence(new Uint8Array())).toContain("empty");
  });
});
