import { expect, it } from "vitest";
import { assessExtract } from "../../../src/assessExtract";
import { describeFinding } from "../../../src/check/describeFinding";
import { asSaved } from "../../../src/map/saved/savedTable";
import { mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const PLAN =
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target\nD,Data exchange cost,£,lower,£500\nE,Estate cost,£,lower,£1900\n";
const EXTRACT =
  "Measure,Actual,Delivery confidence,95% CI lower,95% CI upper,Previous RAG,Ref no\n" +
  "Data exchange cost,£410,Amber,£395,£428,Green,7\nEstate cost,£1890,Red,£1800,£1950,Amber,4\n";

/** What is said of the extract’s columns, the first time or once somebody has confirmed what they hold. */
async function said(when: "first" | "confirmed"): Promise<string[]> {
  const source = await sourceOf(EXTRACT, "extract.csv");
  const plan = planFrom(await sourceOf(PLAN, "plan.csv"));
  const first = mapExtract(source, plan.plan);
  const saved = asSaved(first.mapping, first.tables, plan.plan.year, {});
  const { findings } = assessExtract(plan, when === "first" ? first : mapExtract(source, plan.plan, saved));
  return findings.filter(({ code }) => code === "columnsNotUsed").map(describeFinding);
}

it("says in one note which columns of figures and ratings were not read, and nothing of a code", async () => {
  expect(await said("first")).toEqual([
    "C1: nothing was read from the columns “Delivery confidence”, “95% CI lower” and “95% CI upper”. To have figures " +
      "or statuses read there, say what it holds where the columns are confirmed in the pane, or in a mapping file.",
  ]);
});

it("says nothing of them once a person has confirmed what the columns hold", async () => {
  expect(await said("confirmed")).toEqual([]);
});
