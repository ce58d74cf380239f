import type { Table } from "../../../../src/read/source";
import { findTables } from "../../../../src/read/tables/findTables";
import { totalsOff } from "../../../../src/read/totals/totalsOff";
import { sourceOf } from "../../support/readOf";
import { printed, type ShapeSheet, type ShapeTable } from "../shape";
import { tableDifferences } from "../tableDifferences";
import { shapeCsv, shapeWorkbook } from "../writeShape";
import type { GeneratedGrid } from "./gridOf";

/**
 * What came of a grid: its tables are as they stand, or the reader says that it cannot tell where they are, or it says
 * nothing and they are not.
 */
export type Verdict = "right" | "asked" | "wrong";

export interface JudgedGrid {
  readonly grid: GeneratedGrid;
  readonly verdict: Verdict;
  /** A sentence for each difference from the answer. */
  readonly differences: readonly string[];
  /** The same for its totals: rows taken for totals wrongly or not at all, and sums said to be off. */
  readonly ofTotals: readonly string[];
}

/** Findings by which the reader says that it cannot tell. */
const ASKS: ReadonlySet<string> = new Set(["headerUnclear", "tableNotFound"]);

/** Writes a grid as the file that it is, reads that, and holds what was read against the answer. */
export async function judgeGrid(grid: GeneratedGrid): Promise<JudgedGrid> {
  const { shape, choices } = grid;
  const [sheet] = shape.sheets;
  if (sheet === undefined) throw new Error("A generated grid has one sheet.");
  const source =
    choices.format === "csv"
      ? await sourceOf(shapeCsv(sheet))
      : await sourceOf(await shapeWorkbook([sheet]), "extract.xlsx");
  const { tables, findings } = findTables(source);
  const differences = tableDifferences(withSpacersAsRead(sheet, tables), tables);
  const isAsked = findings.some(({ code }) => ASKS.has(code));
  const offCells = tables.flatMap((table) => totalsOff(table)).length;
  return {
    grid,
    verdict: isAsked ? "asked" : differences.length > 0 ? "wrong" : "right",
    differences,
    ofTotals: [...totalDifferences(sheet, tables), ...(offCells > 0 ? [`${offCells} sums said to be off`] : [])],
  };
}

/** A spacer has nothing in it, and no answer to what it is headed: see README.md. */
function withSpacersAsRead(sheet: ShapeSheet, tables: readonly Table[]): ShapeSheet {
  return {
    ...sheet,
    tables: sheet.tables.map((table) => {
      const read = tables.find(({ range }) => range.top === table.range.top && range.left === table.range.left);
      const headings = table.headings.map((heading, index) =>
        isSpacer(sheet, table, table.range.left + index) ? (read?.columns[index]?.header ?? heading) : heading,
      );
      return { ...table, headings };
    }),
  };
}

function isSpacer(sheet: ShapeSheet, { range, headings }: ShapeTable, column: number): boolean {
  if (headings[column - range.left] !== null) return false;
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
  return rows.every((row) => printed(sheet, row, column) === "");
}

function totalDifferences(sheet: ShapeSheet, tables: readonly Table[]): string[] {
  const right = sheet.tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "total").map(({ row }) => row));
  const read = tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "total").map(({ row }) => row));
  const notFound = right.filter((row) => !read.includes(row));
  const madeUp = read.filter((row) => !right.includes(row));
  return [
    ...notFound.map((row) => `row ${row + 1} is a total and was not taken for one`),
    ...madeUp.map((row) => `row ${row + 1} was taken for a total`),
  ];
}
