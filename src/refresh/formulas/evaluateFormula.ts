import { rounded } from "../../domain/compare";
import { FORMULA_FUNCTIONS } from "./formulaFunctions";
import type { FormulaNode, FormulaOperator } from "./parseFormula";

/** What a cell or a part of a formula comes to: null for a blank cell. */
export type Worked = string | number | boolean | null;

/** What cells come to; undefined where that cannot be told. */
export interface FormulaCells {
  /** Of some cells, row by row. */
  readonly cells: (node: FormulaNode & { readonly kind: "cells" }) => readonly Worked[] | undefined;
  readonly column: (node: FormulaNode & { readonly kind: "column" }) => readonly Worked[] | undefined;
}

/**
 * What a formula comes to; undefined where that cannot be told: it needs a function that is not known here, a cell of
 * which nobody knows what it comes to, or comes to an error.
 *
 * @example
 * evaluateFormula({ kind: "value", value: "Green" }, { cells: () => [], column: () => [] }) //=> "Green"
 */
export function evaluateFormula(node: FormulaNode | null, from: FormulaCells): Worked | undefined {
  if (node === null) return undefined;
  switch (node.kind) {
    case "value":
      return node.value;
    case "cells":
    case "column": {
      const values = valuesOf(node, from);
      return values?.length === 1 ? values[0] : undefined;
    }
    case "negative":
    case "percent": {
      const figure = figureOf(evaluateFormula(node.of, from));
      if (figure === undefined) return undefined;
      return node.kind === "negative" ? -figure : figure / 100;
    }
    case "binary":
      return joined(node.operator, evaluateFormula(node.left, from), evaluateFormula(node.right, from));
    case "call":
      return called(node, from);
  }
}

/** What the cells of a part come to, or the one value that it is. */
function valuesOf(node: FormulaNode, from: FormulaCells): readonly Worked[] | undefined {
  if (node.kind === "cells") return from.cells(node);
  if (node.kind === "column") return from.column(node);
  const value = evaluateFormula(node, from);
  return value === undefined ? undefined : [value];
}

function called({ name, parts }: FormulaNode & { readonly kind: "call" }, from: FormulaCells): Worked | undefined {
  const value = (at: number): Worked | undefined => {
    const part = parts[at];
    return part === undefined ? undefined : evaluateFormula(part, from);
  };
  // Only the part that is chosen has to be known.
  if (name === "IF") {
    const condition = truthOf(value(0));
    if (condition === undefined || parts.length < 2) return undefined;
    if (condition) return value(1);
    return parts.length < 3 ? false : value(2);
  }
  if (name === "IFS" || name === "_XLFN.IFS") {
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const condition = truthOf(value(at));
      if (condition === undefined) return undefined;
      if (condition) return value(at + 1);
    }
    return undefined;
  }
  const known = FORMULA_FUNCTIONS.get(name);
  const given = parts.map((part) => ({ values: valuesOf(part, from), isRange: isRange(part) }));
  const values = given.flatMap((one) => (one.values === undefined ? [] : [{ ...one, values: one.values }]));
  return known === undefined || values.length < given.length ? undefined : known(values);
}

function isRange({ kind }: FormulaNode): boolean {
  return kind === "cells" || kind === "column";
}

function joined(operator: FormulaOperator, one: Worked | undefined, other: Worked | undefined): Worked | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (operator === "&") return `${textOf(one)}${textOf(other)}`;
  if (COMPARISONS.has(operator)) return compared(operator, compare(one, other));
  const [left, right] = [figureOf(one), figureOf(other)];
  if (left === undefined || right === undefined) return undefined;
  const result = arithmetic(operator, left, right);
  return Number.isFinite(result) ? result : undefined;
}

const COMPARISONS: ReadonlySet<FormulaOperator> = new Set(["=", "<>", "<", "<=", ">", ">="]);

function compared(operator: FormulaOperator, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

function arithmetic(operator: FormulaOperator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    default:
      return left ** right;
  }
}

/** As Excel orders what cells hold: figures before words before truths; no letters apart; blank is 0 or no word. */
function compare(one: Worked, other: Worked): number {
  const [left, right] = [one ?? blankAs(other), other ?? blankAs(one)];
  const kinds = KINDS.indexOf(typeof left) - KINDS.indexOf(typeof right);
  if (kinds !== 0) return kinds;
  if (typeof left === "string") {
    const [small, large] = [left.toLowerCase(), String(right).toLowerCase()];
    return small === large ? 0 : small < large ? -1 : 1;
  }
  return rounded(Number(left)) - rounded(Number(right));
}

const KINDS: readonly string[] = ["number", "string", "boolean"];

function blankAs(other: Worked): Worked {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** A figure, or what a blank or a truth is as one; undefined for words, which make an error or are read as figures. */
function figureOf(value: Worked | undefined): number | undefined {
  if (typeof value === "string" || value === undefined) return undefined;
  return Number(value ?? 0);
}

function truthOf(value: Worked | undefined): boolean | undefined {
  return typeof value === "string" || value === undefined ? undefined : Boolean(value);
}

function textOf(value: Worked): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}
