import FormulaParser from "fast-formula-parser";
import type { Argument } from "fast-formula-parser";
import { compare } from "./operators";

const { FormulaError } = FormulaParser;

type Fn = (...args: Argument[]) => unknown;

/** Every value of the arguments, ranges laid out flat. An error among them is thrown, as most functions do. */
function flat(args: readonly Argument[]): readonly unknown[] {
  const values = args.flatMap((arg) => (Array.isArray(arg.value) ? arg.value.flat(2) : [arg.value]));
  const error = values.find((value) => value instanceof FormulaError);
  if (error !== undefined) throw error;
  return values;
}

function numbers(args: readonly Argument[]): readonly number[] {
  return flat(args).filter((value): value is number => typeof value === "number");
}

function one(arg: Argument | undefined): unknown {
  const value = Array.isArray(arg?.value) ? arg.value.flat(2)[0] : arg?.value;
  if (value instanceof FormulaError) throw value;
  return value;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A test as SUMIFS writes it: `">=5"`, `"<>Red"`, `"Gr*"`, or a plain value. */
function criterion(value: unknown): (cell: unknown) => boolean {
  const parts = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(asText(value));
  const operator = parts?.[1] ?? "=";
  const operand = parts?.[2] ?? "";
  const wanted = operand !== "" && !Number.isNaN(Number(operand)) ? Number(operand) : operand;
  if (typeof wanted === "string" && /[*?]/.test(wanted)) {
    const escaped = wanted
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".");
    const pattern = new RegExp(`^${escaped}$`, "is");
    return (cell) => pattern.test(asText(cell)) === (operator !== "<>");
  }
  return (cell) => {
    const sameKind = typeof cell === typeof wanted;
    return operator === "<>"
      ? compare(cell, "<>", wanted) === true
      : sameKind && compare(cell, operator, wanted) === true;
  };
}

/** Cells of the first range for which every pair of range and test holds. */
function matching(values: Argument | undefined, tests: readonly Argument[]): readonly unknown[] {
  const cells = flat(values === undefined ? [] : [values]);
  const pairs: { range: readonly unknown[]; passes: (cell: unknown) => boolean }[] = [];
  for (let index = 0; index + 1 < tests.length; index += 2) {
    const range = tests[index];
    pairs.push({ range: range === undefined ? [] : flat([range]), passes: criterion(one(tests[index + 1])) });
  }
  return cells.filter((_, index) => pairs.every((pair) => pair.passes(pair.range[index])));
}

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
}

function mean(values: readonly unknown[]): unknown {
  const counted = values.filter((value) => typeof value === "number");
  return counted.length === 0 ? new FormulaError("#DIV/0!") : sum(counted) / counted.length;
}

function deviation(args: readonly Argument[], less: number): unknown {
  const values = numbers(args);
  if (values.length <= less) return new FormulaError("#DIV/0!");
  const middle = sum(values) / values.length;
  return Math.sqrt(values.reduce((total, value) => total + (value - middle) ** 2, 0) / (values.length - less));
}

function median(args: readonly Argument[]): unknown {
  const sorted = [...numbers(args)].sort((left, right) => left - right);
  if (sorted.length === 0) return new FormulaError("#NUM!");
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

function nth(args: readonly Argument[], largest: boolean): unknown {
  const sorted = [...numbers(args.slice(0, 1))].sort((left, right) => (largest ? right - left : left - right));
  return sorted[Number(one(args[1])) - 1] ?? new FormulaError("#NUM!");
}

function rank(args: readonly Argument[]): unknown {
  const value = one(args[0]);
  const values = numbers(args.slice(1, 2));
  if (typeof value !== "number" || !values.includes(value)) return new FormulaError("#N/A");
  const ascending = Boolean(one(args[2]) ?? 0);
  return 1 + values.filter((other) => (ascending ? other < value : other > value)).length;
}

/** Position of an exact match, or of the nearest in a sorted list. */
function matchPosition(wanted: unknown, cells: readonly unknown[], kind: number): number {
  if (kind === 0)
    return cells.findIndex((cell) => typeof cell === typeof wanted && compare(cell, "=", wanted) === true);
  const operator = kind > 0 ? "<=" : ">=";
  return cells.findLastIndex((cell) => typeof cell === typeof wanted && compare(cell, operator, wanted) === true);
}

/** Functions that Excel has and the engine has not; only those that reports are written with. */
export const WORKSHEET_FUNCTIONS: Readonly<Record<string, Fn>> = {
  MAX: (...args) => Math.max(...(numbers(args).length === 0 ? [0] : numbers(args))),
  MIN: (...args) => Math.min(...(numbers(args).length === 0 ? [0] : numbers(args))),
  MEDIAN: (...args) => median(args),
  LARGE: (...args) => nth(args, true),
  SMALL: (...args) => nth(args, false),
  COUNTA: (...args) =>
    args
      .flatMap((arg) => (Array.isArray(arg.value) ? arg.value.flat(2) : [arg.value]))
      .filter((value) => value !== null).length,
  STDEV: (...args) => deviation(args, 1),
  "STDEV.S": (...args) => deviation(args, 1),
  "STDEV.P": (...args) => deviation(args, 0),
  RANK: (...args) => rank(args),
  "RANK.EQ": (...args) => rank(args),
  SUMIFS: (...args) => sum(matching(args[0], args.slice(1))),
  AVERAGEIFS: (...args) => mean(matching(args[0], args.slice(1))),
  COUNTIFS: (...args) => matching(args[0], args).length,
  MATCH: (wanted, cells, kind) => {
    const position = matchPosition(
      one(wanted),
      cells === undefined ? [] : flat([cells]),
      kind === undefined ? 1 : Number(one(kind)),
    );
    return position < 0 ? new FormulaError("#N/A") : position + 1;
  },
  XLOOKUP: (wanted, cells, answers, otherwise) => {
    const position = matchPosition(one(wanted), cells === undefined ? [] : flat([cells]), 0);
    if (position >= 0) return (answers === undefined ? [] : flat([answers]))[position] ?? 0;
    return otherwise === undefined ? new FormulaError("#N/A") : one(otherwise);
  },
  CHOOSE: (index, ...choices) => choices[Number(one(index)) - 1]?.value ?? new FormulaError("#VALUE!"),
  SWITCH: (of, ...cases) => {
    for (let index = 0; index + 1 < cases.length; index += 2) {
      if (compare(one(of), "=", one(cases[index])) === true) return one(cases[index + 1]);
    }
    return cases.length % 2 === 1 ? one(cases.at(-1)) : new FormulaError("#N/A");
  },
  LEN: (of) => asText(one(of)).length,
  SUBSTITUTE: (of, before, after) => asText(one(of)).replaceAll(asText(one(before)), asText(one(after))),
  TEXTJOIN: (between, skipBlank, ...parts) =>
    flat(parts)
      .map(asText)
      .filter((part) => part !== "" || one(skipBlank) !== true)
      .join(asText(one(between))),
  HYPERLINK: (address, shown) => (shown === undefined ? asText(one(address)) : one(shown)),
  SUBTOTAL: (kind, ...args) => {
    const values = flat(args).filter((value) => value !== null);
    const counted = values.filter((value): value is number => typeof value === "number");
    switch (Number(one(kind)) % 100) {
      case 1:
        return mean(counted);
      case 2:
        return counted.length;
      case 3:
        return values.length;
      case 4:
        return Math.max(...counted, ...(counted.length === 0 ? [0] : []));
      case 5:
        return Math.min(...counted, ...(counted.length === 0 ? [0] : []));
      case 9:
        return sum(counted);
      default:
        return undefined;
    }
  },
};

/** Functions newer than the engine's own list: asking for one is a gap in this host, not a wrong name. */
export const NEWER_FUNCTIONS: readonly string[] = [
  "FILTER",
  "SORT",
  "SORTBY",
  "UNIQUE",
  "SEQUENCE",
  "RANDARRAY",
  "LET",
  "LAMBDA",
  "MAP",
  "REDUCE",
  "SCAN",
  "BYROW",
  "BYCOL",
  "MAKEARRAY",
  "XMATCH",
  "VSTACK",
  "HSTACK",
  "TAKE",
  "DROP",
  "CHOOSECOLS",
  "CHOOSEROWS",
  "EXPAND",
  "TOCOL",
  "TOROW",
  "WRAPCOLS",
  "WRAPROWS",
  "TEXTSPLIT",
  "TEXTBEFORE",
  "TEXTAFTER",
  "VALUETOTEXT",
  "ARRAYTOTEXT",
  "GROUPBY",
  "PIVOTBY",
  "INDIRECT",
  "OFFSET",
  "GETPIVOTDATA",
  "PERCENTILE",
  "QUARTILE",
  "MODE",
  "VAR",
  "STDEVP",
  "VARP",
  "COUNTBLANK",
  "ROWS",
];
