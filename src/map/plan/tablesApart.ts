import { cellAt, type Column, type SourceCell, type Table, type TableRow } from "../../read/source";
import { CERTAIN } from "../match/certainty";
import { matchHeader } from "../headings/matchHeader";
import { plainLabel } from "../match/plainLabel";
import { PLAN_WORDINGS, TABLE_NAMES } from "./planRows";

/**
 * The tables of a plan, each whole: a small one of words below a wide one reads as its last rows, since nothing but its
 * name over it tells them apart. Such a row has a table’s name alone, and in the next are headings of that table.
 */
export function tablesApart(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap(parted);
}

function parted(table: Table): readonly Table[] {
  const parts: Table[] = [];
  let [part, from] = [table, 0];
  table.rows.forEach((row, index) => {
    const header = table.rows[index + 1];
    const name = nameIn(row);
    if (name === null || header === undefined || !heads(header, name.text)) return;
    parts.push({ ...part, rows: table.rows.slice(from, index) });
    from = index + 2;
    part = { ...table, columns: columnsOf(table, header), titles: [{ text: name.text, at: cellAt(table, row, 0) }] };
  });
  return [...parts, { ...part, rows: table.rows.slice(from) }];
}

/** The cell of a row that has no other, where it is a name of a plan’s table; null for any other row. */
function nameIn({ cells }: TableRow): SourceCell | null {
  const [only, ...more] = cells.filter((cell) => cell !== null);
  return only !== undefined && more.length === 0 && TABLE_NAMES.has(plainLabel(only.text)) ? only : null;
}

/** Whether a row has headings of the table of a name: two of them, or its only cell is one. */
function heads({ cells }: TableRow, name: string): boolean {
  const kind = TABLE_NAMES.get(plainLabel(name));
  if (kind === undefined) return false;
  const filled = cells.filter((cell) => cell !== null);
  const known = filled.filter(({ text }) => (matchHeader(text, PLAN_WORDINGS[kind])[0]?.score ?? 0) >= CERTAIN);
  return known.length >= Math.max(1, Math.min(2, filled.length));
}

function columnsOf(table: Table, header: TableRow): readonly Column[] {
  return table.columns.map(({ at }, index): Column => ({
    header: header.cells[index]?.text.trim() ?? "",
    at: { ...at, row: header.row },
    type: "mixed",
    unit: null,
  }));
}
