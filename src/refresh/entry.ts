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
 */
export function sameEntry(one: Entry, other: Entry): boolean {
  if (isFormula(one) || isFormula(other)) return isFormula(one) && isFormula(other) && one.formula === other.formula;
  return (one ?? "") === (other ?? "");
}
