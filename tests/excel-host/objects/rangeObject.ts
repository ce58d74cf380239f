import {
  cellCount,
  columnCount,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  quoteSheet,
  rowCount,
  toAddress,
} from "../model/area";
import type { CellFormat } from "../model/cellFormat";
import { valueOnWire, valueType } from "../model/cellValue";
import { displayText } from "../model/displayText";
import { columnWidth, rowHeight } from "../model/sizes";
import type { RangeRef } from "../model/rangeRef";
import type { Cell } from "../model/sheet";
import { applyFormat, enter, spreadOver } from "../model/writeCells";
import { responseTooLarge } from "../wire/hostError";
import { HostType } from "../wire/hostObject";
import type { Property } from "../wire/hostObject";
import { boolean, text } from "../wire/readValue";
import { conditionalFormatsType } from "./conditionalFormatObject";
import { dataValidationType } from "./dataValidationObject";
import { hyperlinkOf, setHyperlink } from "./hyperlink";
import { RANGE_ACTIONS } from "./rangeActions";
import { rangeFormatType } from "./rangeFormatObject";
import { RANGE_SHAPES } from "./rangeShapes";
import { worksheetType } from "./worksheetObject";

/** Excel refuses to answer for more cells than this at once. */
const MOST_CELLS_READ = 5_000_000;

/** A grid of what each cell has; null for a range without end, as Excel answers. */
function grid(range: RangeRef, get: (cell: Cell | undefined, row: number, column: number) => unknown): unknown {
  const { sheet, area } = range;
  if (isUnbounded(area)) return null;
  if (cellCount(area) > MOST_CELLS_READ) throw responseTooLarge();
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(get(sheet.cell(row, column), row, column));
    rows.push(cells);
  }
  return rows;
}

function settled(range: RangeRef): RangeRef {
  range.sheet.workbook.recalculation.settle();
  return range;
}

const values: Property<RangeRef> = {
  get: (range) => grid(settled(range), (cell) => valueOnWire(cell?.value ?? "")),
  set: (range, given) => enter(range.sheet, range.area, given),
};

const formulas: Property<RangeRef> = {
  get: (range) => grid(settled(range), (cell) => cell?.formula ?? valueOnWire(cell?.value ?? "")),
  set: (range, given) => enter(range.sheet, range.area, given),
};

const numberFormat: Property<RangeRef> = {
  get: (range) => grid(range, (_, row, column) => range.sheet.format(row, column).numberFormat),
  set: (range, given) => {
    const { sheet, area } = range;
    if (!Array.isArray(given)) {
      const one = text(given);
      applyFormat(sheet, area, (format) => ({ ...format, numberFormat: one }));
      return;
    }
    sheet.ensureAllowed("allowFormatCells");
    const made = new Map<CellFormat, Map<string, CellFormat>>();
    for (const { row, column, value } of [...spreadOver(area, given)]) {
      const cell = sheet.ensureCell(row, column);
      cell.format = withNumberFormat(cell.format, text(value), made);
    }
  },
};

/** A format with another number format; made once for all cells that share it. */
function withNumberFormat(
  format: CellFormat,
  numberFormat: string,
  made: Map<CellFormat, Map<string, CellFormat>>,
): CellFormat {
  if (format.numberFormat === numberFormat) return format;
  const known = made.get(format) ?? new Map<string, CellFormat>();
  made.set(format, known);
  const changed = known.get(numberFormat) ?? { ...format, numberFormat };
  known.set(numberFormat, changed);
  return changed;
}

/** Whether every row, or every column, of a range is hidden; null where they differ. */
function hidden(hiddenOnes: ReadonlySet<number>, first: number, last: number): boolean | null {
  const count = [...hiddenOnes].filter((place) => place >= first && place <= last).length;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

function hide(hiddenOnes: Set<number>, first: number, last: number, value: unknown): void {
  const hideThem = boolean(value);
  for (let place = first; place <= last; place++) {
    if (hideThem) hiddenOnes.add(place);
    else hiddenOnes.delete(place);
  }
}

function span(first: number, last: number, size: (place: number) => number): number {
  let total = 0;
  for (let place = first; place <= last; place++) total += size(place);
  return total;
}

const address = (range: RangeRef): string => `${quoteSheet(range.sheet.name)}!${toAddress(range.area)}`;

/** `Excel.Range`. */
export const rangeType: HostType<RangeRef> = new HostType<RangeRef>("Range", () => ({
  identity: (range) => (range.referenceId === null ? {} : { _ReferenceId: range.referenceId }),
  guard: (range) => range.ensureAlive(),
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    CellCount: { get: (range) => (cellCount(range.area) > 2 ** 31 - 1 ? -1 : cellCount(range.area)) },
    ColumnCount: { get: (range) => columnCount(range.area) },
    ColumnIndex: { get: (range) => range.area.left },
    RowCount: { get: (range) => rowCount(range.area) },
    RowIndex: { get: (range) => range.area.top },
    IsEntireColumn: { get: (range) => isEntireColumn(range.area) },
    IsEntireRow: { get: (range) => isEntireRow(range.area) },
    Values: values,
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    Text: {
      get: (range) =>
        grid(settled(range), (cell) =>
          cell === undefined ? "" : displayText(cell.value, cell.format.numberFormat, range.sheet.workbook.locale),
        ),
    },
    ValueTypes: { get: (range) => grid(settled(range), (cell) => valueType(cell?.value ?? "")) },
    RowHidden: {
      get: ({ sheet, area }) => hidden(sheet.hiddenRows, area.top, area.bottom),
      set: ({ sheet, area }, value) => hide(sheet.hiddenRows, area.top, area.bottom, value),
    },
    ColumnHidden: {
      get: ({ sheet, area }) => hidden(sheet.hiddenColumns, area.left, area.right),
      set: ({ sheet, area }, value) => hide(sheet.hiddenColumns, area.left, area.right, value),
    },
    HasSpill: {
      get: (range) => {
        const { top, left } = settled(range).area;
        const cell = range.sheet.cell(top, left);
        return cell !== undefined && (cell.spilledFrom !== null || range.sheet.spills.has(range.sheet.key(top, left)));
      },
    },
    Hyperlink: { get: hyperlinkOf, set: setHyperlink },
    Left: {
      get: ({ sheet, area }) => span(0, area.left - 1, (column) => columnWidth(sheet, column)),
      onlyWhenAsked: true,
    },
    Top: { get: ({ sheet, area }) => span(0, area.top - 1, (row) => rowHeight(sheet, row)), onlyWhenAsked: true },
    Width: {
      get: ({ sheet, area }) => span(area.left, area.right, (column) => columnWidth(sheet, column)),
      onlyWhenAsked: true,
    },
    Height: {
      get: ({ sheet, area }) => span(area.top, area.bottom, (row) => rowHeight(sheet, row)),
      onlyWhenAsked: true,
    },
  },
  objects: {
    Worksheet: (range) => worksheetType.of(range.sheet),
    Format: (range) => rangeFormatType.of(range),
    ConditionalFormats: (range) => conditionalFormatsType.of(range),
    DataValidation: (range) => dataValidationType.of(range),
  },
  methods: { ...RANGE_SHAPES, ...RANGE_ACTIONS },
}));
