import { describe, expect, it } from "vitest";
import { readUnit } from "../../../src/domain/units/readUnit";
import { compareUnits } from "../../../src/domain/units/compareUnits";
import { unitSaid } from "../../../src/domain/units/unitSaid";

const compared = (said: string, plan: string): number | string => {
  const to = compareUnits(unitSaid(said), readUnit(plan));
  return to.kind === "times" ? to.of : to.kind;
};

describe("a unit that is said, against a measure’s own", () => {
  it.each([
    ["secs", "minutes", 1 / 60],
    ["s", "hours", 1 / 3_600],
    ["hr", "minutes", 60],
    ["fortnights", "days", 14],
    ["g", "kg", 0.001],
    ["kt", "tonnes", 1_000],
    ["tCO2e", "kg CO2e", 1_000],
    ["GWh", "MWh", 1_000],
    ["m³", "litres", 1_000],
    ["ML", "m3", 1_000],
    ["ml", "litres", 0.001],
    ["miles", "km", 1.609344],
    ["000 tonnes", "tonnes", 1_000],
    ["tonnes (thousands)", "kt", 1],
    ["£000 per home", "£ per home", 1_000],
    ["pence per mile", "£ per mile", 0.01],
    ["£m", "£000", 1_000],
  ])("%s is so many of %s: multiplied exactly", (said, plan, of) => {
    expect(compared(said, plan)).toBe(of === 1 ? "same" : of);
  });

  it.each([
    ["mins", "minutes"],
    ["average days", "days"],
    ["working days", "working days"],
    ["kg/household", "kg per household"],
    ["per 1,000 residents", "rate per 1000 people"],
    ["per 100k population", "per 100,000"],
    ["rate", "per 1,000 homes"],
    ["households", "number"],
    ["Number", "days"],
    ["No. of visits", "visits"],
    ["dwellings", "homes"],
  ])("%s is the same as %s", (said, plan) => {
    expect(compared(said, plan)).toBe("same");
  });

  it.each([
    ["months", "weeks"],
    ["working days", "days"],
    ["kg", "kWh"],
    ["days", "£"],
    ["per 1,000", "per 100,000"],
    ["number", "per 1,000 beds"],
    ["per 100 homes", "number"],
    ["%", "days"],
    ["€", "£"],
  ])("%s is none of %s", (said, plan) => {
    expect(compared(said, plan)).toBe("other");
  });

  it.each([
    ["people", "households"],
    ["MT", "tonnes"],
    ["furlongs", "km"],
    ["per 1,000 homes", "per 1,000 people"],
    ["kg", "number"],
    ["score", "%"],
    ["£", "£m"],
  ])("whether %s are %s, a person says", (said, plan) => {
    expect(compared(said, plan)).toBe("unlike");
  });
});
