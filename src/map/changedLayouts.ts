import type { Table } from "../read/source";
import { compareLayouts, type LayoutComparison } from "./compareLayouts";
import { fingerprint, type Holds, type SavedMapping } from "./mapping";

/** A table that was confirmed in another layout, and what has changed since. */
export interface ChangedLayout {
  readonly saved: SavedMapping["tables"][number];
  readonly layout: LayoutComparison;
}

/** A table with what its headings and rows say that it holds; null where they do not say. */
interface ReadTable {
  readonly table: Table;
  readonly holds: Holds | null;
}

/** A table at least so much like one that was confirmed is that one in another layout. */
const ALIKE = 0.6;

/**
 * Tables that a person confirmed in another layout, by their present fingerprint. Each confirmed layout is taken for one
 * present layout at most, the likest.
 *
 * @param tables The tables whose own layout was never confirmed.
 * @param present Fingerprints of every table: a confirmed layout that is still there is no other table's.
 */
export function changedLayouts(tables: readonly ReadTable[], saved: SavedMapping, present: readonly string[]): ReadonlyMap<string, ChangedLayout> {
  const byPrint = new Map(tables.map((one) => [fingerprint(one.table), one]));
  const left = saved.tables.filter((one) => !present.includes(one.fingerprint));
  const likely = [...byPrint].flatMap(([print, { table, holds }]) => {
    const now = table.columns.map(({ header }) => header);
    return left
      .filter((one) => couldBe(holds, one.holds))
      .map((one) => ({ print, saved: one, layout: compareLayouts(one.columns.map(({ header }) => header), now) }))
      .filter(({ layout }) => layout.alike >= ALIKE && layout.changes.length > 0);
  });
  const found = new Map<string, ChangedLayout>();
  const taken = new Set<string>();
  for (const one of likely.sort((a, b) => b.layout.alike - a.layout.alike)) {
    if (found.has(one.print) || taken.has(one.saved.fingerprint)) continue;
    found.set(one.print, { saved: one.saved, layout: one.layout });
    taken.add(one.saved.fingerprint);
  }
  return found;
}

/** Whether a table that now seems to hold one thing can be the one that was confirmed to hold another. */
function couldBe(now: Holds | null, confirmed: Holds): boolean {
  if (now === null) return confirmed !== "nothing";
  return confirmed === now || confirmed === "nothing";
}
