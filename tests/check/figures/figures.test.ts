import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { brief, check, GOOD, PLAN } from "../findings";

/** The good extract with one figure changed. */
function withFigure(was: string, is: string): string {
  return GOOD.replace(was, is);
}

describe("valueNotNumeric", () => {
  it("is raised for each figure that is words, and the figure is not used", async () => {
    const { briefs, measures } = await check(
      "valueNotNumeric",
      "Measure,Target,Actual,Last year\nBurglary,about 360,lots,4OO\n",
    );
    expect(briefs).toEqual([
      { item: "M2", at: "C2", found: "lots", expected: "a number" },
      { item: "M2", at: "B2", found: "about 360", expected: "a number" },
      { item: "M2", at: "D2", found: "4OO", expected: "a number" },
    ]);
    expect(measures[1]?.rating.status).toBe("Not rated");
  });

  it("is not raised for a known mark of a missing figure, or for a figure with a marker", async () => {
    const { briefs } = await check("valueNotNumeric", "Measure,Target,Actual,Last year\nBurglary,n/a,355 [p],..\n");
    expect(briefs).toEqual([]);
  });
});

describe("valueMissing", () => {
  it.each([
    ["", "[x]"],
    ["..", "[x]"],
    ["N/A", "[z]"],
  ])("is raised where the actual is “%s”, shown as %s", async (mark, shown) => {
    const { briefs, findings } = await check("valueMissing", withFigure("355", mark));
    expect(briefs).toEqual([{ item: "M2", at: "C3", found: mark, expected: null }]);
    expect(findings[0]?.evidence).toEqual({ mark: shown, name: "Burglary", meaning: null });
  });

  it("is not raised where the figure is withheld on purpose", async () => {
    const { briefs, measures } = await check("valueMissing", withFigure("355", "[c]"));
    expect(briefs).toEqual([]);
    expect(measures[1]?.actual).toEqual({ kind: "missing", reason: "suppressed" });
  });

  it("is not raised where the measure has no target by design", async () => {
    const { briefs, measures } = await check(
      "valueMissing",
      withFigure("360,355", "N/A,N/A"),
      PLAN.replace("lower,360", "none,N/A"),
    );
    expect(briefs).toEqual([]);
    expect(measures[1]?.rating).toEqual({ status: "Not applicable", grounds: "noTargetByDesign" });
  });

  it("is not raised as well where the figure was there and could not be used", async () => {
    expect((await check("valueMissing", withFigure("355", "lots"))).briefs).toEqual([]);
    expect((await check("valueMissing", withFigure("65.4%", "65.4"))).briefs).toEqual([]);
  });
});

describe("unitMismatch", () => {
  it("is raised for 1.234 in a count, which may be one thousand two hundred and thirty-four", async () => {
    const { briefs, measures } = await check(
      "unitMismatch",
      "Measure;Target;Actual;Last year\nBurglary;360;1.234;400\n",
    );
    expect(briefs).toEqual([
      { item: "M2", at: "C2", found: "1.234", expected: "1,234, if the point stands for thousands" },
    ]);
    expect(measures[1]?.rating.status).toBe("Not rated");
  });

  it("is raised for every bare number of a percentage, and none is used", async () => {
    const { briefs, measures } = await check(
      "unitMismatch",
      "Measure,Target,Actual,Last year\nPublic satisfaction,64,65.4,61.6\n",
    );
    expect(briefs.map(({ item, found, expected }) => [item, found, expected])).toEqual([
      ["M1", "65.4", "65.4%"],
      ["M1", "64", "64%"],
      ["M1", "61.6", "61.6%"],
    ]);
    expect(measures[0]?.rating).toEqual({ status: "Not rated", grounds: "figureInError" });
  });

  it("is not raised where a column of units says %: 65.4 is 65.4%", async () => {
    const { briefs, measures } = await check(
      "unitMismatch",
      "Measure,Unit,Target,Actual,Last year\nPublic satisfaction,%,64,65.4,61.6\n",
    );
    expect(briefs).toEqual([]);
    expect([measures[0]?.actual, measures[0]?.lastYear]).toEqual([
      { kind: "number", number: 0.654 },
      { kind: "number", number: 0.616 },
    ]);
  });

  it(
    "is not raised for proportions, for percentages under a heading of %, or for a number cell shown " +
      "as a percentage",
    async () => {
      const actual = async (extract: string): Promise<unknown> => {
        const { briefs, measures } = await check("unitMismatch", extract);
        return [briefs, measures[0]?.actual];
      };
      const right = [[], { kind: "number", number: 0.654 }];
      expect(await actual("Measure,Actual\nPublic satisfaction,0.654\n")).toEqual(right);
      expect(await actual("Measure,Actual (%)\nPublic satisfaction,65.4\n")).toEqual(right);
      const workbook = new Workbook();
      const sheet = workbook.addWorksheet("Actuals");
      sheet.addRows([
        ["Measure", "Actual"],
        ["Public satisfaction", 0.654],
      ]);
      sheet.getCell("B2").numFmt = "0.0%";
      const plan = planFrom(await sourceOf(PLAN, "plan.csv"));
      const source = await sourceOf(new Uint8Array(await workbook.xlsx.writeBuffer()), "extract.xlsx");
      const { findings, measures } = assessExtract(plan, mapExtract(source, plan.plan));
      expect([brief(findings, "unitMismatch"), measures[0]?.actual]).toEqual(right);
      expect(measures[0]?.row?.figures.actual?.at).toMatchObject({ sheet: "Actuals", row: 1, column: 1 });
    },
  );

  it("never reads 0.5 as 50% in a column where 65.4 stands: it may be half a percent", async () => {
    const plan = "Measures\nMeasure,Unit,Target\nSatisfaction,%,64%\nSickness,%,4%\n";
    const { briefs } = await check("unitMismatch", "Measure,Actual\nSatisfaction,65.4\nSickness,0.5\n", plan);
    expect(briefs.map(({ found, expected }) => [found, expected])).toEqual([
      ["65.4", "65.4%"],
      ["0.5", "0.5% or 50%"],
    ]);
  });

  it("never reads a column of nothing but 1 as 100%, or 0.654 under a heading of % as 0.654%", async () => {
    const one = await check("unitMismatch", "Measure,Actual\nPublic satisfaction,1\n");
    expect(one.briefs.map(({ expected }) => expected)).toEqual(["1% or 100%"]);
    const under = await check("unitMismatch", "Measure,Actual (%)\nPublic satisfaction,0.654\n");
    expect(under.briefs.map(({ expected }) => expected)).toEqual(["0.654% or 65.4%"]);
  });

  it("is raised for a percentage or pounds in a count, and for pounds in a percentage", async () => {
    const of = async (was: string, is: string): Promise<unknown> =>
      (await check("unitMismatch", withFigure(was, is))).briefs;
    expect(await of("355", "3%")).toEqual([
      { item: "M2", at: "C3", found: "3%", expected: "a number without a percent sign" },
    ]);
    expect(await of("355", "£355")).toEqual([
      { item: "M2", at: "C3", found: "£355", expected: "a number without a pound sign" },
    ]);
    expect(await of("65.4%", "£65")).toEqual([
      { item: "M1", at: "C2", found: "£65", expected: "a percentage, without a pound sign" },
    ]);
  });

  it("is raised for pounds in a measure of days", async () => {
    const { briefs } = await check(
      "unitMismatch",
      "Measure,Actual\nSickness,£9\n",
      "Measures\nMeasure,Unit,Target\nSickness,days,8\n",
    );
    expect(briefs).toMatchObject([{ found: "£9", expected: "a number without a pound sign" }]);
  });

  it("reads 3.6 under a heading in £m as £3,600,000, and refuses whole pounds there", async () => {
    const { briefs, measures } = await check(
      "unitMismatch",
      "Measure,Actual £m,Last year £m\nSavings made,3.6,3200000\n",
    );
    expect(measures[2]?.actual).toEqual({ kind: "number", number: 3_600_000 });
    expect(briefs).toEqual([{ item: "M3", at: "C2", found: "3200000", expected: "3.2, the heading being in £m" }]);
  });

  it("is raised for the plan's own figures, in the plan's cell", async () => {
    const { briefs, findings } = await check("unitMismatch", GOOD, PLAN.replace(",64%,", ",64,"));
    expect(briefs).toEqual([{ item: "M1", at: "F3", found: "64", expected: "64%" }]);
    expect(findings.find(({ code }) => code === "unitMismatch")?.at?.file).toBe("plan.csv");
  });
});

describe("impossibleValue", () => {
  it.each([
    ["65.4%", "165.4%", "M1", "C2", "no more than 100%"],
    ["65.4%", "-1%", "M1", "C2", "no less than 0%"],
    ["355", "-5", "M2", "C3", "no less than 0"],
    ["-8.5%", "-101%", "M4", "C5", "no less than -100%"],
  ])("is raised where %s becomes %s", async (was, is, item, at, expected) => {
    const { briefs } = await check("impossibleValue", withFigure(was, is));
    expect(briefs).toEqual([{ item, at, found: is, expected }]);
  });

  it.each([
    ["65.4%", "100%"],
    ["65.4%", "0%"],
    ["355", "0"],
    ["-8.5%", "-100%"],
    ["-8.5%", "250%"],
    ["£3m", "-£3m"],
  ])("is not raised where %s becomes %s", async (was, is) => {
    expect((await check("impossibleValue", withFigure(was, is))).briefs).toEqual([]);
  });
});
