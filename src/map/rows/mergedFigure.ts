import { rangeAddress, type CellRange, type CellRef } from "../../domain/cell";
import { missing } from "../../domain/value";
import type { Table, TableRow } from "../../read/source";
import type { Figure } from "../mappedRows";
import { plainLabel } from "../match/plainLabel";

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

/** A figure in a cell merged over several measures: it keeps its words and its cell, and is not used. */
export function underMerge(figure: Figure, merge: CellRange): Figure {
  if (figure.value.kind !== "number") return figure;
  const fault = { kind: "mergedFigure", text: figure.text, range: rangeAddress(merge) } as const;
  return { ...figure, value: missing("notAvailable"), fault };
}
