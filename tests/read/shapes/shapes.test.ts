import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf } from "../support/readOf";
import { type Shape, readShapes } from "./shapeFile";
import { sheetName, tableDifferences } from "./tableDifferences";
import { shapeCsv, shapeWorkbook } from "./writeShape";

const shapes = [...readShapes(), ...readShapes("variants/")];

interface Reading {
  readonly file: string;
  readonly as: "CSV" | "XLSX";
  readonly differences: readonly string[];
}

async function readingsOf(file: string, shape: Shape): Promise<Reading[]> {
  const texts = await Promise.all(
    shape.sheets.map(async (sheet) => {
      const { tables, findings } = findTables(await sourceOf(new TextDecoder().decode(shapeCsv(sheet))));
      return isAsked(shape, findings) ? [] : tableDifferences(sheet, tables);
    }),
  );
  const { tables, findings } = findTables(await sourceOf(await shapeWorkbook(shape.sheets), "extract.xlsx"));
  const workbook = shape.sheets.flatMap((sheet, index) =>
    tableDifferences(
      sheet,
      tables.filter((table) => table.sheet === sheetName(sheet, index)),
    ),
  );
  return [
    { file, as: "CSV", differences: texts.flat() },
    { file, as: "XLSX", differences: isAsked(shape, findings) ? [] : workbook },
  ];
}

/** Where a sheet can be read in two ways, a question is as right as the answer. */
function isAsked(shape: Shape, findings: readonly { readonly code: string }[]): boolean {
  return shape.ambiguous !== null && findings.some(({ code }) => code === "headerUnclear");
}

describe("The tables of a sheet are found as a careful person finds them", () => {
  it.each(shapes)("$file", async ({ file, shape }) => {
    const wrong = (await readingsOf(file, shape)).filter(({ differences }) => differences.length > 0);
    expect(wrong).toEqual([]);
  });
});
