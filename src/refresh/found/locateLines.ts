import { HEADING } from "../ourReport";
import type { WrittenRow, WrittenSheet } from "../writtenReport";
import type { FoundSheet } from "./foundReport";
import { words } from "./locateColumns";

/** Where the lines of a sheet stand that are in no table. */
export interface LocatedLines {
  /** Their rows, by their keys. */
  readonly rows: ReadonlyMap<string, number>;
  /** The column that they stand in: somebody may have put one in before it. */
  readonly column: number;
}

/** Columns looked at for the one of the lines. */
const COLUMNS = 20;

/**
 * Finds the lines that we wrote: each heading by its words, wherever it stands, since sections keep their places when
 * a later report has them in another order; below it its own lines, those that say the same first. Between two of
 * those stands what was typed over.
 */
export function locateLines({ blocks }: WrittenSheet, { rows, tables }: FoundSheet): LocatedLines {
  const lines = blocks.flatMap(({ table, rows: written }) => (table === "" ? written : []));
  const inTable = (row: number): boolean => tables.some(({ range }) => row >= range.top && row <= range.bottom);
  const outside = rows.flatMap((_, row) => (inTable(row) ? [] : [row]));
  const column = lineColumn(
    lines,
    outside.map((row) => rows[row] ?? []),
  );
  const said = new Map(
    outside.flatMap((row) => {
      const text = words(rows[row]?.[column]);
      return text === "" ? [] : [[row, text] as const];
    }),
  );
  const located = new Map<string, number>();
  const sections = sectionsOf(lines, said, located);
  const starts = sections.flatMap(({ at }) => at ?? []);
  for (const { at, lines: own } of sections) {
    const from = at ?? -1;
    const to = Math.min(...starts.filter((start) => start > from), rows.length);
    locateIn(
      own,
      [...said].filter(([row]) => row > from && row < to),
      located,
    );
  }
  return { rows: located, column };
}

/** Lines with the row of the heading that they stand under; null for those at the top. */
interface Section {
  readonly at: number | null;
  readonly lines: WrittenRow[];
}

/** Lines by the headings that are found; those under one that is not belong to the section before. */
function sectionsOf(
  lines: readonly WrittenRow[],
  said: ReadonlyMap<number, string>,
  located: Map<string, number>,
): readonly Section[] {
  const sections: Section[] = [{ at: null, lines: [] }];
  const taken = new Set<number>();
  let last = -1;
  for (const line of lines) {
    const places = line.key.startsWith(HEADING)
      ? [...said].flatMap(([row, text]) => (text === textOf(line) && !taken.has(row) ? [row] : []))
      : [];
    const at = places.find((row) => row > last) ?? places[0];
    if (at === undefined) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    taken.add(at);
    last = at;
    located.set(line.key, at);
    sections.push({ at, lines: [] });
  }
  return sections;
}

/** Finds lines among the rows of their section, in their order. */
function locateIn(
  lines: readonly WrittenRow[],
  there: readonly (readonly [row: number, text: string])[],
  located: Map<string, number>,
): void {
  let from = 0;
  let missed: string[] = [];
  const pair = (to: number): void => {
    const between = there.slice(from, to);
    if (between.length === missed.length) missed.forEach((key, index) => located.set(key, between[index]?.[0] ?? 0));
    missed = [];
  };
  for (const line of lines) {
    const at = there.findIndex(([, text], index) => index >= from && text === textOf(line));
    if (at < 0) missed.push(line.key);
    else {
      pair(at);
      located.set(line.key, there[at]?.[0] ?? 0);
      from = at + 1;
    }
  }
  pair(there.length);
}

/** The column in which most of the lines are found. */
function lineColumn(lines: readonly WrittenRow[], rows: readonly FoundSheet["rows"][number][]): number {
  const texts = new Set(lines.map(textOf));
  const counts = Array.from(
    { length: COLUMNS },
    (_, column) => rows.filter((cells) => texts.has(words(cells[column])) && words(cells[column]) !== "").length,
  );
  return counts.indexOf(Math.max(...counts));
}

function textOf({ cells }: WrittenRow): string {
  return words(cells[0]?.entry);
}
