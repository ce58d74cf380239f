import { cleanText, isFormula, type Entry } from "../../../src/index";
import { couldBeTaken } from "../enteredCell";

/** What to put into a cell: first the number format, null to leave the one it has, then the entry. */
export interface EnteredEntry {
  readonly numberFormat: string | null;
  readonly entry: string | number | boolean;
}

/**
 * An entry as it is typed into Excel. Text stays text, whatever it looks like; a formula is no text, whatever format
 * its cell has.
 *
 * @param format The number format to give the cell; null to leave the one it has.
 * @param has The one it has; null where that is not known.
 * @example
 * enteredEntry("=1+1", null, "General") //=> { numberFormat: "@", entry: "=1+1" }
 */
export function enteredEntry(entry: Entry, format: string | null, has: string | null): EnteredEntry {
  if (isFormula(entry)) {
    const numberFormat = format ?? (has === "@" ? "General" : null);
    return { numberFormat, entry: `=${entry.formula}` };
  }
  if (entry === null) return { numberFormat: format, entry: "" };
  if (typeof entry !== "string") return { numberFormat: format ?? (has === "@" ? "General" : null), entry };
  const text = cleanText(entry);
  // Under the text format Excel leaves alone what a person could make a formula of by pressing F2 and Enter.
  if (/^[=+\-@]/.test(text)) return { numberFormat: "@", entry: text };
  if (!couldBeTaken(text)) return { numberFormat: format, entry: text };
  const counts = format ?? has;
  if (counts === null) return { numberFormat: "@", entry: text };
  return { numberFormat: format, entry: counts === "@" ? text : `'${text}` };
}
