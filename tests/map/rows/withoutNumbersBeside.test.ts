import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nRule,target then last year\nPeriod,Q2 2025/26\n\nMeasures\n" +
  'Measure ID,Measure,Unit,Polarity,Target,Aggregation\nM1,Missed bins,"per 100,000",lower,40,latest\n';

/** The actual and last year's figure as they are used, and the status. */
async function figures(headings: string, row: string): Promise<readonly (string | null)[]> {
  const { measures } = await assessTexts(`Measure,${headings}\nMissed bins,${row}\n`, PLAN);
  const { actual, lastYear } = measures[0]?.row?.figures ?? {};
  const text = (figure: typeof actual): string | null => (figure?.value.kind === "number" ? figure.text : null);
  return [text(actual), text(lastYear), measures[0]?.rating.status ?? null];
}

describe("last year’s figure of a rate", () => {
  it("is missing where it is of the number beside the rate: 45.1 is no better than 880 bins", async () => {
    const none = ["45.1", null, "Not rated"];
    expect(await figures('Actual,Last year,"Rate per 100,000"', "900,880,45.1")).toEqual(none);
    expect(await figures('Last year,Actual,"Rate per 100,000"', "880,900,45.1")).toEqual(none);
    expect(await figures('Q2 2024/25,Q2 2025/26,"Rate per 100,000"', "880,900,45.1")).toEqual(none);
  });

  it("is the one whose heading says so, whatever stands beside it", async () => {
    expect(await figures('Actual,Last year,"Rate per 100,000","Last year per 100,000"', "900,880,45.1,44.2")).toEqual([
      "45.1",
      "44.2",
      "Red",
    ]);
  });

  it("is the one that is nearer to the rate than to the number, where its heading does not say", async () => {
    expect(await figures('Actual,"Rate per 100,000",Last year', "900,45.1,47.9")).toEqual(["45.1", "47.9", "Amber"]);
  });

  it("needs no heading where no number stands beside the rate", async () => {
    expect(await figures('"Rate per 100,000",Last year', "45.1,880")).toEqual(["45.1", "880", "Amber"]);
  });
});
