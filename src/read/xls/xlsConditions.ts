import type { CellRange } from "../../domain/cell";
import { MERGES_MAX } from "../guard/limits";
import type { ConditionalFill } from "../source";
import type { Bytes } from "../tables/blankFormulas";
import { EXCEL_COLOURS } from "../xlsx/excelColours";

// Records. Source: MS-XLS 2.4.21, 2.4.28, 2.4.42, 2.4.43, 2.4.56, 2.4.57 and 2.4.188.
const START = 0x0809;
const END = 0x000a;
const SHEET = 0x0085;
const PALETTE = 0x0092;
const FORMATS = [0x01b0, 0x0879] as const;
const RULE = 0x01b1;
const RULE_12 = 0x087a;
/** What stands before the same contents in the records that Excel 2007 added. */
const HEAD_12 = 12;
/** Of those rules, the kind that gives a cell a colour from a scale. */
const COLOUR_SCALE = 3;
/** The workbook’s own colours are counted from here. */
const PALETTE_FROM = 8;

/** Parts of a rule’s format before its fill: whether it has one, and its length. Source: MS-XLS 2.5.92. */
const NUMBER_PART = 1 << 25;
const PARTS_BEFORE_FILL = [
  { flag: 1 << 26, length: 118 },
  { flag: 1 << 27, length: 8 },
  { flag: 1 << 28, length: 8 },
] as const;
const FILL_PART = 1 << 29;

/**
 * What the conditional formats of each sheet of an Excel 97 to 2003 workbook can fill, which its reader leaves out: by
 * the place in the stream at which the sheet begins, as `sheetStarts` has it.
 */
export function xlsConditions(stream: Bytes): ReadonlyMap<number, readonly ConditionalFill[]> {
  const number = (place: number): number => (stream[place] ?? 0) | ((stream[place + 1] ?? 0) << 8);
  const bySheet = new Map<number, ConditionalFill[]>();
  const own: string[] = [];
  // A chart stands inside the sheet that it is on.
  const open: ConditionalFill[][] = [];
  let ranges: readonly CellRange[] = [];
  for (const { record, start, end } of records(stream)) {
    const fills = open.at(-1) ?? [];
    if (record === START) {
      open.push([]);
      bySheet.set(start - 4, open.at(-1) ?? []);
    } else if (record === END) open.pop();
    else if (record === PALETTE) {
      for (let place = start + 2; place + 3 < end; place += 4) own.push(hexOf(stream, place));
    } else if (FORMATS.some((format) => format === record)) {
      ranges = rangesAt(number, record === FORMATS[1] ? start + HEAD_12 : start, end);
    } else if (record === RULE || (record === RULE_12 && stream[start + HEAD_12] === COLOUR_SCALE)) {
      const number32 = (place: number): number => number(place) + number(place + 2) * 0x10000;
      const index = record === RULE ? fillOfRule(number, number32(start + 6), start + 12) : null;
      const colour = index === null ? null : (own[index - PALETTE_FROM] ?? EXCEL_COLOURS[index] ?? null);
      if (record === RULE && index === null) continue;
      for (const range of ranges) if (fills.length < MERGES_MAX) fills.push({ range, colour });
    }
  }
  return bySheet;
}

/** Where each sheet begins in the stream, in the order of the workbook. */
export function sheetStarts(stream: Bytes): readonly number[] {
  const starts: number[] = [];
  for (const { record, start } of records(stream)) {
    if (record !== SHEET) continue;
    const bytes = [0, 1, 2, 3].map((place) => stream[start + place] ?? 0);
    starts.push(bytes.reduceRight((sum, byte) => sum * 256 + byte, 0));
  }
  return starts;
}

/** The records of a stream, each with where its contents begin and end. */
export function* records(
  stream: Bytes,
): Iterable<{ readonly record: number; readonly start: number; readonly end: number }> {
  const number = (place: number): number => (stream[place] ?? 0) | ((stream[place + 1] ?? 0) << 8);
  for (let place = 0; place + 4 <= stream.length;) {
    const end = Math.min(place + 4 + number(place + 2), stream.length);
    yield { record: number(place), start: place + 4, end };
    place = end;
  }
}

/** The ranges of a conditional format: after its counts and the range around them all. Source: MS-XLS 2.5.78. */
function rangesAt(number: (place: number) => number, start: number, end: number): CellRange[] {
  const ranges: CellRange[] = [];
  for (let place = start + 14; place + 8 <= end; place += 8) {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((at) => number(place + at));
    ranges.push({ top, left, bottom, right });
  }
  return ranges;
}

/** The number of the colour that a rule fills a cell with; null where it sets no fill. Source: MS-XLS 2.5.93. */
function fillOfRule(number: (place: number) => number, flags: number, start: number): number | null {
  if ((flags & FILL_PART) === 0) return null;
  let place = start;
  // A format of the user’s own says how long it is.
  if ((flags & NUMBER_PART) !== 0) place += (number(start - 2) & 1) === 1 ? number(place) : 2;
  for (const { flag, length } of PARTS_BEFORE_FILL) if ((flags & flag) !== 0) place += length;
  const pattern = number(place) >> 10;
  const colours = number(place + 2);
  // The one colour of a solid fill stands in the background, as in XLSX.
  return pattern > 1 ? colours & 0x7f : (colours >> 7) & 0x7f;
}

function hexOf(stream: Bytes, place: number): string {
  return [0, 1, 2]
    .map((at) => (stream[place + at] ?? 0).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
