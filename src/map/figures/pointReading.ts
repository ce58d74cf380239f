import type { SourceCell } from "../../read/source";

/** What the point of `1.234` is in a column of typed figures. */
export type PointReading = "decimal" | "unclear";

/** A point that can only be a decimal point: after 0, or with other than three digits behind it. */
const DECIMAL = new RegExp(
  String.raw`^[-(]?\s?£?\s?(?:0\.\d+|(?:\d{1,3}(?:,\d{3})+|\d+)\.(?:\d{1,2}|\d{4,15})|\d{4,15}\.\d{3}` +
    String.raw`|\d{1,3}(?:,\d{3})+\.\d{3})(?:\s?%)?\)?$`,
);
/** Points or a comma as only a country of decimal commas has them: `1.234.567`, `1,25`. */
const THOUSANDS = /^-?£?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^-?£?\d{1,3}\.\d{3},\d+$|^-?£?\d+,\d{1,2}$/;

/**
 * How the points of a column's typed figures are to be read: one that is unmistakable settles the rest, unless another
 * tells the opposite. Number cells say nothing: they hold a number, whatever is typed beside them.
 */
export function pointReading(cells: Iterable<SourceCell | null>): PointReading {
  let decimal = false;
  for (const cell of cells) {
    if (cell?.kind !== "text" || cell.text.length > 40) continue;
    const text = cell.text.trim();
    if (THOUSANDS.test(text)) return "unclear";
    decimal ||= DECIMAL.test(text);
  }
  return decimal ? "decimal" : "unclear";
}
