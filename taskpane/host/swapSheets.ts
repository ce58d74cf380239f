import type { ReportModel } from "../../src/index";
import { address, cleanText, safeUrl, THEMES } from "../../src/index";
import { hostError } from "./hostError";
import type { OldSheet, PlannedSheet, SheetPlan } from "./planSheets";
import type { OurSheet } from "./keptSettings";
import { keepOurSheets } from "./settings";
import { setFont } from "./sheetParts";
import { quotedName } from "./sheetNames";
import { isPointedAt, isWorkedIn, sheetMark } from "./workedIn";

/** The names of the sheets of the report, and of those of the earlier one that are still there. */
export interface Swapped {
  readonly sheets: readonly string[];
  /** Kept, because somebody has worked on them or something points at them. */
  readonly earlier: readonly string[];
  /** Those that Excel would not delete. */
  readonly leftOver: readonly string[];
}

/**
 * Puts the finished drafts in the place of the old report: names change hands first, which can be undone; only then do
 * the old sheets go. Where somebody has worked on one of them, or anything else in the workbook points at one, all of
 * them stay under other names: what a person typed is theirs, and a report is of one piece.
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
  const stays = await mustStay(context, plan.old, old, drafts);
  const aside = plan.old.map((sheet, index) => (stays ? earlierNames(sheet) : setAsideNames(sheet, index)));
  try {
    old.forEach((sheet, index) => rename(sheet, aside[index]));
    await context.sync();
    drafts.forEach((sheet, index) => rename(sheet, plan.sheets[index]));
    addLinks(plan.sheets, drafts, model);
    // Old sheets that are to go stay listed, so that the next report deletes any that cannot be deleted now.
    keepOurSheets(context, unmarked(stays ? drafts : [...drafts, ...old]));
    await context.sync();
  } catch (error) {
    await undo(context, plan, drafts, old, error);
  }
  // From here on the report is complete, whatever Excel refuses.
  const deleted = stays || (await attempt(context, () => old.forEach(({ worksheet }) => worksheet.delete())));
  await attempt(context, () => comeToFirst(drafts));
  await setTitle(context, model);
  await markSheets(context, drafts, deleted ? [] : old);
  const left = aside.map(({ name }) => name);
  return {
    sheets: plan.sheets.map(({ name }) => name),
    earlier: stays ? left : [],
    leftOver: deleted ? [] : left,
  };
}

/** Whether the old report has to stay: deleted, it would take somebody's work with it. */
async function mustStay(
  context: Excel.RequestContext,
  plan: readonly OldSheet[],
  old: readonly SheetTables[],
  drafts: readonly SheetTables[],
): Promise<boolean> {
  const worksheets = old.map(({ worksheet }) => worksheet);
  if (await isWorkedIn(context, plan, worksheets)) return true;
  return isPointedAt(context, plan, new Set([...old, ...drafts].map(({ worksheet }) => worksheet.id)));
}

/** Remembers what stands on the new sheets. Where that fails the next report keeps them, as if they were worked in. */
async function markSheets(
  context: Excel.RequestContext,
  drafts: readonly SheetTables[],
  leftOver: readonly SheetTables[],
): Promise<void> {
  try {
    const marked: OurSheet[] = [];
    for (const { worksheet } of drafts) marked.push({ id: worksheet.id, mark: await sheetMark(context, worksheet) });
    keepOurSheets(context, [...marked, ...unmarked(leftOver)]);
    await context.sync();
  } catch (error) {
    if (hostError(error) === null) throw error;
  }
}

function unmarked(sheets: readonly SheetTables[]): readonly OurSheet[] {
  return sheets.map(({ worksheet }) => ({ id: worksheet.id, mark: null }));
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

interface Names {
  readonly name: string;
  readonly tables: readonly string[];
}

function setAsideNames({ tables }: OldSheet, sheet: number): Names {
  return {
    name: `Outturn old ${sheet + 1}`,
    tables: tables.map((_, table) => `Outturn_old_${sheet + 1}_${table + 1}`),
  };
}

function earlierNames({ earlierName, earlierTables }: OldSheet): Names {
  return { name: earlierName, tables: earlierTables };
}

function rename({ worksheet, tables }: SheetTables, names: Names | undefined): void {
  if (names === undefined) return;
  worksheet.name = names.name;
  tables.forEach((table, index) => {
    table.name = names.tables[index] ?? table.name;
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
  old.forEach((sheet, index) => rename(sheet, plan.old[index]));
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
