import type { ReportState, Result, Source } from "../../../src/index";
import { historyColumns, ok } from "../../../src/index";
import { askExcel } from "../askExcel";
import { readSheets } from "../readSheet";
import { stateOfWorkbook } from "./workbookState";

/** What the open workbook keeps of the report in it. */
export interface KeptReport {
  readonly state: ReportState;
  /** The sheets that its plan was read from, as they are today; null where it was none of its, or one has gone. */
  readonly planSheets: Source | null;
}

/** What the open workbook keeps of the report in it; null where it has none, or Excel does not say. */
export async function loadKept(): Promise<KeptReport | null> {
  const asked = await askExcel(async (context) => {
    const { state } = await stateOfWorkbook(context);
    return state.kind === "state" ? state.state : null;
  });
  if (!asked.ok || asked.value === null) return null;
  const { plan } = asked.value;
  const sheets = plan?.inWorkbook === true ? await readSheets(plan.sheets.map(({ name }) => name)) : null;
  return { state: asked.value, planSheets: sheets?.ok === true ? sheets.value : null };
}

/** The names of the table and the sheet of past figures. */
const [PAST_TABLE, PAST_SHEET] = ["history", "past figures"];

/** The sheet with the past figures of the open workbook; null where it has none. */
export async function loadPast(): Promise<Result<Source | null>> {
  const asked = await askExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.load("items/name,items/worksheet/name,items/columns/items/name");
    worksheets.load("items/name");
    await context.sync();
    const table =
      tables.items.find(({ name }) => name.toLowerCase() === PAST_TABLE) ??
      tables.items.find(({ columns }) => historyColumns(columns.items.map(({ name }) => name)) !== null);
    const sheet = worksheets.items.find(({ name }) => name.toLowerCase() === PAST_SHEET);
    return table?.worksheet.name ?? sheet?.name ?? null;
  });
  if (!asked.ok) return asked;
  return asked.value === null ? ok(null) : readSheets([asked.value]);
}
