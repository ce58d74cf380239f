import { CERTAIN } from "../match/certainty";
import type { ColumnRole } from "./columnRole";
import { matchHeader, type RoleMatch } from "./matchHeader";
import { ROLE_WORDINGS } from "./roleWordings";

/** A unit in a heading, which says nothing of what the column holds: `(£000)`, `£m`, `(days)`. */
const UNIT_IN_HEADING = new RegExp(
  String.raw`[([]\s*(?:in\s+)?(?:£\s?(?:['’]?000s?|k|m|bn|thousands?|millions?|billion)?|['’]?000s?` +
    String.raw`|thousands?|millions?|%|days?|hours?|minutes?|mins?|weeks?|numbers?|no\.?|count|fte` +
    String.raw`|mm:ss|hh?:mm(?::ss)?|rate` +
    String.raw`|(?:£\s?|rate\s)?per\s(?:£?\d[\d,]*|head|capita|person)(?:\s[a-z]+)?)\s*[)\]]|` +
    String.raw`£\s?(?:['’]?000s?|k|m|bn|thousands?|millions?|billion)\b|` +
    String.raw`(?<!\d)['’]?000s\b`,
  "gi",
);

/** What a heading is known for, with its unit or without it. */
export function matchesOf(header: string): RoleMatch<ColumnRole>[] {
  const whole = matchHeader(header, ROLE_WORDINGS);
  const bare = header.replace(UNIT_IN_HEADING, " ").trim();
  if (bare === header.trim() || bare === "" || whole.some(({ score }) => score === 1)) return whole;
  const sure = matchHeader(bare, ROLE_WORDINGS).filter(({ score }) => score >= CERTAIN);
  return [...sure, ...whole.filter(({ role }) => !sure.some((one) => one.role === role))];
}

/** What the rest of a heading is known for; of a heading under a band, what its last words are known for. */
export function matchesOfRest(rest: string): RoleMatch<ColumnRole>[] {
  const sure = matchesOf(rest).filter(({ score }) => score >= CERTAIN);
  if (sure.length > 0) return sure;
  const words = rest.split(" ");
  for (let from = 1; from < words.length; from += 1) {
    const matches = matchHeader(words.slice(from).join(" "), ROLE_WORDINGS).filter(({ score }) => score === 1);
    if (matches.length > 0) return matches;
  }
  return [];
}
