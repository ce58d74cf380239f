import { utils, write } from "@e965/xlsx";
import { deflateSync, Inflate, strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it, vi } from "vitest";
import { UNREADABLE, unreadable } from "../../../src/read/guard/unreadable";
import { cpuSeconds } from "../../support/cpuSeconds";
import { faultOf, sourceOf } from ".././support/readOf";
import { odsBytes, sheetXml, workbookBytes, workbookOf } from ".././support/workbookFile";

/** Processor seconds within which any hostile file must be refused. */
const SECONDS_MAX = 10;

async function refused(bytes: Uint8Array | string, file: string): Promise<string> {
  const { answer, seconds } = await cpuSeconds(() => faultOf(bytes, file));
  expect(seconds).toBeLessThan(SECONDS_MAX);
  const { why, sentence } = answer;
  expect(sentence).toContain(file);
  expect(sentence).not.toMatch(/\n|!$/);
  return why;
}

/** A workbook whose first sheet has been replaced by another part's packed bytes and sizes. */
function withSheet(xml: string, lieAboutSize?: number): Uint8Array {
  const bytes = workbookBytes({
    sheets: [{ name: "S", xml: sheetXml([["a"]]) }],
    parts: { "xl/worksheets/sheet1.xml": xml },
  });
  if (lieAboutSize === undefined) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let place = 0; place + 46 < bytes.length; place += 1) {
    if (view.getUint32(place, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + view.getUint16(place + 28, true)));
    if (name === "xl/worksheets/sheet1.xml") view.setUint32(place + 24, lieAboutSize, true);
  }
  return bytes;
}

const sheet = (inside: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` +
  `${inside}</sheetData></worksheet>`;

describe("hostile and broken files end in one sentence", () => {
  it("a zip bomb: a part that unpacks to a thousand times its size, of which nothing is unpacked", async () => {
    const bomb = withSheet(sheet(" ".repeat(40_000_000)));
    const inflate = vi.spyOn(Inflate.prototype, "push");
    expect(await refused(bomb, "bomb.xlsx")).toBe("tooLarge");
    expect(inflate).not.toHaveBeenCalled();
    inflate.mockRestore();
  });

  it("a zip bomb that lies about its size", async () => {
    expect(
      await refused(
        withSheet(sheet(`${" ".repeat(20_000_000)}<row r="1"><c r="A1"><v>1</v></c></row>`), 5_000),
        "liar.xlsx",
      ),
    ).toBe("damaged");
    expect(await refused(withSheet(sheet(" ".repeat(20_000_000)), 0), "hidden.xlsx")).toBe("damaged");
  });

  it("a zip of ten thousand parts", async () => {
    expect(
      await refused(
        zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, part) => [`p${part}`, new Uint8Array(0)]))),
        "parts.xlsx",
      ),
    ).toBe("tooLarge");
  });

  it("entities that swell", async () => {
    const doctype = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
    expect(
      await refused(
        withSheet(doctype + sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>')),
        "laughs.xlsx",
      ),
    ).toBe("unsafe");
    expect(await refused(odsBytes("", "", doctype), "laughs.ods")).toBe("unsafe");
  });

  it("a used range of the whole sheet", async () => {
    const corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await refused(withSheet(sheet(corners)), "corner.xlsx")).toBe("tooLarge");
  });

  it("a workbook of more columns than Excel has: the 16,384th is the last", async () => {
    const sheet = utils.aoa_to_sheet([["Area", 0.1]]);
    const book = { SheetNames: ["S"], Sheets: { S: sheet } };
    const old = Buffer.from(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    // The second cell's record, NUMBER: its kind, its length of 14 bytes, its row and its column.
    const place = old.indexOf(Buffer.from([0x03, 0x02, 0x0e, 0x00, 0x00, 0x00, 0x01, 0x00])) + 6;
    old.writeUInt16LE(16_384, place);
    expect(await refused(old, "wide.xls")).toBe("tooLarge");
    old.writeUInt16LE(16_383, place);
    expect((await sourceOf(old, "widest.xls")).sheets[0]?.columnCount).toBe(16_384);
  });

  it("a merge and a validation over the whole sheet cost nothing", async () => {
    const xml = sheetXml(
      [
        ["Area", "Count"],
        ["Kent", 1],
      ],
      '<mergeCells count="1"><mergeCell ref="D1:XFD1048576"/></mergeCells><dataValidations ' +
        'count="1"><dataValidation type="list" ' +
        'sqref="A1:J1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    );
    const source = await sourceOf(workbookBytes({ sheets: [{ name: "S", xml }] }), "merge.xlsx");
    expect(source.sheets[0]?.rowCount).toBe(2);
  });

  it("an ODS of a billion rows, and one of a billion columns", async () => {
    const cell = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>';
    const rows = `<table:table-row table:number-rows-repeated="1000000000">${cell}</table:table-row>`;
    expect(await refused(odsBytes(`<table:table table:name="S">${rows}</table:table>`), "rows.ods")).toBe("tooLarge");
    const columns =
      "<table:table-row>" +
      `${cell.replace(" office", ' table:number-columns-repeated="1000000000" office')}` +
      "</table:table-row>";
    expect(await refused(odsBytes(`<table:table table:name="S">${columns}</table:table>`), "columns.ods")).toBe(
      "tooLarge",
    );
  });

  it("a workbook cut short", async () => {
    const bytes = workbookOf([
      ["Area", "Count"],
      ["Kent", 1],
    ]);
    for (const part of [0.3, 0.6, 0.9])
      expect(await refused(bytes.slice(0, Math.floor(bytes.length * part)), "cut.xlsx")).toBe("damaged");
  });

  it("a workbook with a password", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "S", rows: [["a"]] }],
      encryption: { password: "x", spinCount: 1 },
    });
    expect(await refused(bytes, "locked.xlsx")).toBe("passwordProtected");
  });

  it("names that reach into every object", async () => {
    expect(
      await refused(workbookBytes({ sheets: [{ name: "__proto__", xml: sheetXml([["a"]]) }] }), "proto.xlsx"),
    ).toBe("unsafe");
    const definedNames = "<definedNames><definedName name=\"__proto__\">'S'!$A$1</definedName></definedNames>";
    expect(
      await refused(workbookBytes({ sheets: [{ name: "S", xml: sheetXml([["a"]]) }], definedNames }), "name.xlsx"),
    ).toBe("unsafe");
    expect(await refused(odsBytes('<table:table table:name="__proto__"/>'), "proto.ods")).toBe("unsafe");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("a CSV that is one line of 100 MB", async () => {
    expect(await refused(new Uint8Array(100_000_000).fill(97), "line.csv")).toBe("tooLarge");
    const commas = new Uint8Array(100_000_000).fill(44);
    expect(await refused(commas, "commas.csv")).toBe("tooLarge");
    const quoted = new Uint8Array(100_000_000).fill(10);
    quoted[0] = 34;
    quoted[50] = 97;
    expect((await sourceOf(quoted.subarray(0, 3_000_000), "quote.csv")).findings.length).toBeGreaterThan(0);
  });

  it("what is not a table at all", async () => {
    expect(await refused("", "nothing.csv")).toBe("empty");
    expect(await refused(" \r\n \r\n", "blank.csv")).toBe("empty");
    expect(await refused("Area,Count\nKent,1\n", "text.xlsx")).toBe("notAWorkbook");
    expect(
      await refused(
        Uint8Array.from({ length: 2000 }, (_, index) => (index * 31) % 256),
        "noise.csv",
      ),
    ).toBe("notText");
    expect(await refused("%PDF-1.7\n1 0 obj", "report.pdf")).toBe("notText");
    expect(await refused("%PDF-1.7\n1 0 obj", "report.xlsx")).toBe("notAWorkbook");
    expect(await refused(zipSync({ "word/document.xml": strToU8("<w/>") }), "words.xlsx")).toBe("notAWorkbook");
    expect(await refused(zipSync({ "xl/workbook.bin": strToU8("x") }), "binary.xlsb")).toBe("unknownFormat");
    expect(await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), "letter.doc")).toBe(
      "notAWorkbook",
    );
    expect(await refused(deflateSync(strToU8("Area,Count".repeat(200))), "packed.csv")).toBe("notText");
  });

  it("a web page of cells that span everything", async () => {
    expect(
      await refused(`<table>${"<tr><td rowspan=60000 colspan=1000>a</td></tr>".repeat(10)}</table>`, "span.html"),
    ).toBe("tooLarge");
  });
});

describe("the sentence about a file that cannot be read", () => {
  it("has the file's name and something to do, whatever the reason", () => {
    for (const why of UNREADABLE) {
      const { sentence } = unreadable(why, "q4.xlsx", "more than 300 MB").fault;
      expect(sentence).toMatch(/^q4\.xlsx .*\. ?(?:Choose|Open|Ask|Save).*\.$/);
    }
  });

  it("names the limit that was passed", async () => {
    const { sentence } = await faultOf(new Uint8Array(100_000_000).fill(97), "line.csv");
    expect(sentence).toBe(
      "line.csv is too large to read: it has a line of more than 2,000,000 characters. Save only the " +
        "rows and sheets that are needed.",
    );
  });
});
