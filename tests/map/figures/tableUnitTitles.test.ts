import { expect, it } from "vitest";
import { tableUnit } from "../../../src/map/figures/tableUnit";

it("reads no unit from the stroke of a year, a department or a body in a title, and one from what is a unit", () => {
  const unitOf = (text: string): string | undefined => tableUnit({ titles: [{ text }], sheet: "", notes: [] })?.words;
  expect(unitOf("Northmoor Hospitals Quarter 3 2031/32")).toBeUndefined();
  expect(unitOf("HR dashboard")).toBeUndefined();
  expect(unitOf("Energy used, 2024/25 (MWh)")).toBe("MWh");
});
