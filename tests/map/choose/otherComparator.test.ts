import { describe, expect, it } from "vitest";
import { statusReason } from "../../../src/assess/statusReason";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q3 2025/26\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation,Rule\n" +
  "M1,Complaints,number,lower,100,latest,\nM2,Missed bins,number,lower,60,latest,comparison\n";

/** The first measure's status and why, and the second's figure of comparison. */
async function read(extract: string): Promise<unknown[]> {
  const [first, second] = (await assessTexts(extract, PLAN)).measures;
  return first === undefined
    ? []
    : [first.rating.status, statusReason(first), second?.row?.figures.lastYear?.text ?? null];
}

describe("a figure that is compared with", () => {
  it.each(["Baseline", "Comparator", "Comparison"])("is not last year’s because it is a %s", async (heading) => {
    expect(await read(`Measure,${heading},Actual\nComplaints,130,110\nMissed bins,70,65\n`)).toEqual([
      "Not rated",
      `missed 100, and last year’s figure is not known: nobody says that “${heading}” is last year’s`,
      "70",
    ]);
  });

  it("is last year’s where its own column says that it is a year old", async () => {
    const extract = (period: string): string =>
      `Measure,Comparison,Comparison period,Actual\nComplaints,130,${period},110\nMissed bins,70,${period},65\n`;
    expect((await read(extract("Q3 2024/25")))[0]).toBe("Amber");
    expect((await read(extract("Q3 2019/20")))[0]).toBe("Not rated");
  });

  it("leaves last year’s own figure as it is", async () => {
    expect((await read("Measure,Baseline,Last year,Actual\nComplaints,130,105,110\n"))[0]).toBe("Red");
  });
});
