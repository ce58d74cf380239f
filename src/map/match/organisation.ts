import { plainLabel } from "./plainLabel";

/** Words that many organisations share, and that are often left out of their names. */
const COMMON: ReadonlySet<string> = new Set([
  "the",
  "of",
  "and",
  "for",
  "police",
  "force",
  "authority",
  "constabulary",
  "council",
  "city",
  "county",
  "borough",
  "district",
  "metropolitan",
  "london",
  "royal",
  "nhs",
  "foundation",
  "trust",
  "hospital",
  "hospitals",
  "university",
  "service",
  "services",
  "commissioner",
  "office",
]);

/**
 * Whether two names can be of one organisation: the words of one that are its own are all in the other. Names with no
 * words of their own could be anybody's.
 *
 * @example
 * sameOrganisation("Thames Valley", "Thames Valley Police Authority") //=> true
 * sameOrganisation("Leicestershire Police", "Leicester City Council") //=> false
 */
export function sameOrganisation(name: string, other: string): boolean {
  const [a, b] = [ownWords(name), ownWords(other)];
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every((word) => more.includes(word));
}

/**
 * Which of several different names is an organisation's: the one that is written the same but for case, punctuation
 * and `&`, else the only one that can be of the same organisation. Null where none can, or where more than one could.
 *
 * @example
 * organisationNamed(["Essex", "Devon & Cornwall"], "Devon and Cornwall Police") //=> "Devon & Cornwall"
 * organisationNamed(["Leicester City Council", "Leicester University Hospitals"], "Leicester") //=> null
 */
export function organisationNamed(names: readonly string[], organisation: string): string | null {
  const plain = plainLabel(organisation);
  if (plain === "") return null;
  const exact = names.find((name) => plainLabel(name) === plain);
  if (exact !== undefined) return exact;
  const [only, ...more] = names.filter((name) => ownWords(name).length > 0 && sameOrganisation(name, organisation));
  return only === undefined || more.length > 0 ? null : only;
}

function ownWords(name: string): string[] {
  return plainLabel(name)
    .split(" ")
    .filter((word) => word !== "" && !COMMON.has(word));
}
