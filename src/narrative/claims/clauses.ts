import { is, type Tag, type Tagged } from "../tokens/tags";
import { isAgeGroup } from "./ageGroup";

/** A stretch of a sentence that says one thing, as tags from the first up to but without the last. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Whether it is a reason or circumstance before what is said: `With two crews off, ...`. */
  readonly reason?: true;
  /** Where its sentence begins, but for a reason that opens it. */
  readonly begins?: number;
}

/**
 * The clauses of a sentence: cut where another thing begins to be said, by the words that say so (`but`, `while`,
 * `, which`), by a dash or a colon, or by a comma or "and" once a figure or a verb has been.
 */
export function clausesOf({ tags }: Tagged): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let begins = 0;
  let said = false;
  let at = 0;
  const cut = (length: number, isFrame = false): void => {
    if (at > from) clauses.push(isFrame ? { from, to: at, reason: true } : { from, to: at, begins });
    if (isFrame && begins === from) begins = at + length;
    from = at + length;
    said = false;
  };
  while (at < tags.length) {
    const reason = at === from ? reasonEnd(tags, at) : null;
    if (reason !== null) {
      clauses.push({ from, to: reason, reason: true });
      const next = tags[reason]?.plain === "," ? reason + 1 : reason;
      if (begins === from) begins = next;
      from = next;
      at = from;
      said = false;
      continue;
    }
    const frame = frameEnd(tags, at, from);
    if (frame > 0) {
      cut(frame - 1, true);
      at = Math.max(from, at + 1);
      continue;
    }
    const strong = strongCut(tags, at) || (said && is(tags[at], "cause") ? 0.5 : 0);
    const weak = strong === 0 && said ? weakCut(tags, at) : 0;
    const length = strong + weak;
    if (length > 0) {
      cut(Math.floor(length));
      at = Math.max(from, at + 1);
    } else {
      said ||= saysSomething(tags[at]) && !isAgeGroup(tags, at) && !opensWithWhole(tags, from, at);
      at += 1;
    }
  }
  if (from < tags.length) clauses.push({ from, to: tags.length, begins });
  return clauses;
}

/** What may open a sentence as a circumstance, where a comma ends it: `With two crews off, ...`. */
const CIRCUMSTANCE = new Set(["with", "in common with", "in line with", "amid", "amidst", "like", "unlike", "as with"]);
/** A circumstance has at most so many tags. */
const LONGEST_REASON = 16;

/**
 * Where a reason that opens a clause ends: at its comma; else where the subject begins, with a pronoun, or with an
 * article after a noun (`On account of breakdowns the standard was missed`). Null where no reason opens it.
 */
function reasonEnd(tags: readonly Tag[], from: number): number | null {
  const first = tags[from];
  const circumstance = circumstanceAt(tags, from);
  if (first === undefined || (!is(first, "cause") && !circumstance)) return null;
  let subject: number | null = null;
  for (let at = from + 1; at < tags.length && at - from <= LONGEST_REASON; at += 1) {
    const tag = tags[at];
    if (tag === undefined || (tag.is === "mark" && tag.plain !== ",") || (tag.figure !== null && !circumstance)) break;
    if (tag.plain === ",") return at;
    if (subject !== null || circumstance) continue;
    const before = tags[at - 1];
    const isSubject =
      is(tag, "pronoun") || (ARTICLES.has(tag.plain) && (before?.is === "word" || is(before, "change")));
    if (isSubject && at > from + 1) subject = at;
  }
  return subject;
}

const ARTICLES = new Set(["the", "our", "a", "an"]);

/** "With", "In line with", or "Since" with no time after it. */
function circumstanceAt(tags: readonly Tag[], at: number): boolean {
  const [first, second, third] = [tags[at], tags[at + 1], tags[at + 2]];
  if (first === undefined) return false;
  if (CIRCUMSTANCE.has(first.plain)) return true;
  return first.plain === "in" && second?.plain === "common" && third?.plain === "with";
}

/** Words with which somebody is said to have said, seen or felt what follows "that". */
const SAYING = new Set(
  (
    "told reported report noted note notes noting said say says saying recognised recognise concern " +
    "concerned fact pleased aware remembering remember remembered confirmed confirm confirms heard hear " +
    "advised informed acknowledged regret stated news predictable assured highlighted see seen found find " +
    "think believe feel disappointed disappointing encouraging evident clear delighted sorry welcome " +
    "welcomed observed agreed accepted accept announce announced announcing understood shows show showed " +
    "reminded assurance"
  ).split(" "),
);
/** What leaves somebody where they are: `A fire left us just short of the target`. */
const CAUSING = new Set(["left", "leaves", "leaving", "kept", "keeps", "keeping", "put", "puts", "putting"]);
const FRAME_REACH = 5;

/** How many tags end what only brings in what is said, with 1 more; 0 where nothing does. */
function frameEnd(tags: readonly Tag[], at: number, from: number): number {
  const tag = tags[at];
  if (tag?.plain === "us" && at > from && CAUSING.has(tags[at - 1]?.plain ?? ""))
    return tags.slice(from, at).some(({ figure }) => figure !== null) ? 0 : 1;
  if (tag?.plain !== "that" || at === from) return 0;
  for (let before = at - 1; before >= Math.max(from, at - FRAME_REACH); before -= 1) {
    const word = tags[before];
    if (word === undefined || word.figure !== null || is(word, "target")) return 0;
    if (SAYING.has(word.plain.split(" ").at(-1) ?? "")) return 2;
  }
  return 0;
}

/** How many tags make a cut whatever went before; 0 for none. */
const MEANT = new Set(["meant", "means", "meaning", "ensured", "ensuring"]);

function strongCut(tags: readonly Tag[], at: number): number {
  const tag = tags[at];
  const next = tags[at + 1];
  if (tag === undefined) return 0;
  if (is(tag, "but") && tag.plain !== "which") return 1;
  if (is(tag, "cause") && tag.plain !== "reflecting" && at > 0 && / by$/.test(tag.plain)) return 1;
  // "Pressures meant that collection was weaker".
  if (MEANT.has(tag.plain) && (next?.plain === "that" || tag.plain.endsWith(" that"))) return 2;
  if (tag.is !== "mark") return 0;
  if (tag.plain === "." && isInitial(tags, at)) return 0;
  if (tag.plain === ":" || tag.plain === ";" || tag.plain === ".") return isApart(tags, at) ? 1 : 0;
  if (tag.plain === "–" || tag.plain === "—" || tag.plain === "-") return isApart(tags, at) ? 1 : 0;
  if (tag.plain === "," && next?.plain === "which") return 2;
  if (tag.plain === "," && next !== undefined && is(next, "but") && next.plain !== "which") return 2;
  return 0;
}

/** Whether a full stop ends a short form, which no capital follows: `C. difficile`, `approx. 5`. */
function isInitial(tags: readonly Tag[], at: number): boolean {
  const [before, next] = [tags[at - 1], tags[at + 1]];
  return before !== undefined && before.plain.length === 1 && next !== undefined && !next.capital;
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

/** "Out of 120 plans, 85 were": the whole, before the part that is told of it. */
function opensWithWhole(tags: readonly Tag[], from: number, at: number): boolean {
  if (tags[at]?.figure == null || !["of", "out of"].includes(tags[from]?.plain ?? "")) return false;
  return at === from + 1 || (at === from + 2 && is(tags[from + 1], "determiner"));
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
