import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom, type MappedExtract } from "../../../src/pipeline";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { sourceOf } from "../../support/sampleFiles";

const PLAN =
  "Measures\nMeasure ID,Objective,Measure,Unit,Polarity,Target,Aggregation\n" +
  "S,People,Sickness,number,lower,8.5,latest\nC,People,Calls,number,higher,92,latest\n";

type Cells = readonly (string | number)[];

/** A sheet with the measures Sickness and Calls, under its title where it has one. */
const sheet = (sickness: number, calls: number, title: string | null = null): readonly Cells[] => [
  ...(title === null ? [] : [[title]]),
  ["Measure", "Actual", "Target"],
  ["Sickness", sickness, 8.5],
  ["Calls", calls, 92],
];

async function mapped(sheets: Readonly<Record<string, readonly Cells[]>>, plan = PLAN): Promise<MappedExtract> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  const source = await sourceOf(new Uint8Array(await book.xlsx.writeBuffer()), "extract.xlsx");
  return mapExtract(source, planFrom(await sourceOf(plan, "plan.csv")).plan);
}

async function assessed(extract: MappedExtract, plan = PLAN): Promise<CheckedExtract> {
  return assessExtract(planFrom(await sourceOf(plan, "plan.csv")), extract);
}

/** Each measure's actual and last year's figure, with its status. */
const figures = ({ measures }: CheckedExtract): string[] =>
  measures.map(({ row, rating }) =>
    [row?.figures.actual?.text || "-", row?.figures.lastYear?.text || "-", rating.status].join(" "),
  );
const questions = ({ mapping }: MappedExtract): string[] => mapping.doubts.map(({ question }) => question);
const codes = ({ findings }: CheckedExtract): string[] => findings.map(({ code }) => code);

describe("two sheets with the same headings", () => {
  it("are last year's figures and this year's where their names say so", async () => {
    const extract = await mapped({ "Last year": sheet(9.9, 80), "This year": sheet(9.1, 91) });
    expect(questions(extract)).toEqual([]);
    const checked = await assessed(extract);
    expect(figures(checked)).toEqual(["9.1 9.9 Amber", "91 80 Amber"]);
    expect(codes(checked)).toEqual([]);
  });

  it("are last year's and this year's where one name says so and the other names the quarter", async () => {
    const extract = await mapped({ "Q3 2025-26": sheet(9.1, 91), "Previous year": sheet(9.9, 80) });
    expect(figures(await assessed(extract))).toEqual(["9.1 9.9 Amber", "91 80 Amber"]);
  });

  it("are this quarter's and the quarter's before, which is history", async () => {
    const extract = await mapped({ "Last quarter": sheet(9.9, 80), "Q3 2025-26": sheet(9.1, 91) });
    expect(figures(await assessed(extract))).toEqual(["9.1 - Not rated", "91 - Not rated"]);
  });
});
