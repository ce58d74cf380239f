import { describe, expect, it } from "vitest";
import type { YearStart } from "../../../src/domain/time/year";
import { YEAR_NAMING_CHOICES } from "../../../src/map/plan/planYear";
import { planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

async function yearOf(settings: string): Promise<YearStart> {
  const csv =
    `Settings\nSetting,Value\nTitle,A report\n${settings}\nMeasures\nMeasure,Unit,Target\n` + "Burglary,number,360\n";
  const { plan, findings } = planFrom(await sourceOf(csv, "plan.csv"));
  expect(findings).toEqual([]);
  return plan.year;
}

describe("when a plan's years start", () => {
  it("is April, called by both years, where the plan does not say", async () => {
    expect(await yearOf("")).toEqual({ firstMonth: 4, named: "both" });
  });

  it.each([
    ["July", 7],
    ["1 October", 10],
    ["Sept", 9],
    ["7", 7],
    ["07", 7],
  ])("is read from %j", async (words, firstMonth) => {
    expect(await yearOf(`Year starts,${words}\n`)).toEqual({ firstMonth, named: "both" });
  });

  it("is called by one year from January", async () => {
    expect(await yearOf("Year starts,January\n")).toEqual({ firstMonth: 1, named: "start" });
  });

  it.each([
    [YEAR_NAMING_CHOICES[0], "both"],
    [YEAR_NAMING_CHOICES[1], "end"],
    [YEAR_NAMING_CHOICES[2], "start"],
    ["End", "end"],
  ])("is called as the setting “%s” says", async (words, named) => {
    expect(await yearOf(`Year starts,October\nYears named,${words}\n`)).toEqual({ firstMonth: 10, named });
  });
});
