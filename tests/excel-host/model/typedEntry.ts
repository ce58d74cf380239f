import { getFormatFromId, parseValue } from "numfmt";
import { ERROR_CODES, ErrorValue } from "./cellValue";
import type { CellValue } from "./cellValue";

/** What a cell gets from one entry: as if a person had typed it. */
export interface Entry {
  readonly value: CellValue;
  /** With its `=`, or null for a plain value. */
  readonly formula: string | null;
  /** The number format that Excel gives a General cell with such an entry (`10%`, a date); null for none. */
  readonly numberFormat: string | null;
}

/**
 * Reads an entry as Excel does: `=` starts a formula, an apostrophe keeps text, `10%`, `1,234` and dates become
 * numbers, and a cell formatted as text (`@`) keeps every word as it is.
 */
export function typedEntry(entry: string | number | boolean, numberFormat: string, locale: string): Entry {
  if (typeof entry !== "string") return plain(entry);
  if (numberFormat === "@") return plain(entry);
  if (entry.startsWith("'")) return plain(entry.slice(1));
  if (entry.startsWith("=") && entry.length > 1) return { value: 0, formula: entry, numberFormat: null };
  if (ERROR_CODES.includes(entry.toUpperCase())) return plain(new ErrorValue(entry.toUpperCase()));
  if (entry.trim() === "") return plain(entry);
  const parsed = parseValue(entry, { locale });
  if (parsed === undefined) return plain(entry);
  const known = parsed.formatId === undefined ? null : getFormatFromId(parsed.formatId, locale);
  return { value: parsed.value, formula: null, numberFormat: known };
}

function plain(value: CellValue): Entry {
  return { value, formula: null, numberFormat: null };
}
