import type { Cell, CellValue } from "hucre/xlsx";
import { displayText, isDayFormat } from "./displayText";
import type { SourceCell } from "./source";
import { raised } from "./superscript";

const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial of 1 January 1970 in the 1900 system. */
const SERIAL_1970 = 25_569;
/** Serials up to this one are a day ahead, because Excel takes 1900 for a leap year. */
const LEAP_YEAR_SLIP_UNTIL = 60;

/** A cell as hucre reads it, as a `SourceCell`; null where it is blank. */
export function xlsxCell(value: CellValue, details: Cell | undefined): SourceCell | null {
  const numberFormat = details?.style?.numFmt ?? null;
  const formula = details?.formula !== undefined;
  if (typeof value === "number") return numberCell(value, numberFormat, formula);
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : numberCell(serialOf(value.getTime()), numberFormat ?? "dd/mm/yyyy", formula);
  }
  if (typeof value === "boolean") {
    return { kind: "boolean", text: value ? "TRUE" : "FALSE", number: null, numberFormat, formula };
  }
  // A formula without a value is not blank: the sheet shows a figure there as soon as it is opened in Excel.
  if (value === null) return formula ? { kind: "text", text: "", number: null, numberFormat, formula } : null;
  if (details?.type === "error") return { kind: "error", text: value, number: null, numberFormat, formula };
  const isoDate = numberFormat !== null && isDayFormat(numberFormat) ? isoSerial(value) : null;
  if (isoDate !== null) return numberCell(isoDate, numberFormat, formula);
  const text = details?.richText === undefined ? value : richText(details.richText);
  return text.trim() === "" ? null : { kind: "text", text, number: null, numberFormat, formula };
}

function numberCell(number: number, numberFormat: string | null, formula: boolean): SourceCell {
  const kind = numberFormat !== null && isDayFormat(numberFormat) ? "date" : "number";
  return { kind, text: displayText(number, numberFormat), number, numberFormat, formula };
}

function serialOf(milliseconds: number): number {
  const serial = milliseconds / MILLISECONDS_PER_DAY + SERIAL_1970;
  return serial > LEAP_YEAR_SLIP_UNTIL ? serial : serial - 1;
}

/** Cells of type `d` hold ISO text instead of a serial. Source: ECMA-376 part 1, 18.18.11. */
function isoSerial(text: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z?)?$/.exec(text)?.slice(1).map((part) => Number(part ?? 0));
  if (parts === undefined) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  return serialOf(Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0));
}

function richText(runs: NonNullable<Cell["richText"]>): string {
  return runs.map((run) => (run.font?.vertAlign === "superscript" ? raised(run.text) : run.text)).join("");
}
