import { describe, expect, it } from "vitest";
import { statusReason } from "../../../src/assess/statusReason";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts } from "../../support/sampleFiles";

/** The status and its reason of a measure with these columns in the plan, and this figure in the extract. */
async function rated(
  plan: Readonly<Record<string, string>>,
  actual: string,
  lastYear = "",
  heading = "Actual",
): Promise<readonly [string, string]> {
  const quoted = (text: string): string => `"${text}"`;
  const columns = Object.keys(plan);
  const text = [
    ["Measure", ...columns],
    ["Calls", ...Object.values(plan).map(quoted)],
    ["Visits", ...columns.map(() => "")],
  ]
    .map((row) => `${row.join(",")}\n`)
    .join("");
  const checkedExtract: CheckedExtract = await assessTexts(
    `Measure,${heading},Last year\nCalls,"${actual}","${lastYear}"\nVisits,1,1\n`,
    text,
  );
  const [first] = checkedExtract.measures;
  if (first === undefined) throw new Error("The plan has no measure.");
  return [first.rating.status, statusReason(first)];
}

describe("part of a year: 360 for the year, aggregation sum, in quarter 3", () => {
  const sum = { Polarity: "higher", Target: "360", Aggregation: "sum", Figures: "to date" };
  const q3 = "Q3 2009/10";

  it("is rated against the plan's own target for the quarter: 250", async () => {
    const plan = { ...sum, "Target Q3": "250" };
    expect(await rated(plan, "250", "", q3)).toEqual(["Green", "met the target of 250"]);
    expect(await rated(plan, "249", "240", q3)).toEqual(["Amber", "missed 250, better than last year’s 240"]);
  });

  it("is rated against the share that the profile gives: 30% + 25% + 20% of 360 is 270", async () => {
    const plan = { ...sum, Profile: "30%, 25%, 20%, 25%" };
    expect(await rated(plan, "270", "", q3)).toEqual(["Green", "met the target of 270"]);
    expect((await rated(plan, "269", "", q3))[0]).toBe("Not rated");
  });

  it("is rated against a straight line only where the plan says so: three quarters of 360 is 270", async () => {
    expect(await rated({ ...sum, Profile: "straight line" }, "270", "", q3)).toEqual([
      "Green",
      "met the target of 270",
    ]);
  });

  it("is not rated with none of these, and says so", async () => {
    expect(await rated(sum, "270", "100", q3)).toEqual([
      "Not rated",
      "the plan has a target for the year but none for this part of it",
    ]);
  });

  it("is rated against the whole target at the year's end, and where it does not add up", async () => {
    expect(await rated(sum, "270", "300", "Q4 2009/10")).toEqual(["Red", "missed 360, worse than last year’s 300"]);
    expect(await rated(sum, "270", "300", "2009/10")).toEqual(["Red", "missed 360, worse than last year’s 300"]);
    expect(await rated({ ...sum, Aggregation: "latest" }, "270", "300", q3)).toEqual([
      "Red",
      "missed 360, worse than last year’s 300",
    ]);
  });

  it("knows quarter 3 by a heading without a year, too", async () => {
    expect(await rated({ ...sum, Profile: "straight line" }, "270", "", "Q3")).toEqual([
      "Green",
      "met the target of 270",
    ]);
  });
});

describe("each rule by its columns in the plan", () => {
  it("tolerance: 95 of 100 is within 5% of the target, 94 is not", async () => {
    const plan = { Polarity: "higher", Target: "100", Tolerance: "5%" };
    expect(await rated(plan, "100")).toEqual(["Green", "met the target of 100"]);
    expect(await rated(plan, "95")).toEqual(["Amber", "missed 100, within the tolerance"]);
    expect(await rated(plan, "94")).toEqual(["Red", "missed 100 by more than the tolerance"]);
  });

  it("tolerance: of a target of 80%, 5% relative is 76% and 5 points is 75%", async () => {
    const relative = { Unit: "%", Polarity: "higher", Target: "80%", Tolerance: "5%" };
    const points = { Unit: "%", Polarity: "higher", Target: "80%", Tolerance: "5 points" };
    expect([(await rated(relative, "76%"))[0], (await rated(relative, "75%"))[0]]).toEqual(["Amber", "Red"]);
    expect([(await rated(points, "75%"))[0], (await rated(points, "74.9%"))[0]]).toEqual(["Amber", "Red"]);
  });

  it("range: 85% to 92%, with 2 points either side", async () => {
    const plan = { Unit: "%", Polarity: "range", Low: "85%", High: "92%", Tolerance: "2 points" };
    const statuses = await Promise.all(
      ["85%", "92%", "83%", "94%", "82.9%", "94.1%"].map(async (actual) => (await rated(plan, actual))[0]),
    );
    expect(statuses).toEqual(["Green", "Green", "Amber", "Amber", "Red", "Red"]);
  });

  it("thresholds: the first limit that is met decides", async () => {
    const plan = { Unit: "%", Thresholds: "Green >= 95%; Amber >= 90%; Red < 90%" };
    const statuses = await Promise.all(["95%", "94.9%", "89.9%"].map(async (actual) => (await rated(plan, actual))[0]));
    expect(statuses).toEqual(["Green", "Amber", "Red"]);
    expect(await rated({ ...plan, Thresholds: "Green >= 95%" }, "50%")).toEqual([
      "Not rated",
      "meets none of the plan’s limits",
    ]);
  });

  it("milestone: 5% down on 3,360 is 3,192", async () => {
    const plan = { Polarity: "lower", Milestone: "-5%" };
    expect((await rated(plan, "3,192", "3,360"))[0]).toBe("Green");
    expect((await rated(plan, "3,193", "3,360"))[0]).toBe("Amber");
    expect((await rated(plan, "3,361", "3,360"))[0]).toBe("Red");
  });

  it("milestone of a measure that is itself a change: 5% down is promised, last year is not needed", async () => {
    const plan = { Unit: "% change", Polarity: "lower", Milestone: "-5%" };
    expect(await rated(plan, "-5%")).toEqual(["Green", "reached the promised change of -5.0%"]);
    expect(await rated(plan, "-3%")).toEqual(["Amber", "missed the promised change of -5.0%, better than no change"]);
    expect(await rated(plan, "0%")).toEqual([
      "Red",
      "missed the promised change of -5.0%, with no change on last year",
    ]);
    expect(await rated(plan, "1%")).toEqual(["Red", "missed the promised change of -5.0%, worse than no change"]);
    expect(await rated({ ...plan, Polarity: "higher", Milestone: "2.25%" }, "2.2%")).toEqual([
      "Amber",
      "missed the promised change of 2.25%, better than no change",
    ]);
  });

  it("achieved: Y is Green, N is Red", async () => {
    const plan = { Polarity: "higher", Target: "100", Rule: "Achieved" };
    expect([(await rated(plan, "100"))[0], (await rated(plan, "99", "98"))[0]]).toEqual(["Green", "Red"]);
  });

  it("comparison and polarity none: no status, and the reason", async () => {
    expect(await rated({ Rule: "Comparison" }, "100", "98")).toEqual([
      "Not applicable",
      "compared with an earlier period, not rated",
    ]);
    expect(await rated({ Polarity: "none", Target: "100" }, "99", "98")).toEqual([
      "Not rated",
      "neither a rise nor a fall is judged better",
    ]);
  });

  it("rule 1: equal to last year is Red, unless the plan says amber", async () => {
    expect(await rated({ Polarity: "higher", Target: "100" }, "98", "98")).toEqual([
      "Red",
      "missed 100, the same as last year’s 98",
    ]);
    expect((await rated({ Polarity: "higher", Target: "100", "When unchanged": "amber" }, "98", "98"))[0]).toBe(
      "Amber",
    );
  });
});
