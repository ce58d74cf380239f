import { expect, it } from "vitest";
import { evaluateFormula, type Worked } from "../../src/refresh/formulas/evaluateFormula";
import { parseFormula } from "../../src/refresh/formulas/parseFormula";
import { buildReport } from "../../src/report/buildReport";
import { quarterLook } from "../refresh/support/quarters";
import { assessTexts } from "../support/sampleFiles";

it("Excel rates a total to date of 585 against 560 as we do, last year’s 900 being of the whole year", async () => {
  const plan =
    "Setting,Value\nTitle,Made-up plan\nOrganisation,Made-up Council\n\nMeasures\n" +
    "Measure ID,Objective,Measure,Unit,Polarity,Target,Profile,Figures,Aggregation\n" +
    "T1,Trains,Late trains,number,lower,746,straight line,in period,sum\n";
  const extract =
    "Service indicators - Quarter 3 2026/27\nIndicator,2025/26 outturn,2026/27 target,Q1,Q2,Q3,Q4\n" +
    "Late trains,900,746,180,195,210,\n";
  const checked = await assessTexts(extract, plan);
  const model = buildReport(checked, { ...quarterLook(3), past: null });
  const rows = model.sheets.find(({ name }) => name === "Measures")?.rows ?? [];
  const at = rows.findIndex(({ cells }) => cells[0]?.text === "T1");
  const headings = rows[at - 1]?.cells.map(({ text }) => text) ?? [];
  const cells = rows[at]?.cells ?? [];
  const cell = (heading: string): (typeof cells)[number] | undefined => cells[headings.indexOf(heading)];
  const worked = evaluateFormula(parseFormula(cell("Status")?.formula ?? ""), {
    cells: ({ range }): readonly Worked[] => [rows[range.top]?.cells[range.left]?.value ?? null],
    column: () => undefined,
  });
  expect([cell("Actual")?.value, cell("Last year")?.value, cell("Status")?.value]).toEqual([585, 900, "Not rated"]);
  expect(worked).toBe("Not rated");
  expect([cell("Change")?.text, cell("Change")?.formula]).toEqual(["[x]", null]);
});
