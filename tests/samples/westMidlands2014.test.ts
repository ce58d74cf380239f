import { describe, expect, it } from "vitest";
import type { UpdateStatus } from "../../src/assess/updateStatus";
import { checkResult } from "../../src/report/checkResult";
import facts from "../fixtures/facts/west-midlands-board-2014-12.json";
import { assessTexts, sampleBytes } from "../support/sampleFiles";
import { findingLines, reportOf, checkedSample, tableRows, tableText } from "./support/sampleReport";

const SAMPLE = "west-midlands-board-2014-12";
const checkedExtract = await checkedSample(SAMPLE);
const result = checkResult(checkedExtract);
const model = reportOf(checkedExtract);

/** The report's own words for each update, as ours. */
function updateOf(kind: string): UpdateStatus {
  if (kind.startsWith("not required")) return "Not required";
  if (kind.startsWith("required")) return "Required";
  if (kind.includes("next quarter")) return "Due next quarter";
  return kind.includes("update given") ? "Update given" : "Reported elsewhere";
}

describe("West Midlands board report, December 2014", () => {
  it.each(facts.milestones)("has the figures of $name, signed and unrounded inside", (fact) => {
    const measure = result.measures.find(({ name }) => name === fact.name);
    expect(measure?.lastYear).toBe(fact.lastYear);
    expect(measure?.actual).toBe(fact.thisYear);
    expect(measure?.change).toBe(fact.difference);
    expect(measure?.changePercent).toBeCloseTo(fact.performance, 8);
    if (fact.varianceExact === null) expect(measure?.variance).toBeNull();
    else expect(measure?.variance).toBeCloseTo(fact.varianceExact, 9);
    expect(measure?.status).toBe(fact.status ?? "Not applicable");
  });

  it.each(facts.milestones)("prints $name as the report prints it", (fact) => {
    const row = tableRows(model, "Measures").find(({ Measure }) => Measure?.text === fact.name) ?? {};
    const percent = fact.printedPerformance.toFixed(1);
    expect(row.Performance?.text).toBe(`${fact.printedPerformance > 0 ? "+" : ""}${percent}%`);
    expect(row.Performance?.value).toBeCloseTo(fact.printedPerformance / 100, 12);
    expect(row.Variance?.text).toBe(fact.printedVariance === null ? "[z]" : `${fact.printedVariance} ${fact.side}`);
    expect(row["Last year"]?.value).toBe(fact.lastYear);
    expect(row["This year"]?.value).toBe(fact.thisYear);
    expect(row.Difference?.value).toBe(fact.difference);
    expect(row.Milestone?.text).toBe(fact.milestone === null ? "[z]" : `${fact.milestone * 100}%`);
    expect(row.Status?.text).toBe(fact.status ?? "Not applicable");
  });

  it("prints 574 better, 901 worse and 21 better, and -9.1, 8.6, -5.6, 0.9 and 8.9 percent", () => {
    const rows = tableText(model, "Measures");
    expect(rows.map((row) => row.Variance)).toEqual(["574 better", "901 worse", "21 better", "[z]", "[z]"]);
    expect(rows.map((row) => row.Performance)).toEqual(["-9.1%", "+8.6%", "-5.6%", "+0.9%", "+8.9%"]);
    expect(rows.map((row) => row["Variance, exact"])).toEqual(["-574.10", "+900.15", "-21.00", "[z]", "[z]"]);
  });

  it.each(facts.deliverables)("has deliverable $no with its lead, cadence and update", (fact) => {
    const row = tableText(model, "Actions").find((one) => one["No."] === String(fact.no)) ?? {};
    expect([row.Outcome, row.Deliverable]).toEqual([fact.outcome, fact.deliverable]);
    expect([row.Lead, row.Cadence?.toLowerCase()]).toEqual([fact.lead ?? "[x]", fact.cadence ?? "[x]"]);
    expect(row.Update).toBe(updateOf(fact.updateKind));
  });

  it("counts 37 updates, three not required, one for next quarter, three to come and four reported elsewhere", () => {
    expect(tableText(model, "UpdateCounts").map((row) => `${row.Update} ${row.Number}`)).toEqual([
      "Update given 37",
      "Not required 3",
      "Due next quarter 1",
      "Required 3",
      "Reported elsewhere 4",
      "Not stated 0",
    ]);
  });

  it("finds the misspelt lead, one action without a lead and those without a cadence, and nothing else", () => {
    expect(findingLines(checkedExtract.findings)).toEqual(["ownerDiffers 33", "leadMissing 7", "leadMissing 5"]);
    expect(result.counts.findings).toEqual({ error: 0, warning: 3, note: 0 });
  });

  it("finds that 0.9% differs from the figures once the plan no longer says that percents are rounded up", async () => {
    const plan = new TextDecoder()
      .decode(sampleBytes(SAMPLE, "plan.csv"))
      .replace("Percent rounding,up", "Percent rounding,nearest");
    const { findings } = await assessTexts(sampleBytes(SAMPLE, "extract.csv"), plan);
    expect(findingLines(findings)[0]).toBe("statedChangeDiffers WMP14-M4");
    expect(findingLines(findings).filter((line) => line.startsWith("stated"))).toHaveLength(1);
  });
});
