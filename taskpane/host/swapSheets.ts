import type { ReportModel } from "../../src/index";
import { address, cleanText, safeUrl, THEMES } from "../../src/index";
import { hostError } from "./hostError";
import type { OldSheet, PlannedSheet, SheetPlan } from "./planSheets";
import { keepOurSheets } from "./settings";
import { setFont } from "./sheetParts";
import { quotedName } from "./sheetNames";

/** The names of the sheets of the report, and of those of the earlier one that Excel would not delete. */
export interface Swapped {
  readonly sheets: readonly string[];
  readonly leftOver: readonly string[];
}

/**
 * Puts the finished drafts in the place of the old report: names change hands first, which can be undone; only then do
 * the old sheets go.
 */
export async function swapSheets(context: Excel.RequestContext, plan: SheetPlan, model: ReportModel): Promise<Swapped> {
  const drafts = await tablesOf(
    context,
    plan.sheets.map(({ draftName }) => draftName),
  );
  const old = await tablesOf(
    context,
    plan.old.map(({ name }) => name),
  );
  try {
    setAside(plan.old, old);
    await context.sync();
    takeNames(plan.sheets, drafts);
    addLinks(plan.sheets, drafts, model);
    // Listed with the old sheets, so that the next report deletes any that cannot be deleted now.
    keepOurSheets(
      context,
      [...drafts, ...old].map(({ worksheet }) => worksheet.id),
    );
    await context.sync();
  } catch (error) {
    await undo(context, plan, drafts, old, error);
  }
  // From here on the report is complete, whatever Excel refuses.
  const deleted = await attempt(context, () => old.forEach(({ worksheet }) => worksheet.delete()));
  await attempt(context, () => comeToFirst(drafts));
  await setTitle(context, model);
  return {
    sheets: plan.sheets.map(({ name }) => name),
    leftOver: deleted ? [] : plan.old.map((_, sheet) => setAsideName(sheet)),
  };
}

async function attempt(context: Excel.RequestContext, ask: () => void): Promise<boolean> {
  try {
    ask();
    await context.sync();
    return true;
  } catch (error) {
    if (hostError(error) === null) throw error;
    return false;
  }
}

interface SheetTables {
  readonly worksheet: Excel.Worksheet;
  readonly tables: readonly Excel.Table[];
}

async function tablesOf(context: Excel.RequestContext, names: readonly string[]): Promise<SheetTables[]> {
  const worksheets = names.map((name) => context.workbook.worksheets.getItem(name));
  for (const worksheet of worksheets) {
    worksheet.load("id");
    worksheet.tables.load("items/name");
  }
  await context.sync();
  return worksheets.map((worksheet) => ({ worksheet, tables: [...worksheet.tables.items] }));
}

function setAsideName(sheet: number): string {
  return `Outturn old ${sheet + 1}`;
}

function setAside(old: readonly OldSheet[], sheets: readonly SheetTables[]): void {
  sheets.forEach(({ worksheet, tables }, sheet) => {
    if (old[sheet] === undefined) return;
    worksheet.name = setAsideName(sheet);
    tables.forEach((table, index) => {
      table.name = `Outturn_old_${sheet + 1}_${index + 1}`;
    });
  });
}

function takeNames(planned: readonly PlannedSheet[], sheets: readonly SheetTables[]): void {
  sheets.forEach(({ worksheet, tables }, sheet) => {
    const { name, tables: names } = planned[sheet] ?? { name: worksheet.name, tables: [] };
    worksheet.name = name;
    tables.forEach((table, index) => {
      table.name = names[index] ?? table.name;
    });
  });
}

/** Gives everyone their old names back and throws what went wrong; the drafts are then taken out. */
async function undo(
  context: Excel.RequestContext,
  plan: SheetPlan,
  drafts: readonly SheetTables[],
  old: readonly SheetTables[],
  error: unknown,
): Promise<never> {
  drafts.forEach(({ worksheet, tables }, sheet) => {
    worksheet.name = plan.sheets[sheet]?.draftName ?? worksheet.name;
    tables.forEach((table, index) => {
      table.name = `Outturn_draft_${sheet + 1}_${index + 1}`;
    });
  });
  await context.sync();
  old.forEach(({ worksheet, tables }, sheet) => {
    const before = plan.old[sheet];
    if (before === undefined) return;
    worksheet.name = before.name;
    tables.forEach((table, index) => {
      table.name = before.tables[index] ?? table.name;
    });
  });
  await context.sync();
  throw error;
}

/**
 * Links lead to sheets by name, so they are made when the names stand. Excel gives them its own look, which is set
 * back.
 */
function addLinks(planned: readonly PlannedSheet[], sheets: readonly SheetTables[], model: ReportModel): void {
  planned.forEach(({ sheet }, index) => {
    const worksheet = sheets[index]?.worksheet;
    sheet.rows.forEach((row, rowNumber) => {
      row.cells.forEach((cell, column) => {
        const target = cell.link === null ? null : linkTarget(cell.link, planned);
        if (worksheet === undefined || target === null) return;
        const range = worksheet.getRange(address({ row: rowNumber, column }));
        range.hyperlink = { ...target, textToDisplay: cleanText(cell.text) };
        setFont(range.format.font, THEMES[model.profile][cell.look]);
      });
    });
  });
}

type Link = NonNullable<ReportModel["sheets"][number]["rows"][number]["cells"][number]["link"]>;

function linkTarget(link: Link, planned: readonly PlannedSheet[]): Excel.RangeHyperlink | null {
  if ("url" in link) {
    const url = safeUrl(link.url);
    return url === null ? null : { address: url };
  }
  const target = planned.find(({ sheet }) => sheet.name === link.sheet);
  return target === undefined ? null : { documentReference: `${quotedName(target.name)}!${link.address}` };
}

/** Every sheet at its top, the first one in view. */
function comeToFirst(drafts: readonly SheetTables[]): void {
  for (const { worksheet } of [...drafts].reverse()) {
    worksheet.activate();
    worksheet.getRange("A1").select();
  }
}

/** The title goes into the workbook's properties only where it is empty: the workbook belongs to somebody else. */
async function setTitle(context: Excel.RequestContext, model: ReportModel): Promise<void> {
  const { properties } = context.workbook;
  const loaded = await attempt(context, () => properties.load("title"));
  if (loaded && properties.title === "")
    await attempt(context, () => Object.assign(properties, { title: cleanText(model.title) }));
}
