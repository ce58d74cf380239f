import { describe, expect, it } from "vitest";
import { check, checkAgainst, codes, GOOD } from "../findings";

const NO_TARGETS =
  "Settings\nSetting,Value\nRule,Comparison\n\nMeasures\nMeasure ID,Measure,Polarity,Aggregation\n" +
  "M1,Burglary,lower,sum\nM2,Officers,higher,latest\n";

describe("restated", () => {
  const year = (period: string, burglary: string, before: string): string =>
    `${period}\nMeasure,Actual,Last year\nBurglary,${burglary},${before}\nPublic satisfaction,65%,61%\n`;

  it("gives old, new and by how much where last year's figure is not what was imported then", async () => {
    const { briefs, findings } = await checkAgainst(
      "restated",
      year("2009/10", "355", "410"),
      year("2008/09", "400", "390").replace("65%,61%", "61%,60%"),
    );
    expect(briefs).toEqual([{ item: "M2", at: "C3", found: "410", expected: "400" }]);
    expect(findings.find(({ code }) => code === "restated")?.evidence).toEqual({
      name: "Burglary",
      difference: "+10",
      period: "2008/09",
    });
  });

  it("takes a previous extract without a period for last year's where half of its actuals agree", async () => {
    const was = (burglary: number, satisfaction: string): string =>
      `Measure,Actual\nBurglary,${burglary}\nPublic satisfaction,${satisfaction}\n`;
    const now = "Measure,Actual,Last year\nBurglary,355,410\nPublic satisfaction,65%,61%\n";
    expect((await checkAgainst("restated", now, was(400, "61%"))).briefs).toEqual([
      { item: "M2", at: "C2", found: "410", expected: "400" },
    ]);
    expect((await checkAgainst("restated", now, was(300, "64%"))).briefs).toEqual([]);
  });

  it("is raised where last quarter's figure, given again in this extract, has changed", async () => {
    const rows = (q1: number, q2: number | null): string =>
      `Measure,Period,Actual\nBurglary,Q1 2009/10,${q1}\n` +
      `${q2 === null ? "" : `Burglary,Q2 2009/10,${q2}\n`}Officers,Q1 2009/10,5\n`;
    const { briefs } = await checkAgainst("restated", rows(105, 90), rows(100, null), NO_TARGETS);
    expect(briefs).toEqual([{ item: "M1", at: "C2", found: "105", expected: "100" }]);
  });

  it(
    "is not raised for another period's figure, for the same figure printed shorter, or without a " +
      "previous extract",
    async () => {
      const now = year("2009/10", "355", "400");
      expect(
        (await checkAgainst("restated", now, year("2008/09", "400", "390").replace("65%,61%", "61.4%,60%"))).briefs,
      ).toEqual([]);
      expect((await checkAgainst("restated", now, year("2007/08", "390", "380"))).briefs).toEqual([]);
      expect((await check("restated", now)).briefs).toEqual([]);
    },
  );
});

describe("coverageChanged", () => {
  it("is raised where a measure has a figure in one of the two extracts only", async () => {
    const { briefs } = await checkAgainst("coverageChanged", GOOD.replace("355", ".."), GOOD.replace("65.4%", ""));
    expect(briefs).toEqual([
      { item: "M1", at: "C2", found: "65.4%", expected: null },
      { item: "M2", at: "C3", found: null, expected: "355" },
    ]);
  });

  it("is not raised where both have one or neither has, or where the figure could not be used", async () => {
    expect(codes(await checkAgainst("coverageChanged", GOOD, GOOD))).toEqual([]);
    expect(
      (await checkAgainst("coverageChanged", GOOD.replace("355", ".."), GOOD.replace("355", ".."))).briefs,
    ).toEqual([]);
    expect((await checkAgainst("coverageChanged", GOOD.replace("355", "lots"), GOOD)).briefs).toEqual([]);
  });
});
