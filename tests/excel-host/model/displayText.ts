import { format } from "numfmt";
import { ErrorValue } from "./cellValue";
import type { CellValue } from "./cellValue";

/** A value as its cell shows it. Column width is not considered: no `####`. */
export function displayText(value: CellValue, numberFormat: string, locale: string): string {
  if (value instanceof ErrorValue) return value.code;
  if (value === "") return "";
  return format(numberFormat, value, { locale });
}
