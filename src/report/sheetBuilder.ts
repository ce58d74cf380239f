import { largest } from "../domain/extremes";
import { address as addressOf, type CellRange } from "../domain/cell";
import { neverBlank, textCell } from "./cells";
import { breaksBetweenGroups, printScale } from "./page/pageGeometry";
import { estimateRowHeight } from "./page/rowHeight";
import type {
  Look,
  Profile,
  ReportCell,
  ReportRow,
  ReportSheet,
  ReportTable,
  SheetChart,
  StatusRange,
} from "./reportModel";
import type { TableSpec } from "./tableSpec";

/** Builds one report sheet from the top down. Tables start in column A and never stand side by side. */
export interface SheetBuilder {
  title(text: string): void;
  line(text: string, look: Look): void;
  /** A line of one cell of any kind, such as a link. */
  cellLine(cell: ReportCell): void;
  /**
   * A new section with its heading. In a board pack it follows on the same sheet, unless it has columns of other
   * widths; in a publication, where each sheet has one table, it starts a sheet of its own.
   *
   * @param columnWidths Widths of its own sheet's columns; the same as before, on the same sheet, unless given.
   */
  section(heading: string, columnWidths?: readonly number[]): void;
  /** Places a table; answers where its rows are, without the heading. */
  table<Item>(spec: TableSpec<Item>): CellRange;
  /**
   * Keeps rows free for a chart, below its title. Its figures are the next table's.
   *
   * @param chart What it draws, without where.
   * @param titleLines How many lines its title has; the first of them is what the chart shows of it.
   */
  chart(chart: Omit<SheetChart, "room" | "titleRow">, titleLines: number): void;
  /** The sheet, or in a publication the sheets, in order. Sheets without a table are left out of a publication. */
  build(options: BuildOptions): ReportSheet[];
}

interface BuildOptions {
  readonly freeze: boolean;
  readonly repeatHeadings: boolean;
  /** Whether it prints upright, each section on a page of its own; not, unless given. */
  readonly upright?: boolean;
}

/** What sheets of one report have in common. */
export interface SheetSetting {
  readonly profile: Profile;
  readonly title: string;
  readonly marking: string | null;
}

interface Part {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rows: ReportRow[];
  readonly tables: ReportTable[];
  readonly statusRanges: StatusRange[];
  readonly charts: SheetChart[];
  /** Rows at which a section begins. */
  readonly sections: number[];
}

/**
 * Starts a sheet.
 *
 * @param columnWidths Widths of its columns in characters.
 */
export function buildSheet(
  name: string,
  columnWidths: readonly number[],
  { profile, title, marking }: SheetSetting,
): SheetBuilder {
  const first: Part = { name, columnWidths, rows: [], tables: [], statusRanges: [], charts: [], sections: [] };
  const parts: Part[] = [first];
  let part = first;

  const add = (cells: readonly ReportCell[]): void => {
    const heights = cells.map((cell, column) =>
      estimateRowHeight(cell.text, part.columnWidths[column] ?? 10, cell.look, profile),
    );
    part.rows.push({ cells, height: largest(heights), pageBreakBefore: false });
  };

  return {
    title: (text) => add([textCell(text, "title")]),
    line: (text, look) => {
      if (text !== "") add([textCell(text, look)]);
    },
    cellLine: (cell) => add([cell]),
    section(heading, widths) {
      if (profile === "publication" || widths !== undefined) {
        part = {
          name: sheetName(heading, parts),
          columnWidths: widths ?? part.columnWidths,
          rows: [],
          tables: [],
          statusRanges: [],
          charts: [],
          sections: [],
        };
        parts.push(part);
        add([textCell(`${heading}: ${title}`, "title")]);
      } else {
        part.rows.push({ cells: [], height: null, pageBreakBefore: false });
        part.sections.push(part.rows.length);
        add([textCell(heading, "heading")]);
      }
    },
    table<Item>(spec: TableSpec<Item>): CellRange {
      const { name: tableName, description, columns, items, group, keyedBy, lasting, itemsIn } = spec;
      const { aboutItem, counted, reasonIn, keptIn, commentaryIn, movementIn } = spec;
      if (profile === "publication") {
        add([
          textCell(`This sheet has one table: ${description.charAt(0).toLowerCase()}${description.slice(1)}.`, "body"),
        ]);
        // A publication has no page headers: the marking stands over the table and is repeated with its headings.
        if (marking !== null) add([textCell(marking, "subtitle")]);
      }
      const top = part.rows.length;
      add(columns.map(({ heading, numeric }) => textCell(heading, numeric ? "numberHeading" : "columnHeading")));
      for (const item of items) {
        const row = part.rows.length;
        add(columns.map((column) => neverBlank(column.cell(item, { column: (at) => addressOf({ row, column: at }) }))));
      }
      const range = { top: top + 1, left: 0, bottom: part.rows.length - 1, right: columns.length - 1 };
      if (group !== undefined && profile === "board") keepTogether(part, range, items.map(group), profile);
      part.tables.push({
        name: tableName,
        description,
        range: { ...range, top },
        keyedBy: keyedBy ?? columns.slice(0, 1).map(({ heading }) => heading),
        lasting: lasting ?? false,
        itemsIn: itemsIn ?? null,
        aboutItem: aboutItem ?? null,
        counted: counted ?? (lasting === true || itemsIn !== undefined),
        reasonIn: reasonIn ?? null,
        keptIn: keptIn ?? [],
        ...(commentaryIn === undefined ? {} : { commentaryIn }),
        ...(movementIn === undefined ? {} : { movementIn }),
      });
      columns.forEach(({ words }, column) => {
        if (words !== undefined && items.length > 0)
          part.statusRanges.push({ range: { ...range, left: column, right: column }, words });
      });
      return range;
    },
    chart(chart, titleLines) {
      const titleRow = part.rows.length - titleLines;
      const top = part.rows.length;
      for (let row = 0; row < CHART_ROWS; row += 1)
        part.rows.push({ cells: [], height: CHART_ROW_HEIGHT, pageBreakBefore: false });
      part.charts.push({ ...chart, titleRow, room: { top, bottom: part.rows.length - 1 } });
    },
    build(options) {
      for (const sheetPart of parts) {
        if (options.upright === true) breakBefore(sheetPart, sheetPart.sections.slice(1));
        else if (profile === "board") keepSections(sheetPart, profile);
      }
      return parts
        .filter(({ tables }) => profile === "board" || tables.length > 0)
        .map((sheetPart) => finished(sheetPart, { profile, marking }, options));
    },
  };
}

/** Rows that are kept free for a chart, and the height of each in points. */
const CHART_ROWS = 17;
export const CHART_ROW_HEIGHT = 15;

/** Starts a printed page before each group of a table's rows that would otherwise run over the foot of one. */
function keepTogether(part: Part, range: CellRange, groups: readonly string[], profile: Profile): void {
  const starts = groups.flatMap((group, index) =>
    index === 0 || group !== groups[index - 1] ? [range.top + index] : [],
  );
  breakBefore(
    part,
    breaksBetweenGroups(part.rows, { heading: range.top - 1, starts, end: range.bottom + 1 }, scaleOf(part, profile)),
  );
}

/** The same for the sections of a sheet, each a heading and its table. */
function keepSections(part: Part, profile: Profile): void {
  if (part.sections.length < 2) return;
  breakBefore(
    part,
    breaksBetweenGroups(
      part.rows,
      { heading: null, starts: part.sections, end: part.rows.length },
      scaleOf(part, profile),
    ),
  );
}

function scaleOf(part: Part, profile: Profile): number {
  return printScale(
    { columnWidths: usedWidths(part), rows: part.rows, print: { orientation: "landscape", repeatRows: null } },
    profile,
  );
}

/**
 * Widths of the columns that hold anything: a sheet of small tables is no wider than the widest of them. A column of
 * figures is as wide as its widest, since Excel shows one that does not fit as `####`.
 */
function usedWidths({ columnWidths, rows }: Part): readonly number[] {
  const used = columnWidths.slice(0, largest(rows.map(({ cells }) => cells.length)));
  for (const { cells } of rows) {
    cells.forEach(({ value, text }, column) => {
      if (typeof value === "number") used[column] = Math.max(used[column] ?? 0, text.length + FIGURE_EDGE);
    });
  }
  return used;
}

/** Room beside a figure, in characters: a sign that a change of the cell may bring. */
const FIGURE_EDGE = 1;

function breakBefore(part: Part, rows: readonly number[]): void {
  for (const row of rows) {
    const broken = part.rows[row];
    if (broken !== undefined) part.rows[row] = { ...broken, pageBreakBefore: true };
  }
}

function finished(
  part: Part,
  { profile, marking }: Pick<SheetSetting, "profile" | "marking">,
  { freeze, repeatHeadings, upright = false }: BuildOptions,
): ReportSheet {
  const { name, rows, tables, statusRanges, charts } = part;
  const heading = tables[0]?.range.top ?? null;
  const repeats = heading !== null && tables.length === 1 && (repeatHeadings || profile === "publication");
  const marked = profile === "publication" && marking !== null ? 1 : 0;
  return {
    name,
    columnWidths: usedWidths(part),
    rows,
    tables,
    statusRanges,
    ...(charts.length === 0 ? {} : { charts }),
    // The accessible-spreadsheet checklist asks for no frozen panes.
    freezeAt: freeze && heading !== null && profile === "board" ? { row: heading + 1, column: 0 } : null,
    print: {
      orientation: upright ? "portrait" : "landscape",
      repeatRows: repeats && heading !== null ? { first: heading - marked, last: heading } : null,
    },
  };
}

/** A name for a section's own sheet: its heading, cut to the 31 characters that Excel allows, and not used before. */
function sheetName(heading: string, parts: readonly Part[]): string {
  const short = heading
    .replace(/[\\/?*[\]:]/g, " ")
    .slice(0, 31)
    .trim();
  return parts.some(({ name }) => name === short) ? `${short.slice(0, 28)} ${parts.length}` : short;
}
