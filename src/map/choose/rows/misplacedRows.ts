import type { ItemMatch } from "../../match/itemOf";
import type { Measure } from "../../../domain/plan";
import { stretchKey } from "../observation";
import type { TimedTable } from "../time/timedTable";

/**
 * Tables without the rows that only share a measure's name. Where a row names a measure under its own objective, a row
 * for the same months that names it under another objective of the plan is about something else; so is one of the same
 * table under a service or section that the plan does not know. Where no row stands under the measure's objective, the
 * extract is ordered by other things, and each is left as it is.
 */
export function withoutMisplaced(tables: readonly TimedTable[]): readonly TimedTable[] {
  const contested = contestedMeasures(tables);
  if (contested.size === 0) return tables;
  // For each measure and stretch of months, the tables with a row under the measure's own objective.
  const ownPlaces = new Map<string, Set<number>>();
  const keyOf = (timed: TimedTable, row: number, { id }: Measure): string =>
    `${stretchKey(timed.baseOf(row).period)} ${id}`;
  for (const timed of tables) {
    if (!timed.table.matches.different.some(({ item, standing }) => standing === "own" && isIn(contested, item)))
      continue;
    for (let row = 0; row < timed.table.rowCount; row += 1) {
      const { item, standing } = matchOf(timed, row);
      if (item === null || standing !== "own" || !contested.has(item.id) || !timed.isOwnRow(row)) continue;
      const key = keyOf(timed, row, item);
      const places = ownPlaces.get(key) ?? new Set<number>();
      ownPlaces.set(key, places.add(timed.table.index));
    }
  }
  const isMisplaced = (timed: TimedTable, row: number): boolean => {
    const { item, standing } = matchOf(timed, row);
    if (item === null || !contested.has(item.id) || (standing !== "another" && standing !== "strange")) return false;
    const places = ownPlaces.get(keyOf(timed, row, item));
    return places !== undefined && (standing === "another" || places.has(timed.table.index));
  };
  return tables.map((timed) => ({
    ...timed,
    measureOf: (row) => (isMisplaced(timed, row) ? null : timed.measureOf(row)),
  }));
}

/** Measures that some rows name under their own objective and some under another; of most extracts, none. */
function contestedMeasures(tables: readonly TimedTable[]): ReadonlySet<string> {
  const matches = tables.flatMap(({ table }) => table.matches.different);
  const idsOf = (isMeant: (standing: ItemMatch<Measure>["standing"]) => boolean): Set<string> =>
    new Set(matches.flatMap(({ item, standing }) => (item !== null && isMeant(standing) ? [item.id] : [])));
  const own = idsOf((standing) => standing === "own");
  const elsewhere = idsOf((standing) => standing === "another" || standing === "strange");
  return new Set([...own].filter((id) => elsewhere.has(id)));
}

function isIn(ids: ReadonlySet<string>, item: Measure | null): boolean {
  return item !== null && ids.has(item.id);
}

function matchOf({ table }: TimedTable, row: number): ItemMatch<Measure> {
  const match = table.matches.different[table.matches.code(row)];
  if (match === undefined) throw new RangeError(`invalid row: ${row}`);
  return match;
}
