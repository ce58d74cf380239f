import { LAST_COLUMN, LAST_ROW, area, boundingArea, columnCount, intersection, rowCount } from "../model/area";
import type { Area } from "../model/area";
import type { RangeRef } from "../model/rangeRef";
import type { CallArguments } from "../wire/callArguments";
import { invalidArgument, itemNotFound } from "../wire/hostError";
import { NULL_OBJECT } from "../wire/hostObject";
import type { HostObject } from "../wire/hostObject";
import { oneOf } from "../wire/readValue";
import { rangeType } from "./rangeObject";

type Shape = (range: RangeRef, args: CallArguments) => unknown;

/** A range given as an argument: a range of the client, or an address. */
export function rangeArgument(args: CallArguments, index: number, near: RangeRef): RangeRef {
  const given = args.object(index, rangeType);
  if (given !== undefined) {
    given.ensureAlive();
    return given;
  }
  return near.sheet.workbook.range(args.text(index), near.sheet);
}

function shaped(get: (of: Area, args: CallArguments) => Area): Shape {
  return (range, args) => rangeType.of(range.to(get(range.area, args)));
}

function within(of: Area, top: number, left: number, bottom: number, right: number): Area {
  return area(of.top + top, of.left + left, of.top + bottom, of.left + right);
}

function common(range: RangeRef, args: CallArguments): RangeRef | null {
  const other = rangeArgument(args, 0, range);
  const shared = other.sheet === range.sheet ? intersection(range.area, other.area) : null;
  return shared === null ? null : range.to(shared);
}

function used(range: RangeRef, args: CallArguments): RangeRef | null {
  const found = range.sheet.usedArea(range.area, args.booleanOr(0, false));
  return found === null ? null : range.to(found);
}

function orNull(range: RangeRef | null): HostObject | typeof NULL_OBJECT {
  return range === null ? NULL_OBJECT : rangeType.of(range);
}

function orMissing(range: RangeRef | null): HostObject {
  if (range === null) throw itemNotFound();
  return rangeType.of(range);
}

/** The filled block round a range: grows until a blank row and column surround it. */
function surroundingRegion(range: RangeRef): Area {
  let current = range.area;
  for (;;) {
    const wider = {
      top: Math.max(0, current.top - 1),
      left: Math.max(0, current.left - 1),
      bottom: Math.min(LAST_ROW, current.bottom + 1),
      right: Math.min(LAST_COLUMN, current.right + 1),
    };
    const filled = range.sheet.usedArea(wider, true);
    const next = filled === null ? current : boundingArea(current, filled);
    if (
      next.top === current.top &&
      next.left === current.left &&
      next.bottom === current.bottom &&
      next.right === current.right
    )
      return next;
    current = next;
  }
}

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;

/** The methods of a range that answer with another range. */
export const RANGE_SHAPES: Readonly<Record<string, Shape>> = {
  GetCell: shaped((of, args) => within(of, args.number(0), args.number(1), args.number(0), args.number(1))),
  GetRow: shaped((of, args) => {
    const row = args.number(0);
    if (row < 0 || row >= rowCount(of)) throw invalidArgument(`no row ${row} in the range`);
    return { ...of, top: of.top + row, bottom: of.top + row };
  }),
  GetColumn: shaped((of, args) => {
    const column = args.number(0);
    if (column < 0 || column >= columnCount(of)) throw invalidArgument(`no column ${column} in the range`);
    return { ...of, left: of.left + column, right: of.left + column };
  }),
  GetLastCell: shaped((of) => ({ top: of.bottom, left: of.right, bottom: of.bottom, right: of.right })),
  GetLastRow: shaped((of) => ({ ...of, top: of.bottom })),
  GetLastColumn: shaped((of) => ({ ...of, left: of.right })),
  GetEntireRow: shaped((of) => ({ ...of, left: 0, right: LAST_COLUMN })),
  GetEntireColumn: shaped((of) => ({ ...of, top: 0, bottom: LAST_ROW })),
  GetOffsetRange: shaped((of, args) => {
    const [rows, columns] = [args.number(0), args.number(1)];
    return area(of.top + rows, of.left + columns, of.bottom + rows, of.right + columns);
  }),
  GetResizedRange: shaped((of, args) => {
    const [rows, columns] = [args.number(0), args.number(1)];
    if (rowCount(of) + rows < 1 || columnCount(of) + columns < 1) throw invalidArgument("a range of no cells");
    return area(of.top, of.left, of.bottom + rows, of.right + columns);
  }),
  GetAbsoluteResizedRange: shaped((of, args) => {
    const [rows, columns] = [args.number(0), args.number(1)];
    if (rows < 1 || columns < 1) throw invalidArgument("a range of no cells");
    return within(of, 0, 0, rows - 1, columns - 1);
  }),
  GetRowsAbove: shaped((of, args) => area(of.top - args.numberOr(0, 1), of.left, of.top - 1, of.right)),
  GetRowsBelow: shaped((of, args) => area(of.bottom + 1, of.left, of.bottom + args.numberOr(0, 1), of.right)),
  GetColumnsBefore: shaped((of, args) => area(of.top, of.left - args.numberOr(0, 1), of.bottom, of.left - 1)),
  GetColumnsAfter: shaped((of, args) => area(of.top, of.right + 1, of.bottom, of.right + args.numberOr(0, 1))),
  GetBoundingRect: (range, args) => {
    const other = rangeArgument(args, 0, range);
    if (other.sheet !== range.sheet) throw invalidArgument("ranges of two sheets");
    return rangeType.of(range.to(boundingArea(range.area, other.area)));
  },
  GetIntersection: (range, args) => orMissing(common(range, args)),
  GetIntersectionOrNullObject: (range, args) => orNull(common(range, args)),
  // A blank sheet's used range is its first cell (Excel: Worksheet.getUsedRange).
  GetUsedRange: (range, args) => rangeType.of(used(range, args) ?? range.to(within(range.area, 0, 0, 0, 0))),
  GetUsedRangeOrNullObject: (range, args) => orNull(used(range, args)),
  GetSurroundingRegion: (range) => rangeType.of(range.to(surroundingRegion(range))),
  GetRangeEdge: (range, args) => {
    const direction = args.read(0, oneOf(DIRECTIONS));
    return rangeType.of(range.to(edge(range, direction)));
  },
};

/** Where Ctrl and an arrow key go: the end of a filled run, or the next filled cell. */
function edge(range: RangeRef, direction: (typeof DIRECTIONS)[number]): Area {
  const { sheet } = range;
  const [down, across] = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] as [number, number];
  let { top: row, left: column } = range.area;
  const filled = (atRow: number, atColumn: number): boolean => sheet.value(atRow, atColumn) !== "";
  const inside = (): boolean =>
    row + down >= 0 && row + down <= LAST_ROW && column + across >= 0 && column + across <= LAST_COLUMN;
  const run = inside() && filled(row, column) && filled(row + down, column + across);
  while (inside() && (run ? filled(row + down, column + across) : true)) {
    row += down;
    column += across;
    if (!run && filled(row, column)) break;
  }
  return { top: row, left: column, bottom: row, right: column };
}
