import { describe, expect, it } from "vitest";
import { sameEntry } from "../../src/refresh/entry";

describe("a formula that another program saved", () => {
  it.each([
    [
      "a small number",
      'IF(F5-G5*(1-0.05)>=-1E-15*ABS(G5),"Green","Red")',
      'IF(F5-G5*(1-0.05)>=-1E-015*ABS(G5),"Green","Red")',
    ],
    ["the same in full", "F5>=-1E-15", "F5>=-0.000000000000001"],
    ["a fraction", "F5*.5", "F5*0.50"],
    ["a truth", "IF(A1,TRUE,FALSE)", "IF(A1,TRUE(),FALSE())"],
  ])("is the same with %s in another spelling", (_, ours, theirs) => {
    expect(sameEntry({ formula: ours }, { formula: theirs })).toBe(true);
  });

  it.each([
    ["another number", "F5>=0.5", "F5>=0.6"],
    ["another row", "F5", "F05"],
    ["other text", 'IF(A1,"1.0","")', 'IF(A1,"1","")'],
    ["another heading", "Measures[1.0]", "Measures[1]"],
    ["another sheet", "'1.0'!A1", "'1'!A1"],
    ["no formula", "1", "A1"],
  ])("is another with %s", (_, ours, theirs) => {
    expect(sameEntry({ formula: ours }, { formula: theirs })).toBe(false);
  });
});
