import { WHOLE_WORKBOOK } from "../events";
import { intersection } from "../model/area";
import type { Area } from "../model/area";
import { RangeRef } from "../model/rangeRef";
import type { Sheet } from "../model/sheet";
import { addTable, bodyArea, headerArea, renameTable, resizeTable } from "../model/table";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import { clear } from "../model/writeCells";
import type { CallArguments } from "../wire/callArguments";
import { collection, sameName } from "../wire/collection";
import { itemNotFound, notImplemented } from "../wire/hostError";
import { HostType, field } from "../wire/hostObject";
import type { HostObject } from "../wire/hostObject";
import { boolean, text } from "../wire/readValue";
import { eventRegistration } from "./eventRegistration";
import { rangeType } from "./rangeObject";
import { tableColumnsType, tableRowsType } from "./tablePartsObject";
import { worksheetType } from "./worksheetObject";

function rangeOf(table: Table, area: Area): HostObject {
  return rangeType.of(new RangeRef(table.sheet, area));
}

function forget(table: Table): void {
  const { tables, workbook } = table.sheet;
  tables.splice(tables.indexOf(table), 1);
  workbook.recalculation.everythingChanged();
  const message = { tableId: table.id, tableName: table.name, worksheetId: table.sheet.id, source: "Local" };
  workbook.events.raise("tableDeleted", [WHOLE_WORKBOOK, table.sheet.id], message);
}

/** `Excel.Table`. */
export const tableType: HostType<Table> = new HostType<Table>("Table", () => ({
  identity: (table) => ({ Id: table.id }),
  guard: (table) => {
    if (table.sheet.deleted || !table.sheet.tables.includes(table)) throw itemNotFound();
  },
  properties: {
    Id: { get: (table) => table.id },
    LegacyId: { get: (table) => table.id },
    Name: { get: (table) => table.name, set: (table, value) => renameTable(table, text(value)) },
    Style: field("style", text),
    ShowHeaders: {
      get: (table) => table.showHeaders,
      set: (_, value) => {
        if (!boolean(value)) throw notImplemented("a table without its header row");
      },
    },
    ShowTotals: {
      get: (table) => table.showTotals,
      set: (table, value) => {
        const show = boolean(value);
        if (show === table.showTotals) return;
        table.showTotals = show;
        table.area = { ...table.area, bottom: table.area.bottom + (show ? 1 : -1) };
      },
    },
    ShowBandedRows: field("showBandedRows", boolean),
    ShowBandedColumns: field("showBandedColumns", boolean),
    ShowFilterButton: field("showFilterButton", boolean),
    HighlightFirstColumn: field("highlightFirstColumn", boolean),
    HighlightLastColumn: field("highlightLastColumn", boolean),
  },
  objects: {
    Worksheet: (table) => worksheetType.of(table.sheet),
    Columns: (table) => tableColumnsType.of(table),
    Rows: (table) => tableRowsType.of(table),
  },
  methods: {
    GetRange: (table) => rangeOf(table, table.area),
    GetHeaderRowRange: (table) => rangeOf(table, headerArea(table)),
    GetDataBodyRange: (table) => rangeOf(table, bodyArea(table)),
    GetTotalRowRange: (table) => {
      if (!table.showTotals) throw itemNotFound();
      return rangeOf(table, { ...table.area, top: table.area.bottom });
    },
    Resize: (table, args) => {
      const to = args.object(0, rangeType) ?? table.sheet.workbook.range(args.text(0), table.sheet);
      resizeTable(table, to.area);
    },
    ConvertToRange: (table) => {
      const range = rangeOf(table, table.area);
      forget(table);
      return range;
    },
    Delete: (table) => {
      forget(table);
      clear(table.sheet, table.area, "All");
    },
    ClearFilters: () => undefined,
    ReapplyFilters: () => undefined,
    ...eventRegistration<Table>((table) => ({ workbook: table.sheet.workbook, target: table.id }), {
      DataChanged: "tableChanged",
      SelectionChanged: "tableSelectionChanged",
    }),
  },
}));

function add(workbook: Workbook, near: Sheet, args: CallArguments): HostObject {
  const range = args.object(0, rangeType) ?? workbook.range(args.text(0), near);
  range.ensureAlive();
  const table = addTable(range.sheet, range.area, args.booleanOr(1, false));
  workbook.recalculation.areaChanged(table.sheet, table.area);
  workbook.events.raise("tableAdded", [WHOLE_WORKBOOK, table.sheet.id], {
    tableId: table.id,
    worksheetId: table.sheet.id,
    source: "Local",
  });
  return tableType.of(table);
}

const tableMatches = (table: Table, key: string | number): boolean =>
  table.id === String(key) || sameName(table.name, key);

const TABLE_EVENTS = { Added: "tableAdded", Deleted: "tableDeleted", DataChanged: "tableChanged" } as const;

const ofSheet = collection<Sheet, Table>({
  list: (sheet) => sheet.tables,
  object: (table) => tableType.of(table),
  matches: tableMatches,
  countProperty: true,
});

/** `Worksheet.tables`. */
export const sheetTablesType: HostType<Sheet> = new HostType<Sheet>("TableCollection", {
  ...ofSheet,
  methods: {
    ...ofSheet.methods,
    Add: (sheet, args) => add(sheet.workbook, sheet, args),
    ...eventRegistration<Sheet>((sheet) => ({ workbook: sheet.workbook, target: sheet.id }), TABLE_EVENTS),
  },
});

const ofWorkbook = collection<Workbook, Table>({
  list: (workbook) => workbook.tables(),
  object: (table) => tableType.of(table),
  matches: tableMatches,
  countProperty: true,
});

/** `Workbook.tables`. */
export const workbookTablesType: HostType<Workbook> = new HostType<Workbook>("TableCollection", {
  ...ofWorkbook,
  methods: {
    ...ofWorkbook.methods,
    Add: (workbook, args) => add(workbook, workbook.active, args),
    ...eventRegistration<Workbook>((workbook) => ({ workbook, target: WHOLE_WORKBOOK }), TABLE_EVENTS),
  },
});

function within({ sheet, area }: RangeRef): readonly Table[] {
  return sheet.tables.filter((table) => intersection(table.area, area) !== null);
}

const ofRange = collection<RangeRef, Table>({
  list: within,
  object: (table) => tableType.of(table),
  matches: tableMatches,
  countProperty: true,
});

/** `Range.getTables()`. */
export const tablesWithinType: HostType<RangeRef> = new HostType<RangeRef>("TableScopedCollection", {
  ...ofRange,
  methods: {
    ...ofRange.methods,
    GetFirst: (range) => {
      const [first] = within(range);
      if (first === undefined) throw itemNotFound();
      return tableType.of(first);
    },
  },
});
