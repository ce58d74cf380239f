import { isProportion, type Unit } from "../domain/units/unit";

function places(decimals: number): string {
  return decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
}

/**
 * The Excel number format for a figure in a unit. Zero prints as 0.
 *
 * @example
 * figureFormat({ kind: "percent" }, 1) //=> "#,##0.0%"
 * figureFormat({ kind: "money" }, 0) //=> "£#,##0;-£#,##0"
 */
export function figureFormat(unit: Unit, decimals: number): string {
  if (isProportion(unit)) return `#,##0${places(decimals)}%`;
  if (unit.kind === "money") return `£#,##0${places(decimals)};-£#,##0${places(decimals)}`;
  return `#,##0${places(decimals)}`;
}

/**
 * The Excel number format for a difference, with its sign; percentage points are held times 100 on a sheet.
 *
 * @example
 * differenceFormat({ kind: "percent" }, 1) //=> "+#,##0.0\" pp\";-#,##0.0\" pp\";0.0\" pp\""
 * differenceFormat({ kind: "count" }, 0) //=> "+#,##0;-#,##0;0"
 */
export function differenceFormat(unit: Unit, decimals: number): string {
  const dp = places(decimals);
  if (isProportion(unit)) return `+#,##0${dp}" pp";-#,##0${dp}" pp";0${dp}" pp"`;
  if (unit.kind === "money") return `+£#,##0${dp};-£#,##0${dp};£0${dp}`;
  return `+#,##0${dp};-#,##0${dp};0${dp}`;
}

/** The Excel number format for a change in percent, with its sign. */
export const CHANGE_PERCENT_FORMAT = "+#,##0.0%;-#,##0.0%;0.0%";
