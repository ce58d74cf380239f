import { line } from "./sheetText";
import { address, rangeAddress } from "../../src/domain/cell";
import type { Look, Profile, ReportModel, ReportRow, ReportSheet } from "../../src/report/reportModel";
import { fixedScale } from "../../src/report/page/pageGeometry";
import { estimateRowHeight } from "../../src/report/page/rowHeight";
import { DIGIT_PIXELS, wrapsIn } from "../../src/report/page/typography";
import { cleanText, safeUrl } from "../../src/domain/cleanText";
import { pageWords } from "../../src/report/page/pageWords";
import { LINE_COLOURS, THEMES } from "../../src/render/theme";

/**
 * The lines that `sheetText` should give for a model's workbook, worked out from the model and the theme alone.
 */
export function modelText(model: ReportModel): string {
  const lines = model.sheets.flatMap((sheet) => [...aboutModelSheet(model, sheet), ...modelCellLines(model, sheet)]);
  return `${lines.join("\n")}\n`;
}

function aboutModelSheet(model: ReportModel, sheet: ReportSheet): string[] {
  const { name, print, freezeAt } = sheet;
  const widths = sheet.columnWidths.map((width) => (width + 5 / DIGIT_PIXELS[model.profile]).toFixed(1));
  const breaks = sheet.rows.flatMap((row, index) => (row.pageBreakBefore && index > 0 ? [`${index + 1}`] : []));
  const repeats = print.repeatRows === null ? "nothing" : `${print.repeatRows.first + 1}:${print.repeatRows.last + 1}`;
  const board = model.profile === "board";
  const part = (place: string, weight: string, text: string): string =>
    `&${place}&9&"Arial,${weight}"${text.replace(/&/g, "&&")}`;
  const { head, foot } = pageWords(model);
  const some = (place: string, weight: string, text: string): string => (text === "" ? "" : part(place, weight, text));
  const scale = fixedScale(sheet, model.profile);
  return [
    line([name, "widths in stored units", widths.join(" ")]),
    line([name, "frozen", freezeAt === null ? "nothing" : `${freezeAt.row} rows, ${freezeAt.column} columns`]),
    line([
      name,
      "paper",
      "9",
      print.orientation,
      scale === null ? "one page wide" : `at ${scale}%`,
      `repeats ${repeats}`,
    ]),
    line([
      name,
      "head",
      board ? some("L", "Regular", head.left) + some("C", "Bold", head.centre) + some("R", "Regular", head.right) : "",
    ]),
    line([
      name,
      "foot",
      board
        ? `${some("L", "Regular", foot.left)}${some("C", "Bold", foot.centre)}&R&9&"Arial,Regular"Page &P of &N`
        : "",
    ]),
    line([name, "pages begin at rows", breaks.join(" ")]),
    ...sheet.tables.map((table) => {
      const headings =
        sheet.rows[table.range.top]?.cells.map(({ value }) => String(value).replace(/\n/g, "_x000a_")) ?? [];
      const columns = headings.slice(table.range.left, table.range.right + 1);
      return line([name, "table", table.name, rangeAddress(table.range), columns.join(" | ")]);
    }),
    ...(board ? sheet.statusRanges : []).flatMap(({ range, words }) =>
      words.flatMap(({ word, look }) => {
        const { colour, fill } = THEMES.board[look];
        return fill === null
          ? []
          : [line([name, "rule", rangeAddress(range), `cellIs "${word}"`, `${colour} on ${fill}`])];
      }),
    ),
  ];
}

function modelCellLines(model: ReportModel, sheet: ReportSheet): string[] {
  return sheet.rows.flatMap((row, index) => {
    const lines: string[] = [];
    const height = row.height ?? startingHeight(model, sheet, row);
    if (height !== null && row.cells.some(({ value }) => value !== null)) {
      lines.push(line([`${sheet.name} row ${index + 1}`, `${height} points`]));
    }
    row.cells.forEach((cell, column) => {
      if (cell.value === null) return;
      const inside = (range: ReportSheet["tables"][number]["range"]): boolean =>
        index >= range.top && index <= range.bottom && column >= range.left && column <= range.right;
      const ruled = sheet.statusRanges.some(({ range }) => inside(range));
      const coloured = ["green", "amber", "red", "neutral"].includes(cell.look);
      const look: Look = ruled && coloured ? "status" : cell.look;
      const value = typeof cell.value === "string" ? cleanText(cell.value) : cell.value;
      const risky = cell.formula === null && typeof value === "string" && /^[=+\-@]/.test(value);
      lines.push(
        line([
          `${sheet.name}!${address({ row: index, column })}`,
          String(value),
          risky ? "@" : (cell.numberFormat ?? ""),
          cell.formula === null ? "" : `=${cell.formula}`,
          expectedLook(
            look,
            model.profile,
            sheet.columnWidths[column] ?? 0,
            sheet.tables.some(({ range }) => inside(range)),
          ),
          expectedLink(model, cell.link),
        ]),
      );
    });
    return lines;
  });
}

/** A row left to the program starts with room for its longest text or its largest letters. */
function startingHeight(model: ReportModel, sheet: ReportSheet, row: ReportRow): number | null {
  const heights = row.cells.flatMap(({ value, text, look }, column) => {
    const width = sheet.columnWidths[column] ?? 0;
    if (value === null) return [];
    const line = Math.ceil(THEMES[model.profile][look].size * 1.4);
    return wrapsIn(look, width) ? estimateRowHeight(text, width, look, model.profile) : line;
  });
  return heights.length === 0 ? null : Math.max(...heights);
}

function expectedLook(look: Look, profile: Profile, width: number, inTable: boolean): string {
  const theme = THEMES[profile][look];
  return [
    `${theme.family} ${theme.size}`,
    theme.bold ? "bold" : "",
    theme.underline ? "underlined" : "",
    theme.fill === null ? theme.colour : `${theme.colour} on ${theme.fill}`,
    theme.align,
    inTable && theme.indent > 0 ? `indent ${theme.indent}` : "",
    wrapsIn(look, width) ? "wraps" : "",
    inTable && theme.gap ? `gap medium ${LINE_COLOURS.gap}` : "",
    inTable && theme.line !== null
      ? `line ${theme.line === "row" ? "thin" : "medium"} ${LINE_COLOURS[theme.line]}`
      : "",
  ]
    .filter((each) => each !== "")
    .join(", ");
}

function expectedLink(model: ReportModel, link: ReportSheet["rows"][number]["cells"][number]["link"]): string {
  if (link === null) return "";
  if ("url" in link) {
    const url = safeUrl(link.url);
    return url === null ? "" : `to ${url}`;
  }
  return model.sheets.some(({ name }) => name === link.sheet)
    ? `to '${link.sheet.replace(/'/g, "''")}'!${link.address}`
    : "";
}
