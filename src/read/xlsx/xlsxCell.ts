import type { Cell, CellValue } from "hucre/xlsx";
import { displayText, isDayFormat } from "../cells/displayText";
import { DAYS_FROM_1900_TO_1904, serialFrom1904, serialOfIso } from "../cells/excelSerial";
import type { SourceCell } from "../source";
import { raised } from "../cells/superscript";

/**
 * A cell as hucre reads it, as a `SourceCell`; null where it is blank.
 *
 * @param value What hucre read, told to count dates from 1904 in any workbook.
 * @param date1904 Whether this workbook counts its days from 1904. A date is then the same day; a length of time, which
 * hucre gives as a date too, is counted from nothing and not from then.
 */
export function xlsxCell(value: CellValue, details: Cell | undefined, date1904: boolean): SourceCell | null {
  const numberFormat = details?.style?.numFmt ?? null;
  const formula = details?.formula !== undefined;
  if (typeof value === "number") return numberCell(value, numberFormat, formula);
  if (value instanceof Date) {
    // A number too large for any date: as Excel shows it.
    if (Number.isNaN(value.getTime())) return { kind: "text", text: "########", number: null, numberFormat, formula };
    const dateFormat = numberFormat ?? "dd/mm/yyyy";
    const shift = date1904 && isDayFormat(dateFormat) ? DAYS_FROM_1900_TO_1904 : 0;
    return numberCell(serialFrom1904(value) + shift, dateFormat, formula);
  }
  if (typeof value === "boolean") {
    return { kind: "boolean", text: value ? "TRUE" : "FALSE", number: null, numberFormat, formula };
  }
  // A formula without a value is not blank: the sheet shows a figure there as soon as it is opened in Excel.
  if (value === null) return formula ? { kind: "text", text: "", number: null, numberFormat, formula } : null;
  if (details?.type === "error") return { kind: "error", text: value, number: null, numberFormat, formula };
  // Cells of type `d` hold ISO text instead of a serial. Source: ECMA-376 part 1, 18.18.11.
  const isoDate = numberFormat !== null && isDayFormat(numberFormat) ? serialOfIso(value) : null;
  if (isoDate !== null) return numberCell(isoDate, numberFormat, formula);
  const text = details?.richText === undefined ? value : richText(details.richText);
  return text.trim() === "" ? null : { kind: "text", text, number: null, numberFormat, formula };
}

function numberCell(number: number, numberFormat: string | null, formula: boolean): SourceCell {
  const kind = numberFormat !== null && isDayFormat(numberFormat) ? "date" : "number";
  return { kind, text: displayText(number, numberFormat), number, numberFormat, formula };
}

function richText(runs: NonNullable<Cell["richText"]>): string {
  return runs.map((run) => (run.font?.vertAlign === "superscript" ? raised(run.text) : run.text)).join("");
}
