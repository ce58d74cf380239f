import { describe, expect, it } from "vitest";
import { checkResult } from "../../src/report/checkResult";
import facts from "../fixtures/facts/leicestershire-annual-2008-09.json";
import { assessTexts, sampleBytes } from "../support/sampleFiles";
import { findingLines, reportOf, checkedSample, tableRows, tableText } from "./support/sampleReport";

const SAMPLE = "leicestershire-annual-2008-09";
const checkedExtract = await checkedSample(SAMPLE);
const result = checkResult(checkedExtract);
const model = reportOf(checkedExtract);
const rows = tableRows(model, "Assertions");

/** What the figures alone say, by the facts' word on whether they agree with what is stated. */
function byFigures({ achieved, agreement }: { readonly achieved: string; readonly agreement: string }): string {
  if (agreement === "agrees") return achieved;
  if (agreement === "contradicted by numbers") return achieved === "Y" ? "N" : "Y";
  return "Not rated";
}

describe("Leicestershire annual report 2008/09", () => {
  it.each(facts.assertions)("has $id as printed, achieved $achieved", (fact) => {
    const assessed = checkedExtract.assertions.find(({ planned }) => planned.id === fact.id);
    const { id, section, assertion } = assessed?.planned ?? {};
    expect({ id, section, assertion, achieved: assessed?.stated }).toEqual({
      id: fact.id,
      section: fact.section,
      assertion: fact.assertion,
      achieved: fact.achieved,
    });
    const { target } = assessed?.planned ?? {};
    if (fact.target === null) expect(target?.kind).toBe("missing");
    else expect(target?.kind === "number" ? target.number : null).toBeCloseTo(fact.target, 12);
    if (fact.actual === null) expect(assessed?.actual.kind).toBe("missing");
    else expect(assessed?.actual.kind === "number" ? assessed.actual.number : null).toBeCloseTo(fact.actual, 12);
  });

  it.each(facts.assertions)("prints $id, and what its figures say", (fact) => {
    const row = rows.find(({ Ref }) => Ref?.text === fact.id) ?? {};
    expect([row.Assertion?.text, row.Achieved?.text, row["By figures"]?.text]).toEqual([
      fact.assertion,
      fact.achieved,
      byFigures(fact),
    ]);
    expect(row.Comment?.text.length).toBeGreaterThan(3);
  });

  it("rolls up to 92 Y and 14 N of 106 over six sections", () => {
    expect(
      tableText(model, "AssertionsBySection").map((row) => ({
        section: row.Section,
        assertions: Number(row.Assertions),
        yes: Number(row.Achieved),
        no: Number(row["Not achieved"]),
      })),
    ).toEqual(facts.rollup);
    expect(result.counts.assertions).toEqual({ Y: 92, N: 14, "Not stated": 0 });
  });

  it(
    "finds the Y of SC5 against its figures, six answers without a figure, ten Ys whose words say it " +
      "is still to be done, a task set twice, and nothing else",
    () => {
      expect(findingLines(checkedExtract.findings)).toEqual([
        "statedStatusDiffers SC5",
        "valueMissing CS4",
        "valueMissing CS5",
        "valueMissing CS14",
        "valueMissing CS15",
        "valueMissing OM19",
        "valueMissing LP2",
        ...["TC5", "TC6", "CS9", "CS13", "OM8", "OM13", "SC8", "SC11", "SC20", "SC22"].map(
          (id) => `narrativeStatusDiffers ${id}`,
        ),
        "taskRepeated SC21",
      ]);
      expect(result.findings[0]).toMatchObject({ found: "Y", expected: "N" });
      expect(result.counts.findings).toEqual({ error: 1, warning: 11, note: 1 });
    },
  );

  it("finds no missing figure once there is one", async () => {
    const plan = new TextDecoder().decode(sampleBytes(SAMPLE, "plan.csv"));
    const withoutTarget = plan.replace(/^(LP2,.*?),87%/m, "$1,");
    expect(withoutTarget).not.toBe(plan);
    const { findings } = await assessTexts(sampleBytes(SAMPLE, "extract.csv"), withoutTarget);
    expect(findingLines(findings)).not.toContain("valueMissing LP2");
  });
});
