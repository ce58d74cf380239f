import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AddIn, METADATA, REGISTERED, startAddIn } from "./addIn";

let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

/** A published series with one outlying pair of moving ranges. */
const SERIES = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const STEADY = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
/** The same, with the last point far above the rest. */
const LEAP = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 12];
const column = (figures: readonly unknown[]): unknown[][] => figures.map((figure) => [figure]);

async function numbers(name: string, ...args: unknown[]): Promise<number[]> {
  const answer = (await addIn.call(name, ...args)) as number[][];
  return answer.flat();
}

describe("statuses", () => {
  it("RAG looks at last year only when the target is missed", async () => {
    expect(await addIn.call("RAG", 0.239, 0.25, 0.214)).toBe("Amber");
    expect(await addIn.call("RAG", 0.25, 0.25)).toBe("Green");
    expect(await addIn.call("RAG", 0.214, 0.25, 0.214)).toBe("Red");
    expect(await addIn.call("RAG", 0.214, 0.25, 0.214, undefined, "amber")).toBe("Amber");
    expect(await addIn.call("RAG", "-1%", "-2%", 0, "lower")).toBe("Amber");
  });

  it("RAGBAND has a tolerance of the target or in points, on the worse side", async () => {
    expect(await addIn.call("RAGBAND", [[100], [95], [94.9]], 100, 0.05)).toEqual([["Green"], ["Amber"], ["Red"]]);
    expect(await addIn.call("RAGBAND", [[0.62], [0.59], [0.58]], 0.64, 0.05, "higher", "points")).toEqual([
      ["Amber"],
      ["Amber"],
      ["Red"],
    ]);
    expect(await addIn.call("RAGBAND", 42, 40, "5%", "lower")).toBe("Amber");
  });

  it("RAGRANGE has both ends inside, and no Amber without a tolerance", async () => {
    expect(await addIn.call("RAGRANGE", [[85, 92, 93, 84]], 85, 92)).toEqual([["Green", "Green", "Red", "Red"]]);
    expect(await addIn.call("RAGRANGE", [[93, 84, 99]], 85, 92, 0.02)).toEqual([["Amber", "Amber", "Red"]]);
    expect(await addIn.call("RAGRANGE", 90, 92, 85)).toBe("Not rated");
  });

  it("ACHIEVED answers Y and N by polarity", async () => {
    expect(await addIn.call("ACHIEVED", [[355], [361]], 360, "lower")).toEqual([["Y"], ["N"]]);
    expect(await addIn.call("ACHIEVED", 1, 1, "none")).toBe("Not rated");
  });
});

describe("change", () => {
  it("YOY is of last year’s size, in points or in number", async () => {
    expect(await addIn.call("YOY", 150, 100)).toBe(0.5);
    expect(await addIn.call("YOY", -50, -100)).toBe(0.5);
    expect(await addIn.call("YOY", 0.75, 0.5, "points")).toBe(0.25);
    expect(await addIn.call("YOY", 4331, 3555, "Number")).toBe(776);
    expect(await addIn.call("YOY", 5, 0)).toEqual({ code: "#DIV/0!", message: "" });
    expect(await addIn.call("YOY", 5, 0, "number")).toBe(5);
  });

  it("DIRECTION is Stable within the tolerance", async () => {
    expect(await addIn.call("DIRECTION", [[102], [101], [97]], 100, "higher", 1)).toEqual([
      ["Improved"],
      ["Stable"],
      ["Worsened"],
    ]);
    expect(await addIn.call("DIRECTION", 5, 4, "none")).toBe("Not rated");
  });

  it("milestones change last year", async () => {
    expect(await addIn.call("MILESTONELEVEL", 3360, "-5%")).toBe(3192);
    expect(await addIn.call("MILESTONEVARIANCE", [[3171], ["[x]"]], 3360, -0.05)).toEqual([
      [-21],
      [{ code: "#N/A", message: "There is no actual." }],
    ]);
  });

  it("PER is for every 1,000 unless another number is given", async () => {
    expect(await addIn.call("PER", 50, 10_000)).toBe(5);
    expect(await addIn.call("PER", [[50], [25]], 10_000, 100_000)).toEqual([[500], [250]]);
    expect(await addIn.call("PER", 1, 0)).toEqual({ code: "#DIV/0!", message: "" });
    expect(await addIn.call("PER", 1, -5)).toEqual({ code: "#VALUE!", message: "The population is -5, below 0." });
    expect(await addIn.call("PER", 1, 5, 0)).toEqual({
      code: "#VALUE!",
      message: "A rate is for every number above 0, not 0.",
    });
  });

  it("DESCRIBE writes a sentence for each row, and names what is missing", async () => {
    expect(
      await addIn.call(
        "DESCRIBE",
        [["Burglary"], ["Satisfaction"], ["Calls"]],
        [[12], [0.843], ["[x]"]],
        [[10], [0.831], [5]],
        [[""], ["%"], [""]],
        [["[x]"], [0.84], [9]],
      ),
    ).toEqual([
      ["Burglary rose from 10 to 12, up 2 (20%)."],
      ["Satisfaction rose from 83.1% to 84.3%, up 1.2 percentage points, above the target of 84%."],
      ["There is no figure for Calls to set against the target of 9."],
    ]);
  });
});

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

describe("control limits", () => {
  it("SPCLIMITS leaves outlying moving ranges out unless told not to", async () => {
    const [lower, mean, upper] = await numbers("SPCLIMITS", [SERIES]);
    expect([lower, mean, upper].map((limit) => limit?.toFixed(2))).toEqual(["-0.72", "1.94", "4.60"]);
    expect((await numbers("SPCLIMITS", column(SERIES), false)).map((limit) => limit.toFixed(2))).toEqual([
      "-3.06",
      "1.94",
      "6.95",
    ]);
    expect(await addIn.call("SPCLIMITS", [SERIES], 1)).toEqual(await addIn.call("SPCLIMITS", [SERIES], "TRUE"));
  });

  it("SPCLIMITS of a series that never changes are flat", async () => {
    expect(await addIn.call("SPCLIMITS", [Array(12).fill(5)])).toEqual([[5, 5, 5]]);
  });

  it("fewer than twelve points have no limits", async () => {
    const few = [[1, 2, 3, null, "[x]"]];
    expect(await addIn.call("SPCLIMITS", few)).toEqual({
      code: "#N/A",
      message: "Control limits need at least 12 points; there are 3.",
    });
    expect(await addIn.call("SPCPOINTS", few)).toEqual([Array(5).fill("Not rated")]);
    expect(await addIn.call("SPCVARIATION", few)).toBe("Not rated");
    expect(await addIn.call("SPCASSURANCE", few, 2, "higher")).toBe("Not rated");
  });

  it("SPCPOINTS spills a type for each point, as its figures lie", async () => {
    const common = Array<string>(11).fill("Common cause");
    expect(await addIn.call("SPCPOINTS", [LEAP], "lower")).toEqual([[...common, "Concern (high)"]]);
    expect(await addIn.call("SPCPOINTS", column(LEAP))).toEqual(column([...common, "Improvement (high)"]));
    expect(await addIn.call("SPCPOINTS", column([...LEAP, ".."]), "none")).toEqual(
      column([...common, "Neither (high)", "Not rated"]),
    );
  });

  it("SPCVARIATION is that of the latest point with a figure", async () => {
    expect(await addIn.call("SPCVARIATION", [[...LEAP, null, null]], "lower")).toBe("Concern (high)");
    expect(await addIn.call("SPCVARIATION", [STEADY])).toBe("Common cause");
  });

  it("SPCASSURANCE sets the target against the limits", async () => {
    expect(await addIn.call("SPCASSURANCE", [STEADY], 9, "lower")).toBe("Consistently hits");
    expect(await addIn.call("SPCASSURANCE", [STEADY], 9, "higher")).toBe("Consistently misses");
    expect(await addIn.call("SPCASSURANCE", [STEADY], 1.5, "higher")).toBe("Inconsistent");
    expect(await addIn.call("SPCASSURANCE", [STEADY], "N/A", "higher")).toBe("Not rated");
    expect(await addIn.call("SPCASSURANCE", [STEADY], 1.5, "none")).toBe("Not rated");
  });
});

describe("peers and grades", () => {
  it("PEERRANK shares a rank between equals", async () => {
    expect(await addIn.call("PEERRANK", [[28], [16.11], ["[x]"]], [[28, 28, 20, null, "N/A"]])).toEqual([
      [1],
      [4],
      [{ code: "#N/A", message: "There is no figure." }],
    ]);
    expect(await addIn.call("PEERRANK", 16.11, [[28, 20, 17, 15, 12]], "lower")).toBe(3);
    expect(await addIn.call("PEERRANK", 1, [[null]])).toMatchObject({ code: "#N/A" });
    expect(await addIn.call("PEERRANK", 1, [[2]], "none")).toMatchObject({ code: "#N/A" });
  });

  it("PEERGAP is the figure less the peers’ average", async () => {
    expect(await addIn.call("PEERGAP", [[28, 20]], column([20, 24, 28]))).toEqual([[4, -4]]);
    expect(await addIn.call("PEERGAP", 1, [[null]])).toEqual({ code: "#N/A", message: "There are no peers’ figures." });
    expect(await addIn.call("PEERGAP", 1, [["many"]])).toEqual({
      code: "#VALUE!",
      message: "The peer’s figure is “many”, which is not a number.",
    });
  });

  it("GRADESHARE is worse, same and better", async () => {
    const scale = ["Poor", "Fair", "Good", "Excellent"];
    expect(await addIn.call("GRADESHARE", "good", [scale], [[1, 2, 4, 1]])).toEqual([[0.375, 0.5, 0.125]]);
    expect(await addIn.call("GRADESHARE", "Good", column(scale), column([1, 2, 4]))).toEqual({
      code: "#VALUE!",
      message: "There are 4 grades and 3 counts. Give one count for each grade.",
    });
    expect(await addIn.call("GRADESHARE", "Superb", [scale], [[1, 2, 4, 1]])).toMatchObject({ code: "#N/A" });
    expect(await addIn.call("GRADESHARE", "Good", [scale], [[1, 2, -4, 1]])).toEqual({
      code: "#VALUE!",
      message: "A number of bodies cannot be below 0.",
    });
  });
});

it("every function is registered, described and tested by an example", () => {
  expect(METADATA.functions.map(({ name }) => name).sort()).toEqual(Object.keys(REGISTERED).sort());
  expect(METADATA.functions).toHaveLength(23);
});
