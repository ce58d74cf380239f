import { WORTH_ASKING } from "../match/certainty";
import { closenessToEach, pairIndex, type PairIndex } from "../match/closeness";
import { plainLabel } from "../match/plainLabel";
import type { ColumnRole } from "./columnRole";

/** The wordings known for each role, ready to be compared with headings. */
export interface KnownWordings<Role extends string> {
  /** Those of each role, from one place of the list of all to before another. */
  readonly roles: readonly { readonly role: Role; readonly from: number; readonly to: number }[];
  readonly wordings: readonly string[];
  readonly index: PairIndex;
}

/** Makes wordings ready to be compared with headings: their letter pairs are counted once. */
export function knownWordings<Role extends string>(
  wordings: Readonly<Record<Role, readonly string[]>>,
): KnownWordings<Role> {
  const all: string[] = [];
  const roles = (Object.keys(wordings) as Role[]).map((role) => {
    const from = all.length;
    all.push(...wordings[role]);
    return { role, from, to: all.length };
  });
  return { roles, wordings: all, index: pairIndex(all) };
}

/** A header matched to what its column holds, with how sure that is and why. */
export interface RoleMatch<Role extends string> {
  readonly role: Role;
  /** From 0 to 1; 1 is a wording known for the role. */
  readonly score: number;
  readonly reason: string;
}

/**
 * The roles a header could stand for, best first, by the wordings known for each role. Empty where none is near.
 *
 * @example
 * matchHeader("Actual", knownWordings({ actual: ["actual", "outturn"] }))
 *   //=> [{"role":"actual","score":1,"reason":"known wording for actual"}]
 * matchHeader("Telephone", knownWordings({ actual: ["actual", "outturn"] })) //=> []
 */
export function matchHeader<Role extends string>(header: string, known: KnownWordings<Role>): RoleMatch<Role>[] {
  const plainHeader = plainLabel(header);
  if (plainHeader === "") return [];
  const matches: RoleMatch<Role>[] = [];
  const alike = closenessToEach(plainHeader, known.index);
  for (const { role, from, to } of known.roles) {
    const match = matchRole(plainHeader, role, known.wordings.slice(from, to), alike.subarray(from, to));
    if (match !== null) matches.push(match);
  }
  // `Measure` is near `Measure ID`, and holds no ids where another column has the names.
  const isKnown = matches.some(({ score }) => score === 1);
  return matches
    .filter(({ role, score }) => score === 1 || !isKnown || !role.endsWith("Id"))
    .sort((a, b) => b.score - a.score);
}

/** Columns of words whose headings often say more: `Comment on extent to which achieved`, `Q3 update`. */
const NAMED_BY_A_WORD: readonly (readonly [role: ColumnRole, pattern: RegExp])[] = [
  [
    "commentary",
    new RegExp(
      String.raw`^(?:comment|comments|commentary|narrative|explanation) (?:on|of|for|about|from|by)\b|\b` +
        String.raw`(?:comments|commentary|narrative)$`,
    ),
  ],
  [
    "update",
    /^(?:progress |latest )?updates? (?:on|to|at|for|from|as)\b|\b(?:quarter \d|q\d|\d{4}|month|position) updates?$/,
  ],
];
const BY_A_WORD = 0.95;

/** @param alike How near the heading is to each of the role's wordings. */
function matchRole<Role extends string>(
  plain: string,
  role: Role,
  wordings: readonly string[],
  alike: Float64Array,
): RoleMatch<Role> | null {
  if (wordings.includes(plain)) return { role, score: 1, reason: `known wording for ${role}` };
  if (NAMED_BY_A_WORD.some(([named, pattern]) => named === (role as string) && pattern.test(plain))) {
    return { role, score: BY_A_WORD, reason: `a heading of ${role}` };
  }
  const nearest = alike.reduce((best, score, place) => (score > (alike[best] ?? 0) ? place : best), 0);
  const score = Math.round((alike[nearest] ?? 0) * 100) / 100;
  if (score < WORTH_ASKING || !sharesAWord(plain, wordings[nearest] ?? "")) return null;
  return { role, score, reason: `close to “${wordings[nearest] ?? ""}”` };
}

const BEGINNING = 3;

/** Whether one word is near a wording of several by more than letters that come together: `East` is no `last year`. */
function sharesAWord(plain: string, wording: string): boolean {
  if (plain.includes(" ") || !wording.includes(" ")) return true;
  return wording.split(" ").some((word) => word.slice(0, BEGINNING) === plain.slice(0, BEGINNING));
}
