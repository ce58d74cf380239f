import { describe, expect, it } from "vitest";
import { labelMatcher } from "../../../src/map/match/matchLabel";

const ITEMS = [
  { id: "M1", name: "Rent arrears", aliases: [] },
  { id: "M2", name: "Voids", aliases: [] },
  { id: "KPI7", name: "Attainment", aliases: [] },
];
const match = labelMatcher(ITEMS);

describe("a reference before a measure’s name", () => {
  it.each([
    "2a Rent arrears",
    "(a) Rent arrears",
    "b) Rent arrears",
    "KPI 3 - Rent arrears",
    "KPI3: Rent arrears",
    "NI 154a Rent arrears",
    "BV66a Rent arrears",
    "HS-01 Rent arrears",
    "HS01 | Rent arrears",
    "#4 Rent arrears",
    "LPI 12. Rent arrears",
  ])("is no part of it: %s", (label) => {
    expect(match(label).match).toMatchObject({ item: { id: "M1" }, by: "name" });
  });

  it.each(["KS2 Attainment", "C1 Attainment", "A8 Attainment", "Q1 Attainment", "CO2 Attainment", "Year 6 Attainment"])(
    "may say which part of a measure it is: %s",
    (label) => {
      expect(match(label).match?.by ?? null).not.toBe("name");
    },
  );

  it("is no reference to another measure’s ID: KPI 7 is Attainment, and no Voids", () => {
    expect(match("KPI 7 - Voids").match?.by ?? null).not.toBe("name");
    expect(match("KPI 7 - Attainment").match).toMatchObject({ item: { id: "KPI7" }, by: "name" });
  });
});
