import type { Table } from "../../read/source";
import { compareLayouts, type LayoutColumn, type LayoutComparison } from "./compareLayouts";
import type { YearStart } from "../../domain/time/year";
import { columnTimes } from "../claims/columnClaim";
import { fingerprint, type Holds } from "../mapping";
import type { SavedColumn, SavedMapping } from "./savedMapping";

/** A table that was confirmed in another layout, and what has changed since. */
export interface ChangedLayout {
  readonly saved: SavedMapping["tables"][number];
  readonly layout: LayoutComparison;
  /** The confirmed columns' headings, as a person is shown them. */
  readonly before: readonly string[];
}

/** A table with what its headings and rows say that it holds; null where they do not say. */
interface ReadTable {
  readonly table: Table;
  readonly holds: Holds | null;
}

/** From this likeness on, a table is a confirmed one in another layout. */
const ALIKE = 0.6;

/**
 * Tables that a person confirmed in another layout, by their present fingerprint. Each confirmed layout is taken for
 * one present layout at most, the one most like it.
 *
 * @param tables The tables whose own layout was never confirmed.
 * @param present Fingerprints of every table: a confirmed layout that is still there is no other table's.
 */
export function changedLayouts(
  tables: readonly ReadTable[],
  saved: SavedMapping,
  present: readonly string[],
  year: YearStart,
): ReadonlyMap<string, ChangedLayout> {
  const byPrint = new Map(tables.map((one) => [fingerprint(one.table, year), one]));
  const unmatched = saved.tables.filter((savedTable) => !present.includes(savedTable.fingerprint));
  const likely = [...byPrint].flatMap(([print, { table, holds }]) => {
    const times = columnTimes(
      table.columns.map(({ header }) => header),
      year,
    );
    const columns = table.columns.map(({ header }, column): LayoutColumn => ({
      header,
      rest: times[column]?.rest ?? header,
      periodKind: times[column]?.periodKind ?? null,
    }));
    const isOne = (one: LayoutColumn, other: LayoutColumn): boolean =>
      one === other || (one.periodKind !== null && one.periodKind === other.periodKind && one.rest === other.rest);
    // Dated columns of one kind were confirmed as one.
    const now = columns.filter((one, at) => columns.findIndex((other) => isOne(one, other)) === at);
    const placeOf = columns.map((one) => now.findIndex((other) => isOne(one, other)));
    return unmatched
      .filter((savedTable) => couldBe(holds, savedTable.holds))
      .map((savedTable) => {
        const before = savedTable.columns.map(({ header, period }): LayoutColumn => ({
          header: namedOf({ header, period }),
          rest: header,
          periodKind: period,
        }));
        const layout = compareLayouts(before, now);
        return {
          print,
          saved: savedTable,
          before: before.map(({ header }) => header),
          layout: { ...layout, was: placeOf.map((place) => layout.was[place] ?? null) },
        };
      })
      .filter(({ layout }) => layout.alike >= ALIKE && layout.changes.length > 0);
  });
  const changed = new Map<string, ChangedLayout>();
  const taken = new Set<string>();
  for (const candidate of likely.sort((a, b) => b.layout.alike - a.layout.alike)) {
    if (changed.has(candidate.print) || taken.has(candidate.saved.fingerprint)) continue;
    changed.set(candidate.print, { saved: candidate.saved, layout: candidate.layout, before: candidate.before });
    taken.add(candidate.saved.fingerprint);
  }
  return changed;
}

/** A dated column's heading without its period, with the kind of period instead: `performance (quarter)`. */
function namedOf({ header, period }: Pick<SavedColumn, "header" | "period">): string {
  return period === null ? header : `${header} (${period})`.trim();
}

/** Whether a table that now seems to hold one thing can be the one that was confirmed to hold another. */
function couldBe(now: Holds | null, confirmed: Holds): boolean {
  if (now === null) return confirmed !== "nothing";
  return confirmed === now || confirmed === "nothing";
}
