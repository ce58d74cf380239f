import { expect, it } from "vitest";
import { doubts } from "../mapped";

const table = (one: string, other: string): string => `Measure,${one},${other},Target\nBurglary,410,390,400\n`;

it.each([
  "Actual (seasonally adjusted)",
  "Actual (adjusted)",
  "Weighted actual",
  "Actual (excluding schools)",
  "Corrected actual",
  "Audited actual",
  "Data (validated)",
])("Actual beside %s is asked about", async (heading) => {
  expect(await doubts(table("Actual", heading))).toEqual([
    `Both “Actual” and “${heading}” could be the actual. Which is it?`,
  ]);
});

it("Q3 beside Q3 (seasonally adjusted) is asked about, and beside the adjusted Q2 is not", async () => {
  expect(await doubts(table("Q3 2025/26", "Q3 2025/26 (seasonally adjusted)"))).toHaveLength(1);
  expect(await doubts(table("Q3 2025/26", "Q2 2025/26 (seasonally adjusted)"))).toEqual([]);
});

it("an adjusted target or budget is no actual", async () => {
  expect(await doubts("Measure,Actual,Adjusted target\nBurglary,410,400\n")).toEqual([]);
  expect(await doubts("Measure,Actual,2024/25 (audited)\nBurglary,410,400\n")).toEqual([]);
});
