import type { CellRef } from "../domain/cell";
import { rounded } from "../domain/compare";
import { formatDifference, formatFigure } from "../domain/formatFigure";
import { isProportion, type Unit } from "../domain/units/unit";
import { MISSING_MARKS, type MissingReason, type Value } from "../domain/value";
import { CHANGE_PERCENT_FORMAT, differenceFormat, figureFormat } from "./numberFormats";
import type { Look, ReportCell } from "./reportModel";

/**
 * What a cell is unless it says otherwise. Each cell is written out whole, in one order: V8 gives a cell that is made
 * by spreading another a layout of its own, which takes more memory than the cell, and a report has 100,000 of them.
 */
function plainCell(
  value: ReportCell["value"],
  text: string,
  look: Look,
  { numberFormat = null, formula = null, link = null, source = null }: Partial<ReportCell> = NOTHING_MORE,
): ReportCell {
  return { value, text, look, numberFormat, formula, link, source };
}

const NOTHING_MORE: Partial<ReportCell> = {};

/** A cell of words. */
export function textCell(text: string, look: Look = "text", source: CellRef | null = null): ReportCell {
  return plainCell(text, text, look, { source });
}

/** A cell of a table is never left blank: where a plan may say nothing, such as an objective, it does not apply. */
export function neverBlank(cell: ReportCell): ReportCell {
  return typeof cell.value === "string" && cell.value.trim() === ""
    ? { ...cell, value: MISSING_MARKS.notApplicable, text: MISSING_MARKS.notApplicable }
    : cell;
}

/** Words that lead to a place in the report. */
export function linkCell(text: string, sheet: string, address: string): ReportCell {
  return plainCell(text, text, "link", { link: { sheet, address } });
}

/** The mark of a missing figure: a figure cell is never left blank. */
export function missingCell(reason: MissingReason, source: CellRef | null = null): ReportCell {
  return plainCell(MISSING_MARKS[reason], MISSING_MARKS[reason], "number", { source });
}

/** What Excel holds where a chart is to have a gap: it would draw words, and a mark, as nought. */
export const NO_FIGURE = "#N/A" as const;

/** No figure, in a column that a chart draws. */
export function missingFigure(reason: MissingReason): ReportCell {
  return plainCell(NO_FIGURE, MISSING_MARKS[reason], "number", { formula: "NA()" });
}

/** A whole number that the report counted. */
export function countCell(count: number, formula: string | null = null): ReportCell {
  const text = formatFigure(count, { kind: "count" });
  return plainCell(count, text, "number", { numberFormat: "#,##0", formula });
}

/** A figure in its unit, or the mark of why there is none. */
export function figureCell(value: Value, unit: Unit, decimals: number, source: CellRef | null = null): ReportCell {
  if (value.kind === "missing") return missingCell(value.reason, source);
  const text = formatFigure(value.number, unit, decimals);
  return plainCell(rounded(value.number), text, "number", { numberFormat: figureFormat(unit, decimals), source });
}

/** A difference in its unit; percentages in points, held times 100 so that the sheet shows 3.8 pp. */
export function differenceCell(
  difference: number | null,
  unit: Unit,
  decimals: number,
  formula: string | null,
): ReportCell {
  if (difference === null) return { ...missingCell("notAvailable"), formula };
  const inPoints = isProportion(unit);
  const value = rounded(inPoints ? difference * 100 : difference);
  const text = formatDifference(difference, unit, decimals);
  return plainCell(value, text, "number", { numberFormat: differenceFormat(unit, decimals), formula });
}

/** A change as a share of last year's figure, with its sign. */
export function changePercentCell(change: number | null, reason: MissingReason, formula: string | null): ReportCell {
  if (change === null) return { ...missingCell(reason), formula };
  const text = formatFigure(change, { kind: "percentChange" }, 1);
  const signed = change > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  return plainCell(rounded(change), signed, "number", { numberFormat: CHANGE_PERCENT_FORMAT, formula });
}

/** A status word in its colour. */
export function statusCell(status: string, formula: string | null = null, source: CellRef | null = null): ReportCell {
  return plainCell(status, status, "status", { formula, source });
}
