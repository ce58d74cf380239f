/**
 * How live a report's status and change cells are. All three show the same results.
 *
 * - `portable`: plain Excel formulas, for readers without the add-in
 * - `addin`: the add-in's own functions (`=RAG(...)`)
 * - `values`: results only
 */
export const FORMULA_MODES = ["portable", "addin", "values"] as const;
export type FormulaMode = (typeof FORMULA_MODES)[number];
