import { describe, expect, it } from "vitest";
import { checkResult } from "../../src/report/checkResult";
import facts from "../fixtures/facts/thames-valley-2009-10-q4.json";
import { assessSample } from "../support/sampleFiles";

const result = checkResult(await assessSample("thames-valley-2009-10-q4"));
const found = (code: string): string[] =>
  result.findings.filter((finding) => finding.code === code).map(({ item }) => item ?? "");

describe("Thames Valley 2009-10, quarter 4", () => {
  it.each(facts.measures)("has $id as printed: $name", (fact) => {
    const { id, name, objective, target, actual, lastYear, variance, change, status } =
      result.measures.find(({ id }) => id === fact.id) ?? {};
    expect({ id, name, objective, target, actual, lastYear, variance, change, status }).toEqual(fact);
  });

  it.each(facts.actions)("has action $id as printed: $action", (fact) => {
    const { id, action, stated, status } = result.actions.find(({ id }) => id === fact.id) ?? {};
    expect({ id, action, stated, status }).toEqual(fact);
  });

  it("counts 17 measures and 33 actions", () => {
    expect(result.counts.measures).toEqual({ Green: 13, Amber: 2, Red: 1, "Not rated": 0, "Not applicable": 1 });
    expect(result.counts.actions).toEqual({ Green: 18, Amber: 4, Red: 0, "Not stated": 11 });
  });

  it(
    "finds the four Orange actions, the eleven without a status and the nine months against twelve, " + "and no error",
    () => {
      expect(found("statusWordNotStandard")).toEqual(["2.1", "2.3", "3.2", "6.3"]);
      expect(found("statusMissing")).toEqual([
        "4.1",
        "4.2",
        "4.3",
        "4.4",
        "7.1",
        "7.2",
        "7.3",
        "7.4",
        "7.5",
        "7.6",
        "7.7",
      ]);
      expect(found("unlikePeriods")).toEqual(["TVP09-M01"]);
      expect(result.findings).toHaveLength(16);
      expect(result.counts.findings).toEqual({ error: 0, warning: 3, note: 0 });
    },
  );

  it("traces each actual to its cell", () => {
    const first = result.measures.find(({ id }) => id === "TVP09-M01");
    expect(first?.source).toEqual({ file: "extract.csv", sheet: "", address: "C7" });
  });

  it("gives the reason for each status in words", () => {
    const reason = (id: string): string | undefined =>
      result.measures.find((measure) => measure.id === id)?.statusReason;
    expect(reason("TVP09-M06")).toBe("missed 25%, better than last year’s 21.4%");
    expect(reason("TVP09-M15")).toBe("missed 10%, worse than last year’s 8.3%");
    expect(reason("TVP09-M02")).toBe("met the target of 400");
    expect(reason("TVP09-M13")).toBe("no target, by design");
  });
});
