import { area } from "../model/area";
import { colourOrNone } from "../model/colour";
import { RangeRef } from "../model/rangeRef";
import { VISIBILITIES } from "../model/sheet";
import type { Sheet } from "../model/sheet";
import { WHOLE_SHEET } from "../model/area";
import { wholePixels } from "../model/sizes";
import type { CallArguments } from "../wire/callArguments";
import { invalidArgument, itemNotFound } from "../wire/hostError";
import { HostType, NULL_OBJECT, field } from "../wire/hostObject";
import type { HostObject, NullObject } from "../wire/hostObject";
import { boolean, number, oneOf, text } from "../wire/readValue";
import { commentsType, notesType, shapesType } from "./commentObject";
import { autoFilterType } from "./autoFilterObject";
import { chartsType } from "./chartObject";
import { copySheet } from "../model/copySheet";
import { SHEET_EVENTS, eventRegistration } from "./eventRegistration";
import { freezePanesType } from "./freezePanesObject";
import { namesType } from "./namesObject";
import { columnBreaksType, rowBreaksType } from "./pageBreaksObject";
import { pageLayoutType } from "./pageLayoutObject";
import { sheetProtectionType } from "./protectionObject";
import { rangeType } from "./rangeObject";
import { sheetTablesType } from "./tableObject";

function wholeOrAddress(sheet: Sheet, args: CallArguments): RangeRef {
  const address = args.textOr(0, "");
  if (address === "") return new RangeRef(sheet, WHOLE_SHEET);
  return sheet.workbook.range(address.replace(/^.*!/, ""), sheet);
}

function byIndexes(sheet: Sheet, row: number, column: number, rows: number, columns: number): HostObject {
  if (rows < 1 || columns < 1) throw invalidArgument("a range of no cells");
  return rangeType.of(new RangeRef(sheet, area(row, column, row + rows - 1, column + columns - 1)));
}

function used(sheet: Sheet, args: CallArguments): RangeRef | null {
  const found = sheet.usedArea(WHOLE_SHEET, args.booleanOr(0, false));
  return found === null ? null : new RangeRef(sheet, found);
}

/** The sheet `step` places on, or null; hidden ones are passed over when asked. */
function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | null {
  const { sheets } = sheet.workbook;
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const next = sheets[at];
    if (next === undefined) return null;
    if (!visibleOnly || next.visibility === "Visible") return next;
  }
}

function orMissing(sheet: Sheet | null): HostObject {
  if (sheet === null) throw itemNotFound();
  return worksheetType.of(sheet);
}

function orNull(sheet: Sheet | null): HostObject | NullObject {
  return sheet === null ? NULL_OBJECT : worksheetType.of(sheet);
}

/** `Excel.Worksheet`. */
export const worksheetType: HostType<Sheet> = new HostType<Sheet>("Worksheet", () => ({
  identity: (sheet) => ({ Id: sheet.id }),
  guard: (sheet) => {
    if (sheet.deleted) throw itemNotFound();
  },
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, value) => sheet.workbook.renameSheet(sheet, text(value)) },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value) => {
        const { sheets } = sheet.workbook;
        const to = number(value);
        if (to < 0 || to >= sheets.length) throw invalidArgument(`no position ${to}`);
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(to, 0, sheet);
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => {
        const visibility = oneOf(VISIBILITIES)(value);
        if (visibility !== "Visible") sheet.workbook.ensureAnotherVisible(sheet);
        sheet.visibility = visibility;
      },
    },
    TabColor: field("tabColor", colourOrNone),
    ShowGridlines: field("showGridlines", boolean),
    ShowHeadings: field("showHeadings", boolean),
    // The client reads them by the names above, and on some platforms sets them by these.
    Gridlines: { ...field<Sheet, "showGridlines">("showGridlines", boolean), onlyWhenAsked: true },
    Headings: { ...field<Sheet, "showHeadings">("showHeadings", boolean), onlyWhenAsked: true },
    EnableCalculation: field("enableCalculation", boolean),
    StandardWidth: {
      // In characters, unlike a column's own width (Excel: Worksheet.standardWidth).
      get: (sheet) => Math.round(((sheet.standardWidth * (4 / 3) - 5) / 7) * 100) / 100,
      set: (sheet, value) => {
        sheet.standardWidth = wholePixels((number(value) * 7 + 5) * 0.75);
      },
    },
    StandardHeight: { get: (sheet) => sheet.standardHeight },
  },
  objects: {
    Tables: (sheet) => sheetTablesType.of(sheet),
    Names: (sheet) => namesType.of({ workbook: sheet.workbook, sheet }),
    Charts: (sheet) => chartsType.of(sheet),
    Comments: (sheet) => commentsType.of(sheet),
    Notes: (sheet) => notesType.of(sheet),
    Shapes: (sheet) => shapesType.of(sheet),
    FreezePanes: (sheet) => freezePanesType.of(sheet),
    PageLayout: (sheet) => pageLayoutType.of(sheet),
    HorizontalPageBreaks: (sheet) => rowBreaksType.of(sheet),
    VerticalPageBreaks: (sheet) => columnBreaksType.of(sheet),
    Protection: (sheet) => sheetProtectionType.of(sheet),
    AutoFilter: (sheet) => autoFilterType.of(sheet),
  },
  methods: {
    Activate: (sheet) => sheet.workbook.activate(sheet),
    Calculate: (sheet) => sheet.workbook.recalculation.settle(),
    Copy: (sheet, args) =>
      worksheetType.of(copySheet(sheet, args.textOr(0, "None"), args.object(1, worksheetType) ?? null)),
    Delete: (sheet) => sheet.workbook.deleteSheet(sheet),
    GetCell: (sheet, args) => byIndexes(sheet, args.number(0), args.number(1), 1, 1),
    GetNext: (sheet, args) => orMissing(neighbour(sheet, 1, args.booleanOr(0, false))),
    GetNextOrNullObject: (sheet, args) => orNull(neighbour(sheet, 1, args.booleanOr(0, false))),
    GetPrevious: (sheet, args) => orMissing(neighbour(sheet, -1, args.booleanOr(0, false))),
    GetPreviousOrNullObject: (sheet, args) => orNull(neighbour(sheet, -1, args.booleanOr(0, false))),
    GetRange: (sheet, args) => rangeType.of(wholeOrAddress(sheet, args)),
    GetRangeByIndexes: (sheet, args) =>
      byIndexes(sheet, args.number(0), args.number(1), args.number(2), args.number(3)),
    GetUsedRange: (sheet, args) => rangeType.of(used(sheet, args) ?? new RangeRef(sheet, area(0, 0, 0, 0))),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const found = used(sheet, args);
      return found === null ? NULL_OBJECT : rangeType.of(found);
    },
    ...eventRegistration<Sheet>((sheet) => ({ workbook: sheet.workbook, target: sheet.id }), SHEET_EVENTS),
  },
}));
