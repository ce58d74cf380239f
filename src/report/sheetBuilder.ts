import { address as addressOf, type CellRange } from "../domain/cell";
import { estimateRowHeight } from "./rowHeight";
import type { Look, Profile, ReportCell, ReportRow, ReportSheet, ReportTable, StatusRange } from "./reportModel";
import { textCell } from "./cells";

/** One column of a table on a report sheet. */
export interface TableColumn<Item> {
  readonly heading: string;
  readonly numeric: boolean;
  /** Colours that follow the words of the column; none for most. */
  readonly words?: StatusRange["words"];
  /** The item's cell; `cells` gives addresses in the item's own row, by column number of the table. */
  readonly cell: (item: Item, cells: RowCells) => ReportCell;
}

/** Addresses in the row being written. */
export interface RowCells {
  /** The address of the table column with this number, such as `F6`. */
  readonly column: (index: number) => string;
}

export interface TableSpec<Item> {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly TableColumn<Item>[];
  readonly items: readonly Item[];
  /** Whether a printed page starts before this item. */
  readonly pageBreakBefore?: (item: Item, previous: Item | null) => boolean;
}

/** Builds one report sheet from the top down. Tables start in column A and never stand side by side. */
export interface SheetBuilder {
  line(text: string, look: Look): void;
  cellLine(cell: ReportCell): void;
  gap(): void;
  /** Places a table; answers where its rows are, without the heading. */
  table<Item>(spec: TableSpec<Item>): CellRange;
  build(options: { readonly freeze: boolean; readonly repeatHeadings: boolean }): ReportSheet;
}

/**
 * Starts a sheet.
 *
 * @param columnWidths Widths of its columns in characters.
 */
export function buildSheet(name: string, columnWidths: readonly number[], profile: Profile): SheetBuilder {
  const rows: ReportRow[] = [];
  const tables: ReportTable[] = [];
  const statusRanges: StatusRange[] = [];

  const add = (cells: readonly ReportCell[], pageBreakBefore = false): void => {
    const heights = cells.map((cell, column) => estimateRowHeight(cell.text, columnWidths[column] ?? 10, cell.look, profile));
    rows.push({ cells, height: Math.max(...heights), pageBreakBefore });
  };

  return {
    line: (text, look) => add([textCell(text, look)]),
    cellLine: (cell) => add([cell]),
    gap: () => rows.push({ cells: [], height: null, pageBreakBefore: false }),
    table<Item>({ name: tableName, description, columns, items, pageBreakBefore }: TableSpec<Item>): CellRange {
      const top = rows.length;
      add(columns.map(({ heading, numeric }) => textCell(heading, numeric ? "numberHeading" : "columnHeading")));
      items.forEach((item, index) => {
        const row = rows.length;
        const cells: RowCells = { column: (column) => addressOf({ row, column }) };
        const breaks = index > 0 && pageBreakBefore?.(item, items[index - 1] ?? null) === true;
        add(columns.map((column) => column.cell(item, cells)), breaks);
      });
      const range = { top: top + 1, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
      tables.push({ name: tableName, description, range: { ...range, top } });
      columns.forEach(({ words }, column) => {
        if (words !== undefined && items.length > 0) {
          statusRanges.push({ range: { ...range, left: column, right: column }, words });
        }
      });
      return range;
    },
    build({ freeze, repeatHeadings }) {
      const first = tables[0]?.range.top ?? null;
      return {
        name,
        columnWidths,
        rows,
        tables,
        statusRanges,
        freezeAt: freeze && first !== null ? { row: first + 1, column: 0 } : null,
        print: { orientation: "landscape", repeatRows: repeatHeadings && first !== null ? { first, last: first } : null },
      };
    },
  };
}
