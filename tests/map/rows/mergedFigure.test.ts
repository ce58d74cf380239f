import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { address, type CellRange } from "../../../src/domain/cell";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { readSource } from "../../../src/read/readSource";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { shapeWorkbook } from "../../read/shapes/writeShape";
import { sourceOf } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const COUNTS = "B,Burglary,number,lower,400,latest\nV,Robbery,number,lower,50,latest\n";

const PLAIN = {
  name: "Data",
  hiddenColumns: [],
  hiddenRows: [],
  boldRows: [],
  fills: [],
  tables: [],
  titles: [],
  notes: [],
};

/** A sheet with merged cells, as Excel keeps it, through the whole pipeline. */
async function assessed(grid: string[][], merges: CellRange[], settings = ""): Promise<CheckedExtract> {
  return assessedFrom(await shapeWorkbook([{ ...PLAIN, grid, merges }]), settings);
}

async function assessedFrom(bytes: Uint8Array, settings = ""): Promise<CheckedExtract> {
  const source = await readSource(bytes, "extract.xlsx");
  if (!source.ok) throw new Error(source.fault.sentence);
  const plan = planFrom(await sourceOf(planFor("", COUNTS, settings), "plan.csv"));
  return assessExtract(plan, mapExtract(source.value, plan.plan));
}

const shown = ({ measures }: CheckedExtract): unknown[][] =>
  measures.map(({ row, rating }) => [
    row?.figures.actual?.value.kind === "number" ? row.figures.actual.value.number : null,
    rating.status,
  ]);

const merged = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });

describe("a figure in a cell merged over the rows of two measures", () => {
  it("is no measure’s: 450 may be of burglary, of robbery or of both", async () => {
    const grid = [
      ["Offence", "Actual", "Target"],
      ["Burglary", "450", "400"],
      ["Robbery", "", "50"],
    ];
    const checked = await assessed(grid, [merged(1, 1, 2, 1)]);
    expect(shown(checked)).toEqual([
      [null, "Not rated"],
      [null, "Not rated"],
    ]);
    const own = checked.findings.filter(({ code }) => code === "mergedFigure");
    expect(own.map(({ evidence }) => evidence)).toEqual([
      { name: "Burglary", range: "B2:B3", over: "rows" },
      { name: "Robbery", range: "B2:B3", over: "rows" },
    ]);
  });

  it("leaves the figures of rows beside it alone", async () => {
    const grid = [
      ["Offence", "Actual", "Target"],
      ["Theft", "450", "400"],
      ["Arson", "", "50"],
      ["Burglary", "390", "400"],
      ["Robbery", "60", "50"],
    ];
    expect(shown(await assessed(grid, [merged(1, 1, 2, 1)]))).toEqual([
      [390, "Green"],
      [60, "Red"],
    ]);
  });
});

describe("a figure in a cell merged over several columns", () => {
  it.each([
    ["Target", "25 may be the target of 25, or what was reached"],
    ["Q2 2025/26", "24 may be the second quarter’s, or both"],
  ])("is none of them where %s stands beside the actual: %s", async (beside) => {
    const grid = [
      ["Offence", beside, "Q3 2025/26"],
      ["Burglary", "25", ""],
      ["Robbery", "50", "40"],
    ];
    const checked = await assessed(grid, [merged(1, 1, 1, 2)], "Period,Q3 2025/26\n");
    expect(shown(checked)).toEqual([
      [null, "Not rated"],
      [40, "Green"],
    ]);
    const own = checked.findings.filter(({ code }) => code === "mergedFigure");
    expect(own.map(({ evidence }) => evidence)).toEqual([{ name: "Burglary", range: "B2:C2", over: "columns" }]);
  });

  it("is its column’s where the others hold none: 390 over the actual and a comment", async () => {
    const grid = [
      ["Offence", "Actual", "Comment"],
      ["Burglary", "390", ""],
      ["Robbery", "60", "More"],
    ];
    expect(shown(await assessed(grid, [merged(1, 1, 1, 2)]))[0]).toEqual([390, "Green"]);
  });
});

describe("a figure that is struck through", () => {
  const STRUCK = { strike: true };
  const struckIn = async (strike: (sheet: ExcelJS.Worksheet) => void): Promise<unknown[][]> => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Data");
    sheet.addRows([
      ["Offence", "Actual"],
      ["Burglary", 390],
      ["Robbery", 40],
    ]);
    strike(sheet);
    const checked = await assessedFrom(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const places = checked.findings.flatMap(({ code, at }) =>
      code === "struckFigure" && at !== null ? [address(at)] : [],
    );
    return [...shown(checked), places];
  };

  it("is not used and an error with its cell: 390 in a struck cell", async () => {
    const found = await struckIn((sheet) => Object.assign(sheet.getCell("B2"), { font: STRUCK }));
    expect(found).toEqual([[null, "Not rated"], [40, "Green"], ["B2"]]);
  });

  it("is not used where one digit is struck, or the row’s name: 390 of which the 3 is crossed out", async () => {
    const digit = { richText: [{ font: STRUCK, text: "3" }, { text: "90" }] };
    const ofDigit = await struckIn((sheet) => Object.assign(sheet.getCell("B2"), { value: digit }));
    expect(ofDigit).toEqual([[null, "Not rated"], [40, "Green"], ["B2"]]);
    const ofRow = await struckIn((sheet) => Object.assign(sheet.getCell("A3"), { font: STRUCK }));
    expect(ofRow).toEqual([[390, "Green"], [null, "Not rated"], ["B3"]]);
  });
});

describe("other merged cells", () => {
  it("are read as before: a title, headings, an objective, a target and words beside both rows", async () => {
    const grid = [
      ["Crime", "", "", "", ""],
      ["Objective", "Offence", "This year", "Target", "Comment"],
      ["", "", "Actual", "", ""],
      ["Safer streets", "Burglary", "390", "400", "On course"],
      ["", "Robbery", "60", "", ""],
    ];
    const merges = [
      merged(0, 0, 0, 4),
      ...[0, 1, 3, 4].map((column) => merged(1, column, 2, column)),
      ...[0, 3, 4].map((column) => merged(3, column, 4, column)),
    ];
    const checked = await assessed(grid, merges);
    expect(shown(checked).map(([actual]) => actual)).toEqual([390, 60]);
    expect(checked.findings.filter(({ code }) => code === "mergedFigure")).toEqual([]);
  });

  it("are read as before: a name and its figure merged over the same two rows", async () => {
    const grid = [
      ["Offence", "Actual", "Comment"],
      ["Burglary", "390", "Fewer"],
      ["", "", "and less serious"],
      ["Robbery", "60", "More"],
    ];
    const checked = await assessed(grid, [merged(1, 0, 2, 0), merged(1, 1, 2, 1)]);
    expect(checked.findings.filter(({ code }) => code === "mergedFigure")).toEqual([]);
  });
});
