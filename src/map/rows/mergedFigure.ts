import { rangeAddress, type CellRange, type CellRef } from "../../domain/cell";
import { missing } from "../../domain/value";
import { readValue } from "../../read/cells/readValue";
import { cellIn, type Table, type TableRow } from "../../read/source";
import type { Figure } from "../mappedRows";
import { plainLabel } from "../match/plainLabel";

/** Rows looked through for what a column holds. */
const LOOK_ROWS = 100;

/**
 * The merged cell that a figure stands in, where it is over rows with other names too: whose figure it is, or whether
 * it is both together, it does not say. Null for a figure in a cell of its own, or over several rows of one name.
 *
 * @param labelOf The name of the measure in a row of the table; null where it has none.
 */
export function sharedMerge(
  table: Table,
  at: CellRef,
  label: string,
  labelOf: (row: TableRow) => string | null,
): CellRange | null {
  const merge = (table.mergedDown ?? []).find(
    ({ top, bottom, left, right }) => top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
  );
  // Rows of a table turned from measures across are many to a row of the sheet.
  const isAcross = table.turned !== undefined && !table.turned.shape.startsWith("measures");
  if (merge === undefined || isAcross) return null;
  const own = plainLabel(label);
  const isShared = table.rows.some((row) => {
    if (row.row < merge.top || row.row > merge.bottom || row.kind === "section") return false;
    const other = labelOf(row);
    return other !== null && plainLabel(other) !== own;
  });
  return isShared ? merge : null;
}

/**
 * The merged cell that a figure stands in, where it is over several columns of figures: which of them it is, it does
 * not say. Null for a figure in a cell of its own, or merged with columns that hold none.
 */
export function mergedColumns(table: Table, at: CellRef): CellRange | null {
  const merge = (table.mergedAcross ?? []).find(
    ({ top, bottom, left, right }) => top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
  );
  if (merge === undefined) return null;
  const from = table.turned?.from ?? table;
  const rows = from.rows.filter((row) => row.kind !== "section").slice(0, LOOK_ROWS);
  const isMerged = (row: number): boolean =>
    (table.mergedAcross ?? []).some((one) => one.top <= row && row <= one.bottom);
  const own = rows.filter(({ row }) => !isMerged(row));
  /** Whether the cells of a column that are its own hold words only. */
  const isOfWords = (column: number): boolean => {
    const cells = own.flatMap((row) => cellIn(row, column) ?? []);
    return cells.length > 0 && cells.every((cell) => readValue(cell).kind === "unreadable");
  };
  const figures = from.columns.filter(
    ({ at: { column } }, index) => merge.left <= column && column <= merge.right && !isOfWords(index),
  );
  return figures.length > 1 ? merge : null;
}

/** Whether a figure’s cell or the name of its row is struck through, whole or in part. */
export function isStruck({ isStruck: struck }: Table, at: CellRef, label: CellRef): boolean {
  return struck !== undefined && (struck(at.row, at.column) || struck(label.row, label.column));
}

/** A figure whose cell, or the name of whose row, is struck through: it keeps its words, and is not used. */
export function underStrike(figure: Figure): Figure {
  if (figure.value.kind !== "number" && figure.fault === null) return figure;
  return { ...figure, value: missing("notAvailable"), fault: { kind: "struckFigure", text: figure.text } };
}

/** A figure in a cell merged over several measures or figures: it keeps its words and its cell, and is not used. */
export function underMerge(figure: Figure, merge: CellRange, over: "rows" | "columns"): Figure {
  if (figure.value.kind !== "number") return figure;
  const fault = { kind: "mergedFigure", text: figure.text, range: rangeAddress(merge), over } as const;
  return { ...figure, value: missing("notAvailable"), fault };
}
