import FormulaParser from "fast-formula-parser";
import type { Argument, CellReference, Operand, RangeReference } from "fast-formula-parser";
import { ErrorValue } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import { HostError, notImplemented } from "../wire/hostError";
import { compare, mapGrids } from "./operators";
import { NEWER_FUNCTIONS, WORKSHEET_FUNCTIONS } from "./worksheetFunctions";

const { FormulaError } = FormulaParser;

export type ResultGrid = readonly (readonly CellValue[])[];

/** What a formula can look up while it is worked out. Rows and columns are counted from 1, as the engine does. */
export interface Surroundings {
  cell(reference: CellReference): CellValue;
  range(reference: RangeReference): ResultGrid;
  name(name: string, sheet: string): CellReference | RangeReference | null;
  /** Whether the add-in registered such a function. */
  hasCustomFunction(name: string): boolean;
  callCustomFunction(name: string, args: readonly (CellValue | ResultGrid)[]): CellValue | ResultGrid;
}

/** Thrown by the surroundings to stop a formula that must wait: it passes through the engine unchanged. */
export class StopCalculation extends Error {}

/*
 * Making the parser is slow (its grammar is checked), so all hosts of a process share one, and it looks things up in
 * the surroundings of whichever formula is being worked out.
 */
let surroundings: Surroundings | null = null;
let parser: FormulaParser | null = null;

/** Works out one formula, given with its `=`. */
export function evaluate(
  formula: string,
  at: { row: number; column: number; sheet: string },
  within: Surroundings,
): CellValue | ResultGrid {
  parser ??= makeParser();
  addCustomFunctions(parser, formula, within);
  surroundings = within;
  try {
    return fromEngine(parser.parse(formula.slice(1), { row: at.row + 1, col: at.column + 1, sheet: at.sheet }, true));
  } catch (thrown) {
    return failure(thrown, formula, parser);
  } finally {
    surroundings = null;
  }
}

function makeParser(): FormulaParser {
  const made = new FormulaParser({
    functions: WORKSHEET_FUNCTIONS,
    onCell: (reference) => toEngine(current().cell(reference)),
    onRange: (reference) =>
      current()
        .range(reference)
        .map((row) => row.map(toEngine)),
    onVariable: (name, sheet) => current().name(name, sheet),
  });
  made.checkFormulaResult = (result) => {
    const value = result === null ? null : made.retrieveRef(result);
    if (typeof value !== "number" || Number.isFinite(value)) return value;
    return new FormulaError(Number.isNaN(value) ? "#VALUE!" : "#NUM!");
  };
  const original = made.utils._applyInfix.bind(made.utils);
  // The engine compares text by case and takes only the first cell of a range; Excel does neither.
  made.utils._applyInfix = (left: Operand, operator: string, right: Operand): unknown => {
    if (Array.isArray(left.val) || Array.isArray(right.val)) {
      return mapGrids(left.val, right.val, (one, other) =>
        made.utils._applyInfix({ val: one, isArray: false }, operator, { val: other, isArray: false }),
      );
    }
    if (left.val instanceof FormulaError || right.val instanceof FormulaError) return original(left, operator, right);
    return compare(left.val, operator, right.val) ?? original(left, operator, right);
  };
  return made;
}

function addCustomFunctions(engine: FormulaParser, formula: string, within: Surroundings): void {
  for (const [, name = ""] of formula.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)) {
    const wanted = name.toUpperCase();
    if (!within.hasCustomFunction(wanted)) continue;
    engine.functions[wanted] = (...args: Argument[]): unknown => {
      if (!current().hasCustomFunction(wanted)) throw new FormulaError("#NAME?");
      const result = current().callCustomFunction(
        wanted,
        args.map((arg) => fromEngine(arg.omitted === true ? "" : arg.value, "")),
      );
      return isGrid(result) ? result.map((row) => row.map(toEngine)) : toEngine(result);
    };
  }
}

function current(): Surroundings {
  if (surroundings === null) throw new Error("excel-host: the engine asked for a cell outside a calculation");
  return surroundings;
}

function toEngine(value: CellValue): unknown {
  if (value instanceof ErrorValue) return new FormulaError(value.code);
  return value === "" ? null : value;
}

/** A formula that ends in a blank shows 0; a blank among arguments is `blank`. */
function fromEngine(value: unknown, blank: CellValue = 0): CellValue | ResultGrid {
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown) =>
      Array.isArray(row) ? row.map((cell: unknown) => oneValue(cell, blank)) : [oneValue(row, blank)],
    );
    return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? blank) : rows;
  }
  return oneValue(value, blank);
}

function oneValue(value: unknown, blank: CellValue): CellValue {
  if (value === null || value === undefined) return blank;
  if (value instanceof FormulaError) return new ErrorValue(value.error);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw notImplemented(`a formula result of ${typeof value}`);
}

export function isGrid(value: CellValue | ResultGrid): value is ResultGrid {
  return Array.isArray(value);
}

/** An unknown function is `#NAME?`; one that Excel has and this host has not is a fault of the host, told loudly. */
function failure(thrown: unknown, formula: string, engine: FormulaParser): CellValue {
  const cause = thrown instanceof FormulaError ? thrown.details : thrown;
  if (cause instanceof StopCalculation || cause instanceof HostError) throw cause;
  const missing = /^Function (\S+) is not implemented/.exec(cause instanceof Error ? cause.message : "");
  if (missing !== null) {
    const name = (missing[1] ?? "").toUpperCase();
    if (name in engine.functions || NEWER_FUNCTIONS.includes(name))
      throw notImplemented(`the worksheet function ${name}, in ${formula}`);
    return new ErrorValue("#NAME?");
  }
  if (thrown instanceof FormulaError && thrown.error !== "#ERROR!") return new ErrorValue(thrown.error);
  throw notImplemented(
    `the formula ${formula} (${thrown instanceof Error ? thrown.message.split("\n")[0] : "unknown"})`,
  );
}
