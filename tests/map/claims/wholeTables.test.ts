import { describe, expect, it } from "vitest";
import { mapped } from "../mapped";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q3 2025/26\n\nMeasures\n" +
  "Measure ID,Measure,Polarity,Target,Aggregation\nM1,Lost parcels,lower,40,sum\n" +
  "M2,Late trains,lower,90,sum\n";

/** When each column's figures are for, by its heading. */
async function claims(headings: string, first: string, second: string, plan = PLAN): Promise<string[]> {
  const { mapping } = await mapped(`Measure,${headings}\nLost parcels,${first}\nLate trains,${second}\n`, plan);
  return (mapping.tables[0]?.columns ?? []).slice(1).map(({ header, claim: { when, span, role } }) => {
    const time =
      when.kind === "part" ? `${when.part.first}-${when.part.last} of ${when.yearsBefore} years before` : when.kind;
    return `${header}: ${role ?? "none"}, ${time}, ${span ?? "unsaid"}`;
  });
}

describe("quarters that run over a year's end", () => {
  it("are last year's before the first quarter", async () => {
    expect(await claims("Q4,Q1,Q2,Q3", "1,2,3,4", "5,6,7,8")).toEqual([
      "Q4: actual, 10-12 of 1 years before, unsaid",
      "Q1: actual, 1-3 of 0 years before, unsaid",
      "Q2: actual, 4-6 of 0 years before, unsaid",
      "Q3: actual, 7-9 of 0 years before, unsaid",
    ]);
  });

  it("are all this year's in their own order", async () => {
    expect((await claims("Q1,Q2,Q3,Q4", "1,2,3,4", "5,6,7,8")).filter((one) => one.includes("of 1 years"))).toEqual([]);
  });
});

describe("a column of totals", () => {
  it("is the sum of the quarters beside it, as far as they are filled", async () => {
    expect((await claims("Q1,Q2,Q3,Q4,Total", "1,2,3,,6", "5,6,7,,18"))[4]).toBe(
      "Total: actual, 1-9 of 0 years before, inPeriod",
    );
  });

  it("says nothing beside a single quarter", async () => {
    expect((await claims("Q1,Total", "1,6", "5,18"))[1]).not.toContain("1-3");
  });
});
