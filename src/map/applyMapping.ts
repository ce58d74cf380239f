import type { CellRef } from "../domain/cell";
import { readPeriod } from "../domain/period";
import type { Period } from "../domain/period";
import type { Plan } from "../domain/plan";
import { cleanLabel } from "../read/cleanLabel";
import type { SourceCell, Table, TableRow } from "../read/source";
import type { ColumnRole } from "./columnRole";
import { FIGURES, type ActionRow, type Extract, type Figure, type FigureName, type MeasureRow, type Words } from "./extract";
import { figureInUnit } from "./figureInUnit";
import type { Mapping, TableMapping } from "./mapping";
import { matchLabel, type MatchedBy, type Named } from "./matchLabel";

/**
 * Reads the rows of an extract by a mapping: every row is matched to the plan or kept as unmatched, none is lost.
 *
 * @param labels Labels that a person has matched to an item of the plan, by id.
 */
export function applyMapping(
  tables: readonly Table[],
  mapping: Mapping,
  plan: Plan,
  labels: Readonly<Record<string, string>> = {},
): Extract {
  const measures: MeasureRow[] = [];
  const actions: ActionRow[] = [];
  tables.forEach((table, index) => {
    const tableMapping = mapping.tables[index];
    if (tableMapping === undefined || tableMapping.holds === "nothing") return;
    const reader = rowReader(table, tableMapping);
    let section: Words | null = sectionAbove(table);
    for (const row of table.rows) {
      if (row.kind === "section") {
        section = reader.first(row);
        continue;
      }
      if (row.kind === "total") continue;
      if (tableMapping.holds === "measures") {
        const read = measureRow(reader, row, section, plan, labels, index);
        if (read !== null) measures.push(read);
      } else {
        const read = actionRow(reader, row, section, plan, labels);
        if (read !== null) actions.push(read);
      }
    }
  });
  return { file: tables[0]?.file ?? plan.file, period: periodOf(tables, mapping, plan), measures, actions };
}

interface RowReader {
  readonly table: Table;
  cell(row: TableRow, role: ColumnRole): { cell: SourceCell | null; at: CellRef; column: number } | null;
  words(row: TableRow, role: ColumnRole): Words | null;
  first(row: TableRow): Words | null;
}

function rowReader(table: Table, mapping: TableMapping): RowReader {
  const at = (row: TableRow, column: number): CellRef => ({
    file: table.file,
    sheet: table.sheet,
    row: row.row,
    column: table.range.left + column,
  });
  const cell: RowReader["cell"] = (row, role) => {
    const column = mapping.columns.findIndex((choice) => choice.role === role);
    return column < 0 ? null : { cell: row.cells[column] ?? null, at: at(row, column), column };
  };
  return {
    table,
    cell,
    words(row, role) {
      const found = cell(row, role);
      return found === null ? null : { text: found.cell?.text.trim() ?? "", at: found.at };
    },
    first(row) {
      const column = row.cells.findIndex((one) => one !== null);
      const text = row.cells[column]?.text.trim();
      return text === undefined ? null : { text, at: at(row, column) };
    },
  };
}

/** A title directly above a table that is not about the whole report names the objective of its rows. */
function sectionAbove(table: Table): Words | null {
  return table.titles.at(-1) ?? null;
}

function stated(words: Words | null): Words | null {
  return words === null || words.text === "" ? null : words;
}

interface Match<Item> {
  readonly item: Item | null;
  readonly by: MatchedBy | null;
  readonly nearest: string | null;
}

function match<Item extends Named>(id: string, label: string, items: readonly Item[], labels: Readonly<Record<string, string>>): Match<Item> {
  const confirmed = items.find((item) => item.id === (Object.hasOwn(labels, label) ? labels[label] : undefined));
  if (confirmed !== undefined) return { item: confirmed, by: "confirmed", nearest: null };
  const byId = id === "" ? undefined : items.find((item) => item.id.trim().toLowerCase() === id.trim().toLowerCase());
  if (byId !== undefined) return { item: byId, by: "id", nearest: null };
  const found = matchLabel(cleanLabel(label).label, items);
  return { item: found.match?.item ?? null, by: found.match?.by ?? null, nearest: found.nearest?.name ?? null };
}

function measureRow(
  reader: RowReader,
  row: TableRow,
  section: Words | null,
  plan: Plan,
  labels: Readonly<Record<string, string>>,
  table: number,
): MeasureRow | null {
  const id = reader.words(row, "measureId");
  const name = reader.words(row, "measure");
  const label = stated(name) ?? stated(id) ?? reader.first(row);
  if (label === null) return null;
  const found = match(id?.text ?? "", label.text, plan.measures, labels);
  const unit = found.item?.unit ?? { kind: "other", label: "" };
  const figures: Partial<Record<FigureName, Figure>> = {};
  for (const figure of FIGURES) {
    const at = reader.cell(row, figure);
    if (at === null) continue;
    const figureUnit =
      figure === "milestone" || figure === "statedChangePercent" ? ({ kind: "percentChange" } as const) : unit;
    figures[figure] = figureInUnit(at.cell, at.at, figureUnit, reader.table.columns[at.column] ?? null);
  }
  return {
    label,
    objective: stated(reader.words(row, "objective")) ?? section,
    measure: found.item,
    matchedBy: found.by,
    nearest: found.nearest,
    figures,
    period: stated(reader.words(row, "period")),
    comparatorPeriod: stated(reader.words(row, "comparatorPeriod")),
    statedStatus: stated(reader.words(row, "statedStatus")),
    commentary: stated(reader.words(row, "commentary")),
    table,
  };
}

function actionRow(
  reader: RowReader,
  row: TableRow,
  section: Words | null,
  plan: Plan,
  labels: Readonly<Record<string, string>>,
): ActionRow | null {
  const id = reader.words(row, "actionId");
  const label = stated(reader.words(row, "action")) ?? stated(id) ?? reader.first(row);
  if (label === null) return null;
  const items = plan.actions.map((action) => ({ ...action, name: action.action, aliases: [] }));
  const found = match(id?.text ?? "", label.text, items, labels);
  return {
    label,
    id: stated(id),
    objective: stated(reader.words(row, "objective")) ?? section,
    action: plan.actions.find((action) => action.id === found.item?.id) ?? null,
    matchedBy: found.by,
    nearest: found.nearest,
    status: reader.words(row, "actionStatus"),
    commentary: stated(reader.words(row, "commentary")),
  };
}

/** The report's period: the plan's own word for it, else the nearest thing the extract says. */
function periodOf(tables: readonly Table[], mapping: Mapping, plan: Plan): Period | null {
  const said: string[] = plan.period === null ? [] : [plan.period];
  tables.forEach((table, index) => {
    const columns = mapping.tables[index]?.columns ?? [];
    said.push(...columns.filter(({ role }) => role === "actual").map(({ header }) => header));
    said.push(...[...table.titles].reverse().map(({ text }) => text));
    const period = columns.findIndex(({ role }) => role === "period");
    if (period >= 0) said.push(...table.rows.map((row) => row.cells[period]?.text ?? ""));
  });
  said.push(tables[0]?.file ?? "");
  for (const words of said) {
    const period = readPeriod(words);
    if (period !== null) return period;
  }
  return null;
}
