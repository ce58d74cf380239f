import { buildReport, type ReportOptions } from "../../../src/report/buildReport";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import type { ReportModel } from "../../../src/report/reportModel";
import { templateById } from "../../../src/report/templates/template";
import type { FormulaMode } from "../../../src/report/formula/formulaMode";
import { assessTexts } from "../../support/sampleFiles";

/** A measure of the made-up council: its ID, name, target, and its figures this year and last. */
export interface MadeUpMeasure {
  readonly id: string;
  readonly name: string;
  readonly target: number;
  readonly actual: number | null;
  readonly lastYear: number;
  readonly comment?: string;
}

export const BURGLARY: MadeUpMeasure = { id: "M1", name: "Burglary", target: 360, actual: 355, lastYear: 400 };
export const ROBBERY: MadeUpMeasure = { id: "M2", name: "Robbery", target: 90, actual: 92, lastYear: 95 };
export const SICKNESS: MadeUpMeasure = { id: "M3", name: "Days sick", target: 8, actual: 9, lastYear: 7 };

/** A quarter later burglary fell to 342 (Green) and robbery rose to 96 (Red). */
export const LATER: readonly MadeUpMeasure[] = [
  { ...BURGLARY, actual: 342 },
  { ...ROBBERY, actual: 96 },
];

/** What is made of a quarter of 2025/26 on some measures, of which fewer is better. */
export function quarterChecked(quarter: number, measures: readonly MadeUpMeasure[]): Promise<CheckedExtract> {
  return periodChecked(`Q${quarter} 2025/26`, measures);
}

/** The same for any period, in words. */
export async function periodChecked(period: string, measures: readonly MadeUpMeasure[]): Promise<CheckedExtract> {
  const plan = [
    "Setting,Value",
    "Title,Made-up plan",
    "Organisation,Made-up Council",
    `Period,${period}`,
    "Figures,in period",
    "",
    "Measures",
    "Measure ID,Objective,Measure,Unit,Polarity,Target",
    ...measures.map(({ id, name, target }) => `${id},Safer,${name},number,lower,${target}`),
  ];
  const commented = measures.some(({ comment }) => comment !== undefined);
  const extract = [
    `Measure ID,Measure,Actual,Last year${commented ? ",Commentary" : ""}`,
    ...measures.map(
      ({ id, name, actual, lastYear, comment }) =>
        `${id},${name},${actual ?? ""},${lastYear}${commented ? `,${comment ?? ""}` : ""}`,
    ),
  ];
  return assessTexts(`${extract.join("\n")}\n`, `${plan.join("\n")}\n`);
}

/** How the report of a quarter looks. */
export function quarterLook(quarter: number, mode: FormulaMode = "portable"): Omit<ReportOptions, "past"> {
  const template = templateById(null);
  if (template === null) throw new Error("no template");
  return { template, profile: "board", mode, readAt: `1 Month ${quarter}` };
}

/** The report of a quarter of 2025/26. */
export async function quarterReport(
  quarter: number,
  measures: readonly MadeUpMeasure[],
  mode?: FormulaMode,
): Promise<ReportModel> {
  return buildReport(await quarterChecked(quarter, measures), { ...quarterLook(quarter, mode), past: null });
}
