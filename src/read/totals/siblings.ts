import { CELL, type FigureColumn } from "./figureColumns";

/**
 * Rows that no total counts yet, in order, with running sums down them: what any run of them adds up to takes no time
 * to tell. Places in the list are `index`; places in the table are `place`.
 */
export interface Siblings {
  readonly places: readonly number[];
  readonly columns: readonly RunningSums[];
}

/** Running sums of one column: the entry at `index` is of all siblings before it. */
interface RunningSums {
  readonly own: Float64Array;
  /** Of the rows that each sibling was made of, where that is another sum; else the same. */
  readonly leaves: Float64Array;
  readonly size: Float64Array;
  readonly hidden: Uint32Array;
  readonly other: Uint32Array;
}

/** Siblings next to each other, first and last included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** What a run adds up to in one column. */
export interface RunSum {
  /** Of the figures that stand there. */
  readonly own: number;
  /** Of the rows that they were made of. */
  readonly leaves: number;
  /** The sizes of the figures added up, for what arithmetic may be wrong by. */
  readonly size: number;
  /** Cells without a figure. */
  readonly hidden: number;
  /** Cells that cannot be added up. */
  readonly other: number;
}

/** @param leaves The sums of the rows that each row was made of, for each column. */
export function siblingsOf(
  places: readonly number[],
  columns: readonly FigureColumn[],
  leaves: readonly Float64Array[],
): Siblings {
  return { places, columns: columns.map((column, at) => runningSums(places, column, leaves[at] ?? column.values)) };
}

function runningSums(places: readonly number[], { values, kinds }: FigureColumn, leaves: Float64Array): RunningSums {
  const length = places.length + 1;
  const own = new Float64Array(length);
  const ofLeaves = leaves === values ? own : new Float64Array(length);
  const size = new Float64Array(length);
  const hidden = new Uint32Array(length);
  const other = new Uint32Array(length);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const kind = kinds[place];
    const value = values[place] ?? 0;
    own[index + 1] = (own[index] ?? 0) + value;
    if (ofLeaves !== own) ofLeaves[index + 1] = (ofLeaves[index] ?? 0) + (leaves[place] ?? 0);
    size[index + 1] = (size[index] ?? 0) + Math.abs(value);
    hidden[index + 1] = (hidden[index] ?? 0) + (kind === CELL.blank || kind === CELL.notShown ? 1 : 0);
    other[index + 1] = (other[index] ?? 0) + (kind === CELL.other ? 1 : 0);
  }
  return { own, leaves: ofLeaves, size, hidden, other };
}

/** What a run adds up to in a column, counted from 0 among the columns of figures. */
export function runSum({ columns }: Siblings, column: number, { first, last }: Run): RunSum {
  const sums = columns[column];
  const between = (of: Float64Array | Uint32Array | undefined): number => (of?.[last + 1] ?? 0) - (of?.[first] ?? 0);
  return {
    own: between(sums?.own),
    leaves: between(sums?.leaves),
    size: between(sums?.size),
    hidden: between(sums?.hidden),
    other: between(sums?.other),
  };
}
