import ExcelJS from "exceljs";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { notImplemented } from "../wire/hostError";
import { finishFile } from "./finishFile";
import { saveCells } from "./saveCells";
import { saveConditionalFormats } from "./saveConditionalFormats";
import { savePage } from "./savePage";
import { saveTables } from "./saveTables";
import { saveValidations } from "./saveValidations";
import { saveView } from "./saveView";

/** What a workbook may hold that this host does not write to its file. */
export const LEFT_OUT = [
  "charts",
  "comments",
  "notes",
  "shapes",
  "settings",
  "customProperties",
  "verticalPageBreaks",
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface SaveOptions {
  /** Things to leave out of the file on purpose. Anything else that cannot be written stops the saving. */
  readonly without?: readonly LeftOut[];
  /** The file's own dates; the same for every file unless given, so that two files can be compared. */
  readonly savedAt?: Date;
}

const ALWAYS_THE_SAME = new Date(Date.UTC(2026, 0, 1));

/** Writes a workbook as a file: exceljs for what it can do, and by hand for links, names and what exceljs drops. */
export async function saveXlsx(workbook: Workbook, options: SaveOptions): Promise<Uint8Array> {
  ensureNothingLost(workbook, options.without ?? []);
  workbook.recalculation.settle();
  const file = new ExcelJS.Workbook();
  saveProperties(workbook, file, options.savedAt ?? ALWAYS_THE_SAME);
  for (const sheet of workbook.sheets) await saveSheet(sheet, file.addWorksheet(sheet.name));
  const activeTab = workbook.sheets.indexOf(workbook.active);
  file.views = [{ x: 0, y: 0, width: 20000, height: 15000, firstSheet: 0, activeTab, visibility: "visible" }];
  const written = await file.xlsx.writeBuffer();
  return finishFile(new Uint8Array(written), workbook);
}

async function saveSheet(sheet: Sheet, to: ExcelJS.Worksheet): Promise<void> {
  saveView(sheet, to);
  // Before the cells: exceljs writes blank rows where a table is added.
  saveTables(sheet, to);
  saveCells(sheet, to);
  saveConditionalFormats(sheet, to);
  saveValidations(sheet, to);
  savePage(sheet, to);
  if (sheet.autoFilter !== null) {
    const { top, left, bottom, right } = sheet.autoFilter.area;
    to.autoFilter = { from: { row: top + 1, column: left + 1 }, to: { row: bottom + 1, column: right + 1 } };
  }
  if (sheet.protection !== null)
    await to.protect(sheet.protection.password ?? "", protectionInFile(sheet.protection.options));
}

function saveProperties(workbook: Workbook, file: ExcelJS.Workbook, savedAt: Date): void {
  const { properties } = workbook;
  file.title = properties.title;
  file.subject = properties.subject;
  file.creator = properties.author;
  file.keywords = properties.keywords;
  file.description = properties.comments;
  file.category = properties.category;
  file.manager = properties.manager;
  file.company = properties.company;
  file.lastModifiedBy = properties.lastAuthor;
  file.created = savedAt;
  file.modified = savedAt;
}

/** `allowFormatCells` is `formatCells` in the file. */
function protectionInFile(options: Readonly<Record<string, unknown>>): Partial<ExcelJS.WorksheetProtection> {
  const inFile: Record<string, boolean> = {};
  for (const [name, allowed] of Object.entries(options)) {
    if (!name.startsWith("allow")) continue;
    const bare = name.slice("allow".length);
    inFile[bare.charAt(0).toLowerCase() + bare.slice(1)] = allowed === true;
  }
  return inFile;
}

function ensureNothingLost(workbook: Workbook, without: readonly LeftOut[]): void {
  const held: Readonly<Record<LeftOut, boolean>> = {
    charts: workbook.sheets.some((sheet) => sheet.charts.length > 0),
    comments: workbook.sheets.some((sheet) => sheet.comments.length > 0),
    notes: workbook.sheets.some((sheet) => sheet.notes.length > 0),
    shapes: workbook.sheets.some((sheet) => sheet.shapes.length > 0),
    settings: workbook.settings.size > 0,
    customProperties: workbook.customProperties.size > 0,
    verticalPageBreaks: workbook.sheets.some((sheet) => sheet.page.columnBreaks.length > 0),
  };
  const lost = LEFT_OUT.filter((kind) => held[kind] && !without.includes(kind));
  if (lost.length > 0) throw notImplemented(`saving ${lost.join(", ")} (pass { without: [...] } to leave them out)`);
}
