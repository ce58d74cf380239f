import type { Area } from "../model/area";
import { columnCount, rowCount } from "../model/area";
import { moveCells } from "../model/moveCells";
import { RangeRef } from "../model/rangeRef";
import { bodyArea, columnNames } from "../model/table";
import type { Table } from "../model/table";
import { valueOnWire } from "../model/cellValue";
import { enter } from "../model/writeCells";
import { collection, sameName } from "../wire/collection";
import { accessDenied, invalidArgument } from "../wire/hostError";
import { HostType } from "../wire/hostObject";
import type { HostObject } from "../wire/hostObject";
import { text } from "../wire/readValue";
import { rangeType } from "./rangeObject";

interface Part {
  readonly table: Table;
  readonly index: number;
}

function ranged(table: Table, area: Area): HostObject {
  return rangeType.of(new RangeRef(table.sheet, area));
}

function columnArea({ table, index }: Part, of: Area): Area {
  return { ...of, left: table.area.left + index, right: table.area.left + index };
}

function rowArea({ table, index }: Part): Area {
  const top = bodyArea(table).top + index;
  return { ...table.area, top, bottom: top };
}

function valuesOf(table: Table, area: Area): unknown {
  table.sheet.workbook.recalculation.settle();
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) =>
      valueOnWire(table.sheet.value(area.top + row, area.left + column)),
    ),
  );
}

const columnType = new HostType<Part>("TableColumn", {
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => columnNames(table)[index] ?? "",
      set: (part, value) =>
        enter(part.table.sheet, columnArea(part, { ...part.table.area, bottom: part.table.area.top }), text(value)),
    },
    Values: {
      get: (part) => valuesOf(part.table, columnArea(part, part.table.area)),
      set: (part, value) => enter(part.table.sheet, columnArea(part, part.table.area), value),
    },
  },
  methods: {
    GetRange: (part) => ranged(part.table, columnArea(part, part.table.area)),
    GetDataBodyRange: (part) => ranged(part.table, columnArea(part, bodyArea(part.table))),
    GetHeaderRowRange: (part) =>
      ranged(part.table, columnArea(part, { ...part.table.area, bottom: part.table.area.top })),
    Delete: (part) => moveCells(part.table.sheet, columnArea(part, part.table.area), "left"),
  },
});

const columns = collection<Table, Part>({
  list: (table) => columnNames(table).map((_, index) => ({ table, index })),
  object: (part) => columnType.of(part),
  matches: ({ table, index }, key) => key === index + 1 || sameName(columnNames(table)[index] ?? "", key),
  countProperty: true,
});

/** `Table.columns`. What stands right of a new column, in the table's rows, moves. */
export const tableColumnsType: HostType<Table> = new HostType<Table>("TableColumnCollection", {
  ...columns,
  methods: {
    ...columns.methods,
    Add: (table, args) => {
      if (table.sheet.protection !== null) throw accessDenied();
      const count = columnCount(table.area);
      const asked = args.numberOr(0, -1);
      const index = asked === -1 ? count : asked;
      if (index > count) throw invalidArgument(`no column ${index}`);
      const right = table.area.right + 1;
      const area = { ...table.area, left: table.area.left + index, right: table.area.left + index };
      moveCells(table.sheet, area, "right");
      table.area = { ...table.area, left: Math.min(table.area.left, area.left), right };
      if (args.given(1)) enter(table.sheet, area, args.raw(1));
      const header = { ...area, bottom: area.top };
      if (args.given(2)) enter(table.sheet, header, args.text(2));
      else if (table.sheet.value(area.top, area.left) === "") enter(table.sheet, header, `Column${index + 1}`);
      return columnType.of({ table, index });
    },
  },
});

const rowType = new HostType<Part>("TableRow", {
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (part) => valuesOf(part.table, rowArea(part)),
      set: (part, value) => enter(part.table.sheet, rowArea(part), value),
    },
  },
  methods: {
    GetRange: (part) => ranged(part.table, rowArea(part)),
    Delete: (part) => moveCells(part.table.sheet, rowArea(part), "up"),
  },
});

/** Rows of values; one row may come bare, and none means a blank row. */
function rowsGiven(given: unknown, columns: number): readonly unknown[] {
  if (!Array.isArray(given)) return [Array<unknown>(columns).fill("")];
  return Array.isArray(given[0]) ? given : [given];
}

const rows = collection<Table, Part>({
  list: (table) => Array.from({ length: rowCount(bodyArea(table)) }, (_, index) => ({ table, index })),
  object: (part) => rowType.of(part),
  matches: ({ index }, key) => key === index,
  countProperty: true,
});

/** `Table.rows`. */
export const tableRowsType: HostType<Table> = new HostType<Table>("TableRowCollection", {
  ...rows,
  methods: {
    ...rows.methods,
    Add: (table, args) => {
      const body = bodyArea(table);
      const given = args.raw(1);
      const grid = rowsGiven(given, columnCount(body));
      const index = args.given(0) && args.number(0) >= 0 ? args.number(0) : rowCount(body);
      if (index > rowCount(body)) throw invalidArgument(`no row ${index}`);
      const area = { ...body, top: body.top + index, bottom: body.top + index + grid.length - 1 };
      const bottom = table.area.bottom + grid.length;
      moveCells(table.sheet, area, "down");
      table.area = { ...table.area, bottom };
      enter(table.sheet, area, grid);
      return rowType.of({ table, index });
    },
  },
});
