import type { Tolerance, WhenUnchanged } from "../src/domain/plan";
import type { Polarity } from "../src/domain/polarity";
import { missing, number, type Value } from "../src/domain/value";
import { readValue } from "../src/read/readValue";

/** What Excel hands to a function for one cell: a number, text, TRUE or FALSE, or nothing where the cell is blank. */
export type ExcelCell = number | string | boolean | null | undefined;

/** A fault that the cell shows as an error with a message. Only these two errors can carry one. */
export class FunctionFault extends Error {
  override readonly name = "FunctionFault";
  constructor(
    readonly code: "#VALUE!" | "#N/A" | "#DIV/0!",
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads a cell as a figure: a number, text that means one (`- 2%`), or missing where it is blank or holds a known mark.
 *
 * @throws FunctionFault `#VALUE!` for TRUE, FALSE and text that is neither a number nor a known mark.
 */
export function figure(cell: ExcelCell, argument: string): Value {
  if (typeof cell === "number") return number(cell);
  if (cell === null || cell === undefined || cell === "") return missing("notAvailable");
  if (typeof cell === "boolean") throw new FunctionFault("#VALUE!", `The ${argument} is ${cell ? "TRUE" : "FALSE"}, which is not a number.`);
  const read = readValue(cell);
  switch (read.kind) {
    case "number":
      return number(read.number);
    case "missing":
      return missing(read.reason);
    case "unreadable":
      throw new FunctionFault("#VALUE!", `The ${argument} is “${cell}”, which is not a number.`);
  }
}

/**
 * Reads a cell that must hold a number for there to be an answer.
 *
 * @throws FunctionFault `#N/A` where it is missing.
 */
export function needed(cell: ExcelCell, argument: string): number {
  const value = figure(cell, argument);
  if (value.kind === "missing") throw new FunctionFault("#N/A", `There is no ${argument}.`);
  return value.number;
}

/** Reads one of a few words, whatever its case; the first is meant where none is given. */
function word<Word extends string>(cell: ExcelCell, argument: string, words: readonly [Word, ...Word[]]): Word {
  if (cell === null || cell === undefined || cell === "") return words[0];
  const given = String(cell).trim().toLowerCase();
  const known = words.find((one) => one === given);
  if (known === undefined) throw new FunctionFault("#VALUE!", `The ${argument} is “${String(cell)}”. Use ${words.map((one) => `“${one}”`).join(" or ")}.`);
  return known;
}

export function polarityOf(cell: ExcelCell): Polarity {
  return word<Polarity>(cell, "polarity", ["higher", "lower", "range", "none"]);
}

export function whenUnchangedOf(cell: ExcelCell): WhenUnchanged {
  return word<WhenUnchanged>(cell, "answer when unchanged", ["red", "amber"]);
}

export function toleranceKindOf(cell: ExcelCell): Tolerance["as"] {
  return word<Tolerance["as"]>(cell, "kind of tolerance", ["relative", "points"]);
}

export function changeKindOf(cell: ExcelCell): "percent" | "points" | "number" {
  return word<"percent" | "points" | "number">(cell, "kind of change", ["percent", "points", "number"]);
}

/** A cell as words; nothing where it is blank. */
export function words(cell: ExcelCell): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}
