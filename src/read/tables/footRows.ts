import { textAt } from "./header/rowKinds";
import type { SheetShape } from "./sheetShape";
import type { Draft } from "./splitBlock";

const DONE = "prepared|compiled|produced|written|checked|approved|authorised|reviewed|submitted|signed(?: off)?";
/** What a line about the paper itself says first: `Prepared by: J Smith`, `Author: Performance team`. */
const OF_THE_PAPER = new RegExp(
  String.raw`^(?:(?:(?:report|data|figures?) )?(?:${DONE}) (?:by|on)|authors?|report author|contact|version|page` +
    String.raw`|(?:date(?: of report)?|report date)(?=\s*:))\s*(?::|$)`,
  "i",
);
const STATUS = String.raw`(?:red|amber|green|blue|gr[ae]y|not rated|no data|on target|off target)`;
/** How many measures have a status, counted under the table: `Red: 1`, `Green (4)`, `Measures on target: 3`. */
const TALLY = new RegExp(
  String.raw`^(?:(?:number of |total )?(?:measures?|kpis?|indicators?)(?: (?:that are|rated))? ?)?` +
    String.raw`${STATUS}(?: (?:measures?|kpis?|indicators?))?\s*(?:[:=–-]|[(])\s*\d{1,4}\)?(?:\D|$)`,
  "i",
);
const STATUS_ALONE = new RegExp(`^${STATUS}$`, "i");

/** Whether a row under a table's rows is a line about the paper or counts its statuses, and is no row of figures. */
export function isFootRow(shape: SheetShape, { left, right }: Pick<Draft, "left" | "right">, row: number): boolean {
  const columns = shape.columns(row, left, right);
  if (columns.length > 0 && columns.every((column) => TALLY.test(textAt(shape, row, column).trim()))) return true;
  const [first, second, ...more] = columns;
  // A table of two columns may be a form, or count statuses itself.
  if (first === undefined || more.length > 0 || (second !== undefined && right - left < 2)) return false;
  const text = textAt(shape, row, first).trim();
  const beside = second === undefined ? "" : textAt(shape, row, second).trim();
  if (OF_THE_PAPER.test(text)) return beside !== "" || text.includes(":");
  return STATUS_ALONE.test(text.replace(/\s*:$/, "")) && /^\d{1,4}$/.test(beside);
}
