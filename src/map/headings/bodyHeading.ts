/** Headings of bodies that each stand for themselves; under `Area` or `Ward` may stand parts of one. */
const BODIES = new RegExp(
  String.raw`\b(?:organisations?|forces?|authority|authorities|councils?|trusts?|providers?|bod(?:y|ies)` +
    String.raw`|constabular(?:y|ies)|landlords?|universit(?:y|ies)|colleges?|boroughs?|la name)\b`,
  "i",
);

/**
 * Whether a heading says that bodies stand below it, each of which may be a peer of the others.
 *
 * @example
 * isBodyHeading("Police force") //=> true
 * isBodyHeading("Ward") //=> false
 */
export function isBodyHeading(heading: string): boolean {
  return BODIES.test(heading);
}
