import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AddIn, startAddIn } from "./addIn";

let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

const column = (figures: readonly unknown[]): unknown[][] => figures.map((figure) => [figure]);

describe("the year", () => {
  it("FORECASTOUTTURN goes straight on, or by last year’s shape", async () => {
    const winter = [50, 50, 100, 100, 100, 100, 100, 100, 100, 100, 100, 0];
    expect(await addIn.call("FORECASTOUTTURN", [[900], [0]], 9)).toEqual([[1200], [0]]);
    expect(await addIn.call("FORECASTOUTTURN", 110, 2, [winter])).toBeCloseTo(1100, 9);
    expect(await addIn.call("FORECASTOUTTURN", [[110], [100]], 2, column(winter))).toEqual([
      [expect.closeTo(1100, 9)],
      [1000],
    ]);
    expect(await addIn.call("FORECASTOUTTURN", 100, 3, null)).toBe(400);
  });

  it("FORECASTOUTTURN says what it lacks", async () => {
    expect(await addIn.call("FORECASTOUTTURN", 5, 0)).toEqual({
      code: "#N/A",
      message: "No month has gone: there is nothing to forecast from.",
    });
    expect(await addIn.call("FORECASTOUTTURN", 5, 2.5)).toEqual({
      code: "#VALUE!",
      message: "The months elapsed are 2.5. Give a whole number from 0 to 12.",
    });
    expect(await addIn.call("FORECASTOUTTURN", 5, 2, [[1, 2, 3]])).toEqual({
      code: "#VALUE!",
      message: "A profile has 12 months; this one has 3.",
    });
    expect(await addIn.call("FORECASTOUTTURN", 5, 2, [[1, 2, null, 4, 5, 6, 7, 8, 9, 10, 11, 12]])).toEqual({
      code: "#N/A",
      message: "A month of the profile is missing.",
    });
    expect(await addIn.call("FORECASTOUTTURN", 5, 2, [[0, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]])).toMatchObject({
      code: "#N/A",
    });
    expect(await addIn.call("FORECASTOUTTURN", "[x]", 2)).toEqual({
      code: "#N/A",
      message: "There is no year to date.",
    });
  });

  it("RUNRATE is what is needed in each month left", async () => {
    expect(await addIn.call("RUNRATE", 1200, [[900], [1500]], 9)).toEqual([[100], [-100]]);
    expect(await addIn.call("RUNRATE", 1200, 900, 12)).toEqual({
      code: "#N/A",
      message: "The year is over: there is no month left.",
    });
    expect(await addIn.call("RUNRATE", 1200, 900, 13)).toMatchObject({ code: "#VALUE!" });
  });

  it.each([
    [40_268, "2009/10", 4],
    [40_269, "2010/11", 1],
    [43_100.75, "2017/18", 3],
    ["43100", "2017/18", 3],
    ["31/03/2010", "2009/10", 4],
    ["2010-04-01", "2010/11", 1],
    ["Q3 2017-18", "2017/18", 3],
    ["Quarter 1 2009/10", "2009/10", 1],
    ["Dec-17", "2017/18", 3],
    ["March 2010", "2009/10", 4],
  ])("FINYEAR and FINQUARTER of %j are %s and %d", async (date, year, quarter) => {
    expect(await addIn.call("FINYEAR", date)).toBe(year);
    expect(await addIn.call("FINQUARTER", date)).toBe(quarter);
  });

  it("FINYEAR takes a year by its name, in which FINQUARTER finds four quarters", async () => {
    expect(await addIn.call("FINYEAR", [["2009/10", "2017-18", "April to December 2017"]])).toEqual([
      ["2009/10", "2017/18", "2017/18"],
    ]);
    expect(await addIn.call("FINQUARTER", "2009/10")).toEqual({
      code: "#VALUE!",
      message: "The period is 2009/10, which is in more than one quarter.",
    });
    expect(await addIn.call("FINQUARTER", "October 2008 to December 2009")).toMatchObject({ code: "#VALUE!" });
    expect(await addIn.call("FINYEAR", "October 2008 to September 2009")).toEqual({
      code: "#VALUE!",
      message: "The period is October 2008 to September 2009, which is in more than one financial year.",
    });
  });

  it.each([
    ["31/03/2010", 1, "2010", 1],
    ["Dec-24", 10, "2024/25", 1],
    ["Dec-24", 7, "2024/25", 2],
    ["30/06/2025", 7, "2024/25", 4],
    ["01/07/2025", 7, "2025/26", 1],
    ["31/08/2025", 9, "2024/25", 4],
    ["Q3 2025", 1, "2025", 3],
    ["Dec-17", null, "2017/18", 3],
    ["Dec-17", "4", "2017/18", 3],
  ])("FINYEAR and FINQUARTER of %j in years from month %j are %s and %d", async (date, firstMonth, year, quarter) => {
    expect(await addIn.call("FINYEAR", date, firstMonth)).toBe(year);
    expect(await addIn.call("FINQUARTER", date, firstMonth)).toBe(quarter);
  });

  it("the first month spills like any other argument, and a year from January is called by its number", async () => {
    expect(await addIn.call("FINYEAR", "Dec-24", [[1, 4, 10]])).toEqual([["2024", "2024/25", "2024/25"]]);
    expect(await addIn.call("FINQUARTER", [["Dec-24"], ["Jan-25"]], [[1], [10]])).toEqual([[4], [2]]);
    expect(await addIn.call("FINYEAR", 2025, 1)).toBe("2025");
    expect(await addIn.call("FINYEAR", "Q3 2025", 4)).toMatchObject({ code: "#VALUE!" });
  });

  it.each([0, 13, 4.5, -1, "April", "[x]", true])("a first month of %j is #VALUE!", async (firstMonth) => {
    expect(await addIn.call("FINYEAR", "Dec-24", firstMonth)).toMatchObject({ code: "#VALUE!" });
    expect(await addIn.call("FINQUARTER", "Dec-24", firstMonth)).toMatchObject({ code: "#VALUE!" });
  });

  it("says what a first month must be", async () => {
    expect(await addIn.call("FINYEAR", "Dec-24", 13)).toEqual({
      code: "#VALUE!",
      message: "The first month is 13. Give a whole number from 1, January, to 12, December.",
    });
  });

  it("FINYEAR guesses at nothing", async () => {
    expect(await addIn.call("FINYEAR", 2009)).toEqual({
      code: "#VALUE!",
      message: "The date is 2009, a year without its month. Write the financial year, such as “2009/10”.",
    });
    expect(await addIn.call("FINYEAR", -3)).toEqual({
      code: "#VALUE!",
      message: "The date is -3, which is not a date in Excel.",
    });
    expect(await addIn.call("FINYEAR", "soon")).toEqual({
      code: "#VALUE!",
      message: "The date is “soon”. Give a date, or words such as “Q3 2017-18”, “2009/10” or “Dec-17”.",
    });
    expect(await addIn.call("FINYEAR", true)).toMatchObject({ code: "#VALUE!" });
    for (const blank of [null, "", "[x]", "N/A", 0])
      expect(await addIn.call("FINYEAR", blank)).toEqual({ code: "#N/A", message: "There is no date." });
  });

  it("ROLLING12 has a sum from the twelfth month on, in a row or a column", async () => {
    const early = { code: "#N/A", message: "There are not twelve months yet." };
    const months = [...Array<number>(12).fill(1), 5];
    expect(await addIn.call("ROLLING12", [months])).toEqual([[...Array<unknown>(11).fill(early), 12, 16]]);
    expect(await addIn.call("ROLLING12", column(months))).toEqual([...Array<unknown>(11).fill([early]), [12], [16]]);
    expect(await addIn.call("ROLLING12", column([...months.slice(0, 12), "[x]"]))).toEqual([
      ...Array<unknown>(11).fill([early]),
      [12],
      [{ code: "#N/A", message: "One of the twelve months is missing." }],
    ]);
  });
});
