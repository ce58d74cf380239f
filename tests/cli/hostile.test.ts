import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { constants, crc32, deflateRawSync } from "node:zlib";
import { strToU8, Zip, type ZipInputFile, ZipPassThrough, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { odsBytes, sheetXml, workbookBytes, workbookOf } from "../read/support/workbookFile";
import { built } from "../support/built";
import { EXTRACT, folderForEach, PLAN } from "./run";

built("cli");
const LAUNCHER = fileURLToPath(new URL("../../cli/outturn.mjs", import.meta.url));
const MEASURE = new URL("../support/measureUsage.mjs", import.meta.url).href;
/** Processor seconds for each of these, which takes under one. */
const SECONDS_MAX = 30;
/** Far below what these files would unpack to, and half of what a browser tab may take. */
const PEAK_MEGABYTES_MAX = 500;

const SHEET = "xl/worksheets/sheet1.xml";
const wholeSheet = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
const doctype =
  '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b ' +
  '"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const sheet = (inside: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` +
  `${inside}</sheetData></worksheet>`;
const withSheet = (xml: string): Uint8Array =>
  workbookBytes({ sheets: [{ name: "S", xml: sheetXml([["a"]]) }], parts: { [SHEET]: xml } });
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const related = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;
const workbookRelation = related("officeDocument", "xl/workbook.xml");
const sheetRelation = related("worksheet", "worksheets/sheet1.xml");
const sheetList =
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
  `xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const cell = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>';

/** A workbook of 400 KB whose sheet unpacks to 400 MB: one packed stretch of spaces, over and over. */
function bomb(): Uint8Array {
  const stretch = Buffer.alloc(4_000_000, " ");
  const packed = deflateRawSync(stretch, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const last = Uint8Array.of(3, 0);
  const parts = {
    "xl/workbook.xml": sheetList,
    "xl/_rels/workbook.xml.rels": sheetRelation,
    "_rels/.rels": workbookRelation,
  };
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => void chunks.push(chunk));
  for (const [name, text] of Object.entries(parts)) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  let crc = 0;
  for (let times = 0; times < 100; times += 1) crc = crc32(stretch, crc);
  const file: ZipInputFile = { filename: SHEET, compression: 8, size: 400_000_000, crc };
  zip.add(file);
  for (let times = 0; times < 100; times += 1) file.ondata?.(null, packed, false);
  file.ondata?.(null, last, true);
  zip.end();
  return Buffer.concat(chunks);
}

const FILES: readonly [what: string, name: string, bytes: () => Uint8Array | Promise<Uint8Array>, says: RegExp][] = [
  [
    "a zip bomb of 400 MB in 400 KB",
    "bomb.xlsx",
    bomb,
    /too large to read: it has a part that unpacks to more than 200 times its size/,
  ],
  [
    "an XML entity bomb",
    "laughs.xlsx",
    () => withSheet(doctype + sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>')),
    /was not opened because/,
  ],
  [
    "an ODS of a billion rows",
    "rows.ods",
    () =>
      odsBytes(
        `<table:table table:name="S"><table:table-row ` +
          `table:number-rows-repeated="1000000000">${cell}</table:table-row></table:table>`,
      ),
    /too large to read/,
  ],
  ["a used range of 16,384 by 1,048,576", "corner.xlsx", () => withSheet(sheet(wholeSheet)), /too large to read/],
  [
    "a workbook cut short",
    "cut.xlsx",
    () =>
      workbookOf([
        ["Measure", "Actual"],
        ["Burglary", 3],
      ]).slice(0, 900),
    /is damaged and cannot be read/,
  ],
  [
    "a workbook with a password",
    "locked.xlsx",
    () => writeXlsx({ sheets: [{ name: "S", rows: [["a"]] }], encryption: { password: "x", spinCount: 1 } }),
    /is protected by a password\. Open it in Excel, remove the password/,
  ],
  [
    "names that reach into every object",
    "proto.xlsx",
    () => workbookBytes({ sheets: [{ name: "__proto__", xml: sheetXml([["a"]]) }] }),
    /was not opened because/,
  ],
  [
    "a CSV of one line of 100 MB",
    "line.csv",
    () => new Uint8Array(100_000_000).fill(97),
    /a line of more than 2,000,000 characters/,
  ],
  [
    "a zip of ten thousand parts",
    "parts.xlsx",
    () => zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, part) => [`p${part}`, new Uint8Array(0)]))),
    /too large to read: it has more than 5,000/,
  ],
];

describe("the command line ends on a hostile file with one line, in bounded time and memory", () => {
  const folder = folderForEach();

  it.each(FILES)("%s", async (_, name, bytes, says) => {
    const file = folder.file(name, await bytes());
    const plan = folder.file("plan.csv", PLAN);
    const usage = folder.path("usage.json");
    for (const args of [
      ["inspect", file],
      ["check", file, "--plan", plan],
    ]) {
      const { status, signal, stdout, stderr } = spawnSync(process.execPath, ["--import", MEASURE, LAUNCHER, ...args], {
        encoding: "utf8",
        env: { ...process.env, USAGE_FILE: usage },
      });
      expect([status, signal, stdout]).toEqual([2, null, ""]);
      expect(stderr).toMatch(/^outturn: [^\n]+\.\n$/);
      expect(stderr).toMatch(says);
      const { megabytes, seconds } = JSON.parse(readFileSync(usage, "utf8")) as Record<string, number>;
      expect(megabytes).toBeLessThan(PEAK_MEGABYTES_MAX);
      expect(seconds).toBeLessThan(SECONDS_MAX);
    }
  });
});

/** So deep that any walk into it would end our stack. */
const DEEP = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const MANY = 500_000;

/**
 * Files that people give as JSON: where the options take them, and a file of that shape with something in a place of
 * it.
 */
const JSON_FILES: readonly [option: string, inPlace: (inside: string) => string][] = [
  ["--mapping", (inside) => `{"version":2,"tables":[${inside}],"labels":{}}`],
  ["--accepted", (inside) => `{"version":1,"accepted":[${inside}]}`],
  ["--repairs", (inside) => `{"version":1,"repairs":[${inside}]}`],
  ["--template", (inside) => `{"sheets":[${inside}]}`],
];

describe("the command line ends on hostile JSON with one line, in bounded time and memory", () => {
  const folder = folderForEach();

  it.each(JSON_FILES)("%s", (option, inPlace) => {
    const paths = [folder.file("extract.csv", EXTRACT), "--plan", folder.file("plan.csv", PLAN)] as const;
    const usage = folder.path("usage.json");
    const hostile = [
      DEEP,
      inPlace(`{"kind":${DEEP},"code":${DEEP},"fingerprint":${DEEP},"name":${DEEP}}`),
      inPlace(`${"0,".repeat(MANY)}{"kind":"${"x".repeat(MANY)}"}`),
    ];
    for (const content of hostile) {
      const json = folder.file("hostile.json", content);
      const command = ["report", ...paths, option, json, "--out", folder.path("report.html")];
      const { status, signal, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", MEASURE, LAUNCHER, ...command],
        { encoding: "utf8", env: { ...process.env, USAGE_FILE: usage } },
      );
      expect([status, signal, stdout]).toEqual([2, null, ""]);
      expect(stderr).toMatch(/^outturn: \S*hostile\.json is not a [^\n]{1,1000}\.\n$/);
      const { megabytes, seconds } = JSON.parse(readFileSync(usage, "utf8")) as Record<string, number>;
      expect(megabytes).toBeLessThan(PEAK_MEGABYTES_MAX);
      expect(seconds).toBeLessThan(SECONDS_MAX);
    }
  });
});
