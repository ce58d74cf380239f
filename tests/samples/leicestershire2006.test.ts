import { describe, expect, it } from "vitest";
import { checkResult } from "../../src/report/checkResult";
import facts from "../fixtures/facts/leicestershire-baseline-2006.json";
import { assessTexts, sampleBytes } from "../support/sampleFiles";
import { findingLines, reportOf, checkedSample, tableRows, tableText } from "./support/sampleReport";

const SAMPLE = "leicestershire-baseline-2006";
const checkedExtract = await checkedSample(SAMPLE);
const result = checkResult(checkedExtract);
const model = reportOf(checkedExtract);
const GRADES = ["Poor", "Fair", "Good", "Excellent"];
const WITHOUT_FIGURE = ["HMIC-059", "HMIC-060", "HMIC-072", "HMIC-082"];

describe("Leicestershire baseline assessment, October 2006", () => {
  it.each(facts.judgements)("has judgement $id as printed: $name", (fact) => {
    const judgement = result.judgements.find(({ id }) => id === fact.id);
    const { id, domain, name, grade, directionOfTravel, distribution } = judgement ?? {};
    expect({ id, domain, name, grade, directionOfTravel }).toEqual({
      id: fact.id,
      domain: fact.domain,
      name: fact.name,
      grade: fact.grade,
      directionOfTravel: fact.directionOfTravel,
    });
    expect(GRADES.map((word) => distribution?.counts[word])).toEqual(fact.distribution);
  });

  it.each(facts.judgements)("prints the grade, the distribution and the shares of $id", (fact) => {
    const row = tableText(model, "Judgements").find(({ Ref }) => Ref === fact.id) ?? {};
    expect([row.Grade, row["Direction of travel"]]).toEqual([fact.grade, fact.directionOfTravel]);
    expect(GRADES.map((word) => row[`Bodies graded ${word}`])).toEqual(fact.distribution.map(String));
    expect([row["Share worse"], row["Share same"], row["Share better"]]).toEqual(
      fact.shares.map((share) => `${share.toFixed(1)}%`),
    );
  });

  it("counts 16 Good and 7 Fair, 10 Improved, 10 Stable, 1 Declined and 2 Not Graded", () => {
    const counts = tableText(model, "GradeCounts");
    expect(counts.map((row) => [row.Grade, row.Judgements])).toEqual([
      ["Excellent", "0"],
      ["Good", "16"],
      ["Fair", "7"],
      ["Poor", "0"],
    ]);
    const total = (word: string): number => counts.reduce((sum, row) => sum + Number(row[word]), 0);
    expect(["Improved", "Stable", "Declined", "Not Graded"].map(total)).toEqual([10, 10, 1, 2]);
  });

  it.each(facts.ranks)("has the rank and the points of $id", ({ id, rank, points }) => {
    const row = tableRows(model, "Measures").find(({ ID }) => ID?.text === id) ?? {};
    expect(row["Rank in group"]?.text.split(" of ")[0]).toBe(rank === null ? "[x]" : String(rank));
    const gap = row["From group average"];
    if (points === null) expect(gap?.text).toBe("[x]");
    else expect(gap?.value).toBeCloseTo(points * 100, 10);
  });

  it.each(facts.pure)("has $id, $element, as scored", ({ id, element, assessment, max }) => {
    const measure = result.measures.find((one) => one.id === id);
    expect([measure?.name, measure?.actual, measure?.unit]).toEqual([element, assessment, `out of ${max}`]);
  });

  it("finds one figure under two indicators; the four without a figure say so with [x], and are compared only", () => {
    const missing = result.measures.filter(({ actual }) => actual === null).map(({ id }) => id);
    expect(missing).toEqual(WITHOUT_FIGURE);
    // The source gives 28.76% for detections of every kind and for sanction detections alone.
    expect(findingLines(checkedExtract.findings)).toEqual(["sameFigure HMIC-066"]);
    expect(result.counts.findings).toEqual({ error: 0, warning: 0, note: 1 });
  });

  it("says that every distribution adds up and every grade is on the scale", () => {
    const passed = checkedExtract.passed.map(({ statement }) => statement);
    expect(passed).toContain("Every national distribution adds up to all the bodies graded.");
    expect(passed).toContain("Every grade is on the plan’s scale.");
  });

  it("finds a distribution that does not total 43 forces, and a grade that is not on the scale", async () => {
    const text = new TextDecoder().decode(sampleBytes(SAMPLE, "extract.csv"));
    const changed = text
      .replace("Good,Stable,0,15,28,0", "Good,Stable,0,15,27,0")
      .replace("Good,Improved,4,18", "Superb,Improved,4,18");
    const { findings } = await assessTexts(changed, sampleBytes(SAMPLE, "plan.csv"));
    expect(findingLines(findings).slice(0, 2)).toEqual(["gradeNotOnScale 1B", "distributionTotalDiffers 1A"]);
  });
});
