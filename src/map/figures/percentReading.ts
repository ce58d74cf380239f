import { readValue } from "../../read/cells/readValue";
import type { Column, SourceCell } from "../../read/source";

/** What a number without a percent sign means in a column, where its measure is a percentage. */
export type PercentReading = "proportions" | "percentages" | "unclear";

/** Units of a heading under which a bare 65.4 is 65.4%, or 65.4 percentage points. */
const PERCENT_HEADINGS: readonly (string | null)[] = ["%", "% change", "pp"];

/** Whether all bare numbers of a column are above 1, so that none of them could be a proportion. */
export function areAboveOne(cells: Iterable<SourceCell | null>): boolean {
  let some = false;
  for (const cell of cells) {
    const read = readValue(cell);
    if (read.kind !== "number" || read.percent || read.number === 0) continue;
    if (read.money || Math.abs(read.number) <= 1) return false;
    some = true;
  }
  return some;
}

/** Whether a cell holds a bare number above 1, which is no proportion. */
export function isBarePercentage(cell: SourceCell | null): boolean {
  const read = readValue(cell);
  return read.kind === "number" && !read.percent && !read.money && Math.abs(read.number) > 1;
}

/**
 * How the bare numbers of a column of percentages are to be read; never guessed.
 *
 * Under a heading with the unit `%` they are percentages; under any other they are proportions, as Excel stores them.
 * Numbers that contradict that make the whole column unclear: 65.4 under a plain heading, 0.4 beside a typed 65%,
 * nothing above 1 under `%`, and nothing but 1 under a plain heading (1% and 100% are both likely).
 *
 * @param cells The column's cells in the rows of percentage measures.
 * @param small Whether figures of 1% and less are usual in the column: changes and variances. Its heading is believed.
 */
export function percentReading(
  heading: Column | null,
  cells: Iterable<SourceCell | null>,
  small = false,
): PercentReading {
  let someAboveOne = false;
  let someOnes = false;
  let someBelowOne = false;
  let someTyped = false;
  for (const cell of cells) {
    const read = readValue(cell);
    someTyped ||= read.kind === "number" && read.percent && cell?.kind === "text";
    if (read.kind !== "number" || read.percent || read.money || read.number === 0) continue;
    const size = Math.abs(read.number);
    someAboveOne ||= size > 1;
    someOnes ||= size === 1;
    someBelowOne ||= size < 1;
  }
  if (PERCENT_HEADINGS.includes(heading?.unit ?? null)) return someAboveOne || small ? "percentages" : "unclear";
  const onlyOnes = someOnes && !someBelowOne;
  return someAboveOne || onlyOnes || (someTyped && !small) ? "unclear" : "proportions";
}

/** Whether a cell holds a figure with a percent sign. */
export function readsAsPercent(cell: SourceCell | null): boolean {
  const read = readValue(cell);
  return read.kind === "number" && read.percent;
}

/** Whether a cell holds a figure above 1, whatever its sign. */
export function isAboveOne(cell: SourceCell | null): boolean {
  const read = readValue(cell);
  return read.kind === "number" && Math.abs(read.number) > 1;
}

/** A column of shares can have figures above 100, but hardly none below it and one as large as this. */
const NO_SHARE = 1000;

/**
 * Whether the figures of a column can be no percentages, whatever the words over its table say: all are whole numbers
 * above 100, and one is above 1,000.
 *
 * @param cells The column's cells in all rows.
 */
export function areNoShares(cells: Iterable<SourceCell | null>): boolean {
  let largest = 0;
  for (const cell of cells) {
    const read = readValue(cell);
    if (read.kind !== "number") continue;
    if (read.percent || !Number.isInteger(read.number) || read.number <= 100) return false;
    largest = Math.max(largest, read.number);
  }
  return largest > NO_SHARE;
}
