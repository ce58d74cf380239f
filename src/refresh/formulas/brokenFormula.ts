import { isFormula, sameEntry, type Entry } from "../entry";

/** A reference of a relative formula: `[@Actual]`, or `Measures[Status]`. */
const RELATIVE = /(?:\w*\[@?[^[\]"]*\])/g;
/**
 * What a program leaves of a reference whose cells were deleted: `#REF!`, `Measures!#REF!`, `Measures[#REF!]`, and
 * `#REF!$L$5:$L$9` where it was the sheet.
 */
const LOST =
  "(?:(?:'(?:[^']|'')+'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)?#REF!(?:\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?)?" +
  "|\\w*\\[@?#REF!\\])";

/**
 * Whether a formula is one of ours whose cells somebody deleted: the same but for references that are lost. Nobody
 * typed it, and what it comes to means nothing.
 *
 * @example
 * isBroken({ formula: "[@Actual]-#REF!" }, { formula: "[@Actual]-[@Target]" }) //=> true
 * isBroken({ formula: "[@Actual]*2" }, { formula: "[@Actual]-[@Target]" }) //=> false
 */
export function isBroken(found: Entry, written: Entry): boolean {
  if (!isFormula(found) || !isFormula(written) || !found.formula.includes("#REF!")) return false;
  const lost = new RegExp(LOST, "gu");
  // Each lost reference stands for the one that we wrote there, so that the rest can be compared in any spelling.
  const references = written.formula.match(RELATIVE) ?? [];
  const parts = found.formula.match(new RegExp(`${LOST}|${RELATIVE.source}`, "gu")) ?? [];
  if (parts.length !== references.length) return false;
  let at = -1;
  const whole = found.formula.replace(new RegExp(`${LOST}|${RELATIVE.source}`, "gu"), (part) => {
    at += 1;
    lost.lastIndex = 0;
    return lost.test(part) ? (references[at] ?? part) : part;
  });
  return sameEntry({ formula: whole }, written);
}

/** Whether a cell holds what we wrote, or what is left of it where somebody deleted what it needs. */
export function isAsWritten(found: Entry, written: Entry): boolean {
  return sameEntry(found, written) || isBroken(found, written);
}
