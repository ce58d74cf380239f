import type { Plan } from "../../domain/plan";
import { cellAt, cellIn, type Column, type SourceCell, type Table, type TableRow } from "../../read/source";
import { columnThatSays, merge, mergeFigureRows } from "./figureRows";
import { figureOf, saysFigures } from "./figureWords";

/** The column that has both the names and the words for their figures. */
const LABELS = 0;
/** A longer table is no scorecard of this kind. */
const ROWS_MAX = 2000;

/**
 * A table whose names stand on rows of their own over rows that say which figure they give (`Missed bins` over
 * `Target`, 500 and `Actual`, 510) as one with a row for each measure; null for any other, and where none is a measure
 * of the plan.
 */
export function mergeUnderNames(table: Table, plan: Plan): Table | null {
  const parted = withNamesBeside(table);
  return parted === null ? null : asTurned(table, mergeFigureRows(parted, plan));
}

/** The same where a person has said that the table is one; null where it is not. */
export function mergedUnderNames(table: Table, plan: Plan): Table | null {
  const parted = withNamesBeside(table);
  const says = parted === null ? null : columnThatSays(parted);
  return parted === null || says === null ? null : asTurned(table, merge(parted, says, plan.year));
}

function asTurned(from: Table, merged: Table | null): Table | null {
  return merged?.turned === undefined ? null : { ...merged, turned: { ...merged.turned, from } };
}

/** The table with a column for the names before that of the words for figures; null where these say no figures. */
function withNamesBeside(table: Table): Table | null {
  const { rows, columns, turned } = table;
  const [labels] = columns;
  if (turned !== undefined || labels === undefined || rows.length > ROWS_MAX) return null;
  const said = rows.filter((row) => !isName(row)).map((row) => textIn(row, LABELS));
  if (!saysFigures(said) || !said.some((words) => figureOf(words) === "actual")) return null;
  const names = nameRows(rows);
  const [first] = rows;
  if (first === undefined || !isName(first) || names.size === 0) return null;
  const beside: Column = { ...labels, header: "Figure", type: "text" };
  return {
    ...table,
    columns: [
      { ...labels, header: labels.header === "" ? "Measure" : labels.header, type: "text" },
      beside,
      ...columns.slice(1),
    ],
    rows: rows.flatMap((row) => {
      const name = names.get(row);
      // The name stands in the rows below it; a heading over several names stays.
      if (name === "taken") return [];
      return [partedRow(table, row, name ?? null)];
    }),
    totals: [],
  };
}

/** Each row of a figure with the row of its name, and the rows of names that were taken so. */
function nameRows(rows: readonly TableRow[]): ReadonlyMap<TableRow, TableRow | "taken"> {
  const names = new Map<TableRow, TableRow | "taken">();
  let above: TableRow | null = null;
  for (const row of rows) {
    if (isName(row)) {
      above = row;
      continue;
    }
    if (above === null) continue;
    names.set(above, "taken");
    names.set(row, above);
  }
  return names;
}

/** Whether a row has a label and nothing else, and no word for a figure. */
function isName(row: TableRow): boolean {
  const [label, ...others] = row.cells.map((cell) => cell?.text.trim() ?? "");
  return label !== undefined && label !== "" && others.every((text) => text === "") && figureOf(label) === null;
}

function partedRow(from: Table, row: TableRow, name: TableRow | null): TableRow {
  const named = name ?? row;
  const cells: (SourceCell | null)[] = [
    cellIn(named, LABELS),
    name === null ? null : cellIn(row, LABELS),
    ...from.columns.slice(1).map((_, column) => cellIn(row, column + 1)),
  ];
  return {
    row: row.row,
    kind: name === null ? "section" : "data",
    hidden: row.hidden,
    cells,
    origin: (column) => {
      const inSheet = Math.max(0, column - 1);
      return { at: cellAt(from, column === LABELS ? named : row, inSheet), column: inSheet };
    },
  };
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
