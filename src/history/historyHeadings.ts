import { plainLabel } from "../map/match/plainLabel";
import { HISTORY_COLUMNS, HISTORY_HEADINGS, type HistoryColumn } from "./historyRow";

/** Headings that people gave to columns of the past figures, where it is known which columns those are. */
export type PastHeadings = ReadonlyMap<HistoryColumn, string>;

/** Columns without which a table is not one of past figures. */
const NEEDED: readonly HistoryColumn[] = ["id", "period", "actual", "readAt"];

const OURS: PastHeadings = new Map(HISTORY_COLUMNS.map((column) => [column, HISTORY_HEADINGS[column]] as const));

/**
 * Which columns of the past figures stand where in a line of words; null where it is not their headings. A heading that
 * a person typed over is known by what the workbook knows of it, else by its place between two that are ours.
 *
 * @param named Headings that are known to be people's for columns of ours.
 */
export function historyColumns(
  words: readonly string[],
  named: PastHeadings = OURS,
): ReadonlyMap<HistoryColumn, number> | null {
  const byWords = new Map([...OURS, ...named].map(([column, heading]) => [plainLabel(heading), column] as const));
  const places = new Map<HistoryColumn, number>();
  const theirs: number[] = [];
  for (const [place, word] of words.entries()) {
    const column = byWords.get(plainLabel(word));
    if (column !== undefined && !places.has(column)) places.set(column, place);
    else if (plainLabel(word) !== "") theirs.push(place);
  }
  if (places.size * 2 >= HISTORY_COLUMNS.length) betweenOurs(places, theirs);
  return NEEDED.every((column) => places.has(column)) ? places : null;
}

/** Between two columns that are known, as many headings of people’s as are missing there of ours are ours. */
function betweenOurs(places: Map<HistoryColumn, number>, theirs: readonly number[]): void {
  const known = [...HISTORY_COLUMNS.map((column) => places.get(column) ?? null), Infinity];
  let [from, left] = [-1, -1];
  for (const [to, right] of known.entries()) {
    if (right === null) continue;
    const lost = HISTORY_COLUMNS.slice(from + 1, to);
    const there = theirs.filter((place) => place > left && place < right);
    if (lost.length === there.length)
      lost.forEach((column, at) => {
        const place = there[at];
        if (place !== undefined) places.set(column, place);
      });
    [from, left] = [to, right];
  }
}
