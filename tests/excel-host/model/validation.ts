import type { Area } from "./area";

/** Data validation of a range; the rule is kept as the client gave it. */
export interface Validation {
  area: Area;
  rule: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>> | null;
  prompt: Readonly<Record<string, unknown>> | null;
  ignoreBlanks: boolean;
}

/** Kinds of rule, by the property of `Excel.DataValidationRule` that holds them, and `Excel.DataValidationType`. */
export const VALIDATION_TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

export function validationType(rule: Readonly<Record<string, unknown>>): string {
  const kind = Object.keys(VALIDATION_TYPES).find((key) => rule[key] !== undefined);
  return kind === undefined ? "None" : (VALIDATION_TYPES[kind] ?? "None");
}
