import { describe, expect, it } from "vitest";
import { doubts, roles } from "../mapped";

describe("a column of words whose heading may be that of figures", () => {
  it.each([
    ["Line", "Housing", "Lettings"],
    ["Comparator", "England average", "England average"],
    ["Baseline", "April survey", "May survey"],
    ["Previous", "Red", "Amber"],
  ])("is none of figures: %s over %s", async (heading, one, other) => {
    const extract = `Measure,Actual,${heading},Target\nPublic satisfaction,66%,${one},64%\nBurglary,350,${other},360\n`;
    expect(await roles(extract)).not.toContain(`${heading}: lastYear`);
    expect(await doubts(extract)).toEqual([]);
  });

  it("is one where a digit stands in it, or only marks for missing figures", async () => {
    const extract = (one: string, other: string): string =>
      `Measure,Actual,Comparator,Target\nPublic satisfaction,66%,${one},64%\nBurglary,350,${other},360\n`;
    expect(await roles(extract("61%", "n/a"))).toContain("Comparator: lastYear");
    expect(await roles(extract("n/a", ".."))).toContain("Comparator: lastYear");
  });
});

describe("Q1 and Q3 around a median", () => {
  it("are quartiles, and the actual is the column beside them", async () => {
    const extract = "Measure,Actual,Min,Q1,Median,Q3,Max\nBurglary,350,1,100,150,190,900\nSickness,7,1,5,6,7,8\n";
    expect(await roles(extract)).toEqual(["Measure: measure", "Actual: actual"]);
    expect(await doubts(extract)).toEqual([]);
  });

  it("are asked about where no column says that it is the actual", async () => {
    const extract = "Measure,Q1,Median,Q3\nBurglary,100,150,190\nSickness,5,6,7\n";
    expect(await doubts(extract)).toEqual([
      "Which column holds the actual? None of “Q1”, “Median” and “Q3” says that it does.",
    ]);
  });

  it("are quarters beside a second one", async () => {
    const extract = "Measure,Q1,Q2,Q3,Median\nBurglary,100,150,190,120\nSickness,5,6,7,6\n";
    expect(await roles(extract)).toContain("Q3: actual");
  });

  it.each([
    ["Min,Q1,Q2,Q3,Max", "1,100,150,190,900"],
    ["Q0,Q1,Q2,Q3,Q4", "1,100,150,190,900"],
    ["Q1,Q2,Q3,SD", "100,150,190,40"],
  ])("are quartiles beside what only a spread has: %s", async (headings, figures) => {
    const extract = (more: string, figure: string): string =>
      `Measure${more},${headings}\nBurglary${figure},${figures}\n`;
    expect(await roles(extract(",Actual", ",350"))).toEqual(["Measure: measure", "Actual: actual"]);
    expect((await doubts(extract("", "")))[0]).toContain("Which column holds the actual?");
  });

  it("are quarters of a year with all four, whatever stands beside them", async () => {
    const extract = "Measure,Q1,Q2,Q3,Q4,Min,Max\nBurglary,100,150,190,120,100,190\n";
    expect(await roles(extract)).toContain("Q4: actual");
  });
});
