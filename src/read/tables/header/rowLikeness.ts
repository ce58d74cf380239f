import type { CellRange } from "../../../domain/cell";
import { cellKind } from "../../cells/cellKind";
import { unitAlone } from "../../cells/headerUnit";
import { type ColumnBelow, columnsBelow } from "./columnsBelow";
import { isBand, isBandOrMonth, risingRuns, yearsInRow } from "./headingWords";
import { headerWordShare } from "../noteWords";
import { couldHead, rowKinds, textAt } from "./rowKinds";
import type { SheetShape } from "../sheetShape";

/** How much the cells of one row are like headings of the columns below them, and unlike what stands there. */
export interface RowLikeness {
  /** From -1, a row like those below it, to 1, headings over figures. */
  readonly likeness: number;
  /** The columns whose cell is a figure or a mark for one, in a column of such: no heading. */
  readonly plain: readonly number[];
  /** How many columns of figures a word, a year or a band stands over. */
  readonly headed: number;
}

/** Compares a row with what the columns of its block hold below. */
export function rowLikeness(
  shape: SheetShape,
  row: number,
  block: CellRange,
  below: readonly ColumnBelow[],
): RowLikeness {
  const columns = shape.columns(row, block.left, block.right);
  const rising = risingColumns(shape, row, block, columns, below);
  const years = yearColumns(shape, row, block);
  const areAnswers = headsAnswers(shape, row, columns, block, below);
  const plain: number[] = [];
  let headed = 0;
  let sum = 0;
  for (const column of columns) {
    const held = below[column - block.left];
    if (held === undefined) continue;
    const overFigures = held.holds === "years" || held.holds === "figures";
    const areYears = overFigures && years.columns.has(column) ? years.are : "either";
    const points =
      areYears === "headings"
        ? UNLIKE.year
        : areYears === "figures"
          ? PLAIN
          : rising.has(column)
            ? RISING
            : cellPoints(shape, row, column, column === block.left || areAnswers, held);
    if (points <= PLAIN) plain.push(column);
    if (points >= RISING && (held.holds === "figures" || areYears === "headings")) headed += 1;
    sum += points;
  }
  return { likeness: columns.length === 0 ? 0 : Math.max(-1, sum / columns.length), plain, headed };
}

/** Whether no cell of a row is a figure, or a mark for one, like those below it. */
export function mayHead(shape: SheetShape, row: number, block: CellRange, below: readonly ColumnBelow[]): boolean {
  if (!couldHead(rowKinds(shape, row, block))) return rowLikeness(shape, row, block, below).plain.length === 0;
  const { columns, are } = yearColumns(shape, row, block);
  const overYears = [...columns].filter((column) => areMostlyYears(below[column - block.left]?.texts ?? new Set()));
  return are === "headings" || (are === "either" && overYears.length < 2);
}

/** Whether a row has a figure or a mark for one, such as figures that look like years. */
export function hasFigure(shape: SheetShape, row: number, block: CellRange): boolean {
  const kinds = rowKinds(shape, row, block);
  if (kinds.includes("figure") || kinds.includes("missing")) return true;
  return kinds.includes("year") && !mayHead(shape, row, block, columnsBelow(shape, block, row + 1));
}

const YEAR = /^(?:19|20)\d\d$/;

/** The columns of a row's years, two at least and none the first, and what they are. */
function yearColumns(
  shape: SheetShape,
  row: number,
  block: CellRange,
): { readonly columns: ReadonlySet<number>; readonly are: ReturnType<typeof yearsInRow> } {
  const columns = shape.columns(row, block.left + 1, block.right).filter((column) => {
    const cell = shape.standing(row, column);
    return cell !== null && cellKind(cell) === "year" && YEAR.test(cell.text.trim());
  });
  if (columns.length < 2) return { columns: new Set(), are: "either" };
  return { columns: new Set(columns), are: yearsInRow(columns.map((column) => textAt(shape, row, column))) };
}

/** What a cell counts that is a figure in a column of figures, or a mark in a column that has such marks. */
const PLAIN = -1;
/** What numbers count that only rise, under a band or beside other headings: percentiles, months. */
const RISING = 0.5;
/** What other cells count that stand over a column of another kind. */
const UNLIKE = { words: 1, year: 0.8, band: 0.7, wordsOverDates: 0.7 } as const;
/** A word that heads columns elsewhere, over words; one that stands in its column again. */
const HEADING_WORD = 0.4;
const STANDS_AGAIN = -0.5;

function cellPoints(shape: SheetShape, row: number, column: number, mayName: boolean, held: ColumnBelow): number {
  const cell = shape.standing(row, column);
  if (cell === null) return 0;
  const kind = cellKind(cell);
  const text = cell.text.trim();
  const again = held.texts.has(text.toLowerCase());
  switch (held.holds) {
    case "nothing":
      return kind === "figure" && !isBandOrMonth(text) ? PLAIN : 0;
    case "figures":
      if (kind === "words") return again ? 0 : UNLIKE.words * held.purity;
      if (kind === "year" && !again && isPeriodOverYears(text, held)) return UNLIKE.year;
      // No figure is written `2023/24` or `Apr-24`: where it comes again it heads another table below.
      if (kind === "year" && !YEAR.test(text)) return UNLIKE.year * held.purity;
      if (kind === "year") return again || areMostlyYears(held.texts) ? PLAIN : UNLIKE.year * held.purity;
      if (isBandOrMonth(text)) return [...held.texts].some(isBandOrMonth) ? PLAIN : UNLIKE.band;
      if (kind === "date") return UNLIKE.year * held.purity;
      // `N/A` names a column of answers that has no such answer in it.
      if (kind === "missing") return mayName ? 0 : again ? PLAIN : -0.3;
      return -1.5;
    case "years":
    case "dates":
      if (kind === "words") return again ? 0 : UNLIKE.wordsOverDates;
      if (kind === "year" && !again && isPeriodOverYears(text, held)) return UNLIKE.year;
      // `35-49` over the one figure of a short page, which is about two thousand.
      if (held.holds === "years" && isBand(text)) return UNLIKE.band;
      return kind === "figure" ? PLAIN : -0.7;
    case "words":
      if (kind === "words") return again ? STANDS_AGAIN : headerWordShare([text]) * HEADING_WORD;
      return kind === "figure" ? -0.4 : kind === "missing" && !mayName ? -0.3 : 0;
  }
}

/**
 * Whether a row names answers, of which `N/A` may be one though it stands for a missing figure further down: each other
 * column of figures has words over it that do not come again, two different ones at least.
 */
function headsAnswers(
  shape: SheetShape,
  row: number,
  columns: readonly number[],
  block: CellRange,
  below: readonly ColumnBelow[],
): boolean {
  const words = new Set<string>();
  for (const column of columns) {
    const cell = shape.standing(row, column);
    const held = below[column - block.left];
    if (cell === null || held?.holds !== "figures") continue;
    const kind = cellKind(cell);
    const text = cell.text.trim().toLowerCase();
    if (kind === "missing") continue;
    if (kind !== "words" || held.texts.has(text)) return false;
    words.add(text);
  }
  return words.size > 1;
}

/** A period that is more than a year, `Q1 2023/24`, over figures of about two thousand. */
function isPeriodOverYears(text: string, { texts }: ColumnBelow): boolean {
  return !YEAR.test(text) && areMostlyYears(texts);
}

/** Whether most figures of a column are of about two thousand. */
function areMostlyYears(texts: ReadonlySet<string>): boolean {
  return [...texts].filter((text) => YEAR.test(text)).length * 2 > texts.size;
}

/**
 * Columns whose numbers only rise and are named as headings are: by a band right over them, by the heading of another
 * column of figures, or by a first word that heads columns.
 */
function risingColumns(
  shape: SheetShape,
  row: number,
  block: CellRange,
  columns: readonly number[],
  below: readonly ColumnBelow[],
): ReadonlySet<number> {
  const texts = columns.map((column) => textAt(shape, row, column));
  const runs = risingRuns(texts).map((places) => places.flatMap((place) => columns[place] ?? []));
  const rising = runs.flat();
  if (rising.length === 0) return new Set();
  if (runs.every((run) => isUnderBand(shape, row, block, run))) return new Set(rising);
  if (runs.length > 1) return new Set();
  const isFigures = (column: number): boolean => below[column - block.left]?.holds === "figures";
  const areYears = yearColumns(shape, row, block).are === "headings";
  const others = columns.filter((column) => isFigures(column) && !rising.includes(column));
  const otherHeading = others.some((column) => {
    const cell = shape.standing(row, column);
    if (cell === null) return false;
    const kind = cellKind(cell);
    // Bare numbers of about two thousand are no sure headings beside numbers that may be figures.
    return kind === "words" || kind === "date" || (kind === "year" && (!YEAR.test(cell.text.trim()) || areYears));
  });
  const firstWord = texts[0] ?? "";
  const first = columns[0] === block.left && headerWordShare([firstWord]) === 1 && !/\btotals?\b/i.test(firstWord);
  const onlyRising = columns.slice(1).every((column) => rising.includes(column) || !isFigures(column));
  const isHeaded = row > block.top && rising.every((column) => shape.stands(row - 1, column));
  return otherHeading || (first && onlyRising && !isHeaded) ? new Set(rising) : new Set();
}

/** Whether one cell of the row above, merged, with blank cells to its right or in each column, is over all of these. */
function isUnderBand(shape: SheetShape, row: number, block: CellRange, columns: readonly number[]): boolean {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined || row <= block.top || first === block.left) return false;
  if (!shape.stands(row - 1, first) || cellKindIsFigure(shape, row - 1, first)) return false;
  const merge = shape.mergeAt(row - 1, first);
  if (merge !== null) return merge.right >= last;
  if (last === first || shape.count(row - 1, first, last) === 1) return last > first;
  // A band may be printed in each of its columns, which stand side by side; so may a unit, or a heading over rows that
  // have a name.
  if (last - first >= columns.length) return false;
  const band = textAt(shape, row - 1, first);
  const inEach = columns.every((column) => textAt(shape, row - 1, column) === band);
  if (!inEach || unitAlone(band) !== null) return false;
  if (!shape.stands(row, block.left)) return true;
  const texts = columns.map((column) => textAt(shape, row, column));
  return !shape.stands(row - 1, block.left) && areCountsOrPercentiles(texts);
}

/** Whether numbers that rise are counts (`1`, `2`, `3`) or percentiles (`10`, `25`, `50`), three at least. */
function areCountsOrPercentiles(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number.parseInt(text, 10));
  const isCount = numbers.every((number, place) => number === (numbers[0] ?? 0) + place);
  return numbers.length > 2 && (isCount || numbers.every((number) => number < 100 && number % 5 === 0));
}

function cellKindIsFigure(shape: SheetShape, row: number, column: number): boolean {
  const cell = shape.standing(row, column);
  return cell !== null && cellKind(cell) === "figure";
}
