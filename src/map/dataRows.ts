import type { Plan } from "../domain/plan";
import type { TableRow } from "../read/source";
import type { Words } from "./extract";
import { plainLabel } from "./plainLabel";
import type { TableReader } from "./tableReader";

/**
 * Goes through a table's rows of data, each with its place and the section it stands in; before the first section, the
 * title directly above the table. A measure without figures looks like a section, and one that is the sum of others like
 * a total: `isItem` knows better.
 */
export function dataRows(
  reader: TableReader,
  plan: Plan,
  isItem: (row: TableRow) => boolean,
  visit: (row: TableRow, place: number, section: Words | null) => void,
): void {
  const objectives = new Set(plan.objectives.map(({ name }) => plainLabel(name)));
  let section: Words | null = reader.table.titles.at(-1) ?? null;
  reader.table.rows.forEach((row, place) => {
    if (row.kind === "data") return visit(row, place, section);
    const first = reader.first(row);
    const isObjective = objectives.has(plainLabel(first?.text ?? ""));
    if (!isObjective && isItem(row)) visit(row, place, section);
    else if (row.kind === "section") section = first;
  });
}
