import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import type { RefreshEdit } from "../../src/refresh/refreshEdit";
import { applyEdits, findReport, openPackage, packageBytes } from "../../src/render/carry/carriedWorkbook";
import { EXTRACT, PLAN } from "../pack/hospital";
import { officeWithRecord } from "../../src/verify/officeRecord";
import { packageParts } from "../../src/verify/read/packageParts";
import { findProgram } from "../support/findProgram";
import { startLibreOffice } from "../support/libreOffice";
import { diceOf } from "../truth/dice";
import { folderForEach, run } from "./run";

const folder = folderForEach();
/** Edits of the workbook; `test:long` makes 60. */
const RUNS = Number(process.env["VERIFY_EDITS"] ?? 5);

async function signed(): Promise<string> {
  const [extract, plan, report] = [folder.file("e.csv", EXTRACT), folder.file("p.csv", PLAN), folder.path("r.xlsx")];
  await run("report", extract, "--plan", plan, "--out", report);
  await run("sign", report, "--by", "A. Singh", "--date", "2032-01-21");
  return report;
}

/** A workbook in which a person changed a figure, a status or a word of the sheet of measures, or emptied a row. */
function edited(bytes: Uint8Array, seed: number): Uint8Array {
  const dice = diceOf(seed);
  const opened = openPackage(bytes, "r.xlsx");
  if (!opened.ok) throw new Error(opened.fault.sentence);
  const rows = findReport(opened.value).sheets.find(({ name }) => name === "Measures")?.rows ?? [];
  const cells = rows.flatMap((row, at) =>
    row.flatMap((entry, column) =>
      (typeof entry === "string" && /[a-z\d]/i.test(entry)) || typeof entry === "number" ? [{ at, column, entry }] : [],
    ),
  );
  const type = (row: number, column: number, entry: string): RefreshEdit => {
    return { kind: "setCell", sheet: "Measures", row, column, entry, value: entry, numberFormat: null };
  };
  const one = dice.pick(cells);
  const edits = dice.chance(0.2)
    ? cells.filter(({ at }) => at === one.at).map(({ column }) => type(one.at, column, ""))
    : [
        type(
          one.at,
          one.column,
          `${one.entry}`.replace(/[a-z\d]/i, (letter) => (letter === "7" ? "1" : "7")),
        ),
      ];
  const done = applyEdits(opened.value, edits, { profile: "board", page: null });
  if (!done.ok) throw new Error(done.fault.sentence);
  return packageBytes(done.value);
}

describe("verify of a signed workbook", () => {
  it(`finds each of ${RUNS} edits, and nothing in the workbook as it was signed`, async () => {
    const report = await signed();
    const bytes = new Uint8Array(readFileSync(report));
    expect((await run("verify", report)).exit).toBe(0);
    const missed: number[] = [];
    for (let seed = 1; seed <= RUNS; seed += 1) {
      writeFileSync(folder.path("edited.xlsx"), edited(bytes, seed));
      if ((await run("verify", folder.path("edited.xlsx"))).exit !== 1) missed.push(seed);
    }
    expect(missed).toEqual([]);
    expect((await run("verify", folder.path("edited.xlsx"), "--workbook", report)).out).toContain("was signed off");
  });
});

describe("verify of a workbook of which something is hidden", () => {
  it("tells a row, and a sheet, as not there", async () => {
    const report = await signed();
    const opened = packageParts(new Uint8Array(readFileSync(report)), "r.xlsx");
    if (!opened.ok) throw new Error(opened.fault.sentence);
    const parts = Object.fromEntries(opened.value);
    const hidden = async (path: string, from: RegExp, to: string): Promise<string> => {
      const changed = strFromU8(parts[path] ?? new Uint8Array()).replace(from, to);
      writeFileSync(folder.path("hidden.xlsx"), zipSync({ ...parts, [path]: strToU8(changed) }));
      const { exit, out } = await run("verify", folder.path("hidden.xlsx"));
      expect(exit).toBe(1);
      return out;
    };
    expect(await hidden("xl/worksheets/sheet1.xml", /<row r="1" /, '<row r="1" hidden="1" ')).toContain("Summary");
    expect(await hidden("xl/workbook.xml", /(name="Measures" state=)"visible"/, '$1"hidden"')).toContain("Measures");
  });
});

describe("verify of a workbook signed off in Excel, which makes no record of its sheets", () => {
  it("finds nothing in it as it was signed, and the one status that somebody typed since", async () => {
    const report = await signed();
    const parts = packageParts(new Uint8Array(readFileSync(report)), "r.xlsx");
    if (!parts.ok) throw new Error(parts.fault.sentence);
    const withoutRecord = officeWithRecord(parts.value, "");
    writeFileSync(report, withoutRecord);
    const unchanged = await run("verify", report);
    expect([unchanged.exit, unchanged.err]).toEqual([0, ""]);
    expect(unchanged.out).toContain("Compared with what the workbook keeps of its sign-off in Excel");
    const opened = openPackage(withoutRecord, "r.xlsx");
    if (!opened.ok) throw new Error(opened.fault.sentence);
    const measures = findReport(opened.value).sheets.find(({ name }) => name === "Measures")?.rows ?? [];
    const row = measures.findIndex(([id]) => id === "H1");
    const column = measures[row]?.findIndex((entry) => typeof entry === "string" && entry.includes("cubicles")) ?? -1;
    const edit = { entry: "No ward opened.", value: "No ward opened.", numberFormat: null };
    const done = applyEdits(opened.value, [{ kind: "setCell", sheet: "Measures", row, column, ...edit }], {
      profile: "board",
      page: null,
    });
    if (!done.ok) throw new Error(done.fault.sentence);
    writeFileSync(report, packageBytes(done.value));
    const changed = await run("verify", report);
    expect(changed.exit).toBe(1);
    expect(changed.out).toContain("“No ward opened.”");
  });
});

const soffice = findProgram(["soffice", "libreoffice"], "signed files that LibreOffice saved, verified");

describe.skipIf(soffice === null)("what LibreOffice saved anew", () => {
  const office = startLibreOffice(soffice ?? "");
  afterAll(() => office.end());

  it("is as it was signed off: a workbook, a Word document and slides", async () => {
    const [report, document, slides] = [await signed(), folder.path("r.docx"), folder.path("r.pptx")];
    await run("pack", report, "--out", document);
    await run("pack", report, "--out", slides);
    for (const [path, form] of [
      [report, "xlsx"],
      [document, "docx"],
      [slides, "pptx"],
    ] as const) {
      office.convert({ [`saved.${form}`]: new Uint8Array(readFileSync(path)) }, form);
      const saved = folder.file(`saved.${form}`, office.made(`saved.${form}`));
      expect(await run("verify", saved)).toMatchObject({ exit: 0, err: "" });
    }
  });
});
