import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const MONEY = planFor(
  "",
  "I,Income from fees,£,higher,£2.0m,latest\nA,Agency spend,£,lower,£1.5m,latest\nC,Cases,number,higher,100,latest\n",
  "Period,2024/25\n",
);
const actuals = async (extract: string, plan: string): Promise<unknown[]> =>
  (await assessTexts(extract, plan)).measures.map(({ actual, rating }) => [
    actual.kind === "number" ? actual.number : null,
    rating.status,
  ]);

it("The scale in the heading over the names is that of the money beside them; a count there is not rated", async () => {
  const extract = "Line (£000),2024-25 actual\nIncome from fees,1960\nAgency spend,1480\nCases,120\n";
  expect(await actuals(extract, MONEY)).toEqual([
    [1_960_000, "Red"],
    [1_480_000, "Green"],
    [null, "Not rated"],
  ]);
  expect(await actuals(extract.replace("£000", "£ thousands"), MONEY)).toEqual(await actuals(extract, MONEY));
});

it("The scale in a heading between rows is that of the rows below it, until the next", async () => {
  const extract = "Line,2024-25 actual\nFees (£000),\nIncome from fees,1960\nStaff (£m),\nAgency spend,1.48\n";
  expect((await actuals(extract, MONEY)).slice(0, 2)).toEqual([
    [1_960_000, "Red"],
    [1_480_000, "Green"],
  ]);
});

it("What a column or a row says of its own scale comes first", async () => {
  const extract = "Line (£000),2024-25 actual (£m)\nIncome from fees,1.96\nAgency spend (£),1480000\n";
  expect((await actuals(extract, MONEY)).slice(0, 1)).toEqual([[1_960_000, "Red"]]);
});

it("A scale over areas, with the measures across, is that of their figures", async () => {
  const plan = planFor(
    "Kelby",
    "J,Jobs,number,higher,90000,latest\nB,Businesses,number,higher,8500,latest\n",
    "Period,2024/25\n",
  );
  expect(
    await actuals("Area (thousands),Jobs,Businesses\nAlton,70.1,7.0\nKelby,91.4,8.2\nMarsh,40.2,3.3\n", plan),
  ).toEqual([
    [91_400, "Green"],
    [8_200, "Red"],
  ]);
});
