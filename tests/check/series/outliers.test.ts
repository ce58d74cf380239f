import { describe, expect, it } from "vitest";
import { check, checkAgainst } from "../findings";

const PLAN =
  "Settings\nSetting,Value\nRule,Comparison\n\nMeasures\n" +
  "Measure ID,Measure,Unit,Polarity,Aggregation\nM1,Burglary,number,lower,sum\n" +
  "M2,Satisfaction,%,higher,latest\n";
const TO_DATE = PLAN.replace("Aggregation", "Aggregation,Figures").replace(",sum", ",sum,to date");
const MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  .map((name) => `${name}-09`)
  .concat(["Jan-10", "Feb-10", "Mar-10", "Apr-10"]);

/** Burglary month by month from April 2009, and one figure of satisfaction. */
function monthly(values: readonly number[]): string {
  return (
    "Measure,Period," +
    `Actual\n${values.map((value, at) => `Burglary,${MONTHS[at]},${value}`).join("\n")}\n` +
    "Satisfaction,Mar-10,65%\n"
  );
}
/** Twelve months that go up and down by 10 around 355. */
const YEAR = [350, 360, 351, 361, 350, 360, 352, 362, 350, 360, 351, 361];

describe("outlier", () => {
  it("is raised for the latest figure outside the limits of the twelve before it: 900 after 350 to 362", async () => {
    const { briefs } = await check("outlier", monthly([...YEAR, 900]), PLAN);
    expect(briefs).toMatchObject([{ item: "M1", at: "C14", found: "900" }]);
    expect(briefs[0]?.expected).toMatch(/^3\d\d to 3\d\d$/);
  });

  it(
    "is not raised inside them, for an earlier month, with eleven months, or for a series that never " + "moved",
    async () => {
      expect((await check("outlier", monthly([...YEAR, 355]), PLAN)).briefs).toEqual([]);
      expect((await check("outlier", monthly([...YEAR.slice(0, 5), 900, ...YEAR.slice(6), 355]), PLAN)).briefs).toEqual(
        [],
      );
      expect((await check("outlier", monthly([...YEAR.slice(0, 10), 900]), PLAN)).briefs).toEqual([]);
      expect((await check("outlier", monthly([...YEAR.map(() => 5), 6]), PLAN)).briefs).toEqual([]);
    },
  );
});

describe("a series that was begun anew", () => {
  it("has no usual range from before its Rebase: 900 after a year around 355 that another count gave", async () => {
    const rebased = PLAN.replace("Aggregation\n", "Aggregation,Rebase\n").replace(
      ",sum\n",
      ",sum,April 2010: counted anew\n",
    );
    expect((await check("outlier", monthly([...YEAR, 900]), rebased)).briefs).toEqual([]);
  });
});

describe("jump", () => {
  it(
    "is raised for a step of 42 in a series that climbs and falls by 1: within its limits, beyond " + "its steps",
    async () => {
      const slow = [300, 301, 302, 303, 304, 305, 306, 305, 304, 303, 302, 301];
      expect((await check("outlier", monthly([...slow, 302]), PLAN)).briefs).toEqual([]);
      expect((await check("jump", monthly([...slow, 305]), PLAN)).briefs).toEqual([
        { item: "M1", at: "C14", found: "305", expected: "301" },
      ]);
      expect((await check("jump", monthly([...slow, 302]), PLAN)).briefs).toEqual([]);
    },
  );

  it("is raised where a series that never moved doubles, 5 to 10, and not from 5 to 6", async () => {
    const still = YEAR.map(() => 5);
    expect((await check("jump", monthly([...still, 10]), PLAN)).briefs).toEqual([
      { item: "M1", at: "C14", found: "10", expected: "5" },
    ]);
    expect((await check("jump", monthly([...still, 6]), PLAN)).briefs).toEqual([]);
  });

  it("is not raised as well where the figure is an outlier, or across a month that is missing", async () => {
    expect((await check("jump", monthly([...YEAR, 900]), PLAN)).briefs).toEqual([]);
    const gap = monthly([...YEAR, 700]).replace("Burglary,Mar-10,361\n", "");
    expect((await check("jump", gap, PLAN)).briefs).toEqual([]);
  });
});

describe("constantSeries", () => {
  it("is raised for 355 in each of twelve months, and not in eleven after another figure", async () => {
    expect((await check("constantSeries", monthly(YEAR.map(() => 355)), PLAN)).briefs).toEqual([
      { item: "M1", at: "C13", found: "355", expected: null },
    ]);
    expect((await check("constantSeries", monthly([350, ...YEAR.slice(1).map(() => 355)]), PLAN)).briefs).toEqual([]);
  });

  it("is not raised for none at all", async () => {
    expect((await check("constantSeries", monthly(YEAR.map(() => 0)), PLAN)).briefs).toEqual([]);
  });
});

describe("copiedForward", () => {
  it("is raised where the latest of a series that never repeats is what the month before was", async () => {
    const { briefs } = await check("copiedForward", monthly([...YEAR, 361]), PLAN);
    expect(briefs).toEqual([{ item: "M1", at: "C14", found: "361", expected: "361" }]);
  });

  it("is not raised for small counts, or where the series has repeated before", async () => {
    expect((await check("copiedForward", monthly([...YEAR.map((value) => value - 345), 16]), PLAN)).briefs).toEqual([]);
    expect((await check("copiedForward", monthly([350, 350, ...YEAR.slice(2), 361]), PLAN)).briefs).toEqual([]);
  });

  it(
    "is raised for a year's total that is still last quarter's, and not for a measure that does not " + "add up",
    async () => {
      const of = (quarter: string, burglary: number): string =>
        `${quarter}\nMeasure,Actual\nBurglary,${burglary}\nSatisfaction,65.4%\n`;
      expect(
        (await checkAgainst("copiedForward", of("Q3 2009/10", 355), of("Q2 2009/10", 355), TO_DATE)).briefs,
      ).toEqual([{ item: "M1", at: "B3", found: "355", expected: "355" }]);
      expect(
        (await checkAgainst("copiedForward", of("Q3 2009/10", 400), of("Q2 2009/10", 355), TO_DATE)).briefs,
      ).toEqual([]);
    },
  );
});
