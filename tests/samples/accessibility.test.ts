import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PROFILES } from "../../src/report/reportModel";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { ALWAYS, cellsOf, IN_PUBLICATION, where } from "./support/workbookPoints";
import { readWorkbook } from "./support/readWorkbook";
import { reportOf, checkedSample, SAMPLES, WRITTEN_AT } from "./support/sampleReport";

const cases = SAMPLES.flatMap((sample) => PROFILES.map((profile) => [sample, profile] as const));

describe.each(cases)("the workbook of %s in the %s profile", async (sample, profile) => {
  const book = readWorkbook(unzipSync(await writeWorkbook(reportOf(await checkedSample(sample), profile), WRITTEN_AT)));
  const points = profile === "publication" ? { ...ALWAYS, ...IN_PUBLICATION } : ALWAYS;

  it.each(Object.entries(points))("meets “%s”", (_, point) => {
    expect(point(book)).toEqual([]);
  });

  it("has numbers at the right and words at the left", () => {
    const faults = book.sheets.flatMap((sheet) =>
      cellsOf(sheet).flatMap(({ at, value, style }) =>
        where(typeof value === "number" && book.formats[style]?.align !== "right", `${sheet.name} ${at}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  if (profile === "board") return;

  it("begins with contents that lead to every other sheet, and says on each that it has one table", () => {
    const [contents, ...others] = book.sheets;
    expect(contents?.name).toBe("Contents");
    expect(contents?.links.map(({ place }) => place)).toEqual(others.map(({ name }) => `'${name}'!A1`));
    for (const { cells, tables } of book.sheets) {
      const above = Array.from({ length: (tables[0]?.top ?? 1) - 1 }, (_, row) =>
        String(cells.get(`${row + 1}:1`)?.value ?? ""),
      );
      expect(above.filter((words) => words.startsWith("This sheet has one table: "))).toHaveLength(1);
    }
  });
});

describe("the checks themselves", () => {
  it(
    "find a board report's fills, filters, headers and second tables when asked for a publication's " + "points",
    async () => {
      const model = reportOf(await checkedSample("thames-valley-2009-10-q4"), "board");
      const book = readWorkbook(unzipSync(await writeWorkbook(model, WRITTEN_AT)));
      expect(Object.entries(IN_PUBLICATION).filter(([, point]) => point(book).length === 0)).toEqual([]);
    },
  );

  it("find a blank cell, a hidden row, merged cells and a moved cursor", async () => {
    const files = unzipSync(
      await writeWorkbook(reportOf(await checkedSample("west-midlands-board-2014-12")), WRITTEN_AT),
    );
    const path = "xl/worksheets/sheet2.xml";
    const spoilt = strFromU8(files[path] ?? new Uint8Array())
      .replace(/<c r="B7"[^>]*>.*?<\/c>/, "")
      .replace('<row r="7"', '<row r="7" hidden="1"')
      .replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>')
      .replace('activeCell="A1" sqref="A1"', 'activeCell="C3" sqref="C3"');
    const book = readWorkbook({ ...files, [path]: new TextEncoder().encode(spoilt) });
    const failed = Object.entries(ALWAYS).flatMap(([name, point]) => (point(book).length > 0 ? [name] : []));
    expect(failed).toEqual([
      "Remove merged cells, split cells and nested tables",
      "Remove blank rows and columns within tables",
      "Only leave cells with no data empty in certain circumstances",
      "Avoid hiding rows or columns",
      "Ensure the cursor is in cell A1 of the first worksheet when doing your final save",
    ]);
  });
});

describe("docs/accessibility.md", () => {
  const rows = readFileSync(new URL("../../docs/accessibility.md", import.meta.url), "utf8")
    .split("\n")
    .flatMap((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      return cells[2] === "essential" || cells[2] === "desirable"
        ? [{ item: cells[1] ?? "", publication: cells[3], how: cells[5] ?? "" }]
        : [];
    });

  it("has the 35 items of the checklist", () => {
    expect(rows).toHaveLength(35);
    expect(new Set(rows.map(({ item }) => item)).size).toBe(35);
  });

  it("says “tested” of just those items that this file tests", () => {
    const tested = rows.filter(({ how }) => how.includes("Tested")).map(({ item }) => item);
    expect(tested.sort()).toEqual([...Object.keys(ALWAYS), ...Object.keys(IN_PUBLICATION)].sort());
  });

  it("claims of no item that a publication leaves it out", () => {
    expect(rows.filter(({ publication }) => !["met", "partly", "yours"].includes(publication ?? ""))).toEqual([]);
  });
});
