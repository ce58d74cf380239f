import type { ReportModel, ReportSheet } from "../../src/index";
import { readOurSheets } from "./settings";
import { earlierName, freeName, freeTableName } from "./sheetNames";

/** One sheet of the report and its names in this workbook. */
export interface PlannedSheet {
  readonly sheet: ReportSheet;
  /** While it is being written. */
  readonly draftName: string;
  /** When it is done. */
  readonly name: string;
  /** Names of its tables when it is done, in the order of the sheet. */
  readonly tables: readonly string[];
}

/** A sheet that Outturn wrote before, which the report takes the place of. */
export interface OldSheet {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly string[];
  /** What stood on it when it was written; null where that was not kept. */
  readonly mark: string | null;
  /** Names for it and its tables where it is kept beside the new report. */
  readonly earlierName: string;
  readonly earlierTables: readonly string[];
}

/** What is to be written where. */
export interface SheetPlan {
  readonly sheets: readonly PlannedSheet[];
  readonly old: readonly OldSheet[];
}

/** Looks at the workbook and finds names that are free once the old report has gone. */
export async function planSheets(context: Excel.RequestContext, model: ReportModel): Promise<SheetPlan> {
  const ours = new Map((await readOurSheets(context)).map(({ id, mark }) => [id, mark]));
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name,items/worksheet/id");
  names.load("items/name");
  await context.sync();
  const old = worksheets.items
    .filter(({ id }) => ours.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      mark: ours.get(id) ?? null,
      tables: tables.items.filter(({ worksheet }) => worksheet.id === id).map((table) => table.name),
    }));
  const taken = worksheets.items.filter(({ id }) => !ours.has(id)).map(({ name }) => name);
  const everyName = new Set(worksheets.items.map(({ name }) => name));
  const takenTables = [
    ...tables.items.filter(({ worksheet }) => !ours.has(worksheet.id)).map(({ name }) => name),
    ...names.items.map(({ name }) => name),
  ];
  const sheets = model.sheets.map((sheet, index): PlannedSheet => {
    const name = freeName(sheet.name, taken);
    taken.push(name);
    everyName.add(name);
    const draftName = freeName(`Outturn draft ${index + 1}`, [
      ...everyName,
      ...model.sheets.map((modelSheet) => modelSheet.name),
    ]);
    everyName.add(draftName);
    const tableNames = sheet.tables.map((table) => {
      const free = freeTableName(table.name, takenTables);
      takenTables.push(free);
      return free;
    });
    return { sheet, draftName, name, tables: tableNames };
  });
  return { sheets, old: old.map((sheet) => ({ ...sheet, ...earlierNames(sheet, everyName, takenTables) })) };
}

/** Free names for a sheet of the earlier report that is kept, which are then taken. */
function earlierNames(
  sheet: { readonly name: string; readonly tables: readonly string[] },
  taken: Set<string>,
  takenTables: string[],
): Pick<OldSheet, "earlierName" | "earlierTables"> {
  const name = earlierName(sheet.name, taken);
  taken.add(name);
  const earlierTables = sheet.tables.map((table) => {
    const free = freeTableName(`${table}_earlier`, takenTables);
    takenTables.push(free);
    return free;
  });
  return { earlierName: name, earlierTables };
}
