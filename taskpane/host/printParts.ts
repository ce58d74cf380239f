import type { PageWords, ReportModel, ReportSheet } from "../../src/index";
import { fixedScale, headerCodes, headerFont, MARGINS, PAGE_NUMBER, pageWords } from "../../src/index";
import type { SheetPart } from "./sheetParts";

/** What stays in view, and how the sheet prints. */
export function printParts(model: ReportModel, sheet: ReportSheet): SheetPart[] {
  const parts: SheetPart[] = [{ bytes: 1000, write: (worksheet) => setView(worksheet, model, sheet) }];
  // Excel 2019 and earlier have no commands for printing; the report is then printed as Excel likes.
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return parts;
  return [
    ...parts,
    { bytes: 6000, write: (worksheet) => setPage(worksheet, model, sheet) },
    ...breakRows(sheet).map((row) => ({
      bytes: 500,
      write: (worksheet: Excel.Worksheet) => {
        worksheet.horizontalPageBreaks.add(`A${row + 1}`);
      },
    })),
  ];
}

function breakRows(sheet: ReportSheet): number[] {
  return sheet.rows.flatMap((row, index) => (row.pageBreakBefore && index > 0 ? [index] : []));
}

function setView(worksheet: Excel.Worksheet, model: ReportModel, { freezeAt }: ReportSheet): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.8"))
    worksheet.showGridlines = model.profile === "publication";
  if (freezeAt === null) return;
  const { row, column } = freezeAt;
  if (row > 0 && column > 0) worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, row, column));
  else if (row > 0) worksheet.freezePanes.freezeRows(row);
  else if (column > 0) worksheet.freezePanes.freezeColumns(column);
}

function setPage(worksheet: Excel.Worksheet, model: ReportModel, sheet: ReportSheet): void {
  const page = worksheet.pageLayout;
  page.orientation = sheet.print.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.leftMargin = MARGINS.left;
  page.rightMargin = MARGINS.right;
  page.topMargin = MARGINS.top;
  page.bottomMargin = MARGINS.bottom;
  page.headerMargin = MARGINS.header;
  page.footerMargin = MARGINS.footer;
  // Excel passes over page breaks of our own when it fits a sheet to pages, so such a sheet has a scale.
  const scale = fixedScale(sheet, model.profile);
  page.zoom = scale === null ? { horizontalFitToPages: 1 } : { scale };
  const { repeatRows } = sheet.print;
  if (repeatRows !== null) page.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  // The accessible-spreadsheet checklist asks for no headers and footers: screen readers pass over them.
  if (model.profile === "publication") return;
  const headersFooters = page.headersFooters.defaultForAllPages;
  Object.assign(headersFooters, pageCodes(pageWords(model)));
  headersFooters.rightFooter = headerFont("Regular") + PAGE_NUMBER;
}

/** What Excel is told to print over and below each page, but for the page number. */
export type PageCodes = Pick<
  Excel.Interfaces.HeaderFooterData,
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter"
>;

/** Words over and below a page, in Excel's codes. */
export function pageCodes({ head, foot }: PageWords): Required<PageCodes> {
  return {
    leftHeader: headerCodes(head.left, "Regular"),
    centerHeader: headerCodes(head.centre, "Bold"),
    rightHeader: headerCodes(head.right, "Regular"),
    leftFooter: headerCodes(foot.left, "Regular"),
    centerFooter: headerCodes(foot.centre, "Bold"),
  };
}
