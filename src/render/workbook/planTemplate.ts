import type { DataValidation, Workbook, Worksheet } from "exceljs";
import { address, rangeAddress } from "../../domain/cell";
import type { DraftedRows } from "../../report/plan/draftedRows";
import type { Look, Profile } from "../../report/reportModel";
import { estimateRowHeight } from "../../report/page/rowHeight";
import { DIGIT_PIXELS, fontSize, FONT_FAMILY } from "../../report/page/typography";
import { CellStyles } from "./cellStyle";
import { fixWorkbook } from "./fixWorkbook";
import { exampleCells, type TemplateSheetColumn } from "../../report/plan/planTemplateSheet";
import { SETTINGS, TEMPLATE_SHEETS } from "../../report/plan/planTemplateSheets";

const PROFILE: Profile = "publication";
/** Rows that offer the words to choose from: more than any plan has. */
const CHOICE_ROWS = 300;
/** Row of a table's headings, counted from 0: below the title and a line that says what the sheet is for. */
const HEADING_ROW = 2;

/** A table to place on a sheet, its cells already words or numbers; null is left for the user to fill in. */
interface PlacedTable {
  readonly sheet: string;
  readonly table: string;
  readonly about: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * An empty plan as an Excel workbook: how to fill it in, then the sheets Settings, Measures, Actions, Objectives,
 * Status words and Glossary with the headings that the plan reader knows, lists of words to choose from, and rows that
 * show how. It reads back as a plan that has nothing but those. Same bytes for the same time.
 *
 * @param writtenAt Date and time for the document's properties.
 * @param draft The rows of a drafted plan, which then stand in place of those that show how; what could not be told is
 *   blank.
 */
export async function writePlanTemplate(writtenAt: Date, draft: DraftedRows | null = null): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  describe(workbook, writtenAt);
  const tables = [howTo(), settings(draft), ...planTables(draft)];
  const styles = new CellStyles(PROFILE);
  const sheets = tables.map((table, index) => addSheet(workbook, table, styles, index === 0));
  addSettingChoices(sheets[1]);
  TEMPLATE_SHEETS.forEach(({ columns }, index) => addColumnChoices(sheets[index + 2], columns));
  const bytes = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  return fixWorkbook(new Uint8Array(bytes), {
    font: { family: FONT_FAMILY, size: fontSize("body", PROFILE) },
    headingSizes: [fontSize("title", PROFILE)],
    state: null,
    strings: null,
    filterButtons: false,
    tableDescriptions: new Map(tables.map(({ table, about }) => [table, about])),
    sheets: tables.map(({ sheet }) => ({
      name: sheet,
      links: [],
      charts: [],
      cells: null,
      repeatRows: { first: HEADING_ROW, last: HEADING_ROW },
    })),
  });
}

function describe(workbook: Workbook, writtenAt: Date): void {
  Object.assign(workbook, {
    title: "Plan to fill in",
    subject: "Plan for Outturn",
    creator: "Outturn",
    lastModifiedBy: "Outturn",
    language: "en-GB",
  });
  workbook.created = writtenAt;
  workbook.modified = writtenAt;
  workbook.views = [{ x: 0, y: 0, width: 28800, height: 17000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
}

/** The first sheet: every setting and column, whether it is needed, and what to put there. */
function howTo(): PlacedTable {
  const columns = TEMPLATE_SHEETS.flatMap(({ name, columns: each }) =>
    each.map(({ heading, needed, help, choices }) => [
      name,
      heading,
      needed ? "Yes" : "No",
      withChoices(help, choices),
    ]),
  );
  const values = SETTINGS.map(({ setting, help, choices }) => ["Settings", setting, "No", withChoices(help, choices)]);
  return {
    sheet: "How to fill in",
    table: "HowToFillIn",
    about: "Fill in the other sheets and save. What is not needed may stay blank, and its column may be deleted.",
    headings: ["On the sheet", "Part", "Needed", "What to put there"],
    widths: [16, 20, 10, 96],
    rows: [...values, ...columns],
  };
}

function withChoices(help: string, choices: readonly string[] | undefined): string {
  return choices === undefined ? help : `${help} One of: ${choices.join(", ")}.`;
}

function settings(draft: DraftedRows | null): PlacedTable {
  return {
    sheet: "Settings",
    table: "Settings",
    about: "What holds for the whole plan. How to fill in says what each setting does.",
    headings: ["Setting", "Value"],
    widths: [24, 60],
    rows: SETTINGS.map(({ setting, value }) => [setting, draft === null ? value : draft.settings[setting] || null]),
  };
}

function planTables(draft: DraftedRows | null): PlacedTable[] {
  const tables = TEMPLATE_SHEETS.map((template): PlacedTable => {
    const { name, about, aboutRows, columns } = template;
    const headings = columns.map(({ heading }) => heading);
    return {
      sheet: name,
      // A name of a table has no spaces.
      table: name.replaceAll(" ", ""),
      about: draft === null && aboutRows !== undefined ? `${about} ${aboutRows}` : about,
      headings,
      widths: columns.map(({ width }) => width),
      rows: draft === null ? exampleCells(template) : draftedCells(headings, draft.sheets.get(name) ?? []),
    };
  });
  return draft === null || draft.assertions.length === 0 ? tables : [...tables, assertionsTable(draft.assertions)];
}

/** Assertions are drafted alone: the empty plan has no sheet for them. */
function assertionsTable(rows: DraftedRows["assertions"]): PlacedTable {
  const headings = Object.keys(rows[0] ?? {});
  return {
    sheet: "Assertions",
    table: "Assertions",
    about: "One row for each assertion.",
    headings,
    widths: headings.map((heading) => (heading === "Assertion" ? 60 : 16)),
    rows: draftedCells(headings, rows),
  };
}

/** Rows by heading; one that is blank where there are none, because a table of Excel has a row at least. */
function draftedCells(headings: readonly string[], rows: DraftedRows["assertions"]): (string | null)[][] {
  const cells = rows.map((row) => headings.map((heading) => row[heading] || null));
  return cells.length === 0 ? [headings.map(() => null)] : cells;
}

function addSheet(
  workbook: Workbook,
  { sheet, table, about, headings, widths, rows }: PlacedTable,
  styles: CellStyles,
  first: boolean,
): Worksheet {
  const worksheet = workbook.addWorksheet(sheet);
  const edge = 5 / DIGIT_PIXELS[PROFILE];
  widths.forEach((width, column) => {
    worksheet.getColumn(column + 1).width = Math.round((width + edge) * 256) / 256;
  });
  writeRow(worksheet, 0, [`${sheet}: plan`], ["title"], widths, styles);
  writeRow(worksheet, 1, [about], ["body"], widths, styles);
  worksheet.addTable({
    name: table,
    ref: address({ row: HEADING_ROW, column: 0 }),
    headerRow: true,
    columns: headings.map((name) => ({ name, filterButton: false })),
    rows: rows.map((cells) => [...cells]),
  });
  writeRow(
    worksheet,
    HEADING_ROW,
    headings,
    headings.map(() => "columnHeading"),
    widths,
    styles,
  );
  rows.forEach((cells, index) => {
    writeRow(
      worksheet,
      HEADING_ROW + 1 + index,
      cells,
      cells.map(() => "text"),
      widths,
      styles,
    );
  });
  worksheet.views = [{ state: "normal", showGridLines: true, activeCell: "A1" }];
  Object.assign(worksheet.views[0] ?? {}, { tabSelected: first });
  Object.assign(worksheet.pageSetup, {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  return worksheet;
}

function writeRow(
  worksheet: Worksheet,
  row: number,
  cells: readonly (string | number | null)[],
  looks: readonly Look[],
  widths: readonly number[],
  styles: CellStyles,
): void {
  const sheetRow = worksheet.getRow(row + 1);
  const heights = cells.map((value, column) => {
    const look = looks[column] ?? "text";
    const width = widths[column] ?? 10;
    const cell = sheetRow.getCell(column + 1);
    if (value !== null) cell.value = value;
    // A share is typed and shown as a percentage; so are words that only look like numbers, as words.
    const format =
      typeof value === "number" && value < 1 ? "0%" : typeof value === "string" && /^[\d.]+$/.test(value) ? "@" : null;
    cell.style = styles.style(look, width, row >= HEADING_ROW, format);
    return estimateRowHeight(String(value ?? ""), width, look, PROFILE);
  });
  sheetRow.height = Math.max(...heights);
}

/** A list of words to choose from, with what to put there as a prompt. */
function choice(heading: string, help: string, choices: readonly string[], open: boolean): DataValidation {
  return {
    type: "list",
    allowBlank: true,
    formulae: [`"${choices.join(",")}"`],
    showInputMessage: true,
    promptTitle: heading,
    prompt: help,
    showErrorMessage: !open,
    errorStyle: "stop",
    errorTitle: heading,
    error: `Use one of: ${choices.join(", ")}.`.slice(0, 255),
  };
}

function addSettingChoices(worksheet: Worksheet | undefined): void {
  SETTINGS.forEach(({ setting, help, choices }, index) => {
    if (worksheet === undefined || choices === undefined) return;
    worksheet.getCell(HEADING_ROW + 2 + index, 2).dataValidation = choice(setting, help, choices, false);
  });
}

function addColumnChoices(worksheet: Worksheet | undefined, columns: readonly TemplateSheetColumn[]): void {
  columns.forEach(({ heading, help, choices, open }, column) => {
    if (worksheet === undefined || choices === undefined) return;
    const top = HEADING_ROW + 1;
    // Cell by cell, exceljs would write ranges that overlap. Its types leave this way out.
    const { dataValidations } = worksheet as unknown as {
      readonly dataValidations: { add(range: string, validation: DataValidation): void };
    };
    dataValidations.add(
      rangeAddress({ top, left: column, bottom: top + CHOICE_ROWS - 1, right: column }),
      choice(heading, help, choices, open === true),
    );
  });
}
