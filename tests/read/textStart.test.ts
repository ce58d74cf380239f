import { describe, expect, it } from "vitest";
import { utils, write } from "@e965/xlsx";
import { faultOf, shown, sourceOf } from "./support/readOf";

const rows = [
  ["Area", "Count"],
  ["Kent", 12],
];
/** The rows as another program's text. */
function written(bookType: "sylk" | "dif" | "xlml"): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Data");
  return String(write(book, { type: "string", bookType }));
}

/** A workbook in SYLK as Excel writes it. */
const SYLK = [
  "ID;PWXL;N;E",
  "P;PGeneral",
  "P;P0",
  "F;P0;DG0G8;M300",
  "B;Y2;X2;D0 0 1 1",
  "O;L;D;V0;K47;G100 0.001",
  "F;W1 1 20",
  'C;Y1;X1;K"Area"',
  'C;X2;K"Count"',
  'C;Y2;X1;K"Kent"',
  "C;X2;K12",
  "E",
].join("\r\n");

describe("text that is no table of cells", () => {
  it.each([
    ["a SYLK file", SYLK, "q3.slk", "a SYLK file (.slk)"],
    ["a SYLK file called CSV", SYLK, "q3.csv", "a SYLK file (.slk)"],
    ["a SYLK file of another writer", written("sylk"), "q3.slk", "a SYLK file (.slk)"],
    ["a DIF file", written("dif"), "q3.dif", "a DIF file (.dif)"],
    ["a workbook of Excel 2003 in XML", written("xlml"), "q3.xml", "an XML workbook of Excel 2003"],
    ["XML", '<?xml version="1.0"?><rows><row area="Kent">12</row></rows>', "q3.csv", "an XML file"],
    ["XML without a declaration", "<rows>\n<row>Kent</row></rows>", "q3.txt", "an XML file"],
    ["JSON", '[{"Area": "Kent", "Count": 12}]', "q3.csv", "a JSON file"],
    ["JSON of rows", '[["Area","Count"],["Kent",12]]', "q3.json", "a JSON file"],
    ["a program", 'import x from "y";\nexport const a = [1, 2, 3];\n', "q3.js", "a program (.js)"],
    ["a query", "select area, count from offences", "q3.sql", "a program (.sql)"],
    [
      "a web archive",
      "From: <Saved by Excel>\r\nSubject:\r\n =?utf-8?q?x?=\r\nMIME-Version: 1.0\r\n\r\n<table>",
      "q3.xls",
      "an e-mail message or a web archive (.mht)",
    ],
  ])("%s is refused by what it is", async (_, text, file, detail) => {
    const { sentence } = await faultOf(text, file);
    expect(sentence).toContain(`${file} is not a workbook`);
    expect(sentence).toContain(`(${detail}). `);
  });

  it("is known in UTF-16 too", async () => {
    const wide = Buffer.from(`\ufeff${SYLK}`, "utf16le");
    expect((await faultOf(wide, "q3.csv")).sentence).toContain("(a SYLK file (.slk))");
  });

  it.each([
    ["a first heading that starts as SYLK does", "ID;Plan;Actual\nA1;90;85\n"],
    ["SYLK's letters as ids", "ID;Plan;Actual\nB;90;85\nC;80;70\nF;10;20\n"],
    ["headings in angle brackets", "<Area>,<Count>\nKent,12\n"],
    ["a figure below a limit", "<5,<5\nKent,12\n"],
    ["a mark in square brackets", "[x],Count\nKent,12\n"],
    ["a title that looks like a header of mail", "Subject: crime\nArea,Count\nKent,12\n"],
  ])("is not %s", async (_, text) => {
    expect((await sourceOf(text, "q3.csv")).format).toBe("csv");
  });

  it.each([
    [
      "an XHTML page",
      '<?xml version="1.0"?>\n<!DOCTYPE html><html><body><table><tr><td>Kent<td>12</table></body></html>',
    ],
    ["a table after its style", "<style>td {color: red}</style>\n<table><tr><td>Kent<td>12</table>"],
    ["a table in a box", "<!-- export --><div><table><tr><td>Kent<td>12</table></div>"],
  ])("is not %s, which is a web page", async (_, text) => {
    const source = await sourceOf(text, "q3.xls");
    expect([source.format, shown(source.sheets[0])]).toEqual(["html", [["Kent", "12"]]]);
  });
});
