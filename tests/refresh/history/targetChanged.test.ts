import { describe, expect, it } from "vitest";
import { LivingWorkbook } from "../support/livingWorkbook";

const plan = (target: number): string => `Setting,Value
Title,Made-up plan
Organisation,Made-up Council

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Figures,Aggregation
M1,Safer,Robbery,number,lower,${target},in period,latest
`;
const extract = (quarter: number, actual: number): string =>
  `Q${quarter} 2025/26\nMeasure ID,Measure,Actual,Last year\nM1,Robbery,${actual},95\n`;

/** What the workbook says of robbery: its target, status, movement and reason. */
function saidIn({ book }: LivingWorkbook): unknown[] {
  return ["Target", "Movement", "Reason for status"].map((heading) => book.read("Measures", "M1", heading));
}

async function pastIn(living: LivingWorkbook): Promise<string[]> {
  return (await living.history()).map(({ period, actual, target, status }) =>
    [period, ...[actual, target].map((one) => (one.kind === "number" ? one.number : one.kind)), status].join(" "),
  );
}

describe("a target of 90 that is 100 from the middle of the year on", () => {
  it("rates the quarter that it is of, and leaves those before as they were reported", async () => {
    const living = await LivingWorkbook.of(extract(1, 96), { plan: plan(90) });
    await living.follow(extract(2, 97), { quarter: 2, readAt: "2025-10-20 09:00", plan: plan(90) });
    const { refresh } = await living.follow(extract(3, 98), {
      quarter: 3,
      readAt: "2026-01-20 09:00",
      plan: plan(100),
    });
    expect(saidIn(living)).toEqual([100, "Green, was Red", "met the target of 100"]);
    expect(await pastIn(living)).toEqual([
      "Quarter 1 2025/26 96 90 Red",
      "Quarter 2 2025/26 97 90 Red",
      "Quarter 3 2025/26 98 100 Green",
    ]);
    expect(refresh.changes).toContainEqual({
      kind: "cell",
      cell: { sheet: "Measures", table: "Measures", row: "M1", heading: "Target" },
      before: "90",
      after: "100",
    });
  });

  it("is a new row of a quarter that was reported with 90 already, and the row with 90 stays", async () => {
    const living = await LivingWorkbook.of(extract(1, 96), { plan: plan(90) });
    await living.follow(extract(1, 96), { quarter: 1, readAt: "2025-07-21 09:00", plan: plan(100) });
    expect(living.book.read("Measures", "M1", "Reason for status")).toBe("met the target of 100");
    expect(await pastIn(living)).toEqual(["Quarter 1 2025/26 96 90 Red", "Quarter 1 2025/26 96 100 Green"]);
    const again = await living.follow(extract(1, 96), { quarter: 1, readAt: "2025-07-21 09:00", plan: plan(100) });
    expect(again.refresh.edits).toEqual([]);
  });
});
