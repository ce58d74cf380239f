import type { Source } from "../read/source";
import type { FoundReport } from "../refresh/found/foundReport";
import { typedCells, type TypedCell } from "../refresh/found/typedCells";
import type { WrittenReport } from "../refresh/writtenReport";
import type { TypedWords } from "./typedWords";

/**
 * What people typed into a report's tables, as their program shows it: `91.2%`, where the cell holds 0.912.
 *
 * @param found What stands in the workbook.
 * @param shown The same sheets, read as a file is.
 */
export function typedTexts(base: WrittenReport, found: FoundReport, shown: Source): readonly TypedWords[] {
  return typedCells(base, found).flatMap((cell) => {
    const text = textAt(shown, cell.at);
    // Other programs write our formulas in their own way: what shows the same is nobody’s.
    if (text === cell.written && !cell.isOurs) return [];
    // A formula of ours without a result is one that nobody has worked out since somebody typed beside it.
    return text === "" && !(cell.isOurs && cell.value === null) ? [] : [{ ...cell, text }];
  });
}

/**
 * Cells in which a person typed a formula of which the workbook has no result, since what saved it last worked nothing
 * out: nobody knows what they say.
 */
export function unworkedCells(base: WrittenReport, found: FoundReport): readonly TypedCell[] {
  return typedCells(base, found).filter(({ isOurs, value }) => !isOurs && value === null);
}

function textAt({ sheets }: Source, { sheet, row, column }: TypedWords["at"]): string {
  return (
    sheets
      .find(({ name }) => name === sheet)
      ?.cell(row, column)
      ?.text.trim() ?? ""
  );
}
