import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findTables } from "../../src/read/tables/findTables";
import { inspect } from "../../src/read/inspect";
import { readSource } from "../../src/read/readSource";
import { fuzzCase } from "../support/fuzzCase";
import { odsBytes, sheetXml, workbookBytes, workbookOf } from "./support/workbookFile";

/** Words that a program stumbled with; nobody who reads a refusal knows them. */
const PROGRAM_WORDS = /undefined|\bnull\b|\bNaN\b|\[object|Error\b|is not a function|properties of|Invalid typed/;
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);

const rows: (string | number | null)[][] = [
  ["Quarter 4", null, null],
  ["Measure", "Target", "Actual"],
  ["Burglary", 100, 90],
  ["Robbery", "65.4%", "[x]"],
  ["Total", 165, 90],
  ["Note: so", null, null],
];
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Data");

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ["a.csv", new TextEncoder().encode(rows.map((cells) => cells.join(",")).join("\r\n"))],
  ["a.xlsx", workbookOf(rows)],
  [
    "a.ods",
    odsBytes(
      '<table:table table:name="S"><table:table-row table:number-rows-repeated="2"><table:table-cell ' +
        'office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>' +
        "</table:table-row></table:table>",
    ),
  ],
  ["a.xls", new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer)],
  [
    "a.html",
    new TextEncoder().encode(
      "<table>" +
        `${rows.map((cells) => `<tr>${cells.map((cell) => `<td colspan=2>${cell}</td>`).join("")}</tr>`).join("")}` +
        "</table>",
    ),
  ],
];

const readThrough = (bytes: Uint8Array, file: string): Promise<void> => fuzzCase(bytes, file, readWhole);

async function readWhole(bytes: Uint8Array, file: string): Promise<void> {
  const read = await readSource(bytes, file);
  if (!read.ok) {
    expect(read.fault.sentence).not.toMatch(PROGRAM_WORDS);
    return;
  }
  const source = read.value;
  findTables(source).tables.forEach((table) => table.rows.forEach((row) => row.cells.length));
  JSON.stringify(inspect(source));
}

// SheetJS writes to the console about each damaged record.
beforeAll(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterAll(() => vi.restoreAllMocks());

describe("whatever the bytes, reading ends in tables or in a failure, never in a throw", () => {
  it("any bytes under any name", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("a.csv", "a.xlsx", "a.xls", "a.ods", "a.html", "a"),
        readThrough,
      ),
      { numRuns: RUNS * 5 },
    );
  });

  it("any text", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "1", ",", ";", '"', "\n", "\t", "<td>", "<table>", "%", "£", "total"),
      maxLength: 120,
    });
    await fc.assert(
      fc.asyncProperty(text, (words) => readThrough(new TextEncoder().encode(words), "a.csv")),
      { numRuns: RUNS * 5 },
    );
  });

  it("workbooks whose XML has been changed inside", async () => {
    const sheet = sheetXml(rows, '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>');
    const ods =
      '<table:table table:name="S"><table:table-row table:number-rows-repeated="2"><table:table-cell ' +
      'office:value-type="float" office:value="1" ' +
      'table:number-columns-spanned="2"><text:p>1</text:p></table:table-cell></table:table-row>' +
      "</table:table>";
    const piece = fc.constantFrom(
      "",
      "<",
      ">",
      '"',
      "/",
      "9999999999",
      "-1",
      "<c>",
      "</row>",
      '<c r="ZZZ0"/>',
      "&#0;",
      "&x;",
      "<text:p>",
      "A1:XFD1048576",
      't="s"',
      "NaN",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2000), fc.nat(30), piece), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const changed = (xml: string): string =>
            changes.reduce(
              (text, [at, cut, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut),
              xml,
            );
          await readThrough(workbookBytes({ sheets: [{ name: "S", xml: changed(sheet) }] }), "a.xlsx");
          await readThrough(odsBytes(changed(ods)), "a.ods");
        },
      ),
      { numRuns: RUNS },
    );
  });

  it.each(FILES)("%s with bytes changed, cut out or doubled", async (file, bytes) => {
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      byte: fc.nat(255),
      cut: fc.nat(20),
      kind: fc.constantFrom("set", "cut", "double"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        let mutated = Uint8Array.from(bytes);
        for (const { at, byte, cut, kind } of changes) {
          if (kind === "set") mutated[Math.min(at, mutated.length - 1)] = byte;
          else if (kind === "cut") mutated = Uint8Array.from([...mutated.slice(0, at), ...mutated.slice(at + cut)]);
          else mutated = Uint8Array.from([...mutated.slice(0, at + cut), ...mutated.slice(at)]);
        }
        await readThrough(mutated, file);
      }),
      { numRuns: RUNS },
    );
  });
});
