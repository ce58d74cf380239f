import type { Result } from "../../src/index";
import { askExcel } from "./askExcel";

/** What came of putting a formula into the selected cell. */
export type Inserted =
  | { readonly kind: "put"; readonly at: string; readonly functionKnown: boolean }
  /** The cell holds something, and nobody has said that it may go. */
  | { readonly kind: "filled"; readonly at: string; readonly holds: string };

/** What the functions are called where a manifest puts them under a name of their own. */
const NAMESPACE = "OUTTURN.";

/**
 * Puts a formula into the selected cell. A cell that holds something is left as it is unless `replace` names it: a
 * person who said yes to one cell may have selected another since.
 */
export function insertFormula(formula: string, replace: string | null): Promise<Result<Inserted>> {
  return askExcel(async (context): Promise<Inserted> => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas,text,worksheet/name");
    await context.sync();
    const at = cell.address;
    const holds: unknown = cell.formulas[0]?.[0];
    if (holds !== "" && replace !== at)
      return {
        kind: "filled",
        at,
        holds: typeof holds === "string" && holds.startsWith("=") ? holds : (cell.text[0]?.[0] ?? ""),
      };
    const withoutOwnSheet = onSheet(formula, cell.worksheet.name);
    if (await knowsFunction(context, cell, withoutOwnSheet)) return { kind: "put", at, functionKnown: true };
    const functionKnown = await knowsFunction(context, cell, `=${NAMESPACE}${withoutOwnSheet.slice(1)}`);
    if (!functionKnown) await knowsFunction(context, cell, withoutOwnSheet);
    return { kind: "put", at, functionKnown };
  });
}

/** Writes a formula; answers whether Excel knows its function. */
async function knowsFunction(context: Excel.RequestContext, cell: Excel.Range, formula: string): Promise<boolean> {
  cell.formulas = [[formula]];
  cell.load("values");
  await context.sync();
  return cell.values[0]?.[0] !== "#NAME?";
}

/** A formula without the name of the sheet that it stands on. */
function onSheet(formula: string, sheet: string): string {
  const names = [`${sheet}!`, `'${sheet.replace(/'/g, "''")}'!`];
  return formula.replace(/"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/gu, (part) =>
    names.includes(part) ? "" : part,
  );
}

/** The address of what is selected; of whole columns or rows, only as far as the sheet is filled. */
export function selectedAddress(): Promise<Result<string>> {
  return askExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,isEntireColumn,isEntireRow");
    const filled = range.getUsedRangeOrNullObject(true);
    filled.load("address");
    await context.sync();
    const whole = range.isEntireColumn || range.isEntireRow;
    return whole && !filled.isNullObject ? filled.address : range.address;
  });
}
