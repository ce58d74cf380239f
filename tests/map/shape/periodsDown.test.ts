import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "./shaped";

const MEASURES = "B,Burglary offences,number,lower,400,latest\nT,Staff turnover,%,lower,10%,latest\n";
const plan = planFor("", MEASURES, "Period,Q2 2025/26\n");

describe("a table of periods with rows that stand for several of them", () => {
  it.each([
    ["a total and a mean", "Total,770,\nAverage,385,10.2%\n"],
    ["the year to date", "Year to date,770,10.2%\n"],
    ["an empty total", "Total,,\n"],
  ])("reads the report’s own period beside %s", async (_, rows) => {
    const extract = `Quarter,Burglary offences,Staff turnover\nQ1 2025/26,390,10.5%\nQ2 2025/26,380,9.8%\n${rows}`;
    const checked = await assessTexts(extract, plan);
    expect(figures(checked)).toEqual([
      ["B", "380", "B3"],
      ["T", "9.8%", "C3"],
    ]);
    expect(checked.findings).toEqual([]);
  });

  it("reads months with their total below them, under a heading that is known for one of periods", async () => {
    const extract =
      "Month,Burglary offences,Staff turnover\nJul-25,120,10%\nAug-25,130,10%\nSep-25,125,9.9%\nTotal,375,\n";
    expect(figures(await assessTexts(extract, plan))).toEqual([
      ["B", "125", "B4"],
      ["T", "9.9%", "C4"],
    ]);
  });

  it("reads the year to date where the measure adds up", async () => {
    const added = planFor("", MEASURES.replace("400,latest", "400,sum"), "Period,Q2 2025/26\n");
    const extract =
      "Quarter,Burglary offences,Staff turnover\nQ1 2025/26,390,10.5%\nQ2 2025/26,380,9.8%\nYear to date,770,10.2%\n";
    expect(figures(await assessTexts(extract, added))[0]).toEqual(["B", "770", "B4"]);
  });
});
