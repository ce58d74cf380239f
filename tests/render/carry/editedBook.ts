import { existsSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { expect } from "vitest";
import type { PageWords } from "../../../src/report/page/pageWords";
import type { RefreshEdit } from "../../../src/refresh/refreshEdit";
import { applyEdits } from "../../../src/render/carry/applyEdits";
import { findReport } from "../../../src/render/carry/findReport";
import { packageBytes, type WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { checkSchemas } from "../../support/checkSchemas";
import { findProgram } from "../../support/findProgram";

const SCHEMAS = join(import.meta.dirname, "../../../../shared/workbook-lab/xsd");
const xmllint = existsSync(SCHEMAS) ? findProgram(["xmllint"], "the schema check of carried workbooks") : null;

/** A workbook after some steps, which keeps to the schemas as it did before, where they lie beside the project. */
export function editedBook(
  book: WorkbookPackage,
  edits: readonly RefreshEdit[],
  page: PageWords | null = null,
): WorkbookPackage {
  const result = applyEdits(book, edits, { profile: "board", page });
  if (!result.ok) throw new Error(result.fault.sentence);
  if (xmllint !== null) {
    const before = new Set(faults(book));
    expect(faults(result.value).filter((fault) => !before.has(fault))).toEqual([]);
  }
  return result.value;
}

/** What the schemas do not know: `xml:space`, by which XML keeps spaces, and what is there for later programs. */
const UNKNOWN = ["XML/1998/namespace}space", "markup-compatibility/2006}AlternateContent"];

/** What of a workbook does not keep to the schemas. */
function faults(book: WorkbookPackage): string[] {
  return checkSchemas(packageBytes(book), SCHEMAS).filter((fault) => !UNKNOWN.some((word) => fault.includes(word)));
}

/** Paths of the parts that are not the same bytes in both. */
export function partsChanged(before: WorkbookPackage, after: WorkbookPackage): string[] {
  return [...after.parts].flatMap(([path, part]) => {
    const old = before.parts.get(path);
    return old !== undefined && Buffer.compare(old, part) === 0 ? [] : [path];
  });
}

/** The workbook as exceljs reads it. */
export async function readBack(workbook: WorkbookPackage): Promise<Workbook> {
  const read = new Workbook();
  await read.xlsx.load(packageBytes(workbook).slice().buffer);
  return read;
}

/** Formulas of the sheet Board, from A1 down. */
export function boardFormulas(workbook: WorkbookPackage): unknown[] {
  const sheet = findReport(workbook).sheets.find(({ name }) => name === "Board");
  return sheet?.rows.slice(0, 8).map(([entry]) => (entry as { formula: string }).formula) ?? [];
}
