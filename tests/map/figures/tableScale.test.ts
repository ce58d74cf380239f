import { expect, it } from "vitest";
import { scaledUnit } from "../../../src/map/figures/scale";

it("Thousands of dwellings over a table is its scale, in whichever way it is said", () => {
  const said = (texts: readonly string[]): (string | null)[] => [...new Set(texts.map(scaledUnit))];
  expect(said(["Thousands of dwellings", "Thousands", "Dwellings, thousands", "Units: thousands", "'000s"])).toEqual([
    "thousands",
  ]);
  expect(said(["Thousands (unless otherwise stated)", "Figures are thousands", "Units: thousand persons"])).toEqual([
    "thousands",
  ]);
  expect(said(["Millions of journeys", "Millions", "Journeys - millions"])).toEqual(["millions"]);
});

it("Thousands of pounds are a scale of money alone: £k", () => {
  expect(scaledUnit("Thousands of pounds")).toBe("£k");
  expect(scaledUnit("Amounts in millions of pounds")).toBe("£m");
});

it("A headline that speaks of thousands gives no scale", () => {
  expect(scaledUnit("Hundreds of thousands helped")).toBeNull();
  expect(scaledUnit("Thousands of homes flooded")).toBeNull();
  expect(scaledUnit("How thousands of families were helped")).toBeNull();
});

it("A rate per 1,000 is no number of thousands", () => {
  expect(["per 1,000", "Members per 1,000", "Crimes per 100,000"].map(scaledUnit)).toEqual([null, null, null]);
});
