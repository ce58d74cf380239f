import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { shown, sourceOf } from "../support/readOf";

describe("XLS", () => {
  function xls(date1904: boolean): Uint8Array {
    const sheet = utils.aoa_to_sheet([
      ["Area", "Share", "On"],
      ["Kent", 0.654, date1904 ? 42093 : 43555],
      ["Essex", 0.5, null],
    ]);
    for (const [at, format] of [
      ["B2", "0.0%"],
      ["C2", "dd/mm/yyyy"],
    ] as const)
      sheet[at].z = format;
    sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "Data");
    book.Workbook = { WBProps: { date1904 }, Sheets: [{ Hidden: 1 }] };
    return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  }

  it("reads values, formats, merged cells and hidden sheets", async () => {
    const source = await sourceOf(xls(false), "old.xls");
    expect(source.format).toBe("xls");
    expect(shown(source.sheets[0])).toEqual([
      ["Area", "Share", "On"],
      ["Kent", "65.4%", "31/03/2019"],
      ["Kent", "0.5", null],
    ]);
    expect(source.sheets[0]?.cell(1, 1)).toMatchObject({ number: 0.654, numberFormat: "0.0%" });
    expect(source.findings.map((finding) => finding.code)).toEqual(["hiddenData", "coveredCell"]);
  });

  it("reads errors as what they are: only #N/A that was typed is a mark for a missing figure", async () => {
    const errors = {
      "#NULL!": 0x00,
      "#DIV/0!": 0x07,
      "#VALUE!": 0x0f,
      "#REF!": 0x17,
      "#NAME?": 0x1d,
      "#NUM!": 0x24,
      "#N/A": 0x2a,
    };
    const sheet = utils.aoa_to_sheet([["Error"], ...Object.keys(errors).map(() => [0])]);
    Object.values(errors).forEach((code, index) => (sheet[`A${index + 2}`] = { t: "e", v: code }));
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "Data");
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    const source = await sourceOf(bytes, "errors.xls");
    expect(shown(source.sheets[0]).flat()).toEqual(["Error", ...Object.keys(errors)]);
    expect(source.findings.map(({ code, found }) => `${code} ${found}`)).toEqual(
      Object.keys(errors)
        .slice(0, -1)
        .map((error) => `cellError ${error}`),
    );
    // A formula whose last value is the error #DIV/0!: MS-XLS 2.5.133, FormulaValue.
    const divided = withRecord(
      0x0006,
      3,
      0,
      0,
      0,
      0,
      0,
      2,
      0,
      7,
      0,
      0,
      0,
      0xff,
      0xff,
      0,
      0,
      0,
      0,
      0,
      0,
      3,
      0,
      0x1e,
      8,
      0,
    );
    expect((await sourceOf(divided, "divided.xls")).sheets[0]?.cell(3, 0)).toMatchObject({
      kind: "error",
      text: "#DIV/0!",
      formula: true,
    });
  });

  it("reads the days of February 1900 and lengths of time of the 1904 system as they are stored", async () => {
    const numbers = [59, 60, 61].map((number) => [number]);
    const sheet = utils.aoa_to_sheet(numbers);
    numbers.forEach((_, row) => (sheet[`A${row + 1}`].z = "dd/mm/yyyy"));
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "Data");
    const bytes = (): Uint8Array => new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    expect(shown((await sourceOf(bytes(), "a.xls")).sheets[0]).flat()).toEqual([
      "28/02/1900",
      "29/02/1900",
      "01/03/1900",
    ]);
    numbers.forEach((_, row) => (sheet[`A${row + 1}`].z = "[h]:mm"));
    book.Workbook = { WBProps: { date1904: true } };
    expect(shown((await sourceOf(bytes(), "a.xls")).sheets[0]).flat()).toEqual(["1416:00", "1440:00", "1464:00"]);
  });

  it("reads dates of the 1904 system as the same days", async () => {
    expect((await sourceOf(xls(true), "mac.xls")).sheets[0]?.cell(1, 2)).toMatchObject({
      kind: "date",
      number: 43555,
      text: "31/03/2019",
    });
  });

  /** The workbook with one record more at the end of its sheet. */
  function withRecord(record: number, ...data: readonly number[]): Uint8Array {
    const container = CFB.read(xls(false), { type: "array" });
    const stream = CFB.find(container, "/Workbook");
    const content: number[] = [...stream.content];
    const end = content.lastIndexOf(0x0a);
    content.splice(end, 0, record & 0xff, record >> 8, data.length, 0, ...data);
    Object.assign(stream, { content, size: content.length });
    return new Uint8Array(CFB.write(container, { type: "array" }));
  }
  const eight = [0, 0, 0, 0, 0, 0, 0x20, 0x40];

  it("knows a cell with a formula, and reads its value as it was last worked out", async () => {
    const formula = withRecord(0x0006, 3, 0, 0, 0, 0, 0, ...eight, 0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 8, 0);
    expect((await sourceOf(formula, "sum.xls")).sheets[0]?.cell(3, 0)).toMatchObject({
      kind: "number",
      number: 8,
      formula: true,
    });
    const joined = withRecord(0x0006, 3, 0, 0, 0, 0, 0, ...eight, 0, 0, 0, 0, 0, 0, 5, 0, 0x01, 3, 0, 0, 0);
    expect((await sourceOf(joined, "shared.xls")).sheets[0]?.cell(3, 0)).toMatchObject({ number: 8, formula: true });
  });

  it.each([
    ["an array formula cut short", 0x0221, [3, 0, 3, 0, 0, 0, 0, 0, 1]],
    ["a shared formula cut short", 0x04bc, [3, 0, 3, 0, 0, 0, 0, 1]],
    [
      "a formula whose parts are longer than it",
      0x0006,
      [3, 0, 0, 0, 0, 0, ...eight, 0, 0, 0, 0, 0, 0, 255, 127, 0x17, 200, 0, 1],
    ],
    [
      "a name whose formula is longer than it",
      0x0018,
      [0, 0, 0, 1, 255, 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 65, 0x17, 200],
    ],
  ])("does not go round for ever in %s", async (_, record, data) => {
    const source = await sourceOf(withRecord(record, ...data), "damaged.xls");
    expect(shown(source.sheets[0]).slice(0, 2)).toEqual([
      ["Area", "Share", "On"],
      ["Kent", "65.4%", "31/03/2019"],
    ]);
  });
});
