import { describe, expect, it } from "vitest";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts } from "../../support/sampleFiles";

/** A plan for the second quarter with measures of these rows, each with the target of that quarter. */
const planOf = (measures: string): string =>
  "Settings\nSetting,Value\nPeriod,Q2 2025/26\nRule,achieved\n\nMeasures\n" +
  `Measure ID,Measure,Unit,Polarity,Target,Target Q2,Aggregation,Figures\n${measures}`;

const statuses = ({ measures }: CheckedExtract): unknown[] =>
  measures.map(({ measure, row, rating }) => [measure.id, row?.figures.actual?.text ?? null, rating.status]);
const codes = ({ findings }: CheckedExtract): string[] => findings.map(({ code }) => code);

describe("a name with words for its unit or the stretch that it is over", () => {
  it("is the plan’s name, and its figure is for that stretch: 210 to date against 200", async () => {
    const plan = planOf(
      "F,Fly-tips cleared,number,higher,400,200,sum,in period\nC,Calls answered,%,higher,90%,,latest,\n" +
        "H,Homes built,number,higher,400,200,sum,\nR,Repairs on time,%,higher,90%,,latest,\n",
    );
    const checked = await assessTexts(
      "Measure,Actual\nFly-tips cleared (cumulative),210\n% of calls answered,91%\n" +
        "Number of homes built - YTD,205\nRepairs on time (monthly %),92%\n",
      plan,
    );
    expect(statuses(checked)).toEqual([
      ["F", "210", "Green"],
      ["C", "91%", "Green"],
      ["H", "205", "Green"],
      ["R", "92%", "Green"],
    ]);
    expect(codes(checked)).toEqual([]);
  });

  it("stands beside the quarter’s own: 100 of the quarter and 210 to date are no two figures for one", async () => {
    const plan = planOf("V,Visits,number,higher,400,200,sum,\n");
    const rows = await assessTexts("Measure,Actual\nVisits (quarter),100\nVisits (YTD),210\n", plan);
    const headings = await assessTexts("Area,Visits (quarter),Visits (cum.)\nOxmoor,100,210\n", plan);
    expect([statuses(rows), codes(rows)]).toEqual([[["V", "210", "Green"]], []]);
    expect(statuses(headings)).toEqual([["V", "210", "Green"]]);
  });

  it("is asked about once where it says a rolling year, of however many rows", async () => {
    const plan = planOf("T,Turnover,%,lower,12%,,latest,\nS,Sickness,days,lower,8,,latest,\n");
    const checked = await assessTexts(
      "Measure,Actual\nTurnover (12 month rolling),11%\nSickness - rolling 12 months,7\n",
      plan,
    );
    expect(checked.findings.map(({ code, evidence }) => [code, evidence])).toEqual([
      ["nameUnlike", { rolling: "yes" }],
      ["nameUnlike", { rolling: "yes" }],
    ]);
  });

  it("gives no figure where it says another unit than the plan: 34 of a percentage is no 34 complaints", async () => {
    const plan = planOf("C,Complaints upheld,number,lower,40,,latest,\nE,Empty homes,%,lower,4%,,latest,\n");
    const checked = await assessTexts("Measure,Actual\nComplaints upheld (%),34\nEmpty homes (number),3\n", plan);
    expect(checked.measures.map(({ rating }) => rating.status)).toEqual(["Not rated", "Not rated"]);
    expect(checked.findings.map(({ code, expected }) => [code, expected])).toEqual([
      ["unitMismatch", "a plain number, the row being named “Complaints upheld (%)”"],
      ["unitMismatch", "a figure in %, the row being named “Empty homes (number)”"],
    ]);
  });

  it("is told apart where the plan has both", async () => {
    const plan = planOf("N,Complaints (number),number,lower,40,,latest,\nP,Complaints (%),%,lower,4%,,latest,\n");
    const checked = await assessTexts("Measure,Actual\n% of complaints,3%\nNumber of complaints,30\n", plan);
    expect(statuses(checked)).toEqual([
      ["N", "30", "Green"],
      ["P", "3%", "Green"],
    ]);
  });
});
