import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const outcome = async (
  row: string,
  extract: string,
  columns = "Aggregation,Figures,Target Q1,Target Q2",
  period = "Q2 2025/26",
): Promise<unknown> => {
  const settings = `Settings\nSetting,Value\nPeriod,${period}\n`;
  const plan = `Measures\nMeasure ID,Measure,Unit,Polarity,${columns}\nM1,${row}\n\n${settings}`;
  const { measures, findings } = await assessTexts(extract, plan);
  const [measure] = measures;
  if (measure?.actual.kind === "number") return measure.actual.number;
  return findings.find(({ item }) => item === "M1")?.code;
};

describe("a figure for the quarter alone where the plan wants the year to date, or the other way round", () => {
  const toDate = "Homes completed,number,higher,sum,to date,90,200";
  it.each(["Homes Q2 2025/26 (quarter only)", "This quarter only", "In-quarter figures"])(
    "is not used where the title says so: %s",
    async (title) => {
      expect(await outcome(toDate, `${title},\nMeasure,Actual\nHomes completed,110\n`)).toBe("spanDiffers");
    },
  );

  it("is not used where a note says so", async () => {
    const cumulative = "Measure,Actual\nHomes completed,210\n\nFigures are cumulative\n";
    expect(await outcome(toDate.replace("to date", "in period"), cumulative)).toBe("spanDiffers");
    expect(await outcome(toDate, cumulative)).toBe(210);
    const both = "Measure,Q1 2025/26,Q2 2025/26\nHomes completed,50,110\n\n";
    const inPeriod = toDate.replace("to date", "in period");
    expect(await outcome(inPeriod, `${both}Figures are cumulative\n`)).toBe("spanDiffers");
    expect(await outcome(inPeriod, `${both}Figures are for the quarter only\n`)).toBe(160);
  });

  it.each([
    ["Homes completed (cumulative)", "In quarter"],
    ["Burglaries YTD", "September 2025 (month only)"],
    ["Homes completed in quarter", "Q2 2025/26 YTD"],
    ["Fly-tips (monthly)", "Q2 2025/26 cumulative"],
  ])("is not used where the name %s says the other than the heading %s", async (name, heading) => {
    const row = `${name},number,higher,latest,90`;
    expect(await outcome(row, `Measure,${heading}\n${name},110\n`, "Aggregation,Target")).toBe("spanDiffers");
  });

  it("is used in the first quarter, which is the year to date", async () => {
    const extract = "Q1 2025/26 (quarter only),\nMeasure,Actual\nHomes completed,110\n";
    expect(await outcome(toDate, extract, undefined, "Q1 2025/26")).toBe(110);
  });

  it("is used where the heading says what the plan’s name does", async () => {
    const row = "Homes completed in quarter,number,higher,latest,90";
    const extract = "Measure,In quarter\nHomes completed in quarter,110\n";
    expect(await outcome(row, extract, "Aggregation,Target")).toBe(110);
  });
});
