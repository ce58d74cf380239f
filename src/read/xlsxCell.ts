import type { Cell, CellValue } from "hucre/xlsx";
import { displayText, isDayFormat } from "./displayText";
import { serialOfIso, serialOfMilliseconds } from "./excelSerial";
import type { SourceCell } from "./source";
import { raised } from "./superscript";

/** A cell as hucre reads it, as a `SourceCell`; null where it is blank. */
export function xlsxCell(value: CellValue, details: Cell | undefined): SourceCell | null {
  const numberFormat = details?.style?.numFmt ?? null;
  const formula = details?.formula !== undefined;
  if (typeof value === "number") return numberCell(value, numberFormat, formula);
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : numberCell(serialOfMilliseconds(value.getTime()), numberFormat ?? "dd/mm/yyyy", formula);
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
