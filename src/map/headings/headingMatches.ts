import { CERTAIN } from "../match/certainty";
import type { ColumnRole } from "./columnRole";
import { withoutUnits } from "./headingUnits";
import { matchHeader, type RoleMatch } from "./matchHeader";
import { ROLE_WORDINGS } from "./roleWordings";

/** How lengths of time are written, which says nothing of what the column holds: `(mm:ss)`. */
const TIME_FORMAT = /[([]\s*(?:mm[:.]ss|hh?[:.]mm(?::ss)?|min\.sec)\s*[)\]]/gi;

/** The whole body before the figure that is its own: `Force actual`, `Council-wide target`, `Our result`. */
const OF_WHOLE = /^(?:our|force|council|trust|corporate|organisation(?:al)?|overall)(?:[ -]?wide|['’]s)?\s+(?=\S)/i;

/**
 * A heading without the form in which lengths of time are written under it.
 *
 * @example
 * withoutTimeFormat("Response time (mm:ss)") //=> "Response time"
 */
export function withoutTimeFormat(header: string): string {
  return header.replace(TIME_FORMAT, " ").trim();
}

/** What a heading is known for, with its unit or without it, and without the words for the whole body before it. */
export function matchesOf(header: string): RoleMatch<ColumnRole>[] {
  const matches = matchesOfWords(header);
  const own = header.trim().replace(OF_WHOLE, "");
  if (own === header.trim() || matches.some(({ score }) => score === 1)) return matches;
  const sure = matchesOfWords(own).filter(({ score }) => score === 1);
  return [...sure, ...matches.filter(({ role }) => !sure.some((one) => one.role === role))];
}

/** What part of a budget or a plan is used up, which is no figure of the measure’s own beside it: `% spent`. */
const SHARE_USED = /^(?:%|per ?cent(?:age)?)\s+(?:spent|spend|delivered|received|used)$/i;

function matchesOfWords(header: string): RoleMatch<ColumnRole>[] {
  if (SHARE_USED.test(header.trim())) return [];
  const whole = matchHeader(header, ROLE_WORDINGS);
  const bare = withoutUnits(withoutTimeFormat(header));
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
