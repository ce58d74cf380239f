import { cellName, type CellRef } from "../../domain/cell";
import { cellAt, type SourceSheet, type Table, type TableRow } from "../../read/source";
import { plainLabel } from "../match/plainLabel";
import { isExampleRow } from "./exampleRows";
import type { PlanFinding } from "./findingKinds";
import type { PlanTable } from "./planColumns";
import { planRows, planTable, type PlanRow } from "./planRows";
import { isExample } from "./planSettings";
import { settingLines, type SettingLine } from "./settingLines";

/** What a plan’s file has: the rows of each kind of table, and what stands among them that is no row. */
export interface PlanParts {
  readonly rows: (kind: PlanTable) => readonly PlanRow[];
  /** Settings that stand outside the tables of settings. */
  readonly lines: readonly SettingLine[];
  /** First cells of what the template left in the plan. */
  readonly examples: readonly CellRef[];
}

/** Tables in which a setting may stand that was put into a wrong one: their rows have more cells than two. */
const WIDE: readonly (PlanTable | null)[] = [null, "measures", "actions"];

/** Parts a plan’s tables into their own rows, settings that stand among them, and rows of the template’s own. */
export function planParts(tables: readonly Table[], file: string, sheets: readonly SourceSheet[]): PlanParts {
  const placed = tables.map((table) => ({ table, kind: planTable(table) }));
  const ofOthers = new Set(
    placed.flatMap(({ table, kind }) =>
      WIDE.includes(kind) ? [] : table.rows.map(({ row }) => placeKey(table.sheet, row)),
    ),
  );
  const lines = settingLines(file, sheets, (sheet, row) => ofOthers.has(placeKey(sheet, row)));
  const isLine = new Set(lines.map(({ at }) => placeKey(at.sheet, at.row)));
  const examplesIn = new Map(
    placed.map(({ table, kind }) => [
      table,
      kind === null ? [] : table.rows.filter((row) => isExampleRow(table, kind, row)),
    ]),
  );
  const rowsOf = (kind: PlanTable, isOwn: (table: Table, row: TableRow) => boolean): PlanRow[] =>
    placed.flatMap(({ table, kind: other }) =>
      other === kind ? planRows({ ...table, rows: table.rows.filter((row) => isOwn(table, row)) }, kind) : [],
    );
  const isExampleIn = (table: Table, row: TableRow): boolean => examplesIn.get(table)?.includes(row) ?? false;
  // `ASB` in a glossary is anybody’s own beside measures of their own; in an untouched template it is an example.
  const isUntouched = (["measures", "actions"] as const).every(
    (kind) => rowsOf(kind, (table, row) => !isExampleIn(table, row)).length === 0,
  );
  for (const { table, kind } of placed) if (!isUntouched && !WIDE.includes(kind)) examplesIn.delete(table);
  const left = [...examplesIn].flatMap(([table, rows]) => rows.map((row) => cellAt(table, row, 0)));
  const exampleSettings = rowsOf("settings", () => true).filter((row) =>
    isExample({ name: plainLabel(row.text("setting")), text: row.text("value") }),
  );
  return {
    rows: (kind) =>
      rowsOf(kind, (table, row) => !isExampleIn(table, row) && !isLine.has(placeKey(table.sheet, row.row))),
    lines,
    examples: [...exampleSettings.map((row) => row.at("value")), ...left],
  };
}

function placeKey(sheet: string, row: number): string {
  return `${sheet}\n${row}`;
}

/** That a plan still has what the template shows. */
export function exampleFinding(examples: readonly CellRef[]): PlanFinding {
  return {
    code: "exampleRow",
    item: null,
    at: examples[0] ?? null,
    found: null,
    expected: null,
    evidence: { file: "plan", cells: examples.map(cellName).join(", ") },
  };
}
