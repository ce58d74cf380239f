import { cellIn, type Table, type TableRow } from "../../read/source";
import { plainLabel } from "../match/plainLabel";
import { firstRows } from "./recogniseTable";

/** Words for the level of area that a row is about, in plain form. */
const LEVEL = new RegExp(
  String.raw`^(?:national|country|england|wales|scotland|uk|united kingdom|great britain|regional|region|sub regional` +
    String.raw`|local authority|la|council|county|district|unitary|force|provider|trust|icb|ward|school|lsoa|msoa` +
    String.raw`|local authority district|combined authority|total|all)$`,
);

/** What a blank cell of a column of names stands for. */
export interface BlankNames {
  /** Whether it repeats the name above it, that of a row. */
  repeats(row: TableRow, above: TableRow | undefined): boolean;
  /** The level of area that stands beside it, which then names the row; `""` for none. */
  levelOf(row: TableRow): string;
}

/**
 * How blank cells of a column of names are read. They repeat the name above, but not where the first row of the table
 * has none, nor beside another level of area than the row of that name has: such a row is about the whole.
 *
 * @example
 * // `Oxmoor, Apr`, then `"", May`: May is Oxmoor’s. `Local authority, Oxmoor`, then `National, ""`: it is not
 */
export function blankNames(table: Table, column: number): BlankNames {
  const rows = firstRows(table);
  const [first] = rows;
  const levels = table.columns.flatMap((_, at) => (at !== column && isOfLevels(rows, at) ? [at] : []));
  const startsBlank = first !== undefined && textIn(first, column) === "";
  return {
    repeats: (row, above) =>
      !startsBlank && (above === undefined || levels.every((level) => textIn(row, level) === textIn(above, level))),
    levelOf: (row) => levels.map((level) => textIn(row, level)).find((text) => text !== "") ?? "",
  };
}

function isOfLevels(rows: readonly TableRow[], column: number): boolean {
  return rows.length > 0 && rows.every((row) => LEVEL.test(plainLabel(textIn(row, column))));
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
