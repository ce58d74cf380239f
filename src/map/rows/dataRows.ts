import type { Plan } from "../../domain/plan";
import type { TableRow } from "../../read/source";
import type { Words } from "../mappedRows";
import { plainLabel } from "../match/plainLabel";
import { partsBelow } from "./partsBelow";
import { stated, type TableReader } from "./tableReader";

/** What the rows below a heading of a table stand under. */
export interface Section {
  readonly name: Words;
  /** The commentary beside the heading, which is about the rows below it; null where there is none. */
  readonly commentary: Words | null;
}

/**
 * Goes through a table's rows of data, each with its place and the section it stands in: a heading, or the measure that
 * it divides; before the first section, the title directly above the table. A measure without figures looks like a
 * section, and one that is the sum of others like a total: `isItem` knows better. A heading with words beside it looks
 * like data: `isHeading` knows better, and is believed where a row of data stands below it.
 */
export function dataRows(
  reader: TableReader,
  plan: Plan,
  {
    isItem,
    isHeading,
  }: { readonly isItem: (row: TableRow) => boolean; readonly isHeading: (row: TableRow) => boolean },
  visit: (row: TableRow, place: number, section: Section | null) => void,
): void {
  const { rows, titles } = reader.table;
  const { sections, divided } = partsBelow(reader);
  const objectives = new Set(plan.objectives.map(({ name }) => plainLabel(name)));
  const isObjective = (row: TableRow): boolean => objectives.has(plainLabel(reader.first(row)?.text ?? ""));
  const isData = (row: TableRow): boolean =>
    row.kind === "data" ? !isHeading(row) || isItem(row) : (!isObjective(row) || divided.has(row)) && isItem(row);
  const isDataBelow = (place: number): boolean => {
    const below = rows[place + 1];
    return below !== undefined && isData(below);
  };
  const title = titles.at(-1);
  let section: Section | null = title === undefined ? null : { name: title, commentary: null };
  rows.forEach((row, place) => {
    if (isData(row) || (row.kind === "data" && !isDataBelow(place)))
      return visit(row, place, sections.get(row) ?? section);
    const name = row.kind === "total" ? null : reader.first(row);
    if (name !== null) section = { name, commentary: stated(reader.words(row, "commentary")) };
  });
}
