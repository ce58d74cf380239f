import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const actual = async (name: string, extract: string): Promise<number | string | undefined> => {
  const plan = `Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,"${name}",number,lower,1000\n`;
  const { measures, findings } = await assessTexts(extract, plan);
  const [first] = measures;
  return first?.actual.kind === "number" ? first.actual.number : findings.find(({ item }) => item === "M1")?.code;
};

describe("a measure that is seasonally adjusted by its own name", () => {
  const NAME = "Claimants (seasonally adjusted)";

  it.each([
    ["a title says that they are not", "Not seasonally adjusted,,\nID,Measure,Actual\nM1,Claimants,980\n"],
    ["a note says so", "ID,Measure,Actual\nM1,Claimants,980\n\nFigures are unadjusted\n"],
    ["the heading says so", `Measure,Actual (NSA)\n${NAME},980\n`],
    ["the adjusted ones stand in a column beside it", "ID,Measure,Actual,Adjusted SA\nM1,Claimants,980,1010\n"],
  ])("has no figure where %s", async (_, extract) => {
    expect(await actual(NAME, extract)).toBe("unitMismatch");
  });

  it("has the figure where the words over it say the same, or nothing", async () => {
    expect(await actual(NAME, `Claimants SA,\nMeasure,Actual\n${NAME},1010\n`)).toBe(1010);
    expect(await actual(NAME, `Measure,Actual\n${NAME},1010\n`)).toBe(1010);
  });
});

it("A measure whose name says nothing of the season takes what the table gives", async () => {
  expect(await actual("Claimants", "Seasonally adjusted,\nMeasure,Actual\nClaimants,1010\n")).toBe(1010);
});
