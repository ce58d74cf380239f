import type { CellRange } from "../../../domain/cell";
import { bandText } from "./bandText";
import { type ColumnBelow, columnsBelow } from "./columnsBelow";
import { CLEAR_LEAD, type HeaderEvidence, headerScore, styleScore } from "./headerEvidence";
import { headerStyle } from "./headerStyle";
import type { GivenHeader, HeaderReason, OtherReading } from "./headerReason";
import { headerWordShare } from "../noteWords";
import { isUnitRow, joinsHeader } from "./joinedRows";
import { markerAbove, markerBelow, namesHeadingsBelow } from "./markerRows";
import { couldHead, rowKinds, textAt } from "./rowKinds";
import { rowsFrom } from "../rowsFrom";
import { hasFigure, mayHead, rowLikeness } from "./rowLikeness";
import type { SheetShape } from "../sheetShape";
import { isPairRow, isTitleRow, mayBeTitle } from "./titleRows";

/** Where a block's header stands: its rows from `top` to `bottom`; `bottom` is before `top` where it has none. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
  /** The row under the headings that gives units, else null. */
  readonly unitRow: number | null;
  /** Rows above or under the headings that number or letter the columns, or name them for a program. */
  readonly markers: readonly number[];
  /** The first row below all of these. */
  readonly bodyFrom: number;
}

/** A reading of a block's top, with what speaks for it. */
interface HeaderReading {
  readonly rows: HeaderRows;
  readonly evidence: HeaderEvidence;
  readonly score: number;
}

/** The header of a block, and why. */
export interface HeaderChoice {
  readonly rows: HeaderRows;
  readonly reason: HeaderReason;
}

/** Header rows that are looked for at most, and rows in which a header may begin. */
const HEADER_ROWS_MAX = 8;
const STARTS_MAX = 12;
/** Rows below a header in which figures must begin for its rows to be told from rows of words. */
const FIGURES_WITHIN = 30;

/**
 * Finds the header of a block of cells by the table as a whole: each row in which it may begin is compared with what
 * the columns hold below. Null where the block has no row of two cells or more: it is words, not a table. Rows of one
 * cell above the header, and pairs of a name and its words, are left to the caller as titles.
 *
 * @param given The header that a person has given in the block: it stands whatever the block shows.
 */
export function chooseHeader(
  shape: SheetShape,
  block: CellRange,
  given: GivenHeader | null = shape.givenHeader(block),
): HeaderChoice | null {
  if (given !== null) return { rows: givenRows(shape, block, given), reason: { by: "person" } };
  const readings: HeaderReading[] = [];
  const markers: number[] = [];
  let pairs = 0;
  for (let row = block.top; row <= block.bottom && readings.length <= STARTS_MAX; row += 1) {
    if (isTitleRow(shape, row, block)) continue;
    if (pairs + markers.length === 0) readings.push(withoutHeader(shape, block, row));
    readings.push(readingFrom(shape, block, row, [...markers]));
    if (namesHeadingsBelow(shape, row, block) && !isTitleRow(shape, row + 1, block)) {
      markers.push(row);
      readings.length = 0;
    } else if (markerAbove(shape, row, block) !== null) markers.push(row);
    else if (isPairRow(shape, row, block, pairs)) pairs += 1;
    else if (!mayBeTitle(shape, row, block)) break;
  }
  if (readings.length === 0) return null;
  const ranked = withStyles(shape, block, readings);
  const [best] = ranked;
  if (best === undefined) return null;
  const { rows, evidence } = best;
  return { rows, reason: { by: "evidence", evidence, or: otherReading(shape, block, best, ranked) } };
}

/**
 * Readings from the best down. Style tells apart those that are nearly as good as the best, and no others: a row of
 * data may be bold because it is ours. Of a clear reading it is only told.
 */
function withStyles(shape: SheetShape, block: CellRange, readings: HeaderReading[]): HeaderReading[] {
  const byScore = (one: HeaderReading, other: HeaderReading): number => other.score - one.score;
  const best = readings.sort(byScore)[0]?.score ?? 0;
  const isNear = ({ score }: HeaderReading): boolean => best - score < CLEAR_LEAD;
  const isClear = readings.filter(isNear).length < 2;
  return readings
    .map((reading) => {
      if (!isNear(reading)) return reading;
      const evidence = { ...reading.evidence, style: headerStyle(shape, block, reading.rows) };
      return { ...reading, evidence, score: reading.score + (isClear ? 0 : styleScore(evidence)) };
    })
    .sort(byScore);
}

/** The reading that is nearly as good as the best, or has a title of the other's heading. */
function otherReading(
  shape: SheetShape,
  block: CellRange,
  { rows, evidence, score }: HeaderReading,
  readings: readonly HeaderReading[],
): OtherReading | null {
  if (evidence.figureColumns === 0 && !evidence.hasFigure) return null;
  const title = rowsFrom(block.top, rows.top).find((row) => mayBeTitle(shape, row, block));
  const isOther = ({ top, bottom }: HeaderRows): boolean =>
    title !== undefined && bottom >= top && top > title !== rows.top > title;
  const other = readings.find((reading) => isOther(reading.rows)) ?? readings.find((reading) => reading.rows !== rows);
  if (other === undefined || (!isOther(other.rows) && score - other.score >= CLEAR_LEAD)) return null;
  const isSameData = other.rows.bodyFrom === rows.bodyFrom;
  // Bands are needed where the headings under them come again: `Q1` to `Q4` under 2024, and under 2025.
  if (isSameData && tellApart(shape, block, rows) && !tellApart(shape, block, other.rows)) return null;
  return isSameData ? { begin: "headings", row: other.rows.top } : { begin: "data", row: other.rows.bodyFrom };
}

function givenRows(shape: SheetShape, block: CellRange, { top, bottom }: GivenHeader): HeaderRows {
  if (bottom < top) return { top, bottom: top - 1, unitRow: null, markers: [], bodyFrom: top };
  return withRowsUnder(shape, block, { top, bottom, unitRow: null, markers: [] });
}

function withoutHeader(shape: SheetShape, block: CellRange, row: number): HeaderReading {
  const below = columnsBelow(shape, block, row + 1);
  const { likeness, headed } = rowLikeness(shape, row, block, below);
  const rows = { top: row, bottom: row - 1, unitRow: null, markers: [], bodyFrom: row };
  const maybeForm = isMaybeForm(shape, block, row);
  const none = { firstRow: 0, covered: 0, hasFigure: false, style: null };
  const evidence = { ...none, unlike: likeness, figureColumns: headed, maybeForm };
  return { rows, evidence, score: headerScore(0, evidence) };
}

function readingFrom(shape: SheetShape, block: CellRange, top: number, markers: readonly number[]): HeaderReading {
  const rows = headerFrom(shape, block, top, markers);
  const below = columnsBelow(shape, block, rows.bodyFrom);
  const likenesses = Array.from({ length: rows.bottom - top + 1 }, (_, index) =>
    rowLikeness(shape, top + index, block, below),
  );
  const first = firstBodyRow(shape, block, rows.bodyFrom);
  const firstRow =
    first === null
      ? 0
      : rowLikeness(shape, first, block, first < block.bottom ? columnsBelow(shape, block, first + 1) : below).likeness;
  const held = below.filter(({ holds }) => holds !== "nothing").length;
  // With no row of two cells below there is nothing to compare with.
  const isCompared = first !== null || below.some(({ holds }) => holds === "figures");
  const alone = couldHead(rowKinds(shape, top, block)) ? 0 : -1;
  const evidence: HeaderEvidence = {
    unlike: isCompared ? mean(likenesses.map(({ likeness }) => likeness)) : alone,
    figureColumns: Math.max(...likenesses.map(({ headed }) => headed)),
    firstRow: isSettings(shape, block, top) ? Math.min(0, firstRow) : firstRow,
    covered: held === 0 ? 1 : coveredColumns(shape, block, rows, below) / held,
    maybeForm: isMaybeForm(shape, block, rows.bottom),
    hasFigure: likenesses.some(({ plain }) => plain.length > 0),
    style: null,
  };
  return { rows, evidence, score: headerScore(rows.bottom - top + 1, evidence) };
}

/** The rows of a header that begins at `top`, and the rows of units and marks right under it. */
function headerFrom(shape: SheetShape, block: CellRange, top: number, markers: readonly number[]): HeaderRows {
  const figuresBelow = figuresFollow(shape, top, block);
  let bottom = top;
  while (bottom < block.bottom && bottom - top + 1 < HEADER_ROWS_MAX) {
    const below = belowRow(shape, block, bottom + 1);
    if (markerBelow(shape, bottom + 1, bottom, block, below) !== null) break;
    if (!mayHead(shape, bottom + 1, block, below) || !joinsHeader(shape, top, bottom, block, figuresBelow)) break;
    bottom += 1;
  }
  const unitInHeader = bottom > top && bottom < block.bottom && namesUnits(shape, block, top, bottom);
  const unitRow = unitInHeader ? bottom : null;
  return withRowsUnder(shape, block, { top, bottom: unitInHeader ? bottom - 1 : bottom, unitRow, markers });
}

/** A header with the rows of units and marks that follow it. */
function withRowsUnder(shape: SheetShape, block: CellRange, header: Omit<HeaderRows, "bodyFrom">): HeaderRows {
  const { top, bottom } = header;
  let { unitRow } = header;
  const markers = [...header.markers];
  let row = (unitRow ?? bottom) + 1;
  for (; row < block.bottom; row += 1) {
    if (markerBelow(shape, row, bottom, block, belowRow(shape, block, row)) !== null) markers.push(row);
    else if (unitRow === null && namesUnits(shape, block, top, row, bottom)) unitRow = row;
    else break;
  }
  return { top, bottom, unitRow, markers, bodyFrom: row };
}

/** What the columns hold below a row, and below a row of units under it. */
function belowRow(shape: SheetShape, block: CellRange, row: number): ColumnBelow[] {
  const hasUnits = row + 1 < block.bottom && isUnitRow(shape, row + 1, block);
  return columnsBelow(shape, block, hasUnits ? row + 2 : row + 1);
}

/** Whether a row of units is not needed to tell the headings above it apart. */
function namesUnits(shape: SheetShape, block: CellRange, top: number, row: number, bottom = row - 1): boolean {
  if (!isUnitRow(shape, row, block)) return false;
  const columns = shape.columns(row, block.left, block.right);
  const rows = rowsFrom(top, bottom);
  // A column beside a band has its heading in the band's row, above the headings under the band.
  const isHeaded = (column: number): boolean => rows.some((header) => headedAt(shape, header, column));
  return columns.every(isHeaded) && areDifferent(shape, block, columns, top, bottom);
}

/** Whether no two columns have the same headings. */
function tellApart(shape: SheetShape, block: CellRange, { top, bottom }: HeaderRows): boolean {
  return areDifferent(shape, block, shape.columns(bottom, block.left, block.right), top, bottom);
}

function areDifferent(
  shape: SheetShape,
  block: CellRange,
  columns: readonly number[],
  top: number,
  bottom: number,
): boolean {
  const paths = columns.map((column) => {
    const texts: string[] = [];
    for (let header = top; header <= bottom; header += 1) texts.push(bandText(shape, header, column, block.left));
    return texts.join("\n");
  });
  return new Set(paths).size === paths.length;
}

function headedAt(shape: SheetShape, row: number, column: number): boolean {
  if (shape.stands(row, column)) return true;
  const merge = shape.mergeAt(row, column);
  return merge !== null && merge.left === column;
}

function firstBodyRow(shape: SheetShape, block: CellRange, from: number): number | null {
  const last = Math.min(block.bottom, from + FIGURES_WITHIN);
  for (let row = from; row <= last; row += 1) if (shape.count(row, block.left, block.right) > 1) return row;
  return null;
}

function coveredColumns(
  shape: SheetShape,
  block: CellRange,
  { top, bottom }: HeaderRows,
  below: readonly ColumnBelow[],
): number {
  let covered = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    if (below[column - block.left]?.holds === "nothing") continue;
    for (let row = top; row <= bottom; row += 1) {
      if (!shape.stands(row, column) && shape.mergeAt(row, column) === null) continue;
      covered += 1;
      break;
    }
  }
  return covered;
}

/** Two columns without a heading's word over them may be a form: a question and its answer on each line. */
function isMaybeForm(shape: SheetShape, block: CellRange, row: number): boolean {
  const texts = shape.columns(row, block.left, block.right).map((column) => textAt(shape, row, column));
  return block.right - block.left === 1 && texts.length === 2 && headerWordShare(texts) === 0;
}

/** Two columns with a heading's word over them: what stands in the second may be of any kind. */
function isSettings(shape: SheetShape, block: CellRange, row: number): boolean {
  return block.right - block.left === 1 && !isMaybeForm(shape, block, row);
}

/** Looked for past the block's end too: some tables leave a blank row under their header. */
function figuresFollow(shape: SheetShape, top: number, block: CellRange): boolean {
  for (let row = top + 1; row <= Math.min(shape.sheet.rowCount - 1, top + FIGURES_WITHIN); row += 1) {
    if (hasFigure(shape, row, block)) return true;
  }
  return false;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
