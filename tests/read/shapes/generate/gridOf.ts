import { diceOf, type Dice } from "../../../truth/dice";
import type { Shape, ShapeSheet } from "../shape";
import { acrossOf, type Across } from "./across";
import { blockOf, type Block } from "./block";
import { axesOf, drawChoices, drawSecond, isPlain } from "./choices";
import { downOf, type Down } from "./down";
import { movedRange, movedTable } from "./movedTable";
import { settled } from "./notDrawn";
import { PLAINEST, type Choices } from "./odds";

/** A grid made from a seed, with its answer. */
export interface GeneratedGrid {
  readonly seed: number;
  /** What was drawn that may trouble a reader, as `choice: option`. */
  readonly axes: readonly string[];
  readonly choices: Choices;
  readonly shape: Shape;
}

/**
 * The grid of a seed and its answer: the same on every machine.
 *
 * @example
 * gridOf(1).shape.sheets[0]?.tables.length //=> 1
 */
export function gridOf(seed: number): GeneratedGrid {
  const dice = diceOf(seed);
  const choices = drawChoices(dice);
  const axes = axesOf(choices);
  const sheet = sheetOf(dice, choices);
  return {
    seed,
    axes,
    choices,
    shape: {
      what: `a generated grid, seed ${seed}`,
      kind: isPlain(choices) ? "plain" : 10,
      hard: null,
      ambiguous: null,
      sheets: [sheet],
    },
  };
}

function sheetOf(dice: Dice, choices: Choices): ShapeSheet {
  const down = downOf(dice, choices);
  const across = acrossOf(dice, choices, down.category);
  const block = blockOf(dice, choices, down, across, 1);
  const rows = choices.place === "lower" || choices.place === "both" ? dice.whole(1, 3) : 0;
  const columns = choices.place === "to the right" || choices.place === "both" ? dice.whole(1, 2) : 0;
  const second = secondOf(dice, choices, { down, across, block });
  const extraCommas = choices.rowLengths === "trailing commas" ? dice.whole(1, 3) : 0;
  return sheetWith(
    choices,
    [{ block, rows, columns }, ...(second === null ? [] : [movedBy(second, rows, columns)])],
    extraCommas,
  );
}

/** Where a block's corner stands. */
interface Placed {
  readonly block: Block;
  readonly rows: number;
  readonly columns: number;
}

function movedBy(placed: Placed, rows: number, columns: number): Placed {
  return { ...placed, rows: placed.rows + rows, columns: placed.columns + columns };
}

/** A second table, placed from the corner of the first; null for none. */
function secondOf(
  dice: Dice,
  choices: Choices,
  first: { readonly down: Down; readonly across: Across; readonly block: Block },
): Placed | null {
  const { second, format, separators, emphasis, rowLengths, titles, underTitles, units } = choices;
  const below = { rows: first.block.grid.length + dice.whole(1, 2), columns: 0 };
  const subjects = ["areas by measures", "categories by periods", "measures by roles"] as const;
  const subject = dice.pick(subjects.filter((one) => one !== choices.subject));
  const plain: Choices = { ...PLAINEST, format, separators, emphasis, rowLengths, subject };
  switch (second) {
    case "none":
      return null;
    case "below with the same headings": {
      const again: Choices = { ...choices, titles: "one", titlePlace: "first column", aboveHeader: "nothing" };
      const down = { ...first.down, title: `${first.down.title}, the year before` };
      return { block: blockOf(dice, again, down, first.across, 2), ...below };
    }
    case "below":
      return { block: plainBlock(dice, drawSecond(dice, choices)), ...below };
    case "beside": {
      const alike = settled({ ...plain, titles, underTitles, units });
      return { block: plainBlock(dice, alike), rows: 0, columns: widthOf(first.block) + dice.whole(1, 2) };
    }
  }
}

function plainBlock(dice: Dice, choices: Choices): Block {
  const down = downOf(dice, choices);
  return blockOf(dice, choices, down, acrossOf(dice, choices, down.category), 2);
}

function widthOf({ table }: Block): number {
  return table.range.right + 1;
}

function sheetWith(choices: Choices, placed: readonly Placed[], extraCommas: number): ShapeSheet {
  const height = Math.max(...placed.map(({ block, rows }) => rows + block.grid.length));
  const width = Math.max(
    ...placed.map(({ block, columns }) => columns + Math.max(...block.grid.map((row) => row.length))),
  );
  const grid = Array.from({ length: height }, () => Array<string>(width + extraCommas).fill(""));
  for (const { block, rows, columns } of placed) {
    for (const [row, cells] of block.grid.entries()) grid[row + rows]?.splice(columns, cells.length, ...cells);
  }
  return {
    name: null,
    hiddenColumns: placed.flatMap(({ block, columns }) => block.hiddenColumns.map((column) => column + columns)),
    hiddenRows: placed.flatMap(({ block, rows }) => block.hiddenRows.map((row) => row + rows)),
    merges: placed.flatMap(({ block, rows, columns }) => block.merges.map((merge) => movedRange(merge, rows, columns))),
    boldRows: [...new Set(placed.flatMap(({ block, rows }) => block.boldRows.map((row) => row + rows)))],
    fills: [],
    grid: choices.rowLengths === "cut after the last word" ? grid.map(cut) : grid,
    tables: placed.map(({ block, rows, columns }) => movedTable(block.table, rows, columns)),
    titles: [],
    notes: [],
  };
}

function cut(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((text) => text !== "") + 1);
}
