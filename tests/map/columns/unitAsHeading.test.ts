import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q2 2025/26\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target,Aliases\n" +
  "N,Nursing,FTE,higher,1900,of which: Nursing\nT,Total,FTE,higher,4700,\n";
const TABLE =
  "Staff group,Headcount,FTE\nTotal,5210,4620.4\nof which: Medical,610,570.0\nof which: Nursing,2100,1890.2\n" +
  "of which: Other,2500,2160.2\n";

describe("a column headed by a unit", () => {
  it("has the figures of measures in that unit: 1,890.2 FTE of 2,100 heads", async () => {
    const { measures } = await assessTexts(TABLE, PLAN);
    expect(measures.map(({ row }) => row?.figures.actual?.text)).toEqual(["1890.2", "4620.4"]);
  });

  it("has none of measures in another: 2,100 heads are no 1,890.2 days", async () => {
    const plan = PLAN.replace("N,Nursing,FTE", "N,Nursing,days");
    const read = await assessTexts(TABLE, plan).then(
      ({ measures }) => measures.map(({ row }) => row?.figures.actual?.text ?? null),
      () => [null],
    );
    expect(read).not.toContain("2100");
  });
});
