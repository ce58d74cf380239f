import type { CellRange, ReportModel, ReportSheet } from "../../src/index";
import { DIGIT_PIXELS, LINE_COLOURS, rangeAddress, startingHeight, THEMES } from "../../src/index";
import { enteredCell } from "./enteredCell";
import { lookBlocks, type LookBlock } from "./lookBlocks";
import { printParts } from "./printParts";

/** A piece of a sheet to write: about how large it is as a request, and how it is done. */
export interface SheetPart {
  readonly bytes: number;
  readonly write: (sheet: Excel.Worksheet) => void;
}

/** Excel on the web refuses 5 MB. Far smaller requests move the progress bar, and let a person cancel between two. */
export const CHUNK_BYTES = 250_000;
/** About how much a command takes that sets one property of one range. */
export const COMMAND_BYTES = 400;
/** Excel's widest column, in pixels: 255 digits of its usual font. */
const WIDEST_PIXELS = 1790;

/**
 * Everything to do on one sheet, in order. Links come later: they lead to sheets by the names that they have at the
 * end.
 */
export function sheetParts(model: ReportModel, sheet: ReportSheet, retarget: (formula: string) => string): SheetPart[] {
  return [
    ...columnParts(model, sheet),
    ...cellParts(sheet, retarget),
    ...lookBlocks(sheet).map((block) => lookPart(model, block)),
    ...heightParts(model, sheet),
    ...tableParts(model, sheet),
    ...statusParts(model, sheet),
    ...printParts(model, sheet),
  ];
}

/**
 * Rows with their tables and colours to put on a sheet that is there already, from a row on, where blank rows stand.
 * Widths are the sheet's own.
 */
export function blockParts(
  model: ReportModel,
  block: Pick<ReportSheet, "rows" | "tables" | "statusRanges">,
  from: number,
): SheetPart[] {
  const down = (range: CellRange): CellRange => ({ ...range, top: range.top + from, bottom: range.bottom + from });
  const sheet = { ...NOTHING_AROUND, ...block };
  return [
    ...cellParts(sheet, (formula) => formula, from),
    ...lookBlocks(sheet).map((look) => lookPart(model, { ...look, range: down(look.range) })),
    ...tableParts(model, { ...sheet, tables: sheet.tables.map((table) => ({ ...table, range: down(table.range) })) }),
    ...statusParts(model, {
      ...sheet,
      statusRanges: sheet.statusRanges.map((status) => ({ ...status, range: down(status.range) })),
    }),
  ];
}

const NOTHING_AROUND: Pick<ReportSheet, "name" | "columnWidths" | "freezeAt" | "print"> = {
  name: "",
  columnWidths: [],
  freezeAt: null,
  print: { orientation: "landscape", repeatRows: null },
};

function command(commands: number, write: SheetPart["write"]): SheetPart {
  return { bytes: commands * COMMAND_BYTES, write };
}

function columnParts(model: ReportModel, sheet: ReportSheet): SheetPart[] {
  return sheet.columnWidths.map((width, column) =>
    command(1, (worksheet) => {
      const points = columnPoints(width, model.profile);
      worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points;
    }),
  );
}

/** A width in characters as Excel is told it: digits and Excel's 5 pixels beside them, in points. */
export function columnPoints(width: number, profile: ReportModel["profile"]): number {
  return (Math.min(WIDEST_PIXELS, width * DIGIT_PIXELS[profile] + 5) * 72) / 96;
}

/** Number formats and entries, as many rows at a time as fit in one chunk. */
function cellParts(sheet: ReportSheet, retarget: (formula: string) => string, from = 0): SheetPart[] {
  const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (width === 0) return [];
  const parts: SheetPart[] = [];
  let formats: string[][] = [];
  let entries: (string | number)[][] = [];
  let bytes = 0;
  const close = (next: number): void => {
    if (entries.length === 0) return;
    const [top, chunkFormats, chunkEntries] = [from + next - entries.length, formats, entries];
    parts.push({
      bytes: bytes + 2 * COMMAND_BYTES,
      write: (worksheet) => {
        const range = worksheet.getRangeByIndexes(top, 0, chunkEntries.length, width);
        range.numberFormat = chunkFormats;
        range.formulas = chunkEntries;
      },
    });
    [formats, entries, bytes] = [[], [], 0];
  };
  sheet.rows.forEach(({ cells }, row) => {
    const entered = Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      return cell === undefined ? { numberFormat: "General", entry: "" } : enteredCell(cell, retarget);
    });
    const size = entered.reduce((sum, { numberFormat, entry }) => sum + jsonBytes(numberFormat) + jsonBytes(entry), 0);
    if (bytes + size > CHUNK_BYTES) close(row);
    formats.push(entered.map(({ numberFormat }) => numberFormat));
    entries.push(entered.map(({ entry }) => entry));
    bytes += size;
  });
  close(sheet.rows.length);
  return parts;
}

const encoder = new TextEncoder();

export function jsonBytes(value: string | number | boolean | null): number {
  return encoder.encode(JSON.stringify(value)).length + 1;
}

function lookPart(model: ReportModel, { range, look, wraps, inTable }: LookBlock): SheetPart {
  const theme = THEMES[model.profile][look];
  return command(20, (worksheet) => {
    const { format } = worksheet.getRange(rangeAddress(range));
    setFont(format.font, theme);
    if (theme.fill !== null) format.fill.color = `#${theme.fill}`;
    format.horizontalAlignment = theme.align === "right" ? "Right" : "Left";
    format.verticalAlignment = "Center";
    format.wrapText = wraps;
    format.indentLevel = inTable ? theme.indent : 0;
    if (!inTable) return;
    const { top, bottom, left, right } = range;
    if (theme.line !== null) {
      const weight = theme.line === "row" ? "Thin" : "Medium";
      setLine(
        format,
        bottom > top ? ["EdgeBottom", "InsideHorizontal"] : ["EdgeBottom"],
        weight,
        LINE_COLOURS[theme.line],
      );
    }
    if (theme.gap)
      setLine(format, right > left ? ["EdgeLeft", "InsideVertical"] : ["EdgeLeft"], "Medium", LINE_COLOURS.gap);
  });
}

type Edge = "EdgeBottom" | "InsideHorizontal" | "EdgeLeft" | "InsideVertical";

function setLine(format: Excel.RangeFormat, edges: readonly Edge[], weight: "Thin" | "Medium", colour: string): void {
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = weight;
    border.color = `#${colour}`;
  }
}

/** Also done again for links, which Excel gives a look of their own. */
export function setFont(font: Excel.RangeFont, theme: (typeof THEMES)["board"]["link"]): void {
  font.name = theme.family;
  font.size = theme.size;
  font.bold = theme.bold;
  font.underline = theme.underline ? "Single" : "None";
  font.color = `#${theme.colour}`;
}

/** Heights of rows, one command for rows that follow each other and are alike. */
function heightParts(model: ReportModel, sheet: ReportSheet): SheetPart[] {
  const heights = sheet.rows.map((row) => row.height ?? startingHeight(row, sheet.columnWidths, model.profile));
  const parts: SheetPart[] = [];
  for (let first = 0; first < heights.length;) {
    const height = heights[first];
    let last = first;
    while (last + 1 < heights.length && heights[last + 1] === height) last += 1;
    if (height !== undefined && height !== null) {
      const rows = `${first + 1}:${last + 1}`;
      parts.push(
        command(1, (worksheet) => {
          worksheet.getRange(rows).format.rowHeight = height;
        }),
      );
    }
    first = last + 1;
  }
  return parts;
}

function tableParts(model: ReportModel, sheet: ReportSheet): SheetPart[] {
  return sheet.tables.map(({ range }) =>
    command(8, (worksheet) => {
      const table = worksheet.tables.add(rangeAddress(range), true);
      // The lightest style there is: the cells bring their own look. Its name follows when the old report has gone.
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.showFilterButton = model.profile === "board";
    }),
  );
}

/** Colours that follow the status word. Excel puts each new rule before the others, so the last is given first. */
function statusParts(model: ReportModel, sheet: ReportSheet): SheetPart[] {
  const parts = sheet.statusRanges.flatMap(({ range, words }) =>
    words.flatMap(({ word, look }) => {
      const { fill, colour } = THEMES[model.profile][look];
      if (fill === null) return [];
      return [
        command(5, (worksheet) => {
          const rule = worksheet.getRange(rangeAddress(range)).conditionalFormats.add("CellValue");
          rule.cellValue.format.font.color = `#${colour}`;
          rule.cellValue.format.fill.color = `#${fill}`;
          rule.cellValue.rule = { formula1: `="${word.replace(/"/g, '""')}"`, operator: "EqualTo" };
        }),
      ];
    }),
  );
  return parts.reverse();
}
