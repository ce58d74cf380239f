import { readAcceptances, writeAcceptances, type Acceptance } from "../../src/check/acceptFindings";
import type { SavedMapping } from "../../src/map/mapping";
import { readSavedMapping } from "../../src/map/saved/readSavedMapping";
import { hostError } from "./hostError";
import { readJson } from "../../src/domain/readJson";

/** What Outturn keeps in a workbook, by name. Values are JSON text. */
const MAPPING = "outturn.mapping";
const ACCEPTED = "outturn.accepted";
const SHEETS = "outturn.sheets";

/**
 * Confirmed mappings kept in the open workbook, so that whoever opens it next is offered them. A workbook that Excel
 * will not keep them in is no reason to stop: they are then asked for again.
 */
export const workbookMemory = {
  async load(): Promise<SavedMapping | null> {
    return unlessRefused(null, async (context) => {
      const text = await readSetting(context, MAPPING);
      return text === null ? null : readSavedMapping(text);
    });
  },
  async save(mapping: SavedMapping): Promise<void> {
    await unlessRefused(undefined, async (context) => {
      context.workbook.settings.add(MAPPING, JSON.stringify(mapping));
      await context.sync();
    });
  },
};

/** Accepted findings kept in the open workbook, in the form of the command line's file, so that they are there next time. */
export const workbookAcceptances = {
  async load(): Promise<readonly Acceptance[]> {
    return unlessRefused([], async (context) => {
      const accepted = readAcceptances((await readSetting(context, ACCEPTED)) ?? "");
      return typeof accepted === "string" ? [] : accepted;
    });
  },
  async save(accepted: readonly Acceptance[]): Promise<boolean> {
    return unlessRefused(false, async (context) => {
      context.workbook.settings.add(ACCEPTED, writeAcceptances(accepted));
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

/** Ids of the sheets that Outturn wrote into this workbook. A copy of such a sheet has an id of its own. */
export async function readOurSheets(context: Excel.RequestContext): Promise<readonly string[]> {
  const ids = readJson((await readSetting(context, SHEETS)) ?? "[]");
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === "string") : [];
}

/** Remembers the sheets that Outturn wrote; done with the next sync. */
export function keepOurSheets(context: Excel.RequestContext, ids: readonly string[]): void {
  context.workbook.settings.add(SHEETS, JSON.stringify(ids));
}

async function readSetting(context: Excel.RequestContext, name: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(name);
  setting.load("value");
  await context.sync();
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === "string" ? value : null;
}
