import { headerUnit } from "../../read/cells/headerUnit";
import { isUnitOfFigures } from "../headings/unitInName";
import { isInitialsOf } from "./initials";
import { plainLabel } from "./plainLabel";

/** Pounds and their scale after a name: `Spend £000`. */
const POUNDS_AFTER = /\s[,–-]?\s*£\s?(?:['’]?000s?|k|mn?|bn|thousands?|millions?|billion)?\s*$/i;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/g;

/**
 * The plain form of a label without what stands in brackets, and without pounds after it.
 *
 * @example
 * labelWithoutScope("Assault (excluding domestic abuse)") //=> "assault"
 */
export function labelWithoutScope(label: string): string {
  return plainLabel(label.replace(BRACKETED, " ").replace(POUNDS_AFTER, " "));
}

/**
 * What a label says in brackets of whom or what it is about, in plain form; `""` where it says nothing of it. A unit or
 * the label's own initials are no scope.
 *
 * @example
 * labelScope("Assault (excluding domestic abuse)") //=> "excluding domestic abuse"
 * labelScope("Anti-social behaviour (ASB)") //=> ""
 * labelScope("Sickness absence (days)") //=> ""
 * labelScope("Residual waste (kg/household)") //=> ""
 */
export function labelScope(label: string): string {
  const outside = label.replace(BRACKETED, " ");
  const scopes = (label.match(BRACKETED) ?? []).filter(
    (bracketed) => !isUnit(bracketed) && !isInitialsOf(bracketed.slice(1, -1).trim(), outside),
  );
  return plainLabel(scopes.join(" "));
}

/** `(%)`, `(£m)`, `(days)`, `(mm:ss)`: a unit, or how a time is written, and nothing else. */
function isUnit(bracketed: string): boolean {
  if (isUnitOfFigures(bracketed.slice(1, -1))) return true;
  const unit = headerUnit(bracketed);
  return unit !== null && plainLabel(bracketed).split(" ").length <= 2;
}
