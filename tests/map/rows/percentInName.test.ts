import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\nS,Suspensions,number,lower,1400,latest\n" +
  "R,Suspension rate,%,lower,7%,latest\nL,Late payments,%,lower,2%,latest\n";

it("A row whose name says % means 7.5 as 7.5%, and leaves 0.9 in doubt", async () => {
  const extract = "Measure,Actual\nSuspensions,1502\nSuspension rate (%),7.5\nLate payments (%),0.9\n";
  const { measures, findings } = await assessTexts(extract, PLAN);
  expect(measures.map(({ row }) => row?.figures.actual?.value)).toMatchObject([
    { kind: "number", number: 1502 },
    { kind: "number", number: 0.075 },
    { kind: "missing" },
  ]);
  expect(findings.flatMap(({ code, item }) => (item === "L" ? [code] : []))).toEqual(["unitMismatch"]);
});
