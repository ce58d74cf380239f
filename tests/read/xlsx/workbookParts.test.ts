import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { faultOf, shown, sourceOf } from "../support/readOf";
import { workbookBytes } from "../support/workbookFile";

const WORDS = "<si><t>Homes completed</t></si>";
const workbook = workbookBytes({
  sheets: [
    { name: "S", xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>130</v></c></row></sheetData>' },
  ],
  sharedStrings: WORDS,
});

/** The workbook with its parts under other names; a part whose name is null is left out. */
function renamed(rename: (name: string) => string | null): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(unzipSync(workbook))) {
    const other = rename(name);
    if (other !== null) parts[other] = part;
  }
  return zipSync(parts);
}

describe("the parts of a workbook", () => {
  it.each([
    ["SharedStrings.xml", (name: string) => name.replace("sharedStrings", "SharedStrings")],
    ["all capitals", (name: string) => name.toUpperCase()],
    ["all small letters", (name: string) => name.toLowerCase()],
    ["backslashes", (name: string) => name.replaceAll("/", "\\")],
    ["backslashes and capitals", (name: string) => name.replaceAll("/", "\\").toUpperCase()],
  ])("are found under names in another spelling: %s", async (_, rename) => {
    const source = await sourceOf(renamed(rename), "q3.xlsx");
    expect(shown(source.sheets[0])).toEqual([["Homes completed", "130"]]);
  });

  it("are found where the workbook refers to them with backslashes", async () => {
    const relations = new TextDecoder().decode(unzipSync(workbook)["xl/_rels/workbook.xml.rels"]);
    const bytes = workbookBytes({
      sheets: [{ name: "S", xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }],
      sharedStrings: WORDS,
      parts: { "xl/_rels/workbook.xml.rels": relations.replaceAll("worksheets/", "worksheets\\") },
    });
    expect(shown((await sourceOf(bytes, "q3.xlsx")).sheets[0])).toEqual([["Homes completed"]]);
  });

  it("are refused where the words are missing: the figures alone would say nothing of what they count", async () => {
    const fault = await faultOf(
      renamed((name) => (name === "xl/sharedStrings.xml" ? null : name)),
      "q3.xlsx",
    );
    expect(fault.sentence).toContain("(the part that holds its words is missing)");
  });

  it("are refused where a sheet that is listed leads nowhere", async () => {
    const bytes = workbookBytes({
      sheets: [{ name: "S", xml: "<sheetData/>" }],
      parts: {
        "xl/workbook.xml": new TextDecoder()
          .decode(unzipSync(workbook)["xl/workbook.xml"])
          .replace("</sheets>", '<sheet name="T" sheetId="2" r:id="rId9"/></sheets>'),
      },
    });
    expect((await faultOf(bytes, "q3.xlsx")).sentence).toContain("(one of its sheets is missing)");
  });

  it("are refused where there are two of one name that differ: 130 or 999?", async () => {
    const parts = unzipSync(workbook);
    const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
    const twice = zipSync({
      ...parts,
      "xl/worksheets/Sheet1.xml": new TextEncoder().encode(sheet.replace("130", "999")),
    });
    expect((await faultOf(twice, "q3.xlsx")).sentence).toBe(
      "q3.xlsx is damaged and cannot be read (two of its parts have the name xl/worksheets/sheet1.xml, and differ). " +
        "Ask for it to be sent again, or open it in Excel and save a copy.",
    );
  });

  it("may be there twice with the same contents", async () => {
    const parts = unzipSync(workbook);
    const twice = zipSync({
      ...parts,
      "xl/worksheets/Sheet1.xml": parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
    });
    expect(shown((await sourceOf(twice, "q3.xlsx")).sheets[0])).toEqual([["Homes completed", "130"]]);
  });
});
