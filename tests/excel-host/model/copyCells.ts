import { copyReferences } from "../calculation/moveReferences";
import { columnCount, contains, intersection, isEntireRow, rowCount, sameArea } from "./area";
import type { Area } from "./area";
import type { RangeRef } from "./rangeRef";
import type { Sheet } from "./sheet";
import { raiseChanged } from "./writeCells";

export const COPY_KINDS = ["All", "Formulas", "Values", "Formats"] as const;
type CopyKind = (typeof COPY_KINDS)[number];

/** Copies cells one for one; a target that is one cell grows to the size of the source. References move along. */
export function copyCells(given: RangeRef, onto: RangeRef, kind: CopyKind): void {
  const { source, target } = withEnds(given, onto);
  target.sheet.ensureUnlocked(target.area);
  const single = sameArea(target.area, { ...target.area, bottom: target.area.top, right: target.area.left });
  const rows = single ? rowCount(source.area) : rowCount(target.area);
  const columns = single ? columnCount(source.area) : columnCount(target.area);
  const copies = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const from = {
        row: source.area.top + (row % rowCount(source.area)),
        column: source.area.left + (column % columnCount(source.area)),
      };
      const cell = source.sheet.cell(from.row, from.column);
      return cell === undefined ? undefined : { from, cell: { ...cell } };
    }),
  );
  for (const [row, cells] of copies.entries()) {
    for (const [column, copy] of cells.entries()) {
      const to = target.sheet.ensureCell(target.area.top + row, target.area.left + column);
      if (looks(kind)) to.format = copy?.cell.format ?? source.sheet.sheetFormat;
      if (kind === "Formats") continue;
      to.value = copy?.cell.value ?? "";
      to.formula =
        kind === "Values" || copy === undefined || copy.cell.formula === null
          ? null
          : copyReferences(
              copy.cell.formula,
              target.area.top + row - copy.from.row,
              target.area.left + column - copy.from.column,
            );
    }
  }
  const area = { ...target.area, bottom: target.area.top + rows - 1, right: target.area.left + columns - 1 };
  if (looks(kind)) copyRules(source, target.sheet, area);
  target.sheet.workbook.recalculation.areaChanged(target.sheet, area);
  raiseChanged(target.sheet, area, "RangeEdited", null);
}

function looks(kind: CopyKind): boolean {
  return kind === "All" || kind === "Formats";
}

/** Whole rows cut to the columns in which anything stands, in the rows that are copied or below or above them. */
function withEnds(source: RangeRef, target: RangeRef): { readonly source: RangeRef; readonly target: RangeRef } {
  if (!isEntireRow(source.area) || !isEntireRow(target.area)) return { source, target };
  const last = (sheet: Sheet, of: Area): number => sheet.usedArea(of, false)?.right ?? 0;
  const right = Math.max(last(source.sheet, source.area), last(target.sheet, target.area));
  return { source: source.to({ ...source.area, right }), target: target.to({ ...target.area, right }) };
}

/** Conditional formats belong to the look of a cell: those of the source hold for the copy as well. */
function copyRules(source: RangeRef, to: Sheet, area: Area): void {
  const { sheet } = source;
  let last = Math.max(-1, ...to.conditionalFormats.map(({ priority }) => priority));
  for (const rule of [...sheet.conditionalFormats]) {
    const shared = intersection(rule.area, source.area);
    if (shared === null) continue;
    const left = area.left + shared.left - source.area.left;
    const place = { ...area, left, right: left + columnCount(shared) - 1 };
    if (sheet === to && contains(rule.area, place)) continue;
    last += 1;
    to.conditionalFormats.push({ ...rule, id: to.workbook.nextId(), area: place, priority: last });
  }
}
