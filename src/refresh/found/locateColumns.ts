import type { CellRange } from "../../domain/cell";
import { cleanText } from "../../domain/cleanText";
import { isFormula, type Entry } from "../entry";
import type { WrittenBlock } from "../writtenReport";
import type { FoundSheet } from "./foundReport";

/** What a cell says as words; `""` for a formula or nothing. */
export function words(entry: Entry | undefined): string {
  return entry === undefined || entry === null || isFormula(entry) ? "" : cleanText(String(entry)).trim();
}

/** What is known of the columns of a table that we wrote. */
export type WrittenColumns = Pick<WrittenBlock, "headings" | "rows"> & {
  readonly layout?: readonly string[] | undefined;
  /** Whether cells of one column are those that we wrote under a heading, where no rows are kept that tell. */
  readonly isHeld?: (heading: string, cells: readonly Entry[]) => boolean;
};

/**
 * Columns by their headings. One whose heading a person typed over is known by the cells below it that we wrote, else
 * by its place in the table as we left it: the order of our own list says nothing, for a column that came later stands
 * at the right end.
 */
export function locateColumns(block: WrittenColumns, sheet: FoundSheet, range: CellRange): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (let column = range.left; column <= range.right; column += 1) {
    const heading = words(sheet.rows[range.top]?.[column]);
    if (!columns.has(heading)) columns.set(heading, column);
  }
  const renamed: Renamed = { block, sheet, range, columns };
  underAnother(renamed);
  byLetters(renamed);
  byCells(renamed);
  byPlace(renamed);
  return columns;
}

interface Renamed {
  readonly block: WrittenColumns;
  readonly sheet: FoundSheet;
  readonly range: CellRange;
  /** Filled as columns are known. */
  readonly columns: Map<string, number>;
}

function missing({ block, columns }: Renamed): string[] {
  return block.headings.filter((heading) => !columns.has(heading));
}

/** Columns under headings that we did not give, from the left. */
function unknown({ block, columns }: Renamed): (readonly [heading: string, column: number])[] {
  const theirs = [...columns].filter(([heading]) => !block.headings.includes(heading));
  const known = new Set(block.layout ?? []);
  // A column of a person's own that stood there before is no heading of ours typed over.
  return theirs.filter(([heading]) => !known.has(heading)).sort(([, one], [, other]) => one - other);
}

function take({ columns }: Renamed, heading: string, [theirs, column]: readonly [string, number]): void {
  columns.delete(theirs);
  columns.set(heading, column);
}

/**
 * A column under a heading that we gave to another: it holds what we wrote under one that is nowhere, and what we wrote
 * under its heading stands under words of a person's own. So somebody called Actual `This quarter`, and Last year
 * `Actual`.
 */
function underAnother(renamed: Renamed): void {
  const { block, columns } = renamed;
  const theirs = unknown(renamed);
  if (theirs.length === 0) return;
  const lost = missing(renamed);
  for (const [heading, column] of [...columns]) {
    if (!block.headings.includes(heading) || holds(renamed, heading, column)) continue;
    const [meant, ...others] = lost.filter((one) => holds(renamed, one, column));
    if (meant === undefined || others.length > 0 || columns.has(meant)) continue;
    if (!theirs.some(([, other]) => holds(renamed, heading, other))) continue;
    columns.delete(heading);
    columns.set(meant, column);
  }
}

/** `STATUS` is Status. */
function byLetters(renamed: Renamed): void {
  for (const heading of missing(renamed)) {
    const alike = unknown(renamed).filter(([theirs]) => plain(theirs) === plain(heading));
    if (alike[0] !== undefined && alike.length === 1) take(renamed, heading, alike[0]);
  }
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/\s+/g, " ");
}

/** Columns that hold what we wrote in one column and in no other, in whatever order the rows are now. */
function byCells(renamed: Renamed): void {
  const lost = missing(renamed);
  const there = unknown(renamed);
  const proven = lost.flatMap((heading) => {
    const likely = there.filter((one) => holds(renamed, heading, one[1]));
    return likely[0] !== undefined && likely.length === 1 ? [{ heading, at: likely[0] }] : [];
  });
  for (const { heading, at } of proven)
    if (proven.filter((other) => other.at === at).length === 1) take(renamed, heading, at);
}

function holds({ block, sheet, range }: Renamed, heading: string, column: number): boolean {
  const below = sheet.rows.slice(range.top + 1, range.bottom + 1).map((cells) => cells[column] ?? null);
  if (block.isHeld !== undefined) return block.isHeld(heading, below);
  const at = block.headings.indexOf(heading);
  const written = block.rows
    .map(({ cells }) => plainEntry(cells[at]?.entry ?? null))
    .filter((said) => said !== "" && !MARK.test(said));
  const left = new Map<string, number>();
  for (const entry of below) {
    const said = plainEntry(entry);
    left.set(said, (left.get(said) ?? 0) + 1);
  }
  const same = written.filter((said) => {
    const count = left.get(said) ?? 0;
    left.set(said, count - 1);
    return count > 0;
  });
  return same.length * 2 >= written.length && written.length > 0;
}

/** A mark such as `[z]` says the same in many columns. */
const MARK = /^string \[.\]$/;

/** A cell or a range of a formula, or what one means. */
const REFERENCES =
  /(?:(?:'[^']+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\w*\[@?[^[\]"]*\]/gu;

/** What a cell holds, as letters: a formula without where its references lead. */
function plainEntry(entry: Entry): string {
  if (isFormula(entry)) return `=${entry.formula.replace(REFERENCES, "#")}`;
  return entry === null ? "" : `${typeof entry} ${cleanText(String(entry)).trim()}`.replace(/^string $/, "");
}

/** Between two columns that are known and stand as they stood, as many headings as we gave there are ours. */
function byPlace(renamed: Renamed): void {
  const { block, columns, range } = renamed;
  const order = block.layout ?? block.headings;
  const places = order.map((heading) => columns.get(heading) ?? null);
  const kept = [-1, ...inOrder(places), order.length];
  kept.slice(1).forEach((to, index) => {
    const from = kept[index] ?? -1;
    const left = places[from] ?? range.left - 1;
    const right = places[to] ?? range.right + 1;
    const lost = order
      .slice(from + 1, to)
      .filter((heading) => !columns.has(heading) && block.headings.includes(heading));
    const there = unknown(renamed).filter(([, column]) => column > left && column < right);
    if (lost.length !== there.length) return;
    lost.forEach((heading, at) => {
      const one = there[at];
      if (one !== undefined) take(renamed, heading, one);
    });
  });
}

/** The most of the places that rise: columns that people have moved are not among them. */
function inOrder(places: readonly (number | null)[]): readonly number[] {
  let best: readonly number[] = [];
  const ends: (readonly number[])[] = [];
  places.forEach((place, index) => {
    if (place === null) return;
    const before = ends
      .filter((one) => (places[one.at(-1) ?? 0] ?? 0) < place)
      .reduce<readonly number[]>((most, one) => (one.length > most.length ? one : most), []);
    const chain = [...before, index];
    ends.push(chain);
    if (chain.length > best.length) best = chain;
  });
  return best;
}
