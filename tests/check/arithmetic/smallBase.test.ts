import { describe, expect, it } from "vitest";
import { check } from "../findings";

const PLAN =
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Numerator,Denominator\n" +
  "M1,School fires,number,lower,10,,\nM2,Schools,number,none,,,\nM3,Schools inspected,number,none,,,\n" +
  "M4,Schools inspected in time,%,higher,50%,M3,M2\n";
const extract = (schools: number, inspected: number, share: string, fires = "7,7,0%,"): string =>
  `Measure,Actual,Last year,Change %,Commentary\nSchool fires,${fires}\nSchools,${schools},,,\n` +
  `Schools inspected,${inspected},,,\nSchools inspected in time,${share},,,\n`;

describe("smallBase", () => {
  it("is raised for 50% of 8 schools, not of 20", async () => {
    expect((await check("smallBase", extract(8, 4, "50%"), PLAN)).briefs).toEqual([
      { item: "M4", at: "B5", found: "50%", expected: "8" },
    ]);
    expect((await check("smallBase", extract(20, 10, "50%"), PLAN)).briefs).toEqual([]);
  });

  it("is raised for +75% stated of 4 fires that became 7, not for +25% of 4 that became 5", async () => {
    const with100 = (fires: string): string => extract(100, 50, "50%", fires);
    expect((await check("smallBase", with100("7,4,75%,"), PLAN)).briefs).toEqual([
      { item: "M1", at: "D2", found: "75%", expected: "4" },
    ]);
    expect((await check("smallBase", with100("5,4,25%,"), PLAN)).briefs).toEqual([]);
    expect((await check("smallBase", with100("70,40,75%,"), PLAN)).briefs).toEqual([]);
  });

  it("is raised where the words alone say it, and not where they give the numbers too", async () => {
    const said = async (words: string): Promise<unknown> =>
      (await check("smallBase", extract(100, 50, "50%", `7,4,,"${words}"`), PLAN)).briefs;
    expect(await said("School fires rose by 75%.")).toEqual([
      { item: "M1", at: "E2", found: "rose by 75%", expected: "4" },
    ]);
    expect(await said("School fires rose from 4 to 7, a rise of 75%.")).toEqual([]);
    expect(await said("School fires rose by 3.")).toEqual([]);
  });
});
