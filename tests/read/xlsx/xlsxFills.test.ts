import { describe, expect, it } from "vitest";
import type { SheetFills } from "../../../src/read/source";
import { sourceOf } from "../support/readOf";
import { workbookBytes } from "../support/workbookFile";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const THEME_NAMES = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6".split(" ");
const THEME_COLOURS = "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47".split(" ");
const THEME =
  `<a:theme xmlns:a="${DRAWING}"><a:themeElements><a:clrScheme name="Office">` +
  THEME_NAMES.map((name, index) => `<a:${name}><a:srgbClr val="${THEME_COLOURS[index]}"/></a:${name}>`).join("") +
  "</a:clrScheme></a:themeElements></a:theme>";

/** How the first row of a sheet is filled whose blank cells have these fills, from A1. */
async function fillsOf(
  fills: readonly string[],
  { styles = "", after = "" }: { readonly styles?: string; readonly after?: string } = {},
): Promise<SheetFills | undefined> {
  const patterns = ["", "", ...fills].map(
    (colour) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`,
  );
  const formats = ["", ...fills].map((_, index) => `<xf fillId="${index === 0 ? 0 : index + 1}"/>`);
  const cells = fills.map((_, index) => `<c r="${String.fromCharCode(65 + index)}1" s="${index + 1}"/>`);
  const bytes = workbookBytes({
    sheets: [
      {
        name: "Data",
        xml:
          `<sheetData><row r="1">${cells.join("")}</row>` +
          `<row r="2"><c r="H2"><v>1</v></c></row></sheetData>${after}`,
      },
    ],
    parts: {
      "xl/theme/theme1.xml": THEME,
      "xl/styles.xml":
        `<styleSheet xmlns="${MAIN}"><fills>${patterns.join("")}</fills>` +
        `<cellXfs>${formats.join("")}</cellXfs>${styles}</styleSheet>`,
    },
  });
  return (await sourceOf(bytes, "fills.xlsx")).sheets[0]?.fills;
}

const firstRow = (fills: SheetFills | undefined, cells: number): (string | null | undefined)[] =>
  Array.from({ length: cells }, (_, column) => fills?.at(0, column));

describe("The fills of an XLSX file", () => {
  it("are read from the theme, lighter and darker, whose first pairs are counted the light one first", async () => {
    const fills = await fillsOf(['theme="9"', 'theme="9" tint="-0.25"', 'theme="9" tint="0.8"', 'theme="0"']);
    expect(firstRow(fills, 4)).toEqual(["70AD47", "548235", "E2EFDA", "FFFFFF"]);
  });

  it("are read by Excel’s numbers, in the workbook’s own colours where it has them", async () => {
    const numbered = ['indexed="10"', 'indexed="51"', 'indexed="64"'];
    expect(firstRow(await fillsOf(numbered), 3)).toEqual(["FF0000", "FFCC00", null]);
    const styles = `<colors><indexedColors>${'<rgbColor rgb="0000B050"/>'.repeat(11)}</indexedColors></colors>`;
    expect(firstRow(await fillsOf(numbered, { styles }), 3)).toEqual(["00B050", "FFCC00", null]);
  });

  it("are not read where a conditional format can set another", async () => {
    const red = 'rgb="FFFF0000"';
    const fills = await fillsOf([red, red, red], {
      styles:
        '<dxfs><dxf><fill><patternFill><bgColor rgb="FF00B050"/></patternFill></fill></dxf>' +
        "<dxf><font><b/></font></dxf></dxfs>",
      after:
        '<conditionalFormatting sqref="A1 B1:B5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan">' +
        '<formula>9</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C1">' +
        '<cfRule type="expression" dxfId="1" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    });
    expect(firstRow(fills, 3)).toEqual([null, null, "FF0000"]);
    expect(fills?.conditional).toEqual([
      { range: { top: 0, left: 0, bottom: 0, right: 0 }, colour: "00B050" },
      { range: { top: 0, left: 1, bottom: 4, right: 1 }, colour: "00B050" },
    ]);
  });

  it("are not read where a rule in the sheet’s extensions can set another", async () => {
    const red = 'rgb="FFFF0000"';
    const rule = (inside: string, cells: string): string =>
      `<x14:conditionalFormatting><x14:cfRule type="expression" id="{1}">${inside}</x14:cfRule>` +
      `<xm:sqref>${cells}</xm:sqref></x14:conditionalFormatting>`;
    const fill = (colour: string): string =>
      `<xm:f>Notes!$A$1&gt;1</xm:f><x14:dxf><font><color rgb="FF0000FF"/></font>` +
      `<fill><patternFill><bgColor ${colour}/></patternFill></fill></x14:dxf>`;
    const fills = await fillsOf([red, red, red, red], {
      after:
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>' +
        rule(fill('theme="9"'), "A1 B1:B5") +
        rule('<x14:colorScale><x14:color rgb="FFF8696B"/><x14:color rgb="FF63BE7B"/></x14:colorScale>', "C1") +
        rule('<x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"/></x14:iconSet>', "D1") +
        "</x14:conditionalFormattings></ext></extLst>",
    });
    expect(firstRow(fills, 4)).toEqual([null, null, null, "FF0000"]);
    expect(fills?.conditional.map(({ range, colour }) => [range.left, range.bottom, colour])).toEqual([
      [0, 0, "70AD47"],
      [1, 4, "70AD47"],
      [2, 0, "F8696B"],
      [2, 0, "63BE7B"],
    ]);
  });
});
