import { WORTH_ASKING } from "../match/certainty";
import { closenessOf, closestPossible, letterPairs, type LetterPairs } from "../match/closeness";
import { plainLabel } from "../match/plainLabel";
import type { ColumnRole } from "./columnRole";

/** A wording in plain form, with its letter pairs counted once: it is compared with every heading. */
interface Wording {
  readonly text: string;
  readonly pairs: LetterPairs;
}

/** The wordings known for each role, ready to be compared with headings. */
export type KnownWordings<Role extends string> = readonly {
  readonly role: Role;
  readonly wordings: readonly Wording[];
}[];

/** Makes wordings ready to be compared with headings. */
export function knownWordings<Role extends string>(
  wordings: Readonly<Record<Role, readonly string[]>>,
): KnownWordings<Role> {
  return (Object.keys(wordings) as Role[]).map((role) => ({
    role,
    wordings: wordings[role].map((text) => ({ text, pairs: letterPairs(text) })),
  }));
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
  const pairs = letterPairs(plainHeader);
  for (const { role, wordings } of known) {
    const match = matchRole(plainHeader, pairs, role, wordings);
    if (match !== null && match.score >= WORTH_ASKING) matches.push(match);
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

function matchRole<Role extends string>(
  plain: string,
  pairs: LetterPairs,
  role: Role,
  wordings: readonly Wording[],
): RoleMatch<Role> | null {
  if (wordings.some(({ text }) => text === plain)) return { role, score: 1, reason: `known wording for ${role}` };
  if (NAMED_BY_A_WORD.some(([named, pattern]) => named === (role as string) && pattern.test(plain))) {
    return { role, score: BY_A_WORD, reason: `a heading of ${role}` };
  }
  let best: RoleMatch<Role> | null = null;
  for (const wording of wordings) {
    // Most wordings are of another length altogether, and need no counting.
    if (closestPossible(pairs, wording.pairs) < WORTH_ASKING) continue;
    const alike = closenessOf(pairs, wording.pairs);
    if (best === null || alike > best.score) {
      best = { role, score: Math.round(alike * 100) / 100, reason: `close to “${wording.text}”` };
    }
  }
  return best;
}
