import type { Area } from "../model/area";
import { columnCount, intersection, isEntireColumn, isEntireRow, rowCount, sameArea } from "../model/area";
import { moveCells } from "../model/moveCells";
import type { Direction } from "../model/moveCells";
import type { RangeRef } from "../model/rangeRef";
import { CLEAR_KINDS, clear, ensureSize, raiseChanged } from "../model/writeCells";
import { copyReferences } from "../calculation/moveReferences";
import type { CallArguments } from "../wire/callArguments";
import { invalidOperation, notImplemented } from "../wire/hostError";
import { oneOf } from "../wire/readValue";
import { rangeArgument } from "./rangeShapes";
import { rangeType } from "./rangeObject";
import { tablesWithinType } from "./tableObject";

type Action = (range: RangeRef, args: CallArguments) => unknown;

const COPY_KINDS = ["All", "Formulas", "Values", "Formats"] as const;

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
  Calculate: (range) => range.sheet.workbook.recalculation.settle(),
  SetDirty: (range) => range.sheet.workbook.recalculation.areaChanged(range.sheet, range.area),
  GetTables: (range) => tablesWithinType.of(range),
  _KeepReference: (range) => range.sheet.workbook.keep(range),
  _ValidateArraySize: (range, args) => ensureSize(range.area, args.number(0), args.number(1)),
};

function shift(range: RangeRef, direction: Direction): void {
  const { sheet, area } = range;
  sheet.ensureUnlocked({ ...area, bottom: area.top, right: area.left });
  moveCells(sheet, area, direction);
  const inserted = direction === "down" || direction === "right";
  const noun = isEntireRow(area) ? "Row" : isEntireColumn(area) ? "Column" : "Cell";
  raiseChanged(sheet, area, `${noun}${inserted ? "Inserted" : "Deleted"}`, null, direction);
}

/** Copies cells one for one; a target that is one cell grows to the size of the source. References move along. */
function copyCells(source: RangeRef, target: RangeRef, kind: (typeof COPY_KINDS)[number]): void {
  const single = sameArea(target.area, { ...target.area, bottom: target.area.top, right: target.area.left });
  const rows = single ? rowCount(source.area) : rowCount(target.area);
  const columns = single ? columnCount(source.area) : columnCount(target.area);
  const copies = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const from = {
        row: source.area.top + (row % rowCount(source.area)),
        column: source.area.left + (column % columnCount(source.area)),
      };
      const cell = source.sheet.cell(from.row, from.column);
      return cell === undefined ? undefined : { from, cell: { ...cell } };
    }),
  );
  for (const [row, cells] of copies.entries()) {
    for (const [column, copy] of cells.entries()) {
      const to = target.sheet.ensureCell(target.area.top + row, target.area.left + column);
      if (kind !== "Values" && kind !== "Formulas") to.format = copy?.cell.format ?? source.sheet.sheetFormat;
      if (kind === "Formats") continue;
      to.value = copy?.cell.value ?? "";
      to.formula =
        kind === "Values" || copy === undefined || copy.cell.formula === null
          ? null
          : copyReferences(
              copy.cell.formula,
              target.area.top + row - copy.from.row,
              target.area.left + column - copy.from.column,
            );
    }
  }
  const area = { ...target.area, bottom: target.area.top + rows - 1, right: target.area.left + columns - 1 };
  target.sheet.workbook.recalculation.areaChanged(target.sheet, area);
  raiseChanged(target.sheet, area, "RangeEdited", null);
}
