import { HISTORY_HEADINGS, type HistoryRow } from "../../history/historyRow";
import { differences, type IsCorrected } from "../../history/withRows";
import { historyCell } from "../../report/sheets/pastFiguresSheet";
import { saidOnce, type PastMarks } from "./pastMarks";

/** Tells which rows of a workbook’s past figures a person corrected, so that no old file puts back what was there. */
export function correctedIn(past: PastMarks): IsCorrected {
  const saidIt = saidOnce(past);
  return (standing, said) => {
    const apart = differences(standing, said).filter((column) => column !== "marker");
    const wrote = (row: HistoryRow, column: (typeof apart)[number]): boolean =>
      saidIt(standing, HISTORY_HEADINGS[column], historyCell(column, row).value) === true;
    return apart.length > 0 && apart.every((column) => wrote(said, column) && !wrote(standing, column));
  };
}
