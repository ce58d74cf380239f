import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { outlines } from "../support/readOf";

const PLAN =
  "Settings\nSetting,Value\nPeriod,2025/26\nRule,achieved\n\n" +
  "Measures\nMeasure ID,Measure,Polarity,Target,Aggregation\n" +
  "B,Homes built,higher,200,latest\nL,Homes let,higher,100,latest\n";

describe("Bands over columns whose headings do not come again", () => {
  it.each([
    [
      "two headings alike at the beginning of each, in the middle of three and over the second",
      ",,2024/25,,,2025/26",
      "Measure,Plan,Sold,Gap,Plan,Sold",
      "Measure | 2024/25 Plan | 2024/25 Sold | 2024/25 Gap | 2025/26 Plan | 2025/26 Sold",
    ],
    [
      "the same heading first under each",
      ",,2024/25,,2025/26,,",
      "Measure,Unit cost,Plan,Sold,Plan,Sold,Gap",
      "Measure | Unit cost | 2024/25 Plan | 2024/25 Sold | 2025/26 Plan | 2025/26 Sold | 2025/26 Gap",
    ],
    [
      "the first over the first figures",
      ",2024/25,,,2025/26,",
      "Measure,Plan,Sold,Gap,Goal,Made",
      "Measure | 2024/25 Plan | 2024/25 Sold | 2024/25 Gap | 2025/26 Goal | 2025/26 Made",
    ],
  ])("are placed by %s", async (_, bands, heads, expected) => {
    const row = (name: string, from: number): string =>
      [name, ...heads.split(",").map((_, at) => from + at)].slice(0, -1).join(",");
    const [table] = await outlines(`${bands}\n${heads}\n${row("Elm", 10)}\n${row("Oak", 30)}\n`);
    expect(table?.headers).toBe(expected);
  });

  it("are placed in each row of them: years in the middle of four, plan and real in the first of two", async () => {
    const [table] = await outlines(
      ",,2024/25,,,,2025/26,,\n,Plan,,Real,,Plan,,Real,\nMeasure,Value,Note,Value,Note,Value,Note,Value,Note\n" +
        "Elm,1,a,2,b,3,c,4,d\nOak,5,a,6,b,7,c,8,d\n",
    );
    expect(table?.headers).toBe(
      "Measure | 2024/25 Plan Value | 2024/25 Plan Note | 2024/25 Real Value | 2024/25 Real Note | " +
        "2025/26 Plan Value | 2025/26 Plan Note | 2025/26 Real Value | 2025/26 Real Note",
    );
  });

  it.each([
    ["2025/26 over the middle of three or the first of two", ",,2025/26,,,2024/25\nName,Actual,RAG,Next,Outturn,Was"],
    ["2025/26 at the right of three, or over the next two", ",,,2025/26,,2024/25\nName,Goal,Actual,Gap,Plan,Outturn"],
  ])("are not guessed: %s, so that 210 is not rated", async (_, head) => {
    const { measures, findings } = await assessTexts(
      `${head}\nHomes built,210,210,10,190,5\nHomes let,110,110,20,90,6\n`,
      PLAN,
    );
    expect(measures.map(({ rating }) => rating.status)).toEqual(["Not rated", "Not rated"]);
    expect(findings.map(({ code }) => code)).toContain("bandUnclear");
  });

  it("are not asked about where nothing is read from the columns that may be under either", async () => {
    const { findings } = await assessTexts(
      ",,2025/26,,,Fleet\nMeasure,Weight,Actual,Share,Vans,Cars\nHomes built,1,210,2,3,4\nHomes let,6,110,7,8,9\n",
      PLAN,
    );
    expect(findings.map(({ code }) => code)).not.toContain("bandUnclear");
  });
});
