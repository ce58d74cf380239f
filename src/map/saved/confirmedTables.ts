import type { YearStart } from "../../domain/time/year";
import type { Table } from "../../read/source";
import { fingerprint } from "../mapping";
import { placeKey, placeTime, sheetKey, type TablePlace } from "./placeKey";
import type { SavedMapping, SavedTable } from "./savedMapping";
import { sameMeaning } from "./savedTable";

/** What was confirmed for a table; `unclear` where several of its layout were and none is of this place. */
export type Confirmed = SavedTable | "unclear" | null;

/**
 * What was confirmed for each table: of several with the same headings, the one of the same sheet and title, whatever
 * period these name. Tables of one place that differ in their period alone keep their order in time: the latest is what
 * the latest was. A choice to leave a table out holds for its own place and for no other.
 */
export function confirmedTables(tables: readonly Table[], saved: SavedMapping | null, year: YearStart): Confirmed[] {
  const placed = tables.map((table, index): PlacedTable => ({
    index,
    print: fingerprint(table, year),
    place: { sheet: table.sheet, title: table.titles.at(-1)?.text ?? "" },
  }));
  return placed.map((table): Confirmed => {
    const sameLayout = (saved?.tables ?? []).filter((savedTable) => savedTable.fingerprint === table.print);
    const rivals = placed.filter(({ print }) => print === table.print);
    const [first] = sameLayout;
    if (first === undefined) return null;
    for (const keyOf of [placeKey, sheetKey]) {
      const key = keyOf(table.place, year);
      const before = sameLayout.filter((savedTable) => keyOf(savedTable, year) === key);
      if (before.length === 0) continue;
      const now = rivals.filter(({ place }) => keyOf(place, year) === key);
      return inOrder(table, now, before, year);
    }
    // A place that nobody has seen: what all others of the layout are, unless they were left out.
    if (first.holds === "nothing" && sameLayout.length === 1) return null;
    return sameMeaning(sameLayout) ? (first.holds === "nothing" ? null : first) : "unclear";
  });
}

interface PlacedTable {
  readonly index: number;
  readonly print: string;
  readonly place: TablePlace;
}

/** What one of several tables of a place was confirmed to be, the others being the same but for their period. */
function inOrder(
  table: PlacedTable,
  now: readonly PlacedTable[],
  before: readonly SavedTable[],
  year: YearStart,
): Confirmed {
  const [first] = before;
  if (first === undefined) return null;
  const isAt = (one: TablePlace, other: TablePlace): boolean => one.sheet === other.sheet && one.title === other.title;
  // Of several tables at one place, their order alone tells which is which.
  const exactFor = ({ place }: PlacedTable): SavedTable | undefined => {
    const [only, ...more] = before.filter((savedTable) => isAt(savedTable, place));
    const isAlone = now.filter((one) => isAt(one.place, place)).length === 1;
    return more.length === 0 && isAlone ? only : undefined;
  };
  const exact = exactFor(table);
  if (sameMeaning(before)) {
    // One that was left out is not every one that looks like it.
    return first.holds === "nothing" && exact === undefined && now.length > before.length ? null : (exact ?? first);
  }
  if (exact !== undefined && now.every((one) => exactFor(one) !== undefined)) return exact;
  if (now.length === before.length) {
    const rank = byTime(now, ({ place }) => placeTime(place, year)).indexOf(table);
    return byTime(before, (savedTable) => placeTime(savedTable, year))[rank] ?? null;
  }
  return exact ?? "unclear";
}

/** In the order of their time; those of one time as they stand in the file. */
function byTime<Thing>(things: readonly Thing[], timeOf: (thing: Thing) => string): Thing[] {
  return [...things].sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
}
