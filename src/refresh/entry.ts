/**
 * What a cell holds as it was entered: a value, or a formula without its `=`. Null for a cell that holds nothing.
 * Text that begins with `=` is text; only `Formula` is a formula.
 */
export type Entry = string | number | boolean | null | Formula;

/** What a formula came to. */
export type FormulaResult = string | number | boolean;

export interface Formula {
  readonly formula: string;
}

/** Whether an entry is a formula. */
export function isFormula(entry: Entry): entry is Formula {
  return typeof entry === "object" && entry !== null;
}

/**
 * Whether two cells hold the same. A cell that holds nothing and one that holds no letters are the same.
 *
 * @example
 * sameEntry("12", 12) //=> false
 * sameEntry(null, "") //=> true
 * sameEntry({ formula: "A1" }, { formula: "A1" }) //=> true
 * sameEntry({ formula: "A1>=-1E-15" }, { formula: "A1>=-1E-015" }) //=> true
 */
export function sameEntry(one: Entry, other: Entry): boolean {
  if (isFormula(one) || isFormula(other))
    return isFormula(one) && isFormula(other) && spelled(one.formula) === spelled(other.formula);
  return (one ?? "") === (other ?? "");
}

const QUOTED = /"[^"]*"|'[^']*'|\[[^[\]]*\]/;
const NUMBER = /(?<![\p{L}\p{N}_.$])(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_(!])/u;
const TRUTH = /\b(?:TRUE|FALSE)\(\)/;
/** Text, the name of a sheet or heading, a number on its own, or a word that some programs write as a function. */
const SPELLED = new RegExp(`${QUOTED.source}|${NUMBER.source}|${TRUTH.source}`, "giu");

/**
 * A formula with its numbers in one spelling, since each program that saves a workbook has its own: LibreOffice writes
 * `1E-15` as `1E-015` and `TRUE` as `TRUE()`.
 */
function spelled(formula: string): string {
  return formula.replace(SPELLED, (found) =>
    /^["'[]/.test(found) ? found : found.endsWith("()") ? found.slice(0, -2).toUpperCase() : String(Number(found)),
  );
}
