import type { ReportModel, Result } from "../../src/index";
import { checkModel, ok, refused } from "../../src/index";
import { hostError } from "./hostError";
import { CHUNK_BYTES, sheetParts, type SheetPart } from "./sheetParts";
import { retarget } from "./sheetNames";
import { keepState } from "./refresh/workbookState";
import { planSheets, type PlannedSheet, type SheetPlan } from "./planSheets";
import { swapSheets, type Swapped } from "./swapSheets";

export interface WriteControl {
  /** Aborting it cancels the writing at the next chunk. */
  readonly signal: AbortSignal;
  /** Called after each chunk with the share done, from 0 to 1. */
  readonly onProgress: (done: number) => void;
  /**
   * What the workbook is to know of the report, as the text of a part, from the report as it was written: with the
   * names that its sheets and tables have in this workbook. Without it the workbook knows nothing.
   */
  readonly stateOf?: (written: ReportModel) => string;
}

/**
 * What came of writing a report into the open workbook. Where it was refused or cancelled the workbook is as it was.
 */
export type WriteResult = Result<({ readonly kind: "written" } & Swapped) | { readonly kind: "cancelled" }>;

/** How much of the work the writing is; the rest is putting the sheets in their place. */
const SHARE_OF_DRAFTS = 0.9;

class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/**
 * Writes a report into the open workbook, a sheet for each sheet of the model. It is written on sheets with names of
 * their own first; only when all is there do they take the place of the sheets that Outturn wrote before. Those stay,
 * under other names, where somebody has worked on them or something points at them. A sheet that
 * a person made is never touched: where one has a name that the report wants, the report's is `Name (2)`.
 */
export async function writeReport(model: ReportModel, control: WriteControl): Promise<WriteResult> {
  const { signal, onProgress, stateOf } = control;
  checkModel(model);
  const begun: string[] = [];
  try {
    const swapped = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const plan = await planSheets(context, model);
      begun.push(...plan.sheets.map(({ draftName }) => draftName));
      await writeDrafts(context, plan, model, { signal, onProgress });
      const done = await swapSheets(context, plan, model);
      if (stateOf !== undefined) await attempt(() => keepState(context, stateOf(asWritten(model, plan))));
      return done;
    });
    onProgress(1);
    return ok({ kind: "written", ...swapped });
  } catch (error) {
    await removeDrafts(begun);
    if (error instanceof Cancelled) return ok({ kind: "cancelled" });
    const sentence = hostError(error);
    if (sentence === null) throw error;
    return refused(sentence);
  }
}

/** The report with the names that its sheets and tables have in this workbook. */
function asWritten(model: ReportModel, { sheets }: SheetPlan): ReportModel {
  const names = new Map(sheets.map(({ sheet, name }) => [sheet.name, name]));
  return {
    ...model,
    sheets: sheets.map(({ sheet, name, tables }) => ({
      ...sheet,
      name,
      tables: sheet.tables.map((table, index) => ({ ...table, name: tables[index] ?? table.name })),
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          formula: cell.formula === null ? null : retarget(cell.formula, names),
          link:
            cell.link !== null && "sheet" in cell.link
              ? { ...cell.link, sheet: names.get(cell.link.sheet) ?? cell.link.sheet }
              : cell.link,
        })),
      })),
    })),
  };
}

/** The report stands: where Excel does not keep what it knows of it, the next one is written beside it. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (hostError(error) === null) throw error;
  }
}

async function writeDrafts(
  context: Excel.RequestContext,
  plan: SheetPlan,
  model: ReportModel,
  { signal, onProgress }: WriteControl,
): Promise<void> {
  const drafts = plan.sheets.map((planned) => ({
    planned,
    worksheet: context.workbook.worksheets.add(planned.draftName),
  }));
  for (const { worksheet } of drafts) worksheet.load("id");
  await context.sync();
  const names = new Map(plan.sheets.map(({ sheet, draftName }) => [sheet.name, draftName]));
  const parts = drafts.flatMap(({ planned, worksheet }) =>
    partsOf(planned, model, names).map((part) => ({ ...part, worksheet })),
  );
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  let waiting = 0;
  for (const { bytes, write, worksheet } of parts) {
    if (waiting > 0 && waiting + bytes > CHUNK_BYTES) {
      await send(context, signal);
      done += waiting;
      waiting = 0;
      onProgress((done / total) * SHARE_OF_DRAFTS);
    }
    write(worksheet);
    waiting += bytes;
  }
  await send(context, signal);
  onProgress(SHARE_OF_DRAFTS);
}

function partsOf({ sheet }: PlannedSheet, model: ReportModel, names: ReadonlyMap<string, string>): SheetPart[] {
  return sheetParts(model, sheet, (formula) => retarget(formula, names));
}

async function send(context: Excel.RequestContext, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw new Cancelled();
  await context.sync();
  if (signal.aborted) throw new Cancelled();
}

/** Takes half-written sheets out again. A workbook that refuses even that has the first error to say so. */
async function removeDrafts(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const drafts = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      for (const draft of drafts) draft.load("id");
      await context.sync();
      for (const draft of drafts) if (!draft.isNullObject) draft.delete();
      await context.sync();
    });
  } catch (error) {
    if (hostError(error) === null) throw error;
  }
}
