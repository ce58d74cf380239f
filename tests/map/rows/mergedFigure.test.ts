import { describe, expect, it } from "vitest";
import type { CellRange } from "../../../src/domain/cell";
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
async function assessed(grid: string[][], merges: CellRange[]): Promise<CheckedExtract> {
  const bytes = await shapeWorkbook([{ ...PLAIN, grid, merges }]);
  const source = await readSource(bytes, "extract.xlsx");
  if (!source.ok) throw new Error(source.fault.sentence);
  const plan = planFrom(await sourceOf(planFor("", COUNTS), "plan.csv"));
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
      { name: "Burglary", range: "B2:B3" },
      { name: "Robbery", range: "B2:B3" },
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
