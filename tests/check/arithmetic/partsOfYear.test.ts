import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q3 2025/26\n\n" +
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Target Q3,Aggregation\n" +
  "F,Fly tips,number,lower,400,300,sum\nV,Visits,number,higher,40000,30000,sum\nW,Wait,days,lower,10,10,latest\n";

/** What is said of totals that their parts do not make up. */
async function said(extract: string): Promise<unknown[]> {
  const { findings } = await assessTexts(extract, PLAN);
  return findings.flatMap((finding) =>
    finding.code === "quartersDoNotSum"
      ? [[finding.item, finding.found, finding.expected, finding.evidence.of?.period, finding.evidence.of?.parts]]
      : [],
  );
}

describe("parts of the year", () => {
  it("must sum to the printed total: 30, 31 and 32 are 93, and 91 is printed", async () => {
    expect(await said("Measure,Apr-Jun,Jul-Sep,Oct-Dec,Apr-Dec\nFly tips,30,31,32,91\nVisits,10,11,12,33\n")).toEqual([
      ["F", "91", "93", "April to December 2025", "Apr-Jun, Jul-Sep and Oct-Dec"],
    ]);
  });

  it("may be to date, so that the last of them is the total: 100, 210 and 330", async () => {
    expect(await said("Measure,Q1,Q2,Q3,YTD\nFly tips,100,210,330,330\nVisits,10,11,12,33\n")).toEqual([]);
    expect(await said("Measure,Q1,Q2,Q3,YTD\nFly tips,100,210,330,331\n")).toHaveLength(1);
  });

  it("are months below their quarter: 30, 31 and 32 are 93, and the quarter has 94", async () => {
    expect(await said("Measure,H1,Oct,Nov,Dec,Q3,Year to date\nFly tips,200,30,31,32,94,294\n")).toEqual([
      ["F", "94", "93", "Quarter 3 2025/26", "Oct, Nov and Dec"],
    ]);
  });

  it("are of one year: Q3 and Q4 of 2024/25 with Q1 to Q3 of 2025/26 make up neither", async () => {
    const columns = "Measure,Q3 25/26,Q2 25/26,Q1 25/26,Q4 24/25,Q3 24/25\n";
    expect(await said(`${columns}Fly tips,8,7,6,50,60\n`)).toEqual([]);
    const whole = "Measure,Q1 24/25,Q2 24/25,Q3 24/25,Q4 24/25,2024/25,Q1 25/26,Q2 25/26,Q3 25/26\n";
    expect(await said(`${whole}Fly tips,1,2,3,4,10,6,7,8\n`)).toEqual([]);
    expect(await said(`${whole}Fly tips,1,2,3,4,11,6,7,8\n`)).toMatchObject([{ 0: "F", 1: "11", 2: "10" }]);
  });

  it("stand in rows too", async () => {
    const rows = "Measure,Period,Actual\nFly tips,Q1,100\nFly tips,Q2,110\nFly tips,Q3,120\nFly tips,Apr-Dec,340\n";
    expect(await said(rows)).toMatchObject([{ 0: "F", 1: "340", 2: "330" }]);
  });

  it("may differ by what rounding leaves: 10.3, 11.3 and 12.3 thousand are 34.0 thousand", async () => {
    const heads = "Measure,Q1 (000s),Q2 (000s),Q3 (000s),YTD (000s)\n";
    expect(await said(`${heads}Visits,10.3,11.3,12.3,34.0\n`)).toEqual([]);
    expect(await said(`${heads}Visits,10.3,11.3,12.3,34.5\n`)).toHaveLength(1);
  });

  it("are not looked at where one is missing, where two are given for one quarter, or nothing adds up", async () => {
    expect(await said("Measure,Q1,Q2,Q3,YTD\nFly tips,100,..,120,340\nWait,9,9,9,9\n")).toEqual([]);
    expect(await said("Measure,Q1,Q2,Jul-Sep,Q3,YTD\nFly tips,100,110,115,120,335\n")).toEqual([]);
  });
});

describe("last year beside a total to date", () => {
  const statusAndFindings = async (extract: string): Promise<unknown[]> => {
    const { measures, findings } = await assessTexts(extract, PLAN);
    return [measures[0]?.rating.status, findings.some(({ code }) => code === "unlikePeriods")];
  };

  it("is the whole year’s where it says no more, so nothing is rated by it", async () => {
    expect(await statusAndFindings("Measure,YTD,Last year\nFly tips,310,420\n")).toEqual(["Not rated", true]);
    expect(await statusAndFindings("Measure,Apr-Dec 2025,Last year\nFly tips,310,420\n")).toEqual(["Not rated", true]);
  });

  it("is to date where it says so, or the title does, or this year’s says no more", async () => {
    expect(await statusAndFindings("Measure,YTD,Last year YTD\nFly tips,310,320\n")).toEqual(["Amber", false]);
    expect(await statusAndFindings("All figures are year to date\nMeasure,YTD,Last year\nFly tips,310,320\n")).toEqual([
      "Amber",
      false,
    ]);
    expect(await statusAndFindings("Measure,YTD,Same period last year\nFly tips,310,320\n")).toEqual(["Amber", false]);
  });
});
