import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeHtml } from "../../src/render/html/writeHtml";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { PROFILES, type ReportModel } from "../../src/report/reportModel";
import { checkSchemas } from "../support/checkSchemas";
import { findProgram } from "../support/findProgram";
import { sheetText } from "../support/sheetText";
import { modelText } from "../support/modelText";
import { reportOf, checkedSample, SAMPLES, WRITTEN_AT } from "./support/sampleReport";

const SCHEMAS = join(import.meta.dirname, "../../../shared/workbook-lab/xsd");
const present = existsSync(SCHEMAS);
if (!present)
  console.log("Not run, because the ECMA-376 schemas do not lie beside the project: the schema check of the samples.");
const xmllint = present ? findProgram(["xmllint"], "the schema check of the samples") : null;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * What a reader sees in each table cell of a page, in order; the words that tell a figure's source are not the
 * cell's.
 */
function cellsOfPage(html: string): string[] {
  return [...html.matchAll(/<t([hd])[^>]*? id="[^"]*"[^>]*>(.*?)<\/t\1>/gs)].map(([, , inside = ""]) =>
    inside
      .replace(/<span class="source".*?<\/span>/gs, "")
      .replace(/<[^>]*>/g, "")
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? ""),
  );
}

function cellsOfModel({ sheets }: ReportModel): string[] {
  return sheets.flatMap(({ rows, tables }) =>
    tables.flatMap(({ range }) =>
      rows
        .slice(range.top, range.bottom + 1)
        .flatMap(({ cells }) => cells.slice(range.left, range.right + 1).map(({ text }) => text)),
    ),
  );
}

const cases = SAMPLES.flatMap((sample) => PROFILES.map((profile) => [sample, profile] as const));

describe.each(cases)("the report of %s in the %s profile", async (sample, profile) => {
  const model = reportOf(await checkedSample(sample), profile);
  const workbook = await writeWorkbook(model, WRITTEN_AT);

  it("is written to the workbook cell for cell as the model says", async () => {
    expect(await sheetText(workbook)).toBe(modelText(model));
  });

  it("is written to the page with the same words in the same tables", () => {
    expect(cellsOfPage(writeHtml(model))).toEqual(cellsOfModel(model));
  });

  it("is the same bytes when everything is read and built again", async () => {
    const again = reportOf(await checkedSample(sample), profile);
    expect(await writeWorkbook(again, WRITTEN_AT)).toEqual(workbook);
    expect(writeHtml(again)).toBe(writeHtml(model));
  });

  it.skipIf(xmllint === null)("keeps to the ECMA-376 schema in every part", () => {
    expect(checkSchemas(workbook, SCHEMAS)).toEqual([]);
  });
});
