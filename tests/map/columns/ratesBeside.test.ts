import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const read = async (extract: string, measures: string): Promise<unknown[]> => {
  const plan = planFor("", measures, "Organisation,Brackwell\nPeriod,2024/25\n");
  return (await assessTexts(extract, plan)).measures.map(({ actual }) =>
    actual.kind === "number" ? actual.number : null,
  );
};

describe("a rate beside its number", () => {
  const FALLS = 'F,Falls,"per 1,000 bed days",lower,6,latest\nE,Errors,number,lower,6,latest\n';

  it("is the measure’s whose unit is a rate: 2.4 falls for each 1,000, and 4 errors", async () => {
    expect(await read("Measure,Actual,Rate per 1000\nFalls,9,2.4\nErrors,4,1.1\n", FALLS)).toEqual([2.4, 4]);
    expect(await read("Measure,Actual,Per 1000 bed days\nFalls,9,2.4\nErrors,4,1.1\n", FALLS)).toEqual([2.4, 4]);
  });

  it("is a cost of each: £21 an hour of £40", async () => {
    const cost = "H,Home care,£ per hour,lower,£20,latest\nD,Day care,£,lower,£60,latest\n";
    expect(await read("Service,Actual (£),Cost per unit (£)\nHome care,40,21\nDay care,55,61\n", cost)).toEqual([
      21, 55,
    ]);
  });

  it("is a share: 77% of the forms, of which 310 came", async () => {
    const share = "R,Forms returned,%,higher,75%,latest\nS,Forms sent,number,higher,400,latest\n";
    expect(await read("Measure,Actual,Actual %\nForms returned,310,77%\nForms sent,402,\n", share)).toEqual([
      0.77, 402,
    ]);
  });

  it.each([
    ["Area,Falls,Falls rate\nHythe,9,2.4\nBrackwell,7,2.1\n", 2.1],
    ["Area,Falls,Falls per 1000 bed days\nHythe,9,2.4\nBrackwell,7,2.1\n", 2.1],
    ["Area,Falls,Rate per 1000 bed days\nHythe,9,2.4\nBrackwell,7,2.1\n", 2.1],
    // The measure's name alone may be its rate.
    ["Area,Falls\nHythe,2.4\nBrackwell,2.1\n", 2.1],
  ])("is taken where the measures are headings: %s", async (extract, rate) => {
    expect(await read(extract, FALLS)).toEqual([rate, null]);
  });

  it("is that of the period on its left, also where that is named: 2.4 of Q3, and 4 errors", async () => {
    const year = (header: string): string => `Measure,${header}\nFalls,9,2.4,3\nErrors,4,1.1,6\n`;
    expect(await read(year("2024/25,Rate per 1000,Target"), FALLS)).toEqual([2.4, 4]);
    expect(await read(year("2024/25,Per 1000 bed days,Target"), FALLS)).toEqual([2.4, 4]);
    expect(await read("Measure,2023/24,2024/25,Rate\nFalls,8,9,2.4\nErrors,5,4,1.1\n", FALLS)).toEqual([2.4, 4]);
  });

  it("is none of a number: 7 errors, not 2.1", async () => {
    expect(await read("Area,Errors,Errors rate\nHythe,9,2.4\nBrackwell,7,2.1\n", FALLS)).toEqual([null, 7]);
  });
});
