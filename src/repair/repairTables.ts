import type { Plan } from "../domain/plan";
import { printed, turnAgain } from "../map/shape/shapeTables";
import { readValue } from "../read/cells/readValue";
import type { SourceCell, Table, TableRow } from "../read/source";
import { findTotals } from "../read/totals/findTotals";
import { standsIn } from "./offerLabelsMovedUp";
import { headingsKept, type CellEdit, type Repair, type RepairKind } from "./repair";

/** An edit with the kind of repair that it is part of. */
interface KindEdit {
  readonly kind: RepairKind;
  readonly edit: CellEdit;
}

/** What becomes of one row: its edits, and the headings that they would otherwise write over. */
interface RowEdits {
  readonly edits: KindEdit[];
  readonly headings: CellEdit[];
}

/**
 * The tables with repairs laid over them. The file itself stays as it is, and so does every table and row that no
 * repair touches. A heading that labels are moved up to becomes a row of its own above them; a row from which
 * everything was moved away is gone.
 */
export function repairTables(tables: readonly Table[], repairs: readonly Repair[], plan: Plan): readonly Table[] {
  if (repairs.length === 0) return tables;
  return tables.map((shaped) => {
    // A repair is of cells as they stand in the sheet.
    const table = printed(shaped);
    const byRow = new Map<number, RowEdits>();
    for (const { kind, edits } of repairs) {
      const headings = kind === "moveLabelsUp" ? new Set(headingsKept(edits)) : null;
      for (const edit of edits) {
        if (!standsIn(table, edit.at)) continue;
        const row = byRow.get(edit.at.row) ?? { edits: [], headings: [] };
        byRow.set(edit.at.row, row);
        row.edits.push({ kind, edit });
        if (headings?.has(edit) === true) row.headings.push(edit);
      }
    }
    if (byRow.size === 0) return shaped;
    const rows = repairRows(table, byRow);
    const totals = findTotals({ ...table, rows }).totals.filter(({ place }) => rows[place]?.kind === "total");
    const repaired = { ...table, rows, totals };
    return shaped.turned === undefined ? repaired : turnAgain(repaired, shaped.turned, plan);
  });
}

function repairRows(table: Table, byRow: ReadonlyMap<number, RowEdits>): TableRow[] {
  return table.rows.flatMap((row, index): TableRow[] => {
    const rowEdits = byRow.get(row.row);
    const left = table.range.left;
    // A heading that an earlier repair kept has the same row number as the figures it stood on.
    if (
      rowEdits === undefined ||
      !rowEdits.edits.every(({ edit }) => textIn(row, edit.at.column - left) === edit.before)
    )
      return [row];
    const cells = [...row.cells];
    for (const { kind, edit } of rowEdits.edits)
      cells[edit.at.column - left] = editedCell(cells[edit.at.column - left] ?? null, kind, edit);
    const repaired = cells.every((cell) => cell === null)
      ? []
      : [{ row: row.row, kind: kindOf(table, index, rowEdits), cells, hidden: row.hidden }];
    return [...rowEdits.headings.map((heading) => headingRow(row, heading.at.column - left)), ...repaired];
  });
}

/** A row is a total where its label says so, and labels that move take that with them. */
function kindOf(table: Table, index: number, { edits }: RowEdits): TableRow["kind"] {
  const moved = edits.find(({ kind }) => kind === "moveLabelsUp")?.edit;
  if (moved === undefined) return table.rows[index]?.kind ?? "data";
  return moved.after !== "" && table.rows[index + 1]?.kind === "total" ? "total" : "data";
}

function headingRow({ row, cells, hidden }: TableRow, column: number): TableRow {
  return { row, kind: "section", cells: cells.map((cell, index) => (index === column ? cell : null)), hidden };
}

function editedCell(cell: SourceCell | null, kind: RepairKind, { after }: CellEdit): SourceCell | null {
  if (after === "") return null;
  // A stored 65.4321 that shows 65.4 keeps its digits: it becomes 65.4321%.
  if (kind === "readAsPercentage" && cell?.kind === "number" && cell.number !== null) {
    return { ...cell, text: after, number: Number((cell.number / 100).toPrecision(15)), numberFormat: "0%" };
  }
  if (kind === "chooseReading") return settledCell(after);
  return { kind: "text", text: after, number: null, numberFormat: null, formula: false };
}

/** A cell that reads as a person has said: a number, so that its point and its sign are not asked about again. */
function settledCell(text: string): SourceCell {
  const read = readValue(text);
  const textCell = { kind: "text", text, number: null, numberFormat: null, formula: false, settled: true } as const;
  if (read.kind !== "number") return textCell;
  const places = read.decimals === 0 ? "" : `.${"0".repeat(read.decimals)}`;
  return {
    ...textCell,
    kind: "number",
    number: read.number,
    numberFormat: `${read.money ? "£" : ""}#,##0${places}${read.percent ? "%" : ""}`,
  };
}

/** What a cell of the tables holds, as a person sees it; null where no table has that cell. */
export function textAt(tables: readonly Table[], at: CellEdit["at"]): string | null {
  const table = tables.map(printed).find((candidate) => standsIn(candidate, at));
  if (table === undefined) return null;
  const rows = table.rows.filter(({ row }) => row === at.row);
  const row = rows.find(({ kind }) => kind !== "section") ?? rows[0];
  return row === undefined ? "" : textIn(row, at.column - table.range.left);
}

function textIn({ cells }: TableRow, column: number): string {
  return cells[column]?.text.trim() ?? "";
}
