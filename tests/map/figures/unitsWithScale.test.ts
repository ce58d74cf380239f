import { expect, it } from "vitest";
import { findingLines } from "../../samples/support/sampleReport";
import { assessTexts } from "../../support/sampleFiles";

const plan = (unit: string, target: string, more = ""): string =>
  `Measures\nMeasure ID,Measure,Unit,Polarity,Target${more === "" ? "" : ",Rule,Thresholds"}\n` +
  `R,Roads,${unit},lower,${target}${more}\n`;
const rated = async (planText: string, actual: string, heading = "Actual"): Promise<unknown> => {
  const { measures, findings } = await assessTexts(`Measure,${heading}\nRoads,"${actual}"\n`, planText);
  return measures.flatMap(({ row, rating }) => {
    const value = row?.figures.actual?.value;
    return [value?.kind === "number" ? value.number : null, rating.status, ...findingLines(findings)];
  });
};

it("£360k is 0.36 of a measure in £m, and £3.6m is 3,600 of one in £000", async () => {
  expect(await rated(plan("£m", "0.5"), "£360k")).toEqual([0.36, "Green"]);
  expect(await rated(plan("£000", "3650"), "£3.6m")).toEqual([3_600, "Green"]);
  expect(await rated(plan("£m", "300"), "£0.2bn")).toEqual([200, "Green"]);
  expect(await rated(plan("thousands", "40"), "36k")).toEqual([36, "Green"]);
  expect(await rated(plan("£m", "3.5"), "£3.4m", "Actual (£m)")).toEqual([3.4, "Green"]);
});

it("A target of £0.35m in £000 is 350: 340 meets it and 3,400 does not", async () => {
  expect(await rated(plan("£000", "£0.35m"), "340")).toEqual([340, "Green"]);
  expect(await rated(plan("£000", "£0.35m"), "3,400")).toEqual([3_400, "Not rated", "lastYearMissing R"]);
});

it("A plan’s own heading says another scale than its unit: 3.5 under Target (£m) is 3,500 of £000", async () => {
  expect(await rated(plan("£000", "3.5").replace("Target", "Target (£m)"), "3,400")).toEqual([3_400, "Green"]);
});

it("A limit of £3.5m in £000 is 3,500", async () => {
  const limits = plan("£000", "", ",thresholds,Green <= £3.5m; Red > £3.5m");
  expect(await rated(limits, "3,400")).toEqual([3_400, "Green"]);
  expect(await rated(limits, "3,600")).toEqual([3_600, "Red"]);
});

it("£340,000 where 35 in £m is due is asked about, and 34 is not", async () => {
  expect(await rated(plan("£m", "35"), "£340,000")).toEqual([null, "Not rated", "unlikelyFigure R"]);
  expect(await rated(plan("£m", "35"), "£34")).toEqual([34, "Green"]);
});
