import { is, type Tag, type Tagged } from "../tokens/tags";

/** A stretch of a sentence that says one thing, as tags from the first up to but without the last. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/**
 * The clauses of a sentence: cut where another thing begins to be said, by the words that say so (`but`, `while`,
 * `, which`), by a dash or a colon, or by a comma or "and" once a figure or a verb has been.
 */
export function clausesOf({ tags }: Tagged): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let said = false;
  let at = 0;
  const cut = (length: number): void => {
    if (at > from) clauses.push({ from, to: at });
    from = at + length;
    said = false;
  };
  while (at < tags.length) {
    const strong = strongCut(tags, at) || (said && is(tags[at], "cause") ? 0.5 : 0);
    const weak = strong === 0 && said ? weakCut(tags, at) : 0;
    const length = strong + weak;
    if (length > 0) {
      cut(Math.floor(length));
      at = Math.max(from, at + 1);
    } else {
      said ||= saysSomething(tags[at]);
      at += 1;
    }
  }
  if (from < tags.length) clauses.push({ from, to: tags.length });
  return clauses;
}

/** How many tags make a cut whatever went before; 0 for none. */
function strongCut(tags: readonly Tag[], at: number): number {
  const tag = tags[at];
  const next = tags[at + 1];
  if (tag === undefined) return 0;
  if (is(tag, "but") && tag.plain !== "which") return 1;
  if (is(tag, "cause") && tag.plain !== "reflecting" && at > 0 && / by$/.test(tag.plain)) return 1;
  if (tag.is !== "mark") return 0;
  if (tag.plain === ":" || tag.plain === ";" || tag.plain === ".") return isApart(tags, at) ? 1 : 0;
  if (tag.plain === "–" || tag.plain === "—" || tag.plain === "-") return isApart(tags, at) ? 1 : 0;
  if (tag.plain === "," && next?.plain === "which") return 2;
  if (tag.plain === "," && next !== undefined && is(next, "but") && next.plain !== "which") return 2;
  return 0;
}

/** Whether a mark has a gap after it: `1.4:` and `e.g.` have none. */
function isApart(tags: readonly Tag[], at: number): boolean {
  const [tag, next] = [tags[at], tags[at + 1]];
  return tag !== undefined && next !== undefined && next.index > tag.end;
}

function weakCut(tags: readonly Tag[], at: number): number {
  const tag = tags[at];
  const isComma = tag?.plain === ",";
  if (!isComma && tag?.plain !== "and" && tag?.plain !== "with") return 0;
  if (tag?.plain === "with" && !goesOn(tags, at + 1)) return 0;
  const joining = isComma && ["and", "with", "as"].includes(tags[at + 1]?.plain ?? "") ? 2 : 1;
  const next = tags[at + joining];
  // "21.8%, (776 occurrences)" and "9.4%, or 2,187" go on with the same thing.
  return next === undefined || next.plain === "(" || next.plain === "or" ? 0 : joining;
}

/** "With burglary down" says another thing; "satisfied with the repair", "pupils with a plan were" do not. */
function goesOn(tags: readonly Tag[], from: number): boolean {
  for (let at = from; at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag === undefined || tag.is === "mark") return false;
    if (tag.figure !== null || is(tag, "change") || is(tag, "met") || is(tag, "missed")) return true;
    if (is(tag, "be") || is(tag, "have")) return false;
  }
  return false;
}

function saysSomething(tag: Tag | undefined): boolean {
  return (
    tag !== undefined &&
    (tag.figure !== null ||
      tag.is === "period" ||
      is(tag, "change") ||
      is(tag, "met") ||
      is(tag, "missed") ||
      is(tag, "reach") ||
      is(tag, "be"))
  );
}
