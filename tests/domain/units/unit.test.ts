import { describe, expect, it } from "vitest";
import { isProportion, unitName, type Unit } from "../../../src/domain/units/unit";

const UNITS: readonly Unit[] = [
  { kind: "count" },
  { kind: "percent" },
  { kind: "percentChange" },
  { kind: "money" },
  { kind: "other", label: "per 1,000 people" },
];

describe("a unit", () => {
  it("has a name for plans, headings and JSON", () => {
    expect(UNITS.map(unitName)).toEqual(["number", "%", "% change", "£", "per 1,000 people"]);
  });

  it("holds proportions where it is a percentage or a change", () => {
    expect(UNITS.map(isProportion)).toEqual([false, true, true, false, false]);
  });
});
