import type { PlaceRange, TableTotal, TotalColumn } from "../source";
import type { FigureColumn } from "./figureColumns";
import type { Reading } from "./reading";

/** A total as the table keeps it: its parts as runs of rows, and the columns in which it adds them. */
export function tableTotal(
  place: number,
  parts: readonly number[],
  { agreements }: Reading,
  figures: readonly FigureColumn[],
): TableTotal {
  const columns = [...agreements].flatMap(([at, agreement]): TotalColumn[] => {
    const column = figures[at]?.column;
    if (column === undefined || agreement === "apart") return [];
    return [{ column, agrees: agreement === "near" ? "off" : agreement }];
  });
  return { place, parts: ranges(parts), columns };
}

/**
 * Totals in the order of their rows. A column in which several of them are off and none agrees counts something that
 * does not add up, and is none that they add.
 */
export function withoutDoubts(totals: readonly TableTotal[]): TableTotal[] {
  const doubted = doubtedColumns(totals);
  return [...totals]
    .sort((a, b) => a.place - b.place)
    .map((total) => ({
      ...total,
      columns: total.columns.filter(({ column, agrees }) => agrees !== "off" || !doubted.has(column)),
    }));
}

function doubtedColumns(totals: readonly TableTotal[]): Set<number> {
  const agreeing = new Set<number>();
  const off = new Map<number, number>();
  for (const { column, agrees } of totals.flatMap(({ columns }) => columns)) {
    if (agrees === "off") off.set(column, (off.get(column) ?? 0) + 1);
    else agreeing.add(column);
  }
  return new Set([...off].flatMap(([column, count]) => (count > 1 && !agreeing.has(column) ? [column] : [])));
}

function ranges(places: readonly number[]): PlaceRange[] {
  const joined: { first: number; last: number }[] = [];
  for (const place of places) {
    const range = joined.at(-1);
    if (range !== undefined && range.last === place - 1) range.last = place;
    else joined.push({ first: place, last: place });
  }
  return joined;
}
