import type { TableKey } from "../cells/readKey";
import { readValue } from "../cells/readValue";
import { roundedTo as roundedToSaid } from "./roundedTo";
import { cellIn, type Column, type SourceCell, type TableRow } from "../source";

/** What a cell is to a sum. */
export const CELL = {
  /** Blank: it adds nothing. */
  blank: 0,
  /** A mark for a figure that is not shown: it adds nobody knows what. */
  notShown: 1,
  /** Words, or a figure of another kind: what it stands in cannot be added up. */
  other: 2,
  figure: 3,
} as const;

/** A column of figures, held so that a million rows can be added up. Rows are places in the table, from 0. */
export interface FigureColumn {
  /** Its place among the table's columns. */
  readonly column: number;
  readonly values: Float64Array;
  /** What each cell is: one of `CELL`. */
  readonly kinds: Uint8Array;
  /** What the last printed place stands for, where figures are rounded to it; 0 for whole numbers. */
  readonly step: number;
  /** Whether its figures can add up, as far as the heading says: averages and rates cannot. */
  readonly adds: boolean;
  /** Places that its figures are printed to. */
  readonly decimals: number;
}

/** Cells that are read to find totals; of a longer table, fewer columns are looked at. */
const CELLS_MAX = 3_000_000;

/** What counts are rounded to in published tables, most first; and how many figures make it no accident. */
const ROUND_STEPS = [10, 5] as const;
const MULTIPLES_MIN = 12;

const NEVER_ADDS =
  /\b(?:average|mean|median|rates?|ratio|per|percent(?:age)?s?|proportion|scores?|rank(?:ing)?|index)\b|%/i;
/** Headings over names for the rows. */
const NAMES_ROWS = /\b(?:ids?|codes?|refs?)\b/i;
/** Headings under which whole numbers are rounded ones: `£000`, `Jobs (thousand)`, `£m`. */
const SCALED = /(?:^|[^\d,.])000s?\b|\b(?:thousands?|millions?|billions?)\b|£\s?(?:k|m|mn|bn)\b/i;
/** What a letter or word after a figure multiplies it by. */
const SCALED_FIGURES: readonly (readonly [RegExp, number])[] = [
  [/(?:\dk|thousand)$/i, 1e3],
  [/(?:bn|billion)$/i, 1e9],
  [/(?:\dm|mn|million)$/i, 1e6],
];
/** Most figures are written so; the rest are read with care, which takes longer. */
const PLAIN_FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,6}))?$/;
/** Fewer than this share of steps of one is no column of line numbers. */
const LINE_NUMBERS = 0.8;

/**
 * The columns of a table that hold figures, but for those that number its rows.
 *
 * @param options.labelColumns Columns in which the rows' names stand.
 * @param options.roundedTo What whole numbers are rounded to; 0 where nobody says that they are.
 * @param options.key What the table explains of its marks.
 */
export function figureColumns(
  rows: readonly TableRow[],
  columns: readonly Column[],
  {
    labelColumns,
    roundedTo,
    key,
  }: { readonly labelColumns: readonly number[]; readonly roundedTo: number; readonly key: TableKey | undefined },
): FigureColumn[] {
  const most = Math.max(1, Math.floor(CELLS_MAX / Math.max(1, rows.length)));
  const read = columns
    .flatMap(({ type }, column) =>
      ["number", "money", "percent", "mixed"].includes(type) && !labelColumns.includes(column) ? [column] : [],
    )
    .slice(0, most)
    .map((column) => readColumn(rows, columns[column], column, roundedTo, key))
    .filter((figures) => !numbersRows(figures));
  const step = commonStep(read);
  return read.map((column) => (column.step === 0 && step > 0 ? { ...column, step } : column));
}

/** What all whole numbers of a table are rounded to, as it looks: to tens or fives; 0 where they are not. */
function commonStep(columns: readonly FigureColumn[]): number {
  const whole = columns.filter(({ adds, decimals }) => adds && decimals === 0);
  return ROUND_STEPS.find((step) => whole.length > 0 && areMultiples(whole, step)) ?? 0;
}

function areMultiples(columns: readonly FigureColumn[], step: number): boolean {
  let figures = 0;
  for (const { values } of columns) {
    for (const value of values) {
      if (value === 0) continue;
      if (value % step !== 0) return false;
      figures += 1;
    }
  }
  return figures >= MULTIPLES_MIN;
}

function readColumn(
  rows: readonly TableRow[],
  heading: Column | undefined,
  column: number,
  roundedTo: number,
  key: TableKey | undefined,
): FigureColumn {
  const values = new Float64Array(rows.length);
  const kinds = new Uint8Array(rows.length);
  const percents = heading?.type === "percent";
  let decimals = 0;
  const said = Math.max(roundedTo, roundedToSaid([heading?.header ?? ""]));
  let step = SCALED.test(heading?.header ?? "") ? Math.max(1, said) : said;
  for (const [place, row] of rows.entries()) {
    if (row.kind === "section") continue;
    const cell = cellIn(row, column);
    if (cell === null) continue;
    const plain = plainFigure(cell);
    if (plain !== null && !percents) {
      values[place] = plain.number;
      kinds[place] = CELL.figure;
      decimals = Math.max(decimals, plain.decimals);
      continue;
    }
    const read = readValue(cell, key);
    if (read.kind === "missing") kinds[place] = read.mark === "" ? CELL.blank : CELL.notShown;
    else if (read.kind !== "number" || read.percent !== percents) kinds[place] = CELL.other;
    else {
      values[place] = read.number;
      kinds[place] = CELL.figure;
      decimals = Math.max(decimals, read.decimals + (read.percent ? 2 : 0));
      step = Math.max(step, scaledStep(cell.text.trim()));
    }
  }
  if (step <= 1 && decimals > 0) step = 10 ** -decimals;
  const adds =
    !NEVER_ADDS.test(heading?.header ?? "") &&
    !NAMES_ROWS.test(heading?.header ?? "") &&
    !percents &&
    !/^(?:%|pp|per\b)/.test(heading?.unit ?? "");
  return { column, values, kinds, step: percents && decimals === 2 ? 0.01 : step, adds, decimals };
}

function plainFigure(cell: SourceCell): { readonly number: number; readonly decimals: number } | null {
  if (cell.kind === "number" && cell.number !== null && (cell.numberFormat ?? "General") === "General")
    return Number.isInteger(cell.number) ? { number: cell.number, decimals: 0 } : null;
  if (cell.kind !== "text") return null;
  const plain = PLAIN_FIGURE.exec(cell.text);
  if (plain === null) return null;
  return { number: Number(cell.text.replaceAll(",", "")), decimals: plain[1]?.length ?? 0 };
}

/** What the last printed place of `£8.4m` stands for: 100,000; 0 for a figure that is written out. */
function scaledStep(text: string): number {
  const scale = SCALED_FIGURES.find(([pattern]) => pattern.test(text))?.[1];
  return scale === undefined ? 0 : scale / 10 ** (/\.(\d+)/.exec(text)?.[1]?.length ?? 0);
}

/** Whether a column counts its rows: 1, 2, 3. */
function numbersRows({ values, kinds }: FigureColumn): boolean {
  let figures = 0;
  let steps = 0;
  let before: number | null = null;
  for (let place = 0; place < values.length; place += 1) {
    if (kinds[place] !== CELL.figure) continue;
    const value = values[place] ?? 0;
    figures += 1;
    if (before !== null && value - before === 1) steps += 1;
    before = value;
  }
  return figures > 2 && steps >= LINE_NUMBERS * (figures - 1);
}
