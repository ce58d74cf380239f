import { HISTORY_COLUMNS, HISTORY_HEADINGS, PAST_TABLE, type HistoryRow } from "../../history/historyRow";
import { readRow } from "../../history/readHistory";
import type { SourceCell } from "../../read/source";
import type { WrittenCell, WrittenReport, WrittenSheet } from "../writtenReport";

/**
 * The rows of past figures that a workbook keeps for its sheet of past figures, because that was protected when they
 * were to be added. They are added as soon as it is not.
 */
export function keptRows({ sheets }: WrittenReport): readonly HistoryRow[] {
  return sheets.flatMap(({ blocks }) =>
    blocks
      .filter(({ table }) => table === PAST_TABLE)
      .flatMap(({ headings, rows }) => rows.map(({ cells }) => rowOf(headings, cells))),
  );
}

function rowOf(headings: readonly string[], cells: readonly WrittenCell[]): HistoryRow {
  const places = new Map(HISTORY_COLUMNS.map((column) => [column, headings.indexOf(HISTORY_HEADINGS[column])]));
  return readRow((column) => {
    const cell = cells[places.get(column) ?? -1];
    return cell === undefined ? null : sourceCell(cell);
  }, null);
}

function sourceCell({ entry, text, format }: WrittenCell): SourceCell {
  const isNumber = typeof entry === "number";
  return {
    kind: isNumber ? "number" : "text",
    text,
    number: isNumber ? entry : null,
    numberFormat: format,
    formula: false,
  };
}

/** Whether a sheet has the past figures, to which a report may have nothing to add. */
export function keepsPast({ blocks }: WrittenSheet): boolean {
  return blocks.some(({ table }) => table === PAST_TABLE);
}
