import { readValue } from "../../read/cells/readValue";
import { cellIn, type Table } from "../../read/source";
import { isNearNought } from "../figures/nearNought";

/** This many rows whose other figures are far from 0 tell that a column of noughts is not filled in. */
const FEWEST = 2;

/**
 * Whether a column of figures holds nothing but noughts where other columns for the same figure are far from 0: a
 * quarter that nobody has filled in yet.
 *
 * @param others The other columns of the same figure for other periods.
 */
export function isUnfilled(table: Table, column: number, others: readonly number[]): boolean {
  let far = 0;
  for (const row of table.rows) {
    if (row.kind !== "data") continue;
    const own = readValue(cellIn(row, column));
    if (own.kind !== "number") continue;
    if (own.number !== 0) return false;
    const beside = others.flatMap((other) => {
      const read = readValue(cellIn(row, other));
      return read.kind === "number" ? [read] : [];
    });
    if (beside.length > 0 && beside.every(({ number, percent }) => !isNearNought(number, percent))) far += 1;
  }
  return far >= FEWEST;
}
