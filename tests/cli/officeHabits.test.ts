import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Entry } from "../../src/refresh/entry";
import type { RefreshEdit } from "../../src/refresh/refreshEdit";
import { applyEdits, openPackage, packageBytes } from "../../src/render/carry/carriedWorkbook";
import { findProgram } from "../support/findProgram";
import { shownSheets, startLibreOffice, withoutResults, type LibreOffice } from "../support/libreOffice";
import { run } from "./run";

/*
 * What people do to a report between two quarters, saved by LibreOffice each time, through three quarters. LibreOffice
 * takes a minute or two: these are among the long tests (`npm run test:long`).
 */
const program = process.env["OFFICE_HABITS"] === undefined ? null : findProgram(["soffice"], "habits in LibreOffice");

const HEAD = `Setting,Value
Title,Made-up plan
Organisation,Made-up Council
Figures,in period

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,Safer,Burglary,number,lower,360
`;
const ROBBERY = "M2,Safer,Robbery,number,lower,90\n";
/** From the second quarter on theft comes before robbery, and arson is no longer in the plan. */
const PLANS = [
  `${HEAD}${ROBBERY}M3,Safer,Arson,number,lower,40\n`,
  `${HEAD}M4,Safer,Theft,number,lower,600\n${ROBBERY}`,
];
const EXTRACTS = [
  [355, 92, "M3,Arson,30,31"],
  [342, 96, "M4,Theft,500,510"],
  [340, 91, "M4,Theft,520,530"],
].map(
  ([burglary, robbery, other], at) =>
    `Q${at + 1} 2025/26\nMeasure ID,Measure,Actual,Last year\nM1,Burglary,${burglary},400\n` +
    `M2,Robbery,${robbery},95\n${other}\n`,
);
/** Robberies, and the sum of all measures, of the second and third quarter. */
const ROBBERIES = ["96", "91"];
const SUMS = ["938", "951"];

const WORDS = "Ask the shops";

function typed(sheet: string, row: number, column: number, entry: Entry): RefreshEdit {
  const value = typeof entry === "string" || typeof entry === "number" ? entry : null;
  return { kind: "setCell", sheet, row, column, entry, value, numberFormat: null };
}

/** Formulas on the sheet Summary that lead to robberies in three ways, and to the sum of all; words beside them. */
const WORKED: readonly RefreshEdit[] = [
  typed("Measures", 5, 20, WORDS),
  ...[
    "Measures!F6",
    'VLOOKUP("M2",Measures!A4:N7,6,FALSE)',
    'INDEX(Measures!F5:F7,MATCH("M2",Measures!A5:A7,0))',
    "SUM(Measures[Actual])",
  ].map((formula, row) => typed("Summary", row, 19, { formula })),
];

interface Habit {
  readonly name: string;
  /** As the steps of a program that keeps references. */
  readonly edits?: readonly RefreshEdit[];
  /** In the file itself: the sheet Measures, its table, the workbook. */
  readonly parts?: (parts: Record<string, string>) => Record<string, string>;
  /** What the second quarter's carry says. */
  readonly says?: RegExp;
}

const SHEET = "xl/worksheets/sheet2.xml";

/** One part with something in it replaced. */
function withIn(path: RegExp, from: RegExp | string, to: string): NonNullable<Habit["parts"]> {
  return (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, path.test(name) ? text.replace(from, () => to) : text]),
    );
}

/** Rows 5 and 6 of the sheet Measures in each other's place, as a sort of the table leaves them. */
function swapped(parts: Record<string, string>): Record<string, string> {
  const text = parts[SHEET] ?? "";
  const [fifth = "", sixth = ""] = [5, 6].map((row) => new RegExp(`<row r="${row}".*?</row>`, "s").exec(text)?.[0]);
  const moved = (row: string, from: number, to: number): string =>
    row.replace(`<row r="${from}"`, `<row r="${to}"`).replace(new RegExp(`\\b([A-Z])${from}\\b`, "g"), `$1${to}`);
  const sorted = text.replace(fifth + sixth, () => moved(sixth, 6, 5) + moved(fifth, 5, 6));
  // A formula on one cell does not follow a sort: it was set to lead to robbery again.
  return {
    ...parts,
    [SHEET]: sorted,
    "xl/worksheets/sheet1.xml": (parts["xl/worksheets/sheet1.xml"] ?? "").replace("Measures!F6", "Measures!F5"),
  };
}

const HABITS: readonly Habit[] = [
  { name: "nothing else" },
  { name: "a sorted table", parts: swapped },
  {
    name: "a filtered table",
    parts: withIn(
      /tables\/table/,
      '<filterColumn colId="5" hiddenButton="1"/>',
      '<filterColumn colId="5"><customFilters><customFilter operator="greaterThan" val="95"/></customFilters>' +
        "</filterColumn>",
    ),
  },
  { name: "a deleted row", edits: [{ kind: "deleteRow", sheet: "Measures", row: 4 }], says: /M1 is back/ },
  { name: "a row above", edits: [{ kind: "insertRows", sheet: "Measures", before: 1, count: 1, like: 1 }] },
  { name: "a hidden column", parts: withIn(/sheet2\.xml$/, '<col min="7" max="7"', '<col min="7" max="7" hidden="1"') },
  {
    name: "a column in the middle",
    edits: [
      {
        ...{ kind: "insertColumn", sheet: "Measures", table: "Measures", before: 6, heading: "Owner" },
        range: { top: 3, left: 0, bottom: 6, right: 12 },
      },
      typed("Measures", 5, 6, "Anna"),
    ],
  },
  { name: "a renamed sheet", parts: (parts) => renamed(parts, "Exceptions", "Look first") },
  { name: "a figure typed over", edits: [typed("Measures", 4, 6, 401)], says: /Last year: “401” stays/ },
  {
    name: "a protected sheet",
    parts: withIn(/sheet7\.xml$/, "</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    says: /Notes is protected/,
  },
];

function renamed(parts: Record<string, string>, from: string, to: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      text.replaceAll(`name="${from}"`, `name="${to}"`).replaceAll(`'${from}'!`, `'${to}'!`),
    ]),
  );
}

describe.skipIf(program === null)("a report saved by LibreOffice keeps, through three quarters,", () => {
  const folder = mkdtempSync(join(tmpdir(), "outturn-habits-"));
  let office: LibreOffice;
  const said = new Map<string, readonly string[]>();
  /** What the sheets show after each carry, by the habit's name. */
  const shown = new Map<string, Record<string, readonly (readonly string[])[]>[]>();

  beforeAll(async () => {
    office = startLibreOffice(program ?? "");
    const [plan, next] = PLANS.map((text, at) => file(`plan${at}.csv`, text));
    const [first, ...later] = EXTRACTS.map((text, at) => file(`q${at + 1}.csv`, text));
    const path = join(folder, "report.xlsx");
    await run("report", first ?? "", "--plan", plan ?? "", "--out", path);
    let books = HABITS.map((habit) => worked(new Uint8Array(readFileSync(path)), habit));
    for (const extract of later) {
      const saved = savedBooks(books);
      books = [];
      for (const [at, { name }] of HABITS.entries()) {
        const carried = join(folder, `book${at}.xlsx`);
        writeFileSync(carried, saved[at] ?? new Uint8Array());
        const { out, err } = await run("report", extract, "--plan", next ?? "", "--carry", carried, "--out", carried);
        said.set(name, [...(said.get(name) ?? []), out + err]);
        books.push(new Uint8Array(readFileSync(carried)));
      }
      office.convert(Object.fromEntries(books.map((book, at) => [`shown${at}.xlsx`, withoutResults(book)])), "fods");
      HABITS.forEach(({ name }, at) => {
        const sheets = shownSheets(office.made(`shown${at}.fods`));
        const cells = Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.cells)]));
        shown.set(name, [...(shown.get(name) ?? []), cells]);
      });
    }
  }, 900_000);
  afterAll(() => {
    office?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  function file(name: string, text: string): string {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  }

  /** Books as LibreOffice saves them. */
  function savedBooks(books: readonly Uint8Array[]): Uint8Array[] {
    office.convert(Object.fromEntries(books.map((book, at) => [`book${at}.xlsx`, book])), "xlsx");
    return books.map((_, at) => office.made(`book${at}.xlsx`));
  }

  it.each(HABITS)("formulas on the same measure and the words beside it: $name", ({ name, says }) => {
    const [second] = said.get(name) ?? [];
    if (says !== undefined) expect(second).toMatch(says);
    for (const [at, sheets] of (shown.get(name) ?? []).entries()) {
      const column = (sheets["Summary"] ?? []).flatMap((cells) => (cells[19] ? [cells[19]] : []));
      const robberies = ROBBERIES[at];
      expect(column, said.get(name)?.[at]).toEqual([robberies, robberies, robberies, SUMS[at]]);
      const row = sheets["Measures"]?.find(([id]) => id === "M2") ?? [];
      expect(row).toContain(WORDS);
      if (name === "a column in the middle") expect(row).toContain("Anna");
      if (name === "a figure typed over") expect(sheets["Measures"]?.find(([id]) => id === "M1")).toContain("401");
      expect(sheets["Retired"]?.flat()).toContain("Arson");
      expect(JSON.stringify(sheets)).not.toContain("#REF!");
    }
    expect(shown.get(name)).toHaveLength(2);
  });

  it("which rows a filter shows, as it says", () => {
    const book = readFileSync(join(folder, `book${HABITS.findIndex(({ name }) => name === "a filtered table")}.xlsx`));
    const sheet = strFromU8(unzipSync(new Uint8Array(book))["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    const hidden = [...sheet.matchAll(/<row [^>]*?\br="(\d+)"[^>]*>/g)].flatMap(([row, number]) =>
      /\bhidden="(?:1|true)"/.test(row) ? [number] : [],
    );
    // Burglary 340 and theft 520 are over 95, robbery (91, row 7) is not.
    expect(hidden).toEqual(["7"]);
  });
});

/** A workbook in which somebody has worked. */
function worked(bytes: Uint8Array, { edits = [], parts = (all) => all }: Habit): Uint8Array {
  const workbook = openPackage(bytes, "report.xlsx");
  if (!workbook.ok) throw new Error(workbook.fault.sentence);
  const typedIn = applyEdits(workbook.value, [...WORKED, ...edits], { profile: "board", page: null });
  if (!typedIn.ok) throw new Error(typedIn.fault.sentence);
  const files = unzipSync(packageBytes(typedIn.value));
  const texts = Object.entries(files).flatMap(([path, part]): [string, string][] =>
    path.endsWith(".xml") ? [[path, strFromU8(part)]] : [],
  );
  const changed = Object.entries(parts(Object.fromEntries(texts))).map(([path, text]) => [path, strToU8(text)]);
  return zipSync({ ...files, ...Object.fromEntries(changed) });
}
