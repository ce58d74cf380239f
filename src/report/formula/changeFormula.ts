import type { Direction } from "../../assess/change/better";
import type { FormulaMode } from "./formulaMode";
import { betterFormula } from "./comparison";

const bothNumbers = (a: string, b: string): string => `AND(ISNUMBER(${a}),ISNUMBER(${b}))`;

/**
 * The live formula for a difference, such as change on last year or variance from target, without the `=`.
 * `inPoints`: percentages held as proportions, shown in percentage points, so times 100. `[x]` where either is missing.
 *
 * @example
 * differenceFormula("F6", "G6", false, "portable") //=> "IF(AND(ISNUMBER(F6),ISNUMBER(G6)),F6-G6,\"[x]\")"
 */
export function differenceFormula(a: string, b: string, inPoints: boolean, mode: FormulaMode): string | null {
  if (mode === "values") return null;
  return `IF(${bothNumbers(a, b)},${inPoints ? `(${a}-${b})*100` : `${a}-${b}`},"[x]")`;
}

/**
 * The live formula for change on last year as a share of last year's size, without the `=`: `[x]` where either is
 * missing, `[z]` where last year is 0 and there is nothing to be a share of.
 */
export function changePercentFormula(actual: string, lastYear: string, mode: FormulaMode): string | null {
  if (mode === "values") return null;
  const share = mode === "addin" ? `YOY(${actual},${lastYear})` : `(${actual}-${lastYear})/ABS(${lastYear})`;
  return `IF(${bothNumbers(actual, lastYear)},IF(${lastYear}=0,"[z]",${share}),"[x]")`;
}

/** The live formula for direction of travel by polarity, without the `=`: `[x]` where either is missing. */
export function directionFormula(
  actual: string,
  lastYear: string,
  polarity: Direction,
  mode: FormulaMode,
): string | null {
  if (mode === "values") return null;
  const direction =
    mode === "addin"
      ? `DIRECTION(${actual},${lastYear},"${polarity}")`
      : `IF(${betterFormula(actual, lastYear, polarity)},"Improved",` +
        `IF(${betterFormula(lastYear, actual, polarity)},"Worsened","Stable"))`;
  return `IF(${bothNumbers(actual, lastYear)},${direction},"[x]")`;
}
