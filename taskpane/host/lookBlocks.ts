import type { CellRange, Look, ReportSheet } from "../../src/index";
import { inTable, restingLook, wrapsIn } from "../../src/index";

/** A rectangle of cells that look alike. */
export interface LookBlock {
  readonly range: CellRange;
  readonly look: Look;
  readonly wraps: boolean;
  readonly inTable: boolean;
}

/**
 * The cells of a sheet in rectangles of equal look: cells side by side first, then rows that are alike. Few large
 * rectangles are quicker for Excel than many small ones.
 */
export function lookBlocks(sheet: ReportSheet): LookBlock[] {
  const done: LookBlock[] = [];
  let open: LookBlock[] = [];
  sheet.rows.forEach((_, row) => {
    const blocks = rowBlocks(sheet, row).map((block) => {
      const above = open.find((openBlock) => sameColumns(openBlock, block) && sameLook(openBlock, block));
      return above === undefined ? block : { ...block, range: { ...block.range, top: above.range.top } };
    });
    for (const block of open.filter(
      (openBlock) =>
        !blocks.some(({ range }) => range.top === openBlock.range.top && range.left === openBlock.range.left),
    ))
      done.push(block);
    open = blocks;
  });
  return [...done, ...open];
}

function rowBlocks(sheet: ReportSheet, row: number): LookBlock[] {
  const blocks: LookBlock[] = [];
  sheet.rows[row]?.cells.forEach((cell, column) => {
    const look = restingLook(sheet, row, column, cell);
    const block: LookBlock = {
      range: { top: row, left: column, bottom: row, right: column },
      look,
      wraps: wrapsIn(look, sheet.columnWidths[column] ?? 0),
      inTable: inTable(sheet, row, column),
    };
    const before = blocks.at(-1);
    if (before !== undefined && sameLook(before, block))
      blocks[blocks.length - 1] = { ...before, range: { ...before.range, right: column } };
    else blocks.push(block);
  });
  return blocks;
}

function sameLook(one: LookBlock, other: LookBlock): boolean {
  return one.look === other.look && one.wraps === other.wraps && one.inTable === other.inTable;
}

function sameColumns(one: LookBlock, other: LookBlock): boolean {
  return one.range.left === other.range.left && one.range.right === other.range.right;
}
