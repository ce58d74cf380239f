import { digestOf } from "../../src/index";
import type { OldSheet } from "./planSheets";
import { quotedName } from "./sheetNames";
import { lookThrough } from "./usedChunks";

/**
 * What stands on a sheet, in few characters: its name, every entry with its place, and how many comments, charts and
 * drawings there are. Another mark later means that somebody has worked on the sheet. Colours and widths are not in it.
 */
export async function sheetMark(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<string> {
  worksheet.load("name");
  worksheet.protection.load("protected");
  const counts = [worksheet.charts.getCount(), ...countsIfKnown(worksheet)];
  const entries: unknown[] = [];
  const used = await lookThrough(context, worksheet, "formulas", ({ formulas }) => entries.push(formulas));
  await context.sync();
  const place = used === null ? null : [used.rowIndex, used.columnIndex];
  const { name, protection } = worksheet;
  const stands = [name, protection.protected, counts.map(({ value }) => value), place, entries];
  return digestOf(new TextEncoder().encode(JSON.stringify(stands)));
}

function countsIfKnown(worksheet: Excel.Worksheet): OfficeExtension.ClientResult<number>[] {
  const knows = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  return [
    ...(knows("1.9") ? [worksheet.shapes.getCount()] : []),
    ...(knows("1.10") ? [worksheet.comments.getCount()] : []),
    ...(knows("1.18") ? [worksheet.notes.getCount()] : []),
  ];
}

/** Whether somebody has worked on a sheet since it was written. Where that cannot be told, they may have. */
export async function isWorkedIn(
  context: Excel.RequestContext,
  old: readonly OldSheet[],
  worksheets: readonly Excel.Worksheet[],
): Promise<boolean> {
  for (const [index, worksheet] of worksheets.entries()) {
    const mark = old[index]?.mark ?? null;
    if (mark === null || mark !== (await sheetMark(context, worksheet))) return true;
  }
  return false;
}

/** How many cells of a person's sheets are looked through; where there are more, one may point at ours. */
const CELLS_LOOKED_AT = 500_000;

/**
 * Whether anything on a person's own sheets, or a name of the workbook, points at these sheets, which would be `#REF!`
 * without them.
 *
 * @param ours IDs of all sheets that Outturn wrote, with those that are to take the place of the old ones.
 */
export async function isPointedAt(
  context: Excel.RequestContext,
  old: readonly OldSheet[],
  ours: ReadonlySet<string>,
): Promise<boolean> {
  if (old.length === 0) return false;
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id");
  names.load("items/formula");
  await context.sync();
  const points = pointing(old);
  if (names.items.some(({ formula }) => points(formula))) return true;
  const theirs = worksheets.items.filter(({ id }) => !ours.has(id));
  if ((await cellCount(context, theirs)) > CELLS_LOOKED_AT) return true;
  for (const worksheet of theirs) {
    let found = await isCharted(context, worksheet, points);
    await lookThrough(context, worksheet, "formulas", ({ formulas }) => {
      found ||= formulas.some((row: readonly unknown[]) => row.some(points));
    });
    if (found) return true;
  }
  return false;
}

/** Tells whether a formula names one of these sheets or one of their tables. */
function pointing(old: readonly OldSheet[]): (entry: unknown) => boolean {
  const words = old.flatMap(({ name, tables }) => [
    `${quotedName(name)}!`.toLowerCase(),
    ...(/^\w+$/.test(name) ? [`${name}!`.toLowerCase()] : []),
    ...tables.map((table) => `${table}[`.toLowerCase()),
  ]);
  return (entry) => {
    if (typeof entry !== "string" || !entry.startsWith("=")) return false;
    const formula = entry.toLowerCase();
    return words.some((word) => formula.includes(word));
  };
}

async function cellCount(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<number> {
  const used = sheets.map((worksheet) => worksheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load("rowCount,columnCount");
  await context.sync();
  return used.reduce((sum, range) => sum + (range.isNullObject ? 0 : range.rowCount * range.columnCount), 0);
}

/** Whether a chart on the sheet draws from them. An Excel that cannot say what a chart draws from may have one. */
async function isCharted(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  points: (entry: unknown) => boolean,
): Promise<boolean> {
  worksheet.charts.load("items/name,items/series/items/name");
  await context.sync();
  const series = worksheet.charts.items.flatMap((chart) => chart.series.items);
  if (series.length === 0) return false;
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.15")) return true;
  const sources = series.flatMap((one) =>
    [Excel.ChartSeriesDimension.values, Excel.ChartSeriesDimension.categories].map((dimension) =>
      one.getDimensionDataSourceString(dimension),
    ),
  );
  await context.sync();
  return sources.some(({ value }) => points(`=${value.replace(/^=/, "")}`));
}
