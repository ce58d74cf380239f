import {
  isFormula,
  rangeAddress,
  sameEntry,
  type Entry,
  type FoundReport,
  type FoundSheet,
  type RefreshEdit,
} from "../../../src/index";
import type { Refresh } from "./applyEdits";
import { enteredEntry } from "./enteredEntry";
import { findReport } from "./findReport";
import { lookAsItStood } from "./looksStood";
import { knows } from "./knows";
import { mayHold, moves, type Place, type Places } from "./places";
import { rectangles, rowsAddress } from "./rectangles";
import type { Stood } from "./stood";
import { partsOf, replaceState } from "./workbookState";

/** Steps that were taken, of which the last request may have taken a part only. */
export interface Taken {
  readonly refresh: Refresh;
  readonly edits: readonly RefreshEdit[];
  readonly places: Places;
  readonly stood: Stood;
  /** How many edits were surely done. */
  readonly done: number;
  /** How many may have been. */
  readonly tried: number;
}

/** How often it is tried, as each try may be stopped half-way too. */
const TRIES = 3;

/**
 * Puts the workbook back as it was: rows, columns and sheets first, as far as they were moved, which is told from what
 * stands there; then what cells held and looked like. What somebody typed meanwhile stays.
 */
export async function putBack(context: Excel.RequestContext, taken: Taken): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const now = await findReport(context);
      await moveBack(context, taken, now);
      await writeBack(context, taken);
      return;
    } catch (error) {
      if (tries === TRIES || !(error instanceof OfficeExtension.Error)) throw error;
    }
  }
}

/** Takes back the steps that moved cells, the last first. */
async function moveBack(context: Excel.RequestContext, taken: Taken, now: FoundReport): Promise<void> {
  const { edits, tried } = taken;
  const done = stepsDone(taken, now);
  for (const edit of edits.slice(0, Math.min(done, tried)).reverse()) takeBack(context, edit, taken, now);
  for (const name of addedSheets(taken, now)) context.workbook.worksheets.getItem(name).delete();
  await context.sync();
}

/** New sheets, also where they are only half written. */
function addedSheets({ edits, refresh }: Taken, now: FoundReport): string[] {
  const before = new Set(refresh.found.sheets.map(({ name }) => name));
  const added = new Set(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.name] : [])));
  return now.sheets.flatMap(({ name }) => (added.has(name) && !before.has(name) ? [name] : []));
}

/** How many of the edits were done, as what stands there tells: those with which the fewest cells disagree. */
function stepsDone({ edits, places, done, tried }: Taken, now: FoundReport): number {
  let best = { steps: tried, wrong: Infinity };
  for (let steps = tried; steps >= 0; steps -= 1) {
    const last = edits[steps - 1];
    if (steps !== tried && steps !== done && steps !== 0 && (last === undefined || !moves(last))) continue;
    const wrong = disagreeing(places.after(steps), now.sheets);
    if (wrong < best.wrong) best = { steps, wrong };
    if (wrong === 0) break;
  }
  return best.steps;
}

function disagreeing(
  layout: ReadonlyMap<string, readonly (readonly Place[])[]>,
  sheets: readonly FoundSheet[],
): number {
  let wrong = 0;
  for (const [name, grid] of layout) {
    const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    for (let row = 0; row < Math.max(grid.length, rows.length); row += 1) {
      const [expected = [], found = []] = [grid[row], rows[row]];
      for (let column = 0; column < Math.max(expected.length, found.length); column += 1) {
        const [place, entry = null] = [expected[column], found[column]];
        const agrees = place === undefined ? sameEntry(entry, null) : mayHold(place, entry);
        if (!agrees) wrong += 1;
      }
    }
  }
  return wrong;
}

function takeBack(context: Excel.RequestContext, edit: RefreshEdit, { refresh }: Taken, now: FoundReport): void {
  const on = (sheet: string): Excel.Worksheet => context.workbook.worksheets.getItem(sheet);
  switch (edit.kind) {
    case "insertRows":
      on(edit.sheet).getRange(rowsAddress(edit.before, edit.count)).delete("Up");
      return;
    case "addBlock":
      for (const name of newTables(edit.sheet, refresh.found, now)) on(edit.sheet).tables.getItem(name).delete();
      on(edit.sheet).getRange(rowsAddress(edit.before, edit.block.rows.length)).delete("Up");
      return;
    case "deleteRow": {
      const row = on(edit.sheet).getRange(rowsAddress(edit.row, 1));
      row.insert("Down");
      return;
    }
    case "moveRow": {
      const back = on(edit.sheet).getRange(rowsAddress(edit.row, 1));
      on(edit.to.sheet).getRange(rowsAddress(edit.to.row, 1)).moveTo(back);
      return;
    }
    case "insertColumn":
      on(edit.sheet)
        .tables.getItem(edit.table)
        .columns.getItemAt(edit.before - edit.range.left)
        .delete();
      return;
    case "deleteColumn":
      on(edit.sheet)
        .tables.getItem(edit.table)
        .columns.add(edit.column - edit.range.left);
      return;
    case "addSheet":
    case "deleteSheet":
    case "resizeTable":
    case "setCell":
    case "setHeight":
    case "setLink":
    case "setPage":
  }
}

function newTables(sheet: string, found: FoundReport, now: FoundReport): string[] {
  const before = new Set(found.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const there = now.sheets.find(({ name }) => name === sheet)?.tables ?? [];
  return there.flatMap(({ name }) => (before.has(name) ? [] : [name]));
}

/** Puts back what cells hold and look like, once each is in its place again. */
async function writeBack(context: Excel.RequestContext, taken: Taken): Promise<void> {
  const { refresh, places, stood } = taken;
  const now = await findReport(context);
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  const parts = refresh.state === null ? null : await partsOf(context);
  const layout = places.after(0);
  for (const { sheet, range, formats } of stood.formats)
    worksheets.getItem(sheet).getRange(rangeAddress(range)).numberFormat = formats.map((row) => [...row]);
  for (const { sheet, range, cells } of rectangles(cellsToPutBack(refresh.found, now, layout)))
    worksheets.getItem(sheet).getRange(rangeAddress(range)).formulas = cells.map((row) => [...row]);
  for (const { at, link, font } of stood.links) {
    const range = worksheets.getItem(at.sheet).getRangeByIndexes(at.row, at.column, 1, 1);
    if (link === null) range.clear("Hyperlinks");
    else range.hyperlink = withoutText(link);
    Object.assign(range.format.font, font);
  }
  lookAsItStood(context, stood.looks);
  for (const sheet of now.sheets) {
    const before = refresh.found.sheets.find(({ name }) => name === sheet.name);
    for (const table of before?.tables ?? []) {
      const there = sheet.tables.find(({ name }) => name === table.name);
      if (there === undefined || rangeAddress(there.range) === rangeAddress(table.range) || !knows("1.13")) continue;
      const bottom = table.range.bottom + (stood.totals.has(table.name) ? 1 : 0);
      worksheets
        .getItem(sheet.name)
        .tables.getItem(table.name)
        .resize(rangeAddress({ ...table.range, bottom }));
    }
  }
  await context.sync();
  for (const { name, formula } of stood.names) {
    const item = names.items.find((one) => one.name === name);
    if (item !== undefined && item.formula !== formula) item.formula = formula;
  }
  if (refresh.state !== null && parts !== null) replaceState(context, parts, refresh.state.parts[0]?.xml ?? null);
  await context.sync();
}

/** A link without its words, which are the cell's. */
function withoutText({ address, documentReference, screenTip }: Excel.RangeHyperlink): Excel.RangeHyperlink {
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
}

/**
 * Cells that a step wrote into, and formulas of anybody's whose references a step moved. A cell that holds something
 * else by now is somebody's.
 */
function cellsToPutBack(
  found: FoundReport,
  now: FoundReport,
  layout: ReadonlyMap<string, readonly (readonly Place[])[]>,
): { readonly at: { sheet: string; row: number; column: number }; readonly cell: string | number | boolean }[] {
  return found.sheets.flatMap(({ name, rows }) => {
    const grid = layout.get(name);
    const there = now.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const height = Math.max(rows.length, grid?.length ?? 0);
    return Array.from({ length: height }, (_, row) => row).flatMap((row) => {
      const width = Math.max(rows[row]?.length ?? 0, grid?.[row]?.length ?? 0);
      return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
        const place = grid?.[row]?.[column];
        const before: Entry = place === undefined ? (rows[row]?.[column] ?? null) : place.found;
        const holds: Entry = there[row]?.[column] ?? null;
        if (sameEntry(before, holds)) return [];
        const ours = place !== undefined && place.written.length > 0 && mayHold(place, holds);
        if (!ours && !(isFormula(before) && isFormula(holds))) return [];
        return [{ at: { sheet: name, row, column }, cell: enteredEntry(before, null, "General").entry }];
      });
    });
  });
}
