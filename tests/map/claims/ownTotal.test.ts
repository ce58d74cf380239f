import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

const MEASURES = "B,Burglary offences,number,lower,400,latest\nT,Staff turnover,%,lower,10%,latest\n";
const plan = planFor("", MEASURES, "Period,Q2 2025/26\n");

describe("a quarter’s own total or average beside its months", () => {
  it.each([
    "Q2 total",
    "Q2 average",
    "Q2 avg",
    "Q2 mean",
    "Quarter 2 total",
    "Total Q2",
    "Average Q2",
    "Average for Q2",
    "Q2 2025/26 total",
    "Q2 overall",
    "Q2 figure",
    "Quarter total",
    "Quarter average",
    "Quarter to date",
    "QTD",
    "Actual QTD",
  ])("is the quarter’s figure under %s", async (heading) => {
    const extract =
      `Measure,Jul-25,Aug-25,Sep-25,${heading},Target\n` +
      "Burglary offences,120,130,125,375,400\nStaff turnover,10.5%,10.1%,9.2%,9.9%,10%\n";
    const checked = await assessTexts(extract, plan);
    expect(figures(checked)).toEqual([
      ["B", "375", "E2"],
      ["T", "9.9%", "E3"],
    ]);
  });

  it.each([
    ["below them", 5, (months: string, total: string) => months + total],
    ["above them", 2, (months: string, total: string) => total + months],
  ])("is the quarter’s figure in a row %s", async (_, row, rows) => {
    const months = "Jul-25,120,10.5%\nAug-25,130,10.1%\nSep-25,125,9.2%\n";
    const extract = `Month,Burglary offences,Staff turnover\n${rows(months, "Q2 total,375,9.9%\n")}`;
    expect(figures(await assessTexts(extract, plan))).toEqual([
      ["B", "375", `B${String(row)}`],
      ["T", "9.9%", `C${String(row)}`],
    ]);
  });

  it.each([
    ["2025/26", "F", "370", "9.9%"],
    ["Q4 2025/26", "E", "372", "9.2%"],
  ])("of a year is read in a report for that year: %s", async (period, column, burglaries, turnover) => {
    const extract =
      "Measure,Q1,Q2,Q3,Q4,2025/26 average\n" +
      "Burglary offences,360,365,383,372,370\nStaff turnover,10.5%,10.1%,9.8%,9.2%,9.9%\n";
    expect(figures(await assessTexts(extract, planFor("", MEASURES, `Period,${period}\n`)))).toEqual([
      ["B", burglaries, `${column}2`],
      ["T", turnover, `${column}3`],
    ]);
  });

  it("is not taken beside a column of the quarter itself, which it may be a mean of others for", async () => {
    const extract = "Measure,Q2,Q2 average\nBurglary offences,380,410\nStaff turnover,9.8%,12%\n";
    expect(figures(await assessTexts(extract, plan))).toEqual([
      ["B", "380", "B2"],
      ["T", "9.8%", "B3"],
    ]);
  });
});
