import type { Acceptance, SavedMapping } from "../../src/index";
import { acceptancesOnDemand, readJsonFile, readSavedMapping } from "../../src/index";
import { hostError } from "./hostError";
import { KEPT_SETTINGS, type OurSheet } from "./keptSettings";

const { mapping: MAPPING, accepted: ACCEPTED, sheets: SHEETS } = KEPT_SETTINGS;

/**
 * Confirmed mappings kept in the open workbook, so that whoever opens it next is offered them. A workbook that Excel
 * will not keep them in is no reason to stop: they are then asked for again.
 */
export const workbookMemory = {
  async load(): Promise<SavedMapping | null> {
    return unlessRefused(null, async (context) => {
      const saved = readSavedMapping((await readSetting(context, MAPPING.name)) ?? "", MAPPING.name);
      return saved.ok ? saved.value : null;
    });
  },
  async save(mapping: SavedMapping): Promise<void> {
    await unlessRefused(undefined, async (context) => {
      context.workbook.settings.add(MAPPING.name, JSON.stringify(mapping));
      await context.sync();
    });
  },
};

/**
 * Accepted findings kept in the open workbook, in the form of the command line's file, so that they are there next
 * time.
 */
export const workbookAcceptances = {
  async load(): Promise<readonly Acceptance[]> {
    const { readAcceptances } = await acceptancesOnDemand();
    return unlessRefused([], async (context) => {
      const accepted = readAcceptances((await readSetting(context, ACCEPTED.name)) ?? "", ACCEPTED.name);
      return accepted.ok ? accepted.value : [];
    });
  },
  async save(accepted: readonly Acceptance[]): Promise<boolean> {
    const { writeAcceptances } = await acceptancesOnDemand();
    return unlessRefused(false, async (context) => {
      context.workbook.settings.add(ACCEPTED.name, writeAcceptances(accepted));
      await context.sync();
      return true;
    });
  },
};

async function unlessRefused<Answer>(
  otherwise: Answer,
  work: (context: Excel.RequestContext) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    if (hostError(error) === null) throw error;
    return otherwise;
  }
}

/** The sheets that Outturn wrote into this workbook. A copy of such a sheet has an id of its own. */
export async function readOurSheets(context: Excel.RequestContext): Promise<readonly OurSheet[]> {
  const text = (await readSetting(context, SHEETS.name)) ?? "";
  const sheets = readJsonFile(text, SHEETS.name, { what: "a list of sheets", schema: SHEETS.schema });
  return sheets.ok ? sheets.value : [];
}

/** Remembers the sheets that Outturn wrote; done with the next sync. */
export function keepOurSheets(context: Excel.RequestContext, sheets: readonly OurSheet[]): void {
  const kept = sheets.map(({ id, mark }) => (mark === null ? id : { id, mark }));
  context.workbook.settings.add(SHEETS.name, JSON.stringify(kept));
}

async function readSetting(context: Excel.RequestContext, name: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(name);
  setting.load("value");
  await context.sync();
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === "string" ? value : null;
}
