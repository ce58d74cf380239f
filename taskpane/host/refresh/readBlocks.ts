import type { CellRange } from "../../../src/index";

/** Cells of a sheet to read. */
export interface Block {
  readonly worksheet: Excel.Worksheet;
  readonly range: CellRange;
}

/** What a cell holds as Excel says it: a formula with its `=`, text, a number or a logical value; `""` for nothing. */
export type Held = string | number | boolean;

/**
 * How many cells to ask for at once: Excel on the web answers no more than 5 MB, and three years of 200 measures are
 * 140,000 cells, of some 20 letters each.
 */
const CELLS_AT_ONCE = 160_000;

interface Piece {
  readonly block: number;
  readonly range: Excel.Range;
  readonly cells: number;
}

/**
 * Reads cells of any number of sheets in as few round trips as Excel takes; where it says that an answer would be too
 * large, it is asked for half as many at once.
 *
 * @param beside Queues whatever else is to be read with the first of them.
 * @returns A grid for each block.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  property: "formulas" | "values",
  beside: () => void = () => undefined,
): Promise<Held[][][]> {
  for (let atOnce = CELLS_AT_ONCE; ; atOnce = Math.floor(atOnce / 2)) {
    try {
      return await readAtOnce(context, blocks, property, { atOnce, beside });
    } catch (error) {
      const tooMuch = error instanceof OfficeExtension.Error && error.code === "ResponsePayloadSizeLimitExceeded";
      if (!tooMuch || atOnce < 500) throw error;
    }
  }
}

async function readAtOnce(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  property: "formulas" | "values",
  { atOnce, beside }: { readonly atOnce: number; readonly beside: () => void },
): Promise<Held[][][]> {
  const grids: Held[][][] = blocks.map(() => []);
  let waiting: Piece[] = [];
  const send = async (): Promise<void> => {
    await context.sync();
    for (const { block, range } of waiting) {
      const read: readonly Held[][] = property === "formulas" ? range.formulas : range.values;
      for (const row of read) grids[block]?.push(row);
    }
    waiting = [];
  };
  beside();
  for (const piece of pieces(blocks, atOnce)) {
    const cells = waiting.reduce((sum, one) => sum + one.cells, 0);
    if (waiting.length > 0 && cells + piece.cells > atOnce) await send();
    piece.range.load(property);
    waiting.push(piece);
  }
  await send();
  return grids;
}

function pieces(blocks: readonly Block[], atOnce: number): Piece[] {
  return blocks.flatMap(({ worksheet, range: { top, left, bottom, right } }, block) => {
    const columns = right - left + 1;
    const step = Math.max(1, Math.floor(atOnce / columns));
    const made: Piece[] = [];
    for (let first = top; first <= bottom; first += step) {
      const rows = Math.min(step, bottom - first + 1);
      made.push({ block, range: worksheet.getRangeByIndexes(first, left, rows, columns), cells: rows * columns });
    }
    return made;
  });
}
