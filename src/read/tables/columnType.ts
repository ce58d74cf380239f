import { isFigureLike } from "../cells/figureLike";
import { TYPE_SAMPLE_ROWS } from "../guard/limits";
import { readDate } from "../cells/readDate";
import { readValue } from "../cells/readValue";
import type { Column, SourceCell } from "../source";

/** Share of a column's cells that must be of one kind for the column to be of it; below, it is mixed. */
const MOST = 0.75;

type Kind = "text" | "number" | "percent" | "money" | "date";

/**
 * What most cells of a column hold. Blank cells and marks for missing figures say nothing, unless there is nothing
 * else.
 *
 * @param cells The column's cells in the rows that are data, in order.
 */
export function columnType(cells: readonly (SourceCell | null)[]): Column["type"] {
  const counts = new Map<Kind, number>();
  let known = 0;
  let marks = 0;
  let likeFigures = 0;
  for (const cell of sample(cells)) {
    if (cell === null) continue;
    const kind = kindOf(cell);
    if (kind === null) marks += 1;
    else {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      known += 1;
      if (kind === "text" && isFigureLike(cell.text)) likeFigures += 1;
    }
  }
  if (known === 0) return marks > 0 ? "mixed" : "blank";
  const [kind, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  // In a column of 355, <5 and 7.4 (7) most cannot be read as figures, but all were meant as figures.
  if (kind === "text" && count < known && likeFigures === count) return "mixed";
  return count >= known * MOST ? kind : "mixed";
}

function kindOf(cell: SourceCell): Kind | null {
  if (cell.kind === "date") return "date";
  if (cell.kind === "boolean") return "text";
  const value = readValue(cell);
  if (value.kind === "missing") return null;
  if (value.kind === "number") return value.percent ? "percent" : value.money ? "money" : "number";
  if (value.kind === "time" || value.kind === "foreign") return "number";
  return cell.kind === "error" ? null : readDate(cell).kind === "date" ? "date" : "text";
}

/** All of a short list; of a long one, as many as are looked at, at even steps. */
export function sample<T>(items: readonly T[]): readonly T[] {
  if (items.length <= TYPE_SAMPLE_ROWS) return items;
  const step = items.length / TYPE_SAMPLE_ROWS;
  return Array.from({ length: TYPE_SAMPLE_ROWS }, (_, index) => items[Math.floor(index * step)] as T);
}
