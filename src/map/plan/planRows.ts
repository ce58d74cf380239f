import type { CellRef } from "../../domain/cell";
import { isProportion } from "../../domain/units/unit";
import type { Column, SourceCell, Table, TableRow } from "../../read/source";
import { CERTAIN } from "../match/certainty";
import { knownWordings, matchHeader, type KnownWordings } from "../headings/matchHeader";
import type { FigureColumn } from "../figures/figureColumn";
import { percentReading, type PercentReading } from "../figures/percentReading";
import { pointReading, type PointReading } from "../figures/pointReading";
import { PLAN_COLUMNS, type PlanTable } from "./planColumns";
import { planUnit } from "./planUnit";
import { plainLabel } from "../match/plainLabel";
import { polarityColumns } from "../columns/polarity/statedPolarity";

/** One row of a plan's table, its cells by column name. */
export interface PlanRow {
  text(column: string): string;
  cell(column: string): SourceCell | null;
  at(column: string): CellRef;
  has(column: string): boolean;
  /** What a figure in this column is read by. */
  figures(column: string): FigureColumn;
}

/** Words above a table, or names of a sheet, that say what it is. */
export const TABLE_NAMES: ReadonlyMap<string, PlanTable> = new Map([
  ["measures", "measures"],
  ["performance measures", "measures"],
  ["actions", "actions"],
  ["objectives", "objectives"],
  ["themes", "themes"],
  ["grades", "grades"],
  ["judgements", "judgements"],
  ["assertions", "assertions"],
  ["settings", "settings"],
  ["plan", "settings"],
  ["statuses", "statuses"],
  ["status words", "statusMeanings"],
  ["status word", "statusMeanings"],
  ["words", "ownWords"],
  ["our words", "ownWords"],
  ["glossary", "glossary"],
  ["checks", "checks"],
  ["pack", "pack"],
  ["board pack", "pack"],
]);

/** The column without which a table cannot be of that kind; the rest need two of theirs. */
const ESSENTIAL: ReadonlyMap<PlanTable, string> = new Map([
  ["measures", "name"],
  ["actions", "action"],
  ["objectives", "name"],
  ["themes", "name"],
  ["judgements", "name"],
  ["assertions", "assertion"],
]);

export const PLAN_WORDINGS = Object.fromEntries(
  (Object.keys(PLAN_COLUMNS) as PlanTable[]).map((table) => [table, knownWordings<string>(PLAN_COLUMNS[table])]),
) as Readonly<Record<PlanTable, KnownWordings<string>>>;

/** Which of a plan's tables this is: by the words above it or its sheet's name, else by its columns; null for none. */
export function planTable(table: Table): PlanTable | null {
  for (const words of [table.titles.at(-1)?.text ?? "", table.sheet]) {
    const named = TABLE_NAMES.get(plainLabel(words));
    if (named !== undefined && columnsOf(table, named).size > 0) return named;
  }
  let best: { kind: PlanTable; columns: number } | null = null;
  for (const kind of Object.keys(PLAN_COLUMNS) as PlanTable[]) {
    // Known by their names only: any list can have a column of codes and one of limits, or words and what they mean.
    if (kind === "checks" || kind === "statusMeanings" || kind === "ownWords" || kind === "pack") continue;
    const columns = columnsOf(table, kind);
    const essential = ESSENTIAL.get(kind);
    if (essential === undefined ? columns.size < 2 : !columns.has(essential)) continue;
    if (best === null || columns.size > best.columns) best = { kind, columns: columns.size };
  }
  return best?.kind ?? null;
}

function columnsOf(table: Table, kind: PlanTable): Map<string, number> {
  const columns = new Map<string, { column: number; score: number }>();
  table.columns.forEach(({ header }, column) => {
    const best = matchHeader(header, PLAN_WORDINGS[kind])[0];
    if (best === undefined || best.score < CERTAIN) return;
    const rival = columns.get(best.role);
    if (rival === undefined || best.score > rival.score) columns.set(best.role, { column, score: best.score });
  });
  const found = new Map([...columns].map(([role, { column }]) => [role, column]));
  if ("polarity" in PLAN_COLUMNS[kind] && !found.has("polarity")) {
    const byCells = polarityColumns(table).find(({ column }) => ![...found.values()].includes(column));
    if (byCells !== undefined) found.set("polarity", byCells.column);
  }
  return found;
}

/** The rows of a plan's table, cells by column name; blank rows are left out. */
export function planRows(table: Table, kind: PlanTable): PlanRow[] {
  const columns = columnsOf(table, kind);
  const readings = new Map<string, PercentReading>();
  const reading = (column: string): PercentReading => {
    const known = readings.get(column);
    if (known !== undefined) return known;
    const always = column === "milestone";
    const cells = rows.filter((row) => always || isProportion(planUnit(row))).map((row) => row.cell(column));
    const read = percentReading(heading(column), cells, always);
    readings.set(column, read);
    return read;
  };
  const points = (column: string): PointReading => pointReading(rows.map((row) => row.cell(column)));
  const heading = (column: string): Column | null => table.columns[columns.get(column) ?? -1] ?? null;
  const rows = table.rows
    .filter((row: TableRow) => row.cells.some((cell) => cell !== null))
    .map((row): PlanRow => {
      const cell = (column: string): SourceCell | null => row.cells[columns.get(column) ?? -1] ?? null;
      return {
        cell,
        text: (column) => cell(column)?.text.trim() ?? "",
        has: (column) => columns.has(column),
        figures: (column) => ({ heading: heading(column), percentages: reading(column), points: () => points(column) }),
        at: (column) => ({
          file: table.file,
          sheet: table.sheet,
          row: row.row,
          column: table.range.left + (columns.get(column) ?? 0),
        }),
      };
    });
  return rows;
}
