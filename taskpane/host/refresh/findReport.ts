import {
  isFormula,
  resultKey,
  type CellRange,
  type Entry,
  type FoundReport,
  type FoundSheet,
  type FormulaResult,
} from "../../../src/index";
import { heldCells } from "./heldCells";
import { readBlocks, type Block, type Held } from "./readBlocks";
import type { CellsOfSheet } from "./referredCells";

/** Reads all that stands in the open workbook, in a handful of round trips however large it is. */
export async function findReport(context: Excel.RequestContext): Promise<FoundReport> {
  const { worksheets, tables } = context.workbook;
  const held = heldCells(context);
  worksheets.load("items/name,items/visibility");
  tables.load("items/name,items/showTotals,items/worksheet/name");
  held.ask();
  await context.sync();
  const sheets = worksheets.items.map((worksheet) => ({
    worksheet,
    used: worksheet.getUsedRangeOrNullObject(true),
  }));
  for (const { worksheet, used } of sheets) {
    used.load(PLACE);
    worksheet.protection.load("protected");
  }
  const ranges = tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of ranges) range.load(PLACE);
  held.locate(worksheets.items);
  await context.sync();
  const blocks = sheets.flatMap(({ worksheet, used }): Block[] =>
    used.isNullObject ? [] : [{ worksheet, range: placeOf(used) }],
  );
  const entries = await readEntries(context, blocks, held.lookCloser);
  const cells = held.cells();
  const at = (worksheet: Excel.Worksheet): number => blocks.findIndex((block) => block.worksheet === worksheet);
  return {
    names: held.names(),
    sheets: sheets.map(({ worksheet }): FoundSheet => {
      const { name } = worksheet;
      return {
        name,
        hidden: worksheet.visibility !== Excel.SheetVisibility.visible,
        protected: worksheet.protection.protected,
        rows: entries[at(worksheet)]?.rows ?? [],
        results: entries[at(worksheet)]?.results ?? new Map(),
        tables: ranges
          .filter(({ table }) => table.worksheet.name === name)
          .map(({ table, range }) => ({ name: table.name, range: withoutTotals(placeOf(range), table.showTotals) })),
        ...heldOn(name, cells),
      };
    }),
  };
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

function withoutTotals(range: CellRange, totals: boolean): CellRange {
  return totals ? { ...range, bottom: range.bottom - 1 } : range;
}

function heldOn(name: string, held: readonly CellsOfSheet[]): Pick<FoundSheet, "heldRows" | "heldRanges"> {
  const here = held.filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase()).map(({ range }) => range);
  const rows = here.filter(({ top, bottom }) => top === bottom).map(({ top }) => top);
  return {
    heldRows: [...new Set(rows)].sort((one, other) => one - other),
    heldRanges: here.filter(({ top, bottom }) => top !== bottom),
  };
}

/**
 * What blocks of cells hold, in rows from row 1. Excel gives a formula and text that looks like one in the same words:
 * of text the value is the same again.
 */
async function readEntries(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  beside: () => void,
): Promise<{ readonly rows: Entry[][]; readonly results: ReadonlyMap<string, FormulaResult> }[]> {
  const grids = await readBlocks(context, blocks, "formulas", beside);
  const doubtful = blocks.flatMap((block, index): (Block & { readonly index: number })[] => {
    const range = boundsOfFormulas(grids[index] ?? [], block.range);
    return range === null ? [] : [{ ...block, range, index }];
  });
  const values = doubtful.length === 0 ? [] : await readBlocks(context, doubtful, "values");
  return blocks.map(({ range }, index) => {
    const at = doubtful.findIndex((block) => block.index === index);
    const looked = doubtful[at]?.range;
    const results = new Map<string, FormulaResult>();
    const rows = (grids[index] ?? []).map((row, down) =>
      row.map((held, across) => {
        if (looked === undefined || !looksLikeFormula(held)) return asEntry(held, held);
        const value = values[at]?.[range.top + down - looked.top]?.[range.left + across - looked.left] ?? "";
        const entry = asEntry(held, value);
        if (isFormula(entry) && value !== "" && value !== null)
          results.set(resultKey(range.top + down, range.left + across), value);
        return entry;
      }),
    );
    return { rows: fromTheTop(rows, range), results };
  });
}

function looksLikeFormula(held: Held): held is string {
  return typeof held === "string" && held.startsWith("=");
}

function asEntry(held: Held, value: Held): Entry {
  if (held === "") return null;
  return looksLikeFormula(held) && value !== held ? { formula: held.slice(1) } : held;
}

/** The part of a block in which entries begin with `=`; null where none does. */
function boundsOfFormulas(grid: readonly (readonly Held[])[], { top, left }: CellRange): CellRange | null {
  let bounds: CellRange | null = null;
  grid.forEach((row, down) =>
    row.forEach((held, across) => {
      if (!looksLikeFormula(held)) return;
      const [at, column] = [top + down, left + across];
      bounds = {
        top: Math.min(bounds?.top ?? at, at),
        left: Math.min(bounds?.left ?? column, column),
        bottom: Math.max(bounds?.bottom ?? at, at),
        right: Math.max(bounds?.right ?? column, column),
      };
    }),
  );
  return bounds;
}

function fromTheTop(rows: readonly (readonly Entry[])[], { top, left }: CellRange): Entry[][] {
  const before = Array<Entry>(left).fill(null);
  return [...Array.from({ length: top }, () => []), ...rows.map((row) => [...before, ...row])];
}
