import { MISSING_MARKS } from "../../domain/value";
import { HISTORY_HEADINGS } from "../../history/historyRow";
import type { ClosingWords } from "../../history/readHistory";
import { words } from "../found/locateColumns";
import { keyOf } from "../ourReport";
import type { TableJob } from "../refreshTable";

/**
 * Gives rows of past figures the words with which their report ended: what a person typed in the report would be
 * nowhere to be seen for its period once the next one stands there.
 *
 * @returns Those that were given; a row that somebody deleted gets none.
 */
export function closePast({ work, sheet, located, there, table }: TableJob): readonly ClosingWords[] {
  const column = table.columns.get(HISTORY_HEADINGS.commentary);
  if (column === undefined) return [];
  return work.closing.flatMap((one) => {
    const { id, period, readAt } = one;
    const row = there.rows.get(keyOf([id, period, readAt]));
    if (row === undefined) return [];
    const text = one.text === "" ? MISSING_MARKS.notApplicable : one.text;
    const entry = located.found.rows[row]?.[column] ?? null;
    work.cells.push({
      ...{ sheet, table, row: sheet.rows.row(row), column },
      cell: { entry: text, text, format: null, value: text, link: null },
      stood: { sheet: located.found.name, row, column, entry, format: null },
      format: false,
      unknownResult: false,
    });
    work.changes.push({
      kind: "pastClosed",
      sheet: sheet.name,
      row: `${id}, ${period}`,
      before: words(entry),
      after: one.text,
    });
    return [{ ...one, text }];
  });
}
