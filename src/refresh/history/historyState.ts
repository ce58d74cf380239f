import type { HistoryRow } from "../../history/historyRow";
import { pastFiguresSheet } from "../../report/sheets/pastFiguresSheet";
import type { SheetSetting } from "../../report/sheetBuilder";
import { ourReport, written } from "../ourReport";
import { withMarks } from "./pastMarks";
import type { RefreshEdit } from "../refreshEdit";
import type { ReportState } from "../state/reportState";

/**
 * What a workbook is to know after rows of past figures were put into it, so that its next report takes neither them
 * nor a sheet that came with them for a person's.
 *
 * @param edits The steps that put them there (see `historyEdits`).
 */
export function withHistoryKnown(
  state: ReportState,
  rows: readonly HistoryRow[],
  setting: SheetSetting,
  edits: readonly RefreshEdit[],
): ReportState {
  const [past] = ourReport({ sheets: pastFiguresSheet(setting, rows) });
  if (past === undefined) return state;
  const { report } = state;
  const isNew = edits.some(({ kind }) => kind === "addSheet");
  const sheet = { name: past.sheet.name, blocks: past.blocks.map(written) };
  return {
    ...state,
    report: {
      ...report,
      sheets: isNew ? [...report.sheets, sheet] : report.sheets,
      past: withMarks(report.past, past.blocks),
    },
  };
}
