import type { CellRange } from "../domain/cell";
import { MERGES_MAX } from "./limits";
import { MergeIndex } from "./mergeIndex";
import type { SourceCell, SourceSheet } from "./source";

/** What a reader knows of a sheet before it becomes a `SourceSheet`. */
export interface GridParts {
  readonly name: string;
  /** Rows from the first, each from its first column; rows and cells may be missing at the end. */
  readonly rows: readonly (readonly (SourceCell | null)[] | undefined)[];
  readonly merges?: readonly CellRange[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A sheet held as rows of cells. What lies past the last cell that holds something is left out, formatted or not. */
export function gridSheet(parts: GridParts): SourceSheet {
  const { rowCount, columnCount } = usedSize(parts.rows);
  const merges = (parts.merges ?? [])
    .slice(0, MERGES_MAX)
    .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, rowCount - 1), right: Math.min(merge.right, columnCount - 1) }))
    .filter((merge) => merge.bottom >= merge.top && merge.right >= merge.left)
    .filter((merge) => merge.bottom > merge.top || merge.right > merge.left);
  const index = new MergeIndex(merges);
  return {
    name: parts.name,
    rowCount,
    columnCount,
    merges,
    hidden: parts.hidden ?? false,
    hiddenRows: (parts.hiddenRows ?? []).filter((row) => row < rowCount),
    hiddenColumns: (parts.hiddenColumns ?? []).filter((column) => column < columnCount),
    cell(row, column) {
      const merge = merges.length > 0 ? index.at(row, column) : null;
      return merge === null ? (parts.rows[row]?.[column] ?? null) : (parts.rows[merge.top]?.[merge.left] ?? null);
    },
  };
}

function usedSize(rows: GridParts["rows"]): { readonly rowCount: number; readonly columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  rows.forEach((row, index) => {
    if (row === undefined) return;
    let last = row.length;
    while (last > 0 && (row[last - 1] ?? null) === null) last -= 1;
    if (last === 0) return;
    rowCount = index + 1;
    columnCount = Math.max(columnCount, last);
  });
  return { rowCount, columnCount };
}
