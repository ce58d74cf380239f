import type { Change, CellChoice, ReportCell, ReportCellName, ReportModel } from "../../../src/index";

/** What will change on one sheet, in words. */
export interface SheetChanges {
  readonly sheet: string;
  /** A line for each row of a table that changes, and for what comes and goes. */
  readonly lines: readonly string[];
  /** Whether items of the plan are among them: their figures, statuses and words. */
  readonly ofItems: boolean;
}

/** Words of a cell longer than this are cut where only their sense is wanted. */
const LONGEST = 90;

function short(words: string): string {
  if (words === "") return "blank";
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}

/**
 * What the row of a table is about, as a person names it: `Burglary (M1)`; the row's own words where the report has no
 * name for it.
 */
export function rowName(model: ReportModel, row: string): string {
  for (const sheet of model.sheets)
    for (const { range, keyedBy, lasting } of sheet.tables) {
      if (!lasting || keyedBy.length !== 1) continue;
      const cells = sheet.rows.slice(range.top, range.bottom + 1).map((one) => one.cells);
      const column = nameColumn(cells, range.left);
      const name = cells.slice(1).find((one) => one[range.left]?.text === row)?.[column]?.text ?? "";
      if (name !== "" && name !== row) return `${name} (${row})`;
    }
  return row;
}

/** The column with what items are called: by its heading, or the first in which no two of them say the same. */
function nameColumn([headings = [], ...rows]: readonly (readonly ReportCell[])[], id: number): number {
  const named = headings.findIndex(({ text }, column) => column !== id && /^(?:measure|action)$/i.test(text));
  if (named >= 0) return named;
  const differs = headings.findIndex(
    (_, column) => column > id && new Set(rows.map((cells) => cells[column]?.text)).size === rows.length,
  );
  return differs >= 0 ? differs : id;
}

function lineName(model: ReportModel, { table, row, heading }: ReportCellName): string {
  return table === "" ? "Words above or below the tables" : `${rowName(model, row)}${heading === "" ? "" : ","}`;
}

/** The changes of each sheet, in the order of the report: `Burglary (M1): Actual 355 to 342; Status Amber to Green`. */
export function sheetChanges(changes: readonly Change[], model: ReportModel): SheetChanges[] {
  const sheets = new Map<string, Map<string, string[]>>();
  const items = new Set(model.sheets.flatMap(({ tables }) => tables.flatMap((one) => (one.lasting ? [one.name] : []))));
  const ofItems = new Set<string>();
  for (const change of changes) {
    const sheet = change.kind === "cell" ? change.cell.sheet : change.sheet;
    const lines = sheets.get(sheet) ?? new Map<string, string[]>();
    sheets.set(sheet, lines);
    if (change.kind === "cell" && items.has(change.cell.table)) ofItems.add(sheet);
    const { about, words } = said(change, model);
    lines.set(about, [...(lines.get(about) ?? []), ...(words === "" ? [] : [words])]);
  }
  return [...sheets].map(([sheet, lines]) => ({
    sheet,
    ofItems: ofItems.has(sheet),
    lines: [...lines].map(([about, words]) => (words.length === 0 ? about : `${about}: ${words.join("; ")}`)),
  }));
}

/** What a change is about, and what of it changes. */
function said(change: Change, model: ReportModel): { readonly about: string; readonly words: string } {
  switch (change.kind) {
    case "cell": {
      const { cell, before, after } = change;
      if (cell.table === "") return { about: `${short(before)} to ${short(after)}`, words: "" };
      const about = rowName(model, cell.row);
      const heading = cell.heading === "" ? "" : `${cell.heading} `;
      return { about, words: `${heading}${short(before)} to ${short(after)}` };
    }
    case "rowAdded":
    case "itemAdded":
      return { about: `New: ${rowName(model, change.row)}`, words: "" };
    case "rowRemoved":
      return { about: `No longer in the report: ${change.row}`, words: "" };
    case "rowRetired":
      return { about: `Moves to the sheet Retired with all that is in its row: ${change.row}`, words: "" };
    case "rowReturned":
      return {
        about: `Back from the sheet Retired with all that was in its row: ${rowName(model, change.row)}`,
        words: "",
      };
    case "columnAdded":
      return { about: `New column: ${change.heading}`, words: "" };
    case "sectionAdded":
      return { about: `New section: ${change.heading}`, words: "" };
    case "sheetAdded":
      return { about: "New sheet", words: "" };
  }
}

/** What a choice is about: `Burglary (M1), Commentary`. */
export function choiceName({ cell }: CellChoice, model: ReportModel): string {
  return `${lineName(model, cell)} ${cell.heading}`.trim();
}
