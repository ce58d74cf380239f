import type { MonthNumber, Polarity, Tolerance, WhenUnchanged } from "../src/index";
import { isMonthNumber, readValue } from "../src/index";
import { FAULT_CODES, FunctionFault } from "./fault";

/**
 * A cell that holds more than plain text or a number, as the client hands it over: an error (`code`, or `#N/A` as its
 * basic value), or a number with a format of its own.
 */
export interface ExcelObject {
  readonly type?: string;
  readonly code?: string;
  readonly basicType?: string;
  readonly basicValue?: number | string | boolean;
}

/** What Excel hands to a function for one cell; nothing where the cell is blank or the argument left out. */
export type ExcelCell = number | string | boolean | null | undefined | ExcelObject;

/** A cell's value alone, without error or format. */
export type PlainCell = Exclude<ExcelCell, ExcelObject>;

/**
 * The number, text, TRUE or FALSE in a cell.
 *
 * @throws FunctionFault the cell's own error; `#REF!` and `#NAME?`, which a function cannot answer, as `#VALUE!`.
 */
export function plainValue(cell: ExcelCell, argument: string): PlainCell {
  if (typeof cell !== "object" || cell === null) return cell;
  const isError = cell.code !== undefined || cell.type === "Error" || cell.basicType === "Error";
  if (!isError) return cell.basicValue;
  const shown = cell.code ?? String(cell.basicValue);
  throw new FunctionFault(FAULT_CODES.find((code) => code === shown) ?? "#VALUE!", `The ${argument} is ${shown}.`);
}

function isBlank(cell: PlainCell): cell is "" | null | undefined {
  return cell === null || cell === undefined || cell === "";
}

/**
 * Reads a cell as a figure: a number, text that means one (`- 2%`), or null where it is blank or holds a known mark.
 *
 * @throws FunctionFault `#VALUE!` for TRUE, FALSE and text that is neither a number nor a known mark.
 */
export function figure(cell: ExcelCell, argument: string): number | null {
  return typeof cell === "number" ? cell : figureInWords(plainValue(cell, argument), argument);
}

function figureInWords(cell: PlainCell, argument: string): number | null {
  if (typeof cell === "number") return cell;
  if (isBlank(cell)) return null;
  if (typeof cell === "boolean")
    throw new FunctionFault("#VALUE!", `The ${argument} is ${cell ? "TRUE" : "FALSE"}, which is not a number.`);
  const read = readValue(cell);
  switch (read.kind) {
    case "number":
      return read.number;
    case "missing":
      return null;
    case "time":
    case "foreign":
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
  const number = figure(cell, argument);
  if (number === null) throw new FunctionFault("#N/A", `There is no ${argument}.`);
  return number;
}

/** Reads one of a few words, whatever its case; the first is meant where none is given. */
function word<Word extends string>(cell: ExcelCell, argument: string, allowed: readonly [Word, ...Word[]]): Word {
  const value = plainValue(cell, argument);
  if (isBlank(value)) return allowed[0];
  const lower = String(value).trim().toLowerCase();
  const chosen = allowed.find((word) => word === lower);
  if (chosen === undefined) {
    throw new FunctionFault(
      "#VALUE!",
      `The ${argument} is “${String(value)}”. Use ${allowed.map((word) => `“${word}”`).join(" or ")}.`,
    );
  }
  return chosen;
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

/** Reads TRUE or FALSE, also as 1 or 0; TRUE where nothing is given. */
export function yesOrNo(cell: ExcelCell, argument: string): boolean {
  const value = plainValue(cell, argument);
  if (isBlank(value)) return true;
  if (typeof value === "boolean") return value;
  if (value === 1 || value === 0) return value === 1;
  return word(value, argument, ["true", "false"]) === "true";
}

/** The place, counted from 0, of the point that limits begin anew from, which a cell gives counted from 1. */
export function whenAnew(cell: ExcelCell, points: number): number {
  const point = needed(cell, "point to begin anew from");
  if (!Number.isInteger(point) || point < 1 || point > points) {
    throw new FunctionFault(
      "#VALUE!",
      `The point to begin anew from is ${point}. Give a whole number from 1 to ${points}, the number of figures.`,
    );
  }
  return point - 1;
}

/** A whole number of months of a year gone, 0 to 12. */
export function monthsGone(cell: ExcelCell): number {
  const months = needed(cell, "number of months elapsed");
  if (!Number.isInteger(months) || months < 0 || months > 12) {
    throw new FunctionFault("#VALUE!", `The months elapsed are ${months}. Give a whole number from 0 to 12.`);
  }
  return months;
}

/** The month that years start in, 1 to 12; April where nothing is given. */
export function firstMonthOf(cell: ExcelCell): MonthNumber {
  const value = plainValue(cell, "first month");
  if (isBlank(value)) return 4;
  const month = figure(value, "first month");
  if (month === null || !isMonthNumber(month)) {
    throw new FunctionFault(
      "#VALUE!",
      `The first month is ${String(value)}. Give a whole number from 1, January, to 12, December.`,
    );
  }
  return month;
}

/** A cell as words; nothing where it is blank. */
export function textOf(cell: ExcelCell, argument: string): string {
  const value = plainValue(cell, argument);
  return isBlank(value) ? "" : String(value).trim();
}

/**
 * The same reader for a whole column of an option: a cell like the one before it is not read again.
 */
export function repeated<Option>(read: (cell: ExcelCell) => Option): (cell: ExcelCell) => Option {
  let last: { readonly cell: ExcelCell; readonly option: Option } | null = null;
  return (cell) => {
    if (last === null || last.cell !== cell) last = { cell, option: read(cell) };
    return last.option;
  };
}
