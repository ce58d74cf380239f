import type { Measure } from "../../domain/plan";
import type { ItemMatch } from "../match/itemOf";
import type { TimedTable } from "./timedTable";

/**
 * Tables in which a row is about no measure where it has its name and stands under another service or section: one that
 * the plan does not know, or in a column of its own one that is another measure's. It counts where as many rows of the
 * table stand under the plan's own; a table that is ordered by other things says nothing by them.
 */
export function withoutElsewhere(tables: readonly TimedTable[]): readonly TimedTable[] {
  return tables.map((timed) => {
    const { different } = timed.table.matches;
    if (!different.some(isElsewhere) || !different.some(({ standing }) => standing === "own")) return timed;
    const isOfAnother = (row: number): boolean => timed.measureOf(row) !== null && isElsewhere(matchOf(timed, row));
    let [own, elsewhere] = [0, 0];
    for (let row = 0; row < timed.table.rowCount; row += 1) {
      if (!timed.isOwnRow(row) || timed.measureOf(row) === null) continue;
      if (matchOf(timed, row).standing === "own") own += 1;
      else if (isOfAnother(row)) elsewhere += 1;
    }
    if (elsewhere === 0 || own < elsewhere) return timed;
    return {
      ...timed,
      isElsewhere: isOfAnother,
      measureOf: (row) => (isOfAnother(row) ? null : timed.measureOf(row)),
    };
  });
}

function isElsewhere({ item, standing, inColumn }: ItemMatch<Measure>): boolean {
  return item !== null && (standing === "strange" || (standing === "another" && inColumn));
}

function matchOf({ table }: TimedTable, row: number): ItemMatch<Measure> {
  const match = table.matches.different[table.matches.code(row)];
  if (match === undefined) throw new RangeError(`invalid row: ${row}`);
  return match;
}
