import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { address } from "../../src/domain/cell";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { FORMULA_MODES } from "../../src/report/formula/formulaMode";
import type { ReportModel, ReportSheet } from "../../src/report/reportModel";
import { evaluate, type Cells } from "../report/formulaEngine";
import { findProgram } from "../support/findProgram";
import { shownSheets, startLibreOffice, withoutResults, type LibreOffice } from "../support/libreOffice";
import { reportOf, checkedSample, SAMPLES, tableText, WRITTEN_AT } from "./support/sampleReport";

const SOFFICE = findProgram(["soffice"], "the formulas of the samples in LibreOffice");

/** Formulas that look at cells of their own sheet only; counts look at other sheets and are left to LibreOffice. */
function ownFormulas({
  rows,
}: ReportSheet): { readonly at: string; readonly formula: string; readonly value: unknown }[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ formula, value }, column) =>
      formula === null || formula.includes("!") ? [] : [{ at: address({ row, column }), formula, value }],
    ),
  );
}

function held({ rows }: ReportSheet): Cells {
  return Object.fromEntries(
    rows.flatMap(({ cells }, row) => cells.map(({ value }, column) => [address({ row, column }), value])),
  );
}

function close(answer: unknown): unknown {
  return typeof answer === "number" ? Number(answer.toPrecision(10)) : answer;
}

function formulasOf(model: ReportModel): { sheet: string; at: string; answer: unknown; value: unknown }[] {
  return model.sheets.flatMap((sheet) => {
    const cells = held(sheet);
    return ownFormulas(sheet).map(({ at, formula, value }) => ({
      sheet: sheet.name,
      at,
      answer: evaluate(formula, cells),
      value,
    }));
  });
}

describe.each(SAMPLES)("the live cells of %s", async (sample) => {
  const checkedExtract = await checkedSample(sample);
  const values = reportOf(checkedExtract, "board", "values");

  it.each(["portable", "addin"] as const)("work out afresh to what the sheet shows, in %s formulas", (mode) => {
    const worked = formulasOf(reportOf(checkedExtract, "board", mode));
    expect(worked.map(({ sheet, at, answer }) => [sheet, at, close(answer)])).toEqual(
      worked.map(({ sheet, at, value }) => [sheet, at, close(value)]),
    );
  });

  it("show the same in all three modes, and are no formulas in the third", () => {
    const shown = (model: ReportModel): unknown =>
      model.sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ value, text }) => [value, text])));
    for (const mode of FORMULA_MODES) expect(shown(reportOf(checkedExtract, "board", mode))).toEqual(shown(values));
    expect(
      values.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== null))),
    ).toEqual([]);
  });
});

describe("statuses that a reader can follow", () => {
  it("have a formula in every row of the samples where there is one to work out", async () => {
    const model = reportOf(await checkedSample("thames-valley-2009-10-q4"));
    const rated = ["Green", "Amber", "Red"];
    const statuses = formulasOf(model).filter(
      ({ sheet, value }) => sheet === "Measures" && rated.includes(String(value)),
    );
    expect(statuses.map(({ answer }) => answer)).toEqual(
      tableText(model, "Measures").flatMap((row) => (rated.includes(row.Status ?? "") ? [row.Status] : [])),
    );
    expect(statuses).toHaveLength(16);
  });
});

describe.skipIf(SOFFICE === null)("LibreOffice", () => {
  let office: LibreOffice;
  const models = new Map<string, ReportModel>();

  beforeAll(async () => {
    office = startLibreOffice(SOFFICE ?? "");
    const books: Record<string, Uint8Array> = {};
    for (const sample of SAMPLES) {
      const model = reportOf(await checkedSample(sample));
      models.set(sample, model);
      books[`${sample}.xlsx`] = withoutResults(await writeWorkbook(model, WRITTEN_AT));
    }
    office.convert(books, "fods");
  });
  afterAll(() => office?.end());

  it.each(SAMPLES)("shows every cell of %s as the model says, every formula worked out afresh", (sample) => {
    const shown = shownSheets(office.made(`${sample}.fods`));
    for (const sheet of models.get(sample)?.sheets ?? []) {
      const rows = shown.find(({ name }) => name === sheet.name)?.rows ?? [];
      const texts = sheet.rows.map(({ cells }) => cells.map(({ text }) => text));
      expect(
        sheet.rows.map(({ cells }, row) => cells.map((_, column) => rows[row]?.cells[column] ?? "")),
        sheet.name,
      ).toEqual(texts);
    }
  });
});
