import { cellIn, type Table, type TableRow } from "../../read/source";
import type { ColumnRole } from "../headings/columnRole";
import { isBreakdownHeading, isEverybody } from "../match/partWords";
import { plainLabel } from "../match/plainLabel";

/** A longer table is left as it is: what it gives twice is told. */
const ROWS_MAX = 200_000;
/** Headings of ages, which part the people that a figure is of where their words differ. */
const AGES = /^(?:ages?|age (?:groups?|bands?|range)|sexes)$/;
/** The columns that tell rows of one measure apart by something else than the people that they are of. */
const KEYS: readonly (ColumnRole | null)[] = ["measure", "measureId", "organisation", "period", "objective", "service"];

/**
 * The rows that are about some of the people of a measure (`Male`, `10-24 yrs`), where columns such as `Sex` and `Age`
 * part them and one row of the same measure, body and period is about everybody: `Persons` of `All ages`. None where no
 * row is, or two are.
 */
export function populationParts(table: Table, roles: readonly (ColumnRole | null)[]): ReadonlySet<number> {
  const parting = table.columns.flatMap(({ header }, column) => {
    const isOfPeople = isBreakdownHeading(header) || AGES.test(plainLabel(header));
    return isOfPeople && roles[column] == null ? [column] : [];
  });
  if (parting.length === 0 || table.rows.length > ROWS_MAX) return new Set();
  const keys = [...table.columns.keys()].filter((column) => KEYS.includes(roles[column] ?? null));
  const groups = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    if (row.kind === "section") continue;
    const key = keys.map((column) => textIn(row, column)).join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const parts = new Set<number>();
  for (const rows of groups.values()) {
    const differing = parting.filter((column) => new Set(rows.map((row) => textIn(row, column))).size > 1);
    const isWhole = (row: TableRow): boolean => differing.every((column) => isEverybody(textIn(row, column)));
    const [whole, ...more] = differing.length === 0 ? [] : rows.filter(isWhole);
    if (whole === undefined || more.length > 0) continue;
    for (const row of rows) if (row !== whole) parts.add(row.row);
  }
  return parts;
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
