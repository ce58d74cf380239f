import { ErrorValue } from "./model/cellValue";
import { isRecord } from "./wire/readValue";

/** What a custom function answered: a value, a grid (errors in it as ErrorValue), or an error with its sentence. */
export type FunctionAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly message: string };

/** The numbers by which the client names an error it was thrown. */
const ERROR_NUMBERS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/**
 * Reads one result: `[id, ok, value, error number where not ok, timings]`. 2 and 3, an exception and a rejected
 * promise,
 * are `#VALUE!` in the cell, as is a number not known.
 */
export function functionAnswer(result: readonly unknown[]): FunctionAnswer {
  const [, ok, value, number] = result;
  if (ok !== true) {
    const error = (typeof number === "number" ? ERROR_NUMBERS[number] : undefined) ?? "#VALUE!";
    return { ok: false, error, message: typeof value === "string" ? value : "" };
  }
  const read = withErrors(value);
  return read instanceof ErrorValue
    ? { ok: false, error: read.code, message: read.message }
    : { ok: true, value: read };
}

/** Errors that were returned, not thrown, come as objects, at any place in a grid. */
function withErrors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withErrors);
  if (isRecord(value) && value["valueType"] === "CustomFunctionError") {
    const { code, message } = value;
    return new ErrorValue(typeof code === "string" ? code : "#VALUE!", typeof message === "string" ? message : "");
  }
  return value;
}
