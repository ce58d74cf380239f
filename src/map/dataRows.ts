import type { Plan } from "../domain/plan";
import type { TableRow } from "../read/source";
import { FIGURES, type Words } from "./extract";
import { plainLabel } from "./plainLabel";
import { stated, type TableReader } from "./tableReader";

/** What the rows below a heading of a table stand under. */
export interface Section {
  readonly name: Words;
  /** The commentary beside the heading, which is about the rows below it; null where there is none. */
  readonly commentary: Words | null;
}

/**
 * Goes through a table's rows of data, each with its place and the section it stands in; before the first section, the
 * title directly above the table. A measure without figures looks like a section, and one that is the sum of others like
 * a total: `isItem` knows better. A row of an objective's name without a figure is a section too, though it has words.
 */
export function dataRows(
  reader: TableReader,
  plan: Plan,
  isItem: (row: TableRow) => boolean,
  visit: (row: TableRow, place: number, section: Section | null) => void,
): void {
  const objectives = new Set(plan.objectives.map(({ name }) => plainLabel(name)));
  const isObjective = (row: TableRow): boolean => {
    const label = reader.first(row)?.text ?? "";
    return objectives.has(plainLabel(label)) || objectives.has(plainLabel(label.replace(/^\d+[.)]?\s+/, "")));
  };
  const isBare = (row: TableRow): boolean => [...FIGURES, "statedStatus" as const].every((role) => reader.text(row, role) === "");
  const title = reader.table.titles.at(-1);
  let section: Section | null = title === undefined ? null : { name: title, commentary: null };
  reader.table.rows.forEach((row, place) => {
    const holds = row.kind === "data" ? !(isBare(row) && isObjective(row)) || isItem(row) : !isObjective(row) && isItem(row);
    if (holds) return visit(row, place, section);
    const name = row.kind === "total" ? null : reader.first(row);
    if (name !== null) section = { name, commentary: stated(reader.words(row, "commentary")) };
  });
}
