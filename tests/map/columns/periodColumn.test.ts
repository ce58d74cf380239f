import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

const MEASURES = "L,Library loans,number,higher,900,latest\nW,Waiting time,days,lower,12,latest\n";
const PLAN = planFor("", MEASURES, "Period,Q3 2025/26\n");
const USED = [
  ["L", "950", "C2"],
  ["W", "11", "C3"],
];

/** Why each measure’s actual was not used; null where it was. */
const faults = async (extract: string): Promise<(string | null)[]> => {
  const { measures } = await assessTexts(extract, PLAN);
  return measures.map(({ row }) => row?.figures.actual?.fault?.kind ?? null);
};

describe("a column of periods of several kinds", () => {
  it.each(["Nov 2024", "Nov-24", "30/11/2024", "2023/24", "Q1", "H1 2024/25"])(
    "takes no figure for %s for the report’s quarter",
    async (period) => {
      const extract = `Measure,Period,Value\nLibrary loans,${period},950\nWaiting time,Q3 2025/26,11\n`;
      expect(await faults(extract)).toEqual(["otherPeriod", null]);
    },
  );

  it.each(["Timeframe", "When", "Latest period", "Covers", ""])("is known by its cells under “%s”", async (heading) => {
    const extract = `Measure,Value,${heading}\nLibrary loans,950,Q2 2024/25\nWaiting time,11,Q3 2025/26\n`;
    expect(await faults(extract)).toEqual(["otherPeriod", null]);
  });

  it.each(["Baseline", "Target date", "Last review"])("is not the rows’ period under “%s”", async (heading) => {
    const extract = `Measure,${heading},Value\nLibrary loans,2019/20,950\nWaiting time,2020/21,11\n`;
    expect(figures(await assessTexts(extract, PLAN))).toEqual(USED);
  });

  it.each(["Quartile", "National quartile", "Rank"])("is not the rows’ period under “%s” over Q1", async (heading) => {
    const extract = `Measure,${heading},Value\nLibrary loans,Q1,950\nWaiting time,Q3,11\n`;
    expect(figures(await assessTexts(extract, PLAN))).toEqual(USED);
  });

  it("is that of school terms, of which the report’s is read", async () => {
    const plan = planFor("", MEASURES, "Period,Spring term 2024/25\n");
    const extract = "Measure,Autumn term 2024/25,Spring term 2024/25\nLibrary loans,930,950\nWaiting time,14,11\n";
    expect(figures(await assessTexts(extract, plan))).toEqual(USED);
  });

  it("is a column of figures where the month’s own stand under its word", async () => {
    const extract = "Measure,Month,Year to date\nLibrary loans,950,\nWaiting time,11,\n";
    expect(figures(await assessTexts(extract, PLAN))).toEqual([
      ["L", "950", "B2"],
      ["W", "11", "B3"],
    ]);
  });
});

const UNREAD = [
  "Week 12",
  "2021 - 23",
  "Spring half term 2026",
  "Winter 2025",
  "Mid-year 2024",
  "Survey 2024",
  "n/a",
  "tbc",
];

describe("a row whose words for its period cannot be read", () => {
  it.each([...UNREAD, "Snapshot 3 Nov", "Year to Nov 25", "2022-24 (3 year)"])(
    "is not taken for the report’s period: %s",
    async (period) => {
      const down = `Measure,Period,Value\nLibrary loans,${period},950\nWaiting time,Q3 2025/26,11\n`;
      expect(await faults(down)).toEqual(["periodUnread", null]);
      const across = `Period,Library loans,Waiting time\n${period},950,11\n`;
      expect(await faults(across)).toEqual(["periodUnread", "periodUnread"]);
    },
  );

  it("is one error that names the cell and the words", async () => {
    const { findings } = await assessTexts("Period,Library loans,Waiting time\nWeek 12,950,\n", PLAN);
    expect(findings.flatMap((finding) => (finding.code === "periodUnread" ? [describeFinding(finding)] : []))).toEqual([
      "B2 gives 950 for L “Library loans”. The words for its period, “Week 12”, cannot be read as a period, and the " +
        "figure was not used. Write it as Q3 2025/26, 2025/26 or Dec 2025.",
    ]);
  });
});

describe("a row whose words for its period say a little more", () => {
  it.each([
    "Q3 2025/26 (final)",
    "Q3 2025/26 (provisional)",
    "Q3 2025/26 - revised",
    "Q3 2025/26p",
    "Q3 2025/26 [r]",
    "As at Dec 25",
    "Dec-25 (latest)",
    "Latest: Dec 2025",
    "Wed 31 December 2025",
    "Quarter 3 outturn",
    "WTimes-DECEMBER-2025",
  ])("is read: %s", async (period) => {
    const down = `Measure,Period,Value\nLibrary loans,${period},950\nWaiting time,${period},11\n`;
    expect(figures(await assessTexts(down, PLAN))).toEqual(USED);
    const across = `Period,Library loans,Waiting time\n${period},950,11\n`;
    expect(figures(await assessTexts(across, PLAN))).toEqual([
      ["L", "950", "B2"],
      ["W", "11", "C2"],
    ]);
  });

  it("is for the period that they name, where that is another", async () => {
    expect(await faults("Period,Library loans,Waiting time\nQ3 2024/25 (final),950,11\n")).toEqual([
      "otherPeriod",
      "otherPeriod",
    ]);
  });
});
