import { decimalText, decimalsNeeded } from "./decimalText";
import { isProportion, type Unit } from "./units/unit";
import { MISSING_MARKS, type Value } from "./value";

/** Places that a figure is written to when nobody says: one for percentages, pence if there are any, up to two else. */
function usualDecimals(value: number, unit: Unit): number {
  if (isProportion(unit)) return 1;
  const needed = decimalsNeeded(value, 2);
  return unit.kind === "money" && needed > 0 ? 2 : needed;
}

/** A figure's size as text in its unit, and whether it is below zero as printed. */
function sized(value: number, unit: Unit, decimals: number): { readonly text: string; readonly below: boolean } {
  const digits = decimalText(value, decimals, isProportion(unit) ? 2 : 0);
  const below = digits.startsWith("-");
  const [whole = "0", fraction] = (below ? digits.slice(1) : digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return { text: fraction === undefined ? grouped : `${grouped}.${fraction}`, below };
}

/**
 * A figure as a British reader expects it: thousands separated by commas, percentages with a sign, money in pounds.
 * Percentages are proportions inside (0.654 is `65.4%`). A missing value gives its mark (`[x]`). A figure in another
 * unit is written bare: its label belongs to the column or sentence around it. Zero has no minus sign.
 *
 * Source: rounding half away from zero, as Excel shows numbers.
 *
 * @param decimals Places after the point; if not given, 1 for percentages, otherwise what the figure needs, at most 2.
 * @throws RangeError when the number is not finite.
 * @example
 * formatFigure(0.654, { kind: "percent" }) //=> "65.4%"
 * formatFigure(3500000, { kind: "money" }) //=> "£3,500,000"
 * formatFigure(-1200.5, { kind: "money" }) //=> "-£1,200.50"
 * formatFigure(1079, { kind: "count" }) //=> "1,079"
 * formatFigure(0.285, { kind: "other", label: "days" }, 2) //=> "0.29"
 * formatFigure({ kind: "missing", reason: "notAvailable" }, { kind: "count" }) //=> "[x]"
 */
export function formatFigure(value: number | Value, unit: Unit, decimals?: number): string {
  if (typeof value !== "number") {
    return value.kind === "missing" ? MISSING_MARKS[value.reason] : formatFigure(value.number, unit, decimals);
  }
  const { text, below } = sized(value, unit, decimals ?? usualDecimals(value, unit));
  const sign = below ? "-" : "";
  if (unit.kind === "money") return `${sign}£${text}`;
  return isProportion(unit) ? `${sign}${text}%` : `${sign}${text}`;
}

/**
 * A difference between two figures of one unit, always with its sign; percentages differ in percentage points (`pp`).
 * No difference as printed has no sign. A missing value gives its mark.
 *
 * @param decimals As in `formatFigure`.
 * @throws RangeError when the number is not finite.
 * @example
 * formatDifference(0.038, { kind: "percent" }) //=> "+3.8 pp"
 * formatDifference(-776, { kind: "count" }) //=> "-776"
 * formatDifference(1500, { kind: "money" }) //=> "+£1,500"
 * formatDifference(0, { kind: "count" }) //=> "0"
 */
export function formatDifference(value: number | Value, unit: Unit, decimals?: number): string {
  if (typeof value !== "number") {
    return value.kind === "missing" ? MISSING_MARKS[value.reason] : formatDifference(value.number, unit, decimals);
  }
  const { text, below } = sized(value, unit, decimals ?? usualDecimals(value, unit));
  const sign = below ? "-" : /[1-9]/.test(text) ? "+" : "";
  if (unit.kind === "money") return `${sign}£${text}`;
  return isProportion(unit) ? `${sign}${text} pp` : `${sign}${text}`;
}
