import { assessTexts, sampleBytes } from "../../support/sampleFiles";
import type { Finding } from "../../../src/check/registry";
import { buildReport } from "../../../src/report/buildReport";
import type { FormulaMode } from "../../../src/report/formula/formulaMode";
import { historyRows } from "../../../src/report/past/historyRows";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import type { Profile, ReportCell, ReportModel } from "../../../src/report/reportModel";
import { templateById } from "../../../src/report/templates/template";

/** Every sample of the project by its folder. */
export const SAMPLES = [
  "thames-valley-2009-10-q4",
  "thames-valley-2017-18-q3",
  "leicestershire-baseline-2006",
  "west-midlands-board-2014-12",
  "leicestershire-annual-2008-09",
] as const;

/** The time of every report in tests: for the properties, and as a reader sees it. */
export const WRITTEN_AT = new Date("2026-11-22T14:05:00Z");
export const READ_AT = "22 November 2026, 14:05";

/** A sample through the whole pipeline, from `extract.csv` or another file of its folder. */
export async function checkedSample(sample: string, extract = "extract.csv"): Promise<CheckedExtract> {
  return assessTexts(sampleBytes(sample, extract), sampleBytes(sample, "plan.csv"));
}

/** The report of a checked extract in the template that its plan names. */
export function reportOf(
  checkedExtract: CheckedExtract,
  profile: Profile = "board",
  mode: FormulaMode = "portable",
): ReportModel {
  const template = templateById(checkedExtract.plan.template);
  if (template === null) throw new Error(`missing template: ${checkedExtract.plan.template}`);
  const past = historyRows(checkedExtract, { readAt: READ_AT, by: null });
  return buildReport(checkedExtract, { template, profile, mode, readAt: READ_AT, past });
}

/** The rows of a report's table, each with its cells by column heading. */
export function tableRows(model: ReportModel, name: string): Readonly<Record<string, ReportCell>>[] {
  for (const sheet of model.sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table === undefined) continue;
    const headings = sheet.rows[table.range.top]?.cells.map(({ text }) => text) ?? [];
    return sheet.rows
      .slice(table.range.top + 1, table.range.bottom + 1)
      .map(({ cells }) => Object.fromEntries(cells.map((cell, column) => [headings[column] ?? "", cell])));
  }
  throw new Error(`missing table: ${name}`);
}

/** The same as plain text. */
export function tableText(model: ReportModel, name: string): Readonly<Record<string, string>>[] {
  return tableRows(model, name).map((row) =>
    Object.fromEntries(Object.entries(row).map(([heading, { text }]) => [heading, text])),
  );
}

/** Each finding as its code and what it is about, in the order that a reader sees them. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings.map(({ code, item, found }) => [code, item ?? found ?? ""].join(" ").trim());
}
