import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const read = async (extract: string, measures: string): Promise<unknown[]> =>
  (await assessTexts(extract, planFor("", measures, "Period,2025/26\n"))).measures.map(({ actual, row }) =>
    actual.kind === "number" ? actual.number : (row?.figures.actual?.fault?.kind ?? null),
  );

it("Net migration of -45 and a variance of -2.1% can be; -45 climate change actions cannot", async () => {
  const plan =
    "N,Net migration,number,higher,-50,latest\nV,Variance,%,higher,0%,latest\n" +
    "C,Climate change actions,number,higher,5,latest\n";
  const extract = "Measure,2025/26\nNet migration,(45)\nVariance,(2.1%)\nClimate change actions,-45\n";
  expect(await read(extract, plan)).toEqual([-45, -0.021, "impossible"]);
});

it("2,800 of something is never offered as 2800%", async () => {
  const plan = planFor("", "P,Pupils with a place,%,higher,90%,latest\n", "Period,2025/26\n");
  const { repairs, measures } = await assessTexts("Measure,2025/26\nPupils with a place,2800\n", plan);
  expect(measures[0]?.row?.figures.actual?.fault).toEqual({ kind: "unitMismatch", suggestion: "a percentage" });
  expect(repairs.filter(({ kind }) => kind === "readAsPercentage")).toEqual([]);
});

it("The year that an index is counted from is not the period of its figures", async () => {
  const plan = "V,Visits,index,higher,100,latest\n";
  const extract = '"Use of libraries, index (2019/20 = 100)"\nMeasure,2024/25,2025/26\nVisits,96,104\n';
  expect(await read(extract, plan)).toEqual([104]);
});

it("Spend £000 is spend, in thousands: 26 is £26,000", async () => {
  const plan = "S,Spend,£,lower,£30000,latest\n";
  expect(await read("Measure,2025/26\nSpend £000,26\n", plan)).toEqual([26_000]);
});
