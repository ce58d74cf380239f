import { describe, expect, it } from "vitest";
import { address } from "../../../src/domain/cell";
import { statusIn } from "../../../src/map/rows/statedStatus";
import { tableReader } from "../../../src/map/rows/tableReader";
import { readValue } from "../../../src/read/cells/readValue";
import { cellIn, type SourceCell, type Table, type TableRow } from "../../../src/read/source";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf } from "../support/readOf";
import { type CellAt, type MissingReason, readShapes, type ShapeTable, type StatusReading } from "./shapeFile";
import { sheetName } from "./tableDifferences";
import { shapeCsv, shapeWorkbook } from "./writeShape";

const shapes = readShapes();

interface CellOfTable {
  readonly cell: SourceCell | null;
  readonly row: TableRow;
  readonly table: Table;
}

/** A cell of the tables of a sheet, wherever they were found; null where it is blank or in none of them. */
function cellOf(tables: readonly Table[], { row, column }: CellAt): CellOfTable | null {
  for (const table of tables) {
    const { range } = table;
    const tableRow = table.rows.find((one) => one.row === row);
    if (tableRow !== undefined && column >= range.left && column <= range.right)
      return { cell: cellIn(tableRow, column - range.left), row: tableRow, table };
  }
  return null;
}

/** Words of an answer that many marks stand for, without a key. */
const USUAL_REASONS: readonly (readonly [RegExp, string])[] = [
  [/^not applicable$/, "notApplicable"],
  [/^(?:to be confirmed|annual|not yet due)$/, "notAvailable"],
];

function isMissing(tables: readonly Table[], at: CellAt, reason: MissingReason): boolean {
  const place = cellOf(tables, at);
  if (place === null) return false;
  const read = readValue(place.cell, place.table.key);
  if (reason.by !== "words") return read.kind === "missing" && read.meaning === undefined;
  // An error of a formula is no figure, and is a finding of its own.
  if (reason.words === "error") return place.cell?.kind === "error" || read.kind !== "number";
  const own = place.cell?.text.toLowerCase() ?? "";
  // A limit is no figure, and is a finding of its own.
  if (/^<\d/.test(own)) return read.kind === "unreadable" && reason.words === `fewer than ${own.slice(1)}`;
  if (read.kind !== "missing") return false;
  if (own.startsWith(reason.words.toLowerCase())) return true;
  const usual = USUAL_REASONS.find(([words]) => words.test(reason.words))?.[1];
  return read.meaning?.toLowerCase().includes(reason.words.toLowerCase()) ?? read.reason === usual;
}

function isNought(tables: readonly Table[], at: CellAt): boolean {
  const place = cellOf(tables, at);
  const read = place === null ? null : readValue(place.cell, place.table.key);
  return read?.kind === "number" && read.number === 0;
}

function isStatus(tables: readonly Table[], at: CellAt, reading: StatusReading): boolean {
  const place = cellOf(tables, at);
  if (place === null) return false;
  const text = place.cell?.text.trim() ?? "";
  const { table, row } = place;
  const columns = table.columns.map((_, column) => ({
    role: column === at.column - table.range.left ? ("statedStatus" as const) : null,
  }));
  const status = statusIn(tableReader(table, { columns }), row, "statedStatus", []);
  const colour = status?.read.kind === "colour" ? status.read.colour : null;
  switch (reading.as) {
    case "colour":
      return colour === reading.colour;
    case "counted":
      return colour === reading.colour && status?.text === reading.printed;
    case "printed":
      return status?.read.kind === "words" && status.text === text;
    case "meaning":
      return status?.read.kind === "words" && status.text === `${reading.words} (${text})`;
    case "none":
      return status?.read.kind === "notGiven" || status?.read.kind === "blank";
  }
}

/** Each line about marks in the answer to a table, with the cells that are read otherwise. */
function linesOf(answer: ShapeTable, tables: readonly Table[]): { line: string; wrong: string[] }[] {
  const marks = answer.notStatuses.flatMap((column) =>
    answer.rows.filter(({ kind }) => kind === "data").map(({ row }) => ({ row, column })),
  );
  const noColour = (at: CellAt): boolean =>
    !(["Green", "Amber", "Red"] as const).some((colour) => isStatus(tables, at, { as: "colour", colour }));
  const lines = [
    {
      line: "missing",
      cells: answer.missing.map(({ cell, reason }) => ({ cell, ok: isMissing(tables, cell, reason) })),
    },
    { line: "nil", cells: answer.nil.map((cell) => ({ cell, ok: isNought(tables, cell) })) },
    {
      line: "statuses",
      cells: answer.statuses.map(({ cell, reading }) => ({ cell, ok: isStatus(tables, cell, reading) })),
    },
    { line: "not a status", cells: marks.map((cell) => ({ cell, ok: noColour(cell) })) },
  ];
  return lines
    .filter(({ cells }) => cells.length > 0)
    .map(({ line, cells }) => ({ line, wrong: cells.filter(({ ok }) => !ok).map(({ cell }) => address(cell)) }));
}

describe("Marks and statuses are read as a careful person reads them", () => {
  it("in every shape", async () => {
    const wrong: string[] = [];
    let lines = 0;
    for (const { file, shape } of shapes) {
      const book = findTables(await sourceOf(await shapeWorkbook(shape.sheets), "extract.xlsx")).tables;
      for (const [index, sheet] of shape.sheets.entries()) {
        const readings: [string, Table[]][] = [
          ["XLSX", book.filter((table) => table.sheet === sheetName(sheet, index))],
        ];
        // A CSV has no fills.
        if (sheet.fills.length === 0)
          readings.push(["CSV", findTables(await sourceOf(new TextDecoder().decode(shapeCsv(sheet)))).tables]);
        for (const [as, tables] of readings)
          for (const answer of sheet.tables)
            for (const { line, wrong: cells } of linesOf(answer, tables)) {
              lines += 1;
              if (cells.length > 0) wrong.push(`${file}: ${line} as ${as} (${cells.join(", ")})`);
            }
      }
    }
    expect(lines).toBe(57);
    expect(wrong).toEqual([]);
  });
});
