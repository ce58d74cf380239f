import { describe, expect, it } from "vitest";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { reportOf, WRITTEN_AT } from "../samples/support/sampleReport";
import { assessTexts } from "../support/sampleFiles";

const PLAN = `Measures
Measure ID,Objective,Measure,Unit,Polarity,Rule
M1,Safer,Burglary,number,lower,comparison
M2,,Robbery,,lower,comparison

Actions
Action ID,Objective,Action
1.1,,Visit every home

Judgements
Judgement ID,Domain,Judgement
J1,,Leadership

Assertions
Assertion ID,Section,Assertion
S1,,Every call is answered

Glossary
Term,Meaning
ASB,
`;
const EXTRACT = `Measure ID,Measure,Actual,Last year
M1,Burglary,97,100
M2,Robbery,97,100

Action ID,Action,Status
1.1,Visit every home,Green

Judgement ID,Judgement,Grade
J1,Leadership,Good

Assertion ID,Assertion,Achieved
S1,Every call is answered,Y
`;

describe("what a plan leaves blank", () => {
  it.each(["board", "publication"] as const)("is [z] in a table of a %s report, which is written", async (profile) => {
    const checkedExtract = await assessTexts(EXTRACT, PLAN);
    const model = reportOf(checkedExtract, profile);
    expect((await writeWorkbook(model, WRITTEN_AT)).length).toBeGreaterThan(1000);
    for (const { rows, tables } of model.sheets) {
      for (const { range } of tables) {
        const cells = rows
          .slice(range.top, range.bottom + 1)
          .flatMap((row) => row.cells.slice(range.left, range.right + 1));
        expect(cells.filter(({ text, value }) => text.trim() === "" || value === "")).toEqual([]);
      }
    }
  });
});
