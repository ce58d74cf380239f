import { address as addressOf, type CellRange } from "../domain/cell";
import { textCell } from "./cells";
import { estimateRowHeight } from "./rowHeight";
import type { Look, Profile, ReportCell, ReportRow, ReportSheet, ReportTable, StatusRange } from "./reportModel";

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
  readonly pageBreakBefore?: (item: Item, previous: Item) => boolean;
}

/** Builds one report sheet from the top down. Tables start in column A and never stand side by side. */
export interface SheetBuilder {
  title(text: string): void;
  line(text: string, look: Look): void;
  /** A line of one cell of any kind, such as a link. */
  cellLine(cell: ReportCell): void;
  /**
   * A new section with its heading. In a board pack it follows on the same sheet; in a publication, where each sheet has
   * one table, it starts a sheet of its own.
   *
   * @param columnWidths Widths of that sheet's columns; the same as before unless given.
   */
  section(heading: string, columnWidths?: readonly number[]): void;
  /** Places a table; answers where its rows are, without the heading. */
  table<Item>(spec: TableSpec<Item>): CellRange;
  /** The sheet, or in a publication the sheets, in order. Sheets without a table are left out of a publication. */
  build(options: { readonly freeze: boolean; readonly repeatHeadings: boolean }): ReportSheet[];
}

interface Part {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rows: ReportRow[];
  readonly tables: ReportTable[];
  readonly statusRanges: StatusRange[];
}

/**
 * Starts a sheet.
 *
 * @param columnWidths Widths of its columns in characters.
 */
export function buildSheet(name: string, columnWidths: readonly number[], { profile }: { readonly profile: Profile }): SheetBuilder {
  const first: Part = { name, columnWidths, rows: [], tables: [], statusRanges: [] };
  const parts: Part[] = [first];
  let part = first;
  let title = name;

  const add = (cells: readonly ReportCell[], pageBreakBefore = false): void => {
    const heights = cells.map((cell, column) => estimateRowHeight(cell.text, part.columnWidths[column] ?? 10, cell.look, profile));
    part.rows.push({ cells, height: Math.max(...heights), pageBreakBefore });
  };

  return {
    title(text) {
      title = text;
      add([textCell(text, "title")]);
    },
    line: (text, look) => {
      if (text !== "") add([textCell(text, look)]);
    },
    cellLine: (cell) => add([cell]),
    section(heading, widths) {
      if (profile === "publication") {
        part = { name: sheetName(heading, parts), columnWidths: widths ?? part.columnWidths, rows: [], tables: [], statusRanges: [] };
        parts.push(part);
        add([textCell(`${heading}: ${title.split(": ").slice(1).join(": ") || title}`, "title")]);
      } else {
        part.rows.push({ cells: [], height: null, pageBreakBefore: false });
        add([textCell(heading, "heading")]);
      }
    },
    table<Item>({ name: tableName, description, columns, items, pageBreakBefore }: TableSpec<Item>): CellRange {
      const top = part.rows.length;
      add(columns.map(({ heading, numeric }) => textCell(heading, numeric ? "numberHeading" : "columnHeading")));
      items.forEach((item, index) => {
        const row = part.rows.length;
        const previous = items[index - 1];
        const breaks = previous !== undefined && pageBreakBefore?.(item, previous) === true;
        add(columns.map((column) => column.cell(item, { column: (at) => addressOf({ row, column: at }) })), breaks);
      });
      const range = { top: top + 1, left: 0, bottom: part.rows.length - 1, right: columns.length - 1 };
      part.tables.push({ name: tableName, description, range: { ...range, top } });
      columns.forEach(({ words }, column) => {
        if (words !== undefined && items.length > 0) part.statusRanges.push({ range: { ...range, left: column, right: column }, words });
      });
      return range;
    },
    build: (options) => parts.filter(({ tables }) => profile === "board" || tables.length > 0).map((one) => finished(one, profile, options)),
  };
}

function finished(
  { name, columnWidths, rows, tables, statusRanges }: Part,
  profile: Profile,
  { freeze, repeatHeadings }: { readonly freeze: boolean; readonly repeatHeadings: boolean },
): ReportSheet {
  const heading = tables[0]?.range.top ?? null;
  const repeats = heading !== null && tables.length === 1 && (repeatHeadings || profile === "publication");
  return {
    name,
    columnWidths,
    rows,
    tables,
    statusRanges,
    // The accessible-spreadsheet checklist asks for no frozen panes.
    freezeAt: freeze && heading !== null && profile === "board" ? { row: heading + 1, column: 0 } : null,
    print: { orientation: "landscape", repeatRows: repeats && heading !== null ? { first: heading, last: heading } : null },
  };
}

/** A name for a section's own sheet: its heading, cut to the 31 characters that Excel allows, and not used before. */
function sheetName(heading: string, parts: readonly Part[]): string {
  const short = heading.replace(/[\\/?*[\]:]/g, " ").slice(0, 31).trim();
  return parts.some(({ name }) => name === short) ? `${short.slice(0, 28)} ${parts.length}` : short;
}
