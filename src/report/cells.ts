import type { CellRef } from "../domain/cell";
import { rounded } from "../domain/compare";
import { formatDifference, formatFigure } from "../domain/formatFigure";
import { isProportion, type Unit } from "../domain/units/unit";
import { MISSING_MARKS, type MissingReason, type Value } from "../domain/value";
import { CHANGE_PERCENT_FORMAT, differenceFormat, figureFormat } from "./numberFormats";
import type { Look, ReportCell } from "./reportModel";

const PLAIN = { numberFormat: null, formula: null, link: null, source: null } as const;

/** A cell of words. */
export function textCell(text: string, look: Look = "text", source: CellRef | null = null): ReportCell {
  return { ...PLAIN, value: text, text, look, source };
}

/** Words that lead to a place in the report. */
export function linkCell(text: string, sheet: string, address: string): ReportCell {
  return { ...PLAIN, value: text, text, look: "link", link: { sheet, address } };
}

/** The mark of a missing figure: a figure cell is never left blank. */
export function missingCell(reason: MissingReason, source: CellRef | null = null): ReportCell {
  return { ...PLAIN, value: MISSING_MARKS[reason], text: MISSING_MARKS[reason], look: "number", source };
}

/** What Excel holds where a chart is to have a gap: it would draw words, and a mark, as nought. */
export const NO_FIGURE = "#N/A" as const;

/** No figure, in a column that a chart draws. */
export function missingFigure(reason: MissingReason): ReportCell {
  return { ...PLAIN, value: NO_FIGURE, text: MISSING_MARKS[reason], look: "number", formula: "NA()" };
}

/** A whole number that the report counted. */
export function countCell(count: number, formula: string | null = null): ReportCell {
  return {
    ...PLAIN,
    value: count,
    text: formatFigure(count, { kind: "count" }),
    look: "number",
    numberFormat: "#,##0",
    formula,
  };
}

/** A figure in its unit, or the mark of why there is none. */
export function figureCell(value: Value, unit: Unit, decimals: number, source: CellRef | null = null): ReportCell {
  if (value.kind === "missing") return missingCell(value.reason, source);
  return {
    ...PLAIN,
    value: rounded(value.number),
    text: formatFigure(value.number, unit, decimals),
    look: "number",
    numberFormat: figureFormat(unit, decimals),
    source,
  };
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
  return {
    ...PLAIN,
    value: rounded(inPoints ? difference * 100 : difference),
    text: formatDifference(difference, unit, decimals),
    look: "number",
    numberFormat: differenceFormat(unit, decimals),
    formula,
  };
}

/** A change as a share of last year's figure, with its sign. */
export function changePercentCell(change: number | null, reason: MissingReason, formula: string | null): ReportCell {
  if (change === null) return { ...missingCell(reason), formula };
  const text = formatFigure(change, { kind: "percentChange" }, 1);
  return {
    ...PLAIN,
    value: rounded(change),
    text: change > 0 && /[1-9]/.test(text) ? `+${text}` : text,
    look: "number",
    numberFormat: CHANGE_PERCENT_FORMAT,
    formula,
  };
}

/** A status word in its colour. */
export function statusCell(status: string, formula: string | null = null, source: CellRef | null = null): ReportCell {
  return { ...PLAIN, value: status, text: status, look: "status", formula, source };
}
