import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { PLAN } from "../findings";

/** What is found wrong with the period of an extract for quarter 3 of 2025/26. */
async function mismatches(extract: string, file = "extract.csv"): Promise<string[]> {
  const read = planFrom(await sourceOf(`Settings\nSetting,Value\nPeriod,Q3 2025/26\n\n${PLAN}`, "plan.csv"));
  const { findings } = assessExtract(read, mapExtract(await sourceOf(extract, file), read.plan));
  return findings.filter(({ code }) => code === "periodMismatch").map((finding) => describeFinding(finding));
}

describe("quarters without a year, of which the plan says that they are of 2025/26", () => {
  const quarters = "Measure,Q1,Q2,Q3\nPublic satisfaction,61%,62%,63%\nBurglary,340,350,355\n";

  it("are questioned where the file's name says a year that is over", async () => {
    expect(await mismatches(quarters, "scorecard-2024-25.csv")).toEqual([
      "The extract’s file name says “2024-25”. The plan is for Quarter 3 2025/26. Check that this is the right " +
        "extract, or move the plan’s period on.",
    ]);
    expect(await mismatches(quarters.replace("Q1,Q2,Q3", "Oct,Nov,Dec"), "crime_2024.csv")).toHaveLength(1);
  });

  it("are questioned where the caption or the source below says it", async () => {
    expect(await mismatches(`${quarters}Source: force systems 2024/25,,,\n`)).toEqual([
      "A4 says “2024/25”. The plan is for Quarter 3 2025/26. Check that this is the right extract, or move the " +
        "plan’s period on.",
    ]);
  });

  it.each(["scorecard-2025-26.csv", "extract-2026-01-14.csv", "plan measures 2023-2027.csv"])(
    "are left alone in the file %s",
    async (file) => {
      expect(await mismatches(quarters, file)).toEqual([]);
    },
  );

  it.each([
    "Source: force systems 2025/26",
    "Source: force systems extracted 14/01/2026",
    "Source: mid-2024 population estimates",
    "Note: targets were set in 2024/25",
    "Source: Census 2021",
  ])("are left alone above “%s”", async (note) => {
    expect(await mismatches(`${quarters}${note},,,\n`)).toEqual([]);
  });

  it("are left alone where the title says the year of the plan", async () => {
    expect(await mismatches(`Scorecard 2025/26,,,\n${quarters}Source: force systems 2024/25,,,\n`)).toEqual([]);
  });
});

describe("a heading that says its own year", () => {
  it("stands above what a note or the file's name says", async () => {
    const dated = "Measure,Q3 2024/25,Q3 2025/26\nPublic satisfaction,61%,63%\nBurglary,340,355\n";
    expect(await mismatches(`${dated}Source: force systems 2024/25,,\n`, "scorecard-2024-25.csv")).toEqual([]);
  });
});
