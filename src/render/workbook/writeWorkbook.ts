import type { Style, Workbook, Worksheet } from "exceljs";
import { address, rangeAddress } from "../../domain/cell";
import type { ReportModel, ReportSheet, ReportTable } from "../../report/reportModel";
import { startingHeight } from "../../report/page/rowHeight";
import { DIGIT_PIXELS, fontSize } from "../../report/page/typography";
import { cleanText, safeUrl } from "../../domain/cleanText";
import { fixedScale, marginsInInches } from "../../report/page/pageGeometry";
import { pageWords } from "../../report/page/pageWords";
import { pageFoot, pageHead } from "../headerCodes";
import { restingLook, THEMES } from "../theme";
import { CellStyles, ruleStyle, storedFormat } from "./cellStyle";
import { nativeCharts } from "../charts/native/nativeChart";
import { checkModel } from "./checkModel";
import type { Compression } from "../archive/compression";
import type { SheetLink } from "./fixWorkbook";
import { fixWorkbook } from "./fixWorkbook";
import { SharedStrings, storedText, type CellsToWrite } from "./sheetCells";

/** Excel's number for A4. */
const A4 = 9;
/** Widest column Excel has, in characters. */
const WIDEST = 255;

/**
 * The report as an Excel workbook (.xlsx), cell for cell as the model says: tables, live formulas with the model's
 * values as their results, colours that follow the status word, and everything set up to print on A4.
 * Same bytes for the same model and time.
 *
 * Text is always written as text, whatever it begins with. Excel does not recalculate on opening: the stored results
 * are right, and a reader without the add-in keeps them. A link to anything but a sheet of the report,
 * `https:`, `http:` or `mailto:` is left as plain text.
 *
 * Throws where the model itself is at fault (see `checkModel`), such as two tables of one name.
 *
 * @param writtenAt Date and time for the document's properties.
 * @param state What the workbook is to know of the report (`stateXml`), so that the next one can be written into it;
 *   null for a workbook that is not carried on.
 * @param compression What packs it, where there is a faster one than ours.
 */
export async function writeWorkbook(
  model: ReportModel,
  writtenAt: Date,
  state: string | null = null,
  compression?: Compression,
): Promise<Uint8Array> {
  checkModel(model);
  // Loaded when first needed: the library is larger than the rest of the task pane.
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  describe(workbook, model, writtenAt);
  const strings = new SharedStrings();
  const cells = model.sheets.map((sheet) => writeSheet(workbook, model, sheet, strings));
  // Stored, not compressed: the fixer opens every part again and compresses once.
  const bytes = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  const body = THEMES[model.profile].body;
  return fixWorkbook(
    new Uint8Array(bytes),
    {
      font: { family: body.family, size: body.size },
      headingSizes: [fontSize("title", model.profile), fontSize("heading", model.profile)],
      state,
      filterButtons: model.profile === "board",
      tableDescriptions: new Map(
        model.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, cleanText(table.description)])),
      ),
      strings,
      sheets: model.sheets.map((sheet, index) => ({
        name: sheet.name,
        links: sheetLinks(model, sheet),
        repeatRows: sheet.print.repeatRows,
        charts: nativeCharts(sheet),
        cells: cells[index] ?? null,
      })),
    },
    compression,
  );
}

function describe(workbook: Workbook, model: ReportModel, writtenAt: Date): void {
  const organisation = cleanText(model.organisation);
  workbook.creator = organisation;
  workbook.lastModifiedBy = organisation;
  workbook.company = organisation;
  workbook.title = cleanText(model.title);
  workbook.subject = cleanText(model.period);
  workbook.created = writtenAt;
  workbook.modified = writtenAt;
  // exceljs writes the language but does not declare it.
  Object.assign(workbook, { language: model.language });
  workbook.views = [{ x: 0, y: 0, width: 28800, height: 17000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
}

/**
 * Makes a sheet with all but its cells: its columns, tables, rules and print setting, and below its rows one cell of
 * each style, whose number is read from what exceljs writes. Answers what the cells are written from.
 */
function writeSheet(workbook: Workbook, model: ReportModel, sheet: ReportSheet, strings: SharedStrings): CellsToWrite {
  const worksheet = workbook.addWorksheet(sheet.name);
  const styles = new CellStyles(model.profile);
  setColumns(worksheet, model, sheet);
  const numbers = new Map<Partial<Style>, number>();
  const heights: (number | null)[] = [];
  const looks: Uint16Array[] = [];
  sheet.rows.forEach((row, index) => {
    heights.push(row.height ?? startingHeight(row, sheet.columnWidths, model.profile));
    const tables = sheet.tables.filter(({ range }) => range.top <= index && index <= range.bottom);
    const rowLooks = new Uint16Array(row.cells.length);
    row.cells.forEach((cell, column) => {
      const look = restingLook(sheet, index, column, cell);
      const width = sheet.columnWidths[column] ?? 0;
      const inside = tables.some(({ range }) => range.left <= column && column <= range.right);
      const style = styles.style(look, width, inside, storedFormat(cell));
      const number = numbers.get(style) ?? numbers.size;
      numbers.set(style, number);
      rowLooks[column] = number;
    });
    looks.push(rowLooks);
    if (row.pageBreakBefore && index > 0) worksheet.getRow(index).addPageBreak(0, 16384);
  });
  const samples = worksheet.getRow(sheet.rows.length + 1);
  for (const [style, number] of numbers) Object.assign(samples.getCell(number + 1), { value: "style", style });
  for (const table of sheet.tables) addTable(worksheet, sheet, table);
  addStatusRules(worksheet, model, sheet);
  setView(worksheet, model, sheet, model.sheets.indexOf(sheet) === 0);
  setPrint(worksheet, model, sheet);
  return { sheet, heights, looks, strings };
}

function setColumns(worksheet: Worksheet, model: ReportModel, sheet: ReportSheet): void {
  // Excel counts the 5 pixels that it keeps free beside the text into the stored width.
  const edge = 5 / DIGIT_PIXELS[model.profile];
  sheet.columnWidths.forEach((width, column) => {
    worksheet.getColumn(column + 1).width = Math.min(WIDEST, Math.round((width + edge) * 256) / 256);
  });
}

function addTable(worksheet: Worksheet, sheet: ReportSheet, table: ReportTable): void {
  const { top, left, right, bottom } = table.range;
  const headings = Array.from({ length: right - left + 1 }, (_, offset) =>
    storedText(String(sheet.rows[top]?.cells[left + offset]?.value ?? "")),
  );
  worksheet.addTable({
    name: table.name,
    ref: address({ row: top, column: left }),
    headerRow: true,
    // A line break in a heading is stored as a code in the table's own list of columns.
    columns: headings.map((heading, across) => ({
      name: heading.replace(/\n/g, "_x000a_"),
      // A button would cover a right-aligned heading.
      filterButton: sheet.rows[top]?.cells[left + across]?.look !== "numberHeading",
    })),
    // As many as there are: its cells are written beside it.
    rows: Array.from({ length: bottom - top }, () => []),
  });
}

function addStatusRules(worksheet: Worksheet, model: ReportModel, sheet: ReportSheet): void {
  let priority = 0;
  for (const { range, words } of sheet.statusRanges) {
    const rules = words.flatMap(({ word, look }) => {
      const style = ruleStyle(look, model.profile);
      if (style === null) return [];
      priority += 1;
      const text = `"${word.replace(/"/g, '""')}"`;
      return [{ type: "cellIs" as const, operator: "equal" as const, formulae: [text], priority, style }];
    });
    if (rules.length > 0) worksheet.addConditionalFormatting({ ref: rangeAddress(range), rules });
  }
}

function setView(worksheet: Worksheet, model: ReportModel, sheet: ReportSheet, first: boolean): void {
  const { freezeAt } = sheet;
  const shown = { showGridLines: model.profile === "publication", tabSelected: first, activeCell: "A1" };
  worksheet.views =
    freezeAt === null || (freezeAt.row === 0 && freezeAt.column === 0)
      ? [{ ...shown, state: "normal" }]
      : [{ ...shown, state: "frozen", xSplit: freezeAt.column, ySplit: freezeAt.row }];
}

function setPrint(worksheet: Worksheet, model: ReportModel, sheet: ReportSheet): void {
  const scale = fixedScale(sheet, model.profile);
  Object.assign(worksheet.pageSetup, {
    paperSize: A4,
    orientation: sheet.print.orientation,
    ...(scale === null ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { fitToPage: false, scale }),
    margins: marginsInInches(),
  });
  // The accessible-spreadsheet checklist asks for no headers and footers: screen readers pass over them.
  if (model.profile === "publication") return;
  worksheet.headerFooter.oddHeader = pageHead(pageWords(model));
  worksheet.headerFooter.oddFooter = pageFoot(pageWords(model));
}

function sheetLinks(model: ReportModel, sheet: ReportSheet): SheetLink[] {
  const links: SheetLink[] = [];
  sheet.rows.forEach((row, index) => {
    row.cells.forEach(({ link }, column) => {
      if (link === null) return;
      const at = address({ row: index, column });
      if ("url" in link) {
        const url = safeUrl(link.url);
        if (url !== null) links.push({ at, url });
      } else if (model.sheets.some((target) => target.name === link.sheet)) {
        links.push({ at, sheet: link.sheet, address: link.address });
      }
    });
  });
  return links;
}
