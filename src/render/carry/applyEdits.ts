import { ok, type Result } from "../../domain/result";
import type { RefreshEdit, SetCell } from "../../refresh/refreshEdit";
import type { ChartEdit } from "../../refresh/charts/chartEdit";
import { editChart } from "./edits/chartEdits";
import { reapplyFilters } from "./edits/filteredRows";
import { addBlock, addSheet, deleteSheet } from "./edits/addSheet";
import { refreshChartCaches } from "./edits/chartCaches";
import { setCell, setLink } from "./edits/cellEdits";
import { CellStyles } from "./package/cellStyles";
import { deleteColumn, insertColumn } from "./edits/insertColumn";
import { type Dress, setHeight, setPage } from "./edits/printEdits";
import { moveRow } from "./edits/moveRow";
import { dropStaleResults } from "./edits/recalculation";
import { deleteRow, insertRows, resizeTable } from "./edits/rowEdits";
import { recalculateOnOpening } from "./package/sheetFrame";
import { Workbench } from "./workbench";
import type { WorkbookPackage } from "./package/workbookPackage";

/**
 * A workbook after a refresh's steps, in their order; whatever in it refers to a cell that a step moves goes on
 * referring to that cell. Parts that no step touches are the same bytes. Refused, with nothing done, where a step would
 * tear apart what a person made.
 *
 * A formula that is not among the steps, and depends on them, loses its result, and is worked out when the workbook is
 * opened.
 *
 * @param dress The looks of sheets that are added, and what stands over and below their pages.
 * @param standing Formulas that stay as they are, with the results that they have now.
 * @param charts What is done to charts of ours.
 */
export function applyEdits(
  workbook: WorkbookPackage,
  edits: readonly RefreshEdit[],
  dress: Dress,
  standing: readonly SetCell[] = [],
  charts: readonly ChartEdit[] = [],
): Result<WorkbookPackage> {
  const bench = new Workbench(workbook);
  const styles = new CellStyles(bench.trees, dress.profile);
  for (const edit of edits) {
    const done = applyEdit(bench, styles, dress, edit);
    if (!done.ok) return done;
  }
  const stale = dropStaleResults(bench, standing);
  reapplyFilters(bench);
  const trees = bench.finish();
  // The last of one name first: which of them one is tells how many stand before it.
  for (const edit of charts.toReversed()) editChart(bench, edit);
  refreshChartCaches(bench);
  if (stale) {
    const root = trees.root(trees.workbook());
    if (root !== null) {
      recalculateOnOpening(root);
      trees.touch(trees.workbook());
    }
  }
  return ok(trees.finish());
}

function applyEdit(bench: Workbench, styles: CellStyles, dress: Dress, edit: RefreshEdit): Result<null> {
  switch (edit.kind) {
    case "insertRows":
      insertRows(bench, edit);
      return ok(null);
    case "deleteRow":
      deleteRow(bench, edit);
      return ok(null);
    case "moveRow":
      moveRow(bench, edit);
      return ok(null);
    case "insertColumn":
      return insertColumn(bench, edit);
    case "deleteColumn":
      deleteColumn(bench, edit);
      return ok(null);
    case "addBlock":
      addBlock(bench, styles, edit);
      return ok(null);
    case "deleteSheet":
      deleteSheet(bench, edit);
      return ok(null);
    case "resizeTable":
      resizeTable(bench, edit);
      return ok(null);
    case "addSheet":
      addSheet(bench, styles, dress, edit);
      return ok(null);
    case "setCell":
      setCell(bench, styles, edit);
      return ok(null);
    case "setHeight":
      setHeight(bench, edit);
      return ok(null);
    case "setLink":
      setLink(bench, edit);
      return ok(null);
    case "setPage":
      setPage(bench, edit);
      return ok(null);
  }
}
