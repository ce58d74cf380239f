import type { Measure } from "../../../domain/plan";
import type { ItemMatch } from "../../match/itemOf";
import type { TimedTable } from "../time/timedTable";

/**
 * Tables in which a row is about no measure where it has its name and stands under another service or section: one that
 * the plan does not know, or in a column of its own one that is another measure's. It counts where as many rows of the
 * table stand under the plan's own; a table that is ordered by other things says nothing by them. Where the name stands
 * under another of the plan's headings too, and not under its own, neither row is the measure's.
 */
export function withoutElsewhere(tables: readonly TimedTable[]): readonly TimedTable[] {
  return tables.map((timed) => {
    const { different } = timed.table.matches;
    if (!different.some(isElsewhere) || !different.some(({ standing }) => standing === "own")) return timed;
    const strange = new Set(different.flatMap((match) => (isElsewhere(match) ? (match.item?.id ?? []) : [])));
    const own = new Set(different.flatMap(({ item, standing }) => (standing === "own" ? (item?.id ?? []) : [])));
    // Of a name under two headings, neither of which is the measure's own in the plan, nobody knows which is meant.
    const isUnderTwo = ({ item, standing }: ItemMatch<Measure>): boolean =>
      item !== null && standing === "another" && strange.has(item.id) && !own.has(item.id);
    const isOfAnother = (row: number): boolean => {
      const match = matchOf(timed, row);
      return timed.measureOf(row) !== null && (isElsewhere(match) || isUnderTwo(match));
    };
    let [ownRows, elsewhere] = [0, 0];
    for (let row = 0; row < timed.table.rowCount; row += 1) {
      if (!timed.isOwnRow(row) || timed.measureOf(row) === null) continue;
      if (matchOf(timed, row).standing === "own") ownRows += 1;
      else if (isElsewhere(matchOf(timed, row))) elsewhere += 1;
    }
    if (elsewhere === 0 || ownRows < elsewhere) return timed;
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
