import { isLikeness } from "../../match/matchLabel";
import type { TimedTable } from "../time/timedTable";

/**
 * Tables without the rows whose names are only like a measure's, where another row of the same table names that measure
 * itself: `Calls answered (999 only)` beside `Calls answered` is about something else.
 */
export function withoutLookalikes(tables: readonly TimedTable[]): readonly TimedTable[] {
  return tables.map((timed) => {
    const { matches } = timed.table;
    const named = new Set(matches.different.flatMap(({ item, by }) => (item === null || isLikeness(by) ? [] : [item])));
    const isLookalike = matches.different.map(({ item, by }) => item !== null && isLikeness(by) && named.has(item));
    if (!isLookalike.includes(true)) return timed;
    return {
      ...timed,
      measureOf: (row) => (isLookalike[matches.code(row)] === true ? null : timed.measureOf(row)),
    };
  });
}
