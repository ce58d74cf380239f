import { is, type Tag } from "../tokens/tags";

/** A status that words give outright, not the colour of a car. */
export type StatusWord = "Green" | "Amber" | "Red";

const WORDS: Readonly<Record<string, StatusWord>> = { green: "Green", amber: "Amber", red: "Red" };
const LEADS = new Set(
  "is was of at as now has been remains to from the a moved changed turned rated still currently".split(" "),
);
const OUTRIGHT = /\b(?:rag|status|rating|rated)\b/;
const AFTER = new Set("until because as since against this and but status rating on for".split(" "));
const WISHES = new Set("would will could if unless expected".split(" "));
const PAST = new Set(["previously", "last month", "formerly", "earlier", "next", "was then", "last quarter"]);

/**
 * The status that a sentence gives its row in words; null where it gives none, or one that is past or hoped for:
 * `remains Red`, not `the Red Cross`.
 */
export function statusSaid(tags: readonly Tag[]): StatusWord | null {
  if (!tags.some((tag) => is(tag, "status"))) return null;
  // "Of which £6m is rated red".
  if (tags.some((tag) => is(tag, "part") && !is(tag, "adverb"))) return null;
  if (tags.some((tag) => WISHES.has(tag.plain) || is(tag, "not") || is(tag, "lastYear") || PAST.has(tag.plain)))
    return null;
  let said: StatusWord | null = null;
  tags.forEach((tag, at) => {
    if (is(tag, "status") && isSaid(tags, at)) said = WORDS[tag.plain] ?? said;
  });
  return said;
}

function isSaid(tags: readonly Tag[], at: number): boolean {
  const [tag, before, after] = [tags[at], tags[at - 1], tags[at + 1]];
  if (tag === undefined || (after?.is === "word" && after.capital)) return false;
  let lead = at - 1;
  while (lead >= 0 && isLead(tags[lead])) lead -= 1;
  const rated = tags[lead];
  const isName = after?.is === "word" && !tag.capital;
  if (rated !== undefined && is(rated, "rated"))
    return (tag.capital && after?.is !== "word") || (OUTRIGHT.test(rated.plain) && !isName);
  const ends = after === undefined || (after.is === "mark" && ".,;".includes(after.plain));
  // "Performance is green." ends there; "the green bins" do not.
  if (ends && (before?.plain === ":" || is(before, "be"))) return true;
  return (
    tag.capital &&
    ["is", "are", "as", "at", ":", "("].includes(before?.plain ?? "") &&
    (after === undefined || (after.is === "mark" && ".,;)".includes(after.plain)) || AFTER.has(after.plain))
  );
}

function isLead(tag: Tag | undefined): boolean {
  return (
    tag !== undefined &&
    (tag.plain === ":" || (LEADS.has(tag.plain) && !is(tag, "rated")) || (is(tag, "status") && !is(tag, "rated")))
  );
}
