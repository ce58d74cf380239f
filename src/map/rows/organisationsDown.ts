import type { TableRow } from "../../read/source";
import { blankNames } from "../columns/blankNames";
import { firstRows } from "../columns/recogniseTable";
import type { TableReader } from "./tableReader";

/**
 * The organisation of each row, asked for from the top. A name that stands on its first row only is that of the rows
 * below it; in a column that repeats its names a blank cell names nobody.
 */
export function organisationsDown(reader: TableReader): (row: TableRow) => string {
  const names = firstRows(reader.table).map((row) => reader.text(row, "organisation"));
  const repeats = names.some((name, place) => name !== "" && name === names[place + 1]);
  const blanks = blankNames(reader.table, reader.column("organisation") ?? -1);
  let above = { name: "", row: undefined as TableRow | undefined };
  return (row) => {
    const name = reader.text(row, "organisation");
    if (name !== "") above = { name, row };
    if (name !== "" || repeats || !reader.has("organisation")) return name;
    return blanks.repeats(row, above.row) ? above.name : blanks.levelOf(row);
  };
}
