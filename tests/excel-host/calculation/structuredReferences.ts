import { columnLetters, quoteSheet, toAddress } from "../model/area";
import { bodyArea, columnNames, headerArea } from "../model/table";
import type { Table } from "../model/table";
import { sameName } from "../wire/collection";
import { notImplemented } from "../wire/hostError";

/** `Table[...]` with one level of brackets inside, or `[@Column]` within a table; text in quotes is passed over. */
const REFERENCE = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]]|\[[^[\]]*\])*)\]/gu;

/** Turns table references into addresses, which the formula engine understands. */
export function withoutTableNames(
  formula: string,
  at: { readonly row: number; readonly column: number; readonly table: Table | undefined },
  tables: readonly Table[],
): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(REFERENCE, (whole: string, name: string | undefined, inside: string | undefined) => {
    if (inside === undefined) return whole;
    const table = name === undefined ? at.table : tables.find((candidate) => sameName(candidate.name, name));
    return table === undefined ? whole : addressOf(table, inside, at.row, whole);
  });
}

function addressOf(table: Table, inside: string, row: number, whole: string): string {
  const parts = inside.startsWith("[")
    ? [...inside.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? "")
    : [inside];
  let area = bodyArea(table);
  let thisRow = false;
  const columns: number[] = [];
  for (const part of parts) {
    const word = part.trim();
    if (word === "#All") area = table.area;
    else if (word === "#Headers") area = headerArea(table);
    else if (word === "#Totals") area = { ...table.area, top: table.area.bottom };
    else if (word === "#This Row" || word === "@") thisRow = true;
    else if (word !== "#Data" && word !== "") {
      if (word.startsWith("@")) thisRow = true;
      columns.push(columnOf(table, word.replace(/^@/, "").replace(/^\[|\]$/g, ""), whole));
    }
  }
  const [first, last] = [columns[0], columns.at(-1)];
  const sheet = `${quoteSheet(table.sheet.name)}!`;
  if (thisRow && first !== undefined && first === last) return `${sheet}${columnLetters(first)}${row + 1}`;
  const rows = thisRow ? { top: row, bottom: row } : { top: area.top, bottom: area.bottom };
  return sheet + toAddress({ ...rows, left: first ?? area.left, right: last ?? area.right });
}

function columnOf(table: Table, name: string, whole: string): number {
  const index = columnNames(table).findIndex((column) => sameName(column, name));
  if (index < 0) throw notImplemented(`the table reference ${whole}`);
  return table.area.left + index;
}
