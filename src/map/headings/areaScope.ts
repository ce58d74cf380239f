import { plainLabel } from "../match/plainLabel";

/** Headings of areas and bodies, the widest first: what is in a later line is a part of what is in an earlier one. */
const SCOPES: readonly RegExp[] = [
  /^(?:country|nation)$/,
  /^(?:region|integrated care (?:board|system)|icb|ics)$/,
  /^county$/,
  /^(?:local authority|local council|la|council|district|borough|authority|trust|provider|force|body|town)$/,
  /^(?:area|locality|division|bcu|lpa|sector|zone)$/,
  /^(?:ward|site|school|hospital|station|practice|depot|branch|campus|neighbourhood|beat|unit|academy|care home)$/,
];

/**
 * How narrow what stands under a heading of areas is, from 0; null for a heading that is none.
 *
 * @example
 * areaScope("Region") //=> 1
 * areaScope("School name") //=> 5
 */
export function areaScope(heading: string): number | null {
  const plain = plainLabel(heading).replace(/ name$/, "");
  const scope = SCOPES.findIndex((words) => words.test(plain));
  return scope < 0 ? null : scope;
}
