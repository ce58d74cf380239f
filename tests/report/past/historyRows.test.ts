import { describe, expect, it } from "vitest";
import { missing, number } from "../../../src/domain/value";
import { historyRows } from "../../../src/report/past/historyRows";
import { checkedSample, reportOf, SAMPLES, tableRows } from "../../samples/support/sampleReport";
import { assessTexts } from "../../support/sampleFiles";

const READ = { readAt: "2 May 2010, 09:05", by: "Ann Bell" };

const PLAN = `Title,Q3 report

Measure ID,Measure,Unit,Polarity,Target,Aggregation,Figures
M1,Satisfaction,%,higher,64%,latest,
M2,Burglary,number,lower,360,sum,in period
`;

describe("historyRows", () => {
  it("says of 270 burglaries from April to December that they are to date, in the report for Quarter 3", async () => {
    const checked = await assessTexts(
      "Report for Q3 2009/10\nMeasure,Q1 2009/10,Q2 2009/10,Q3 2009/10,Commentary\n" +
        "Satisfaction,60%,61%,62% [p],Up\nBurglary,90,80,100,\n",
      PLAN,
    );
    const rows = historyRows(checked, READ);
    expect(rows.map(({ id, months, span, figureFor, actual }) => [id, months, span, figureFor, actual])).toEqual([
      ["M1", "2009-10 to 2009-12", "in the period", "2009-10 to 2009-12", number(0.62)],
      ["M2", "2009-10 to 2009-12", "to date", "2009-04 to 2009-12", number(270)],
    ]);
    expect(rows[0]).toMatchObject({
      period: "Quarter 3 2009/10",
      marker: "[p]",
      commentary: "Up",
      file: "extract.csv",
      cell: "D3",
      readAt: "2010-05-02 09:05",
      by: "Ann Bell",
      was: missing("notApplicable"),
    });
  });

  it("keeps why there is no figure: [c] suppressed, [x] no row in the extract", async () => {
    const checked = await assessTexts("Report for Q3 2009/10\nMeasure,Target,Actual\nSatisfaction,64%,[c]\n", PLAN);
    expect(historyRows(checked, READ).map(({ actual, status }) => [actual, status])).toEqual([
      [missing("suppressed"), "Not rated"],
      [missing("notAvailable"), "Not rated"],
    ]);
  });

  it("makes no rows where nobody says what period the report is for", async () => {
    expect(historyRows(await assessTexts("Measure,Target,Actual\nBurglary,360,355\n", PLAN), READ)).toEqual([]);
  });

  it("agrees with each sample's report in figure and status", async () => {
    for (const sample of SAMPLES) {
      const checked = await checkedSample(sample);
      if (checked.measures.length === 0 || checked.period === null) continue;
      const rows = historyRows(checked, READ);
      const shown = tableRows(reportOf(checked), "Measures");
      const inReport = shown.map((row) => [row["ID"]?.text ?? row["No."]?.text, row["Status"]?.text]);
      if (inReport.some(([id, status]) => id === undefined || status === undefined)) continue;
      expect(rows.map(({ id, status }) => [id, status])).toEqual(inReport);
    }
  });

  it("keys the table of a report by ID, period and time of reading, none twice", async () => {
    const table = reportOf(await checkedSample("thames-valley-2009-10-q4")).sheets.at(-1)?.tables[0];
    expect([table?.name, table?.keyedBy]).toEqual(["History", ["ID", "Period", "Read at"]]);
  });
});
