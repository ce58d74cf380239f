import { format } from "numfmt";
import { describe, expect, it } from "vitest";
import { number } from "../../src/domain/value";
import { readUnit } from "../../src/domain/units/readUnit";
import { changePercentCell, countCell, differenceCell, figureCell } from "../../src/report/cells";

const UNITS = ["number", "%", "% change", "£", "days"];

describe("zero", () => {
  it.each([
    ["number", "0", "0.0"],
    ["%", "0%", "0.0%"],
    ["% change", "0%", "0.0%"],
    ["£", "£0", "£0.0"],
    ["days", "0", "0.0"],
  ])("prints as 0 in %s: %s, and %s with a decimal", (unit, whole, decimal) => {
    [whole, decimal].forEach((text, decimals) => {
      const cell = figureCell(number(0), readUnit(unit), decimals);
      expect([cell.value, cell.text, format(cell.numberFormat ?? "", 0)]).toEqual([0, text, text]);
    });
  });

  it.each([
    ["number", "0"],
    ["%", "0.0 pp"],
    ["% change", "0.0 pp"],
    ["£", "£0"],
    ["days", "0"],
  ])("prints as 0 for no difference in %s, without a sign: %s", (unit, text) => {
    const cell = differenceCell(0, readUnit(unit), unit.startsWith("%") ? 1 : 0, null);
    expect([cell.value, cell.text, format(cell.numberFormat ?? "", 0)]).toEqual([0, text, text]);
  });

  it("prints as 0 for no change in percent, and for nothing counted", () => {
    expect([changePercentCell(0, "notAvailable", null).text, countCell(0).text]).toEqual(["0.0%", "0"]);
    expect(format(changePercentCell(0, "notAvailable", null).numberFormat ?? "", 0)).toBe("0.0%");
    expect(format(countCell(0).numberFormat ?? "", 0)).toBe("0");
  });
});

describe("a number format", () => {
  it.each(UNITS)("shows figures in %s as the report's own text does", (unit) => {
    for (const figure of [0.085, -0.085, 1234.5, -1234.5]) {
      const cell = figureCell(number(figure), readUnit(unit), 1);
      expect(format(cell.numberFormat ?? "", figure)).toBe(cell.text);
    }
  });

  it.each(UNITS)("shows differences in %s with their sign, as the report's own text does", (unit) => {
    for (const difference of [0.17, -0.17, 1234.5, -1234.5]) {
      const cell = differenceCell(difference, readUnit(unit), 1, null);
      expect(format(cell.numberFormat ?? "", cell.value)).toBe(cell.text);
    }
  });
});
