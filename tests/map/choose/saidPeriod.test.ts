import { expect, it } from "vitest";
import { statusReason } from "../../../src/assess/statusReason";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q3 2025/26\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n" +
  "M1,Complaints,number,lower,100,latest\nM2,Missed bins,number,lower,60,latest\n";

/** The figure, or why there is none, of a measure that stands at 95 in quarter 3 with a comment. */
async function read(comment: string): Promise<string> {
  const { measures } = await assessTexts(
    `Measure,Q3 2025/26,Comments\nComplaints,95,"${comment}"\nMissed bins,50,On track.\n`,
    PLAN,
  );
  const [first] = measures;
  if (first === undefined) return "";
  return first.actual.kind === "number" ? String(first.actual.number) : statusReason(first);
}

const NO_FIGURE = "there is no figure for the report’s period; the latest is for";

it.each([
  ["Latest available figure is for Q2.", "Quarter 2 2025/26"],
  ["The most recent data available relates to September 2025.", "September 2025"],
  ["Figure shown is for quarter 2 as Q3 is not due until February.", "Quarter 2 2025/26"],
  ["Q3 data not yet available, Q2 shown", "Quarter 2 2025/26"],
  ["Q2 figure carried forward; Q3 data awaited.", "Quarter 2 2025/26"],
  ["This is the Q4 2024/25 figure.", "Quarter 4 2024/25"],
  ["Reported one quarter in arrears.", "Quarter 2 2025/26"],
  ["No data for Q3 yet.", "another period"],
])("does not report 95 for quarter 3 where its comment is %s", async (comment, period) => {
  expect(await read(comment)).toBe(`${NO_FIGURE} ${period}`);
});

it.each([
  "Latest figure is for Q3.",
  "Q2 was 98, so this is an improvement. Q4 data will be available in May.",
  "Down from the Q2 figure of 98.",
  "Better than in Q2. The latest month is December.",
  "The latest national figure is for Q2.",
  "Final Q3 data not yet available.",
  "Data is to the end of December 2025.",
  "Complaints in September were answered in Q3.",
])("reports 95 where its comment is %s", async (comment) => {
  expect(await read(comment)).toBe("95");
});
