import { expect, it } from "vitest";
import { findingLines } from "../samples/support/sampleReport";
import { assessTexts } from "../support/sampleFiles";

const plan = (measures: string, period = "Q3 2025/26"): string =>
  `Settings\nSetting,Value\nPeriod,${period}\n\n` +
  `Measures\nMeasure ID,Measure,Unit,Polarity,Target,Target Q1,Target Q3,Aggregation\n${measures}`;
const LEVELS = "M1,Complaints,number,lower,100,,,latest\nM2,Missed bins,number,lower,60,,,latest\n";
const SUMS = "M1,Fly tips,number,lower,400,100,300,sum\nM2,Visits,number,higher,40000,10000,30000,sum\n";
const SHARES = "M1,Recycling rate,%,higher,44%,,,latest\nM2,Claims checked,%,higher,80%,,,latest\n";

it.each([
  [
    "a mark beside the period",
    "Measure,Revised Q2,Provisional Q3\nComplaints,95,97\nMissed bins,55,58\n",
    plan(LEVELS),
  ],
  ["an estimate", "Measure,Q2,Q3 (est)\nComplaints,95,97\nMissed bins,55,58\n", plan(LEVELS)],
  [
    "the current figure beside an earlier one",
    "Measure,Q4 2024/25,Current\nComplaints,95,97\nMissed bins,55,58\n",
    plan(LEVELS),
  ],
  [
    "a quarter among months",
    "Indicator,Period,Value\nComplaints,Sep-25,95\nComplaints,Q2,94\nComplaints,Oct-25,96\nComplaints,Nov-25,98\n" +
      "Complaints,Dec-25,97\nMissed bins,Dec-25,58\n",
    plan(LEVELS, "December 2025"),
  ],
  [
    "a forecast status",
    "Measure,Actual,RAG,Forecast RAG\nComplaints,97,Green,Amber\nMissed bins,58,Green,Green\n",
    plan(LEVELS),
  ],
  [
    "a new year’s first quarter to date",
    "Measure,Q1 2024/25,Q4 2024/25,Q1 2025/26\nFly tips,98,410,97\nVisits,11000,41000,12000\n",
    plan(SUMS, "Q1 2025/26\nFigures,to date"),
  ],
  [
    "targets without a sign beside `Q3 %`",
    "Measure,Target,Q3 %\nRecycling rate,44,44.5\nClaims checked,80,81.5\n",
    plan(SHARES),
  ],
  ["a change as the target", "Measure,Actual,Target\nComplaints,97,11.1% reduction\nMissed bins,58,60\n", plan(LEVELS)],
])("%s raises nothing, and is rated", async (_, extract, planText) => {
  const { findings, measures } = await assessTexts(extract, planText);
  expect([findingLines(findings), measures.map(({ rating }) => rating.status)]).toEqual([[], ["Green", "Green"]]);
});

it("a plan whose target is a change is said to lack a target, and nothing else", async () => {
  const { findings } = await assessTexts(
    "Measure,Actual\nComplaints,97\nMissed bins,58\n",
    plan(LEVELS.replace("lower,100", "lower,11.1% reduction")),
  );
  expect(findingLines(findings)).toEqual(["targetMissing M1"]);
});

it("an estimate is no actual where nobody says the period: it may be of the quarter to come", async () => {
  const { measures } = await assessTexts(
    "Measure,Q2 2025/26,Q3 2025/26 (est)\nComplaints,95,97\nMissed bins,55,58\n",
    plan(LEVELS).replace("Period,Q3 2025/26\n", ""),
  );
  expect(measures.map(({ row }) => row?.figures.actual?.text)).toEqual(["95", "55"]);
});
