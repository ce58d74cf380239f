import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { PackCell, PackModel, PackTable } from "../../../pack/packModel";
import { STATUS_SHAPES } from "../../../pack/packModel";
import { sparkline } from "../../charts/sparkline";
import { AIR, columnNeeds, columnWidths, COURSE } from "../layout/columnWidths";
import { linesOf, pointsWide } from "../layout/words";
import { RULE, SIZES, SOFT, STYLES, TWIPS } from "./docxStyles";
import type { Pictures } from "./picture";
import { runs, statusRuns, unbroken } from "./runs";

/** Points for a pixel of a drawing. */
const POINTS = 0.75;
/** Lines from which on a row may be broken over pages. */
const LONG_ROW = 22;
/** Words of a column are read in lines of so many points, or of all that they have: names in longer ones. */
const READABLE = { name: 180, words: 90 } as const;
/** The share of a column from which on it holds names. */
const NAMES = 4;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;

/** Whether a table has more columns than a page that stands upright can hold at a width that is read with ease. */
export function isWide(table: PackTable, room: number): boolean {
  const rows = table.groups.flatMap((group) => group.rows);
  const needed = columnNeeds(table, SIZES.table).map((need, index) => {
    const longest = Math.max(
      0,
      ...rows.map((row) => (row[index]?.look === "text" ? pointsWide(row[index].text, SIZES.table) + AIR : 0)),
    );
    const readable = (table.columns[index]?.share ?? 0) >= NAMES ? READABLE.name : READABLE.words;
    return Math.max(need, Math.min(longest, readable));
  });
  return needed.reduce((sum, width) => sum + width, 0) > room;
}

/** A table below its caption: its heads stand again on each page, and its first column is known as heads of rows. */
export function writeTable(
  table: PackTable,
  room: number,
  { style }: PackModel,
  pictures: Pictures,
): readonly (Paragraph | Table)[] {
  const { caption, columns, groups, dense } = table;
  const widths = columnWidths(table, room, SIZES.table);
  const head = columns.map(({ heading, align }, index) =>
    dense
      ? cellOf([denseHead(heading, align)], { width: widths[index] ?? 0, low: true })
      : cellOf([paragraphOf(heading, align)], { width: widths[index] ?? 0, fill: style.strong, low: true }),
  );
  const rows = [new TableRow({ tableHeader: true, cantSplit: true, children: head })];
  for (const { heading, rows: own } of groups) {
    if (heading !== null) {
      const words = new Paragraph({ style: STYLES.tableGroup, children: runs(heading) });
      const cell = cellOf([words], { width: room, fill: SOFT, span: columns.length });
      rows.push(new TableRow({ cantSplit: true, keepNext: true, children: [cell] }));
    }
    rows.push(...own.map((row) => writeRow(row, table, widths, pictures)));
  }
  return [
    ...(caption === "" ? [] : [new Paragraph({ style: "Caption", children: runs(caption) })]),
    tableOf(rows, widths, "headed", dense),
    new Paragraph({ style: STYLES.spacer }),
  ];
}

type Align = PackTable["columns"][number]["align"];

function paragraphOf(heading: string, align: Align): Paragraph {
  return new Paragraph({
    style: align === "end" ? STYLES.tableFigureHead : STYLES.tableHead,
    children: runs(heading),
  });
}

/** A heading that does not stand out more than what its table goes with. */
function denseHead(heading: string, align: Align): Paragraph {
  return new Paragraph({
    style: align === "end" ? STYLES.tableFigure : STYLES.tableText,
    keepNext: true,
    children: runs(heading, { bold: true }),
  });
}

function writeRow(
  row: readonly PackCell[],
  { columns }: PackTable,
  widths: readonly number[],
  pictures: Pictures,
): TableRow {
  const long = row.some(({ text }, index) => linesOf(text, (widths[index] ?? 0) - AIR, SIZES.table) > LONG_ROW);
  const cells = row.map(({ text, look, chart }, index) => {
    const width = widths[index] ?? 0;
    const whole = look !== "text" && STATUS_SHAPES[look] === undefined && pointsWide(text, SIZES.table) <= width - AIR;
    const words = whole ? runs(unbroken(text)) : statusRuns(text, look);
    const drawn = chart === null ? [] : [pictures.picture(courseOf(chart), chart)];
    const paragraph: IParagraphOptions = {
      style: columns[index]?.align === "end" ? STYLES.tableFigure : STYLES.tableText,
      children: [...(text === "" && drawn.length > 0 ? [] : words), ...drawn],
    };
    return cellOf([new Paragraph(paragraph)], { width });
  });
  return new TableRow({ cantSplit: !long, children: cells });
}

function courseOf(chart: NonNullable<PackCell["chart"]>): string {
  return sparkline(chart, COURSE.width / POINTS, COURSE.height / POINTS);
}

interface CellLook {
  /** In points. */
  readonly width: number;
  readonly fill?: string;
  readonly span?: number;
  /** Whether its words stand at its bottom. */
  readonly low?: boolean;
}

/** A cell as wide as it is to be. */
export function cellOf(children: readonly Paragraph[], { width, fill, span, low = false }: CellLook): TableCell {
  return new TableCell({
    children,
    width: { size: Math.round(width * TWIPS), type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: "auto" } }),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(low ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
  });
}

/**
 * A table of fixed widths: one that is read by its heads with lines between its rows, or cells that stand `beside` each
 * other, of which none is a head.
 *
 * @param widths Of its columns, in points.
 */
export function tableOf(
  rows: readonly TableRow[],
  widths: readonly number[],
  kind: "headed" | "beside" = "headed",
  dense = false,
): Table {
  const heads = kind === "headed";
  const line = heads ? LINE : NONE;
  return new Table({
    rows,
    columnWidths: widths.map((width) => Math.round(width * TWIPS)),
    width: { size: Math.round(widths.reduce((sum, width) => sum + width, 0) * TWIPS), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: heads, firstColumn: heads, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    borders: { top: line, bottom: line, insideHorizontal: line, left: NONE, right: NONE, insideVertical: NONE },
    margins: {
      left: (AIR / 2) * TWIPS,
      right: (AIR / 2) * TWIPS,
      top: (dense ? 0 : 1.5) * TWIPS,
      bottom: (dense ? 0 : 1.5) * TWIPS,
      marginUnitType: WidthType.DXA,
    },
  });
}
