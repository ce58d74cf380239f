import { describe, expect, it } from "vitest";
import { readUnit } from "../../../src/domain/units/readUnit";
import { unitName } from "../../../src/domain/units/unit";

describe("the unit that a plan’s words name", () => {
  it.each([
    ["", "number"],
    ["No.", "number"],
    ["offences", "number"],
    ["%", "%"],
    ["per cent", "%"],
    ["change", "% change"],
    ["Percentage change", "% change"],
    ["GBP", "£"],
    ["money", "£"],
    ["£000", "£000"],
    ["pence", "pence"],
    ["€", "€"],
    ["working days", "working days"],
    ["per 1,000 homes", "per 1,000 homes"],
  ])("“%s” is %s", (words, name) => {
    expect(unitName(readUnit(words))).toBe(name);
  });

  it.each([
    ["% of tenants", "%"],
    ["pct", "%"],
    ["Proportion of pupils", "%"],
    ["% increase on last year", "% change"],
    ["nos", "number"],
    ["Numbers", "number"],
    ["#", "number"],
    ["pounds sterling", "£"],
    ["(£)", "£"],
  ])("“%s” is %s to a plan as it is to a heading", (words, name) => {
    expect(unitName(readUnit(words))).toBe(name);
  });

  it.each(["percentage points", "% pts", "pp"])("%s between two shares are no share", (words) => {
    expect(readUnit(words)).toEqual({ kind: "other", label: words });
  });

  it("values and totals may be of anything", () => {
    expect(readUnit("Value")).toEqual({ kind: "other", label: "Value" });
    expect(readUnit("Volume")).toEqual({ kind: "other", label: "Volume" });
  });
});
