import { rangeAddress } from "../../../src/domain/cell";
import { cleanLabel } from "../../../src/read/cells/cleanLabel";
import type { Table } from "../../../src/read/source";
import type { ShapeSheet, ShapeTable } from "./shape";

/**
 * Where the tables that were read on a sheet differ from the right answer: place, header, headings, what each row is,
 * titles and notes. Which rows are totals is compared elsewhere: here a total is a row of figures like any other.
 *
 * @param tables The tables of that sheet, as read.
 * @returns A sentence for each difference; none where the sheet was read as it is.
 */
export function tableDifferences(sheet: ShapeSheet, tables: readonly Table[]): string[] {
  const right = sheet.tables.map(rightTable).sort(byPlace);
  const read = tables.map(readTable).sort(byPlace);
  if (right.length !== read.length || right.some(({ range }, index) => range !== read[index]?.range)) {
    const [names, readNames] = [right, read].map((all) => all.map(({ range }) => range).join(", "));
    return [`tables ${readNames || "none"}, not ${names || "none"}`];
  }
  return right.flatMap((table, index) => {
    const other = read[index];
    if (other === undefined) return [];
    return ASPECTS.flatMap((aspect) =>
      table[aspect] === other[aspect] ? [] : [`${table.range}: ${aspect} ${other[aspect]}, not ${table[aspect]}`],
    );
  });
}

/** What is compared of a table, each as one line. */
const ASPECTS = ["header rows", "headings", "rows", "titles", "notes"] as const;

type Outline = Readonly<Record<(typeof ASPECTS)[number] | "range", string>> & {
  readonly top: number;
  readonly left: number;
};

function byPlace(one: Outline, other: Outline): number {
  return one.top - other.top || one.left - other.left;
}

function rightTable(table: ShapeTable): Outline {
  const { range } = table;
  const kinds = table.rows.flatMap(({ row, kind }): [number, string][] => {
    switch (kind) {
      case "data":
      case "total":
        return [[row, "data"]];
      case "section":
        return [[row, "section"]];
      case "blank":
      case "header":
      case "skipped":
        return [];
    }
  });
  return {
    top: range.top,
    left: range.left,
    range: rangeAddress(range),
    "header rows": rowList(table.headerRows),
    headings: table.headings
      .map((heading) => heading ?? "")
      .map(plainHeading)
      .join(" | "),
    rows: kindList(kinds),
    titles: rowList(table.titles),
    notes: rowList(table.notes),
  };
}

function readTable(table: Table): Outline {
  const { range, headerRows } = table;
  return {
    top: range.top,
    left: range.left,
    range: rangeAddress(range),
    "header rows": rowList(Array.from({ length: headerRows }, (_, index) => range.top + index)),
    headings: table.columns.map(({ header }) => plainHeading(header)).join(" | "),
    rows: kindList(table.rows.map(({ row, kind }) => [row, kind === "total" ? "data" : kind])),
    titles: rowList(table.titles.map(({ at }) => at.row)),
    notes: rowList(table.notes.map(({ at }) => at.row)),
  };
}

/** Marks of notes are kept in the answers and taken off by the reader. */
function plainHeading(heading: string): string {
  return cleanLabel(heading).label;
}

function rowList(rows: readonly number[]): string {
  return (
    [...new Set(rows)]
      .sort((one, other) => one - other)
      .map((row) => row + 1)
      .join(", ") || "none"
  );
}

function kindList(kinds: readonly (readonly [number, string])[]): string {
  return kinds.map(([row, kind]) => `${row + 1} ${kind}`).join(", ") || "none";
}

/** The name by which the tables of a sheet that has none are found in a workbook. */
export function sheetName(sheet: ShapeSheet, index: number): string {
  return sheet.name ?? `Sheet${index + 1}`;
}
