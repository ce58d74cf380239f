import { beforeAll, describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { isFormula } from "../../../src/refresh/entry";
import { evaluateFormula, type Worked } from "../../../src/refresh/formulas/evaluateFormula";
import { parseFormula } from "../../../src/refresh/formulas/parseFormula";
import { nextReport, type NextReport } from "../../../src/refresh/nextReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import type { ReportModel } from "../../../src/report/reportModel";
import { BURGLARY, LATER, quarterChecked, quarterLook, quarterReport, ROBBERY } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

/** A1 is 12, B1 is `Red`, C1 is blank, and D1 cannot be told; the column Actual of the row is 40. */
const CELLS: readonly (Worked | undefined)[] = [12, "Red", null, undefined];

function worked(formula: string): Worked | undefined {
  return evaluateFormula(parseFormula(formula), {
    cells: ({ range }) => {
      const cells = CELLS.slice(range.left, range.right + 1);
      const known = cells.flatMap((value) => (value === undefined ? [] : [value]));
      return known.length < cells.length ? undefined : known;
    },
    column: ({ heading }) => (heading === "Actual" ? [40] : undefined),
  });
}

describe("a formula that a person typed", () => {
  it.each<[string, Worked]>([
    ['IF(A1>10,"Green","Red")', "Green"],
    ['IF(AND(A1>=12,NOT(A1>12)),"Green",D1)', "Green"],
    ['IF(B1="red",1,0)', 1],
    ["A1*1.5+2^3/4-1", 19],
    ["-2^2", 4],
    ["50%*[@Actual]", 20],
    ["Measures[[#This Row],[Actual]]-A1", 28],
    ["ROUND(A1/7,1)", 1.7],
    ["ROUND(-2.5,0)", -3],
    ["SUM(A1:C1)+MAX(1,A1)", 24],
    ["C1+1", 1],
    ['A1&" bins"', "12 bins"],
    ['IF(B1>1000,"words are more than figures","no")', "words are more than figures"],
    ['_xlfn.IFS(A1<5,"Red",A1<20,"Amber")', "Amber"],
  ])("%s is %s", (formula, result) => {
    expect(worked(formula)).toBe(result);
  });

  it.each(["D1+1", "A1/0", "B1*2", "TODAY()", "Threshold*2", "[1]Other!A1", "{1,2}", "A1+", 'VLOOKUP("M1",A1:C1,2,0)'])(
    "%s cannot be told",
    (formula) => {
      expect(worked(formula)).toBeUndefined();
    },
  );
});

describe("a person’s formula in a report that is refreshed", () => {
  let q1: ReportModel;
  /** Burglary is 342 (Green), robbery 96 (Red). */
  let second: CheckedExtract;

  beforeAll(async () => {
    q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
    second = await quarterChecked(2, LATER);
  });

  /** The report with a formula for robbery, of which `{Actual}` and the like are the cells of its row. */
  function next(heading: string, formula: string, addLine = false): NextReport {
    const book = new WorkbookInMemory(q1);
    const { row } = book.cell("Measures", "M2", heading);
    const placed = formula.replace(/\{(\w+)\}/g, (_, name: string) => {
      const { column } = book.cell("Measures", "M2", name);
      return `${String.fromCharCode(65 + column)}${row + 1}`;
    });
    if (addLine) book.addSheet("Mine", [[88]]);
    book.type("Measures", "M2", heading, { formula: placed });
    return nextReport(writtenReport(q1), book.found(), second, { report: quarterLook(2), by: null, accepted: [] });
  }

  function status({ checkedExtract }: NextReport): string | undefined {
    return checkedExtract.measures.find(({ measure }) => measure.id === "M2")?.rating.status;
  }

  it("counts by what it comes to with this quarter’s figures: 96 is more than 95", () => {
    expect(status(next("Status", 'IF({Actual}>95,"Amber","Green")'))).toBe("Amber");
    expect(status(next("Status", 'IF({Actual}>96,"Amber","Green")'))).toBe("Green");
  });

  it("is a figure that a status is worked out from: 88 of a sheet of their own is Green, 90 being the target", () => {
    const report = next("Actual", "Mine!A1", true);
    expect(status(report)).toBe("Green");
    const said = report.checkedExtract.findings.filter(({ code }) => code === "givenByHand").map(describeFinding);
    expect(said[0]).toContain("somebody typed “88 (=Mine!A1)”, and the report has “96” there");
  });

  it("that only Excel can work out is Not rated, and said", () => {
    const report = next("Status", 'IF(TODAY()>{Actual},"Amber","Green")');
    expect(status(report)).toBe("Not rated");
    const said = report.checkedExtract.findings.filter(({ code }) => code === "givenByHand").map(describeFinding);
    expect(said[0]).toContain('“=IF(TODAY()>Actual,"Amber","Green"), which only Excel works out”');
  });

  it("leaves our formulas beside a typed name their results, and those beside a typed variance", () => {
    const book = new WorkbookInMemory(q1);
    book.type("Measures", "M2", "Measure", "Street robbery");
    book.type("Measures", "M2", "Variance", 7);
    const options = { report: quarterLook(2), by: null, accepted: [] };
    const { edits, standing } = nextReport(writtenReport(q1), book.found(), second, options).refresh;
    const formulas = [...edits, ...standing].filter((one) => one.kind === "setCell" && isFormula(one.entry));
    expect(formulas.length).toBeGreaterThan(4);
    expect(formulas.filter((one) => one.kind === "setCell" && one.value === null)).toEqual([]);
  });
});
