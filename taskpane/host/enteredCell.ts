import type { ReportCell } from "../../src/index";
import { cleanText, storedFormat } from "../../src/index";

/** What is put into a cell, in the order that Excel wants it: first the number format, then the entry. */
export interface EnteredCell {
  readonly numberFormat: string;
  /** As if typed: a formula with its `=`, a number, or text that Excel leaves alone. */
  readonly entry: string | number;
}

/**
 * A cell of the report as it is entered into Excel. Text stays text, whatever it looks like: what could be typed as a
 * formula has the text format, and what Excel would turn into a number or a date (`1.1`, `2009/10`) has an apostrophe
 * before it, which Excel takes off.
 *
 * @param retarget Puts the names of the sheets being written into a formula.
 */
export function enteredCell(cell: ReportCell, retarget: (formula: string) => string): EnteredCell {
  const numberFormat = storedFormat(cell) ?? "General";
  if (cell.formula !== null) return { numberFormat, entry: `=${retarget(cell.formula)}` };
  if (cell.value === null) return { numberFormat, entry: "" };
  if (typeof cell.value === "number") return { numberFormat, entry: cell.value };
  const text = cleanText(cell.value);
  return { numberFormat, entry: numberFormat === "@" || !couldBeTaken(text) ? text : `'${text}` };
}

/** Longest text that Excel still reads as a number, a date or a time, with room to spare. */
const LONGEST_FIGURE = 64;

/** Whether Excel might make something else of a text. An apostrophe too many does no harm; one too few does. */
export function couldBeTaken(text: string): boolean {
  if (/^['#]/.test(text) || /^(true|false)$/i.test(text)) return true;
  return text.length <= LONGEST_FIGURE && /\d/.test(text);
}
