import { describe, expect, it } from "vitest";
import { findPartOfYear, inYear, partOf, readPartOfYear } from "../../../src/domain/time/partOfYear";
import { findPeriods, findPeriodsInHeading, readPeriod, readPeriodWords } from "../../../src/domain/time/period";
import { yearFrom, type YearStart } from "../../../src/domain/time/year";
import { cpuSeconds } from "../../support/cpuSeconds";

const JANUARY = yearFrom(1);
const FEDERAL: YearStart = { firstMonth: 10, named: "end" };

const PARTS: ReadonlyArray<readonly [text: string, first: number, last: number, year?: YearStart]> = [
  ["Q3", 7, 9],
  ["Qtr. 3", 7, 9],
  ["Quarter three", 7, 9],
  ["Third quarter", 7, 9],
  ["3rd Qtr", 7, 9],
  ["Q2 (Jul-Sep)", 4, 6],
  ["H1", 1, 6],
  ["H2", 7, 12],
  ["half year", 1, 6],
  ["Second half", 7, 12],
  ["December", 9, 9],
  ["December", 12, 12, JANUARY],
  ["Dec", 3, 3, FEDERAL],
  ["Month 9", 9, 9],
  ["M09", 9, 9],
  ["P9", 9, 9],
  ["Period 9", 9, 9],
  ["Oct-Dec", 7, 9],
  ["Apr to Jun", 1, 3],
  ["full year", 1, 12],
  ["Year end", 1, 12],
];

describe("a part of a year without its year", () => {
  it.each(PARTS.map((row) => ({ text: row[0], first: row[1], last: row[2], year: row[3] })))(
    "$text is months $first to $last",
    ({ text, first, last, year }) => {
      expect(readPartOfYear(text, year)).toEqual({ first, last });
    },
  );

  it.each([
    "April to December",
    "Apr-Dec",
    "YTD December",
    "December YTD",
    "Q3 YTD",
    "Q1-Q3",
    "Months 1 to 9",
    "Cumulative Q3",
    "P1-P9",
  ])("%s runs to date, months 1 to 9", (text) => {
    expect(readPartOfYear(text)).toEqual({ first: 1, last: 9, toDate: true });
  });

  it.each(["Q5", "H3", "M13", "Q2 (Oct-Dec)", "October to June", "Q3 2025/26", "Actual", "Maybe", "", "Q"])(
    "%j is none",
    (text) => {
      expect(readPartOfYear(text)).toBeNull();
    },
  );

  it("is found in a heading, with the words as written", () => {
    expect(findPartOfYear("Q3 Actual")).toEqual({ part: { first: 7, last: 9 }, text: "Q3", index: 0 });
    expect(findPartOfYear("Actual P9")).toEqual({ part: { first: 9, last: 9 }, text: "P9", index: 7 });
    expect(findPartOfYear("RAG – December")).toEqual({ part: { first: 9, last: 9 }, text: "December", index: 6 });
    expect(findPartOfYear("Q2 (Jul-Sep) actual")?.part).toEqual({ first: 4, last: 6 });
  });

  it("is not found where the words are another thing, a comparison, or have a year beside them", () => {
    for (const heading of [
      "P1 calls answered",
      "Days may vary",
      "Change Q2 to Q3",
      "Q1 or Q2",
      "H1N1 cases",
      "Actual Q3 2025",
      "Q3 2025/26",
      "Q2 (Oct-Dec) actual",
    ]) {
      expect(findPartOfYear(heading), heading).toBeNull();
    }
  });

  it("becomes a period in a year, and a period its part", () => {
    expect(inYear({ first: 9, last: 9 }, { start: "2025-04", end: "2026-03" })).toEqual({
      start: "2025-12",
      end: "2025-12",
    });
    expect(partOf({ start: "2025-12", end: "2025-12" })).toEqual({ first: 9, last: 9 });
    expect(partOf({ start: "2025-02", end: "2025-04" })).toBeNull();
  });
});

describe("to date", () => {
  it("is said by the words of the period", () => {
    expect(readPeriodWords("YTD Dec-25")?.toDate).toBe(true);
    expect(readPeriodWords("Q3 YTD 2025/26")?.toDate).toBe(true);
    expect(readPeriodWords("Q3 2025/26")?.toDate).toBeUndefined();
    expect(findPeriods("Actual YTD Dec-25")[0]?.toDate).toBe(true);
  });
});

describe("long cells", () => {
  const readAll = (text: string): void => {
    readPeriod(text);
    readPeriod(`Q3${text}2025/26`);
    findPeriods(text);
    findPeriodsInHeading(`Q3${text}`);
    readPartOfYear(text);
    findPartOfYear(text);
  };
  const secondsOf = async (text: string): Promise<number> => (await cpuSeconds(() => readAll(text))).seconds;
  /** The least of up to three, until one is below the limit: another program, or memory being cleared, only adds. */
  const leastSeconds = async (text: string, limit = 0): Promise<number> => {
    let least = Infinity;
    for (let run = 0; run < 3 && least >= limit; run += 1) least = Math.min(least, await secondsOf(text));
    return least;
  };

  it.each([" ", "1", "Q1 ", "Jan ", "2025 ", "(", "2025/26 ", "1-"])(
    "of %j again and again are read in time that grows as they do: never fifty times as long for twenty times as much",
    async (unit) => {
      const limit = 50 * Math.max(await leastSeconds(unit.repeat(1_000)), 0.01);
      expect(await leastSeconds(unit.repeat(20_000), limit)).toBeLessThan(limit);
    },
  );
});
