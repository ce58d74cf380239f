/** An Excel error in a cell, such as `#N/A`. */
export class ErrorValue {
  readonly code: string;
  /** The sentence that a custom function gave with it. */
  readonly message: string;

  constructor(code: string, message = "") {
    this.code = code;
    this.message = message;
  }
}

/** What a cell holds or shows. A blank cell holds `""`, as the client reads it. */
export type CellValue = string | number | boolean | ErrorValue;

export const ERROR_CODES: readonly string[] = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
];

/** A value as the client sees it: errors are their words. */
export function valueOnWire(value: CellValue): string | number | boolean {
  return value instanceof ErrorValue ? value.code : value;
}

/** `Excel.RangeValueType` of a value. */
export function valueType(value: CellValue): "Empty" | "Double" | "Boolean" | "Error" | "String" {
  if (value === "") return "Empty";
  if (value instanceof ErrorValue) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
