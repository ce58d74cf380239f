import { decimalsNeeded, decimalText } from "../domain/decimalText";
import { isBroken } from "./formulas/brokenFormula";
import { isFormula, sameEntry, type Entry, type FormulaResult } from "./entry";
import { formulaWords } from "./relativeFormula";
import type { OurCell } from "./ourReport";
import type { WrittenCell } from "./writtenReport";

/** What is to become of one cell. */
export type Merged =
  /** It holds already what it should. */
  | "same"
  /** Nobody but us has written it: it takes what the report says now. */
  | "write"
  /** A person typed over it, and the report says what it said before. */
  | "typedOver"
  /** A person and the report have both changed it. */
  | "both";

/**
 * The three-way merge of a cell: what we wrote last, what stands there, what the report says now.
 *
 * @param base Null for a cell that we have not written before.
 */
export function mergeCell(base: WrittenCell | null, found: Entry, ours: OurCell): Merged {
  if (base === null) {
    if (sameEntry(found, null)) return "write";
    return agrees(found, ours) ? "same" : "both";
  }
  // A formula of ours whose cells somebody deleted is nobody’s: it is made good.
  if (isBroken(found, base.entry)) return "write";
  // A cell that a person emptied is handed back.
  if (sameEntry(found, null) && !sameEntry(base.entry, null)) return "write";
  const unchanged = ours.text === base.text && sameEntry(ours.entry, base.entry);
  if (holdsOurs(found, base)) return unchanged && ours.format === base.format ? "same" : "write";
  if (agrees(found, ours)) return "same";
  return unchanged ? "typedOver" : "both";
}

/** Whether a cell holds what we wrote there, and not the same as a person gave it. */
export function holdsOurs(found: Entry, base: WrittenCell): boolean {
  return base.typed !== true && sameEntry(found, base.entry);
}

/** Whether a person typed what the report says: the same entry, or a formula's result in its place. */
function agrees(found: Entry, ours: OurCell): boolean {
  return sameEntry(found, ours.entry) || (!isFormula(found) && sameEntry(found, ours.value));
}

/**
 * What a person typed, as it is told.
 *
 * @param format The number format in which it stands there; null where it is not known.
 * @param result What a formula came to; null where that is not known.
 */
export function entryWords(entry: Entry, format: string | null = null, result: FormulaResult | null = null): string {
  if (entry === null || entry === "") return "nothing";
  if (typeof entry === "number" && format?.endsWith("%") === true)
    return `${decimalText(entry, decimalsNeeded(entry, DECIMALS_TOLD, 2), 2)}%`;
  if (!isFormula(entry)) return String(entry);
  const formula = formulaWords(entry.formula);
  return result === null ? `${formula}, which only Excel works out` : `${entryWords(result, format)} (${formula})`;
}

const DECIMALS_TOLD = 6;
