import { MISSING_MARKS } from "../../domain/value";
import { unitName } from "../../domain/units/unit";
import {
  HISTORY_COLUMNS,
  HISTORY_HEADINGS,
  HISTORY_KEY,
  PAST_SHEET,
  PAST_TABLE,
  type HistoryColumn,
  type HistoryRow,
} from "../../history/historyRow";
import { figureCell, textCell } from "../cells";
import type { ReportCell, ReportSheet } from "../reportModel";
import { buildSheet, type SheetSetting } from "../sheetBuilder";
import type { TableColumn } from "../tableSpec";

const WIDTHS: Readonly<Record<HistoryColumn, number>> = {
  id: 12,
  measure: 34,
  unit: 8,
  period: 18,
  months: 20,
  span: 14,
  figureFor: 20,
  actual: 11,
  was: 11,
  target: 11,
  lastYear: 11,
  status: 13,
  marker: 8,
  commentary: 44,
  file: 20,
  cell: 14,
  readAt: 17,
  by: 16,
};

const FIGURES: ReadonlySet<HistoryColumn> = new Set(["actual", "was", "target", "lastYear"]);

/** What each report said of each measure, as plain data that people may sort, filter, pivot and chart. */
export function pastFiguresSheet(context: SheetSetting, rows: readonly HistoryRow[]): ReportSheet[] {
  const sheet = buildSheet(
    PAST_SHEET,
    HISTORY_COLUMNS.map((column) => WIDTHS[column]),
    context,
  );
  sheet.title(`${PAST_SHEET}: ${context.title}`);
  sheet.line(
    "One row for each measure and period. A figure that was restated has a new row, with the old figure under Was.",
    "body",
  );
  sheet.table<HistoryRow>({
    name: PAST_TABLE,
    description: "What each report said of each measure: figures, status, commentary and where they were read",
    columns: HISTORY_COLUMNS.map((column): TableColumn<HistoryRow> => ({
      heading: HISTORY_HEADINGS[column],
      numeric: FIGURES.has(column),
      cell: (row) => historyCell(column, row),
    })),
    items: rows,
    keyedBy: HISTORY_KEY,
  });
  return sheet.build({ freeze: true, repeatHeadings: true });
}

/** One cell of a row of past figures. */
export function historyCell(column: HistoryColumn, row: HistoryRow): ReportCell {
  switch (column) {
    case "unit":
      return textCell(unitName(row.unit));
    case "actual":
    case "was":
    case "target":
    case "lastYear": {
      const figure = row[column];
      return figure.kind === "words" ? textCell(figure.text) : figureCell(figure, row.unit, row.decimals);
    }
    default:
      return textCell(row[column] === "" ? MISSING_MARKS.notApplicable : row[column]);
  }
}
