import { expect, it } from "vitest";
import { mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const PLAN = "Measures\nMeasure ID,Measure,Unit,Polarity,Target\nV,Home fire safety visits,number,higher,60000\n";
const CONTENTS = "Worksheet,Title\nTable 1,Home fire safety visits\nNotes,Notes used\n";
const TABLE = "Measure,Actual\nHome fire safety visits,63950\n";

/** What each table of an extract is taken for, and the questions about them. */
async function taken(...tables: readonly string[]): Promise<unknown[]> {
  const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
  const { mapping } = mapExtract(await sourceOf(tables.join("\n\n"), "extract.csv"), plan);
  return [mapping.tables.map(({ holds }) => holds), mapping.doubts.map(({ question }) => question)];
}

it("leaves a table of contents that names a measure alone, beside the table with its figures", async () => {
  expect(await taken(CONTENTS, TABLE)).toEqual([["nothing", "measures"], []]);
});

it("asks about a table that names measures and has no figures, where no other has them", async () => {
  expect(await taken(CONTENTS)).toEqual([["measures"], ["Which column holds the actual? None has figures."]]);
});

it("asks about a table whose column of actuals is filled with words", async () => {
  expect(await taken("Indicator,Actual,Note\nHome fire safety visits,see note,late\n", TABLE)).toEqual([
    ["measures", "measures"],
    expect.anything(),
  ]);
});
