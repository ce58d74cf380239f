import { cleanLabel } from "../../cells/cleanLabel";
import type { SheetShape } from "../sheetShape";
import type { Draft } from "../splitBlock";
import { bandReadings, type BandReading } from "./bandReadings";
import { bandRuns } from "./bandRuns";
import { figureColumns } from "./figureColumns";

/** The words of a table's header rows over each of its columns. */
export interface HeadingTexts {
  /** Row by row from the top. */
  readonly rows: readonly (readonly string[])[];
  /** By column, the bands that it may be under where nothing tells, of the lowest row of which that is so. */
  readonly unclear: ReadonlyMap<number, readonly string[]>;
}

/**
 * The clean words of each header row over each column: a heading that stands over several columns counts for each of
 * them, whether its cell is merged or the cells beside it are blank.
 *
 * @param unitRow A row that gives every column its unit, which is left out.
 */
export function headingTexts(shape: SheetShape, draft: Draft, unitRow: number | null): HeadingTexts {
  const first = readRows(shape, draft, unitRow, (row, column) => shape.stands(row, column));
  if (!first.moved) return first;
  // A band that stands in the middle of its columns begins left of its place, and ends what stands below it there.
  const { top } = draft.header;
  return readRows(shape, draft, unitRow, (row, column) => {
    const bands = first.rows[row - top - (unitRow !== null && unitRow < row ? 1 : 0)] ?? [];
    const index = column - draft.left;
    return (bands[index] ?? "") !== "" && bands[index] !== bands[index - 1];
  });
}

/** @param begins Whether a band of a row begins over a column. */
function readRows(
  shape: SheetShape,
  draft: Draft,
  unitRow: number | null,
  begins: (row: number, column: number) => boolean,
): HeadingTexts & { readonly moved: boolean } {
  const { header, left, right } = draft;
  const rows: string[][] = [];
  const unclear = new Map<number, readonly string[]>();
  let below: readonly string[] = [];
  let moved = false;
  for (let row = header.bottom; row >= header.top; row -= 1) {
    if (row === unitRow) continue;
    const texts: string[] = [];
    for (let column = left; column <= right; column += 1)
      texts.push(cleanLabel(shape.sheet.cell(row, column)?.text ?? "").label);
    const reading = row === header.bottom ? asTheyStand(texts) : spread(shape, draft, row, texts, below, begins);
    moved ||= texts.some((text, index) => text !== "" && text === reading.bands[index - 1]);
    for (const [column, bands] of reading.unclear) if (!unclear.has(column)) unclear.set(column, bands);
    rows.unshift([...reading.bands]);
    below = texts.map((_, index) => `${reading.bands[index] ?? ""} ${below[index] ?? ""}`.trim().toLowerCase());
  }
  return { rows, unclear, moved };
}

function asTheyStand(bands: readonly string[]): BandReading {
  return { bands, unclear: new Map() };
}

/** The words of a row of bands over each column that they reach over. */
function spread(
  shape: SheetShape,
  draft: Draft,
  row: number,
  texts: readonly string[],
  below: readonly string[],
  begins: (row: number, column: number) => boolean,
): BandReading {
  // A band that is printed in each of its columns reaches over no other.
  const inEach = texts.some((text, index) => text !== "" && text === texts[index - 1]);
  if (inEach) return asTheyStand(texts);
  const isMerged = texts.some((_, index) => shape.mergeAt(row, draft.left + index) !== null);
  const rightwards = spreadRightwards(shape, draft, row, texts, begins);
  const first = [...figureColumns(shape, draft)].find((column) => column > draft.left);
  if (isMerged || first === undefined)
    return asTheyStand(isMerged ? rightwards : (bandRuns(texts, below) ?? rightwards));
  // What heads the rows' names in the row of the bands is over nothing else.
  const isOwn = (index: number): boolean => index < first - draft.left && (below[index] ?? "") === "";
  const bands = texts.map((text, index) => (isOwn(index) ? "" : text));
  const withOwn = (over: readonly string[]): string[] =>
    over.map((band, index) => (isOwn(index) ? (texts[index] ?? "") : band));
  const runs = bandRuns(bands, below);
  if (runs !== null) return asTheyStand(withOwn(runs));
  const reading = bandReadings(bands, rightwards, below, first - draft.left);
  return { ...reading, bands: withOwn(reading.bands) };
}

/**
 * A group's heading that is not merged stands in its first column, blank cells to its right: it goes on until the next
 * heading, its own or one above it, over columns that have a heading of their own below.
 */
function spreadRightwards(
  shape: SheetShape,
  draft: Draft,
  row: number,
  texts: readonly string[],
  begins: (row: number, column: number) => boolean,
): string[] {
  const spreadTexts = [...texts];
  const rowsAbove = Array.from({ length: row - draft.header.top }, (_, place) => draft.header.top + place);
  for (let index = 1; index < spreadTexts.length; index += 1) {
    const column = draft.left + index;
    if (spreadTexts[index] !== "" || (spreadTexts[index - 1] ?? "") === "") continue;
    const before = shape.mergeAt(row, column - 1);
    const goesOn = !rowsAbove.some((above) => begins(above, column));
    // Words over the rows' names are as often a title's: they reach no further than the row below says.
    const last = index === 1 ? Math.min(row + 1, draft.header.bottom) : draft.header.bottom;
    const headed = [column - 1, column].every((each) => standsAmong(shape, each, row + 1, last));
    if (before === null && goesOn && headed) spreadTexts[index] = spreadTexts[index - 1] ?? "";
  }
  return spreadTexts;
}

function standsAmong(shape: SheetShape, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row += 1) if (shape.stands(row, column)) return true;
  return false;
}
