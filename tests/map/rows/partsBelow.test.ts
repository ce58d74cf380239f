import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

/** The plan's measures, with the objective of each. */
const plan = (rows: string): string =>
  `Settings\nSetting,Value\nRule,achieved\n\nMeasures\nMeasure ID,Objective,Measure,Unit,Polarity,Target\n${rows}`;
const EXTRACT =
  "Measure,2024/25\nSuspensions,1502\n  Boys,1020\n  Girls,482\nSuspension rate (%),7.5\n  Boys,10.0\n  Girls,4.9\n";

it("gives the 1,020 boys and the 10% of boys each to its own measure, by the row that they stand below", async () => {
  const rows =
    "S,,Suspensions,number,lower,1400\nSB,Suspensions,Boys,number,lower,900\nRB,Suspension rate (%),Boys,%,lower,9%\n";
  const checked = await assessTexts(EXTRACT, plan(rows));
  expect(figures(checked)).toEqual([
    ["S", "1502", "B2"],
    ["SB", "1020", "B3"],
    ["RB", "10.0%", "B6"],
  ]);
  expect(checked.findings.map(({ code }) => code)).not.toContain("duplicateMeasure");
});

it("asks which row is meant where a name comes twice below the same one", async () => {
  const checked = await assessTexts(
    "Measure,Actual\nSuspensions,1502\nBoys,1020\nBoys,482\n",
    planFor("", "B,Boys,number,lower,900,latest\n"),
  );
  expect(checked.findings.map(({ code }) => code)).toContain("duplicateMeasure");
});
