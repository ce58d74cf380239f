import { readAddress, type CellRange } from "../../domain/cell";
import type { FormulaResult } from "../entry";
import { sheetNamed } from "../relativeFormula";

/** What a formula says to work out. */
export type FormulaNode =
  | { readonly kind: "value"; readonly value: FormulaResult }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly FormulaNode[] }
  | {
      readonly kind: "binary";
      readonly operator: FormulaOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: "negative" | "percent"; readonly of: FormulaNode }
  /** Cells by their addresses; `sheet` is null for the formula's own. */
  | { readonly kind: "cells"; readonly sheet: string | null; readonly range: CellRange }
  /** A column of a table, `""` for the formula's own: its cell in the formula's row, or all its rows. */
  | { readonly kind: "column"; readonly table: string; readonly heading: string; readonly ownRow: boolean };

/** Operators of two sides, those that bind least first. */
const OPERATORS = [["=", "<>", "<=", ">=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]] as const;
export type FormulaOperator = (typeof OPERATORS)[number][number];

const CELL = "\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}";
const COLUMN = "\\$?[A-Z]{1,3}";
const SHEET = "(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!";
/** What a reference does not go on with. */
const END = "(?![\\p{L}\\p{N}_.(!\\[])";
const TOKEN = new RegExp(
  [
    /\s+/.source,
    /(?<text>"(?:[^"]|"")*")/.source,
    /(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_]))/u.source,
    `(?<sheet>${SHEET})?(?<first>${CELL})(?::(?<last>${CELL}))?${END}`,
    `(?<area>${SHEET})?(?<from>${COLUMN}):(?<to>${COLUMN})${END}`,
    `(?<table>[\\p{L}_][\\p{L}\\p{N}_.]*)?(?<column>\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\])`,
    /(?<name>[\p{L}_][\p{L}\p{N}_.]*)/u.source,
    /(?<sign><>|<=|>=|[-=<>&+*/^%(),])/.source,
  ].join("|"),
  "uy",
);

type Token =
  { readonly kind: "node"; readonly node: FormulaNode } | { readonly kind: "name" | "sign"; readonly text: string };

/**
 * A formula as what it says to work out; null where it has something else than figures, words, cells, columns of tables
 * and functions of them: names, other workbooks, arrays, errors.
 *
 * @param formula Without its `=`; columns may be as `relativeFormula` writes them.
 */
export function parseFormula(formula: string): FormulaNode | null {
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  const parser = new Parser(tokens);
  const node = parser.expression(0);
  return node !== null && parser.isAtEnd ? node : null;
}

function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    if (match === null) return null;
    at += match[0].length;
    const token = tokenOf(match.groups ?? {});
    if (token === "unknown") return null;
    if (token !== null) tokens.push(token);
  }
  return tokens;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token | "unknown" | null {
  const { text, number, sheet, first, last, area, from, to, table, column, name, sign } = groups;
  const node = (one: FormulaNode): Token => ({ kind: "node", node: one });
  if (text !== undefined) return node({ kind: "value", value: text.slice(1, -1).replaceAll('""', '"') });
  if (number !== undefined) return node({ kind: "value", value: Number(number) });
  if (first !== undefined) {
    return cellsToken(sheet, first, last ?? first) ?? "unknown";
  }
  if (from !== undefined && to !== undefined) return cellsToken(area, `${from}1`, `${to}${LAST_ROW}`) ?? "unknown";
  if (column !== undefined) return columnToken(table ?? "", column.slice(1, -1)) ?? "unknown";
  if (name !== undefined) return { kind: "name", text: name };
  return sign === undefined ? null : { kind: "sign", text: sign };
}

const LAST_ROW = 1_048_576;

function cellsToken(sheet: string | undefined, first: string, last: string): Token | null {
  const [from, to] = [first, last].map((one) => readAddress(one.replaceAll("$", "")));
  if (from == null || to == null) return null;
  const range = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  return { kind: "node", node: { kind: "cells", sheet: sheet === undefined ? null : sheetNamed(sheet), range } };
}

/** `@Actual`, `#This Row],[Actual`, `@[Last year]`, `Status`: what stands between the brackets of a column. */
function columnToken(table: string, inside: string): Token | null {
  const [, whole, own, named, plainOwn, plain] =
    /^(?:\[(#This Row)\],\[([^[\]]*)\]|@\[([^[\]]*)\]|@([^[\]]*)|([^[\]@#]+))$/iu.exec(inside) ?? [];
  const heading = own ?? named ?? plainOwn ?? plain;
  if (heading === undefined) return null;
  const ownRow = whole !== undefined || plain === undefined;
  const encoded = /^(?:[^%]|%[\dA-F]{2})*$/i.test(heading) ? decodeURIComponent(heading) : heading;
  return { kind: "node", node: { kind: "column", table, heading: encoded.replace(/'(.)/g, "$1"), ownRow } };
}

/** The parts of a formula that are cells. */
export function cellsIn(node: FormulaNode): readonly (FormulaNode & { readonly kind: "cells" | "column" })[] {
  switch (node.kind) {
    case "value":
      return [];
    case "cells":
    case "column":
      return [node];
    case "negative":
    case "percent":
      return cellsIn(node.of);
    case "binary":
      return [...cellsIn(node.left), ...cellsIn(node.right)];
    case "call":
      return node.parts.flatMap(cellsIn);
  }
}

/** The functions that a formula has, in capitals. */
export function functionsIn(node: FormulaNode): readonly string[] {
  switch (node.kind) {
    case "value":
    case "cells":
    case "column":
      return [];
    case "negative":
    case "percent":
      return functionsIn(node.of);
    case "binary":
      return [...functionsIn(node.left), ...functionsIn(node.right)];
    case "call":
      return [node.name, ...node.parts.flatMap(functionsIn)];
  }
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  /** What is joined by operators that bind at least as this level does. */
  expression(level: number): FormulaNode | null {
    const operators: readonly FormulaOperator[] | undefined = OPERATORS[level];
    if (operators === undefined) return this.signed();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = operators.find((one) => this.isSign(one));
      if (operator === undefined || left === null) return left;
      this.at += 1;
      const right = this.expression(level + 1);
      left = right === null ? null : { kind: "binary", operator, left, right };
    }
  }

  /** In Excel a sign before a number binds more than `^`. */
  private signed(): FormulaNode | null {
    if (this.take("+")) return this.signed();
    if (this.take("-")) {
      const of = this.signed();
      return of === null ? null : { kind: "negative", of };
    }
    let node = this.single();
    while (node !== null && this.take("%")) node = { kind: "percent", of: node };
    return node;
  }

  private single(): FormulaNode | null {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined) return null;
    if (token.kind === "node") return token.node;
    if (token.kind === "name") return this.named(token.text.toUpperCase());
    if (token.text !== "(") return null;
    const inside = this.expression(0);
    return this.take(")") ? inside : null;
  }

  private named(name: string): FormulaNode | null {
    const isTruth = name === "TRUE" || name === "FALSE";
    if (!this.take("(")) return isTruth ? { kind: "value", value: name === "TRUE" } : null;
    const parts: FormulaNode[] = [];
    if (this.take(")")) return isTruth ? { kind: "value", value: name === "TRUE" } : { kind: "call", name, parts };
    do {
      const part = this.expression(0);
      if (part === null) return null;
      parts.push(part);
    } while (this.take(","));
    return this.take(")") ? { kind: "call", name, parts } : null;
  }

  private isSign(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "sign" && token.text === text;
  }

  private take(text: string): boolean {
    const is = this.isSign(text);
    if (is) this.at += 1;
    return is;
  }
}
