import { describe, expect, it } from "vitest";
import { folderForEach, run } from "./run";

const PLAN =
  "Settings\nSetting,Value\nRule,achieved\nPeriod,Q3 2026/27\n\nMeasures\n" +
  "Measure ID,Measure,Unit,Polarity,Target,Aggregation\nT1,Lost parcels,number,lower,30,latest\n";
const EXTRACT = "Measure,Q1,Q2,Q3\nLost parcels,20,25,35\n";

describe("--period", () => {
  const folder = folderForEach();
  const check = async (
    period: readonly string[],
    plan = PLAN,
    extract = EXTRACT,
  ): Promise<{ exit: number; err: string; period: unknown; actual: unknown; status: unknown }> => {
    const { exit, out, err } = await run(
      "check",
      folder.file("extract.csv", extract),
      "--plan",
      folder.file("plan.csv", plan),
      "--json",
      ...period,
    );
    const json = (out === "" ? {} : JSON.parse(out)) as {
      period?: string;
      measures?: { actual?: { value?: unknown }; status?: string }[];
    };
    return { exit, err, period: json.period, actual: json.measures?.[0]?.actual, status: json.measures?.[0]?.status };
  };

  it("comes before the plan's Period: quarter 2's 25 is Green, where quarter 3's 35 would be Red", async () => {
    expect((await check([])).status).toBe("Red");
    const told = await check(["--period", "Q2 2026/27"]);
    expect([told.exit, told.status]).toEqual([0, "Green"]);
  });

  it("is understood in every form that a plan's is", async () => {
    for (const words of ["H1 2026/27", "FY27 Q2", "Q2 (Jul-Sep) 2026/27", "September 2026"])
      expect([words, (await check(["--period", words])).status]).toEqual([words, "Green"]);
  });

  it("stops the command where it is not understood, with how to write it", async () => {
    const { exit, err } = await check(["--period", "Second bit"]);
    expect([exit, err]).toEqual([
      2,
      "outturn: --period “Second bit” was not understood. Write it like Q3 2025/26, December 2025, " +
        "April to December 2025 or 2025/26.\n",
    ]);
  });

  it("answers for a plan's Period that was not understood", async () => {
    const { exit, status } = await check(
      ["--period", "Q2 2026/27"],
      PLAN.replace("Q3 2026/27", "the quarter after next"),
    );
    expect([exit, status]).toEqual([0, "Green"]);
  });

  it("answers the question that two periods in one extract ask", async () => {
    const plan = PLAN.replace("Period,Q3 2026/27\n", "");
    const extract = "Parcels Q2 2026/27\nParcels Q3 2026/27\nMeasure,Actual\nLost parcels,25\n";
    const asked = await check([], plan, extract);
    expect(asked.exit).toBe(2);
    expect(asked.err).toContain(
      "say both “Q3 2026/27” and “Q2 2026/27”. Which period is the report for? Run again with",
    );
    expect(asked.err).toMatch(
      /--period, such as --period "Q3 2025\/26", or give the plan a Period in its settings\.\n$/,
    );
    expect((await check(["--period", "Q2 2026/27"], plan, extract)).exit).toBe(0);
  });
});
