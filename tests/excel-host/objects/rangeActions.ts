import type { Area } from "../model/area";
import { LAST_COLUMN, columnCount, intersection, isEntireColumn, isEntireRow, rowCount } from "../model/area";
import { COPY_KINDS, copyCells } from "../model/copyCells";
import { cutCells } from "../model/cutCells";
import { moveCells } from "../model/moveCells";
import type { Direction } from "../model/moveCells";
import type { RangeRef } from "../model/rangeRef";
import { CLEAR_KINDS, clear, ensureSize, raiseChanged } from "../model/writeCells";
import type { CallArguments } from "../wire/callArguments";
import { invalidOperation, notImplemented } from "../wire/hostError";
import { oneOf } from "../wire/readValue";
import { rangeArgument } from "./rangeShapes";
import { rangeType } from "./rangeObject";
import { tablesWithinType } from "./tableObject";

type Action = (range: RangeRef, args: CallArguments) => unknown;

/** The methods of a range that change something. */
export const RANGE_ACTIONS: Readonly<Record<string, Action>> = {
  Clear: (range, args) => clear(range.sheet, range.area, args.readOr(0, oneOf(CLEAR_KINDS), "All")),
  Insert: (range, args) => {
    const { area } = range;
    const right = args.read(0, oneOf(["Down", "Right"])) === "Right" && !isEntireRow(area);
    shift(range, right || isEntireColumn(area) ? "right" : "down");
    // The range itself has moved with its cells; the answer is the blank space where it was.
    return rangeType.of(range.to(area));
  },
  Delete: (range, args) => {
    const left = args.read(0, oneOf(["Up", "Left"])) === "Left" && !isEntireRow(range.area);
    shift(range, left || isEntireColumn(range.area) ? "left" : "up");
  },
  Merge: (range, args) => {
    const { sheet, area } = range;
    sheet.ensureAllowed("allowFormatCells");
    if (sheet.tableAt(area) !== undefined) throw invalidOperation("cells of a table cannot be merged");
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
    const across = args.booleanOr(0, false);
    const rowAt = (row: number): Area => ({ ...area, top: area.top + row, bottom: area.top + row });
    sheet.merges.push(...(across ? Array.from({ length: rowCount(area) }, (_, row) => rowAt(row)) : [area]));
  },
  Unmerge: ({ sheet, area }) => {
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
  },
  Select: (range) => range.sheet.workbook.select(range),
  CopyFrom: (range, args) => {
    if (args.booleanOr(2, false) || args.booleanOr(3, false))
      throw notImplemented("Range.copyFrom with skipBlanks or transpose");
    copyCells(rangeArgument(args, 0, range), range, args.readOr(1, oneOf(COPY_KINDS), "All"));
  },
  MoveTo: (range, args) => {
    const to = rangeArgument(args, 0, range);
    range.sheet.ensureUnlocked(used(range));
    const { top, left } = to.area;
    const height = range.area.bottom - range.area.top;
    const target = to.to({
      top,
      left,
      bottom: top + height,
      right: isEntireRow(range.area) ? LAST_COLUMN : left + columnCount(range.area) - 1,
    });
    to.sheet.ensureUnlocked(used(target));
    cutCells(range, target);
    raiseChanged(range.sheet, range.area, "RangeEdited", null);
    raiseChanged(target.sheet, target.area, "RangeEdited", null);
  },
  Calculate: (range) => range.sheet.workbook.recalculation.settle(),
  SetDirty: (range) => range.sheet.workbook.recalculation.areaChanged(range.sheet, range.area),
  GetTables: (range) => tablesWithinType.of(range),
  _KeepReference: (range) => range.sheet.workbook.keep(range),
  _ValidateArraySize: (range, args) => ensureSize(range.area, args.number(0), args.number(1)),
};

/** As much of a range as holds anything, and its first cell. */
function used({ sheet, area }: RangeRef): Area {
  const { top, left } = area;
  return sheet.usedArea(area, true) ?? { top, left, bottom: top, right: left };
}

function shift(range: RangeRef, direction: Direction): void {
  const { sheet, area } = range;
  const inserted = direction === "down" || direction === "right";
  const noun = isEntireRow(area) ? "Row" : isEntireColumn(area) ? "Column" : "Cell";
  // A protected sheet lets whole rows and columns go in or out only by its options, and never single cells.
  sheet.ensureAllowed(`allow${inserted ? "Insert" : "Delete"}${noun}s`);
  moveCells(sheet, area, direction);
  raiseChanged(sheet, area, `${noun}${inserted ? "Inserted" : "Deleted"}`, null, direction);
}
