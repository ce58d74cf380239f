import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findingLines } from "../samples/support/sampleReport";
import { assessTexts } from "../support/sampleFiles";

const fixture = (file: string): string =>
  readFileSync(new URL(`../fixtures/quarters/${file}`, import.meta.url), "utf8");
const PLAN = fixture("plan.csv");

describe("a faultless quarter of 40 indicators", () => {
  it("raises nothing with IDs", async () => {
    const { findings, measures } = await assessTexts(fixture("quarter-2.csv"), PLAN);
    expect(findingLines(findings)).toEqual([]);
    const statuses = measures.map(({ rating }) => rating.status);
    expect(["Green", "Amber", "Red"].map((word) => statuses.filter((status) => status === word).length)).toEqual([
      29, 8, 3,
    ]);
  });
});
