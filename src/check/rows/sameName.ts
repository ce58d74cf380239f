import { quoted } from "../../domain/findingWords";
import { plainLabel } from "../../map/match/plainLabel";
import { cleanLabel } from "../../read/cells/cleanLabel";

/**
 * Whether a row has the name of an item of the plan, however either is written: it is another only by where it stands.
 *
 * @example
 * isSameName("Robbery*", "robbery") //=> true
 */
export function isSameName(label: string, name: string): boolean {
  return plainLabel(cleanLabel(label).label) === plainLabel(name);
}

/**
 * Where a row stands that has the name of an item of another heading; `""` for a place that is not said.
 *
 * @example
 * standsUnder("Roads", "measure") //=> "under “Roads”, where the plan has no measure of that name"
 */
export function standsUnder(under: string, kind: string): string {
  return `${under === "" ? "" : `under ${quoted(under)}, `}where the plan has no ${kind} of that name`;
}
