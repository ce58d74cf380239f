import { expect, it } from "vitest";
import { check } from "../../check/findings";

const PLAN =
  "Settings\nSetting,Value\nRule,achieved\nPeriod,Q2 2025/26\n\nMeasures\n" +
  "Measure ID,Measure,Polarity,Target,Aggregation\nM1,Burglary,lower,60,latest\nM2,Visits,higher,20,latest\n";

it("takes letters without a heading for the statuses of the quarter that they stand beside", async () => {
  const extract = (burglary: string): string => `Measure,Q1,,Q2,\nBurglary,70,R,55,${burglary}\nVisits,30,G,15,R\n`;
  expect((await check("statedStatusDiffers", extract("G"), PLAN)).briefs).toEqual([]);
  expect((await check("statedStatusDiffers", `${extract("A")}`, PLAN)).briefs).toEqual([
    { item: "M1", at: "E2", found: "A", expected: "Green" },
  ]);
});

it("finds no fault in one heading beside each quarter, and one in it beside one figure", async () => {
  const twice = async (headings: string): Promise<unknown[]> =>
    (await check("duplicateHeader", `${headings}\nBurglary,70,R,55,G\nVisits,30,G,15,R\n`, PLAN)).briefs;
  expect(await twice("Measure,Q1,RAG,Q2,RAG")).toEqual([]);
  expect(await twice("Measure,Actual,RAG,Target,RAG")).toMatchObject([{ at: "E1", found: "RAG" }]);
});
